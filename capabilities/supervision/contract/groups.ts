import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { CASELOAD_VIEWS, FINDINGS } from '../domain/group.ts'
import { BODIES, RESULTS } from './orders.ts'
import { Cursor, get, OneGroup, post, Words } from './shapes.ts'

export const GroupBody = Type.Object(
  {
    name: Words(60), fromOn: DayText, untilOn: DayText,
    members: Type.Array(Type.Object({ name: Words(40), body: Words(60) }, closed), { minItems: 2, maxItems: 20 }),
  },
  closed,
)
export type GroupBody = Static<typeof GroupBody>
export const AssignBody = Type.Object({ code: Words(20), dueOn: Type.Optional(DayText) }, closed)
export type AssignBody = Static<typeof AssignBody>
/** `evidence` for every finding but a hand-over, which has body and class of result instead. */
export const FindingBody = Type.Object(
  { finding: Type.Enum([...FINDINGS]), evidence: Type.Optional(Words(2000)), body: Type.Optional(Type.Enum(BODIES)), result: Type.Optional(Type.Enum(RESULTS)) }, closed,
)
export type FindingBody = Static<typeof FindingBody>

export const GroupLine = Type.Object({
  id: Uuid, name: Type.String(), unit: SaidShape, fromOn: DayText, untilOn: DayText, over: Type.Boolean(), open: Type.Integer(), ended: Type.Integer(),
})
export type GroupLine = Static<typeof GroupLine>
export const GroupCase = Type.Object({
  caseId: Uuid,
  /** Null for a case that was sealed since. */
  code: orNull(Type.String()), caseState: orNull(SaidShape), unit: orNull(SaidShape), assignedOn: DayText, dueOn: DayText, late: Type.Boolean(),
  finding: orNull(SaidShape),
  /** It was a fault of procedure, which an order follows. */
  orderFollows: Type.Boolean(), foundOn: orNull(DayText), evidence: orNull(Type.String()), handedOver: orNull(Type.Object({ body: SaidShape, result: SaidShape })),
})
export type GroupCase = Static<typeof GroupCase>
export const GroupShown = Type.Object({
  group: GroupLine, members: Type.Array(Type.Object({ name: Type.String(), body: Type.String() })), cases: Type.Array(GroupCase), next: orNull(Type.String()), mayWrite: Type.Boolean(),
})
export type GroupShown = Static<typeof GroupShown>

const Caseload = Type.Object({ view: Type.Optional(Type.Enum([...CASELOAD_VIEWS])), after: Cursor }, closed)
const Moved = Type.Object({ groupId: Uuid, open: Type.Integer(), ended: Type.Integer() })
export type Moved = Static<typeof Moved>

export const groupOperations = {
  /** Refuses `group-period`. */
  setUpGroup: operation({ ...post, path: '/supervision/groups', body: GroupBody, answer: Moved, summary: { zh: '成立督办组', en: 'Set up a joint group' } }),
  listGroups: operation({
    ...get, path: '/supervision/groups', query: Type.Object({ after: Cursor }, closed), answer: Type.Object({ groups: Type.Array(GroupLine), next: orNull(Type.String()) }),
    summary: { zh: '督办组', en: 'Joint groups' },
  }),
  readGroup: operation({ ...get, path: '/supervision/groups/:groupId', params: OneGroup, query: Caseload, answer: GroupShown, summary: { zh: '一个督办组', en: 'One joint group' } }),
  /** Refuses `no-such-group`, `group-over`, `group-full`, `case-in-group`, `case-kept-apart`, `due-day`. */
  assignToGroup: operation({ ...post, path: '/supervision/groups/:groupId/cases', params: OneGroup, body: AssignBody, answer: Moved, summary: { zh: '把案件分给督办组', en: 'Give a case to a group' } }),
  /** Refuses `no-such-group-case`, `already-found`, `evidence-missing`, `hand-over-whole`, `personal-data`. */
  recordFinding: operation({
    ...post, path: '/supervision/groups/:groupId/cases/:caseId/finding', params: Type.Object({ groupId: Uuid, caseId: Uuid }), body: FindingBody, answer: Moved,
    summary: { zh: '记下结论', en: 'Record a finding' },
  }),
} as const
