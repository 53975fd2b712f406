import { gridsByIds, listUnits, rememberedGrids } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { findFile } from '#platform/files'
import type { SentFile } from '#platform/http/operation'
import { type DistrictId, isId } from '#platform/ids'
import { cursorOf, pageOf } from '#platform/pages'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, parseDay } from '#platform/time'
import type { CoverageShown, ItemShown, ItemView, ProviderShown } from './contract.ts'
import { coverageOn, ITEM_STEPS, itemFault } from './domain.ts'
import * as reads from './reads.ts'
import { findItem, type ItemRow, type ProviderRow, providerOfUnit } from './store.ts'
import { KIND_WORDS, refusal, STATE_WORDS, STEP_WORDS, TRADE_WORDS } from './words.ts'

/** Companies with what they do and where. */
export async function providersShown(services: Services, tx: Tx, rows: readonly ProviderRow[]): Promise<ProviderShown[]> {
  const ids = rows.map((each) => each.id)
  const [trades, areas] = await Promise.all([reads.tradesOf(tx, ids), reads.areasOf(tx, ids, services.today(tx.district))])
  const grids = new Map((await gridsByIds(tx, [...new Set(areas.flatMap((each) => each.grid_id ?? []))])).map((each) => [each.id as string, each.name]))
  return rows.map((row) => ({
    id: row.id, name: row.name, kind: row.kind, kindWords: { ...KIND_WORDS[row.kind] }, phone: row.phone,
    trades: (trades.get(row.id) ?? []).map((trade) => ({ trade, words: { ...TRADE_WORDS[trade] } })), roundTheClock: row.round_the_clock, partyOrganisation: row.party_organisation,
    signsIn: row.staff_unit_id !== null,
    areas: areas.filter((each) => each.provider_id === row.id).map((each) => {
      const grid = each.grid_id === null ? undefined : grids.get(each.grid_id)
      return { id: each.id, unit: { zh: each.unit_zh, en: each.unit_en }, grid: grid ? { ...grid } : null, fromOn: each.from_on, untilOn: each.until_on }
    }),
  }))
}

/** Companies by name. Refuses `bad-cursor`. */
export async function listProviders(services: Services, viewer: StaffActor, before: string | undefined) {
  const [id = '', ...name] = (before ?? '').split('~')
  if (before !== undefined && !isId(id)) return refuse(refusal('bad-cursor', {}))
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await reads.listProviders(tx, services.today(tx.district), before === undefined ? undefined : { id, name: name.join('~') })
    const page = rows.slice(0, reads.PAGE)
    const last = rows.length > reads.PAGE ? page.at(-1) : undefined
    return ok({ providers: await providersShown(services, tx, page), next: last ? `${last.id}~${last.name}` : null })
  }, { readOnly: true })
}

/** Who looks after which community and grid on a day, those with gaps first. Refuses `day-does-not-fit`. */
export async function readCoverage(services: Services, viewer: StaffActor, asked: string | undefined): Promise<Result<CoverageShown>> {
  const day = asked === undefined ? ok(services.today(viewer.district)) : parseDay(asked)
  if (!day.ok) return refuse(refusal('day-does-not-fit', {}))
  const on = day.value
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<CoverageShown>> => {
    const units = (await listUnits(tx, on)).filter((each) => each.kind === 'community-centre' && isWithin(each.path, viewer.unitPath))
    const grids = await gridsByIds(tx, (await rememberedGrids(tx, services, viewer.unitPath, on)).map((each) => each.id))
    const areas = await reads.areasBelow(tx, viewer.unitPath, on)
    const nameOf = (id: string) => areas.find((each) => each.provider_id === id)?.company ?? ''
    const communities = units.map((unit) => ({ unitId: unit.id as string, gridIds: grids.filter((each) => each.unitPath === unit.path).map((each) => each.id as string) }))
    const covered = coverageOn(communities, areas.map((each) => ({ providerId: each.provider_id, unitId: each.unit_id, gridId: each.grid_id, fromOn: each.from_on, untilOn: each.until_on })), on)
    const lines = covered.flatMap((each) => {
      const unit = units.find((one) => one.id === each.unitId)
      if (!unit) return []
      const gridLines = each.grids.flatMap((grid) => {
        const known = grids.find((one) => one.id === grid.gridId)
        return known ? [{ gridId: grid.gridId, grid: { ...known.name }, companies: grid.providerIds.map(nameOf), covered: each.whole.length > 0 || grid.providerIds.length > 0 }] : []
      })
      return [{ unitId: each.unitId, unit: { ...unit.name }, companies: each.whole.map(nameOf), gaps: each.gaps, grids: gridLines }]
    })
    const none = lines.filter((each) => each.companies.length === 0 && each.grids.every((grid) => !grid.covered))
    return ok({
      on, communities: lines.sort((one, other) => other.gaps - one.gaps), withoutAny: none.length,
      gridsWithout: lines.reduce((sum, each) => sum + each.grids.filter((grid) => !grid.covered).length, 0),
    })
  }, { readOnly: true })
}

/** The company somebody works for, where they do. */
export async function actorOf(services: Services, tx: Tx, by: StaffActor): Promise<{ readonly providerId: string | null; readonly company: string | null }> {
  const provider = by.role === 'service-provider' ? await providerOfUnit(tx, by.unitId, services.today(tx.district)) : undefined
  return { providerId: provider?.id ?? null, company: provider?.name ?? null }
}

export async function itemsShown(services: Services, tx: Tx, viewer: StaffActor, rows: readonly ItemRow[]): Promise<ItemShown[]> {
  const { providerId } = await actorOf(services, tx, viewer)
  const today = services.today(tx.district)
  const served = providerId === null ? [] : (await reads.areasOf(tx, [providerId], today)).map((each) => each.unit_id)
  return rows.map((row) => ({
    id: row.id, unit: { zh: row.unit_zh, en: row.unit_en }, trade: row.trade, tradeWords: { ...TRADE_WORDS[row.trade] }, title: row.title, place: row.place_text, wantedOn: row.wanted_on,
    state: row.state, stateWords: { ...STATE_WORDS[row.state] }, publishedOn: row.published_on, company: row.company, promisedOn: row.promised_on,
    late: row.state === 'claimed' && row.promised_on !== null && row.promised_on < today, doneOn: row.done_on, doneNote: row.done_note, photoId: row.photo_id, noPhotoWhy: row.no_photo_why,
    verifiedOn: row.verified_on, verifiedNote: row.verified_note, inOwnArea: served.includes(row.unit_id),
    returned: row.state === 'open' && row.returned_company !== null && row.returned_on !== null ? { company: row.returned_company, on: row.returned_on } : null,
    may: ITEM_STEPS.filter((step) => itemFault(step, { state: row.state, providerId: row.provider_id }, { role: viewer.role, providerId, within: isWithin(row.unit_path, viewer.unitPath) }) === undefined)
      .map((step) => ({ step, label: { ...STEP_WORDS[step] } })),
  }))
}

/** One item as a command left it. Refuses `no-such-item`. */
export async function itemShown(services: Services, tx: Tx, viewer: StaffActor, id: string): Promise<Result<ItemShown>> {
  const row = await findItem(tx, id)
  const [shown] = row ? await itemsShown(services, tx, viewer, [row]) : []
  return shown ? ok(shown) : refuse(refusal('no-such-item', {}))
}

/** Of a company: what is open anywhere, those of its own areas marked, and what it took; of a unit: its own and below. Refuses `bad-cursor`. */
export async function listItems(services: Services, viewer: StaffActor, asked: { readonly view?: ItemView; readonly before?: string }) {
  const before = cursorOf(asked.before, refusal('bad-cursor', {}))
  if (!before.ok) return before
  return inDistrict(services.db, viewer.district, async (tx) => {
    const { providerId, company } = await actorOf(services, tx, viewer)
    const rows = await reads.listItems(tx, { view: asked.view ?? 'open', providerId, unitPath: viewer.unitPath, before: before.value })
    const { here, next } = pageOf(rows, reads.PAGE, (row) => row.published_at)
    return ok({ items: await itemsShown(services, tx, viewer, here), next, company })
  }, { readOnly: true })
}

/** The photo of the finished work: for the community and the company that did it. Refuses `no-such-item`. */
export async function readItemPhoto(services: Services, viewer: StaffActor, id: string): Promise<Result<SentFile>> {
  const file = await inDistrict(services.db, viewer.district, async (tx) => {
    const [row, actor] = await Promise.all([findItem(tx, id), actorOf(services, tx, viewer)])
    const may = row && (isWithin(row.unit_path, viewer.unitPath) || (actor.providerId !== null && row.provider_id === actor.providerId))
    return may && row.photo_id !== null ? findFile(tx, row.photo_id) : undefined
  }, { readOnly: true })
  if (!file) return refuse(refusal('no-such-item', {}))
  return ok({ bytes: await services.files.read(viewer.district, file.hash), type: file.media_type, name: `${file.id}.${file.media_type.split('/')[1] ?? 'bin'}` })
}

/** How long verified items stay on the residents’ page, in days. */
const LOOKING_BACK = 90

/** What everybody reads of a community: its companies, and what they took on. */
export function readUnitProviders(services: Services, district: DistrictId, unitId: string) {
  return inDistrict(services.db, district, async (tx) => {
    const today = services.today(district)
    const [companies, items] = await Promise.all([reads.companiesOf(tx, unitId, today), reads.publicItems(tx, unitId, addDays(today, -LOOKING_BACK))])
    const trades = await reads.tradesOf(tx, companies.map((each) => each.id))
    return ok({
      companies: companies.map((each) => ({
        name: each.name, kindWords: { ...KIND_WORDS[each.kind] }, phone: each.phone, trades: (trades.get(each.id) ?? []).map((trade) => ({ ...TRADE_WORDS[trade] })), roundTheClock: each.round_the_clock,
      })),
      items: items.map((each) => ({ id: each.id, title: each.title, place: each.place_text, stateWords: { ...STATE_WORDS[each.state] }, company: each.company, promisedOn: each.promised_on, verifiedOn: each.verified_on })),
    })
  }, { readOnly: true })
}
