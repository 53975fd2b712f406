import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import type { Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import { inUnit, type StaffHere } from '../commands/here.ts'
import type { GapsShown, ShiftShown, WeekShown } from '../contract.ts'
import { checkHolds, KEEPING, mayCheckIn, mayTick, mondayOf, weekFrom } from '../domain.ts'
import { unplannedPosts } from '../reads/week.ts'
import { membersOfUnit } from '../store/members.ts'
import { type PlaceRow, placesOf } from '../store/posts.ts'
import { seenOf, type ShiftRow, shiftsOf, type TurnRow, turnsOfShifts } from '../store/shifts.ts'
import { refusal } from '../words.ts'
import { clockTime, shiftTimes } from '../words/times.ts'
import { nameFrom, type Names, namesFor } from './names.ts'

/** How far heads look ahead for gaps, and how soon a check that ends is told. */
const GAP_DAYS = 14
const CHECK_WARNING_DAYS = 30
/** How far back swaps are shown. */
const SWAP_DAYS = 14

/** One week of the unit, day by day; the next week’s drafts for whoever plans. Refuses `not-a-day`. */
export function readWeek(services: Services, viewer: StaffActor, asked: string | undefined): Promise<Result<WeekShown>> {
  const parsed = asked === undefined ? undefined : parseDay(asked)
  if (parsed && !parsed.ok) return Promise.resolve(refuse(refusal('not-a-day', { field: 'from' })))
  return inUnit(services, viewer, async (here): Promise<Result<WeekShown>> => {
    const { tx, home, today } = here
    const mayKeep = KEEPING.includes(viewer.role)
    const monday = mondayOf(parsed?.ok ? parsed.value : today)
    const shifts = (await shiftsOf(tx, home.id, monday, addDays(monday, 6))).filter((each) => mayKeep || each.state === 'published')
    const shown = await shiftsShown(here, shifts)
    await recordAccess(tx, services.clock, viewer, { action: 'duty.week', caseId: null })
    return ok({
      from: monday, previous: addDays(monday, -7), next: addDays(monday, 7), today, mayKeep, drafts: shifts.filter((each) => each.state === 'draft').length,
      days: weekFrom(monday).map((on) => ({ on, shifts: shown.filter((each) => each.on === on) })),
      members: mayKeep ? (await membersOfUnit(tx, home.id, today)).map((each) => ({
        id: each.id, name: nameFrom(services, tx, each), checkHolds: checkHolds({ checkedOn: each.checked_on, checkValidUntil: each.check_valid_until }, today),
      })) : [],
    })
  })
}

/** Everything that stands beside shifts, in four questions however many they are. */
async function besides({ tx, services, today }: StaffHere, shifts: readonly ShiftRow[]) {
  const ids = shifts.map((each) => each.id)
  const [turns, places, seen] = [await turnsOfShifts(tx, ids), await placesOf(tx, [...new Set(shifts.map((each) => each.post_id))], today), await seenOf(tx, ids)]
  const names = await namesFor(services, tx, turns.flatMap((each) => [each.member_id, ...(each.instead_of ? [each.instead_of] : [])]))
  return { turns, places, seen, names }
}

async function shiftsShown(here: StaffHere, shifts: readonly ShiftRow[]): Promise<ShiftShown[]> {
  const { services, tx, now } = here
  const { zone } = services.district(tx.district)
  const { turns, places, seen, names } = await besides(here, shifts)
  return shifts.map((shift) => ({
    id: shift.id, on: shift.on_day, times: `${clockTime(shift.begins_at, zone)}–${clockTime(shift.ends_at, zone)}`, when: shiftTimes(shift.on_day, shift.begins_at, shift.ends_at, zone),
    post: shift.post_name, kind: shift.post_kind, place: shift.post_place, state: shift.state, provisional: shift.provisional, needed: shift.needed, missing: Math.max(0, shift.needed - shift.filled),
    withChildren: shift.with_children, begun: shift.begins_at <= now, ...ticking(shift, now),
    turns: turns.filter((each) => each.shift_id === shift.id).map((each) => turnShown(each, names, zone)),
    round: roundOf(shift, places, seen, zone),
  }))
}

/** Attendance may still be ticked for a week; a place of the round only while the round goes on. */
function ticking(shift: ShiftRow, now: Date): Pick<ShiftShown, 'mayTick' | 'mayPass'> {
  const [held, times] = [shift.state === 'published', { begins: shift.begins_at, ends: shift.ends_at }]
  return { mayTick: held && mayTick(times, now), mayPass: held && mayCheckIn(times, now) }
}

function turnShown(turn: TurnRow, names: Names, zone: string): ShiftShown['turns'][number] {
  return {
    id: turn.id, memberId: turn.member_id, name: names.of(turn.member_id), cameBy: turn.came_by, offered: turn.offered_at !== null, insteadOf: turn.instead_of ? names.of(turn.instead_of) : null,
    attended: turn.attended, hereAt: turn.here_at ? clockTime(turn.here_at, zone) : null, tickedByLead: names.row(turn.member_id)?.ticked_by_lead ?? false,
  }
}

function roundOf(shift: ShiftRow, places: readonly PlaceRow[], seen: readonly { shift_id: string; place_id: string; seen_at: Date }[], zone: string): ShiftShown['round'] {
  return places.filter((each) => each.post_id === shift.post_id).map((place) => {
    const at = seen.find((each) => each.shift_id === shift.id && each.place_id === place.id)?.seen_at
    return { placeId: place.id, name: place.name, seenAt: at ? clockTime(at, zone) : null }
  })
}

/** What a head must know in time: shifts without enough people, offers nobody took, swaps, posts nobody planned, checks that end. */
export function listGaps(services: Services, viewer: StaffActor): Promise<Result<GapsShown>> {
  return inUnit(services, viewer, async (here): Promise<Result<GapsShown>> => {
    const { tx, home, now, today } = here
    const { zone } = services.district(tx.district)
    const shifts = await shiftsOf(tx, home.id, addDays(today, -SWAP_DAYS), addDays(today, GAP_DAYS))
    const ahead = shifts.filter((each) => each.begins_at > now)
    const turns = await turnsOfShifts(tx, shifts.map((each) => each.id))
    const names = await namesFor(services, tx, turns.flatMap((each) => [each.member_id, ...(each.instead_of ? [each.instead_of] : [])]))
    const of = (turn: TurnRow) => shifts.find((each) => each.id === turn.shift_id)
    const about = (shift: ShiftRow | undefined) => ({ when: shift ? shiftTimes(shift.on_day, shift.begins_at, shift.ends_at, zone) : { zh: '', en: '' }, post: shift?.post_name ?? '' })
    const week = (shift: ShiftRow | undefined) => mondayOf(shift?.on_day ?? today)
    return ok({
      gaps: ahead.filter((each) => each.filled < each.needed).map((each) => ({ shiftId: each.id, ...about(each), missing: each.needed - each.filled, week: week(each) })),
      offers: turns.filter((each) => each.offered_at && each.begins_at > now).map((each) => ({ turnId: each.id, name: names.of(each.member_id), ...about(of(each)), week: week(of(each)) })),
      swaps: turns.flatMap((each) => (each.instead_of ? [{ turnId: each.id, name: names.of(each.member_id), insteadOf: names.of(each.instead_of), ...about(of(each)) }] : [])),
      unplanned: (await unplannedPosts(tx, home.id, today, addDays(mondayOf(today), 13))).map((each) => ({ postId: each.id, post: each.name })),
      checks: await endingChecks(services, tx, home.id, today),
    })
  })
}

async function endingChecks(services: Services, tx: Tx, unitId: string, today: Day): Promise<GapsShown['checks']> {
  const members = await membersOfUnit(tx, unitId, today)
  return members.flatMap((each) => (each.check_valid_until !== null && each.check_valid_until <= addDays(today, CHECK_WARNING_DAYS)
    ? [{ memberId: each.id, name: nameFrom(services, tx, each), validUntil: each.check_valid_until }] : []))
}
