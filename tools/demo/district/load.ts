import type { Keys } from '#platform/crypto'
import { type Database, inDistrict, inReference, type Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { WorkCalendar } from '#platform/calendar'
import { shippedYears } from '#platform/calendar-files'
import { cityDay, type Clock } from '#platform/time'
import { boxOf, type Polygon } from '#cap/organisation'
import { DEMONSTRATION_PASSWORD, hashPassword } from '#cap/people'
import { loadCare } from './care-load.ts'
import { loadCouncilMatters } from './council-load.ts'
import { councilsOf } from './councils.ts'
import { courtStationOf } from './court-station.ts'
import { meetingsOfDemonstration } from './meetings.ts'
import { pointsOf } from './points.ts'
import { receptionOf } from './reception.ts'
import { loadDirectory } from './directory-load.ts'
import { loadDuty } from './duty-load.ts'
import { loadOutreach } from './outreach-load.ts'
import { loadProgrammes } from './programmes.ts'
import { loadRescue } from './rescue-load.ts'
import { loadServiceHall } from './service-hall-load.ts'
import type { DistrictStructure } from './structure.ts'
import type { UnitSeed } from './units.ts'
import { loadVisits } from './visits-load.ts'
import { wagesOf } from './wages.ts'

/** Everything of the structure is in force from this day: before the first past case. */
const FROM = '2024-01-01'
const COMMITTEE_TERM = ['2024-01-01', '2027-01-01'] as const

/** PostgreSQL takes 65,535 values a statement. */
const VALUES_A_STATEMENT = 30_000

export interface LoadContext {
  readonly keys: Keys
  readonly clock: Clock
}

/**
 * Puts a district into a database that does not have it, in one transaction. Needs the owner's sign-in, since
 * districts themselves are nothing the application may add.
 * @returns false when the district was there already: nothing is changed then.
 */
export async function loadDistrict(owner: Database, structure: DistrictStructure, context: LoadContext): Promise<boolean> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD)
  const { plan } = structure
  const added = await inReference(owner, (tx) => tx`
    insert into platform.district (id, slug, name_zh, name_en, zone, demonstration)
    values (${plan.id}, ${plan.slug}, ${plan.nameZh}, ${plan.nameEn}, 'Asia/Shanghai', true)
    on conflict do nothing
    returning id`)
  if (added.length === 0) return false
  await inDistrict(owner, plan.id, async (tx) => {
    await loadUnits(tx, structure)
    await loadAreas(tx, structure, context)
    await loadStaff(tx, structure, context, passwordHash)
    await loadPlaces(tx, structure, context)
    await loadDirectory(tx, structure, context, insertAll)
    await loadCare(tx, structure, context, insertAll)
    await loadCourtStation(tx, structure, context)
    await loadCouncils(tx, structure, context)
    await loadCouncilMatters(tx, structure, context, insertAll)
    await loadReception(tx, structure, context)
    await loadRescue(tx, structure, context, insertAll)
    await loadVisits(tx, structure, context, insertAll)
    await loadMeetings(tx, structure, context)
    await loadPoints(tx, structure, context)
    await loadProgrammes(tx, structure, context, insertAll)
    await loadOutreach(tx, structure, context, insertAll)
    await loadServiceHall(tx, structure, context, insertAll)
    await loadDuty(tx, structure, context, shippedCalendar(), insertAll)
  })
  return true
}

async function insertAll(tx: Tx, into: Sql, records: readonly (readonly unknown[])[]): Promise<void> {
  const width = (records[0]?.length ?? 0) + 1
  const size = Math.floor(VALUES_A_STATEMENT / width)
  for (let start = 0; start < records.length; start += size) {
    const batch = records.slice(start, start + size).map((record) => [tx.district, ...record])
    await tx.run(sql`insert into ${into} values ${rows(batch)}`)
  }
}

const FUNCTIONS = ['coordinate', 'link', 'resolve', 'register-and-settle'] as const

function functionOf(unit: UnitSeed): string {
  return unit.kind === 'mediation-committee' ? 'resolve' : (FUNCTIONS[unit.level - 1] ?? 'link')
}

async function loadUnits(tx: Tx, { units }: DistrictStructure): Promise<void> {
  // Parents before children: the tree is short above its leaves, and one statement checks its keys at its end.
  const ordered = [...units].sort((one, other) => one.path.split('.').length - other.path.split('.').length)
  await insertAll(tx, sql`organisation.unit (district_id, id, parent_id, host_id, kind, level, function, code, path, name_zh,
    name_en, abbreviation, phone, address_text, hours_zh, hours_en, valid_from, valid_to)`, ordered.map((unit, index) => [
    unit.id, unit.parentId, unit.hostId, unit.kind, unit.level, functionOf(unit), codeOf(unit.path), unit.path, unit.nameZh,
    unit.nameEn, unit.abbreviation, ...counterOf(unit, index), FROM, null,
  ]))
  await insertAll(tx, sql`organisation.committee (district_id, unit_id, name_zh, name_en, number_pattern, members, women,
    sectors, term_from, term_to)`, units.flatMap(({ id, committee }) => (committee
    ? [[id, committee.nameZh, committee.nameEn, '（{year}）{abbr}民调字第{seq}号', 5, 2, JSON.stringify(committee.sectors), ...COMMITTEE_TERM]]
    : [])))
}

/** Telephone, address and hours of what has a counter. No area has the code 0430, so nobody is rung by mistake. */
function counterOf(unit: UnitSeed, index: number): readonly (string | null)[] {
  if (!unit.kind.endsWith('-centre') && unit.kind !== 'police-station') return [null, null, null, null]
  const phone = `0430-8000${String(index + 1).padStart(4, '0')}`
  const address = `${unit.nameZh.replace('综治中心', '')}示例路${index + 1}号`
  if (unit.kind === 'police-station') return [phone, address, '全天', 'Day and night']
  return [phone, address, '周一至周五 8:30–17:30（午间不间断），周六 9:00–12:00', 'Monday to Friday 8:30–17:30 without a midday break, Saturday 9:00–12:00']
}

/** `1.9.30` → `001.009.030`: sorts as the tree reads. */
function codeOf(path: string): string {
  return path.split('.').map((part) => part.padStart(3, '0')).join('.')
}

function shapeColumns(geometry: Polygon): unknown[] {
  const box = boxOf(geometry)
  return [JSON.stringify(geometry), box.minLongitude, box.minLatitude, box.maxLongitude, box.maxLatitude, FROM, null]
}

async function loadAreas(tx: Tx, { grids, microGrids, addresses }: DistrictStructure, { clock }: LoadContext): Promise<void> {
  await insertAll(tx, sql`organisation.grid (district_id, id, unit_id, code, name_zh, name_en, geometry, min_longitude,
    min_latitude, max_longitude, max_latitude, valid_from, valid_to)`, grids.map((each) => [
    each.id, each.unitId, each.code, each.nameZh, each.nameEn, ...shapeColumns(each.geometry),
  ]))
  await insertAll(tx, sql`organisation.micro_grid (district_id, id, grid_id, unit_id, code, name_zh, name_en, geometry,
    min_longitude, min_latitude, max_longitude, max_latitude, valid_from, valid_to)`, microGrids.map((each) => [
    each.id, each.gridId, each.unitId, each.code, each.nameZh, each.nameEn, ...shapeColumns(each.geometry),
  ]))
  await insertAll(tx, sql`organisation.address (district_id, id, unit_id, micro_grid_id, text_zh, estate, building, room,
    search_key, public_place, valid_from, valid_to)`, addresses.map((each) => [
    each.id, each.unitId, each.microGridId, each.textZh, each.estate, each.building, each.room, each.searchKey,
    each.publicPlace, FROM, null,
  ]))
  await insertAll(tx, sql`organisation.address_token (district_id, token, address_id, issued_at, revoked_at)`,
    addresses.map((each) => [each.token, each.id, clock.now(), null]))
}

async function loadStaff(tx: Tx, structure: DistrictStructure, { clock }: LoadContext, passwordHash: string): Promise<void> {
  const now = clock.now()
  await insertAll(tx, sql`people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at,
    password_changed_at)`, structure.staff.map((each) => [
    each.id, each.login, each.name, passwordHash, 'active', each.violenceTrained, now, now,
  ]))
  await insertAll(tx, sql`organisation.posting (district_id, id, staff_id, unit_id, role, capacity, grid_id, duty, from_on,
    until_on)`, structure.postings.map((each) => [
    each.id, each.staffId, each.unitId, each.role, each.capacity, null, each.duty, FROM, null,
  ]))
  await insertAll(tx, sql`organisation.role_slot (district_id, id, grid_id, micro_grid_id, kind, valid_from, valid_to)`,
    structure.slots.map((each) => [each.id, each.gridId, each.microGridId, each.kind, FROM, null]))
  await insertAll(tx, sql`organisation.slot_holding (district_id, id, slot_id, posting_id, from_on, until_on)`,
    structure.holdings.map((each) => [each.id, each.slotId, each.postingId, FROM, null]))
  await insertAll(tx, sql`organisation.pair (district_id, id, staff_id, partner_id, purpose, from_on, until_on)`,
    structure.pairs.map((each) => [each.id, each.staffId, each.partnerId, each.purpose, FROM, null]))
}

async function loadPlaces(tx: Tx, structure: DistrictStructure, { keys }: LoadContext): Promise<void> {
  await insertAll(tx, sql`booking.room (district_id, id, unit_id, name_zh, name_en, seats, equipment, step_free, valid_from,
    valid_to)`, structure.rooms.map((each) => [
    each.id, each.unitId, each.nameZh, each.nameEn, each.seats, JSON.stringify(each.equipment), each.stepFree, FROM, null,
  ]))
  await insertAll(tx, sql`organisation.team (district_id, id, kind, name_zh, name_en, unit_id, area_zh, from_on, until_on)`,
    structure.teams.map((each) => [each.id, each.kind, each.nameZh, each.nameEn, each.unitId, each.areaZh, FROM, null]))
  await insertAll(tx, sql`organisation.team_member (district_id, id, team_id, staff_id, name, part, from_on, until_on)`,
    structure.teams.flatMap((team) => team.members.map((each) => [each.id, team.id, each.staffId, each.name, each.part, FROM, null])))
  await insertAll(tx, sql`organisation.liaison (district_id, id, unit_id, name, part, phone_sealed, from_on, until_on)`,
    structure.liaisons.map((each) => [
      each.id, each.unitId, each.name, each.part, keys.encrypt(structure.plan.id, 'phone', each.phone), FROM, null,
    ]))
}

async function loadCourtStation(tx: Tx, structure: DistrictStructure, { clock }: LoadContext): Promise<void> {
  const station = courtStationOf(structure, cityDay(clock.now()), clock.now())
  await insertAll(tx, sql`confirmation.court (district_id, id, name_zh, name_en, level, home, unit_id, address, phone, valid_from,
    valid_to, entered_at)`, station.courts)
  await insertAll(tx, sql`guidance.question (district_id, id, unit_id, court_unit_id, subject, title, body, asked_by, asked_on,
    asked_at, answer, law, answered_by, answered_on)`, station.questions)
  await insertAll(tx, sql`guidance.opinion (district_id, id, unit_id, department_unit_id, title, body, asked_by, asked_on, asked_at,
    due_on, opinion, given_by, given_on)`, station.opinions)
  await insertAll(tx, sql`guidance.hearing (district_id, id, court_unit_id, on_day, starts_at, place, kind, state, entered_at)`, station.hearings)
}

async function loadCouncils(tx: Tx, structure: DistrictStructure, { clock }: LoadContext): Promise<void> {
  const { councils, entries } = councilsOf(structure, cityDay(clock.now()), clock.now())
  await insertAll(tx, sql`councils.council (district_id, id, unit_id, unit_path, case_id, topic, state, opened_on, members, tasks_open,
    next_due_on, changed_at, kind)`, councils)
  await insertAll(tx, sql`councils.entry (district_id, id, council_id, seq, kind, on_day, by_staff, body, recorded_at)`, entries)
}

/** The working days as they ship: meetings and cut-offs move by them. */
const shippedCalendar = (): WorkCalendar =>
  ({ years: new Map(shippedYears().map((each) => [each.year, { ...each, holidays: new Set(each.holidays), makeUpDays: new Set(each.makeUpDays) }])) })

async function loadMeetings(tx: Tx, structure: DistrictStructure, { clock }: LoadContext): Promise<void> {
  const [today, calendar] = [cityDay(clock.now()), shippedCalendar()]
  const { rhythms, meetings, entries, decisions } = meetingsOfDemonstration(structure, today, clock.now(), calendar)
  await insertAll(tx, sql`meetings.rhythm (district_id, id, unit_id, unit_kind, pattern, weekday, month_day, at_time, place, from_on, set_by, set_at)`, rhythms)
  await insertAll(tx, sql`meetings.meeting (district_id, id, unit_id, unit_path, kind, planned_on, on_day, title, state, changed_at)`, meetings)
  await insertAll(tx, sql`meetings.entry (district_id, id, meeting_id, seq, kind, on_day, by_staff, body, recorded_at)`, entries)
  await insertAll(tx, sql`meetings.decision (district_id, id, meeting_id, unit_id, owner_unit_id, what, done_when, decided_on, due_on, state, reported_on,
    reported_by, report, done_on, changed_at)`, decisions)
  const wages = wagesOf(structure, today, clock.now(), calendar)
  await insertAll(tx, sql`wage_clearing.employer (district_id, id, unit_id, unit_path, org_code, name, project, from_month, until_month, link_epoch,
    registered_by, registered_at)`, wages.employers)
  await insertAll(tx, sql`wage_clearing.check_in (district_id, id, employer_id, month, version, result, workers, due_fen, paid_fen, deposit_fen, note, why,
    came_by, by_staff, on_day, recorded_at)`, wages.checkIns)
  await insertAll(tx, sql`wage_clearing.cut_off (district_id, id, from_month, month_day, set_by, set_at)`, wages.cutOffs)
}

async function loadPoints(tx: Tx, structure: DistrictStructure, { clock, keys }: LoadContext): Promise<void> {
  const points = pointsOf(structure, keys, cityDay(clock.now()), clock.now())
  await insertAll(tx, sql`points.rule (district_id, id, unit_id, unit_path, kind, title, n, evidence, most_a_month, from_on, decided_by, decided_on, decision, decision_file,
    entered_by, entered_at, confirmed_by, confirmed_at, declined)`, points.rules)
  await insertAll(tx, sql`points.account (district_id, id, unit_id, unit_path, state, holder, holder_hash, board_name, opened_on, closed_on, opened_by)`, points.accounts)
  await insertAll(tx, sql`points.card (district_id, number, account_id, state, issued_on, ended_on, command_id)`, points.cards)
  await insertAll(tx, sql`points.consent (district_id, id, account_id, purpose, given, by_whom, on_day, recorded_by)`, points.consents)
  await insertAll(tx, sql`points.earning (district_id, id, unit_id, unit_path, rule_id, kind, on_day, evidence, state, entered_by, entered_at, decided_by, decided_at, note)`, points.earnings)
  await insertAll(tx, sql`points.earning_line (district_id, id, earning_id, account_id, unit_id, kind, on_day, n, outcome, posted_at)`, points.lines)
  await insertAll(tx, sql`points.goods (district_id, id, unit_id, unit_path, name, measure, entered_by, entered_at)`, points.goods)
  await insertAll(tx, sql`points.price (district_id, id, goods_id, price, from_on, set_by, set_at)`, points.prices)
  await insertAll(tx, sql`points.lot (district_id, id, goods_id, unit_id, came_from, donor, best_before, n, received_on, received_by)`, points.lots)
  await insertAll(tx, sql`points.redemption (district_id, id, unit_id, account_id, n, on_day, redeemed_at, by_staff, reversed)`, points.redemptions)
  await insertAll(tx, sql`points.redemption_line (district_id, redemption_id, goods_id, pieces, price)`, points.redemptionLines)
  await insertAll(tx, sql`points.year_end (district_id, id, unit_id, unit_path, year, last_day, decided_on, decision, decision_file, announced_on, announced_by, replaced, closed_at)`, points.yearEnds)
  await insertAll(tx, sql`points.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)`, points.dayCounts)
  await insertAll(tx, sql`ledger.entry (district_id, id, book, kind, on_day, posted_at, posted_by, reverses)`, points.entries)
  await insertAll(tx, sql`ledger.posting (district_id, entry_id, line, book, account, commodity, n, guarded)`, points.postings)
  await insertAll(tx, sql`ledger.balance (district_id, book, account, commodity, slot, guarded, n)`, points.balances)
}

async function loadReception(tx: Tx, structure: DistrictStructure, { clock }: LoadContext): Promise<void> {
  const hall = receptionOf(structure, clock.now())
  await insertAll(tx, sql`reception.counter_window (district_id, id, unit_id, position, name_zh, name_en, kinds, open_on, retired_on)`, hall.windows)
  await insertAll(tx, sql`reception.visit (district_id, id, unit_id, unit_path, on_day, arrived_at, persons, kind, window_id, ticket_id, outcome,
    referred_to, linked_as, linked_id, linked_code, logged_by)`, hall.visits)
  await insertAll(tx, sql`reception.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)`, hall.dayCounts)
  await insertAll(tx, sql`reception.queue_number (district_id, unit_id, on_day, kind, n)`, hall.numbers)
  await insertAll(tx, sql`reception.queue_ticket (district_id, id, unit_id, on_day, kind, number, code, priority, taken_from, taken_at, order_at, state,
    window_id, calls, called_at, called_by, ended_at)`, hall.tickets)
  await insertAll(tx, sql`reception.topic (district_id, id, position, name_zh, name_en, retired_on)`, hall.topics)
  await insertAll(tx, sql`reception.advice (district_id, id, unit_id, topic_id, on_day, given_at, way, given_by)`, hall.advice)
  await insertAll(tx, sql`reception.referral (district_id, id, unit_id, unit_path, year, number, topic_id, body, body_name, basis, state, given_on, given_at,
    given_by, received_on, received_by, result, ended_on)`, hall.referrals)
  await insertAll(tx, sql`reception.referral_number (district_id, unit_id, year, n)`, hall.referralNumbers)
  await insertAll(tx, sql`reception.booth (district_id, id, unit_id, unit_path, event, place_text, bodies, on_day, served, solved, opinions, cancelled_on,
    planned_by, planned_at)`, hall.booths)
  await insertAll(tx, sql`reception.booth_press (district_id, id, booth_id, counter, n, pressed_at, recorded_at, pressed_by)`, hall.presses)
  await insertAll(tx, sql`reception.booth_opinion (district_id, id, booth_id, body, place_text, noted_by, noted_at, linked_as, linked_id, linked_code)`, hall.opinions)
}
