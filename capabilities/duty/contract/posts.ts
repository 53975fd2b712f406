import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Nothing, orNull, SaidShape, TimeText, Uuid, Words } from '#platform/shapes'
import { POST_KINDS, SLOT_DAYS } from '../domain/kinds.ts'
import { get, post } from './shapes.ts'

export const PostBody = Type.Object({ kind: Type.Enum([...POST_KINDS]), name: Words(40), place: Type.String({ maxLength: 100 }), teamId: Type.Optional(Uuid), withChildren: Type.Boolean() }, closed)
export type PostBody = Static<typeof PostBody>
/** `ends` not after `begins`: the next morning. */
export const SlotBody = Type.Object({ begins: TimeText, ends: TimeText, days: Type.Enum([...SLOT_DAYS]), needed: Type.Integer({ minimum: 1, maximum: 30 }) }, closed)
export type SlotBody = Static<typeof SlotBody>
export const TermBody = Type.Object({ name: Words(40), from: DayText, until: DayText, source: Words(200) }, closed)
export type TermBody = Static<typeof TermBody>

export const PostShown = Type.Object({
  id: Uuid, kind: Type.Enum([...POST_KINDS]), kindWords: SaidShape, name: Type.String(), place: Type.String(), withChildren: Type.Boolean(), team: orNull(SaidShape), walked: Type.Boolean(),
  slots: Type.Array(Type.Object({ id: Uuid, begins: Type.String(), ends: Type.String(), days: Type.Enum([...SLOT_DAYS]), daysWords: SaidShape, needed: Type.Integer() })),
  places: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
})
export type PostShown = Static<typeof PostShown>
export const PostsShown = Type.Object({
  posts: Type.Array(PostShown), teams: Type.Array(Type.Object({ id: Uuid, name: SaidShape })),
  terms: Type.Array(Type.Object({ id: Uuid, name: Type.String(), from: DayText, until: DayText, source: Type.String() })),
})
export type PostsShown = Static<typeof PostsShown>

const Of = Type.Object({ id: Uuid })

export const postOperations = {
  listDutyPosts: operation({ ...get, path: '/duty/posts', answer: PostsShown, summary: { zh: '岗位、时段、点位、学期', en: 'Posts, hours, places, terms' } }),
  addDutyPost: operation({ ...post, path: '/duty/posts', body: PostBody, summary: { zh: '设一个岗位', en: 'Set up a post' } }),
  endDutyPost: operation({ ...post, path: '/duty/posts/:id/end', params: Of, body: Nothing, summary: { zh: '撤一个岗位', en: 'End a post' } }),
  addDutySlot: operation({ ...post, path: '/duty/posts/:id/slots', params: Of, body: SlotBody, summary: { zh: '加一个时段', en: 'Add hours to a post' } }),
  endDutySlot: operation({ ...post, path: '/duty/slots/:id/end', params: Of, body: Nothing, summary: { zh: '撤一个时段', en: 'End hours of a post' } }),
  addPatrolPlace: operation({ ...post, path: '/duty/posts/:id/places', params: Of, body: Type.Object({ name: Words(60) }, closed), summary: { zh: '加一个巡逻点位', en: 'Add a place to a round' } }),
  endPatrolPlace: operation({ ...post, path: '/duty/places/:id/end', params: Of, body: Nothing, summary: { zh: '不再巡这个点位', en: 'Take a place off a round' } }),
  addSchoolTerm: operation({ ...post, path: '/duty/terms', body: TermBody, summary: { zh: '录入学期（有来源）', en: 'Enter a school term, with its source' } }),
}
