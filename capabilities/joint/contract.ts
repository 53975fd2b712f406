import Type, { type Static } from 'typebox'
import { operation, withFieldNames } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { FIELD_NAMES, STEP_WORDS } from './words.ts'

const Words = (most: number) => Type.String({ minLength: 1, maxLength: most, pattern: '\\S' })
const params = Type.Object({ caseId: Uuid })
const tag = 'joint'

export const SeatBody = Type.Object(
  {
    slot: Type.Enum(['guide', 'judicial', 'police', 'peace', 'petition-leader', 'petition-competent', 'petition-locality']),
    staffId: Uuid,
    /** Parties who agree that this person reads the case; left out: the seat sees how it goes, not what is in it. */
    agreedBy: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 500, uniqueItems: true })),
  },
  closed,
)
export type SeatBody = Static<typeof SeatBody>
export const UnseatBody = Type.Object({ staffId: Uuid }, closed)
export const ChargeBody = Type.Object(
  { staffId: Uuid, ground: Type.Enum(['open-long', 'many-people', 'petitions', 'other']), plan: Words(2000), reviewOn: DayText }, closed)
export type ChargeBody = Static<typeof ChargeBody>
/** `reviewOn` is the next day; left out where no further review is planned. */
export const ReviewBody = Type.Object({ note: Words(2000), reviewOn: Type.Optional(DayText) }, closed)
export type ReviewBody = Static<typeof ReviewBody>
/** `outcome`: what became of the matter. */
export const EndBody = Type.Object({ note: Words(1000), outcome: Type.Optional(Type.Enum(['settled', 'under-way', 'handed-on', 'unsettled'])) }, closed)
export type EndBody = Static<typeof EndBody>

const Person = Type.Object({ staffId: Uuid, name: Type.String(), unit: SaidShape })
const Line = Type.Object({ staffId: Uuid, name: Type.String(), slot: Type.String(), words: SaidShape, reads: Type.Boolean(), since: DayText })

export const JointView = Type.Object({
  seats: Type.Array(Line),
  charge: orNull(Type.Object({
    staffId: Uuid, name: Type.String(), since: DayText, ground: SaidShape, plan: orNull(Type.String()), reviewOn: orNull(DayText),
    reviews: Type.Array(Type.Object({ on: DayText, note: orNull(Type.String()) })),
  })),
  /** How the last charge ended; null while one goes on, or where there never was one. */
  ended: orNull(Type.Object({ on: DayText, outcome: orNull(SaidShape), note: orNull(Type.String()) })),
  /** Who fits which seat, and who may take the case in charge; only for those who seat and name. */
  options: Type.Array(Type.Object({ slot: Type.String(), words: SaidShape, mayRead: Type.Boolean(), people: Type.Array(Person) })),
  leaders: Type.Array(Person),
  parties: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
})
export type JointView = Static<typeof JointView>

/** A case in a leader's charge, as whoever looks after charges sees it: code, state and days. */
export const ChargeLine = Type.Object({
  caseId: Uuid, code: Type.String(), leader: Type.String(), unit: SaidShape, state: SaidShape, since: DayText, reviewOn: orNull(DayText), late: Type.Boolean(),
})
export type ChargeLine = Static<typeof ChargeLine>

export const Done = Type.Object({ state: Type.String() })
export type Done = Static<typeof Done>
const post = { method: 'POST', tag, params, answer: Done, success: 201 } as const

export const jointOperations = withFieldNames(FIELD_NAMES, {
  readJoint: operation({ method: 'GET', path: '/cases/:caseId/joint', tag, params, answer: JointView, summary: { zh: '联动小组和包案', en: 'Joint team and leader in charge' } }),
  seatMember: operation({ ...post, path: '/cases/:caseId/joint/seats', body: SeatBody, summary: STEP_WORDS.seat }),
  unseatMember: operation({ ...post, path: '/cases/:caseId/joint/seats/end', body: UnseatBody, summary: STEP_WORDS.unseat }),
  takeCharge: operation({ ...post, path: '/cases/:caseId/leader-charge', body: ChargeBody, summary: STEP_WORDS['take-charge'] }),
  reviewCharge: operation({ ...post, path: '/cases/:caseId/leader-charge/reviews', body: ReviewBody, summary: STEP_WORDS.review }),
  endCharge: operation({ ...post, path: '/cases/:caseId/leader-charge/end', body: EndBody, summary: STEP_WORDS['end-charge'] }),
  /** Charges below the caller, the longest first. Never a sealed or restricted case. Refuses `bad-cursor`. */
  listCharges: operation({
    method: 'GET', path: '/leader-charges', tag, summary: { zh: '领导包案一览', en: 'Cases in a leader’s charge' },
    query: Type.Object({ after: Type.Optional(Type.String({ maxLength: 80 })) }, closed),
    answer: Type.Object({ charges: Type.Array(ChargeLine), next: orNull(Type.String()) }),
  }),
  listMySeats: operation({
    method: 'GET', path: '/my-joint-cases', tag, summary: { zh: '我参加的联动小组和包案', en: 'Cases where I have a seat or the charge' },
    answer: Type.Object({ cases: Type.Array(Type.Object({ caseId: Uuid, code: Type.String(), part: SaidShape, since: DayText, reviewOn: orNull(DayText), late: Type.Boolean() })) }),
  }),
} as const)
