import { type CaseFile, type CaseId, type FactRead, factsWithContentOf, lookAtCase, openDaysOf, type StaffId } from '#cap/cases'
import { partiesWithNames } from '#cap/people'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { JointView } from './contract.ts'
import { LEADER, NAMING, SEATING, seatsOf, type SlotRule, slotsFor } from './domain.ts'
import { namesOf, postedAs, type PostedRow, seatsOfStaff } from './reads.ts'
import { CHARGE_STATES, GROUND_WORDS, OUTCOME_WORDS, SLOT_WORDS } from './words.ts'

/** Who sits at the table and who has the case in charge. Names of parties only for those who seat people. One row in the access log. */
export function readJoint(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<JointView>> {
  return lookAtCase(services, { by: viewer, caseId, need: 'metadata', action: 'joint.read' }, async (tx, file): Promise<Result<JointView>> => {
    const facts = await factsWithContentOf(tx, caseId)
    const seats = seatsOf(facts, file.procedure('joint-team')?.id)
    const leaderId = leaderOf(file, facts)
    const names = await namesOf(tx, [...seats.map((each) => each.staffId), ...(leaderId ? [leaderId] : [])])
    const seating = SEATING.some((each) => each === viewer.role)
    const naming = NAMING.some((each) => each === viewer.role)
    return ok({
      seats: seats.map((each) => ({ ...each, name: names.get(each.staffId) ?? '', words: { ...SLOT_WORDS[each.slot] } })),
      charge: chargeOf(file, facts, leaderId, names, seating || naming || viewer.id === leaderId),
      ended: endedOf(file, facts, seating || naming),
      options: seating ? await optionsOf(tx, services, slotsFor(file.state.procedures)) : [],
      leaders: naming ? (await postedAs(tx, [LEADER], services.today(tx.district))).map(person) : [],
      parties: seating ? await partiesOf(tx, services, caseId) : [],
    })
  })
}

async function partiesOf(tx: Tx, services: Services, caseId: CaseId) {
  const people = await partiesWithNames(tx, services.keys, caseId)
  const speaking = new Set(people.map((each) => each.representedBy))
  return people.filter((each) => !speaking.has(each.id)).map(({ id, name }) => ({ id, name }))
}

function person(row: PostedRow) {
  return { staffId: row.staff_id, name: row.name, unit: { zh: row.unit_zh, en: row.unit_en } }
}

async function optionsOf(tx: Tx, services: Services, slots: readonly SlotRule[]): Promise<JointView['options']> {
  const rows = await postedAs(tx, slots.flatMap((each) => each.roles), services.today(tx.district))
  return slots.map(({ slot, roles, mayRead }) => {
    const fitting = rows.filter((row) => roles.includes(row.role))
    const people = fitting.filter((row, index) => fitting.findIndex((each) => each.staff_id === row.staff_id) === index).map(person)
    return { slot, words: { ...SLOT_WORDS[slot] }, mayRead, people }
  })
}

function leaderOf(file: CaseFile, facts: readonly FactRead[]): string | undefined {
  const taken = ownFacts(file, facts).find((each) => each.kind === 'charge-taken')
  return taken ? String(taken.data['staffId'] ?? '') : undefined
}

function ownFacts(file: CaseFile, facts: readonly FactRead[]): readonly FactRead[] {
  const charge = file.state.procedures.filter((each) => each.kind === 'leader-charge').at(-1)
  return charge?.state === 'in-charge' ? facts.filter((each) => each.procedureId === charge.id) : []
}

function chargeOf(
  file: CaseFile, facts: readonly FactRead[], leaderId: string | undefined, names: ReadonlyMap<string, string>, withWords: boolean,
): JointView['charge'] {
  const own = ownFacts(file, facts)
  const taken = own.find((each) => each.kind === 'charge-taken')
  if (!taken || !leaderId) return null
  const text = (fact: FactRead, key: string) => (withWords && typeof fact.content?.[key] === 'string' ? fact.content[key] : null)
  const ground = Object.entries(GROUND_WORDS).find(([key]) => key === taken.data['ground'])?.[1] ?? GROUND_WORDS.other
  return {
    staffId: leaderId, name: names.get(leaderId) ?? '', since: taken.occurredOn, ground: { ...ground }, plan: text(taken, 'plan'),
    reviewOn: file.state.deadlines.find((each) => each.key === 'review')?.rolledOn ?? null,
    reviews: own.filter((each) => each.kind === 'charge-reviewed').map((each) => ({ on: each.occurredOn, note: text(each, 'note') })),
  }
}

function endedOf(file: CaseFile, facts: readonly FactRead[], withWords: boolean): JointView['ended'] {
  if (file.state.procedures.filter((each) => each.kind === 'leader-charge').at(-1)?.state !== 'ended') return null
  const ended = facts.filter((each) => each.kind === 'charge-ended').at(-1)
  if (!ended) return null
  const outcome = Object.entries(OUTCOME_WORDS).find(([key]) => key === ended.data['outcome'])?.[1]
  return { on: ended.occurredOn, outcome: outcome ? { ...outcome } : null, note: withWords && typeof ended.content?.['note'] === 'string' ? ended.content['note'] : null }
}

/** Cases in which the caller has a seat or the charge: code and part, and of a charge the day of its next review. */
export function listMySeats(services: Services, viewer: StaffActor) {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await seatsOfStaff(tx, viewer.id as StaffId)
    const today = services.today(tx.district)
    const reviews = await openDaysOf(tx, 'review', rows.flatMap((each) => (each.part === 'leader' ? [each.case_id] : [])))
    return ok({
      cases: rows.map((row) => {
        const words = Object.entries(SLOT_WORDS).find(([slot]) => slot === row.part)?.[1] ?? CHARGE_STATES['in-charge']
        const reviewOn = reviews.get(row.case_id) ?? null
        return { caseId: row.case_id, code: row.code, part: { ...words }, since: row.since, reviewOn, late: reviewOn !== null && reviewOn < today }
      }),
    })
  }, { readOnly: true })
}
