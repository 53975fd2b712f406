import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { PARTICIPATIONS, STATES } from '../domain/people.ts'
import { get, OwnBody, post, Slip, tag } from './shapes.ts'

/** What somebody who wants to join says: how to be called, a telephone, and whether the name may be shown. */
export const JoinBody = Type.Object({ name: Words(40), phone: Words(40), grownUp: Type.Boolean(), agreed: Type.Boolean(), shownAs: Type.String({ maxLength: 20 }) }, closed)
export type JoinBody = Static<typeof JoinBody>

const Open = Type.Object({ id: Uuid, title: Type.String(), purpose: Type.String(), partner: Type.String(), unit: SaidShape, untilOn: DayText, taking: Type.Integer() })
export type OpenProject = Static<typeof Open>
export const ProjectPage = Type.Object({
  ...Open.properties, members: Type.Array(Type.String()), training: Type.Array(Type.Object({ on: DayText, place: Type.String() })), pieces: Type.Integer(),
})
export type ProjectPage = Static<typeof ProjectPage>
/** What one holds in one’s hand: no note, nobody else. */
export const OwnShown = Type.Object({
  number: Type.String(), kind: Type.Enum([...PARTICIPATIONS]), kindWords: SaidShape, state: Type.Enum([...STATES]), stateWords: SaidShape, title: orNull(Type.String()), purpose: Type.String(), unit: SaidShape, keeper: Type.String(),
  fromOn: DayText, untilOn: DayText, endedOn: orNull(DayText), goals: Type.String(), sessions: Type.Array(Type.Object({ on: DayText, place: Type.String(), came: Type.Boolean() })),
  visits: Type.Array(Type.Object({ on: DayText, words: SaidShape })), successor: orNull(Type.String()), successorId: orNull(Uuid), successorAgreed: Type.Boolean(),
})
export type OwnShown = Static<typeof OwnShown>

/** To whom one agrees: the one the page showed. */
export const AgreeBody = Type.Object({ ...OwnBody.properties, toId: Type.String({ minLength: 1, maxLength: 40 }) }, closed)

export const ownOperations = {
  listOpenProjects: operation({ ...get, path: '/programmes/open', answer: Type.Object({ projects: Type.Array(Open) }), summary: { zh: '可以报名的居民项目', en: 'Projects that residents may join' } }),
  readOpenProject: operation({ ...get, path: '/programmes/open/:id', params: Made, answer: ProjectPage, summary: { zh: '一个居民项目', en: 'One project' } }),
  joinProject: operation({ ...post, path: '/programmes/open/:id/joining', params: Made, body: JoinBody, answer: Slip, summary: { zh: '报名（不用注册）', en: 'Ask to join, without account' } }),
  readOwnTakingPart: operation({ method: 'POST', tag, path: '/programmes/own', body: OwnBody, answer: OwnShown, summary: { zh: '凭编号和密码看自己参加的', en: 'One’s own participation, with number and PIN' } }),
  leaveTakingPart: operation({ ...post, path: '/programmes/own/withdrawal', body: OwnBody, answer: OwnShown, summary: { zh: '退出：一按就停，当场删除', en: 'Withdraw: one press stops everything' } }),
  agreeToSuccessor: operation({ ...post, path: '/programmes/own/successor', body: AgreeBody, answer: OwnShown, summary: { zh: '同意换成页面上写的这一位', en: 'Agree to the successor that is named' } }),
}
