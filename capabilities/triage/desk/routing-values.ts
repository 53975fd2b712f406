import type { ConditionShape, OutcomeShape, RuleView } from '../contract/routing.ts'
import { COUNTS, PLACE_KINDS, TARGETS } from '../domain/rules.ts'

/** A condition as the form holds it: whatever was chosen so far. */
export interface FormCondition {
  readonly kind?: string
  readonly codes?: readonly string[]
  readonly gate?: string
  readonly is?: string
  readonly levels?: readonly number[]
  readonly of?: string
  readonly atLeast?: number
}

export interface RuleValues {
  readonly when: readonly FormCondition[]
  readonly target: string
  readonly unitId?: string
  readonly effectiveFrom: string
  readonly basis: string
}

const PLACES = [...PLACE_KINDS, 'known'] as const

/** The conditions that are complete; the vocabulary is closed, so what is not in it is left out. */
export function conditionsOf(rows: readonly FormCondition[]): ConditionShape[] {
  return rows.flatMap((row) => {
    const condition = conditionOf(row)
    return condition ? [condition] : []
  })
}

function conditionOf({ kind, codes, gate, is, levels, of, atLeast }: FormCondition): ConditionShape | undefined {
  const place = PLACES.find((each) => each === is)
  const count = COUNTS.find((each) => each === of)
  const complete: Readonly<Record<string, ConditionShape | undefined>> = {
    category: codes?.length ? { kind: 'category', codes: [...codes] } : undefined,
    gate: gate ? { kind: 'gate', gate } : undefined,
    'reserved-whole': { kind: 'reserved', extent: 'whole' },
    'reserved-part': { kind: 'reserved', extent: 'part' },
    place: place && { kind: 'place', is: place },
    level: levels?.length ? { kind: 'level', levels: [...levels] } : undefined,
    count: count && atLeast ? { kind: 'count', of: count, atLeast } : undefined,
    'sector-agreed': { kind: 'sector-agreed' },
    'lead-elsewhere': { kind: 'lead-elsewhere' },
    always: { kind: 'always' },
  }
  return complete[kind ?? '']
}

export function outcomeOf({ target, unitId }: Pick<RuleValues, 'target' | 'unitId'>): OutcomeShape {
  if (target === 'leader') return { charge: 'leader' }
  if (target === 'unit') return { target: 'unit', unitId: unitId ?? '' }
  const named = TARGETS.find((each) => each === target)
  return { target: named === undefined || named === 'unit' ? 'where-it-is' : named }
}

/** What a form begins with, so that a new version is the old one changed. */
export function valuesOf({ when, outcome, basis }: RuleView): Partial<RuleValues> {
  const rows = when.map((each): FormCondition => (each.kind === 'reserved' ? { kind: `reserved-${each.extent}` } : { ...each }))
  const target = 'target' in outcome ? outcome.target : 'leader'
  return { when: rows, target, ...('unitId' in outcome ? { unitId: outcome.unitId } : {}), basis: basis.zh }
}
