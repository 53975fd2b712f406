import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { GROUND_NAMES } from './domain/courts.ts'

/** The district's wall clock, `2026-04-08T22:40`. */
const MinuteText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d$' })

export const CaseParams = Type.Object({ caseId: Uuid })

export const ConfirmationAnswer = Type.Object({ state: Type.String() })
export type ConfirmationAnswer = Static<typeof ConfirmationAnswer>

export const ApplyBody = Type.Object(
  {
    court: Type.Object({ ground: Type.Enum(GROUND_NAMES), courtId: Type.Optional(Uuid), unitId: Type.Optional(Uuid), name: Type.Optional(Words(100)) }, closed),
    /** When the application was handed in, at any hour; now when left out. */
    handedInAt: Type.Optional(MinuteText),
    applicants: Type.Array(
      Type.Object({
        partyId: Uuid,
        /** Each party says for itself that it applies. */
        wishes: Type.Literal(true),
        by: Type.Enum(['self', 'guardian', 'agent']),
        agents: Type.Optional(Type.Array(Words(80), { maxItems: 2 })),
        powerOfAttorney: Type.Optional(Type.Boolean()),
        saidAt: Type.Optional(MinuteText),
        service: Type.Object({ address: Words(200), phone: Words(40), electronic: Type.Boolean() }, closed),
      }, closed),
      { minItems: 1, maxItems: 50 },
    ),
    /** CPL 86: what stood in the way until after the last day. */
    hindrance: Type.Optional(Type.Object({ endedOn: DayText, reason: Words(500) }, closed)),
  },
  closed,
)
export type ApplyBody = Static<typeof ApplyBody>

export const FilingBody = Type.Object({ filedOn: DayText, caseNumber: Words(60) }, closed)
export const NotFiledBody = Type.Object(
  {
    decidedOn: DayText,
    reason: Type.Enum(['jurisdiction', 'status', 'special-procedure', 'real-right', 'late', 'materials', 'other']),
    note: Type.Optional(Words(500)),
  },
  closed,
)
export const RulingBody = Type.Object(
  {
    number: Words(60),
    ruledOn: DayText,
    result: Type.Enum(['confirmed', 'rejected']),
    reason: Type.Optional(Type.Enum(['mandatory-law', 'harms-others', 'public-order', 'involuntary', 'unclear', 'other'])),
    note: Type.Optional(Words(500)),
  },
  closed,
)
export const WithdrawBody = Type.Object(
  { reason: Type.Enum(['performed', 'changed-mind', 'other-court', 'not-attending', 'other']), note: Type.Optional(Words(500)) },
  closed,
)
export type FilingBody = Static<typeof FilingBody>
export type NotFiledBody = Static<typeof NotFiledBody>
export type RulingBody = Static<typeof RulingBody>
export type WithdrawBody = Static<typeof WithdrawBody>

/** T22: every party wishes to talk again. */
export const NewRoundBody = Type.Object(
  {
    parties: Type.Array(
      Type.Object({ partyId: Uuid, wishes: Type.Literal(true), by: Type.Enum(['self', 'guardian', 'agent']) }, closed), { minItems: 1, maxItems: 50 },
    ),
    /** What is to be changed, in a few words. */
    note: Words(500),
  },
  closed,
)
export const SuitBody = Type.Object({ partyId: Uuid, on: DayText, court: Type.Optional(Words(100)), caseNumber: Type.Optional(Words(60)) }, closed)
export const ReceiptBody = Type.Object({ partyId: Uuid, on: DayText }, closed)
export const ObjectionBody = Type.Object(
  {
    by: Type.Enum(['party', 'interested']),
    /** The party; left out for somebody else whose rights it touches. */
    partyId: Type.Optional(Uuid),
    on: DayText,
    /** When somebody else came to know of it. */
    knewOn: Type.Optional(DayText),
    note: Type.Optional(Words(500)),
  },
  closed,
)
export const ObjectionResultBody = Type.Object({ on: DayText, result: Type.Enum(['dismissed', 'revoked']), note: Type.Optional(Words(500)) }, closed)
export const EnforcementBody = Type.Object(
  { partyId: Uuid, on: DayText, court: Type.Enum(['confirming', 'property-place']), courtName: Type.Optional(Words(100)) }, closed,
)
export const EnforcementResultBody = Type.Object(
  { on: DayText, result: Type.Enum(['fulfilled', 'settled', 'partly', 'nothing-found', 'refused']), note: Type.Optional(Words(500)) }, closed,
)
export type NewRoundBody = Static<typeof NewRoundBody>
export type SuitBody = Static<typeof SuitBody>
export type ReceiptBody = Static<typeof ReceiptBody>
export type ObjectionBody = Static<typeof ObjectionBody>
export type ObjectionResultBody = Static<typeof ObjectionResultBody>
export type EnforcementBody = Static<typeof EnforcementBody>
export type EnforcementResultBody = Static<typeof EnforcementResultBody>

const RefusalShape = Type.Object({ code: Type.String(), say: SaidShape })

export const ConfirmationView = Type.Object({
  state: orNull(Type.String()),
  stateWords: orNull(SaidShape),
  /** Why nothing is offered; null where it is. */
  notOffered: orNull(RefusalShape),
  /** Apply by `safeOn`; `latestOn` is the last day in law. */
  window: orNull(Type.Object({ safeOn: DayText, latestOn: DayText, rawOn: DayText, provisional: Type.Boolean() })),
  courts: Type.Array(Type.Object({
    ground: Type.String(), words: SaidShape, law: Type.String(), courtId: orNull(Uuid), unitId: orNull(Uuid), name: orNull(SaidShape), address: Type.String(), phone: Type.String(),
  })),
  warnings: Type.Array(Type.Object({ code: Type.String(), say: SaidShape, law: Type.String(), phrase: orNull(Type.String()) })),
  parties: Type.Array(Type.Object({ partyId: Uuid, name: Type.String(), minor: Type.Boolean(), address: Type.String(), phone: orNull(Type.String()), wishedAt: orNull(Type.String()) })),
  /** When the court should have filed and ruled; the aim of fifteen days beside the limit of thirty. */
  court: orNull(Type.Object({ name: Type.String(), handedInAt: Type.String(), fileBy: orNull(DayText), aimOn: orNull(DayText), ruleBy: orNull(DayText), caseNumber: orNull(Type.String()), rulingNumber: orNull(Type.String()) })),
  /** After the decision of the court: rights with their days, and the ways left where it did not confirm. */
  after: Type.Object({
    /** Until when each party may object, once the day of receipt is known. */
    objections: Type.Array(Type.Object({ partyId: Uuid, name: Type.String(), receivedOn: DayText, safeOn: DayText, latestOn: DayText })),
    /** Two years to apply for enforcement; null where nothing is to be enforced. */
    enforcement: orNull(Type.Object({ safeOn: DayText, latestOn: DayText, provisional: Type.Boolean() })),
    ways: Type.Array(Type.Object({ way: SaidShape, law: Type.String() })),
  }),
  steps: Type.Array(Type.Object({ step: Type.String(), label: SaidShape, refusal: orNull(RefusalShape) })),
})
export type ConfirmationView = Static<typeof ConfirmationView>

export const PackageView = Type.Object({
  code: Type.String(),
  number: orNull(Type.String()),
  committee: Type.String(),
  mediators: Type.Array(Type.String()),
  effectiveOn: DayText,
  state: Type.String(),
  court: Type.String(),
  handedInAt: Type.String(),
  agreement: Type.Object({
    facts: Type.String(), disputedMatters: Type.String(), content: Type.Array(Type.String()),
    obligations: Type.Array(Type.Object({
      debtor: Type.String(), creditor: Type.String(), what: Type.String(), fen: orNull(Type.Integer()), way: Type.String(), place: Type.String(), dueOn: Type.String(),
    })),
  }),
  /** Things handed in that were marked for the court. */
  evidence: Type.Array(Type.Object({ what: Type.String(), form: Type.String(), pages: orNull(Type.Integer()) })),
  parties: Type.Array(Type.Object({
    partyId: Uuid, name: Type.String(), lastFour: orNull(Type.String()), address: Type.String(), phone: Type.String(), electronic: Type.Boolean(), by: Type.String(),
    agents: Type.Array(Type.String()),
  })),
  steps: Type.Array(Type.Object({ step: Type.String(), label: SaidShape, refusal: orNull(RefusalShape) })),
})
export type PackageView = Static<typeof PackageView>

export const CourtBody = Type.Object(
  {
    nameZh: Words(100), nameEn: Words(160), level: Type.Enum(['tribunal', 'basic', 'intermediate']),
    /** Whether this district lies in its area. */
    home: Type.Boolean(),
    /** The tribunal of the house whose liaison it is. */
    unitId: Type.Optional(Uuid),
    address: Words(200), phone: Words(40), validFrom: DayText,
  },
  closed,
)
export const CourtLine = Type.Object({
  courtId: Uuid, unitId: orNull(Uuid), name: SaidShape, level: Type.String(), levelWords: SaidShape, home: Type.Boolean(), address: Type.String(), phone: Type.String(),
  validFrom: DayText, validTo: orNull(DayText),
})
export type CourtBody = Static<typeof CourtBody>
export type CourtLine = Static<typeof CourtLine>

export const WishBody = Type.Object(
  { wishes: Type.Literal(true), service: Type.Object({ address: Words(200), phone: Words(40), electronic: Type.Boolean() }, closed) },
  closed,
)
export type WishBody = Static<typeof WishBody>

export const ConfirmationLine = Type.Object({
  caseId: Uuid, code: Type.String(), state: Type.String(), stateWords: SaidShape, handedInOn: orNull(DayText), dueOn: orNull(DayText),
})
export type ConfirmationLine = Static<typeof ConfirmationLine>

export const MyConfirmation = Type.Object({
  state: orNull(Type.String()), words: orNull(SaidShape), safeOn: orNull(DayText), latestOn: orNull(DayText),
  /** When this party said that it applies, by the district’s wall clock; null while it has not. */
  wishedAt: orNull(Type.String()),
  /** Why it cannot say so now; null where it can. */
  refusal: orNull(RefusalShape),
  /** Where the party was known to be reached, to begin with. */
  address: Type.String(), phone: Type.String(),
})
export type MyConfirmation = Static<typeof MyConfirmation>

const post = { method: 'POST', tag: 'confirmation', params: CaseParams, answer: ConfirmationAnswer, success: 201 } as const
const get = { method: 'GET', tag: 'confirmation' } as const

export const confirmationOperations = {
  applyForConfirmation: operation({ ...post, path: '/cases/:caseId/confirmation', body: ApplyBody, summary: { zh: '各方共同申请司法确认', en: 'All parties apply together for confirmation' } }),
  recordFiling: operation({ ...post, path: '/cases/:caseId/confirmation/filing', body: FilingBody, summary: { zh: '记下法院立案', en: 'Record that the court filed it' } }),
  recordNotFiled: operation({ ...post, path: '/cases/:caseId/confirmation/not-filed', body: NotFiledBody, summary: { zh: '记下法院没有立案', en: 'Record that the court did not file it' } }),
  recordRuling: operation({ ...post, path: '/cases/:caseId/confirmation/ruling', body: RulingBody, summary: { zh: '记下裁定', en: 'Record the ruling' } }),
  withdrawConfirmation: operation({ ...post, path: '/cases/:caseId/confirmation/withdrawal', body: WithdrawBody, summary: { zh: '撤回申请', en: 'Withdraw the application' } }),
  beginNewRound: operation({ ...post, path: '/cases/:caseId/confirmation/round', body: NewRoundBody, summary: { zh: '法院未确认，各方重新商量', en: 'Talk again after the court did not confirm' } }),
  noteSuit: operation({ ...post, path: '/cases/:caseId/confirmation/suit', body: SuitBody, summary: { zh: '记下已向法院起诉', en: 'Record that a party sued' } }),
  recordReceipt: operation({ ...post, path: '/cases/:caseId/confirmation/receipts', body: ReceiptBody, summary: { zh: '记下当事人收到裁定的日子', en: 'Record the day a party received the ruling' } }),
  recordObjection: operation({ ...post, path: '/cases/:caseId/confirmation/objections', body: ObjectionBody, summary: { zh: '记下对裁定的异议', en: 'Record an objection to the ruling' } }),
  decideObjection: operation({ ...post, path: '/cases/:caseId/confirmation/objections/result', body: ObjectionResultBody, summary: { zh: '记下异议的结果', en: 'Record the result of an objection' } }),
  recordEnforcement: operation({ ...post, path: '/cases/:caseId/confirmation/enforcement', body: EnforcementBody, summary: { zh: '记下申请强制执行', en: 'Record the application for enforcement' } }),
  recordEnforcementResult: operation({ ...post, path: '/cases/:caseId/confirmation/enforcement/result', body: EnforcementResultBody, summary: { zh: '记下执行结果', en: 'Record the result of enforcement' } }),
  readConfirmation: operation({ ...get, path: '/cases/:caseId/confirmation', params: CaseParams, answer: ConfirmationView, summary: { zh: '司法确认的情况和可走的步骤', en: 'Where confirmation stands, and the steps that may be taken' } }),
  readConfirmationPackage: operation({ ...get, path: '/cases/:caseId/confirmation/package', params: CaseParams, answer: PackageView, summary: { zh: '交给法院的材料', en: 'What goes to the court' } }),
  printConfirmationSet: operation({
    ...get, path: '/cases/:caseId/confirmation/set.pdf', params: CaseParams, query: Type.Object({ format: Type.Optional(Type.Enum(['pdf', 'docx'])) }, { additionalProperties: false }), answer: Type.Unknown(), sends: 'file',
    summary: { zh: '打印司法确认材料', en: 'Print the papers for the court' },
  }),
  listConfirmations: operation({
    ...get, path: '/confirmations', summary: { zh: '本法院的司法确认申请', en: 'Applications before the viewer’s court' },
    query: Type.Object({ view: Type.Optional(Type.Enum(['open', 'done'])), after: Type.Optional(Type.String({ maxLength: 80 })) }),
    answer: Type.Object({ confirmations: Type.Array(ConfirmationLine), next: orNull(Type.String()) }),
  }),
  listCourts: operation({ ...get, path: '/courts', answer: Type.Object({ courts: Type.Array(CourtLine) }), summary: { zh: '法院名册', en: 'Register of courts' } }),
  enterCourt: operation({ method: 'POST', tag: 'confirmation', path: '/courts', body: CourtBody, answer: Type.Object({ courtId: Uuid }), success: 201, summary: { zh: '登记一家法院', en: 'Enter a court' } }),
  endCourt: operation({
    method: 'POST', tag: 'confirmation', path: '/courts/:courtId/end', params: Type.Object({ courtId: Uuid }), body: Type.Object({ validTo: DayText }, closed),
    answer: Type.Object({ courtId: Uuid }), success: 201, summary: { zh: '一家法院不再列出', en: 'List a court no longer' },
  }),
  wishConfirmation: operation({
    method: 'POST', tag: 'confirmation', path: '/my-case/confirmation', body: WishBody, answer: ConfirmationAnswer, success: 201,
    summary: { zh: '我愿意共同申请司法确认（几点都可以）', en: 'I apply for confirmation together with the others (at any hour)' },
  }),
  readMyConfirmation: operation({ ...get, path: '/my-case/confirmation', answer: MyConfirmation, summary: { zh: '我能不能申请司法确认', en: 'Whether confirmation is open to me' } }),
}
