import { renderSheet } from '#cap/documents'
import { type UnitId, unitOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import type { SentFile } from '#platform/http/operation'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, day, parseDay } from '#platform/time'
import { inUnit, type StaffHere } from './commands/here.ts'
import { asMember } from './commands/own.ts'
import { hoursOf, mondayOf, weekFrom } from './domain.ts'
import { type Names, namesFor, nameFrom } from './queries/names.ts'
import { teamsOf } from './store/members.ts'
import { ownMinutes, type ShiftRow, shiftsOf, type TurnRow, turnsOfShifts } from './store/shifts.ts'
import { paperWords, refusal } from './words.ts'
import { clockTime, shortDayWords } from './words/times.ts'

type Sheet = Parameters<typeof renderSheet>[0]

async function printed(services: Services, district: DistrictId, sheet: Sheet, name: string): Promise<SentFile> {
  const bytes = await renderSheet(sheet, { printedAt: services.clock.now(), timeZone: services.district(district).zone })
  return { bytes, type: 'application/pdf', name: `${name}.pdf` }
}

/**
 * The week’s published shifts for the wall: names of colleagues and of members who agreed to it, of others the last digits of their number;
 * no telephones. Refuses `not-a-day`, `nothing-drafted`.
 */
export async function printWeek(services: Services, by: StaffActor, asked: string): Promise<Result<SentFile>> {
  const parsed = parseDay(asked)
  if (!parsed.ok) return refuse(refusal('not-a-day', { field: 'from' }))
  const monday = mondayOf(parsed.value)
  const sheet = await inUnit(services, by, async (here): Promise<Result<Sheet>> => {
    const shifts = (await shiftsOf(here.tx, here.home.id, monday, addDays(monday, 6))).filter((each) => each.state === 'published')
    if (shifts.length === 0) return refuse(refusal('nothing-drafted', {}))
    const turns = await turnsOfShifts(here.tx, shifts.map((each) => each.id))
    const names = await namesFor(services, here.tx, turns.map((each) => each.member_id))
    await recordAccess(here.tx, services.clock, by, { action: 'duty.print', caseId: null })
    return ok({
      kind: 'duty-roster', unit: await unitName(here), from: monday, until: addDays(monday, 6), provisional: shifts.some((each) => each.provisional),
      days: weekFrom(monday).map((on) => ({ on, weekday: weekdayIn(shortDayWords(on).zh), shifts: shifts.filter((each) => each.on_day === on).map((each) => lineOf(here, each, turns, names)) })).filter((each) => each.shifts.length > 0),
    })
  })
  return sheet.ok ? ok(await printed(services, by.district, sheet.value, paperWords.sheet.zh)) : sheet
}

const weekdayIn = (words: string): string => /周./.exec(words)?.[0] ?? ''

async function unitName({ tx, home }: Pick<StaffHere, 'tx' | 'home'>): Promise<string> {
  return (await unitOf(tx, home.id as UnitId))?.name.zh ?? ''
}

function lineOf({ services, tx }: StaffHere, shift: ShiftRow, turns: readonly TurnRow[], names: Names) {
  const { zone } = services.district(tx.district)
  const who = turns.filter((each) => each.shift_id === shift.id).map((each) => {
    const row = names.row(each.member_id)
    return row?.number && !row.wall ? paperWords.member(row.number).zh : names.of(each.member_id)
  })
  const missing = Array.from({ length: Math.max(0, shift.needed - who.length) }, () => paperWords.missing.zh)
  return { times: `${clockTime(shift.begins_at, zone)}–${clockTime(shift.ends_at, zone)}`, post: shift.post_name, place: shift.post_place, who: [...who, ...missing].join('、') }
}

/** One’s own hours of a year on paper, when one asks for it. Refuses `pass-over`. */
export async function printOwnHours(services: Services, district: DistrictId, asked: { readonly pass: string; readonly year: number }): Promise<Result<SentFile>> {
  const sheet = await asMember(services, district, asked.pass, async (here): Promise<Result<Sheet>> => {
    const { tx, member, parts, today, home } = here
    const [from, last] = [day(`${asked.year}-01-01`), day(`${asked.year}-12-31`)]
    const [until = today] = [last, today].sort()
    const { shifts, minutes } = await ownMinutes(tx, member.id, from, until)
    const teams = (await teamsOf(tx, home.id, today)).filter((each) => parts.some((part) => part.team_id === each.id)).map((each) => each.name_zh)
    return ok({ kind: 'duty-hours', unit: await unitName({ tx, home }), name: nameFrom(services, tx, member), teams: teams.join('、'), from, until, shifts, hours: String(hoursOf(minutes)) })
  }, true)
  return sheet.ok ? ok(await printed(services, district, sheet.value, paperWords.hours.zh)) : sheet
}
