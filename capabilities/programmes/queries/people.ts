import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { isId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { DistrictId } from '#platform/ids'
import type { LookLine, OwnShown, TakingPart, TakingPartLine } from '../contract.ts'
import { here, type Here } from '../commands/here.ts'
import { afterStep, COUNSELLORS, endsSoon, type ParticipationKind, showNumber, STEPS } from '../domain.ts'
import * as reads from '../reads/people.ts'
import { PAGE, renewalsOf } from '../reads/programmes.ts'
import { openWords } from '../sealed.ts'
import { findHandover } from '../store/notes.ts'
import { hasChild, lastLook, type ParticipationRow } from '../store/people.ts'
import { AGE_WORDS, KIND_WORDS, refusal, STATE_WORDS, VISIT_WORDS, WISH_BY_WORDS } from '../words.ts'
import { cursorOf, pageOf } from './paging.ts'
import { renewalShown } from './programmes.ts'

function lineOf(row: reads.KeptRow, today: Here['today']): TakingPartLine {
  return {
    id: row.id, number: showNumber(row.number), state: row.state, stateWords: { ...STATE_WORDS[row.state] }, untilOn: row.until_on, endsSoon: row.state === 'running' && endsSoon(row.until_on, today),
    nextVisit: row.next_visit, programme: row.title,
  }
}

/** Those one keeps oneself, by number. Refuses `bad-cursor`. */
export function listTakingPart(services: Services, viewer: StaffActor, asked: { readonly kind: ParticipationKind; readonly before?: string }) {
  if (asked.before !== undefined && !isId(asked.before)) return Promise.resolve(refuse(refusal('bad-cursor', {})))
  return here(services, viewer, async ({ tx, today }) => {
    const found = await reads.listKept(tx, viewer.id, asked.kind, asked.before)
    const rows = found.slice(0, PAGE)
    return ok({ lines: rows.map((row) => lineOf(row, today)), next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null })
  }, true)
}

type Look = Pick<TakingPart, 'look' | 'lookUntil'>

async function lookOf({ tx, by, now }: Here, id: string): Promise<Look> {
  if (!(await hasChild(tx, id))) return { look: null, lookUntil: null }
  const last = await lastLook(tx, id, by.id)
  if (last && last.decided_by === null) return { look: 'asked', lookUntil: null }
  return last?.until_at && last.until_at > now ? { look: 'granted', lookUntil: last.until_at.toISOString() } : { look: 'needed', lookUntil: null }
}

/** One of one’s own, while it runs; children only with a granted look. Every look is written down. Refuses `no-such-participation`, `withdrawn-already`. */
export function readTakingPart(services: Services, viewer: StaffActor, id: string): Promise<Result<TakingPart>> {
  return here(services, viewer, async (at): Promise<Result<TakingPart>> => {
    const row = await reads.findKept(at.tx, viewer.id, id)
    if (!row) return refuse(refusal('no-such-participation', {}))
    if (row.state === 'withdrawn') return refuse(refusal('withdrawn-already', {}))
    const look = await lookOf(at, id)
    const people = await peopleOf(at, row, look)
    await recordAccess(at.tx, services.clock, viewer, { action: look.look === 'granted' ? 'programmes.read-child' : 'programmes.read', caseId: null, reason: id })
    return ok({ ...lineOf(row, at.today), ...look, ...people, ...(await sidesOf(at, row)), kind: row.kind, kindWords: { ...KIND_WORDS[row.kind] }, fromOn: row.from_on, steps: STEPS.filter((each) => each !== 'run-out' && afterStep(row.state, each) !== undefined) })
  })
}

/** Names and goals while it runs; after its end nobody of the staff reads them any more. */
async function peopleOf({ tx, services }: Here, row: reads.KeptRow, { look }: Look): Promise<Pick<TakingPart, 'adults' | 'children' | 'goals' | 'helper' | 'checkedOn'>> {
  if (row.state === 'ended') return { adults: [], children: [], goals: '', helper: '', checkedOn: null }
  const open = (sealed: Uint8Array | null) => openWords(services.keys, tx.district, sealed)
  const adults = (await reads.adultsOf(tx, row.id)).map(({ part, words }) => ({ part, name: open(words)('name'), phone: open(words)('phone') }))
  const children = look === null ? [] : look === 'granted' ? (await reads.childrenOf(tx, row.id)).map((each) => {
    const word = open(each.words)
    return { name: word('name'), said: word('said'), age: { ...AGE_WORDS[each.age] }, wishBy: { ...WISH_BY_WORDS[each.wish_by] } }
  }) : null
  return { adults, children, goals: open(row.goals)('goals'), helper: open(row.helper)('name'), checkedOn: row.checked_on }
}

async function sidesOf({ tx, by }: Here, row: reads.KeptRow): Promise<Pick<TakingPart, 'visits' | 'renewals' | 'counselled' | 'successor' | 'successorAgreed' | 'packed'>> {
  const [visits, renewals, packed] = await Promise.all([reads.visitsOf(tx, row.id), renewalsOf(tx, [row.id]), findHandover(tx, row.id)])
  return {
    visits: visits.map((each) => ({ id: each.id, on: each.on_day, state: each.state, stateWords: { ...VISIT_WORDS[each.state] } })), renewals: renewals.map(renewalShown),
    counselled: row.kind === 'family' && COUNSELLORS.includes(by.role), successor: await reads.nameOf(tx, row.successor_id), successorAgreed: row.agreed_id !== null, packed: packed !== undefined,
  }
}

/** Looks that wait: who asks, why, which number; nothing of the child. Refuses `bad-cursor`. */
export function listLooks(services: Services, viewer: StaffActor, beforeText: string | undefined): Promise<Result<{ looks: LookLine[]; next: string | null }>> {
  const before = cursorOf(beforeText)
  if (!before.ok) return Promise.resolve(before)
  return here(services, viewer, async ({ tx }) => {
    const { here: rows, next } = pageOf(await reads.waitingLooks(tx, viewer.unitPath, before.value), (row) => row.asked_at)
    const looks = rows.map((row) => ({ id: row.id, askedBy: row.asked_by, askedAt: row.asked_at.toISOString(), reason: openWords(services.keys, tx.district, row.reason)('reason'), number: showNumber(row.number) }))
    return ok({ looks, next })
  }, true)
}

/** What somebody sees of their own, after number and PIN: never a note, never anybody else. */
export function ownShown(services: Services, district: DistrictId, own: ParticipationRow): Promise<Result<OwnShown>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<OwnShown>> => {
    const row = await reads.findShown(tx, own.id)
    if (!row) return refuse(refusal('wrong-number-or-pin', {}))
    const isOver = row.state === 'withdrawn'
    const sessions = row.programme_id === null || isOver ? [] : await reads.sessionsFor(tx, row.id, row.programme_id)
    const today = services.today(district)
    const visits = await reads.visitsOf(tx, row.id)
    return ok({
      number: showNumber(row.number), kind: row.kind, kindWords: { ...KIND_WORDS[row.kind] }, state: row.state, stateWords: { ...STATE_WORDS[row.state] }, title: row.title, purpose: row.purpose ?? '',
      unit: { zh: row.unit_zh, en: row.unit_en }, keeper: row.keeper, fromOn: row.from_on, untilOn: row.until_on, endedOn: row.ended_on,
      goals: openWords(services.keys, tx.district, row.goals)('goals'), sessions: sessions.filter((each) => each.came || each.on_day >= today).map((each) => ({ on: each.on_day, place: each.place, came: each.came })),
      visits: visits.map((each) => ({ on: each.on_day, words: { ...VISIT_WORDS[each.state] } })), successor: isOver ? null : await reads.nameOf(tx, row.successor_id), successorId: isOver ? null : row.successor_id, successorAgreed: row.agreed_id !== null,
    })
  }, { readOnly: true })
}
