import type { CaseId } from '#cap/cases'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface Progress {
  readonly id: string
  readonly caseId: string
  readonly state: string
  readonly courtUnitId: string | null
  readonly latestOn: Day
  readonly handedInOn: Day | null
  /** When the court should act next; the last day of the window before and after. */
  readonly dueOn: Day
  readonly at: Date
}

/** Writes the row anew as the facts leave it; hearing the agreement again changes nothing. */
export function writeProgress(tx: Tx, progress: Progress): Sql {
  const { id, caseId, state, courtUnitId, latestOn, handedInOn, dueOn, at } = progress
  return sql`insert into confirmation.progress
      (district_id, id, case_id, state, court_unit_id, latest_on, handed_in_on, due_on, changed_at)
    values (${tx.district}, ${id}, ${caseId}, ${state}, ${courtUnitId}, ${latestOn}, ${handedInOn}, ${dueOn}, ${at})
    on conflict (district_id, id) do update set state = excluded.state, court_unit_id = excluded.court_unit_id,
      latest_on = excluded.latest_on, handed_in_on = excluded.handed_in_on, due_on = excluded.due_on, changed_at = excluded.changed_at`
}

export interface BeforeCourt {
  readonly id: string
  readonly state: string
  readonly court_unit_id: string | null
}

/** The confirmation of a case that is or was before a court's unit: the liaison's only way in. */
export async function findBeforeCourt(tx: Tx, caseId: CaseId, courtUnitId: string): Promise<BeforeCourt | undefined> {
  const [found] = await tx<BeforeCourt>`
    select p.id, p.state, p.court_unit_id from confirmation.progress p
     where p.district_id = ${tx.district} and p.case_id = ${caseId} and p.court_unit_id = ${courtUnitId}
     order by p.id desc limit 1`
  return found
}

export interface OpenWindow {
  readonly id: string
  readonly case_id: CaseId
  readonly latest_on: Day
}

/** Windows whose last day lies before today, the oldest first; a page for the sweeper, which goes on after the last one. */
export async function passedWindows(tx: Tx, today: Day, after: OpenWindow | undefined, limit: number): Promise<OpenWindow[]> {
  const { latest_on: latestOn, id } = after ?? { latest_on: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' }
  return tx<OpenWindow>`
    select p.id, p.case_id, p.latest_on from confirmation.progress p
     where p.district_id = ${tx.district} and p.state = 'window-open' and p.latest_on < ${today}
       and (p.latest_on, p.id) > (${latestOn}::date, ${id}::uuid)
     order by p.latest_on, p.id limit ${limit}`
}

export interface CourtEntered {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string
  readonly level: string
  readonly home: boolean
  readonly unitId: string | null
  readonly address: string
  readonly phone: string
  readonly validFrom: Day
  readonly at: Date
}

/** Enters a court; a repeated command enters it once. */
export async function insertCourt(tx: Tx, court: CourtEntered): Promise<void> {
  const { id, nameZh, nameEn, level, home, unitId, address, phone, validFrom, at } = court
  await tx`insert into confirmation.court (district_id, id, name_zh, name_en, level, home, unit_id, address, phone, valid_from, entered_at)
    values (${tx.district}, ${id}, ${nameZh}, ${nameEn}, ${level}, ${home}, ${unitId}, ${address}, ${phone}, ${validFrom}, ${at})
    on conflict (district_id, id) do nothing`
}

/** From `to` on the court is no longer offered; applications before it are not touched. Answers whether there was such a court, open until then. */
export async function endCourt(tx: Tx, id: string, to: Day): Promise<boolean> {
  const ended = await tx<{ id: string }>`
    update confirmation.court set valid_to = ${to}
     where district_id = ${tx.district} and id = ${id} and valid_from < ${to} and (valid_to is null or valid_to > ${to})
     returning id`
  return ended.length > 0
}
