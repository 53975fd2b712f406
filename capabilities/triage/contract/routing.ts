import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { COUNTS, HANDLINGS, PLACE_KINDS, TARGETS } from '../domain/rules.ts'

const CategoryCode = Type.String({ pattern: '^[A-Z]{3}-\\d{2}$' })
const GateCode = Type.String({ pattern: '^G-\\d{2}$' })
const RuleId = Type.String({ pattern: '^[A-Za-z0-9.-]{1,20}$' })

/** The closed vocabulary of conditions; nothing else can be written. */
export const ConditionShape = Type.Union([
  Type.Object({ kind: Type.Literal('gate'), gate: GateCode }, closed),
  Type.Object({ kind: Type.Literal('reserved'), extent: Type.Enum(['whole', 'part']) }, closed),
  Type.Object({ kind: Type.Literal('category'), codes: Type.Array(CategoryCode, { maxItems: 30, uniqueItems: true }) }, closed),
  Type.Object({ kind: Type.Literal('place'), is: Type.Enum([...PLACE_KINDS, 'known']) }, closed),
  Type.Object({ kind: Type.Literal('level'), levels: Type.Array(Type.Integer({ minimum: 1, maximum: 4 }), { maxItems: 4, uniqueItems: true }) }, closed),
  Type.Object({ kind: Type.Literal('count'), of: Type.Enum([...COUNTS]), atLeast: Type.Integer({ minimum: 1, maximum: 10_000 }) }, closed),
  Type.Object({ kind: Type.Literal('sector-agreed') }, closed),
  Type.Object({ kind: Type.Literal('lead-elsewhere') }, closed),
  Type.Object({ kind: Type.Literal('always') }, closed),
])

export type ConditionShape = Static<typeof ConditionShape>

const [HUB, SECTOR, LEAD, LOWEST, STREET, STAYS] = TARGETS
export const OutcomeShape = Type.Union([
  Type.Object({ handling: Type.Enum([...HANDLINGS]) }, closed),
  Type.Object({ target: Type.Enum([HUB, SECTOR, LEAD, LOWEST, STREET, STAYS]) }, closed),
  Type.Object({ target: Type.Literal('unit'), unitId: Uuid }, closed),
  Type.Object({ charge: Type.Literal('leader') }, closed),
])

export type OutcomeShape = Static<typeof OutcomeShape>

const RuleText = {
  when: Type.Array(ConditionShape, { minItems: 1, maxItems: 6 }), outcome: OutcomeShape, effectiveFrom: DayText,
  basis: Type.String({ minLength: 1, maxLength: 300 }),
}

export const ChangeShape = Type.Union([
  Type.Object({ kind: Type.Literal('add'), ...RuleText }, closed),
  Type.Object({ kind: Type.Literal('replace'), ruleId: RuleId, ...RuleText }, closed),
  Type.Object({ kind: Type.Literal('end'), ruleId: RuleId, on: DayText }, closed),
  Type.Object({ kind: Type.Literal('move'), ruleId: RuleId, up: Type.Boolean() }, closed),
  Type.Object({ kind: Type.Literal('drop'), ruleId: RuleId }, closed),
])
export type ChangeShape = Static<typeof ChangeShape>

export const RuleView = Type.Object({
  id: Type.String(), priority: Type.Integer(), kind: Type.Enum(['handling', 'target', 'charge']),
  when: Type.Array(ConditionShape), outcome: OutcomeShape, effectiveFrom: DayText, effectiveTo: orNull(DayText),
  author: orNull(Type.String()), basis: SaidShape,
  /** The whole rule as a sentence. */
  words: SaidShape,
  /** Set by law: shown, never changed. */
  statutory: Type.Boolean(),
  state: Type.Enum(['in-force', 'to-come', 'ended']),
  /** True where only the draft has it. */
  fresh: Type.Boolean(),
})
export type RuleView = Static<typeof RuleView>

export const SimulationView = Type.Object({
  simulationId: Uuid, from: DayText, to: DayText,
  /** `full`: it stopped at the most decisions that one trial takes. */
  state: Type.Enum(['running', 'finished', 'full']),
  counted: Type.Integer(), elsewhere: Type.Integer(),
  moves: Type.Array(Type.Object({ from: SaidShape, to: SaidShape, n: Type.Integer() })),
  /** For whoever may know of the cases; empty for everybody else. At most 200. */
  cases: Type.Array(Type.Object({ caseId: Uuid, code: Type.String(), registeredOn: DayText, unitName: SaidShape })),
})
export type SimulationView = Static<typeof SimulationView>

export const RoutingView = Type.Object({
  version: Type.Integer(), effectiveFrom: orNull(DayText), rules: Type.Array(RuleView),
  draft: orNull(Type.Object({
    seq: Type.Integer(), rules: Type.Array(RuleView), faults: Type.Array(SaidShape), changedBy: Type.String(), changedAt: Type.String(),
    simulation: orNull(SimulationView),
  })),
  history: Type.Array(Type.Object({ version: Type.Integer(), effectiveFrom: DayText, publishedBy: Type.String(), publishedAt: Type.String(), note: Type.String(), rules: Type.Integer() })),
  mayChange: Type.Boolean(),
})
export type RoutingView = Static<typeof RoutingView>

const Done = Type.Object({ seq: Type.Integer() })
const tag = 'routing'

/** Open cases that reach what the rules set for a leader's charge, the oldest first; `all` may be more than are listed. */
export const ForCharge = Type.Object({
  cases: Type.Array(Type.Object({
    caseId: Uuid, code: Type.String(), unit: SaidShape, why: SaidShape, openDays: Type.Integer(), reports: Type.Integer(), people: Type.Integer(),
  })),
  all: Type.Integer(),
})
export type ForCharge = Static<typeof ForCharge>

export const routingOperations = {
  readRouting: operation({
    method: 'GET', path: '/routing', tag, answer: RoutingView,
    summary: { zh: '分流规则：现行的、草稿和历次版本', en: 'Routing rules: in force, the draft and earlier versions' },
  }),
  changeRouting: operation({
    method: 'POST', path: '/routing/draft', tag, answer: Done,
    /** `seq` of the draft as it was seen; 0 where there was none. */
    body: Type.Object({ seq: Type.Integer({ minimum: 0 }), change: ChangeShape }, closed),
    summary: { zh: '改草稿里的规则', en: 'Change a rule in the draft' },
  }),
  dropRoutingDraft: operation({
    method: 'POST', path: '/routing/draft/removal', tag, answer: Done, body: Type.Object({ seq: Type.Integer({ minimum: 1 }) }, closed),
    summary: { zh: '放弃草稿', en: 'Drop the draft' },
  }),
  startSimulation: operation({
    method: 'POST', path: '/routing/simulations', tag, answer: SimulationView, success: 201,
    body: Type.Object({ seq: Type.Integer({ minimum: 1 }), from: DayText, to: DayText }, closed),
    summary: { zh: '用过去的事项试算草稿', en: 'Try the draft on past matters' },
  }),
  continueSimulation: operation({
    method: 'POST', path: '/routing/simulations/:simulationId/next', tag, answer: SimulationView, params: Type.Object({ simulationId: Uuid }),
    body: Type.Object({}, closed), summary: { zh: '试算下一页', en: 'The next page of a trial' },
  }),
  readSimulation: operation({
    method: 'GET', path: '/routing/simulations/:simulationId', tag, answer: SimulationView, params: Type.Object({ simulationId: Uuid }),
    summary: { zh: '试算结果', en: 'What a trial found' },
  }),
  listForCharge: operation({
    method: 'GET', path: '/routing/for-charge', tag, answer: ForCharge, summary: { zh: '够得上领导包案的未结案件', en: 'Open cases that a leader should take in charge' },
  }),
  publishRouting: operation({
    method: 'POST', path: '/routing/publication', tag, answer: Type.Object({ version: Type.Integer() }), success: 201,
    body: Type.Object({ seq: Type.Integer({ minimum: 1 }), effectiveFrom: DayText, note: Type.String({ minLength: 4, maxLength: 500 }) }, closed),
    summary: { zh: '发布草稿，成为新的一版规则', en: 'Publish the draft as a new version of the rules' },
  }),
} as const
