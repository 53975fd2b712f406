import Type, { type Static } from 'typebox'
import { operation, withFieldNames } from '#platform/http/operation'
import { closed, SaidShape, Uuid } from '#platform/shapes'
import { FIELD_NAMES } from './words.ts'

const CaseParams = Type.Object({ caseId: Uuid })
const Reason = Type.String({ maxLength: 500 })

/** Units by place and category, and who handles cases there by role: never a ranking, never a load. */
export const AssignmentOptions = Type.Object({
  proposedUnitId: Type.Union([Uuid, Type.Null()]),
  unitId: Uuid,
  assigneeId: Type.Union([Uuid, Type.Null()]),
  seq: Type.Integer(),
  /** Why the unit was proposed at triage, by which rule of which version, and why another was chosen. */
  proposal: Type.Union([
    Type.Object({
      because: Type.Union([SaidShape, Type.Null()]), restsOn: Type.Union([SaidShape, Type.Null()]), ruleId: Type.String(), ruleSet: Type.Integer(),
      overriddenFrom: Type.Union([SaidShape, Type.Null()]), reason: Type.Union([Type.String(), Type.Null()]),
    }),
    Type.Null(),
  ]),
  units: Type.Array(Type.Object({
    unitId: Uuid, unitName: SaidShape, kind: Type.String(), why: SaidShape,
    people: Type.Array(Type.Object({
      staffId: Uuid, name: Type.String(), role: Type.String(), roleName: SaidShape,
      /** Stepped aside in this case, and is not given it. */
      recused: Type.Boolean(),
      /** Away; the first day of being back. */
      awayUntil: Type.Union([Type.String(), Type.Null()]),
    })),
  })),
})
export type AssignmentOptions = Static<typeof AssignmentOptions>

export const AssignmentBody = Type.Object({ unitId: Type.Optional(Uuid), staffId: Type.Optional(Uuid), reason: Type.Optional(Reason) }, closed)
export type AssignmentBody = Static<typeof AssignmentBody>

/** `staffId` null gives the case back to the unit's queue. */
export const ReassignmentBody = Type.Object(
  { unitId: Type.Optional(Uuid), staffId: Type.Optional(Type.Union([Uuid, Type.Null()])), reason: Reason },
  closed,
)
export type ReassignmentBody = Static<typeof ReassignmentBody>

export const Assigned = Type.Object({ caseId: Uuid, unitId: Uuid, unitName: SaidShape, assigneeId: Type.Union([Uuid, Type.Null()]) })
export type Assigned = Static<typeof Assigned>

/** How often matters were moved, by unit and never by person, in the days from `from` to `to`. */
export const SentAround = Type.Object({
  from: Type.String(), to: Type.String(),
  units: Type.Array(Type.Object({ unit: SaidShape, escalated: Type.Integer(), handedDown: Type.Integer(), returned: Type.Integer(), sentAround: Type.Integer() })),
})
export type SentAround = Static<typeof SentAround>

const tag = 'dispatch'

export const dispatchOperations = withFieldNames(FIELD_NAMES, {
  listAssignmentOptions: operation({
    method: 'GET', path: '/cases/:caseId/assignment-options', tag,
    summary: { zh: '可以派给谁', en: 'Who may be given the case' }, params: CaseParams, answer: AssignmentOptions,
  }),
  assignCase: operation({
    method: 'POST', path: '/cases/:caseId/assignment', tag,
    summary: { zh: '派单', en: 'Dispatch' }, params: CaseParams, body: AssignmentBody, answer: Assigned,
  }),
  claimCase: operation({
    method: 'POST', path: '/cases/:caseId/claim', tag,
    summary: { zh: '签收', en: 'Take up' }, params: CaseParams, body: Type.Object({}, closed), answer: Assigned,
  }),
  reassignCase: operation({
    method: 'POST', path: '/cases/:caseId/reassignment', tag,
    summary: { zh: '改派', en: 'Reassign' }, params: CaseParams, body: ReassignmentBody, answer: Assigned,
  }),
  readSentAround: operation({
    method: 'GET', path: '/sent-around', tag, answer: SentAround, summary: { zh: '各单位来回转办的次数', en: 'How often matters were sent around, by unit' },
  }),
} as const)
