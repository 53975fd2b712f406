import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, SaidShape, Uuid } from '#platform/shapes'
import { CaseParams } from '../contract.ts'

const Reason = Type.String({ minLength: 1, maxLength: 500 })

/** A sealed case on the desk of who may open it: its code and where it stands, never a word of it. */
export const SealedLine = Type.Object({
  id: Uuid,
  code: Type.String(),
  stageWords: SaidShape,
  dueOn: Type.Union([DayText, Type.Null()]),
  sealedAt: Type.String(),
  mine: Type.Boolean(),
  /** Nobody has it yet: the head gives it by name. */
  unassigned: Type.Boolean(),
})
export type SealedLine = Static<typeof SealedLine>

export const SealRequest = Type.Object({
  id: Uuid,
  kind: Type.Union([Type.Literal('look'), Type.Literal('unseal')]),
  code: Type.String(),
  askedByName: Type.String(),
  askedRole: Type.String(),
  reason: Type.String(),
  askedAt: Type.String(),
  state: Type.Union([Type.Literal('asked'), Type.Literal('granted'), Type.Literal('refused')]),
  decidedByName: Type.Union([Type.String(), Type.Null()]),
  until: Type.Union([Type.String(), Type.Null()]),
  /** The reader asked it: another person decides. */
  own: Type.Boolean(),
})
export type SealRequest = Static<typeof SealRequest>

export const SealedAccess = Type.Object({
  id: Uuid,
  code: Type.String(),
  action: Type.String(),
  actionWords: SaidShape,
  refused: Type.Boolean(),
  byName: Type.Union([Type.String(), Type.Null()]),
  byRole: Type.String(),
  at: Type.String(),
})

export const sealingOperations = {
  listSealedCases: operation({
    method: 'GET', path: '/sealed-cases', tag: 'sealing',
    summary: { zh: '我能打开的封存案件（只有案件码）', en: 'Sealed cases that I may open (codes only)' },
    answer: Type.Object({ cases: Type.Array(SealedLine) }),
  }),
  sealCase: operation({
    method: 'POST', path: '/cases/:caseId/seal', tag: 'sealing',
    summary: { zh: '封存案卷', en: 'Seal the record' },
    params: CaseParams, body: Type.Object({ reason: Reason }, closed),
    answer: Type.Object({ sealed: Type.Boolean() }), success: 201,
  }),
  askForSealed: operation({
    method: 'POST', path: '/seal-requests', tag: 'sealing',
    summary: { zh: '申请查看或解除封存（须另一人批准）', en: 'Ask to look into a sealed record, or to unseal it (another person decides)' },
    body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 20 }), kind: Type.Union([Type.Literal('look'), Type.Literal('unseal')]), reason: Reason }, closed),
    /** The same answer whether there is such a record or not. */
    answer: Type.Object({ asked: Type.Boolean() }), success: 201,
  }),
  /** For the start page of whoever decides: how many wait for somebody other than who asked. */
  countWaitingRequests: operation({
    method: 'GET', path: '/seal-requests/waiting', tag: 'sealing', summary: { zh: '等我决定的申请数', en: 'How many requests wait for me' },
    answer: Type.Object({ waiting: Type.Integer() }),
  }),
  listSealRequests: operation({
    method: 'GET', path: '/seal-requests', tag: 'sealing',
    summary: { zh: '查看和解除封存的申请', en: 'Requests to look into or unseal a record' },
    answer: Type.Object({ requests: Type.Array(SealRequest) }),
  }),
  decideSealRequest: operation({
    method: 'POST', path: '/seal-requests/:requestId/decision', tag: 'sealing',
    summary: { zh: '决定查看或解除封存的申请', en: 'Decide a request to look into or unseal a record' },
    params: Type.Object({ requestId: Uuid }),
    body: Type.Object({ grant: Type.Boolean(), /** Hours that a granted look lasts. */ hours: Type.Optional(Type.Integer({ minimum: 1, maximum: 24 })) }, closed),
    answer: Type.Object({ state: Type.String(), until: Type.Union([Type.String(), Type.Null()]) }), success: 201,
  }),
  listSealedAccess: operation({
    method: 'GET', path: '/sealed-access', tag: 'sealing',
    summary: { zh: '封存案卷的查看记录（含被拒绝的）', en: 'Looks into sealed records, refused ones included' },
    query: Type.Object({ before: Type.Optional(Uuid) }),
    answer: Type.Object({ looks: Type.Array(SealedAccess), next: Type.Union([Uuid, Type.Null()]) }),
  }),
}
