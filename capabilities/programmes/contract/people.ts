import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { CHILD_AGES, PARTICIPATIONS, STATES, STEPS, WISH_BY, WISHES } from '../domain/people.ts'
import { VISIT_STATES } from '../domain/work.ts'
import { get, Next, Page, post, RenewalShown, RenewWithConsentBody, Slip } from './shapes.ts'

const Adult = Type.Object({ name: Words(40), phone: Type.String({ maxLength: 40 }), agreed: Type.Boolean() }, closed)
/** `said`: what the child said of it, in its own words. */
const Child = Type.Object({
  name: Words(40), age: Type.Enum([...CHILD_AGES]), guardianAgreed: Type.Boolean(), wish: Type.Enum([...WISHES]), wishBy: Type.Enum([...WISH_BY]), said: Type.String({ maxLength: 200 }),
}, closed)
export const FamilyBody = Type.Object({ programmeId: Uuid, adults: Type.Array(Adult, { maxItems: 8 }), children: Type.Array(Child, { maxItems: 12 }) }, closed)
export type FamilyBody = Static<typeof FamilyBody>
/** `helper` empty: whoever enters it comes themself. `checkedOn`: day of the helper’s record check, where there is a child. */
export const PairBody = Type.Object({
  helper: Type.String({ maxLength: 40 }), goals: Words(300), checkedOn: Type.Optional(DayText), untilOn: DayText, adults: Type.Array(Adult, { maxItems: 2 }), children: Type.Array(Child, { maxItems: 2 }),
}, closed)
export type PairBody = Static<typeof PairBody>
export const VisitBody = Type.Object({ on: DayText }, closed)
export const VisitedBody = Type.Object({ kept: Type.Boolean() }, closed)
export const LookBody = Type.Object({ reason: Words(200) }, closed)

const Line = Type.Object({
  id: Uuid, number: Type.String(), state: Type.Enum([...STATES]), stateWords: SaidShape, untilOn: DayText, endsSoon: Type.Boolean(), nextVisit: orNull(DayText), programme: orNull(Type.String()),
})
export type TakingPartLine = Static<typeof Line>

export const TakingPart = Type.Object({
  ...Line.properties, kind: Type.Enum([...PARTICIPATIONS]), kindWords: SaidShape, fromOn: DayText, steps: Type.Array(Type.Enum([...STEPS])),
  adults: Type.Array(Type.Object({ name: Type.String(), phone: Type.String(), part: Type.String() })),
  /** Null where there is a child and this person holds no granted look. */
  children: orNull(Type.Array(Type.Object({ name: Type.String(), age: SaidShape, wishBy: SaidShape, said: Type.String() }))),
  look: orNull(Type.Enum(['needed', 'asked', 'granted'])), lookUntil: orNull(Type.String()),
  goals: Type.String(), helper: Type.String(), checkedOn: orNull(DayText),
  visits: Type.Array(Type.Object({ id: Uuid, on: DayText, state: Type.Enum([...VISIT_STATES]), stateWords: SaidShape })), renewals: RenewalShown,
  counselled: Type.Boolean(), successor: orNull(Type.String()), successorAgreed: Type.Boolean(), packed: Type.Boolean(),
})
export type TakingPart = Static<typeof TakingPart>
const LookLine = Type.Object({ id: Uuid, askedBy: Type.String(), askedAt: Type.String(), reason: Type.String(), number: Type.String() })
export type LookLine = Static<typeof LookLine>

const at = '/programmes/taking-part/:id'

export const peopleOperations = {
  joinFamily: operation({ ...post, path: '/programmes/families', body: FamilyBody, answer: Slip, summary: { zh: '一家人都同意，参加家庭活动', en: 'A family joins; everybody agreed' } }),
  joinPair: operation({ ...post, path: '/programmes/pairs', body: PairBody, answer: Slip, summary: { zh: '结对', en: 'Begin a pairing' } }),
  listTakingPart: operation({
    ...get, path: '/programmes/taking-part', query: Type.Object({ kind: Type.Enum([...PARTICIPATIONS]), before }, closed), answer: Type.Object({ lines: Type.Array(Line), next: Next }),
    summary: { zh: '自己跟进的（只有编号）', en: 'Those one keeps oneself, by number' },
  }),
  readTakingPart: operation({ ...get, path: at, params: Made, answer: TakingPart, summary: { zh: '一户、一对或一位成员', en: 'A family, a pair or a member' } }),
  takeIn: operation({ ...post, path: `${at}/start`, params: Made, body: Nothing, summary: { zh: '收下报名的人', en: 'Take in who asked to join' } }),
  renewTakingPart: operation({ ...post, path: `${at}/renewals`, params: Made, body: RenewWithConsentBody, summary: { zh: '续期（写理由，重新同意）', en: 'Renew, with ground and consent' } }),
  endTakingPart: operation({ ...post, path: `${at}/end`, params: Made, body: Nothing, summary: { zh: '主动结束', en: 'End on purpose' } }),
  withdrawTakingPart: operation({ ...post, path: `${at}/withdrawal`, params: Made, body: Nothing, summary: { zh: '他们要退出：当场删除', en: 'They withdraw: everything is erased' } }),
  renewSlip: operation({ ...post, path: `${at}/slip`, params: Made, body: Nothing, answer: Slip, summary: { zh: '纸条丢了：换新的编号和密码', en: 'A lost slip: a new number and PIN' } }),
  planVisit: operation({ ...post, path: `${at}/visits`, params: Made, body: VisitBody, summary: { zh: '约一天回访、陪伴', en: 'Plan a day for a visit or follow-up' } }),
  noteVisit: operation({ ...post, path: '/programmes/visits/:id', params: Made, body: VisitedBody, summary: { zh: '去了，还是没去成', en: 'Whether it was kept' } }),
  askMinorLook: operation({ ...post, path: `${at}/looks`, params: Made, body: LookBody, summary: { zh: '申请看孩子的内容', en: 'Ask for a look at a child’s particulars' } }),
  listMinorLooks: operation({ ...get, path: '/programmes/looks', query: Page, answer: Type.Object({ looks: Type.Array(LookLine), next: Next }), summary: { zh: '等批准的申请', en: 'Looks that wait' } }),
  grantMinorLook: operation({ ...post, path: '/programmes/looks/:id', params: Made, body: Nothing, summary: { zh: '同意看（四小时）', en: 'Grant a look, for four hours' } }),
}
