import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import { addDays, type Day } from '#platform/time'
import type { Said } from '#platform/words'
import { areaOf, type Box, boxOf, type Polygon } from './geometry.ts'

/** A micro-grid that began or ended inside a span, with what is needed to say whether a sum can be compared. */
export interface BorderPiece {
  readonly unitPath: string
  readonly code: string
  readonly name: Said
  /** First day in force, where that lies in the span. */
  readonly began: Day | null
  /** First day no longer in force, where that lies in the span. */
  readonly ended: Day | null
  /** Square degrees: only for comparing shapes of one place. */
  readonly area: number
  readonly box: Box
}

interface PieceRow {
  readonly unit_path: string
  readonly code: string
  readonly name_zh: string
  readonly name_en: string
  readonly valid_from: Day
  readonly valid_to: Day | null
  readonly geometry: Polygon
}

/**
 * Micro-grids at and below a unit whose borders began or ended after the first and up to the last day of a span. Borders are
 * versioned by their days of validity; without a change the list is empty. At most 2,000, the earliest first.
 */
export async function borderChanges(tx: Tx, wanted: { readonly unitPath: string; readonly from: Day; readonly to: Day }): Promise<BorderPiece[]> {
  const { unitPath, from, to } = wanted
  const found = await tx<PieceRow>`
    select u.path as unit_path, m.code, m.name_zh, m.name_en, m.valid_from, m.valid_to, m.geometry
      from organisation.micro_grid m
      join organisation.unit u on u.district_id = ${tx.district} and u.id = m.unit_id
     where m.district_id = ${tx.district}
       and ((m.valid_from > ${from} and m.valid_from <= ${to}) or (m.valid_to > ${from} and m.valid_to <= ${to}))
       and ${withinUnit(sql`u.path`, unitPath)}
     order by least(m.valid_from, m.valid_to), m.id limit 2000`
  const within = (on: Day | null) => (on !== null && on >= addDays(from, 1) && on <= to ? on : null)
  return found.map((row) => ({
    unitPath: row.unit_path, code: row.code, name: { zh: row.name_zh, en: row.name_en }, began: within(row.valid_from), ended: within(row.valid_to),
    area: areaOf(row.geometry), box: boxOf(row.geometry),
  }))
}

/** Units right below one and itself, whenever they existed in a span: with their own days of validity. At most 500. */
export async function unitsBelow(tx: Tx, wanted: { readonly unitPath: string; readonly from: Day; readonly to: Day }): Promise<
  { readonly id: string; readonly path: string; readonly name: Said; readonly validFrom: Day; readonly validTo: Day | null }[]
> {
  const { unitPath, from, to } = wanted
  const steps = unitPath.split('.').length + 1
  const found = await tx<{ id: string; path: string; name_zh: string; name_en: string; valid_from: Day; valid_to: Day | null }>`
    select u.id, u.path, u.name_zh, u.name_en, u.valid_from, u.valid_to from organisation.unit u
     where u.district_id = ${tx.district} and u.valid_from <= ${to} and (u.valid_to is null or u.valid_to > ${from})
       and ${withinUnit(sql`u.path`, unitPath)}
       and array_length(string_to_array(u.path, '.'), 1) <= ${steps}
     order by u.code limit 500`
  return found.map((row) => ({ id: row.id, path: row.path, name: { zh: row.name_zh, en: row.name_en }, validFrom: row.valid_from, validTo: row.valid_to }))
}
