import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, SaidShape, Uuid } from '#platform/shapes'

const CategoryCode = Type.String({ pattern: '^[A-Z]{3}-\\d{2}$' })
const CaseParams = Type.Object({ caseId: Uuid })
const AnswerShape = Type.Enum(['yes', 'no', 'unknown'])

/** What a fired gate means here and now: what it stops, in words with what to do. */
const GateStop = Type.Object({ gate: Type.String(), words: SaidShape, law: Type.Array(Type.String()) })

export const RouteShape = Type.Object({
  /** `emergency`, `stop`, `sealed`, `police-linked`, `guidance`, `side-matters` or `ordinary`. */
  handling: Type.String(),
  handlingWords: SaidShape,
  handlingRuleId: Type.Union([Type.String(), Type.Null()]),
  ruleId: Type.String(),
  /** The version of the rules that it was made by; 0 is what ships. */
  ruleSet: Type.Integer(),
  unitId: Uuid,
  unitName: SaidShape,
  /** Why, in one sentence. */
  reason: SaidShape,
  /** The matter spans several towns, industries or departments: the hub leads it, with a note of analysis. */
  hub: Type.Boolean(),
  /** Why a leader should take it in charge; null where nothing asks for it. */
  charge: Type.Union([SaidShape, Type.Null()]),
})
export type RouteShape = Static<typeof RouteShape>

export const TriageDesk = Type.Object({
  /** To be sent back with the form, so that a stale one is noticed. */
  seq: Type.Integer(),
  state: Type.String(),
  category: Type.Union([Type.String(), Type.Null()]),
  placeKnown: Type.Boolean(),
  gates: Type.Array(Type.Object({
    code: Type.String(), question: SaidShape, help: SaidShape, law: Type.Array(Type.String()), answer: AnswerShape,
    /** True where triage waits for an answer. */
    required: Type.Boolean(),
    /** What a yes means, for the moment it is given. */
    ifYes: Type.Union([SaidShape, Type.Null()]),
  })),
  categories: Type.Array(Type.Object({
    code: Type.String(), name: SaidShape, lead: SaidShape, coHandlers: SaidShape, law: Type.Array(Type.String()),
    statusReserved: Type.String(), confirmable: Type.String(), note: SaidShape,
  })),
  /** What the words of the matter point to; empty where a category is given already. */
  suggestions: Type.Array(Type.Object({ code: Type.String(), name: SaidShape, because: Type.Array(Type.String()) })),
  proposal: RouteShape,
  stops: Type.Array(GateStop),
  /** A sector committee for the chosen category; the parties are asked whether they agree to it. */
  sector: Type.Union([Type.Object({ unitId: Uuid, unitName: SaidShape }), Type.Null()]),
  towns: Type.Integer(),
})
export type TriageDesk = Static<typeof TriageDesk>

export const TriageBody = Type.Object(
  {
    category: CategoryCode,
    gates: Type.Record(Type.String({ pattern: '^G-\\d{2}$' }), AnswerShape),
    /** What was suggested first when the category was chosen: where they differ, the suggestion was corrected. */
    suggested: Type.Optional(CategoryCode),
    /** Another unit than the proposed one; needs `reason`. */
    unitId: Type.Optional(Uuid),
    reason: Type.Optional(Type.String({ maxLength: 500 })),
    /** Why a yes became a no. */
    gateReason: Type.Optional(Type.String({ maxLength: 500 })),
    sectorAgreed: Type.Optional(Type.Boolean()),
    /** Departments, associations and other units that the matter concerns besides the one that leads. */
    coUnitIds: Type.Optional(Type.Array(Uuid, { maxItems: 10, uniqueItems: true })),
    /** What it is about and who has to do what: needed where the hub leads. */
    analysis: Type.Optional(Type.String({ maxLength: 2000 })),
    seq: Type.Optional(Type.Integer()),
  },
  closed,
)
export type TriageBody = Static<typeof TriageBody>

export const Triaged = Type.Object({ caseId: Uuid, route: RouteShape, overridden: Type.Boolean(), stops: Type.Array(GateStop) })
export type Triaged = Static<typeof Triaged>

export const triageOperations = {
  readTriage: operation({
    method: 'GET', path: '/cases/:caseId/triage', tag: 'triage',
    summary: { zh: '分流页面：安全问题、类别、建议去向', en: 'The triage screen: safety questions, categories, proposed route' },
    params: CaseParams,
    /** The choices so far, so that the proposal follows them: a category, fired gates such as `G-01,G-02`, the parties’ answer. */
    query: Type.Object({
      category: Type.Optional(CategoryCode),
      fired: Type.Optional(Type.String({ pattern: '^(G-\\d{2}(,G-\\d{2})*)?$', maxLength: 100 })),
      sectorAgreed: Type.Optional(Type.Enum(['yes', 'no'])),
      /** Units that it concerns, ids with commas between. */
      with: Type.Optional(Type.String({ pattern: '^([0-9a-f-]{36}(,[0-9a-f-]{36})*)?$', maxLength: 400 })),
    }, closed),
    answer: TriageDesk,
  }),
  triage: operation({
    method: 'POST', path: '/cases/:caseId/triage', tag: 'triage',
    summary: { zh: '分流：安全问题、类别、去向', en: 'Triage: safety answers, category, route' },
    params: CaseParams, body: TriageBody, answer: Triaged,
  }),
}
