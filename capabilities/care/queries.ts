import { officeOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { cursorOf, dayCursorOf, pageOf } from '#platform/pages'
import { ok, refuse, type Result } from '#platform/result'
import { openTexts } from '#platform/sealed-texts'
import type { Services } from '#platform/services'
import { addDays, instant } from '#platform/time'
import type { BoxLine, BoxShown, CallLine, CategoryShown, HelpLine, HelpWanted, KeptShown, LostShown } from './contract.ts'
import { boxDueOn, catalogueOn, mustExchange, nameOf, nextCheck, SETTING_BOUNDS, SETTINGS, settingOn, signOf } from './domain.ts'
import * as reads from './reads.ts'
import * as boxes from './store/boxes.ts'
import { settingsOf, versionsOf } from './store/calls.ts'
import * as lost from './store/homecomings.ts'
import { refusal } from './words.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
/** Help that was wanted within the last two weeks is still in the list. */
const HELP_BACK_DAYS = 14

const categoriesOf = (categories: ReturnType<typeof catalogueOn>): CategoryShown[] => categories.map(({ code, field, name, items }) => ({ code, field, name, items: items.map((each) => ({ ...each })) }))

export function readCatalogue(services: Services, district: DistrictId) {
  const today = services.today(district)
  return inDistrict(services.db, district, async (tx) => ok({ categories: categoriesOf(catalogueOn(await versionsOf(tx), today)), today }), { readOnly: true })
}

/** Open calls the viewer’s unit has or oversees, the least time left first. Refuses `care-cursor`. */
export async function listCalls(services: Services, viewer: StaffActor, after: string | undefined): Promise<Result<{ calls: CallLine[]; next: string | null }>> {
  const cursor = cursorOf(after, refusal('care-cursor', {}))
  if (!cursor.ok) return cursor
  const now = services.clock.now()
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await reads.openCalls(tx, viewer, cursor.value ?? { at: new Date(0), id: NOBODY })
    const versions = await versionsOf(tx)
    const { here, next } = pageOf(rows, reads.PAGE, (row) => row.due_at)
    const calls = here.map((row): CallLine => ({
      id: row.id, item: nameOf(versions, row.item_code), category: nameOf(versions, row.item_code.split('-')[0] ?? ''), field: row.field, openedAt: instant(row.opened_at), dueAt: instant(row.due_at),
      late: row.due_at < now, state: row.state, unit: { zh: row.unit_zh, en: row.unit_en },
    }))
    return ok({ calls, next })
  }, { readOnly: true })
}

const OVER = ['done', 'revisited', 'closed', 'withdrawn', 'rejected-unreasonable']

/** Help tasks from two weeks ago on. Refuses `care-cursor`. */
export async function listHelp(services: Services, viewer: StaffActor, after: string | undefined): Promise<Result<{ tasks: HelpLine[]; next: string | null }>> {
  const cursor = dayCursorOf(after, refusal('care-cursor', {}))
  if (!cursor.ok) return cursor
  const from = cursor.value ?? { at: addDays(services.today(viewer.district), -HELP_BACK_DAYS), id: NOBODY }
  return inDistrict(services.db, viewer.district, async (tx) => {
    const { here, next } = pageOf(await reads.helpTasks(tx, viewer, from), reads.PAGE, (row) => row.wanted_on)
    const tasks = here.map((row): HelpLine => ({ id: row.id, kind: row.kind, wantedOn: row.wanted_on, takenBy: row.taken_by, state: row.state, over: OVER.includes(row.state), unit: { zh: row.unit_zh, en: row.unit_en } }))
    return ok({ tasks, next })
  }, { readOnly: true })
}

/** What volunteers may know: kind, day, community and its telephone. */
export function listWanted(services: Services, district: DistrictId): Promise<Result<HelpWanted>> {
  const today = services.today(district)
  return inDistrict(services.db, district, async (tx) => {
    const rows = await reads.helpWanted(tx, today)
    const phones = new Map<string, string | null>()
    for (const path of new Set(rows.map((each) => each.home_path))) phones.set(path, (await officeOf(tx, path, today))?.phone ?? null)
    return ok({ tasks: rows.map((row) => ({ kind: row.kind, wantedOn: row.wanted_on, unit: { zh: row.unit_zh, en: row.unit_en }, phone: phones.get(row.home_path) ?? null })) })
  }, { readOnly: true })
}

export function readKept(services: Services, viewer: StaffActor): Promise<Result<KeptShown>> {
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const [versions, settings] = [await versionsOf(tx), await settingsOf(tx)]
    const numbers = SETTINGS.map((what) => ({
      what, now: settingOn(settings, what, today), least: SETTING_BOUNDS[what].least, most: SETTING_BOUNDS[what].most,
      planned: settings.filter((each) => each.what === what).map(({ fromOn, n }) => ({ fromOn, n })),
    }))
    return ok({ numbers, changes: versions.map((each) => ({ ...each, name: { ...each.name } })), categories: categoriesOf(catalogueOn(versions, today)), today })
  }, { readOnly: true })
}

/** Boxes at the viewer’s unit and below: those due within the notice, or all. No name stands in a line. Refuses `care-cursor`. */
export async function listBoxes(services: Services, viewer: StaffActor, query: { readonly view?: 'due' | 'all'; readonly after?: string }) {
  const cursor = dayCursorOf(query.after, refusal('care-cursor', {}))
  if (!cursor.ok) return cursor
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const settings = await settingsOf(tx)
    const [months, notice] = [settingOn(settings, 'check-months', today), settingOn(settings, 'notice-days', today)]
    const from = cursor.value ?? { at: addDays(today, -3660), id: NOBODY }
    const rows = await reads.boxesDue(tx, viewer.unitPath, query.view === 'all' ? undefined : addDays(today, notice), from)
    const { here, next } = pageOf(rows, reads.PAGE, (row) => row.due_on)
    const contents = await boxes.contentsOf(tx, here.map((each) => each.id))
    const lines = here.map((row): BoxLine => ({
      id: row.id, place: row.place_text ?? '', unit: { zh: row.unit_zh, en: row.unit_en }, dueOn: row.due_on, sign: signOf({ checkOn: row.check_on, expiresOn: row.expires_on }, today, notice),
      expired: contents.filter((each) => each.boxId === row.id && each.expiresOn < today).map((each) => each.thing),
    }))
    return ok({ boxes: lines, next, today, months, notice })
  }, { readOnly: true })
}

/** One box. Refuses `no-such-box`, also outside one’s reach. */
export function readBox(services: Services, viewer: StaffActor, id: string): Promise<Result<BoxShown>> {
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<BoxShown>> => {
    const box = await boxes.findBox(tx, id)
    if (!box || !isWithin(box.unit_path, viewer.unitPath)) return refuse(refusal('no-such-box', {}))
    const [settings, contents, checks] = [await settingsOf(tx), await boxes.contentsOf(tx, [id]), await boxes.checksOf(tx, id)]
    const standing = { checkOn: box.check_on, expiresOn: box.expires_on }
    const nextCheckOn = nextCheck(today, settingOn(settings, 'check-months', today))
    const exchange = mustExchange(contents, nextCheckOn)
    return ok({
      id, place: box.place_text ?? '', unit: viewer.unitName, givenOn: box.given_on, agreedBy: box.agreed_by, agreedOn: box.agreed_on, dueOn: boxDueOn(standing), checkOn: box.check_on, checkedOn: box.checked_on,
      sign: signOf(standing, today, settingOn(settings, 'notice-days', today)), nextCheckOn, contents: contents.map(({ thing, expiresOn }) => ({ thing, expiresOn, exchange: exchange.includes(thing) })),
      checks: checks.map((each) => ({ id: each.id, on: each.on_day, dueOn: each.due_on, exchanged: [...each.exchanged] })), today,
    })
  }, { readOnly: true })
}

/** Who is still here; nobody’s name. */
export function listHere(services: Services, viewer: StaffActor) {
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await lost.stillHere(tx, viewer.unitPath)
    const here = rows.map((row) => ({ id: row.id, foundAt: instant(row.found_at), safeAt: row.safe_at, aid: [...row.aid], enquiries: row.enquiries, policeToldAt: row.police_told_at === null ? null : instant(row.police_told_at) }))
    return ok({ here, keepDays: settingOn(await settingsOf(tx), 'keep-days', today) })
  }, { readOnly: true })
}

/** One homecoming with what was said; the look is written down. Refuses `no-such-homecoming`. */
export function readHomecoming(services: Services, viewer: StaffActor, id: string): Promise<Result<LostShown>> {
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<LostShown>> => {
    const row = await lost.findHomecoming(tx, id)
    if (!row || !isWithin(row.unit_path, viewer.unitPath)) return refuse(refusal('no-such-homecoming', {}))
    await recordAccess(tx, services.clock, viewer, { action: 'care.homecoming-read', caseId: null, reason: id })
    return ok(await lostShown(services, tx, row))
  }, { readOnly: true })
}

async function lostShown(services: Services, tx: Tx, row: lost.HomecomingRow): Promise<LostShown> {
  const of = openTexts(services.keys, tx.district, row.told)
  const enquiries = await lost.enquiriesOf(tx, row.id)
  const at = (moment: Date | null) => (moment === null ? null : instant(moment))
  return {
    id: row.id, state: row.state, foundAt: instant(row.found_at), place: of('place'), safeAt: row.safe_at, aid: [...row.aid], said: of('said'), policeToldAt: at(row.police_told_at),
    enquiries: enquiries.map((each) => ({ id: each.id, at: instant(each.asked_at), way: each.way, answer: openTexts(services.keys, tx.district, each.answer)('answer') })),
    endedAt: at(row.ended_at), endedAs: row.ended_as, relation: row.relation, verified: row.verified_how, to: of('to'), keepUntil: row.keep_until,
  }
}

