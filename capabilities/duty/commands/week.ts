import type { StaffActor } from '#platform/access'
import { isWithin } from '#platform/access'
import { derivedId } from '#platform/derived-id'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import { count, mondayOf, obstacleTo, slotFalls, type Standing, timesOf, WALKED, weekdayNumber, weekFrom } from '../domain.ts'
import { addCounts } from '../store/counts.ts'
import { lockMembers, membersOfUnit } from '../store/members.ts'
import * as posts from '../store/posts.ts'
import * as store from '../store/shifts.ts'
import { refusal } from '../words.ts'
import { dayIn, type Here, inUnit } from './here.ts'
import { askedOf, standingsOn } from './standing.ts'

export interface WeekDone {
  readonly from: string
  readonly n: number
}

/** The Monday of a week that is neither over nor further than a quarter ahead. Refuses `not-a-day`, `week-over`. */
function weekIn(text: string, today: Day): Result<Day> {
  const on = dayIn(text, 'from')
  if (!on.ok) return on
  const monday = mondayOf(on.value)
  return addDays(monday, 6) < today || monday > addDays(today, 92) ? refuse(refusal('week-over', {})) : ok(monday)
}

/** The shifts a week has by posts, slots and days, each id following from slot and day: proposed twice it is one week. */
async function madeFor({ tx, services, home, today }: Here, monday: Day): Promise<readonly store.NewShift[]> {
  const all = await posts.postsOf(tx, home.id, today)
  const slots = await posts.slotsOf(tx, all.map((each) => each.id), today)
  const terms = (await posts.termsOf(tx)).filter((each) => isWithin(home.path, each.unit_path)).map((each) => ({ from: each.from_on, until: each.until_on }))
  const { zone } = services.district(tx.district)
  return slots.flatMap((slot) => weekFrom(monday).flatMap((on) => {
    const { falls, provisional } = slotFalls(slot.days, services.calendar(), terms, on)
    if (!falls || on < today) return []
    const { begins, ends } = timesOf(on, slot, zone)
    return [{ id: derivedId<'shift'>(slot.id, on), post_id: slot.post_id, slot_id: slot.id, unit_id: home.id, unit_path: home.path, on_day: on, begins_at: begins, ends_at: ends, needed: slot.needed, provisional }]
  }))
}

/**
 * Proposes a week: the shifts that are not there yet, as a draft, and on every draft whoever usually stands there and can. Nobody is put in
 * two places, on a day away, or with children without a check. Refuses `not-a-day`, `week-over`, `no-posts`.
 */
export function proposeWeek(services: Services, by: StaffActor, asked: string): Promise<Result<WeekDone>> {
  return inUnit(services, by, async (here): Promise<Result<WeekDone>> => {
    const week = weekIn(asked, here.today)
    if (!week.ok) return week
    const monday = week.value
    const made = await madeFor(here, monday)
    if (made.length === 0) return refuse(refusal('no-posts', {}))
    await store.insertShifts(here.tx, made)
    const known = await store.shiftsOf(here.tx, here.home.id, monday, addDays(monday, 6))
    const drafts = (await store.lockShifts(here.tx, known.map((each) => each.id))).filter((each) => each.state === 'draft')
    const turns = await proposed(here, monday, drafts)
    await store.insertTurns(here.tx, turns)
    const onEach = drafts.map((shift) => ({ id: shift.id, n: turns.filter((each) => each.shift.id === shift.id).length }))
    for (const n of new Set(onEach.map((each) => each.n))) await store.moveFilled(here.tx, onEach.filter((each) => each.n === n).map((each) => each.id), n)
    return ok({ from: monday, n: turns.length })
  })
}

async function proposed({ tx, home, today }: Here, monday: Day, drafts: readonly store.ShiftRow[]): Promise<readonly store.NewTurn[]> {
  const pattern = await posts.patternOf(tx, [...new Set(drafts.map((each) => each.slot_id))])
  const members = (await membersOfUnit(tx, home.id, today)).filter((each) => pattern.some((usual) => usual.member_id === each.id))
  await lockMembers(tx, members.map((each) => each.id))
  const standings = new Map(await standingsOn(tx, members, monday, addDays(monday, 6)))
  return [...drafts].sort((one, other) => one.begins_at.getTime() - other.begins_at.getTime()).flatMap((shift) => {
    const usual = pattern.filter((each) => each.slot_id === shift.slot_id && each.weekday === weekdayNumber(shift.on_day))
    return proposedFor(shift, usual.map((each) => each.member_id), standings)
  })
}

/** Whoever usually stands there and can, until there are enough; each of them is then taken at that time. */
function proposedFor(shift: store.ShiftRow, usual: readonly string[], standings: Map<string, Standing>): store.NewTurn[] {
  const turns: store.NewTurn[] = []
  for (const memberId of usual) {
    const standing = standings.get(memberId)
    const asked = { ...askedOf(shift), filled: shift.filled + turns.length }
    if (!standing || obstacleTo(asked, standing)) continue
    turns.push({ id: derivedId<'turn'>(shift.id, memberId), shift, memberId, cameBy: 'proposed', insteadOf: null })
    standings.set(memberId, { ...standing, turns: [...standing.turns, { shiftId: shift.id, begins: shift.begins_at, ends: shift.ends_at }] })
  }
  return turns
}

/** What was drafted is seen by everybody on it from now on. Refuses `not-a-day`, `week-over`, `nothing-drafted`. */
export function publishWeek(services: Services, by: StaffActor, asked: string): Promise<Result<WeekDone>> {
  return inUnit(services, by, async (here): Promise<Result<WeekDone>> => {
    const week = weekIn(asked, here.today)
    if (!week.ok) return week
    const known = await store.shiftsOf(here.tx, here.home.id, week.value, addDays(week.value, 6))
    const drafts = (await store.lockShifts(here.tx, known.map((each) => each.id))).filter((each) => each.state === 'draft')
    if (drafts.length === 0) return known.length > 0 ? ok({ from: week.value, n: 0 }) : refuse(refusal('nothing-drafted', {}))
    await store.setState(here.tx, drafts.map((each) => each.id), 'published')
    await countPublished(here, drafts)
    return ok({ from: week.value, n: drafts.length })
  })
}

async function countPublished({ tx, home, today }: Here, shifts: readonly store.ShiftRow[]): Promise<void> {
  const walked = shifts.filter((each) => WALKED.includes(each.post_kind)).map((each) => each.post_id)
  const rounds = new Set((await posts.placesOf(tx, walked, today)).map((each) => each.post_id))
  for (const on of [...new Set(shifts.map((each) => each.on_day))].sort()) {
    addCounts(tx, home, on, shifts.filter((each) => each.on_day === on).flatMap((each) => [
      count('shifts', each.post_kind), count('needed', each.post_kind, each.needed), count('filled', each.post_kind, each.filled), ...(rounds.has(each.post_id) ? [count('rounds-planned', each.post_kind)] : []),
    ]))
  }
}

/** Keeps a week as what is usual: the next one is proposed from it. Swaps of the week are no habit and are left out. Refuses `not-a-day`, `nothing-drafted`. */
export function keepPattern(services: Services, by: StaffActor, asked: string): Promise<Result<WeekDone>> {
  return inUnit(services, by, async (here): Promise<Result<WeekDone>> => {
    const on = dayIn(asked, 'from')
    if (!on.ok) return on
    const monday = mondayOf(on.value)
    const shifts = await store.shiftsOf(here.tx, here.home.id, monday, addDays(monday, 6))
    if (shifts.length === 0) return refuse(refusal('nothing-drafted', {}))
    const turns = await store.turnsOfShifts(here.tx, shifts.map((each) => each.id))
    const made = shifts.flatMap((shift) => turns.filter((each) => each.shift_id === shift.id).map((turn) => ({
      slot_id: shift.slot_id, weekday: weekdayNumber(shift.on_day), member_id: turn.instead_of ?? turn.member_id,
    })))
    const members = new Set((await membersOfUnit(here.tx, here.home.id, here.today)).map((each) => each.id))
    const kept = made.filter((each) => members.has(each.member_id))
    await posts.replacePattern(here.tx, [...new Set(shifts.map((each) => each.slot_id))], [...new Set(shifts.map((each) => weekdayNumber(each.on_day)))], kept)
    return ok({ from: monday, n: kept.length })
  })
}
