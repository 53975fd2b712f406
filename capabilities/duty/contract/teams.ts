import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { PARTS } from '../domain/kinds.ts'
import { get, post } from './shapes.ts'

const PartField = Type.Enum([...PARTS])

/** A colleague by `staffId`; or an adult resident by name, with their consent. */
export const EnlistBody = Type.Object({
  teamId: Uuid, part: PartField, staffId: Type.Optional(Uuid), name: Type.Optional(Type.String({ maxLength: 60 })), phone: Type.Optional(Type.String({ maxLength: 40 })),
  adult: Type.Boolean(), consent: Type.Boolean(), wall: Type.Boolean(),
}, closed)
export type EnlistBody = Static<typeof EnlistBody>
/** What is kept of a record check: never what was answered. */
export const CheckBody = Type.Object({ checkedOn: DayText, with: Words(80), validUntil: DayText }, closed)
export const ChoicesBody = Type.Object({ wall: Type.Boolean(), tickedByLead: Type.Boolean() }, closed)
const JoinBody = Type.Object({ teamId: Uuid, part: PartField }, closed)

/** Number and PIN are shown once; null for a colleague. */
export const EnlistedShown = Type.Object({ id: Uuid, slip: orNull(Type.Object({ number: Type.String(), pin: Type.String(), address: Type.String(), qr: Type.String() })) })
export type EnlistedShown = Static<typeof EnlistedShown>

export const MemberShown = Type.Object({
  id: Uuid, name: Type.String(), staff: Type.Boolean(), phone: orNull(Type.String()), wall: Type.Boolean(), tickedByLead: Type.Boolean(), joinedOn: DayText,
  /** A check that holds today; what it said is nowhere. */
  check: orNull(Type.Object({ checkedOn: DayText, with: Type.String(), validUntil: DayText, holds: Type.Boolean() })),
  parts: Type.Array(Type.Object({ id: Uuid, teamId: Uuid, part: PartField, partWords: SaidShape })),
})
export type MemberShown = Static<typeof MemberShown>
export const TeamShown = Type.Object({ id: Uuid, kind: Type.String(), kindWords: SaidShape, name: SaidShape, members: Type.Integer() })
export type TeamShown = Static<typeof TeamShown>
export const TeamsShown = Type.Object({ teams: Type.Array(TeamShown), members: Type.Array(MemberShown), colleagues: Type.Array(Type.Object({ id: Uuid, name: Type.String() })), today: DayText })
export type TeamsShown = Static<typeof TeamsShown>

const OfMember = Type.Object({ id: Uuid })

export const teamOperations = {
  listDutyTeams: operation({ ...get, path: '/duty/teams', answer: TeamsShown, summary: { zh: '队伍和队员', en: 'Teams and their members' } }),
  enlistMember: operation({ ...post, path: '/duty/members', body: EnlistBody, answer: EnlistedShown, summary: { zh: '加一名队员', en: 'Enlist somebody' } }),
  joinDutyTeam: operation({ ...post, path: '/duty/members/:id/teams', params: OfMember, body: JoinBody, summary: { zh: '再加入一支队伍', en: 'Join another team' } }),
  leaveDutyTeam: operation({ ...post, path: '/duty/members/:id/teams/:partId/end', params: Type.Object({ id: Uuid, partId: Uuid }), body: Nothing, summary: { zh: '离开一支队伍', en: 'Leave a team' } }),
  leaveDuty: operation({ ...post, path: '/duty/members/:id/leave', params: OfMember, body: Nothing, summary: { zh: '队员退出，删除姓名', en: 'A member leaves, and the name is erased' } }),
  recordDutyCheck: operation({ ...post, path: '/duty/members/:id/check', params: OfMember, body: CheckBody, summary: { zh: '记入职查询已做（不记结果）', en: 'Note that the record check was made, not what it said' } }),
  setDutyChoices: operation({ ...post, path: '/duty/members/:id/choices', params: OfMember, body: ChoicesBody, summary: { zh: '上墙姓名、签到方式', en: 'Name on the wall, way of attendance' } }),
  renumberMember: operation({ ...post, path: '/duty/members/:id/number', params: OfMember, body: Nothing, answer: EnlistedShown, summary: { zh: '换编号和密码', en: 'A new number and PIN' } }),
  markMemberAway: operation({ ...post, path: '/duty/members/:id/away', params: OfMember, body: Type.Object({ from: DayText, until: DayText }, closed), answer: Made, summary: { zh: '这些天不排', en: 'Away for days' } }),
}
