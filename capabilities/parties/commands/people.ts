import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { parseDay } from '#platform/time'
import {
  actsAlone, childrenToHear, type HouseholdId, insertParty, type PartyDraft, type PartyId, type PartyInFull, placeParty, readParty, representParty, type Standing,
} from '#cap/people'
import type { AddPeopleBody, ChildHeardBody, GuardianBody, StandingBody } from '../contract.ts'
import { refusal } from '../words.ts'
import { type Command, type Desk, find, findAll, noted, takeUp } from './desk.ts'

type Done = { readonly partyIds: string[] }

/**
 * Many people of one side in one go, such as the workers of a site or the owners of a yard. Everybody or nobody is taken.
 * Refuses `line-wrong`, `already-listed`, `no-such-party`, `parties-by-handler`, `matter-is-over`.
 */
export function addPeople(services: Services, command: Command, body: AddPeopleBody): Promise<Result<Done>> {
  return takeUp<Done>(services, command, 'people', (desk) => {
    const household = householdOf(desk, body.household)
    if (!household.ok) return household
    const drafts = readAll(desk, body, household.value)
    if (!drafts.ok) return drafts
    const lines = drafts.value.flatMap((each, index) => (each.phone !== null && desk.people.some((known) => known.phone === each.phone) ? [index + 1] : []))
    if (lines.length > 0) return refuse(refusal('already-listed', { lines }))
    const { side, standing } = body
    const parties = drafts.value.map(({ id, minor }) => ({ id, side, minor, standing, replaces: null }))
    return ok({
      facts: [noted(desk, 'details-stated', { parties })],
      also: drafts.value.map((each) => insertParty(desk.context, each)),
      answer: { partyIds: drafts.value.map((each) => each.id) },
    })
  })
}

function readAll(desk: Desk, body: AddPeopleBody, householdId: HouseholdId | null): Result<readonly PartyDraft[]> {
  const drafts: PartyDraft[] = []
  for (const [index, person] of body.people.entries()) {
    const read = readNew(desk, person, body.side, body.standing, householdId)
    if (!read.ok) return refuse(refusal('line-wrong', { line: index + 1, why: read.refusal.say }))
    drafts.push(read.value)
  }
  return ok(drafts)
}

type Typed = AddPeopleBody['people'][number]

/** Somebody new to the case, typed once. Refuses `name-missing`, `bad-phone`. */
export function readNew(desk: Desk, { name, phone, addressText }: Typed, side: PartyDraft['side'], standing: Standing, householdId: HouseholdId | null = null): Result<PartyDraft> {
  const id = newId<'party'>(desk.services.clock) as PartyId
  return readParty({
    id, caseId: desk.file.row.id, side, name, standing,
    ...(phone === undefined ? {} : { phone }), ...(addressText === undefined ? {} : { addressText }), ...(householdId === null ? {} : { householdId }),
  }, desk.today)
}

/** `new` makes a household, `none` leaves it, a party names theirs (and gets one where they had none). */
function householdOf(desk: Desk, wanted: string | undefined): Result<HouseholdId | null> {
  if (wanted === undefined || wanted === 'none') return ok(null)
  const fresh = newId<'household'>(desk.services.clock)
  if (wanted === 'new') return ok(fresh)
  const party = find(desk, wanted)
  return party ? ok(party.householdId ?? fresh) : refuse(refusal('no-such-party', {}))
}

/**
 * How people stand, what they can do by law, and who lives or owns together. Refuses `nothing-stated`, `no-such-party`.
 * Source: CC Arts. 18–23, 301; §5 (5).
 */
export function stateStanding(services: Services, command: Command, body: StandingBody): Promise<Result<Done>> {
  return takeUp<Done>(services, command, 'people', (desk) => {
    const { partyIds, standing, legalCapacity } = body
    if (standing === undefined && legalCapacity === undefined && body.household === undefined) return refuse(refusal('nothing-stated', {}))
    const household = householdOf(desk, body.household)
    if (!household.ok) return household
    const host = find(desk, body.household)
    const found = findAll(desk, host ? [...new Set([...partyIds, host.id])] : partyIds)
    if (!found.ok) return found
    const householdId = body.household === undefined ? undefined : household.value
    const also = found.value.map((each) => {
      const own = partyIds.includes(each.id)
      return placeParty(desk.tx.district, each.id, {
        standing: own && standing !== undefined ? standing : each.standing,
        legalCapacity: own && legalCapacity !== undefined ? legalCapacity : each.legalCapacity,
        householdId: householdId === undefined ? each.householdId : householdId,
      })
    })
    const data = { partyIds, standing: standing ?? null, legalCapacity: legalCapacity ?? null, householdId: householdId ?? null }
    return ok({ facts: [noted(desk, 'standing-stated', data)], also, answer: { partyIds } })
  })
}

/**
 * G-05: who acts for a child or for somebody who may not act alone. Refuses `no-such-party`, `no-guardian-needed`,
 * `guardian-unnamed`, `own-guardian`, `line-wrong`. Source: CC Arts. 19–23, 27, 28.
 */
export function nameGuardian(services: Services, command: Command & { readonly partyId: string }, body: GuardianBody): Promise<Result<Done>> {
  return takeUp<Done>(services, command, 'voices', (desk) => {
    const party = find(desk, command.partyId)
    if (!party) return refuse(refusal('no-such-party', {}))
    if (actsAlone(party)) return refuse(refusal('no-guardian-needed', {}))
    const guardian = guardianOf(desk, party, body)
    if (!guardian.ok) return guardian
    const { id, draft } = guardian.value
    return ok({
      facts: [noted(desk, 'guardian-named', { partyId: party.id, guardianId: id, relation: body.relation })],
      also: [draft && insertParty(desk.context, draft), representParty(desk.tx.district, party.id, id, 'guardian')],
      answer: { partyIds: [party.id, id] },
    })
  })
}

function guardianOf(desk: Desk, party: PartyInFull, body: GuardianBody): Result<{ readonly id: PartyId; readonly draft?: PartyDraft }> {
  if (body.guardianId !== undefined) {
    const known = find(desk, body.guardianId)
    if (!known) return refuse(refusal('no-such-party', {}))
    return known.id === party.id || !actsAlone(known) ? refuse(refusal('own-guardian', {})) : ok({ id: known.id })
  }
  if (body.guardian === undefined) return refuse(refusal('guardian-unnamed', {}))
  const read = readNew(desk, body.guardian, party.side, 'speaker')
  return read.ok ? ok({ id: read.value.id, draft: read.value }) : refuse(refusal('line-wrong', { line: 1, why: read.refusal.say }))
}

/**
 * What a child of eight or more wishes, before anything is agreed for it. The words are read by handlers only.
 * Refuses `no-such-party`, `not-a-child-to-hear`, `day-does-not-fit`. Source: CC Arts. 35, 1084; LPM Art. 4.
 */
export function hearChild(services: Services, command: Command & { readonly partyId: string }, body: ChildHeardBody): Promise<Result<Done>> {
  return takeUp<Done>(services, command, 'voices', (desk) => {
    const party = find(desk, command.partyId)
    if (!party) return refuse(refusal('no-such-party', {}))
    if (!childrenToHear(desk.people).some((each) => each.id === party.id)) return refuse(refusal('not-a-child-to-hear', {}))
    const on = pastDay(desk, body.on)
    if (!on.ok) return on
    return ok({
      facts: [{ ...noted(desk, 'child-heard', { partyId: party.id, alone: body.alone }, { wish: body.wish }), occurredOn: on.value }],
      also: [],
      answer: { partyIds: [party.id] },
    })
  })
}

/** Not in the future, not before the case. Refuses `day-does-not-fit`. */
function pastDay(desk: Desk, text: string): Result<Day> {
  const parsed = parseDay(text)
  const fits = parsed.ok && parsed.value <= desk.today && parsed.value >= desk.file.state.registeredOn
  return fits ? ok(parsed.value) : refuse(refusal('day-does-not-fit', {}))
}
