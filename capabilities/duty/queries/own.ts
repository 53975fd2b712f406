import { ok, type Result } from '#platform/result'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { addDays, type Day, day, yearOf } from '#platform/time'
import type { Said } from '#platform/words'
import { asMember, isFor, type OwnHere, passFor } from '../commands/own.ts'
import { askedOf, standingsOn, wordsOf } from '../commands/standing.ts'
import type { OwnDuty } from '../contract.ts'
import { checkHolds, hoursOf, mayCheckIn, obstacleTo, type Standing } from '../domain.ts'
import { awaysOf, teamsOf } from '../store/members.ts'
import { placesOf } from '../store/posts.ts'
import * as shifts from '../store/shifts.ts'
import { shiftTimes } from '../words/times.ts'
import { nameFrom } from './names.ts'

/** How far ahead a member looks for shifts. */
const AHEAD_DAYS = 28

/** What a member sees of themselves, with a pass for the next press. */
export function readOwn(services: Services, district: DistrictId, pass: string): Promise<Result<OwnDuty>> {
  return asMember(services, district, pass, async (here): Promise<Result<OwnDuty>> => ok(await ownDuty(here)), true)
}

export async function ownDuty(here: OwnHere): Promise<OwnDuty> {
  const { tx, services, member, today } = here
  const to = addDays(today, AHEAD_DAYS)
  const turns = await shifts.turnsOfMembers(tx, [member.id], addDays(today, -1), to)
  const published = await shifts.publishedFor(tx, [...new Set(here.parts.map((each) => each.unit_id))], today, to)
  const standing = (await standingsOn(tx, [member], today, to)).get(member.id)
  const { minutes, shifts: attended } = await shifts.ownMinutes(tx, member.id, firstOf(today), today)
  return {
    pass: passFor(services, tx.district, member), name: nameFrom(services, tx, member), teams: await teamNames(here),
    ahead: await aheadOf(here, turns), ...(await openOf(here, published, standing)),
    away: (await awaysOf(tx, [member.id], today)).map((each) => ({ from: each.from_on, until: each.until_on })), wall: member.wall, tickedByLead: member.ticked_by_lead,
    hours: hoursOf(minutes), shifts: attended, year: yearOf(today),
    checkValidUntil: checkHolds({ checkedOn: member.checked_on, checkValidUntil: member.check_valid_until }, today) ? member.check_valid_until : null,
  }
}

export const firstOf = (on: Day): Day => day(`${yearOf(on)}-01-01`)

async function teamNames({ tx, parts, today }: OwnHere): Promise<Said[]> {
  const teams = (await Promise.all([...new Set(parts.map((each) => each.unit_id))].map((unitId) => teamsOf(tx, unitId, today)))).flat()
  return teams.filter((each) => parts.some((part) => part.team_id === each.id)).map((each) => ({ zh: each.name_zh, en: each.name_en }))
}

/** Own shifts that are not over and were published. */
async function aheadOf({ tx, services, now, today }: OwnHere, turns: readonly shifts.TurnRow[]): Promise<OwnDuty['ahead']> {
  const { zone } = services.district(tx.district)
  const open = turns.filter((each) => each.ends_at >= now)
  const rows = (await shifts.shiftsByIds(tx, open.map((each) => each.shift_id))).filter((each) => each.state === 'published')
  const [places, seen] = [await placesOf(tx, rows.map((each) => each.post_id), today), await shifts.seenOf(tx, rows.map((each) => each.id))]
  return rows.flatMap((shift) => open.filter((each) => each.shift_id === shift.id).map((turn) => ({
    turnId: turn.id, shiftId: shift.id, when: shiftTimes(shift.on_day, shift.begins_at, shift.ends_at, zone), post: shift.post_name, place: shift.post_place, offered: turn.offered_at !== null,
    begun: shift.begins_at <= now, mayCheckIn: turn.here_at === null && mayCheckIn({ begins: shift.begins_at, ends: shift.ends_at }, now), here: turn.here_at !== null, attended: turn.attended,
    round: places.filter((each) => each.post_id === shift.post_id).map((each) => ({
      placeId: each.id, name: each.name, seen: seen.some((one) => one.shift_id === shift.id && one.place_id === each.id),
    })),
  })))
}

/** Shifts of one’s teams that lack people, and those that somebody offers: nobody’s name is beside them. However many there are, two statements. */
async function openOf(here: OwnHere, published: readonly shifts.ShiftRow[], standing: Standing | undefined): Promise<Pick<OwnDuty, 'open' | 'offers'>> {
  const { tx, now, member, parts } = here
  const mine = published.filter((each) => each.begins_at > now && isFor(each, parts))
  const offered = (await shifts.turnsOfShifts(tx, mine.map((each) => each.id))).filter((each) => each.offered_at !== null && each.member_id !== member.id)
  const free = mine.filter((each) => each.filled < each.needed).map((shift) => ({ id: shift.id, shift }))
  const given = offered.flatMap((turn) => mine.filter((each) => each.id === turn.shift_id).map((shift) => ({ id: turn.id, shift: { ...shift, filled: shift.filled - 1 } })))
  const own = await shifts.shiftsByIds(tx, [...new Set((standing?.turns ?? []).map((each) => each.shiftId))])
  const lines = (those: readonly Wanted[]) => those.flatMap((each) => lineOf(here, each, standing, own))
  return { open: lines(free), offers: lines(given) }
}

interface Wanted {
  readonly id: string
  readonly shift: shifts.ShiftRow
}

/** `own`: the shifts somebody stands on already, to name the one that stands in the way. */
function lineOf({ tx, services }: OwnHere, { id, shift }: Wanted, standing: Standing | undefined, own: readonly shifts.ShiftRow[]): OwnDuty['open'] {
  const { zone } = services.district(tx.district)
  const obstacle = standing ? obstacleTo(askedOf(shift), standing) : { code: 'no-such-member' as const }
  if (obstacle?.code === 'on-it-already') return []
  const whyNot = obstacle ? { ...wordsOf(obstacle, own, zone).say } : null
  return [{ id, when: shiftTimes(shift.on_day, shift.begins_at, shift.ends_at, zone), post: shift.post_name, place: shift.post_place, missing: shift.needed - shift.filled, whyNot }]
}
