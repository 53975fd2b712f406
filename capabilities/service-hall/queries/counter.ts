import { readCaseCode, showCaseCode } from '#cap/cases'
import { facilityById } from '#cap/directory'
import type { Actor, StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { stepLocked } from '../commands/applications.ts'
import { cancelLocked } from '../commands/appointments.ts'
import { dayIn, type Made } from '../commands/parts.ts'
import { openedBy } from '../codes.ts'
import type { AppointmentLine, AssistanceLine, OwnShape } from '../contract.ts'
import { versionOn } from '../domain.ts'
import { dayAppointments, listAssistances } from '../reads/lists.ts'
import { applicationByCode, lockApplication, setState } from '../store/applications.ts'
import { appointmentByCode, type AppointmentRow, type AssistanceRow, lockAppointment } from '../store/appointments.ts'
import { versionsOf, type VersionRow } from '../store/items.ts'
import { refusal } from '../words.ts'
import { ownApplication } from './applications.ts'
import { nameOf } from './items.ts'
import { cursorOf, pageOf } from './paging.ts'

/** Items by id, as they stood on a day. */
async function itemsOf(tx: Tx, services: Services, ids: readonly string[]): Promise<ReadonlyMap<string, VersionRow>> {
  const today = services.today(tx.district)
  const found = await Promise.all([...new Set(ids)].map(async (id) => versionOn(await versionsOf(tx, id), today)))
  return new Map(found.flatMap((each) => (each ? [[each.item_id, each] as const] : [])))
}

const NAMELESS = { zh: '事项已停办', en: 'an item that ended' }

/** Bookings of a day at the window’s unit; without names, since none is kept. Refuses `not-a-day`. */
export async function listDay(services: Services, viewer: StaffActor, asked: string | undefined) {
  const on = asked === undefined ? ok(services.today(viewer.district)) : dayIn(asked)
  if (!on.ok) return on
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await dayAppointments(tx, viewer.unitId, on.value)
    const items = await itemsOf(tx, services, rows.map((each) => each.item_id))
    const places = new Map(await Promise.all([...new Set(rows.map((each) => each.facility_id))].map(async (id) => [id, await facilityById(tx, id)] as const)))
    const appointments = rows.map((row): AppointmentLine => {
      const [item, place] = [items.get(row.item_id), places.get(row.facility_id)]
      return { id: row.id, code: showCaseCode(row.code), item: item ? nameOf(item) : NAMELESS, place: place ? nameOf(place) : { zh: '', en: '' }, on: row.on_day, from: row.from_minute, state: row.state, ticketId: row.ticket_id }
    })
    return ok({ on: on.value as string, appointments })
  }, { readOnly: true })
}

/** Guidance the unit gave; of nobody. Refuses `bad-cursor`. */
export async function listGuided(services: Services, viewer: StaffActor, asked: string | undefined) {
  const before = cursorOf(asked)
  if (!before.ok) return before
  return inDistrict(services.db, viewer.district, async (tx) => {
    const { here, next } = pageOf(await listAssistances(tx, viewer.unitId, before.value), (row) => row.begun_at)
    const items = await itemsOf(tx, services, here.map((each) => each.item_id))
    return ok({ assistances: here.map((row) => guidedLine(row, items.get(row.item_id), viewer)), next })
  }, { readOnly: true })
}

function guidedLine(row: AssistanceRow, item: VersionRow | undefined, viewer: StaffActor): AssistanceLine {
  return {
    id: row.id, item: item ? nameOf(item) : NAMELESS, way: row.way, on: row.on_day, begunAt: row.begun_at.toISOString(), stepsDone: row.steps_done, steps: [...(item?.guide.steps ?? [])],
    officialSite: item?.guide.officialSite ?? '', minutes: row.minutes, through: row.through, mine: row.by_staff === viewer.id,
  }
}

/** The application or the appointment of the window’s own unit behind a number. Refuses `no-such-number`, also for one of another window. */
export function findNumber(services: Services, viewer: StaffActor, typed: string): Promise<Result<{ id: string; kind: 'application' | 'appointment'; on: string | null }>> {
  const code = readCaseCode(typed)
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<{ id: string; kind: 'application' | 'appointment'; on: string | null }>> => {
    const application = code ? await applicationByCode(tx, code) : undefined
    if (application?.unit_id === viewer.unitId) return ok({ id: application.id, kind: 'application', on: null })
    const appointment = code ? await appointmentByCode(tx, code) : undefined
    return appointment?.unit_id === viewer.unitId ? ok({ id: appointment.id, kind: 'appointment', on: appointment.on_day }) : refuse(refusal('no-such-number', {}))
  }, { readOnly: true })
}

interface Typed {
  readonly code: string
  readonly pin: string
}

/** The application or the appointment behind a number and its PIN. Refuses `wrong-number-or-pin`, `locked-for-a-while`. */
function open(services: Services, district: DistrictId, typed: Typed) {
  return openedBy(services, district, typed, (code) => inDistrict(services.db, district, async (tx) => {
    const [application, appointment] = await Promise.all([applicationByCode(tx, code), appointmentByCode(tx, code)])
    return application ?? appointment
  }, { readOnly: true }))
}

async function ownOf(tx: Tx, services: Services, code: string): Promise<OwnShape> {
  const [application, appointment] = await Promise.all([applicationByCode(tx, code), appointmentByCode(tx, code)])
  return { application: application ? await ownApplication(tx, services, application) : null, appointment: appointment ? await ownAppointment(tx, services, appointment) : null }
}

async function ownAppointment(tx: Tx, services: Services, row: AppointmentRow): Promise<NonNullable<OwnShape['appointment']>> {
  const [item, place] = [(await itemsOf(tx, services, [row.item_id])).get(row.item_id), await facilityById(tx, row.facility_id)]
  return {
    id: row.id, code: showCaseCode(row.code), itemId: row.item_id, item: item ? nameOf(item) : NAMELESS, place: place ? nameOf(place) : { zh: '', en: '' }, address: place?.address_text ?? '', on: row.on_day,
    from: row.from_minute, state: row.state, mayCancel: row.state === 'booked',
  }
}

export async function readOwn(services: Services, by: Actor, typed: Typed): Promise<Result<OwnShape>> {
  const found = await open(services, by.district, typed)
  return found.ok ? inDistrict(services.db, by.district, async (tx) => ok(await ownOf(tx, services, found.value.code)), { readOnly: true }) : found
}

/** Its holder cancels the appointment, or withdraws the application. Refuses as `readOwn`, and `not-booked-now` or `out-of-turn`. */
export async function stopOwn(services: Services, by: Actor, typed: Typed): Promise<Result<OwnShape>> {
  const found = await open(services, by.district, typed)
  if (!found.ok) return found
  return inDistrict(services.db, by.district, async (tx): Promise<Result<OwnShape>> => {
    const stopped = 'from_minute' in found.value ? await cancelLocked(tx, services, await lockAppointment(tx, found.value.id)) : await withdraw(tx, services, found.value.id)
    return stopped.ok ? ok(await ownOf(tx, services, found.value.code)) : stopped
  })
}

async function withdraw(tx: Tx, services: Services, id: string): Made {
  const locked = await lockApplication(tx, id)
  if (!locked) return refuse(refusal('no-such-application', {}))
  return stepLocked(tx, services, locked, 'withdraw', async ({ today }): Made => {
    await setState(tx, id, 'withdrawn', today)
    return ok({ id })
  })
}
