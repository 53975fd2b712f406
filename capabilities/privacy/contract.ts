import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'

const Params = Type.Object({ requestId: Uuid })
const State = Type.Object({ state: Type.String() })
const KindShape = Type.Enum(['access', 'copy', 'correct', 'delete', 'explain'] as const)

export const RequestLine = Type.Object({
  id: Uuid, code: Type.String(), kinds: Type.Array(SaidShape), state: Type.String(), stateWords: SaidShape, subject: Type.String(), contact: Type.String(), wish: Type.String(),
  askedOn: DayText, dueOn: DayText, limited: Type.Boolean(), outcomeWords: orNull(SaidShape), reply: orNull(Type.String()), answeredOn: orNull(DayText),
})
export type RequestLine = Static<typeof RequestLine>

export const RequestBody = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 20 }), kinds: Type.Array(KindShape, { minItems: 1, maxItems: 5 }),
  subject: Words(60), contact: Words(120), wish: Words(1000),
}, closed)

export const AnswerBody = Type.Object({ outcome: Type.Enum(['granted', 'partly', 'refused'] as const), reply: Type.String({ maxLength: 4000 }) }, closed)

export const privacyOperations = {
  takeRequest: operation({
    method: 'POST', path: '/privacy-requests', tag: 'privacy', summary: { zh: '登记个人信息请求', en: 'Take down a request about personal data' },
    body: RequestBody, answer: Type.Object({ requestId: Uuid, dueOn: DayText }), success: 201,
  }),
  listRequests: operation({
    method: 'GET', path: '/privacy-requests', tag: 'privacy', summary: { zh: '个人信息请求', en: 'Requests about personal data' },
    answer: Type.Object({ requests: Type.Array(RequestLine) }),
  }),
  verifyIdentity: operation({
    method: 'POST', path: '/privacy-requests/:requestId/identity', tag: 'privacy', summary: { zh: '核实身份', en: 'Verify the identity' },
    params: Params, body: Type.Object({ how: Type.Enum(['identity-card', 'known-in-person', 'agent-with-power'] as const), note: Words(200) }, closed), answer: State, success: 201,
  }),
  readOwnData: operation({
    method: 'GET', path: '/privacy-requests/:requestId/data', tag: 'privacy', summary: { zh: '本人的信息（已遮去他人）', en: 'The person’s own data (others blacked out)' },
    params: Params, answer: Type.Object({ entries: Type.Array(Type.Object({ on: DayText, what: SaidShape, texts: Type.Array(Type.String()) })) }),
  }),
  limitProcessing: operation({
    method: 'POST', path: '/privacy-requests/:requestId/limit', tag: 'privacy', summary: { zh: '限制处理', en: 'Limit the processing' },
    params: Params, body: Type.Object({ ground: Words(300) }, closed), answer: State, success: 201,
  }),
  answerRequest: operation({
    method: 'POST', path: '/privacy-requests/:requestId/answer', tag: 'privacy', summary: { zh: '答复', en: 'Answer' },
    params: Params, body: AnswerBody, answer: Type.Object({ state: Type.String(), reply: Type.String(), inTime: Type.Boolean() }), success: 201,
  }),
}
