import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, Uuid } from '#platform/shapes'
import { GROUNDS, MOST_FILES, OUTCOMES } from '../domain.ts'
import { ApplicationLine, ApplicationShape, Before, CodeText, Done, Kept, progress, tag, WithPin } from './shapes.ts'

const One = Type.Object({ id: Uuid })
const path = '/service-applications/:id'
const post = { method: 'POST', tag, success: 201, params: One } as const

export const ReceiveBody = Type.Object({
  itemId: Uuid, facilityId: Uuid, name: Type.String({ maxLength: 60 }), phone: Type.Optional(Type.String({ maxLength: 30 })), noticeGiven: Type.Boolean(),
  child: Type.Optional(Type.Boolean()), guardian: Type.Optional(Type.String({ maxLength: 60 })),
  /** Agreed to be written to when it moves on, and in which language. */
  letters: Type.Optional(Type.Boolean()), language: Type.Optional(Type.Enum(['zh', 'en'])),
  /** Everything was there: accepted on the spot. */
  complete: Type.Optional(Type.Boolean()),
}, closed)
export type ReceiveBody = Static<typeof ReceiveBody>

/** Without coming: for an item whose version in force allows it. `files`: tokens of what was uploaded. */
export const HandInBody = Type.Object({
  itemId: Uuid, facilityId: Uuid, name: Type.String({ maxLength: 60 }), phone: Type.Optional(Type.String({ maxLength: 30 })), letters: Type.Optional(Type.Boolean()), language: Type.Optional(Type.Enum(['zh', 'en'])),
  note: Type.Optional(Type.String({ maxLength: 500 })), noticeGiven: Type.Boolean(), files: Type.Array(Type.String({ minLength: 1, maxLength: 600 }), { maxItems: MOST_FILES }), filesAgreed: Type.Boolean(),
}, closed)
export type HandInBody = Static<typeof HandInBody>

export const TellBody = Type.Object({ missing: Type.Array(Type.Integer({ minimum: 0, maximum: 29 }), { maxItems: 30 }), handInBy: Type.Optional(DayText) }, closed)
export const SupplyBody = Type.Object({ supplied: Type.Array(Type.Integer({ minimum: 0, maximum: 29 }), { maxItems: 30 }) }, closed)
export const StepBody = Type.Object({ step: Type.Enum(['accept', 'pause', 'resume', 'collect', 'withdraw']), ground: Type.Optional(Type.Enum([...GROUNDS])) }, closed)
export type StepBody = Static<typeof StepBody>
export const DecideBody = Type.Object({ outcome: Type.Enum([...OUTCOMES]), reason: Type.Optional(Type.String({ maxLength: 1000 })) }, closed)
export type DecideBody = Static<typeof DecideBody>

export const OwnShape = Type.Object({
  application: orNull(Type.Object({ ...progress, mayWithdraw: Type.Boolean() })),
  appointment: orNull(Type.Object({ id: Uuid, code: Type.String(), itemId: Uuid, item: Type.Object({ zh: Type.String(), en: Type.String() }), place: Type.Object({ zh: Type.String(), en: Type.String() }), address: Type.String(), on: DayText, from: Type.Integer(), state: Type.Enum(['booked', 'kept', 'cancelled', 'missed']), mayCancel: Type.Boolean() })),
})
export type OwnShape = Static<typeof OwnShape>

export const applicationOperations = {
  receiveServiceApplication: operation({ method: 'POST', path: '/service-applications', tag, body: ReceiveBody, answer: Kept, success: 201, summary: { zh: '收件', en: 'Take an application' } }),
  listServiceApplications: operation({
    method: 'GET', path: '/service-applications', tag, query: Type.Object({ view: Type.Optional(Type.Enum(['open', 'ended'])), before: Before }, closed),
    answer: Type.Object({ applications: Type.Array(ApplicationLine), next: orNull(Type.String()) }), summary: { zh: '申请列表（无姓名）', en: 'List applications, without names' },
  }),
  handInService: operation({
    method: 'POST', path: '/services/applications', tag, body: HandInBody, answer: Type.Object({ ...Kept.properties, toldByOn: DayText }), success: 201, summary: { zh: '在网上交材料', en: 'Hand in online' },
  }),
  readApplicationFile: operation({
    method: 'GET', path: `${path}/files/:fileId`, tag, params: Type.Object({ id: Uuid, fileId: Uuid }), answer: Type.Any(), sends: 'file', summary: { zh: '看网上交来的一个文件（记入日志）', en: 'Read a file that came online (written down)' },
  }),
  findServiceNumber: operation({
    method: 'GET', path: '/service-numbers/:code', tag, params: Type.Object({ code: CodeText }), answer: Type.Object({ id: Uuid, kind: Type.Enum(['application', 'appointment']), on: orNull(DayText) }),
    summary: { zh: '按号码找申请或预约', en: 'Find an application or an appointment by its number' },
  }),
  readServiceApplication: operation({ method: 'GET', path, tag, params: One, answer: ApplicationShape, summary: { zh: '看一件申请', en: 'Read an application' } }),
  tellWhatIsMissing: operation({ ...post, path: `${path}/notice`, body: TellBody, answer: Done, summary: { zh: '一次性告知', en: 'Tell once what is missing' } }),
  printOneTimeNotice: operation({ method: 'GET', path: `${path}/notice`, tag, params: One, answer: Type.Any(), sends: 'file', summary: { zh: '打印一次性告知单', en: 'Print the one-time notice' } }),
  noteMaterialHandedIn: operation({ ...post, path: `${path}/supplied`, body: SupplyBody, answer: Done, summary: { zh: '记下补来的材料', en: 'Note what was handed in' } }),
  moveServiceApplication: operation({ ...post, path: `${path}/step`, body: StepBody, answer: Done, summary: { zh: '受理、暂停、恢复、领取、撤回', en: 'Accept, pause, go on, collect, withdraw' } }),
  decideServiceApplication: operation({ ...post, path: `${path}/decision`, body: DecideBody, answer: Done, summary: { zh: '作出决定', en: 'Decide' } }),
  askApplicationLook: operation({ ...post, path: `${path}/look`, body: Type.Object({ reason: Type.String({ maxLength: 300 }) }, closed), answer: Done, summary: { zh: '申请查看未成年人的申请', en: 'Ask to look at a child’s application' } }),
  listApplicationLooks: operation({
    method: 'GET', path: '/service-looks', tag, answer: Type.Object({ looks: Type.Array(Type.Object({ id: Uuid, code: Type.String(), askedBy: Type.String(), askedAt: Type.String(), reason: Type.String() })) }),
    summary: { zh: '等同意的查看', en: 'Looks that wait' },
  }),
  grantApplicationLook: operation({ ...post, path: '/service-looks/:id/grant', body: Type.Object({}, closed), answer: Done, summary: { zh: '同意一次查看', en: 'Grant a look' } }),
  readOwnService: operation({ method: 'POST', path: '/services/own', tag, body: WithPin, answer: OwnShape, summary: { zh: '凭号码和密码看自己的申请或预约', en: 'Read one’s own application or appointment by number and PIN' } }),
  stopOwnService: operation({ method: 'POST', path: '/services/own/stop', tag, body: WithPin, answer: OwnShape, success: 201, summary: { zh: '本人取消预约或撤回申请', en: 'Cancel one’s appointment or withdraw one’s application' } }),
}
