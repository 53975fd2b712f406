import { gridsByIds, type UnitId, unitOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { readUnusedFile } from '#platform/file-token'
import { insertFile } from '#platform/files'
import { isPersonal } from '#platform/points-at-somebody'
import { ok, refuse, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { checkPhone, cleanText } from '#platform/validators'
import type { AreaBody, ItemBody, ItemShown, ItemStepBody, ProviderBody, ProviderShown } from './contract.ts'
import { count } from './counts.ts'
import { itemFault, type ItemStep } from './domain.ts'
import { actorOf, itemShown, providersShown } from './looks.ts'
import { areasOf } from './reads.ts'
import * as store from './store.ts'
import { refusal, STATE_WORDS } from './words.ts'

async function shownProvider(services: Services, tx: Tx, id: string): Promise<Result<ProviderShown>> {
  const row = await store.findProvider(tx, id)
  const [shown] = row ? await providersShown(services, tx, [row]) : []
  return shown ? ok(shown) : refuse(refusal('no-such-provider', {}))
}

/** Registers a company. Refuses `phone-wrong`, `personal-data`, `staff-unit-taken` (also for a unit that is no property company). */
export function registerProvider(services: Services, by: StaffActor, commandId: string, body: ProviderBody): Promise<Result<ProviderShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<ProviderShown>> => {
    if (await store.findProvider(tx, commandId)) return shownProvider(services, tx, commandId)
    const name = cleanText(body.name)
    const phone = checkPhone(body.phone)
    if (!phone.ok) return refuse(refusal('phone-wrong', { why: phone.refusal }))
    if (isPersonal(name)) return refuse(refusal('personal-data', {}))
    const on = services.today(tx.district)
    if (body.staffUnitId !== undefined && !(await mayLink(tx, body.staffUnitId, on))) return refuse(refusal('staff-unit-taken', {}))
    const { kind, roundTheClock, partyOrganisation, trades, staffUnitId } = body
    const isFirst = await store.insertProvider(tx, { id: commandId, name, kind, staffUnitId: staffUnitId ?? null, phone: phone.value, roundTheClock, partyOrganisation, trades, on, by: by.id })
    if (!isFirst) return refuse(refusal('staff-unit-taken', {}))
    return shownProvider(services, tx, commandId)
  })
}

async function mayLink(tx: Tx, unitId: string, on: Day): Promise<boolean> {
  const unit = await unitOf(tx, unitId as UnitId)
  return unit?.kind === 'property-company' && (await store.providerOfUnit(tx, unitId, on)) === undefined
}

/** Its last day; its areas end with it. Refuses `no-such-provider`, `serves-elsewhere` where it looks after areas that are not the keeper’s, `area-days`. */
export function endProvider(services: Services, by: StaffActor, id: string, until: string): Promise<Result<ProviderShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<ProviderShown>> => {
    const row = await store.findProvider(tx, id)
    if (!row) return refuse(refusal('no-such-provider', {}))
    if ((await areasOf(tx, [id], services.today(tx.district))).some((each) => !isWithin(each.unit_path, by.unitPath))) return refuse(refusal('serves-elsewhere', {}))
    const on = parseDay(until)
    if (!on.ok || on.value < row.registered_on) return refuse(refusal('area-days', {}))
    await store.endProvider(tx, id, on.value)
    return shownProvider(services, tx, id)
  })
}

/** A community or a grid of it, from a day on. Refuses `no-such-provider`, `no-such-area` (also outside the keeper’s unit), `area-days`. */
export function addArea(services: Services, by: StaffActor, command: { readonly commandId: string; readonly providerId: string }, body: AreaBody): Promise<Result<ProviderShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<ProviderShown>> => {
    const row = await store.findProvider(tx, command.providerId)
    if (!row) return refuse(refusal('no-such-provider', {}))
    const place = await placeOf(tx, by, body)
    if (!place.ok) return place
    const days = daysOf(body)
    if (!days.ok) return days
    await store.insertArea(tx, { id: command.commandId, providerId: row.id, ...place.value, ...days.value, by: by.id })
    return shownProvider(services, tx, row.id)
  })
}

async function placeOf(tx: Tx, by: StaffActor, { unitId, gridId }: AreaBody): Promise<Result<Pick<store.NewArea, 'unitId' | 'unitPath' | 'gridId'>>> {
  const unit = await unitOf(tx, unitId as UnitId)
  if (unit?.kind !== 'community-centre' || !isWithin(unit.path, by.unitPath)) return refuse(refusal('no-such-area', {}))
  const [grid] = gridId === undefined ? [] : await gridsByIds(tx, [gridId])
  if (gridId !== undefined && grid?.unitPath !== unit.path) return refuse(refusal('no-such-area', {}))
  return ok({ unitId: unit.id, unitPath: unit.path, gridId: gridId ?? null })
}

function daysOf(body: AreaBody): Result<Pick<store.NewArea, 'fromOn' | 'untilOn'>> {
  const [fromOn, untilOn] = [parseDay(body.fromOn), body.untilOn === undefined ? ok(null) : parseDay(body.untilOn)]
  if (!fromOn.ok || !untilOn.ok) return refuse(refusal('area-days', {}))
  return untilOn.value !== null && untilOn.value < fromOn.value ? refuse(refusal('area-days', {})) : ok({ fromOn: fromOn.value, untilOn: untilOn.value })
}

/** Its last day there. Refuses `no-such-area`, `area-days`. */
export function endArea(services: Services, by: StaffActor, ids: { readonly providerId: string; readonly areaId: string }, until: string): Promise<Result<ProviderShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<ProviderShown>> => {
    const area = await store.findArea(tx, ids.areaId)
    if (!area || area.provider_id !== ids.providerId || !isWithin(area.unit_path, by.unitPath)) return refuse(refusal('no-such-area', {}))
    const on = parseDay(until)
    if (!on.ok || on.value < area.from_on) return refuse(refusal('area-days', {}))
    await store.endArea(tx, area.id, on.value)
    return shownProvider(services, tx, ids.providerId)
  })
}

/** Publishes work for whoever takes it on. Refuses `day-does-not-fit`, `personal-data`. */
export function publishItem(services: Services, by: StaffActor, commandId: string, body: ItemBody): Promise<Result<ItemShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<ItemShown>> => {
    if (!(await store.findItem(tx, commandId))) {
      const [title, place, on] = [cleanText(body.title), cleanText(body.place), services.today(tx.district)]
      if (isPersonal(title, place)) return refuse(refusal('personal-data', {}))
      const wantedOn = parseDay(body.wantedOn)
      if (!wantedOn.ok || wantedOn.value < on) return refuse(refusal('day-does-not-fit', {}))
      await store.insertItem(tx, { id: commandId, unitId: by.unitId, unitPath: by.unitPath, trade: body.trade, title, place, wantedOn: wantedOn.value, on, at: services.clock.now(), by: by.id })
      count(tx, { unit_id: by.unitId, unit_path: by.unitPath }, on, 'published', body.trade)
    }
    return itemShown(services, tx, by, commandId)
  })
}

interface Taking {
  readonly services: Services
  readonly tx: Tx
  readonly by: StaffActor
  readonly row: store.ItemRow
  readonly on: Day
  readonly at: Date
  readonly note: string
  readonly providerId: string | null
  readonly body: ItemStepBody
}

/**
 * One step of an item, its row locked first: of two companies that press at once one has it, the other is told who. A second click with
 * the same command changes nothing. Refuses `no-such-item` and what `itemFault` and the steps say.
 */
export function takeItemStep(services: Services, by: StaffActor, command: { readonly commandId: string; readonly id: string }, body: ItemStepBody): Promise<Result<ItemShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<ItemShown>> => {
    await store.lockItem(tx, command.id)
    const row = await store.findItem(tx, command.id)
    const actor = await actorOf(services, tx, by)
    if (!row || (actor.providerId === null && !isWithin(row.unit_path, by.unitPath))) return refuse(refusal('no-such-item', {}))
    const [on, at, note] = [services.today(tx.district), services.clock.now(), cleanText(body.note)]
    if (!(await store.insertItemStep(tx, { id: command.commandId, itemId: row.id, step: body.step, note, on, by: by.id, at }))) return itemShown(services, tx, by, row.id)
    const refused = refusedStep(row, body.step, by, actor.providerId) ?? (await STEPS[body.step]({ services, tx, by, row, on, at, note, providerId: actor.providerId, body }))
    if (refused) return refuse(refused)
    return isPersonal(note) ? refuse(refusal('personal-data', {})) : itemShown(services, tx, by, row.id)
  })
}

function refusedStep(row: store.ItemRow, step: ItemStep, by: StaffActor, providerId: string | null): Refusal | undefined {
  const fault = itemFault(step, { state: row.state, providerId: row.provider_id }, { role: by.role, providerId, within: isWithin(row.unit_path, by.unitPath) })
  if (fault === undefined) return undefined
  if (fault === 'already-claimed') return refusal(fault, { company: row.company ?? '' })
  return fault === 'item-out-of-turn' ? refusal(fault, { state: STATE_WORDS[row.state] }) : refusal(fault, {})
}

const STEPS: Readonly<Record<ItemStep, (taking: Taking) => Promise<Refusal | undefined>>> = {
  claim: async ({ tx, row, on, providerId, body }) => {
    const promised = body.promisedOn === undefined ? undefined : parseDay(body.promisedOn)
    if (!promised?.ok || providerId === null) return refusal('promise-missing', {})
    if (promised.value < on) return refusal('day-does-not-fit', {})
    await store.claimItem(tx, row.id, { providerId, on, promisedOn: promised.value })
    count(tx, row, on, 'claimed', row.trade)
    return undefined
  },
  'hand-back': async ({ tx, row, note }) => {
    if (note === '') return refusal('words-missing', {})
    await store.freeItem(tx, row.id)
    return undefined
  },
  report: async (taking) => {
    const { tx, by, row, on, note, body } = taking
    const noPhotoWhy = cleanText(body.noPhotoWhy ?? '')
    if (note === '') return refusal('words-missing', {})
    if (body.photo === undefined && noPhotoWhy === '') return refusal('photo-or-why', {})
    if (isPersonal(noPhotoWhy)) return refusal('personal-data', {})
    const photo = await photoIn(taking)
    if (!photo.ok) return photo.refusal
    await store.finishItem(tx, row.id, { on, by: by.id, note, photoId: photo.value, noPhotoWhy: photo.value === null ? noPhotoWhy : null })
    return undefined
  },
  verify: async ({ tx, row, on, note }) => {
    await store.lookedAtItem(tx, row.id, { good: true, on, note })
    count(tx, row, on, 'verified', row.trade)
    return undefined
  },
  'send-back': async ({ tx, row, on, note }) => {
    if (note === '') return refusal('words-missing', {})
    await store.lookedAtItem(tx, row.id, { good: false, on, note })
    return undefined
  },
  withdraw: async ({ tx, row, note }) => {
    if (note === '') return refusal('words-missing', {})
    await store.withdrawItem(tx, row.id)
    return undefined
  },
}

async function photoIn({ services, tx, body, at }: Taking): Promise<Result<string | null>> {
  if (body.photo === undefined) return ok(null)
  if (body.photoWithoutPeople !== true) return refuse(refusal('photo-with-people', {}))
  const photo = await readUnusedFile(services.keys, tx, body.photo)
  if (!photo) return refuse(refusal('photo-unknown', {}))
  await tx.run(insertFile(tx, photo, { caseId: null, purpose: 'provider-item', at }))
  return ok(photo.id)
}
