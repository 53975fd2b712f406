import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { FindingBody } from './findings.ts'

const Pass = Type.String({ minLength: 1, maxLength: 600 })
const own = { method: 'POST', tag: 'duty', success: 201 } as const

const OwnShift = Type.Object({
  turnId: Uuid, shiftId: Uuid, when: SaidShape, post: Type.String(), place: Type.String(), offered: Type.Boolean(), begun: Type.Boolean(), mayCheckIn: Type.Boolean(), here: Type.Boolean(), attended: orNull(Type.Boolean()),
  round: Type.Array(Type.Object({ placeId: Uuid, name: Type.String(), seen: Type.Boolean() })),
})
/** A shift that somebody could take; why not, where they cannot. */
const OpenShift = Type.Object({ id: Uuid, when: SaidShape, post: Type.String(), place: Type.String(), missing: Type.Integer(), whyNot: orNull(SaidShape) })

/** What a member sees of themselves: the past four weeks and what is ahead. Nobody else’s name is in it. */
export const OwnDuty = Type.Object({
  pass: Type.String(), name: Type.String(), teams: Type.Array(SaidShape), ahead: Type.Array(OwnShift), open: Type.Array(OpenShift), offers: Type.Array(OpenShift),
  away: Type.Array(Type.Object({ from: DayText, until: DayText })), wall: Type.Boolean(), tickedByLead: Type.Boolean(), hours: Type.Number(), shifts: Type.Integer(), year: Type.Integer(), checkValidUntil: orNull(DayText),
})
export type OwnDuty = Static<typeof OwnDuty>

export const ownOperations = {
  openOwnDuty: operation({ ...own, path: '/duty/own', body: Type.Object({ number: Type.String({ minLength: 1, maxLength: 40 }), pin: Type.String({ minLength: 1, maxLength: 20 }) }, closed), answer: OwnDuty, success: 200, summary: { zh: '凭编号和密码看自己的班', en: 'One’s own shifts, with number and PIN' } }),
  readOwnDuty: operation({ ...own, path: '/duty/own/page', body: Type.Object({ pass: Pass }, closed), answer: OwnDuty, success: 200, summary: { zh: '再看自己的班', en: 'One’s own shifts once more' } }),
  signUpForShift: operation({ ...own, path: '/duty/own/sign-up', body: Type.Object({ pass: Pass, shiftId: Uuid }, closed), answer: OwnDuty, summary: { zh: '报名一个班', en: 'Sign up for a shift' } }),
  offerOwnShift: operation({ ...own, path: '/duty/own/offer', body: Type.Object({ pass: Pass, turnId: Uuid, offered: Type.Boolean() }, closed), answer: OwnDuty, summary: { zh: '请人换班，或收回', en: 'Offer a shift, or take the offer back' } }),
  takeOfferedShift: operation({ ...own, path: '/duty/own/take', body: Type.Object({ pass: Pass, turnId: Uuid }, closed), answer: OwnDuty, summary: { zh: '接一个班', en: 'Take a shift that is offered' } }),
  beAwayFromDuty: operation({ ...own, path: '/duty/own/away', body: Type.Object({ pass: Pass, from: DayText, until: DayText }, closed), answer: OwnDuty, summary: { zh: '这些天不在', en: 'Away for days' } }),
  checkInToShift: operation({ ...own, path: '/duty/own/check-in', body: Type.Object({ pass: Pass, turnId: Uuid }, closed), answer: OwnDuty, summary: { zh: '到岗签到（一个时间点）', en: 'Check in: a point in time' } }),
  seeOwnPatrolPlace: operation({ ...own, path: '/duty/own/place', body: Type.Object({ pass: Pass, shiftId: Uuid, placeId: Uuid }, closed), answer: OwnDuty, summary: { zh: '点位巡到了', en: 'A place of the round was passed' } }),
  tellOwnFinding: operation({ ...own, path: '/duty/own/finding', body: Type.Object({ pass: Pass, ...FindingBody.properties }, closed), answer: OwnDuty, summary: { zh: '巡逻中看到的', en: 'What was found on a round' } }),
  chooseOwnDuty: operation({ ...own, path: '/duty/own/choices', body: Type.Object({ pass: Pass, wall: Type.Boolean(), tickedByLead: Type.Boolean() }, closed), answer: OwnDuty, summary: { zh: '上墙姓名、签到方式', en: 'Name on the wall, way of attendance' } }),
  leaveOwnDuty: operation({ ...own, path: '/duty/own/leave', body: Type.Object({ pass: Pass }, closed), answer: Type.Object({ left: Type.Boolean() }), summary: { zh: '自己退出，删除姓名', en: 'Leave, and have the name erased' } }),
  printOwnHours: operation({ ...own, path: '/duty/own/hours.pdf', body: Type.Object({ pass: Pass, year: Type.Integer({ minimum: 2000, maximum: 2100 }) }, closed), answer: Type.Object({}), sends: 'file', success: 200, summary: { zh: '自己的服务时间证明', en: 'A certificate of one’s own hours' } }),
}
