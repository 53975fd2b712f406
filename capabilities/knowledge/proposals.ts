import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { CardBody, GuideBody } from './contract.ts'
import { cardIn, dayIn } from './days.ts'
import { faultOf, GUIDE_TOPICS, guideFault } from './domain.ts'
import { findProposedCard } from './reads.ts'
import * as store from './store.ts'
import { refusal } from './words.ts'

type Made = Result<{ id: string }>

const proposed = (services: Services, by: StaffActor, cameFrom: string): store.Proposed => ({ by: by.id, at: services.clock.now(), unitId: by.unitId, unitPath: by.unitPath, cameFrom })

/** Where a proposal is written and what it came out of; the id makes a repeated command harmless. */
export interface Origin {
  readonly id: string
  /** `live-question:<id>`, or empty. */
  readonly cameFrom: string
}

/** A guide that waits for a second person, inside a transaction of the caller’s. Refuses `guide-wrong`, `card-day-wrong`. */
export async function proposeGuideIn(tx: Tx, services: Services, by: StaffActor, origin: Origin, body: Omit<GuideBody, 'topic'> & { readonly topic: string }): Promise<Made> {
  const topic = GUIDE_TOPICS.find((each) => each === body.topic) ?? 'other'
  const checkedOn = dayIn(body.checkedOn ?? undefined)
  if (checkedOn === undefined) return refuse(refusal('card-day-wrong', {}))
  const told = (text: { readonly zh: string; readonly en: string }) => ({ zh: cleanText(text.zh), en: cleanText(text.en) })
  const guide = { topic, title: told(body.title), body: told(body.body), basis: cleanText(body.basis), link: cleanText(body.link), checkedOn }
  const fault = guideFault(guide, services.today(tx.district))
  if (fault) return refuse(refusal('guide-wrong', { fault }))
  await store.insertGuide(tx, origin.id, guide, proposed(services, by, origin.cameFrom))
  return ok({ id: origin.id })
}

/** A law card that waits for a second person, inside a transaction of the caller’s. Refuses `card-wrong`, `card-day-wrong`. */
export async function proposeCardIn(tx: Tx, services: Services, by: StaffActor, origin: Origin, body: CardBody): Promise<Made> {
  const card = cardIn(body)
  if (!card.ok) return card
  const fault = faultOf(card.value, services.today(tx.district))
  if (fault) return refuse(refusal('card-wrong', { fault }))
  await store.insertProposal(tx, origin.id, card.value, proposed(services, by, origin.cameFrom))
  return ok({ id: origin.id })
}

/** Refuses `no-such-guide`, `own-proposal`. */
export function decideGuide(services: Services, by: StaffActor, id: string, agreed: boolean): Promise<Made> {
  const state = agreed ? 'published' : 'declined'
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const guide = await store.lockGuide(tx, id)
    if (!guide || !isWithin(guide.unit_path, by.unitPath)) return refuse(refusal('no-such-guide', {}))
    if (guide.state === state && guide.decided_by === by.id) return ok({ id })
    if (guide.state !== 'waiting') return refuse(refusal('no-such-guide', {}))
    if (guide.proposed_by === by.id) return refuse(refusal('own-proposal', {}))
    await store.setGuideState(tx, id, { state, by: by.id, on: services.today(tx.district) })
    tx.atEnd(insertChange(tx, services.clock, by, { action: `knowledge.guide-${state}`, subjectKind: 'guide', subjectId: id, data: { topic: guide.topic } }))
    return ok({ id })
  })
}

/** A guide that no longer holds is taken down at once. Refuses `no-such-guide`. */
export function withdrawGuide(services: Services, by: StaffActor, id: string): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const guide = await store.lockGuide(tx, id)
    if (!guide || !isWithin(guide.unit_path, by.unitPath) || (guide.state !== 'published' && guide.state !== 'withdrawn')) return refuse(refusal('no-such-guide', {}))
    if (guide.state === 'withdrawn') return ok({ id })
    await store.setGuideState(tx, id, { state: 'withdrawn', by: by.id, on: services.today(tx.district) })
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'knowledge.guide-withdrawn', subjectKind: 'guide', subjectId: id, data: { topic: guide.topic } }))
    return ok({ id })
  })
}

/** Agreed, it is a version of the card. Refuses `no-such-proposal`, `own-proposal`. */
export function decideCard(services: Services, by: StaffActor, id: string, agreed: boolean): Promise<Made> {
  const state = agreed ? 'added' : 'declined'
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const waiting = await store.lockProposal(tx, id)
    const card = waiting && isWithin(waiting.unit_path, by.unitPath) ? await findProposedCard(tx, id) : undefined
    if (!waiting || !card) return refuse(refusal('no-such-proposal', {}))
    if (waiting.state === state && waiting.decided_by === by.id) return ok({ id })
    if (waiting.state !== 'waiting') return refuse(refusal('no-such-proposal', {}))
    if (waiting.proposed_by === by.id) return refuse(refusal('own-proposal', {}))
    if (agreed) await store.insertVersion(tx, id, card, { by: by.id, at: services.clock.now() })
    await store.setProposalState(tx, id, { state, by: by.id, at: services.clock.now() })
    tx.atEnd(insertChange(tx, services.clock, by, { action: `knowledge.card-${state}`, subjectKind: 'law-card', subjectId: id, data: { code: card.code } }))
    return ok({ id })
  })
}
