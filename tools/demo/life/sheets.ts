import type { JsonObject } from '#platform/canonical'
import { type CaseState, type CountChange, type DeadlineChange, type Fact, type PlaceChange, placeChanges, summedPlaces } from '#cap/cases'
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

  add(changes: readonly CountChange[], after: CaseState, recordedOn: Day): void {
    for (const change of changes) {
      const unitId = change.unitId ?? after.unitId
      const category = change.category ?? after.category ?? ''
      const key = `${unitId}|${change.indicator}|${category}|${after.channel}|${change.effectiveOn}|${recordedOn}`
      const known = this.sums.get(key)
      if (known) known.n += change.n
      else {
        const row = { unit_id: unitId, indicator: change.indicator, category, channel: after.channel, effective_on: change.effectiveOn, recorded_on: recordedOn }
        this.sums.set(key, { row, n: change.n })
      }
    }
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
