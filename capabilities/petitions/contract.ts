import Type, { type Static } from 'typebox'
import { CameFrom } from '#platform/came-from'
import { operation, withFieldNames } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { STEP_WORDS } from './words/states.ts'
import { MOST_EXTENSION_DAYS } from './domain/terms.ts'
import { FIELD_NAMES } from './words/fields.ts'

const Words = (most: number) => Type.String({ minLength: 1, maxLength: most, pattern: '\\S' })
const params = Type.Object({ caseId: Uuid })
const tag = 'petitions'

const TYPES = Type.Enum(['suggestion', 'accusation', 'claim'])
const ROUTES = Type.Enum(['litigation', 'arbitration', 'reconsideration', 'administrative-procedure', 'litigation-related', 'other-organ', 'pending', 'chain', 'final-same'])

const kinds = {
  type: TYPES,
  /** How many people bring it; a visit of more than five names its representatives (PET Art. 20). */
  people: Type.Integer({ minimum: 1, maximum: 10_000 }),
  representatives: Type.Optional(Type.Array(Words(60), { maxItems: 20 })),
  /** For an accusation: the unit it is about. */
  accusedUnitId: Type.Optional(Uuid),
  /** For an accusation: the one it is about is no unit of the district. */
  accusedElsewhere: Type.Optional(Type.Boolean()),
  /** Name and address are clear enough to write to (PET Art. 23). */
  addressKnown: Type.Boolean(),
}

const written = {
  /** In which language the petitioner is written to; Chinese, or on the web the language of the page, where left out. */
  language: Type.Optional(Type.Enum(['zh', 'en'])),
  /** Letters to the telephone. Of an accusation none is ever sent, whatever is said here (PET Art. 30). */
  lettersWanted: Type.Optional(Type.Boolean()),
}

export const TakeDownBody = Type.Object({
  ...kinds,
  form: Type.Enum(['visit', 'letter', 'phone', 'web']),
  text: Words(10_000),
  receivedOn: DayText,
  name: Type.Optional(Type.String({ maxLength: 60 })),
  phone: Type.Optional(Type.String({ maxLength: 30 })),
  address: Type.Optional(Type.String({ maxLength: 200 })),
  noticeGiven: Type.Boolean(),
  ...written,
  cameFrom: Type.Optional(CameFrom),
}, closed)
export type TakeDownBody = Static<typeof TakeDownBody>

/** What somebody sends over the web: the same without the day and the form. */
export const SendBody = Type.Object({
  type: TYPES, text: Words(10_000), name: Type.Optional(Type.String({ maxLength: 60 })), phone: Type.Optional(Type.String({ maxLength: 30 })),
  address: Type.Optional(Type.String({ maxLength: 200 })), accusedUnitId: Type.Optional(Uuid), accusedElsewhere: Type.Optional(Type.Boolean()),
  noticeRead: Type.Boolean(), ...written,
}, closed)
export type SendBody = Static<typeof SendBody>

export const FileBody = Type.Object({ ...kinds, form: Type.Enum(['visit', 'letter', 'phone', 'web']) }, closed)
export type FileBody = Static<typeof FileBody>

export const TakenDown = Type.Object({ caseId: Uuid, code: Type.String(), pin: orNull(Type.String()), state: Type.String() })
export type TakenDown = Static<typeof TakenDown>

export const RegisterBody = Type.Object({
  repeat: Type.Enum(['first', 'repeat', 'new-facts', 'pending', 'chain', 'final-same']),
  /** The petition with the same facts and demand. */
  earlierCaseId: Type.Optional(Uuid),
}, closed)
export type RegisterBody = Static<typeof RegisterBody>
/** `unitId` is the unit that handles it, or the organ that reviews it; a review may go to `body`, one outside the district, instead. */
export const DirectBody = Type.Object({ unitId: Type.Optional(Uuid), body: Type.Optional(Words(100)), mode: Type.Enum(['forwarded', 'assigned']), note: Type.Optional(Words(1000)) }, closed)
export type DirectBody = Static<typeof DirectBody>
export const DesignateBody = Type.Object({ unitId: Uuid, reason: Words(1000) }, closed)
export type DesignateBody = Static<typeof DesignateBody>
const ReasonBody = Type.Object({ reason: Words(2000) }, closed)
export const AnswerObjectionBody = Type.Object({ agreed: Type.Boolean(), reason: Words(1000) }, closed)
export const RefuseBody = Type.Object({ route: ROUTES, reason: Words(2000), where: Type.Optional(Words(200)) }, closed)
export type RefuseBody = Static<typeof RefuseBody>
export const SplitBody = Type.Object({ part: Words(2000), organ: Words(100) }, closed)
const TextBody = Type.Object({ text: Words(5000) }, closed)
export const ExtendBody = Type.Object({ days: Type.Integer({ minimum: 1, maximum: MOST_EXTENSION_DAYS }), reason: Words(1000) }, closed)
export const MediateBody = Type.Object({ unitId: Uuid, bothAgree: Type.Boolean() }, closed)
export const MediatedBody = Type.Object({ agreed: Type.Boolean() }, closed)
/** PET Art. 32: what is asked, the facts found, the opinion, and what it rests on. */
export const OpinionBody = Type.Object({
  outcome: Type.Enum(['supported', 'explained', 'not-supported']), request: Words(3000), facts: Words(5000), opinion: Words(5000), basis: Words(2000),
}, closed)
export type OpinionBody = Static<typeof OpinionBody>
export const ReviewOpinionBody = Type.Object({ outcome: Type.Enum(['upheld', 'changed', 'revoked']), facts: Words(5000), opinion: Words(5000), basis: Words(2000) }, closed)
export type ReviewOpinionBody = Static<typeof ReviewOpinionBody>
export const DeliverBody = Type.Object({ on: DayText, way: Words(100) }, closed)
/** `on` is the day of receipt of the request. `unitId` is the organ one level up; left out with `body` for one outside the district. */
export const ReviewBody = Type.Object({ on: DayText, reason: Words(3000), unitId: Type.Optional(Uuid), body: Type.Optional(Words(100)) }, closed)
export type ReviewBody = Static<typeof ReviewBody>
export const HearingBody = Type.Object({ on: DayText, days: Type.Integer({ minimum: 1, maximum: 60 }), note: Words(2000) }, closed)

const Refused = orNull(Type.Object({ code: Type.String(), say: SaidShape, law: orNull(Type.String()) }))
const Due = Type.Object({ clock: Type.String(), words: SaidShape, on: DayText, safeOn: DayText, optional: Type.Boolean() })
const Unit = Type.Object({ unitId: Uuid, name: SaidShape })

export const PetitionView = Type.Object({
  caseId: Uuid, code: Type.String(), type: Type.String(), typeWords: SaidShape, form: SaidShape, state: Type.String(), stateWords: SaidShape, people: Type.Integer(),
  receivedOn: DayText, office: SaidShape, unit: SaidShape, handler: orNull(Type.String()),
  /** For whoever sees the process and nobody by name; null for all others. */
  handlerPost: orNull(SaidShape), repeat: orNull(SaidShape),
  dues: Type.Array(Due),
  /** What happened, the words only for those who handle it. */
  events: Type.Array(Type.Object({ kind: Type.String(), words: SaidShape, on: DayText, lines: Type.Array(SaidShape), text: orNull(Type.String()) })),
  steps: Type.Array(Type.Object({ step: Type.String(), label: SaidShape, refusal: Refused })),
  papers: Type.Array(Type.Object({ paper: Type.String(), words: SaidShape })),
  /** Where it may go; only for those who direct. Never the unit an accusation is about. */
  units: Type.Array(Unit),
  /** The same person's petitions at this office, for the officer to compare; what they would be, by the law. */
  earlier: Type.Array(Type.Object({ caseId: Uuid, code: Type.String(), receivedOn: DayText, stateWords: SaidShape, suggested: Type.String(), suggestedWords: SaidShape })),
})
export type PetitionView = Static<typeof PetitionView>

export const PetitionLine = Type.Object({
  caseId: Uuid, code: Type.String(), typeWords: SaidShape, state: Type.String(), stateWords: SaidShape, unit: SaidShape, mine: Type.Boolean(), unclaimed: Type.Boolean(),
  receivedOn: DayText, dueOn: orNull(DayText), dueWords: orNull(SaidShape), overdue: Type.Boolean(), opens: Type.Boolean(), takeUp: Type.Boolean(),
})
export type PetitionLine = Static<typeof PetitionLine>

export const MyPetition = Type.Object({
  type: SaidShape, now: SaidShape, with: SaidShape, next: orNull(SaidShape), route: orNull(SaidShape), where: orNull(Type.String()),
  /** Review or re-review may be asked for, by this day; the right may be left unused. */
  review: orNull(Type.Object({ level: Type.Enum(['review', 're-review']), safeOn: DayText, latestOn: DayText, words: SaidShape })),
})
export type MyPetition = Static<typeof MyPetition>

export const Done = Type.Object({ state: Type.String() })
export type Done = Static<typeof Done>
export const PAPERS = ['register', 'directing', 'acceptance', 'non-acceptance', 'objection', 'extension', 'opinion', 'review-opinion', 're-review-opinion'] as const
const post = { method: 'POST', tag, params, answer: Done, success: 201 } as const

export const petitionsOperations = withFieldNames(FIELD_NAMES, {
  takeDownPetition: operation({ method: 'POST', path: '/petitions', tag, body: TakeDownBody, answer: TakenDown, success: 201, summary: { zh: '登记信访', en: 'Take down a petition' } }),
  sendPetition: operation({ method: 'POST', path: '/petitions/online', tag, body: SendBody, answer: TakenDown, success: 201, summary: { zh: '网上信访', en: 'Send a petition online' } }),
  listPetitions: operation({
    method: 'GET', path: '/petitions', tag, query: Type.Object({ view: Type.Optional(Type.Enum(['open', 'closed'])), after: Type.Optional(Type.String({ maxLength: 80 })) }),
    answer: Type.Object({ petitions: Type.Array(PetitionLine), next: orNull(Type.String()) }), summary: { zh: '信访事项', en: 'Petitions' },
  }),
  listAccusable: operation({ method: 'GET', path: '/petitions/units', tag, answer: Type.Object({ units: Type.Array(Unit) }), summary: { zh: '本区单位', en: 'Units of the district' } }),
  filePetition: operation({ ...post, path: '/cases/:caseId/petition', body: FileBody, summary: { zh: '按信访办理', en: 'Handle as a petition' } }),
  readPetition: operation({ method: 'GET', path: '/cases/:caseId/petition', tag, params, answer: PetitionView, summary: { zh: '信访办理情况', en: 'Where the petition stands' } }),
  registerPetition: operation({ ...post, path: '/cases/:caseId/petition/registration', body: RegisterBody, summary: STEP_WORDS.register }),
  directPetition: operation({ ...post, path: '/cases/:caseId/petition/directions', body: DirectBody, summary: STEP_WORDS.direct }),
  designatePetition: operation({ ...post, path: '/cases/:caseId/petition/designation', body: DesignateBody, summary: STEP_WORDS.designate }),
  takeUpPetition: operation({ ...post, path: '/cases/:caseId/petition/take-up', body: Type.Object({}, closed), summary: STEP_WORDS['take-up'] }),
  objectCompetence: operation({ ...post, path: '/cases/:caseId/petition/objections', body: ReasonBody, summary: STEP_WORDS.object }),
  answerObjection: operation({ ...post, path: '/cases/:caseId/petition/objections/answer', body: AnswerObjectionBody, summary: STEP_WORDS['answer-objection'] }),
  acceptPetition: operation({ ...post, path: '/cases/:caseId/petition/acceptance', body: Type.Object({}, closed), summary: STEP_WORDS.accept }),
  refusePetition: operation({ ...post, path: '/cases/:caseId/petition/non-acceptance', body: RefuseBody, summary: STEP_WORDS.refuse }),
  splitPetition: operation({ ...post, path: '/cases/:caseId/petition/split-offs', body: SplitBody, summary: STEP_WORDS['split-off'] }),
  giveUpPetition: operation({ ...post, path: '/cases/:caseId/petition/giving-up', body: ReasonBody, summary: STEP_WORDS['give-up'] }),
  handBackPetition: operation({ ...post, path: '/cases/:caseId/petition/hand-back', body: ReasonBody, summary: STEP_WORDS['hand-back'] }),
  inquirePetition: operation({ ...post, path: '/cases/:caseId/petition/inquiries', body: TextBody, summary: STEP_WORDS.inquire }),
  extendPetition: operation({ ...post, path: '/cases/:caseId/petition/extension', body: ExtendBody, summary: STEP_WORDS.extend }),
  mediatePetition: operation({ ...post, path: '/cases/:caseId/petition/mediation', body: MediateBody, summary: STEP_WORDS.mediate }),
  noteMediated: operation({ ...post, path: '/cases/:caseId/petition/mediation/result', body: MediatedBody, summary: STEP_WORDS['note-mediated'] }),
  issueOpinion: operation({ ...post, path: '/cases/:caseId/petition/opinion', body: OpinionBody, summary: STEP_WORDS.opinion }),
  answerPetition: operation({ ...post, path: '/cases/:caseId/petition/answer', body: TextBody, summary: STEP_WORDS.answer }),
  deliverReply: operation({ ...post, path: '/cases/:caseId/petition/deliveries', body: DeliverBody, summary: STEP_WORDS.deliver }),
  requestReview: operation({ ...post, path: '/cases/:caseId/petition/reviews', body: ReviewBody, summary: STEP_WORDS.review }),
  issueReview: operation({ ...post, path: '/cases/:caseId/petition/reviews/opinion', body: ReviewOpinionBody, summary: STEP_WORDS['review-opinion'] }),
  noteHearing: operation({ ...post, path: '/cases/:caseId/petition/hearings', body: HearingBody, summary: STEP_WORDS.hearing }),
  closePetition: operation({ ...post, path: '/cases/:caseId/petition/closing', body: Type.Object({}, closed), summary: STEP_WORDS.close }),
  printPetitionPaper: operation({
    method: 'GET', path: '/cases/:caseId/petition/papers/:paper', tag, params: Type.Object({ caseId: Uuid, paper: Type.Enum([...PAPERS]) }), answer: Type.Unknown(), sends: 'file',
    summary: { zh: '打印信访文书', en: 'Print a petition paper' },
  }),
  readMyPetition: operation({ method: 'GET', path: '/my-case/petition', tag, answer: orNull(MyPetition), summary: { zh: '我的信访办到哪里了', en: 'Where my petition stands' } }),
  askForReview: operation({ method: 'POST', path: '/my-case/petition/reviews', tag, body: ReasonBody, answer: Done, success: 201, summary: { zh: '申请复查、复核', en: 'Ask for review or re-review' } }),
} as const)
