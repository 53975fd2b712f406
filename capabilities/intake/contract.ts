import Type, { type Static } from 'typebox'
import { CameFrom } from '#platform/came-from'
import { operation } from '#platform/http/operation'
import { DayText, Uuid } from '#platform/shapes'
import { additionOperations } from './contract/additions.ts'
import { ownCaseOperations } from './contract/own-case.ts'
import { sameMatterOperations } from './contract/same-matter.ts'
import { GateAnswers, PersonInput, PlaceInput } from './contract/shapes.ts'

export * from './contract/additions.ts'
export * from './contract/own-case.ts'
export * from './contract/same-matter.ts'
export { GateAnswers, PersonInput } from './contract/shapes.ts'

/** Doors in (`docs/law.md` §3.1). */
export const CHANNELS = [
  'visit', 'phone', 'police-call', 'chat-lead', 'follow-up-visit', 'qr', 'web', 'grid-patrol', 'household-visit',
  'market-booth', 'mailbox', 'hotline', 'police-referral', 'court-referral', 'petition-referral',
  'department-referral', 'association', 'self-discovered', 'import',
] as const
export type Channel = (typeof CHANNELS)[number]

export const RegisterBody = Type.Object(
  {
    /** What happened, in the words of whoever reports. */
    text: Type.String({ minLength: 1, maxLength: 5000 }),
    title: Type.Optional(Type.String({ maxLength: 60 })),
    channel: Type.Enum(CHANNELS),
    ...PlaceInput,
    category: Type.Optional(Type.String({ pattern: '^[A-Z]{3}-\\d{2}$' })),
    gates: Type.Optional(GateAnswers),
    applicant: Type.Optional(PersonInput),
    respondent: Type.Optional(PersonInput),
    /** The reporter, where that is not the applicant (a daughter, a neighbour). */
    reporter: Type.Optional(PersonInput),
    /** The personal-information notice was shown or read out (PIPL Art. 17). */
    noticeGiven: Type.Boolean(),
    /** The applicant heard the record read back and confirmed it (PMA Art. 17, 27). */
    oralConfirmed: Type.Optional(Type.Boolean()),
    lettersWanted: Type.Optional(Type.Boolean()),
    language: Type.Optional(Type.Enum(['zh', 'en'])),
    photos: Type.Optional(Type.Array(Type.String({ maxLength: 600 }), { maxItems: 6 })),
    cameFrom: Type.Optional(CameFrom),
  },
  { additionalProperties: false },
)
export type RegisterBody = Static<typeof RegisterBody>

export const ReportBody = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 5000 }),
    ...PlaceInput,
    /** 现在有人受伤、被打或有危险吗？ */
    danger: Type.Union([Type.Literal('yes'), Type.Literal('no')]),
    name: Type.Optional(Type.String({ maxLength: 100 })),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
    noticeGiven: Type.Boolean(),
    lettersWanted: Type.Optional(Type.Boolean()),
    language: Type.Optional(Type.Enum(['zh', 'en'])),
    photos: Type.Optional(Type.Array(Type.String({ maxLength: 600 }), { maxItems: 6 })),
  },
  { additionalProperties: false },
)
export type ReportBody = Static<typeof ReportBody>

export const Registered = Type.Object({
  caseId: Uuid,
  code: Type.String(),
  reporterId: Uuid,
  /** Six digits, printed apart from the code. */
  pin: Type.String(),
  /** Somebody gets in touch by this working day. */
  answerBy: DayText,
  /** True where `answerBy` rests on a year without a published calendar. */
  provisional: Type.Boolean(),
  /** The parties that were named, so that the next step need not look them up; null where that side was not. */
  applicantId: Type.Union([Uuid, Type.Null()]),
  respondentId: Type.Union([Uuid, Type.Null()]),
})
export type Registered = Static<typeof Registered>

export const intakeOperations = {
  registerCase: operation({
    method: 'POST',
    path: '/cases',
    tag: 'intake',
    summary: { zh: '登记（窗口、电话、网格等）', en: 'Register a matter (counter, phone, grid …)' },
    body: RegisterBody,
    answer: Registered,
    success: 201,
  }),
  reportMatter: operation({
    method: 'POST',
    path: '/reports',
    tag: 'intake',
    summary: { zh: '居民报事（扫码、网页，不用注册）', en: 'A resident reports a matter (plate or web, no account)' },
    body: ReportBody,
    answer: Registered,
    success: 201,
  }),
  ...sameMatterOperations,
  ...additionOperations,
  ...ownCaseOperations,
}
