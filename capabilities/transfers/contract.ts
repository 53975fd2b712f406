import Type, { type Static } from 'typebox'
import { operation, withFieldNames } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { DOWN_GROUNDS, RESULTS, TOLD, UP_GROUNDS } from './domain.ts'
import { FIELD_NAMES, STEP_WORDS } from './words.ts'

const Short = (most: number) => Type.String({ minLength: 1, maxLength: most, pattern: '\\S' })
const CaseParams = Type.Object({ caseId: Uuid })
const SlipParams = Type.Object({ slipId: Uuid })
const tag = 'transfers'

export const TransferBody = Type.Object(
  {
    /** A unit of the district, or the name of a body that has no desk here. */
    toUnitId: Type.Optional(Uuid),
    toName: Type.Optional(Short(100)),
    /** What it is about, in a sentence that may leave the house. */
    matter: Short(300),
    reason: Short(500),
    materials: Type.Array(Short(100), { minItems: 1, maxItems: 30 }),
    /** How the citizen was told that and why it is sent there. */
    told: Type.Enum([...TOLD]),
    /** The parties agreed that their names go along (PIPL Art. 23). */
    namesAgreed: Type.Boolean(),
    /** No legal route fits: asked for the petition office only (PET Art. 31). */
    noOtherRoute: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type TransferBody = Static<typeof TransferBody>

const Level = {
  matter: Short(300), reason: Short(500), told: Type.Enum([...TOLD]),
  /** Above: the nearest centre where left out. */
  toUnitId: Type.Optional(Uuid),
}
export const EscalationBody = Type.Object({ ...Level, ground: Type.Enum([...UP_GROUNDS]) }, closed)
export const HandDownBody = Type.Object({ ...Level, toUnitId: Uuid, ground: Type.Enum([...DOWN_GROUNDS]) }, closed)
export type LevelBody = Static<typeof EscalationBody> | Static<typeof HandDownBody>

export const HandReceiptBody = Type.Object({ by: Short(60), on: DayText }, closed)
export const ObjectionBody = Type.Object({ reason: Short(500) }, closed)
export const DecisionBody = Type.Object({ accepted: Type.Boolean(), ground: Short(500) }, closed)
export const DesignationBody = Type.Object({ toUnitId: Uuid, ground: Short(500), noOtherRoute: Type.Optional(Type.Boolean()) }, closed)
export const ResultBody = Type.Object({ result: Type.Enum([...RESULTS]), on: DayText }, closed)
export const NothingBody = Type.Object({}, closed)

const StepLine = Type.Object({
  step: Type.String(), label: SaidShape,
  refusal: orNull(Type.Object({ code: Type.String(), say: SaidShape, law: orNull(Type.String()) })),
})

/** A line of a list: no word about the matter. */
export const SlipLine = Type.Object({
  slipId: Uuid, code: Type.String(), from: SaidShape, to: SaidShape, outside: Type.Boolean(), state: Type.String(), stateWords: SaidShape,
  sentOn: DayText, dueOn: DayText,
})
export type SlipLine = Static<typeof SlipLine>

export const SlipView = Type.Object({
  slip: SlipLine,
  matter: Type.String(), reason: Type.String(), materials: Type.Array(Type.String()),
  /** Names of the parties, where they agreed. */
  parties: Type.Array(Type.String()),
  told: orNull(SaidShape), objection: orNull(Type.String()), ground: orNull(Type.String()),
  receivedBy: orNull(Type.String()), receivedOn: orNull(DayText), result: orNull(SaidShape),
  steps: Type.Array(StepLine),
})
export type SlipView = Static<typeof SlipView>

const UnitName = Type.Object({ unitId: Uuid, name: SaidShape })

export const TransferView = Type.Object({
  slips: Type.Array(SlipView), returns: Type.Integer(),
  units: Type.Array(Type.Object({ unitId: Uuid, name: SaidShape, kind: Type.String() })),
  /** Centres above, the nearest first, and below. */
  levels: Type.Object({ up: Type.Array(UnitName), down: Type.Array(UnitName) }),
  steps: Type.Array(StepLine),
})
export type TransferView = Static<typeof TransferView>

export const Sent = Type.Object({ slipId: Uuid, state: Type.String() })
export type Sent = Static<typeof Sent>

const post = { method: 'POST', tag, answer: Sent, success: 201 } as const

export const transfersOperations = withFieldNames(FIELD_NAMES, {
  readTransfer: operation({
    method: 'GET', path: '/cases/:caseId/transfer', tag, params: CaseParams, answer: TransferView,
    summary: { zh: '这件转去了哪里', en: 'Where the matter was sent' },
  }),
  transferCase: operation({ ...post, path: '/cases/:caseId/transfer', params: CaseParams, body: TransferBody, summary: STEP_WORDS.transfer }),
  escalateCase: operation({ ...post, path: '/cases/:caseId/escalation', params: CaseParams, body: EscalationBody, summary: STEP_WORDS.escalate }),
  handDownCase: operation({ ...post, path: '/cases/:caseId/hand-down', params: CaseParams, body: HandDownBody, summary: STEP_WORDS['hand-down'] }),
  noteReceipt: operation({ ...post, path: '/cases/:caseId/transfer/receipt', params: CaseParams, body: HandReceiptBody, summary: STEP_WORDS.receipt }),
  noteObjection: operation({ ...post, path: '/cases/:caseId/transfer/objection', params: CaseParams, body: ObjectionBody, summary: STEP_WORDS.objection }),
  noteResult: operation({
    ...post, path: '/cases/:caseId/transfer/result', params: CaseParams, body: ResultBody,
    summary: { zh: '登记对方的结果', en: 'Note the result of the other body' },
  }),
  decideTransferObjection: operation({ ...post, path: '/cases/:caseId/transfer/decision', params: CaseParams, body: DecisionBody, summary: STEP_WORDS.decide }),
  designateUnit: operation({ ...post, path: '/cases/:caseId/transfer/designation', params: CaseParams, body: DesignationBody, summary: STEP_WORDS.designate }),
  listTransfers: operation({
    method: 'GET', path: '/transfers', tag, summary: { zh: '转来和转出的事项', en: 'Received and sent on' },
    query: Type.Object({ side: Type.Optional(Type.Enum(['received', 'sent'])), after: Type.Optional(Type.String({ maxLength: 80 })) }, closed),
    answer: Type.Object({ slips: Type.Array(SlipLine), next: orNull(Type.String()) }),
  }),
  readSlip: operation({ method: 'GET', path: '/transfers/:slipId', tag, params: SlipParams, answer: SlipView, summary: { zh: '移送单', en: 'A referral slip' } }),
  acknowledgeTransfer: operation({ ...post, path: '/transfers/:slipId/receipt', params: SlipParams, body: NothingBody, summary: STEP_WORDS.acknowledge }),
  objectToTransfer: operation({ ...post, path: '/transfers/:slipId/objection', params: SlipParams, body: ObjectionBody, summary: STEP_WORDS.object }),
  answerTransfer: operation({ ...post, path: '/transfers/:slipId/result', params: SlipParams, body: ResultBody, summary: STEP_WORDS.answer }),
  printTransferSlip: operation({
    method: 'GET', path: '/transfers/:slipId/paper', tag, params: SlipParams, answer: Type.Any(), sends: 'file',
    summary: { zh: '打印移送（转办）单', en: 'Print the referral slip' },
  }),
} as const)
