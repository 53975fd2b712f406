import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Nothing, orNull, SaidShape, Uuid } from '#platform/shapes'
import { ABOUT, GROUNDS, STATES } from '../domain/order.ts'
import { BODY_WORDS, type DisciplineBody, ENTRY_WORDS, RESULT_WORDS, type ResultClass, words } from '../words/names.ts'
import { Cursor, get, OneOrder, post, Words } from './shapes.ts'

/** Lists of orders, by what waits in them. */
export const VIEWS = ['open', 'late', 'replied', 'ended'] as const
const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table).filter((each): each is Key => each in table)
export const BODIES = keysOf<DisciplineBody>(BODY_WORDS)
export const RESULTS = keysOf<ResultClass>(RESULT_WORDS)

/** What is wrong and what is to be done have ready words for what the house suggests; the day has a limit by ground. */
export const IssueBody = Type.Object(
  {
    ground: Type.Enum([...GROUNDS]), unitId: Uuid,
    /** About one case, by its address or its code; left out where it is about how the unit works. */
    caseId: Type.Optional(Uuid), code: Type.Optional(Words(20)),
    issue: Type.Optional(Words(1000)), requirement: Type.Optional(Words(1000)), dueOn: Type.Optional(DayText),
  },
  closed,
)
export type IssueBody = Static<typeof IssueBody>
export const TextBody = Type.Object({ text: Words(2000) }, closed)
export type TextBody = Static<typeof TextBody>
export const DatedBody = Type.Object({ text: Words(1000), dueOn: DayText }, closed)
export type DatedBody = Static<typeof DatedBody>
export const BackBody = Type.Object({ text: Words(1000), dueOn: Type.Optional(DayText) }, closed)
/** Body and class of result. There is no field for a person or a word, on purpose. */
export const HandOverBody = Type.Object({ body: Type.Enum(BODIES), result: Type.Enum(RESULTS) }, closed)
export type HandOverBody = Static<typeof HandOverBody>

export const OrderLine = Type.Object({
  id: Uuid, number: Type.String(), about: Type.Enum([...ABOUT]), aboutWords: SaidShape, ground: Type.Enum([...GROUNDS]), groundWords: SaidShape, unit: SaidShape,
  state: Type.Enum([...STATES]), stateWords: SaidShape, issuedOn: DayText, dueOn: DayText, late: Type.Boolean(), escalations: Type.Integer(),
  /** Null for a matter of process, and for a case that was sealed since. */
  code: orNull(Type.String()),
})
export type OrderLine = Static<typeof OrderLine>

const Answered = Type.Object({ text: Type.String(), on: DayText })
const Step = Type.Object({ step: Type.String(), label: SaidShape, refusal: orNull(Type.Object({ code: Type.String(), say: SaidShape, law: orNull(Type.String()) })) })

export const OrderShown = Type.Object({
  line: OrderLine, caseId: orNull(Uuid), caseState: orNull(SaidShape), issuer: SaidShape, issue: Type.String(), requirement: Type.String(), extended: Type.Boolean(),
  reply: orNull(Answered), verification: orNull(Answered),
  escalatedTo: Type.Array(Type.Object({ on: DayText, unit: SaidShape })),
  handedOver: orNull(Type.Object({ on: DayText, body: SaidShape, result: SaidShape })),
  /** What happened, in order; of whom, only whether it was the supervising office, the unit, or time. */
  history: Type.Array(Type.Object({ seq: Type.Integer(), kind: Type.String(), words: SaidShape, on: DayText, text: orNull(Type.String()) })),
  steps: Type.Array(Step),
})
export type OrderShown = Static<typeof OrderShown>

const Suggestion = Type.Object({
  ground: Type.Enum(['overdue', 'unclaimed', 'returned-twice', 'repeat-petition', 'guard']), groundWords: SaidShape, why: SaidShape, unitId: Uuid, unit: SaidShape, caseId: orNull(Uuid), code: orNull(Type.String()),
})
export type Suggestion = Static<typeof Suggestion>

const step = <const Path extends string, const Body extends Type.TSchema>(path: Path, body: Body, summary: (typeof ENTRY_WORDS)[keyof typeof ENTRY_WORDS]) =>
  operation({ ...post, path: `/supervision/orders/:orderId/${path}`, params: OneOrder, body, answer: OrderShown, summary })

export const orderOperations = {
  /**
   * Issues an order. Refuses `no-such-unit`, `not-this-unit`, `not-the-units-case`, `case-missing`, `case-kept-apart`, `handles-it`, `order-open`,
   * `order-words-missing`, `personal-data`, `due-day`, and what the spine refuses for a case that the issuer may not know of.
   */
  issueOrder: operation({ ...post, path: '/supervision/orders', body: IssueBody, answer: OrderShown, summary: ENTRY_WORDS.issued }),
  listOrders: operation({
    ...get, path: '/supervision/orders', query: Type.Object({ view: Type.Optional(Type.Enum([...VIEWS])), after: Cursor }, closed),
    answer: Type.Object({ orders: Type.Array(OrderLine), next: orNull(Type.String()) }), summary: { zh: '督办单', en: 'Supervision orders' },
  }),
  readOrder: operation({ ...get, path: '/supervision/orders/:orderId', params: OneOrder, answer: OrderShown, summary: { zh: '一份督办单', en: 'One order' } }),
  /** The open order about one case, for whoever may see that order; null for everybody else and for a case under protection. */
  readCaseOrder: operation({
    ...get, path: '/supervision/open-order', query: Type.Object({ caseId: Uuid }, closed), answer: Type.Object({ order: orNull(OrderLine) }),
    summary: { zh: '一件案子有没有未办结的督办单', en: 'The open order about a case' },
  }),
  printOrder: operation({ ...get, path: '/supervision/orders/:orderId/paper', params: OneOrder, answer: Type.Unknown(), sends: 'file', summary: words.printOrder }),
  /** One page in English about this kind of paper; the paper itself is Chinese. */
  explainOrder: operation({ ...get, path: '/supervision/order-explained', answer: Type.Unknown(), sends: 'file', summary: words.explainOrder }),
  listSuggestions: operation({
    ...get, path: '/supervision/suggestions', answer: Type.Object({ suggestions: Type.Array(Suggestion) }), summary: { zh: '建议督办的', en: 'What an order is suggested for' },
  }),
  acknowledgeOrder: step('acknowledgement', Nothing, ENTRY_WORDS.acknowledged),
  replyToOrder: step('reply', TextBody, ENTRY_WORDS.replied),
  settleOrder: step('settlement', TextBody, ENTRY_WORDS.settled),
  sendOrderBack: step('return', BackBody, ENTRY_WORDS['sent-back']),
  extendOrder: step('extension', DatedBody, ENTRY_WORDS.extended),
  withdrawOrder: step('withdrawal', TextBody, ENTRY_WORDS.withdrawn),
  handOrderOver: step('hand-over', HandOverBody, ENTRY_WORDS['handed-over']),
} as const
