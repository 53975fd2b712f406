import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import type { Ground } from '../domain.ts'
import { APPLICATION_COLUMNS, APPLICATIONS, type ApplicationRow } from '../store/applications.ts'
import type { AppointmentRow, AssistanceRow } from '../store/appointments.ts'

export const PAGE = 30

const OPEN: readonly string[] = ['received', 'told', 'accepted', 'decided']
const ENDED: readonly string[] = ['collected', 'withdrawn']

/** Applications of a unit, the newest first; a page and one more. Nothing that was written down is shown of them. */
export async function listApplications(tx: Tx, unitId: string, ended: boolean, before: Cursor | undefined): Promise<ApplicationRow[]> {
  const from = before ? sql`and (a.received_at, a.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx<ApplicationRow>`
    select ${APPLICATION_COLUMNS} from ${APPLICATIONS} where a.district_id = ${tx.district} and a.unit_id = ${unitId} and a.state = any(${[...(ended ? ENDED : OPEN)]}::text[]) ${from}
     order by a.received_at desc, a.id desc limit ${PAGE + 1}`
}

/** Time that was not counted, in order. At most 50. */
export async function pausesOf(tx: Tx, applicationId: string): Promise<{ ground: Ground; from_on: Day; until_on: Day | null }[]> {
  return tx<{ ground: Ground; from_on: Day; until_on: Day | null }>`
    select p.ground, p.from_on, p.until_on from service_hall.pause p where p.district_id = ${tx.district} and p.application_id = ${applicationId} order by p.from_on, p.id limit 50`
}

export interface WaitingLook {
  readonly id: string
  readonly code: string
  readonly asked_by: string
  readonly asked_at: Date
  readonly reason: Buffer
}

/** Looks that wait at a unit and below it, without those that the reader asked for. At most 100. */
export async function waitingLooks(tx: Tx, unitPath: string): Promise<WaitingLook[]> {
  return tx<WaitingLook>`
    select l.id, a.code, s.name as asked_by, l.asked_at, l.reason from service_hall.child_look l
      join service_hall.application a on a.district_id = l.district_id and a.id = l.application_id
      join people.published_staff s on s.district_id = l.district_id and s.id = l.asked_by
     where l.district_id = ${tx.district} and l.decided_at is null and l.reason is not null and ${withinUnit(sql`a.unit_path`, unitPath)}
     order by l.asked_at, l.id limit 100`
}

/** Bookings of a day at a unit by time, those that were cancelled left out. At most 500. */
export async function dayAppointments(tx: Tx, unitId: string, on: Day): Promise<AppointmentRow[]> {
  return tx<AppointmentRow>`
    select p.id, p.code, p.item_id, p.facility_id, p.unit_id, p.unit_path, p.on_day, p.from_minute, p.state, p.ticket_id from service_hall.appointment p
     where p.district_id = ${tx.district} and p.unit_id = ${unitId} and p.on_day = ${on} and p.state <> 'cancelled' order by p.from_minute, p.id limit 500`
}

/** Guidance a unit gave, the newest first; a page and one more. */
export async function listAssistances(tx: Tx, unitId: string, before: Cursor | undefined): Promise<AssistanceRow[]> {
  const from = before ? sql`and (s.begun_at, s.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx<AssistanceRow>`
    select s.id, s.item_id, s.unit_id, s.way, s.on_day, s.begun_at, s.by_staff, s.steps_done, s.ended_at, s.minutes, s.through from service_hall.assistance s
     where s.district_id = ${tx.district} and s.unit_id = ${unitId} ${from} order by s.begun_at desc, s.id desc limit ${PAGE + 1}`
}
