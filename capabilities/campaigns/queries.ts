import { homesOfGrid, officeOf, placeOf, unitOf, type UnitId, walkedGrids } from '#cap/organisation'
import type { Actor, StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { isId } from '#platform/ids'
import { cursorOf, dayCursorOf, pageOf } from '#platform/pages'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import { capacities } from './commands/home.ts'
import { campaignFor, isHeads } from './commands/here.ts'
import { bookingOfLink, promiseOfLink } from './commands/links.ts'
import { mayWalk } from './commands/rounds.ts'
import type { CampaignDetail, HomeOffer, OwnBooking, OwnPromise, PROMISE_VIEWS, RoundSheet } from './contract.ts'
import { areaOf, asOneWalks, freeHalfDays, HALVES, HEADS, isFound, topicsWith, VISITING } from './domain.ts'
import * as reads from './reads.ts'
import { bookingShown, campaignShown, gridShown, ownBooking, ownPromise, promiseShown, topicOf } from './shown.ts'
import { type GridRow, gridsOf, isRenewed, ownTopics } from './store/campaigns.ts'
import { doorsOf } from './store/doors.ts'
import { findingCounts, openNotes } from './store/findings.ts'
import * as home from './store/home.ts'
import { countOverdue, listPromises as promisesOf, PROMISE_PAGE, promiseCounts } from './store/promises.ts'
import { BECAME_WORDS, NOT_DECIDED, refusal } from './words.ts'

/** Refuses `bad-cursor`. */
export function listCampaigns(services: Services, by: StaffActor, before: string | undefined) {
  const cursor = cursorOf(before, refusal('bad-cursor', {}))
  if (!cursor.ok) return Promise.resolve(cursor)
  return inDistrict(services.db, by.district, async (tx) => {
    const { here, next } = pageOf(await reads.listCampaigns(tx, { area: areaOf(by), unitPath: by.unitPath }, cursor.value), reads.PAGE, (row) => row.opened_at)
    const [grids, own] = [await gridsOf(tx, here.map((each) => each.id)), await ownTopics(tx)]
    const today = services.today(tx.district)
    return ok({ campaigns: here.map((row) => campaignShown(row, grids, own, today)), next, mayOpen: HEADS.includes(by.role) })
  }, { readOnly: true })
}

/** One campaign with its grids; counts only. Refuses `no-such-campaign`. */
export function readCampaign(services: Services, by: StaffActor, id: string): Promise<Result<CampaignDetail>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<CampaignDetail>> => {
    const row = await campaignFor(tx, by, id)
    if (!row.ok) return row
    const grids = await gridsOf(tx, [id])
    const [own, found, promised, renewed] = [await ownTopics(tx), await findingCounts(tx, id), await promiseCounts(tx, id), await isRenewed(tx, id)]
    const campaign = campaignShown(row.value, grids, own, services.today(tx.district))
    const sum = (of: (each: (typeof found)[number]) => number) => found.reduce((total, each) => total + (each.became !== null && isFound(each.became) ? of(each) : 0), 0)
    const kept = (state: string) => promised.find((each) => each.state === state)?.n ?? 0
    const head = HEADS.includes(by.role) && isHeads(row.value, by)
    return ok({
      campaign, grids: grids.map((each) => gridShown(each, by)), found: sum((each) => each.n), resolved: sum((each) => each.resolved),
      became: found.map(({ became, n }) => ({ became, words: { ...(became === null ? NOT_DECIDED : BECAME_WORDS[became]) }, n })),
      promises: { open: kept('open'), kept: kept('kept'), notKept: kept('not-kept') },
      openNotes: VISITING.includes(by.role) ? [...(await openNotes(tx, id))] : [],
      may: { close: head && campaign.standing !== 'closed', renew: head && campaign.standing === 'closed' && !renewed, note: VISITING.includes(by.role) && campaign.standing === 'running' },
    })
  }, { readOnly: true })
}

/** What can be chosen: topics, grids of the own area with their homes, colleagues. */
export function readGrounds(services: Services, by: StaffActor) {
  return inDistrict(services.db, by.district, async (tx) => {
    const today = services.today(tx.district)
    const own = (await ownTopics(tx)).filter((each) => each.until_on === null).map(topicOf)
    const [grids, colleagues] = [HEADS.includes(by.role) ? await walkedGrids(tx, { unitPath: by.unitPath }, today) : [], await reads.colleaguesOf(tx, by.unitId, today)]
    return ok({ topics: topicsWith(own).map((each) => ({ key: each.key, name: { ...each.name } })), own: own.map((each) => ({ ...each, name: { ...each.name } })), grids: grids.map(({ id, name, homes }) => ({ id, name: { ...name }, homes })), colleagues })
  }, { readOnly: true })
}

/** The doors of a grid with what is kept of them; the look is written down. Refuses `no-such-campaign`, `no-such-grid`. */
export function readSheet(services: Services, by: StaffActor, at: { readonly id: string; readonly gridId: string }, action: string): Promise<Result<RoundSheet>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<RoundSheet>> => {
    const campaign = await campaignFor(tx, by, at.id)
    if (!campaign.ok) return campaign
    const grids = await gridsOf(tx, [at.id])
    const grid = grids.find((each) => each.grid_id === at.gridId)
    if (!grid || !mayWalk(grid, by)) return refuse(refusal('no-such-grid', {}))
    await recordAccess(tx, services.clock, by, { action, caseId: null })
    const shown = campaignShown(campaign.value, grids, await ownTopics(tx), services.today(tx.district))
    return ok({ campaign: shown, grid: gridShown(grid, by), buildings: await buildingsOf(tx, at, campaign.value.from_on, grid) })
  })
}

async function buildingsOf(tx: Tx, at: { readonly id: string }, on: Parameters<typeof homesOfGrid>[2], grid: GridRow): Promise<RoundSheet['buildings']> {
  const doors = await doorsOf(tx, at.id, grid.grid_id)
  const buildings = new Map<string, RoundSheet['buildings'][number]>()
  for (const { id, text, estate, building, room } of await homesOfGrid(tx, grid.grid_id, on)) {
    const name = [estate, building].filter((each) => each !== '').join(' ') || text
    const known = buildings.get(name) ?? { name, doors: [] }
    const door = doors.get(id)
    known.doors.push({ id, text, building: name, room: room === '' ? text : room, outcome: door?.outcome ?? null, on: door?.on ?? null })
    buildings.set(name, known)
  }
  for (const each of buildings.values()) each.doors.sort((one, other) => asOneWalks(one.room, other.room))
  return [...buildings.values()].sort((one, other) => asOneWalks(one.name, other.name))
}

type View = (typeof PROMISE_VIEWS)[number]

/** Promises by their day, without places. Refuses `bad-cursor`. */
export async function listPromises(services: Services, by: StaffActor, asked: { readonly view?: View; readonly before?: string }) {
  const before = dayCursorOf(asked.before, refusal('bad-cursor', {}))
  if (!before.ok) return before
  return inDistrict(services.db, by.district, async (tx) => {
    const today = services.today(tx.district)
    const view = asked.view ?? (VISITING.includes(by.role) ? 'mine' : 'open')
    const wanted = { unitPath: by.unitPath, keeperId: view === 'mine' ? by.id : undefined, lateBefore: view === 'late' ? today : undefined, open: view !== 'ended' }
    const { here, next } = pageOf(await promisesOf(tx, wanted, before.value), PROMISE_PAGE, (row) => row.due_on)
    return ok({
      promises: here.map((row) => promiseShown(row, by, today)), next, late: await countOverdue(tx, by.unitPath, today),
    })
  }, { readOnly: true })
}

/** By the link of the slip: what, which unit, until when, kept or not. Never a place. Refuses `no-such-promise`. */
export function readOwnPromise(services: Services, { district }: Actor, link: string): Promise<Result<OwnPromise>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<OwnPromise>> => {
    const row = await promiseOfLink(tx, services, link)
    return row ? ok(ownPromise(row, await phoneOf(tx, row.unit_path, services.today(district)))) : refuse(refusal('no-such-promise', {}))
  }, { readOnly: true })
}

const phoneOf = async (tx: Tx, unitPath: string, today: Parameters<typeof officeOf>[2]) => (await officeOf(tx, unitPath, today))?.phone ?? null

/** By the link: the own booking without name and door. Refuses `no-such-booking`. */
export function readOwnBooking(services: Services, { district }: Actor, link: string): Promise<Result<OwnBooking>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<OwnBooking>> => {
    const row = await bookingOfLink(tx, services, link)
    return row ? ok(ownBooking(row, await phoneOf(tx, row.unit_path, services.today(district)), services.today(district))) : refuse(refusal('no-such-booking', {}))
  }, { readOnly: true })
}

export function listOffers(services: Services, { district }: Actor) {
  return inDistrict(services.db, district, async (tx) => ok({ units: (await home.unitsWithItems(tx)).map(({ id, zh, en }) => ({ unitId: id, unit: { zh, en } })) }), { readOnly: true })
}

/** What a unit offers, or the one whose door a plate names. Refuses `no-such-place`, `no-such-item`. */
export function readOffer(services: Services, { district }: Actor, asked: { readonly unitId?: string; readonly plate?: string }): Promise<Result<HomeOffer>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<HomeOffer>> => {
    const today = services.today(tx.district)
    const place = asked.plate === undefined ? undefined : await placeOf(tx, { token: asked.plate }, today)
    if (asked.plate !== undefined && !place?.communityUnitId) return refuse(refusal('no-such-place', {}))
    const unit = await unitOf(tx, (place?.communityUnitId ?? asked.unitId ?? '00000000-0000-0000-0000-000000000000') as UnitId)
    const items = unit ? await home.itemsOf(tx, unit.id) : []
    if (!unit || items.length === 0) return refuse(refusal('no-such-item', {}))
    return ok({
      unitId: unit.id, unit: { ...unit.name }, phone: await phoneOf(tx, unit.path, today), items: items.map((each) => ({ id: each.id, name: { zh: each.name_zh, en: each.name_en } })),
      free: (await freeOf(tx, unit.id, today)).map((each) => ({ ...each })), place: place?.text ?? null,
    })
  }, { readOnly: true })
}

async function freeOf(tx: Tx, unitId: string, today: Parameters<typeof freeHalfDays>[2]) {
  return freeHalfDays(await capacities(tx, unitId), await home.takenOf(tx, unitId, today), today)
}

/** `{day}~{half}~{id}` of the last one shown. Refuses `bad-cursor`. */
function bookingCursor(text: string | undefined): Result<home.BookingCursor | undefined> {
  if (text === undefined) return ok(undefined)
  const [on = '', half = '', id = ''] = text.split('~')
  const [day, known] = [parseDay(on), HALVES.find((each) => each === half)]
  return day.ok && known && isId(id) ? ok({ on: day.value, half: known, id }) : refuse(refusal('bad-cursor', {}))
}

/** Bookings of the own unit with whom and where; the look is written down. Refuses `bad-cursor`. */
export function listBookings(services: Services, by: StaffActor, asked: { readonly view?: 'open' | 'past'; readonly before?: string }) {
  const after = bookingCursor(asked.before)
  if (!after.ok) return Promise.resolve(after)
  return inDistrict(services.db, by.district, async (tx) => {
    const today = services.today(tx.district)
    const found = await home.listBookings(tx, by.unitId, { today, past: asked.view === 'past', after: after.value })
    const rows = found.slice(0, home.BOOKING_PAGE)
    const last = found.length > home.BOOKING_PAGE ? rows.at(-1) : undefined
    if (rows.length > 0) await recordAccess(tx, services.clock, by, { action: 'campaigns.home-list', caseId: null })
    const [items, numbers] = [await home.itemsOf(tx, by.unitId), await home.capacitiesOf(tx, by.unitId)]
    return ok({
      bookings: rows.map((row) => bookingShown(services, tx, row)), next: last ? `${last.on_day}~${last.half}~${last.id}` : null, items: items.map((each) => ({ id: each.id, name: { zh: each.name_zh, en: each.name_en } })),
      capacities: numbers.map(({ weekday, half, from_on: fromOn, n }) => ({ weekday, half, fromOn, n })), free: (await freeOf(tx, by.unitId, today)).map((each) => ({ ...each })),
      maySet: by.role === 'unit-head',
    })
  })
}
