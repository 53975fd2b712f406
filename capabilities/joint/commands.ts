import {
  type CaseFile, type FactDraft, factsOf, joinCase, leaveCase, onCase, type OpenedProcedure, type ProcedureId, type ProcedureKind, type StaffId, type StationCommand,
} from '#cap/cases'
import { postingsOf } from '#cap/organisation'
import { partiesWithNames } from '#cap/people'
import type { CaseNeed } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import type { ChargeBody, Done, EndBody, ReviewBody, SeatBody } from './contract.ts'
import { LEADER, MEMBER, READER, seatsOf, SLOTS, slotsFor } from './domain.ts'
import { beginSeat, endSeat } from './store.ts'
import { refusal, SLOT_WORDS } from './words.ts'

interface At {
  readonly tx: Tx
  readonly file: CaseFile
  readonly today: Day
  readonly now: Date
}

interface Writing {
  readonly facts: readonly FactDraft[]
  readonly also: readonly (Sql | undefined)[]
  readonly state: string
}

function on(services: Services, command: StationCommand, need: CaseNeed, work: (at: At) => Promise<Result<Writing>> | Result<Writing>): Promise<Result<Done>> {
  return onCase<Done & JsonObject>(services, command, need, async (tx, file) => {
    const written = await work({ tx, file, today: services.today(tx.district), now: services.clock.now() })
    if (!written.ok) return written
    const { facts, also, state } = written.value
    return ok({ facts, also, answer: { state } })
  })
}

const RUNNING: Readonly<Record<string, string>> = { 'joint-team': 'formed', 'leader-charge': 'in-charge' }

function running(file: CaseFile, kind: ProcedureKind) {
  return file.state.procedures.find((each) => each.kind === kind && each.state === RUNNING[kind])
}

/** The procedure that goes on, or the one that this fact opens. */
function procedureFor(services: Services, file: CaseFile, kind: ProcedureKind): { readonly id: ProcedureId; readonly opens: readonly OpenedProcedure[] } {
  const found = running(file, kind)
  if (found) return { id: found.id, opens: [] }
  const id = newId<'procedure'>(services.clock) as ProcedureId
  return { id, opens: [{ id, kind, parentId: null }] }
}

/**
 * Gives somebody a seat. Reading the case needs every party's consent; the tribunal never reads it.
 * Refuses `does-not-fit-slot`, `already-handles`, `already-seated`, `may-not-read`, `everybody-agrees`. Source: PMA Art. 20; §8.2.
 */
export function seatMember(services: Services, command: StationCommand, body: SeatBody): Promise<Result<Done>> {
  return on(services, command, 'content', async (at) => {
    const refused = (await postRefusal(at, body)) ?? (await seatedRefusal(at, body)) ?? (await readingRefusal(services, at, body))
    if (refused) return refuse(refused)
    const { tx, file, today, now } = at
    const { id, opens } = procedureFor(services, file, 'joint-team')
    const reads = body.agreedBy !== undefined
    const data = { staffId: body.staffId, slot: body.slot, reads, agreedBy: body.agreedBy ?? [] }
    const seat = { caseId: file.row.id, staffId: body.staffId, code: file.row.code, part: body.slot, on: today }
    return ok({
      facts: [{ kind: 'team-joined', procedureId: id, data, opens }], state: 'formed',
      also: [joinCase(tx, file.row.id, body.staffId as StaffId, reads ? READER : MEMBER, now), beginSeat(tx, seat)],
    })
  })
}

async function postRefusal({ tx, file, today }: At, { slot, staffId }: SeatBody): Promise<Refusal | undefined> {
  const rule = slotsFor(file.state.procedures).find((each) => each.slot === slot)
  const postings = await postingsOf(tx, staffId as StaffId, today)
  if (!rule || !postings.some((each) => rule.roles.includes(each.role))) return refusal('does-not-fit-slot', { slot: SLOT_WORDS[slot] })
  return file.state.assigneeId === staffId ? refusal('already-handles', {}) : undefined
}

async function seatedRefusal({ tx, file }: At, { staffId }: SeatBody): Promise<Refusal | undefined> {
  const seats = seatsOf(await factsOf(tx, file.row.id), running(file, 'joint-team')?.id)
  return seats.some((each) => each.staffId === staffId) ? refusal('already-seated', {}) : undefined
}

async function readingRefusal(services: Services, { tx, file }: At, { slot, agreedBy }: SeatBody): Promise<Refusal | undefined> {
  if (agreedBy === undefined) return undefined
  if (!SLOTS.some((each) => each.slot === slot && each.mayRead)) return refusal('may-not-read', { slot: SLOT_WORDS[slot] })
  const people = await partiesWithNames(tx, services.keys, file.row.id)
  const speaking = new Set(people.map((each) => each.representedBy))
  const count = people.filter((each) => !speaking.has(each.id) && !agreedBy.includes(each.id)).length
  return count > 0 ? refusal('everybody-agrees', { count }) : undefined
}

/** Ends a seat; access by it ends at once. Refuses `not-seated`. */
export function unseatMember(services: Services, command: StationCommand, staffId: string): Promise<Result<Done>> {
  return on(services, command, 'content', async ({ tx, file, today, now }) => {
    const team = running(file, 'joint-team')
    const seat = seatsOf(await factsOf(tx, file.row.id), team?.id).find((each) => each.staffId === staffId)
    if (!team || !seat) return refuse(refusal('not-seated', {}))
    return ok({
      facts: [{ kind: 'team-left', procedureId: team.id, data: { staffId, slot: seat.slot } }], state: 'formed',
      also: [
        leaveCase(tx, file.row.id, staffId as StaffId, seat.reads ? READER : MEMBER, now),
        endSeat(tx, { caseId: file.row.id, staffId, part: seat.slot, on: today }),
      ],
    })
  })
}

const LONGEST_AHEAD_DAYS = 366

function dayAhead(text: string, today: Day): Result<Day> {
  const parsed = parseDay(text)
  const fits = parsed.ok && parsed.value > today && parsed.value <= addDays(today, LONGEST_AHEAD_DAYS)
  return fits ? ok(parsed.value) : refuse(refusal('day-not-ahead', {}))
}

/**
 * A leader takes the case in charge, with a plan and the day of the first review. They do not mediate by that.
 * Refuses `charge-there`, `no-leader-post`, `already-handles`, `day-not-ahead`. Source: §4 (7), §8.2.
 */
export function takeCharge(services: Services, command: StationCommand, body: ChargeBody): Promise<Result<Done>> {
  return on(services, command, 'metadata', async ({ tx, file, today, now }) => {
    if (running(file, 'leader-charge')) return refuse(refusal('charge-there', {}))
    const postings = await postingsOf(tx, body.staffId as StaffId, today)
    if (!postings.some((each) => each.role === 'leader')) return refuse(refusal('no-leader-post', {}))
    if (file.state.assigneeId === body.staffId) return refuse(refusal('already-handles', {}))
    const reviewOn = dayAhead(body.reviewOn, today)
    if (!reviewOn.ok) return reviewOn
    const { id, opens } = procedureFor(services, file, 'leader-charge')
    const data = { staffId: body.staffId, ground: body.ground, reviewOn: reviewOn.value }
    const seat = { caseId: file.row.id, staffId: body.staffId, code: file.row.code, part: LEADER, on: today }
    return ok({
      facts: [{ kind: 'charge-taken', procedureId: id, data, content: { plan: body.plan.trim() }, opens }], state: 'in-charge',
      also: [joinCase(tx, file.row.id, body.staffId as StaffId, LEADER, now), beginSeat(tx, seat)],
    })
  })
}

async function chargeOf({ tx, file }: At): Promise<Result<{ readonly id: ProcedureId; readonly staffId: string }>> {
  const charge = running(file, 'leader-charge')
  if (!charge) return refuse(refusal('no-charge', {}))
  const taken = (await factsOf(tx, file.row.id)).find((each) => each.kind === 'charge-taken' && each.procedureId === charge.id)
  return ok({ id: charge.id, staffId: String(taken?.data['staffId'] ?? '') })
}

/** One review by the leader, and the next day. Refuses `no-charge`, `leaders-own`, `day-not-ahead`. */
export function reviewCharge(services: Services, command: StationCommand, body: ReviewBody): Promise<Result<Done>> {
  return on(services, command, 'metadata', async (at) => {
    const charge = await chargeOf(at)
    if (!charge.ok) return charge
    if (command.by.kind !== 'staff' || command.by.id !== charge.value.staffId) return refuse(refusal('leaders-own', {}))
    const next = body.reviewOn === undefined ? ok(null) : dayAhead(body.reviewOn, at.today)
    if (!next.ok) return next
    const fact = { kind: 'charge-reviewed', procedureId: charge.value.id, data: { reviewOn: next.value }, content: { note: body.note.trim() } }
    return ok({ facts: [fact], also: [], state: 'in-charge' })
  })
}

/** The leader, or the dispatcher, ends the charge; access by it ends at once. Refuses `no-charge`, `leaders-own`. */
export function endCharge(services: Services, command: StationCommand, { note, outcome }: EndBody): Promise<Result<Done>> {
  return on(services, command, 'metadata', async (at) => {
    const charge = await chargeOf(at)
    if (!charge.ok) return charge
    const { by } = command
    if (by.kind !== 'staff' || (by.role === 'leader' && by.id !== charge.value.staffId)) return refuse(refusal('leaders-own', {}))
    const { tx, file, today, now } = at
    const staffId = charge.value.staffId
    return ok({
      facts: [{ kind: 'charge-ended', procedureId: charge.value.id, data: { staffId, ...(outcome ? { outcome } : {}) }, content: { note: note.trim() } }], state: 'ended',
      also: [leaveCase(tx, file.row.id, staffId as StaffId, LEADER, now), endSeat(tx, { caseId: file.row.id, staffId, part: LEADER, on: today })],
    })
  })
}
