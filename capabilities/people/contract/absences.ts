import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, SaidShape, Uuid } from '#platform/shapes'
import { absenceWords as words } from '../absence-words.ts'

const tag = 'absences'

/** Who is away from when until when, and who stands in. Why is nobody's business. */
export const AbsenceLine = Type.Object({
  absenceId: Uuid, name: Type.String(), delegateName: Type.String(), unitName: SaidShape,
  fromOn: DayText,
  /** The first day of being back. */
  untilOn: DayText,
  now: Type.Boolean(),
})
export type AbsenceLine = Static<typeof AbsenceLine>

export const AbsenceList = Type.Object({
  absences: Type.Array(AbsenceLine),
  /** Who handles cases in the caller's reach: whom an absence may be recorded for, and who may stand in. */
  people: Type.Array(Type.Object({ staffId: Uuid, name: Type.String(), unitId: Uuid, unitName: SaidShape })),
})
export type AbsenceList = Static<typeof AbsenceList>

export const AbsenceBody = Type.Object({ staffId: Uuid, delegateId: Uuid, fromOn: DayText, untilOn: DayText }, closed)

export const absencesOperations = {
  listAbsences: operation({ method: 'GET', path: '/absences', tag, answer: AbsenceList, summary: words.list }),
  recordAbsence: operation({ method: 'POST', path: '/absences', tag, body: AbsenceBody, answer: Type.Object({ absenceId: Uuid }), success: 201, summary: words.record }),
  endAbsence: operation({
    method: 'POST', path: '/absences/:absenceId/end', tag, params: Type.Object({ absenceId: Uuid }), body: Type.Object({}, closed),
    answer: Type.Object({ untilOn: DayText }), summary: words.end,
  }),
} as const
