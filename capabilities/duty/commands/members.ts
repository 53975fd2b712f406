import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { digitsOf, randomDigits } from '#platform/crypto'
import { derivedId } from '#platform/derived-id'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { checkPhone, cleanText } from '#platform/validators'
import type { EnlistBody } from '../contract.ts'
import { checkFits, CONSENT_VERSION, count, memberNumber, type Part } from '../domain.ts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/members.ts'
import { lockShifts, moveFilled, removeTurns, turnsOfMembers } from '../store/shifts.ts'
import { refusal } from '../words.ts'
import { dayIn, type Here, inUnit, type Made, type StaffHere } from './here.ts'
import { countFilled } from './turns.ts'

const PIN_DIGITS = 6
const MOST_TRIES = 5
/** How far ahead shifts are looked for when somebody leaves. */
export const AHEAD_DAYS = 400

/** Six digits that go with one number: another number has another PIN. */
export const pinFor = (services: Services, district: DistrictId, number: string): string => digitsOf(services.keys.hmac('duty-pin', String(district), number), PIN_DIGITS)

export interface Enlisted {
  readonly id: string
  /** Null for a colleague, who signs in to the desk. */
  readonly number: string | null
}

/**
 * Somebody joins a team: a colleague, or an adult resident who agreed. Refuses `no-such-team`, `adults-only` (N-10), `consent-needed` (PIPL
 * Art. 13), `name-missing`, `phone-wrong`, `no-such-colleague`, `in-team-already`.
 */
export function enlist(services: Services, by: StaffActor, commandId: string, body: EnlistBody): Promise<Result<Enlisted>> {
  return inUnit(services, by, async (here): Promise<Result<Enlisted>> => {
    const team = await teamHere(here, body.teamId)
    if (!team.ok) return team
    const known = await store.memberOf(here.tx, commandId)
    if (known) return ok({ id: known.id, number: known.number })
    return body.staffId === undefined ? enlistResident(here, commandId, body, team.value) : enlistColleague(here, commandId, { ...body, staffId: body.staffId }, team.value)
  })
}

async function teamHere({ tx, home, today }: Here, teamId: string): Promise<Result<store.TeamRow>> {
  const team = (await store.teamsOf(tx, home.id, today)).find((each) => each.id === teamId)
  return team ? ok(team) : refuse(refusal('no-such-team', {}))
}

async function enlistResident(here: StaffHere, id: string, body: EnlistBody, team: store.TeamRow): Promise<Result<Enlisted>> {
  const { tx, services, home, today, by } = here
  const name = cleanText(body.name ?? '')
  if (name === '') return refuse(refusal('name-missing', {}))
  if (!body.adult) return refuse(refusal('adults-only', {}))
  if (!body.consent) return refuse(refusal('consent-needed', {}))
  const phone = cleanText(body.phone ?? '') === '' ? ok(null) : checkPhone(body.phone ?? '')
  if (!phone.ok) return refuse(refusal('phone-wrong', phone.refusal))
  const sealed = { name: services.keys.encrypt(tx.district, 'contact', name), phone: phone.value === null ? null : services.keys.encrypt(tx.district, 'phone', phone.value) }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const number = memberNumber(randomDigits(7))
    const made = await store.insertMember(tx, home, { id, staffId: null, ...sealed, number, consentVersion: CONSENT_VERSION, wall: body.wall, on: today, by: by.id })
    if (!made) continue
    await join(here, id, id, team, body.part)
    return ok({ id, number })
  }
  throw new Error('no free number was found')
}

/** A colleague stands on rosters once, whatever teams they are in. */
async function enlistColleague(here: StaffHere, id: string, body: EnlistBody & { readonly staffId: string }, team: store.TeamRow): Promise<Result<Enlisted>> {
  const { tx, home, today, by } = here
  const colleague = (await store.colleaguesOf(tx, home.id, today)).some((each) => each.id === body.staffId)
  if (!colleague) return refuse(refusal('no-such-colleague', {}))
  const known = await store.memberByStaff(tx, body.staffId)
  if (!known) await store.insertMember(tx, home, { id, staffId: body.staffId, name: null, phone: null, number: null, consentVersion: null, wall: true, on: today, by: by.id })
  const memberId = known?.id ?? id
  const joined = await joinOnce(here, id, memberId, team, body.part)
  return joined.ok ? ok({ id: memberId, number: null }) : joined
}

async function joinOnce(here: Here, id: string, memberId: string, team: store.TeamRow, part: Part): Promise<Result<undefined>> {
  const parts = await store.partsOf(here.tx, [memberId], here.today)
  if (parts.some((each) => each.team_id === team.id && each.id !== id)) return refuse(refusal('in-team-already', {}))
  await join(here, id, memberId, team, part)
  return ok(undefined)
}

async function join({ tx, home, today }: Here, id: string, memberId: string, team: store.TeamRow, part: Part): Promise<void> {
  await store.insertPart(tx, { id, team_id: team.id, team_kind: team.kind, unit_id: home.id, unit_path: home.path, member_id: memberId, part, from_on: today, until_on: null })
  addCounts(tx, home, today, [count('joined', team.kind)])
}

/** Somebody of the unit’s teams. Refuses `no-such-member`. */
export async function memberHere({ tx, home, today }: Here, memberId: string): Promise<Result<{ readonly row: store.MemberRow; readonly parts: readonly store.PartRow[] }>> {
  const row = await store.memberOf(tx, memberId)
  const parts = row?.state === 'active' ? await store.partsOf(tx, [row.id], today) : []
  return row && parts.some((each) => each.unit_id === home.id) ? ok({ row, parts }) : refuse(refusal('no-such-member', {}))
}

/** A member joins another team of the unit. Refuses `no-such-member`, `no-such-team`, `in-team-already`. */
export function joinTeam(services: Services, by: StaffActor, commandId: string, memberId: string, asked: { readonly teamId: string; readonly part: Part }): Made {
  return inUnit(services, by, async (here): Made => {
    const [member, team] = [await memberHere(here, memberId), await teamHere(here, asked.teamId)]
    if (!member.ok) return member
    if (!team.ok) return team
    const joined = await joinOnce(here, commandId, memberId, team.value, asked.part)
    return joined.ok ? ok({ id: memberId }) : joined
  })
}

/** Leaves one team; whoever leaves the last one is erased. Refuses `no-such-member`. */
export function leaveTeam(services: Services, by: StaffActor, memberId: string, partId: string): Made {
  return inUnit(services, by, async (here): Made => {
    const member = await memberHere(here, memberId)
    if (!member.ok) return member
    const part = member.value.parts.find((each) => each.id === partId && each.unit_id === here.home.id)
    if (!part) return refuse(refusal('no-such-member', {}))
    if (member.value.parts.length === 1) return erase(here, memberId)
    await endPartOf(here, part)
    return ok({ id: memberId })
  })
}

async function endPartOf({ tx, today }: Here, part: store.PartRow): Promise<void> {
  await store.endPart(tx, part.id, today, addDays(part.from_on, 1))
  addCounts(tx, { id: part.unit_id, path: part.unit_path }, today, [count('left', part.team_kind)])
}

/** Erases who somebody was, with what was planned; what was done stays without a name. */
export async function erase(here: Here, memberId: string): Made {
  const { tx, today, now } = here
  const aheadNow = async () => (await turnsOfMembers(tx, [memberId], today, addDays(today, AHEAD_DAYS))).filter((each) => each.begins_at > now)
  await lockShifts(tx, (await aheadNow()).map((each) => each.shift_id))
  await store.lockMembers(tx, [memberId])
  // As it stands once nobody else changes it: a place is freed once, whoever took or freed it meanwhile.
  const ahead = await aheadNow()
  const shifts = await lockShifts(tx, ahead.map((each) => each.shift_id))
  await removeTurns(tx, ahead.map((each) => each.id))
  await moveFilled(tx, shifts.map((each) => each.id), -1)
  for (const shift of shifts) countFilled(tx, shift, -1)
  for (const part of await store.partsOf(tx, [memberId], today)) await endPartOf(here, part)
  await store.eraseMember(tx, memberId, today)
  return ok({ id: memberId })
}

/** A member leaves altogether. Refuses `no-such-member`. */
export function leaveAll(services: Services, by: StaffActor, memberId: string): Made {
  return inUnit(services, by, async (here): Made => {
    const member = await memberHere(here, memberId)
    return member.ok ? erase(here, memberId) : member
  })
}

/**
 * That somebody was looked at before they work with children: on which day, with which body, until when it holds; never what was answered
 * (N-12). Who may not work with children is simply not entered. Refuses `no-such-member`, `not-a-day`, `check-days`. Source: LPM Art. 62.
 */
export function recordCheck(services: Services, by: StaffActor, memberId: string, asked: { readonly checkedOn: string; readonly with: string; readonly validUntil: string }): Made {
  return inUnit(services, by, async (here): Made => {
    const member = await memberHere(here, memberId)
    if (!member.ok) return member
    const [on, until] = [dayIn(asked.checkedOn, 'checkedOn'), dayIn(asked.validUntil, 'validUntil')]
    if (!on.ok) return on
    if (!until.ok) return until
    if (!checkFits(on.value, until.value, here.today)) return refuse(refusal('check-days', {}))
    await store.setCheck(here.tx, memberId, { on: on.value, with: cleanText(asked.with), until: until.value })
    here.tx.atEnd(insertChange(here.tx, services.clock, by, { action: 'duty.record-check', subjectKind: 'duty-member', subjectId: memberId, data: {} }))
    return ok({ id: memberId })
  })
}

export interface Choices {
  readonly wall: boolean
  readonly tickedByLead: boolean
}

/** Whether the name is on the sheet on the wall, and whether attendance is ticked instead of checked in. Refuses `no-such-member`. */
export function setChoices(services: Services, by: StaffActor, memberId: string, chosen: Choices): Made {
  return inUnit(services, by, async (here): Made => {
    const member = await memberHere(here, memberId)
    if (!member.ok) return member
    await store.setChoices(here.tx, memberId, chosen)
    return ok({ id: memberId })
  })
}

/** A lost slip: a new number with a new PIN, the old one opens nothing. Refuses `no-such-member`, `no-number`. */
export function renumber(services: Services, by: StaffActor, commandId: string, memberId: string): Promise<Result<Enlisted>> {
  return inUnit(services, by, async (here): Promise<Result<Enlisted>> => {
    const member = await memberHere(here, memberId)
    if (!member.ok) return member
    if (member.value.row.number === null) return refuse(refusal('no-number', {}))
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      // From the command’s id: pressed twice it is one number.
      const number = memberNumber(digitsOf(services.keys.hmac('duty-number', derivedId<'number'>(commandId, `number ${tries}`)), 7))
      if (member.value.row.number === number || (await store.setNumber(here.tx, memberId, number))) return ok({ id: memberId, number })
    }
    throw new Error('no free number was found')
  })
}
