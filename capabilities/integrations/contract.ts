import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { MOST_CALLS_A_MINUTE, SCOPES } from './domain.ts'

export const CreateKeyBody = Type.Object(
  {
    /** The other system, as its people call it. */
    system: Type.String({ maxLength: 100 }),
    purpose: Type.String({ maxLength: 300 }),
    scopes: Type.Array(Type.Enum(SCOPES), { minItems: 1, maxItems: SCOPES.length }),
    /** Last day on which it opens anything; a year ahead at most. */
    expiresOn: DayText,
    callsAMinute: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_CALLS_A_MINUTE })),
  },
  closed,
)
export type CreateKeyBody = Static<typeof CreateKeyBody>

export const FreshKey = Type.Object({
  id: Uuid,
  handle: Type.String(),
  system: Type.String(),
  expiresOn: DayText,
  /** The key itself: in this answer and nowhere else. */
  key: Type.String(),
})
export type FreshKey = Static<typeof FreshKey>

export const ApiKey = Type.Object({
  id: Uuid,
  /** Its short name, which opens nothing. */
  handle: Type.String(),
  system: Type.String(),
  purpose: Type.String(),
  scopes: Type.Array(Type.Object({ scope: Type.String(), name: SaidShape })),
  callsAMinute: Type.Integer(),
  madeOn: DayText,
  expiresOn: DayText,
  lastUsedOn: orNull(DayText),
  state: Type.Enum(['in-use', 'over', 'revoked']),
  revokedOn: orNull(DayText),
  revokedReason: orNull(Type.String()),
})
export type ApiKey = Static<typeof ApiKey>

export const OPEN311_STATES = ['waiting', 'released', 'kept-back'] as const
export type Open311State = (typeof OPEN311_STATES)[number]

/** A request filed by Open311, as staff see it; all that its reporter wrote is in the case. */
export const Open311Line = Type.Object({
  id: Uuid,
  caseId: Uuid,
  code: Type.String(),
  /** Title of the case; null while its content is restricted. */
  title: orNull(Type.String()),
  publicId: Type.String(),
  service: SaidShape,
  requestedAt: Type.String(),
  /** The micro-grid that the map will show; null while the place is not known. */
  place: orNull(SaidShape),
  hasMedium: Type.Boolean(),
  open: Type.Boolean(),
  state: Type.Enum(OPEN311_STATES),
  words: orNull(Type.String()),
  address: orNull(Type.String()),
  mediaShown: Type.Boolean(),
  /** Why its last release was taken back. */
  withdrawnReason: orNull(Type.String()),
})
export type Open311Line = Static<typeof Open311Line>

export const ReleaseBody = Type.Object(
  {
    /** What everybody may read of it, in the clerk's words; left out: nothing but the kind of service. */
    words: Type.Optional(Type.String({ maxLength: 500 })),
    /** A public place in words, such as a crossing; never a home. */
    address: Type.Optional(Type.String({ maxLength: 200 })),
    media: Type.Optional(Type.Boolean()),
    /** The clerk has looked: no face, no number plate, no door number on it. */
    mediaLookedAt: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type ReleaseBody = Static<typeof ReleaseBody>

const RequestParams = Type.Object({ id: Uuid })

export const keyOperations = {
  listApiKeys: operation({
    method: 'GET', path: '/api-keys', tag: 'integrations',
    summary: { zh: '接口密钥', en: 'API keys' },
    answer: Type.Object({ keys: Type.Array(ApiKey) }),
  }),
  createApiKey: operation({
    method: 'POST', path: '/api-keys', tag: 'integrations', body: CreateKeyBody, answer: FreshKey, success: 201,
    summary: { zh: '建一个接口密钥（只显示一次）', en: 'Make an API key (shown once)' },
  }),
  revokeApiKey: operation({
    method: 'POST', path: '/api-keys/:id/revocation', tag: 'integrations', params: RequestParams,
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 300 }) }, closed),
    answer: Type.Object({ revoked: Type.Boolean() }), success: 201,
    summary: { zh: '停用接口密钥', en: 'Revoke an API key' },
  }),
}

export const open311Operations = {
  listOpen311Requests: operation({
    method: 'GET', path: '/open311-requests', tag: 'integrations',
    summary: { zh: '等着公开的诉求', en: 'Requests filed by Open311, by whether they are public' },
    query: Type.Object({ state: Type.Optional(Type.Enum(OPEN311_STATES)), before }),
    answer: Type.Object({ requests: Type.Array(Open311Line), next: orNull(Type.String()) }),
  }),
  releaseOpen311Request: operation({
    method: 'POST', path: '/open311-requests/:id/release', tag: 'integrations', params: RequestParams, body: ReleaseBody,
    answer: Type.Object({ state: Type.Enum(OPEN311_STATES), publicId: Type.String() }), success: 201,
    summary: { zh: '公开这条诉求', en: 'Release a request into the public list' },
  }),
  keepBackOpen311Request: operation({
    method: 'POST', path: '/open311-requests/:id/keeping-back', tag: 'integrations', params: RequestParams, body: Type.Object({}, closed),
    answer: Type.Object({ state: Type.Enum(OPEN311_STATES), publicId: Type.String() }), success: 201,
    summary: { zh: '不公开', en: 'Keep a request back' },
  }),
  withdrawOpen311Release: operation({
    method: 'POST', path: '/open311-requests/:id/withdrawal', tag: 'integrations', params: RequestParams,
    body: Type.Object({ reason: Type.String({ maxLength: 300 }) }, closed),
    answer: Type.Object({ state: Type.Enum(OPEN311_STATES), publicId: Type.String() }), success: 201,
    summary: { zh: '撤下已公开的诉求（写明理由）', en: 'Take a released request out of the public list, with a reason' },
  }),
}

export const integrationsOperations = { ...keyOperations, ...open311Operations }
