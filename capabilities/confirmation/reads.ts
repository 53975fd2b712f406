import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'

export interface CourtRow {
  readonly court_id: string | null
  readonly unit_id: string | null
  readonly name_zh: string
  readonly name_en: string
  readonly level: 'tribunal' | 'basic' | 'intermediate'
  readonly home: boolean
  readonly address: string
  readonly phone: string
  readonly valid_from: Day
  readonly valid_to: Day | null
}

/** Courts that may be asked on a day: those of the register, and tribunals that are units of the house and not in it. At most 100. */
export async function listCourtsOn(tx: Tx, on: Day): Promise<CourtRow[]> {
  return tx<CourtRow>`
    select c.id as court_id, c.unit_id, c.name_zh collate "C" as name_zh, c.name_en, c.level, c.home, c.address, c.phone, c.valid_from, c.valid_to
      from confirmation.court c
     where c.district_id = ${tx.district} and c.valid_from <= ${on} and (c.valid_to is null or c.valid_to > ${on})
    union all
    select null, u.id, u.name_zh collate "C", u.name_en, 'tribunal', true, '', '', u.valid_from, u.valid_to
      from organisation.published_unit u
     where u.district_id = ${tx.district} and u.kind = 'tribunal' and u.valid_from <= ${on} and (u.valid_to is null or u.valid_to > ${on})
       and not exists (select 1 from confirmation.court k where k.district_id = ${tx.district} and k.unit_id = u.id)
     order by level, name_zh limit 100`
}

/** The register as its keeper sees it, the courts that were closed included. At most 200. */
export async function listRegister(tx: Tx): Promise<(CourtRow & { readonly court_id: string })[]> {
  return tx<CourtRow & { readonly court_id: string }>`
    select c.id as court_id, c.unit_id, c.name_zh, c.name_en, c.level, c.home, c.address, c.phone, c.valid_from, c.valid_to
      from confirmation.court c
     where c.district_id = ${tx.district}
     order by c.name_zh, c.id limit 200`
}

export interface CourtLineRow {
  readonly id: string
  readonly case_id: string
  readonly state: string
  readonly handed_in_on: Day | null
  readonly due_on: Day
}

export const PAGE = 50

export interface CourtPage {
  readonly done: boolean
  readonly after: Cursor<Day>
}

/** What is before one court, by the day it should act; what is done, the latest first. */
export async function listBeforeCourt(tx: Tx, courtUnitId: string, { done, after: { at, id } }: CourtPage): Promise<CourtLineRow[]> {
  const [state, from, order] = done
    ? [sql`p.state not in ('applied', 'filed')`, sql`(p.due_on, p.id) < (${at}::date, ${id}::uuid)`, sql`p.due_on desc, p.id desc`]
    : [sql`p.state in ('applied', 'filed')`, sql`(p.due_on, p.id) > (${at}::date, ${id}::uuid)`, sql`p.due_on, p.id`]
  return tx<CourtLineRow>`
    select p.id, p.case_id, p.state, p.handed_in_on, p.due_on from confirmation.progress p
     where p.district_id = ${tx.district} and p.court_unit_id = ${courtUnitId} and ${state} and ${from}
     order by ${order} limit ${PAGE + 1}`
}

/** Names of staff by id. At most 20. */
export async function staffNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await tx<{ id: string; name: string }>`
    select s.id, s.name from people.published_staff s
     where s.district_id = ${tx.district} and s.id = any(${[...new Set(ids)]}::uuid[]) limit 20`
  return new Map(found.map((row) => [row.id, row.name]))
}
