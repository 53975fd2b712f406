import type { Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import { cityDay, type Day, startOfDay } from '#platform/time'
import { type Said, said } from '#platform/words'
import { titleWords } from './domain.ts'
import { takeLate, takeUntold, type ToTellRow } from './store.ts'

/** What is told of a report: its title and its day, no figure of it. */
export interface ReportToTell {
  readonly id: string
  readonly told: ToTellRow['told']
  readonly unitId: string
  readonly directorUnitId: string | null
  readonly unit: Said
  /** 2026年3月月报. */
  readonly title: Said
  /** The day on which it freezes or was to be frozen; without a schedule the last day of its period. */
  readonly dueOn: Day
}

/** What keepers are to be told: what is due, what was frozen, and what was not frozen by its day (from the day after on). Each once. */
export async function takeReportsToTell(tx: Tx, services: Services): Promise<readonly ReportToTell[]> {
  const { zone } = services.district(tx.district)
  const rows = [...(await takeUntold(tx)), ...(await takeLate(tx, startOfDay(services.today(tx.district), zone)))]
  return rows.map((row) => toTell(row, zone))
}

function toTell(row: ToTellRow, zone: string): ReportToTell {
  return {
    id: row.id, told: row.told, unitId: row.unit_id, directorUnitId: row.district_unit_id, unit: said(row.unit_zh, row.unit_en),
    title: titleWords(row.kind, { from: row.from_on, to: row.to_on }), dueOn: row.due_at === null ? row.to_on : cityDay(row.due_at, zone),
  }
}
