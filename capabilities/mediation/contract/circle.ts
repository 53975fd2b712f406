import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, SaidShape, Uuid, Words } from '#platform/shapes'
import { CIRCLE_WORDS as words } from '../words/circle.ts'

const tag = 'mediation'
const MethodCode = Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' })

export const HelperShape = Type.Object({
  id: Uuid,
  name: Type.String(),
  /** What they know or do, in their own words. */
  field: Type.String(),
  consentedOn: DayText,
  consentForm: Type.Enum(['written', 'oral']),
  activeFrom: DayText,
  /** The last day; null while no end is known. */
  activeTo: Type.Union([DayText, Type.Null()]),
  /** May be asked today. */
  active: Type.Boolean(),
  /** Of the caller's own unit. */
  own: Type.Boolean(),
})
export type HelperShape = Static<typeof HelperShape>

export const MethodShape = Type.Object({ code: MethodCode, version: Type.Integer(), name: SaidShape, active: Type.Boolean() })
export type MethodShape = Static<typeof MethodShape>

export const HelperBody = Type.Object(
  {
    name: Words(60), field: Words(100), consentedOn: DayText, consentForm: Type.Enum(['written', 'oral']), activeFrom: DayText,
    activeTo: Type.Optional(DayText),
  },
  closed,
)
export type HelperBody = Static<typeof HelperBody>

/** `version` is the one that was looked at: nobody overwrites what somebody else has just changed. */
export const MethodBody = Type.Object({ version: Type.Integer({ minimum: 0 }), zh: Words(40), en: Words(60), active: Type.Boolean() }, closed)
export type MethodBody = Static<typeof MethodBody>

export const circleOperations = {
  readCircle: operation({
    method: 'GET', path: '/mediation-circle', tag, summary: words.read,
    answer: Type.Object({ helpers: Type.Array(HelperShape), methods: Type.Array(MethodShape) }),
  }),
  listHelper: operation({
    method: 'POST', path: '/mediation-helpers', tag, summary: words.list, body: HelperBody, answer: Type.Object({ helperId: Uuid }), success: 201,
  }),
  endHelper: operation({
    method: 'POST', path: '/mediation-helpers/:helperId/end', tag, summary: words.end,
    params: Type.Object({ helperId: Uuid }), body: Type.Object({ activeTo: DayText }, closed), answer: Type.Object({ ended: Type.Boolean() }), success: 201,
  }),
  reviseMethod: operation({
    method: 'POST', path: '/mediation-methods/:code', tag, summary: words.revise,
    params: Type.Object({ code: MethodCode }), body: MethodBody, answer: MethodShape, success: 201,
  }),
}
