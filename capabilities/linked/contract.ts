import Type, { type Static } from 'typebox'
import { operation, withFieldNames } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { FIELDS, ORGANS } from './domain.ts'
import { FIELD_NAMES, STEP_WORDS } from './words.ts'

const Short = (most: number) => Type.String({ minLength: 1, maxLength: most, pattern: '\\S' })
const CaseParams = Type.Object({ caseId: Uuid })
const LinkedParams = Type.Object({ caseId: Uuid, linkedId: Uuid })
const tag = 'linked'

/** Reference, organ, status and day: there is no field for what the other body's file says. */
export const NoteBody = Type.Object(
  {
    organ: Type.Enum([...ORGANS]),
    /** Which administrative organ; required there, of no meaning elsewhere. */
    field: Type.Optional(Type.Enum([...FIELDS])),
    name: Short(100),
    reference: Type.Optional(Short(60)),
    status: Type.Enum(['noted', 'accepted']),
    on: DayText,
    /** The party says that it is this very dispute: then G-06 is fired once it is accepted there. */
    sameDispute: Type.Boolean(),
  },
  closed,
)
export type NoteBody = Static<typeof NoteBody>

export const AcceptedBody = Type.Object({ on: DayText, reference: Type.Optional(Short(60)) }, closed)
export const EndBody = Type.Object({ on: DayText, result: Type.String({ maxLength: 40 }), reference: Type.Optional(Short(60)) }, closed)

export const ReceiveBody = Type.Object(
  {
    stage: Type.Enum(['pre-filing', 'after-filing']),
    /** Trial procedure after filing: it sets fifteen or seven days. */
    trial: Type.Optional(Type.Enum(['ordinary', 'summary'])),
    way: Type.Enum(['materials', 'platform']),
    /** A tribunal that is a unit of the district, or the name of a court outside it. */
    courtUnitId: Type.Optional(Uuid),
    courtName: Type.Optional(Short(100)),
    reference: Type.Optional(Short(60)),
    /** Day of the signed receipt. */
    receivedOn: DayText,
    /** Titles of the materials signed for. */
    materials: Type.Array(Short(100), { maxItems: 30 }),
    /** Parties who told the court that they agree to mediation. */
    agreedBy: Type.Array(Uuid, { minItems: 1, maxItems: 500, uniqueItems: true }),
    agreedOn: DayText,
  },
  closed,
)
export type ReceiveBody = Static<typeof ReceiveBody>
export const DeclineBody = Type.Object({ reason: Short(500) }, closed)
export const ReturnBody = Type.Object({ on: DayText, takenBy: Short(60) }, closed)
export const NothingBody = Type.Object({}, closed)

const StepLine = Type.Object({
  step: Type.String(), label: SaidShape,
  refusal: orNull(Type.Object({ code: Type.String(), say: SaidShape, law: orNull(Type.String()) })),
})

export const LinkedLine = Type.Object({
  id: Uuid, organ: Type.String(), organWords: SaidShape, name: Type.String(), reference: orNull(Type.String()),
  state: Type.String(), stateWords: SaidShape, since: DayText, on: DayText, sameDispute: Type.Boolean(), result: orNull(SaidShape),
  steps: Type.Array(StepLine),
})
export type LinkedLine = Static<typeof LinkedLine>

export const ReferralView = Type.Object({
  id: Uuid, stage: SaidShape, state: Type.String(), stateWords: SaidShape, court: Type.String(), reference: orNull(Type.String()),
  receivedOn: DayText, materials: Type.Array(Type.String()), result: orNull(SaidShape), returnedOn: orNull(DayText),
})

export const LinkedView = Type.Object({
  linked: Type.Array(LinkedLine),
  referral: orNull(ReferralView),
  steps: Type.Array(StepLine),
  courts: Type.Array(Type.Object({ unitId: Uuid, name: SaidShape })),
  parties: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
})
export type LinkedView = Static<typeof LinkedView>

export const ReferralLine = Type.Object({
  code: Type.String(), stage: SaidShape, receivedOn: DayText, state: Type.String(), stateWords: SaidShape, result: orNull(SaidShape),
})

export const Noted = Type.Object({ id: Uuid, state: Type.String() })
export type Noted = Static<typeof Noted>

const post = { method: 'POST', tag, answer: Noted, success: 201 } as const

export const linkedOperations = withFieldNames(FIELD_NAMES, {
  readLinked: operation({
    method: 'GET', path: '/cases/:caseId/linked', tag, params: CaseParams, answer: LinkedView,
    summary: { zh: '同一件事在其他部门的程序', en: 'Procedures of other bodies about the same matter' },
  }),
  noteLinked: operation({ ...post, path: '/cases/:caseId/linked', params: CaseParams, body: NoteBody, summary: STEP_WORDS.note }),
  noteLinkedAccepted: operation({ ...post, path: '/cases/:caseId/linked/:linkedId/acceptance', params: LinkedParams, body: AcceptedBody, summary: STEP_WORDS.accepted }),
  endLinked: operation({ ...post, path: '/cases/:caseId/linked/:linkedId/end', params: LinkedParams, body: EndBody, summary: STEP_WORDS.end }),
  receiveReferral: operation({ ...post, path: '/cases/:caseId/court-referral', params: CaseParams, body: ReceiveBody, summary: STEP_WORDS.receive }),
  takeOnReferral: operation({ ...post, path: '/cases/:caseId/court-referral/acceptance', params: CaseParams, body: NothingBody, summary: STEP_WORDS['take-on'] }),
  declineReferral: operation({ ...post, path: '/cases/:caseId/court-referral/declining', params: CaseParams, body: DeclineBody, summary: STEP_WORDS.decline }),
  returnReferral: operation({ ...post, path: '/cases/:caseId/court-referral/result', params: CaseParams, body: ReturnBody, summary: STEP_WORDS.return }),
  printReferralResult: operation({
    method: 'GET', path: '/cases/:caseId/court-referral/result', tag, params: CaseParams, answer: Type.Unknown(), sends: 'file',
    summary: { zh: '打印退回法院的结果告知单', en: 'Print the slip with the result for the court' },
  }),
  listReferrals: operation({
    method: 'GET', path: '/court-referrals', tag, summary: { zh: '本院委派、委托的调解', en: 'What my court sent to mediation' },
    query: Type.Object({ after: Type.Optional(Type.String({ maxLength: 80 })) }, closed),
    answer: Type.Object({ referrals: Type.Array(ReferralLine), next: orNull(Type.String()) }),
  }),
} as const)
