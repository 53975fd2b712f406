import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, orNull, Uuid } from '#platform/shapes'
import { CaseParams, CategoryCode, GateAnswers, PersonInput, Photos, PlaceInput } from './shapes.ts'

export const SIDES = ['applicant', 'respondent', 'third'] as const
export const REPRESENTATIONS = ['guardian', 'legal-representative', 'agent'] as const
export const AGE_BANDS = ['unknown', 'under-8', '8-13', '14-17', '18-59', '60-over'] as const

/** A party to add, or, with `replaces`, the corrected data of one: the old row is ended and stays. */
export const PartyInput = Type.Object(
  {
    ...PersonInput.properties,
    side: Type.Enum([...SIDES]),
    ageBand: Type.Optional(Type.Enum([...AGE_BANDS])),
    /** People behind it: eleven workers are one party of 11. */
    persons: Type.Optional(Type.Integer({ minimum: 1, maximum: 100000 })),
    /** The party who acts for this one: guardian, legal representative or agent. */
    representedBy: Type.Optional(Uuid),
    representation: Type.Optional(Type.Enum([...REPRESENTATIONS])),
    replaces: Type.Optional(Uuid),
  },
  closed,
)
export type PartyInput = Static<typeof PartyInput>

export const DetailsBody = Type.Object(
  {
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    ...PlaceInput,
    category: Type.Optional(CategoryCode),
    gates: Type.Optional(GateAnswers),
    parties: Type.Optional(Type.Array(PartyInput, { maxItems: 20 })),
    /** Parties entered by mistake. */
    endParties: Type.Optional(Type.Array(Uuid, { maxItems: 20 })),
  },
  closed,
)
export type DetailsBody = Static<typeof DetailsBody>

export const DetailsStated = Type.Object({ caseId: Uuid, partyIds: Type.Array(Uuid), unitId: Uuid })
export type DetailsStated = Static<typeof DetailsStated>

export const SupplementBody = Type.Object({ text: Type.String({ minLength: 1, maxLength: 5000 }), photos: Photos }, closed)
export type SupplementBody = Static<typeof SupplementBody>

export const Supplemented = Type.Object({ caseId: Uuid, photos: Type.Integer() })
export type Supplemented = Static<typeof Supplemented>

/** Why a request is withdrawn; there is no default (N-07). */
export const WITHDRAWAL_REASONS = ['settled-themselves', 'other-route', 'no-reason'] as const
export const WithdrawalBody = Type.Object(
  { reason: Type.Enum([...WITHDRAWAL_REASONS]), text: Type.Optional(Type.String({ maxLength: 1000 })) },
  closed,
)
export type WithdrawalBody = Static<typeof WithdrawalBody>

export const Withdrawn = Type.Object({ caseId: Uuid, withdrawn: Type.Boolean() })
export type Withdrawn = Static<typeof Withdrawn>

const PartyShape = Type.Object({
  id: Uuid, side: Type.Enum([...SIDES]), kind: Type.String(), name: Type.String(), phone: orNull(Type.String()),
  identityNumber: orNull(Type.String()), ageBand: Type.String(), minor: Type.Boolean(), representedBy: orNull(Uuid),
  representation: orNull(Type.String()), persons: Type.Integer(),
  /** True where a minor has no guardian yet (gate G-05). */
  lacksGuardian: Type.Boolean(),
})

const ReporterShape = Type.Object({
  id: Uuid, name: Type.String(), phone: orNull(Type.String()), channel: Type.String(), language: Type.String(),
  partyId: orNull(Uuid), lettersWanted: Type.Boolean(),
})

export const CasePeople = Type.Object({ parties: Type.Array(PartyShape), reporters: Type.Array(ReporterShape) })
export type CasePeople = Static<typeof CasePeople>

const FileShape = Type.Object({ id: Uuid, mediaType: Type.String(), sizeBytes: Type.Integer(), purpose: Type.String() })

/** How the counter knows who stands there. */
const Seen = Type.Enum(['identity-card', 'known-in-person'])
export const PageGiven = Type.Object({ reporterId: Uuid })
export type PageGiven = Static<typeof PageGiven>
export const TiedReporter = Type.Object({ reporterId: Uuid, partyId: orNull(Uuid) })
export type TiedReporter = Static<typeof TiedReporter>

export const additionOperations = {
  stateDetails: operation({
    method: 'POST', path: '/cases/:caseId/details', tag: 'intake',
    summary: { zh: '补齐要素：地点、类别、安全问题、当事人', en: 'Complete the details: place, category, safety answers, parties' },
    params: CaseParams, body: DetailsBody, answer: DetailsStated,
  }),
  supplementCase: operation({
    method: 'POST', path: '/cases/:caseId/supplements', tag: 'intake',
    summary: { zh: '补充情况和照片', en: 'Add information and photos' },
    params: CaseParams, body: SupplementBody, answer: Supplemented, success: 201,
  }),
  withdrawRequest: operation({
    method: 'POST', path: '/cases/:caseId/request-withdrawal', tag: 'intake',
    summary: { zh: '派单前撤回（窗口代办）', en: 'Withdraw before dispatch (recorded by staff)' },
    params: CaseParams, body: WithdrawalBody, answer: Withdrawn,
  }),
  listCasePeople: operation({
    method: 'GET', path: '/cases/:caseId/people', tag: 'intake',
    summary: { zh: '当事人和反映人（已遮挡）', en: 'Parties and reporters, masked' },
    params: CaseParams, answer: CasePeople,
  }),
  revealPartyField: operation({
    method: 'POST', path: '/cases/:caseId/parties/:partyId/reveal', tag: 'intake',
    summary: { zh: '查看一项完整信息（要写理由，会留下记录）', en: 'See one full value, with a reason that is recorded' },
    params: Type.Object({ caseId: Uuid, partyId: Uuid }),
    body: Type.Object({ field: Type.Enum(['name', 'phone', 'identityNumber']), reason: Type.String({ maxLength: 200 }) }, closed),
    answer: Type.Object({ value: orNull(Type.String()) }),
  }),
  reissueReporterPin: operation({
    method: 'POST', path: '/cases/:caseId/reporters/:reporterId/pin', tag: 'intake',
    summary: { zh: '在窗口补发查询密码', en: 'Issue a new PIN at the counter' },
    params: Type.Object({ caseId: Uuid, reporterId: Uuid }),
    body: Type.Object({ reason: Type.String({ maxLength: 200 }) }, closed),
    answer: Type.Object({ pin: Type.String() }), success: 201,
  }),
  givePartyPage: operation({
    method: 'POST', path: '/cases/:caseId/parties/:partyId/page', tag: 'intake',
    summary: { zh: '给没有反映过的当事人一个自己的查询页', en: 'Give a party who reported nothing a page of their own' },
    params: Type.Object({ caseId: Uuid, partyId: Uuid }), body: Type.Object({ seen: Seen, language: Type.Enum(['zh', 'en']) }, closed),
    answer: PageGiven, success: 201,
  }),
  tieReporter: operation({
    method: 'POST', path: '/cases/:caseId/reporters/:reporterId/party', tag: 'intake',
    summary: { zh: '确认反映人是哪一方当事人', en: 'Say which party a reporter is' },
    params: Type.Object({ caseId: Uuid, reporterId: Uuid }),
    /** Null: none of them. */
    body: Type.Object({ partyId: orNull(Uuid), seen: Seen }, closed),
    answer: TiedReporter, success: 201,
  }),
  printSlip: operation({
    method: 'GET', path: '/cases/:caseId/slip', tag: 'intake',
    summary: { zh: '打印受理回执', en: 'Print the slip' },
    params: CaseParams, query: Type.Object({ reporterId: Type.Optional(Uuid) }, closed), answer: Type.Unknown(), sends: 'file',
  }),
  listCaseFiles: operation({
    method: 'GET', path: '/cases/:caseId/files', tag: 'intake',
    summary: { zh: '反映时附的照片和文件', en: 'Photos and files that came with the matter' },
    params: CaseParams, answer: Type.Object({ files: Type.Array(FileShape) }),
  }),
  readCaseFile: operation({
    method: 'GET', path: '/cases/:caseId/files/:fileId', tag: 'intake',
    summary: { zh: '打开一张照片或一个文件', en: 'Open one photo or file' },
    params: Type.Object({ caseId: Uuid, fileId: Uuid }), answer: Type.Unknown(), sends: 'file',
  }),
}

