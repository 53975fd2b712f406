import type { JsonObject } from '#platform/canonical'
import {
  type CaseState, type CountChange, countedRows, counterRow, type DeadlineChange, type Fact, type PlaceChange, placeChanges, summedPlaces,
} from '#cap/cases'
import type { Day } from '#platform/time'

/** Every deadline that a case ever had, as the table keeps it. */
export class DeadlineSheet {
  private readonly known = new Map<string, JsonObject>()

  write(changes: readonly DeadlineChange[], before: CaseState, fact: Fact): void {
    for (const change of changes) {
      const about = change.change === 'open' ? change.deadline : before.deadlines.find((each) => each.key === change.key)
      if (!about) continue
      const open = change.change === 'open'
      this.known.set(about.key, {
        key: about.key, opened_seq: this.known.get(about.key)?.['opened_seq'] ?? fact.seq, clock: about.clock, procedure_id: about.procedureId,
        starts_on: about.startsOn, raw_on: about.rawOn, rolled_on: about.rolledOn, safe_on: about.safeOn, provisional: about.provisional,
        audience: about.audience, optional: about.optional, state: open ? 'open' : change.change, ended_on: open ? null : fact.occurredOn,
      })
    }
  }

  rows(district: number, caseId: string): JsonObject[] {
    return [...this.known.values()].map((each) => ({ district_id: district, case_id: caseId, ...each }))
  }
}

/** Sums of all that was counted, each row as the table keeps it. */
export class CountSheet {
  private readonly sums = new Map<string, { readonly row: JsonObject; n: number }>()
  private readonly places: PlaceChange[] = []

  /** Adds what a fact counted, and says which case moved which counter. */
  add(changes: readonly CountChange[], after: CaseState, fact: Fact, recordedOn: Day): readonly JsonObject[] {
    const counted = changes.map((change) => counterRow(change, after, fact))
    for (const { unitId, indicator, category, channel, effectiveOn, n } of counted) {
      const key = `${unitId}|${indicator}|${category}|${channel}|${effectiveOn}|${recordedOn}`
      const known = this.sums.get(key)
      if (known) known.n += n
      else this.sums.set(key, { row: { unit_id: unitId, indicator, category, channel, effective_on: effectiveOn, recorded_on: recordedOn }, n })
    }
    return countedRows(counted).map((each) => ({
      indicator: each.indicator, unit_id: each.unitId, effective_on: each.effectiveOn, case_id: each.caseId, seq: each.seq, category: each.category,
      channel: each.channel, grid_id: each.gridId, recorded_on: recordedOn, n: each.n, days: each.days,
    }))
  }

  /** Where the matter is counted on a map, before and after a fact. */
  move(before: CaseState, after: CaseState): void {
    this.places.push(...placeChanges(before, after))
  }

  placeRows(district: number): JsonObject[] {
    return summedPlaces(this.places).map(({ month, gridId, microGridId, category, channel, n }) => ({
      district_id: district, month, grid_id: gridId, micro_grid_id: microGridId, category, channel, slot: 0, n,
    }))
  }

  rows(district: number): JsonObject[] {
    return [...this.sums.values()].filter((each) => each.n !== 0).map(({ row, n }) => ({ district_id: district, slot: 0, ...row, n }))
  }
}

/** Bytes as PostgreSQL reads them from JSON. */
export function bytes(value: Buffer): string {
  return `\\x${value.toString('hex')}`
}
