import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { AGES, ARRANGEMENTS, GENDERS, SIX_ONES, SIX_STATES, STATES, STEPS } from '../domain/path.ts'
import { get, Moment, post, press } from './shapes.ts'

const Items = Type.Array(Type.Object({ itemId: Uuid, n: Type.Integer({ minimum: 1, maximum: 20 }) }, closed), { maxItems: 20 })

/** Somebody is there: what was given goes into the same press; who they are is not asked. */
export const MeetBody = Type.Object(
  {
    placeId: Type.Optional(Uuid), roundId: Type.Optional(Uuid), callId: Type.Optional(Uuid), items: Items,
    ill: Type.Boolean(), gender: Type.Enum([...GENDERS]), age: Type.Enum([...AGES]),
  },
  closed,
)
export type MeetBody = Static<typeof MeetBody>
export const AidBody = Type.Object({ items: Type.Array(Type.Object({ itemId: Uuid, n: Type.Integer({ minimum: 1, maximum: 20 }) }, closed), { minItems: 1, maxItems: 20 }) }, closed)
export type AidBody = Static<typeof AidBody>
export const AdmitBody = Type.Object({ gender: Type.Enum([...GENDERS]), age: Type.Enum([...AGES]) }, closed)
export type AdmitBody = Static<typeof AdmitBody>
/** By own statement only; no number of any paper is asked. `unable`: why nothing could be stated. */
export const StateBody = Type.Object(
  { name: Type.Optional(Words(40)), home: Type.Optional(Words(120)), need: Type.Optional(Words(400)), family: Type.Optional(Words(200)), unable: Type.Optional(Words(200)), age: Type.Optional(Type.Enum([...AGES])) },
  closed,
)
export type StateBody = Static<typeof StateBody>
export const ArrangeBody = Type.Object({ to: Type.Enum([...ARRANGEMENTS]), words: Type.Optional(Words(200)) }, closed)
export type ArrangeBody = Static<typeof ArrangeBody>

const Line = Type.Object({
  id: Uuid, state: Type.Enum([...STATES]), stateWords: SaidShape, metAt: Moment, place: orNull(Type.String()), gender: Type.Enum([...GENDERS]), genderWords: SaidShape,
  age: Type.Enum([...AGES]), ageWords: SaidShape, ill: Type.Boolean(), room: orNull(Type.String()), dueOn: orNull(DayText), daysOver: Type.Integer(), leftOn: orNull(DayText),
})
export type EncounterLine = Static<typeof Line>

const Aid = Type.Object({ at: Moment, name: SaidShape, n: Type.Integer(), beyond: Type.Integer() })
const Six = Type.Object({ item: Type.Enum([...SIX_ONES]), words: SaidShape, state: orNull(Type.Enum([...SIX_STATES])), stateWords: orNull(SaidShape) })
const Belonging = Type.Object({ id: Uuid, what: Type.String(), takenAt: Moment, takenSigned: Type.Boolean(), returnedAt: orNull(Moment), returnedSigned: orNull(Type.Boolean()) })
const Service = Type.Object({
  id: Uuid, kind: Type.String(), kindWords: SaidShape, note: orNull(Type.String()), begunOn: DayText, endedOn: orNull(DayText), result: orNull(SaidShape),
})
export const Statement = Type.Object({ name: Type.String(), home: Type.String(), need: Type.String(), family: Type.String(), unable: Type.String() })
export type Statement = Static<typeof Statement>

export const Encounter = Type.Object({
  ...Line.properties,
  /** What may follow now; the buttons. */
  steps: Type.Array(Type.Enum([...STEPS])),
  aid: Type.Array(Aid), six: Type.Array(Six), belongings: Type.Array(Belonging), services: Type.Array(Service),
  admittedAt: orNull(Moment), extendedUntil: orNull(DayText), arranged: orNull(Type.Enum([...ARRANGEMENTS])), arrangedWords: orNull(SaidShape), arrangement: orNull(Type.String()),
  leftAt: orNull(Moment), stated: Type.Boolean(),
  /** Null where nothing was stated, or where it is a minor’s and this person holds no granted look. */
  statement: orNull(Statement),
  minor: Type.Boolean(), policeToldAt: orNull(Moment), custodyAt: orNull(Moment),
  look: orNull(Type.Enum(['needed', 'asked', 'granted'])), lookUntil: orNull(Moment),
})
export type Encounter = Static<typeof Encounter>

const at = '/rescue/encounters/:id'

export const encounterOperations = {
  meetPerson: operation({ ...press, path: '/rescue/encounters', body: MeetBody, summary: { zh: '这里有人：先记给了什么，不问身份', en: 'Somebody is here: what was given, without asking who' } }),
  listEncounters: operation({
    ...get, path: '/rescue/encounters', query: Type.Object({ view: Type.Optional(Type.Enum(['open', 'left'])), before }),
    answer: Type.Object({ encounters: Type.Array(Line), next: orNull(Type.String()) }), summary: { zh: '在帮的人（不写姓名）', en: 'Those being helped, without names' },
  }),
  readEncounter: operation({ ...get, path: at, params: Made, answer: Encounter, summary: { zh: '一位求助人', en: 'One person being helped' } }),
  giveAid: operation({ ...press, path: `${at}/aid`, params: Made, body: AidBody, summary: { zh: '再给东西', en: 'Give more' } }),
  offerShelter: operation({ ...press, path: `${at}/offer`, params: Made, body: Nothing, summary: { zh: '问愿不愿意来站', en: 'Ask whether they would like to come' } }),
  declineHelp: operation({ ...press, path: `${at}/decline`, params: Made, body: Nothing, summary: { zh: '本人不愿受助：删掉，只留数和地点', en: 'Declined: removed, a count and the place stay' } }),
  admitPerson: operation({ ...press, path: `${at}/admission`, params: Made, body: AdmitBody, summary: { zh: '进站', en: 'Admit to the station' } }),
  stateIdentity: operation({ ...press, path: `${at}/statement`, params: Made, body: StateBody, summary: { zh: '记本人的陈述，或为什么说不了', en: 'What the person states, or why they cannot' } }),
  arrangeNext: operation({ ...press, path: `${at}/arrangement`, params: Made, body: ArrangeBody, summary: { zh: '安排下一步', en: 'Arrange what comes next' } }),
  leaveStation: operation({ ...press, path: `${at}/leaving`, params: Made, body: Nothing, summary: { zh: '离开（随时可以，谁也不能拦）', en: 'Leave: any time, and nothing refuses it' } }),
  printRescueRegistration: operation({
    ...get, path: `${at}/registration`, params: Made, answer: Type.Unknown(), sends: 'file', summary: { zh: '打印救助登记表', en: 'Print the rescue registration' },
  }),
  tellPolice: operation({ ...post, path: `${at}/police`, params: Made, body: Nothing, summary: { zh: '未成年人：报了警', en: 'Minor: the police were told' } }),
  beginCustody: operation({ ...post, path: `${at}/custody`, params: Made, body: Nothing, summary: { zh: '未成年人：民政临时监护开始', en: 'Minor: civil-affairs custody began' } }),
}
