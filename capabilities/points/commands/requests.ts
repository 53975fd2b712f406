import { moved, post, reverse } from '#cap/ledger'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { lotAccount } from '../domain.ts'
import { lockAccounts } from '../store/cards.ts'
import { findLine, setOutcome } from '../store/earnings.ts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/requests.ts'
import { findLot, findRedemption, lockGoods, markReversed } from '../store/shop.ts'
import { refusal } from '../words.ts'
import { homeOf, POINTS, posted, STOCK } from './parts.ts'
import { goodsEntry } from './shop.ts'
import type { Decision } from './earnings.ts'

type Made = Result<{ id: string }>

export interface Asking {
  readonly about: store.About
  readonly subjectId: string
  /** How many more (or fewer) are on the shelf than in the book; 0 for what is taken back. */
  readonly difference: number
  readonly ground: string
}

/** Asks a second person to take an entry back or to correct the shelf. Refuses `nothing-differs`, `no-such-subject`, `asked-already`. */
export async function askSecond(services: Services, by: StaffActor, id: string, asked: Asking): Promise<Made> {
  if ((asked.about === 'stock') !== (asked.difference !== 0)) return refuse(refusal('nothing-differs', {}))
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    if (!(await isThere(tx, by.unitId, asked))) return refuse(refusal('no-such-subject', {}))
    if (await store.isAsked(tx, by.unitId, asked.subjectId, id)) return refuse(refusal('asked-already', {}))
    const { about, subjectId, difference } = asked
    await store.insertRequest(tx, by.unitId, { id, about, subject_id: subjectId, difference, ground: cleanText(asked.ground), asked_by: by.id, asked_at: services.clock.now() })
    return ok({ id })
  })
}

async function isThere(tx: Tx, unitId: string, { about, subjectId }: Pick<Asking, 'about' | 'subjectId'>): Promise<boolean> {
  if (about === 'stock') return (await findLot(tx, unitId, subjectId)) !== undefined
  if (about === 'earning') return (await findLine(tx, unitId, subjectId))?.outcome === 'posted'
  return (await findRedemption(tx, unitId, subjectId))?.reversed === false
}

/** Carries out what was asked, or declines it. Refuses `no-such-request`, `second-person`, `no-such-subject`, `points-used-already`, `sold-out`. */
export function decideSecond(services: Services, by: StaffActor, id: string, decision: Decision): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const request = await store.lockRequest(tx, by.unitId, id)
    if (!request) return refuse(refusal('no-such-request', {}))
    const state = decision.agreed ? 'done' : 'declined'
    if (request.state !== 'waiting') return request.state === state ? ok({ id }) : refuse(refusal('no-such-request', {}))
    if (request.asked_by === by.id) return refuse(refusal('second-person', {}))
    const refused = decision.agreed ? await carryOut(tx, services, by, request) : undefined
    if (refused) return refuse(refused)
    await store.decideRequest(tx, id, { state, by: by.id, at: services.clock.now(), note: cleanText(decision.note) })
    return ok({ id })
  })
}

function carryOut(tx: Tx, services: Services, by: StaffActor, request: store.RequestRow): Promise<Refusal | undefined> {
  if (request.about === 'earning') return takeEarningBack(tx, services, by, request)
  return request.about === 'redemption' ? takeRedemptionBack(tx, services, by, request) : correctStock(tx, services, by, request)
}

async function takeEarningBack(tx: Tx, services: Services, by: StaffActor, request: store.RequestRow): Promise<Refusal | undefined> {
  const line = await findLine(tx, by.unitId, request.subject_id)
  if (line) await lockAccounts(tx, [line.account_id])
  const now = line && (await findLine(tx, by.unitId, line.id))
  if (now?.outcome !== 'posted') return refusal('no-such-subject', {})
  const done = await reverse(tx, POINTS, { id: request.id, entryId: now.id }, posted(services, tx, by.id))
  if (!done.ok) return done.refusal.code === 'not-enough' ? refusal('points-used-already', {}) : done.refusal
  await setOutcome(tx, [now.id], 'reversed', null)
  addCounts(tx, homeOf(by), services.today(tx.district), [['returned', now.n]])
  return undefined
}

async function takeRedemptionBack(tx: Tx, services: Services, by: StaffActor, request: store.RequestRow): Promise<Refusal | undefined> {
  const made = await findRedemption(tx, by.unitId, request.subject_id)
  const [account] = made ? await lockAccounts(tx, [made.account_id]) : []
  const now = made && (await findRedemption(tx, by.unitId, made.id))
  // Points that came back to somebody who left would belong to nobody.
  if (now?.reversed !== false || account?.state !== 'open') return refusal('no-such-subject', {})
  const when = posted(services, tx, by.id)
  const points = await reverse(tx, POINTS, { id: request.id, entryId: now.id }, when)
  if (!points.ok) return points.refusal
  const goods = await reverse(tx, STOCK, { id: goodsEntry(request.id), entryId: goodsEntry(now.id) }, when)
  if (!goods.ok) return goods.refusal
  await markReversed(tx, now.id)
  addCounts(tx, homeOf(by), when.on, [['returned', now.n]])
  return undefined
}

async function correctStock(tx: Tx, services: Services, by: StaffActor, request: store.RequestRow): Promise<Refusal | undefined> {
  const lot = await findLot(tx, by.unitId, request.subject_id)
  const [goods] = lot ? await lockGoods(tx, by.unitId, [lot.goods_id]) : []
  if (!lot || !goods) return refusal('no-such-subject', {})
  const shelf = { account: lotAccount(lot.id), guarded: true }
  const elsewhere = { account: `${request.difference < 0 ? 'lost' : 'found'}:${by.unitId}`, guarded: false }
  const postings = request.difference < 0 ? moved(goods.id, -request.difference, shelf, elsewhere) : moved(goods.id, request.difference, elsewhere, shelf)
  const done = await post(tx, { id: request.id, book: STOCK, kind: 'counted', postings }, posted(services, tx, by.id))
  return done.ok ? undefined : done.refusal.code === 'not-enough' ? refusal('sold-out', { name: goods.name }) : done.refusal
}
