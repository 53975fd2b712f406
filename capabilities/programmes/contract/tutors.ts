import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { BODIES, LISTS, TUTOR_ROLES } from '../domain/work.ts'
import { get, post, RenewalShown, RenewBody } from './shapes.ts'

export const TutorBody = Type.Object({ name: Words(20), body: Type.Enum([...BODIES]), role: Type.Enum([...TUTOR_ROLES]), school: Words(60), fromOn: DayText, untilOn: DayText }, closed)
export type TutorBody = Static<typeof TutorBody>
/** `cards`: codes of law cards that were used. */
export const LessonBody = Type.Object({ on: DayText, topic: Words(60), audience: Type.Integer({ minimum: 1, maximum: 20_000 }), cards: Type.Array(Words(20), { maxItems: 20, uniqueItems: true }) }, closed)
export type LessonBody = Static<typeof LessonBody>
const Tutor = Type.Object({
  id: Uuid, name: Type.String(), body: SaidShape, role: SaidShape, school: Type.String(), fromOn: DayText, untilOn: DayText, over: Type.Boolean(), endsSoon: Type.Boolean(), renewals: RenewalShown,
  lessons: Type.Array(Type.Object({ id: Uuid, on: DayText, topic: Type.String(), audience: Type.Integer(), cards: Type.Array(Type.String()) })),
})
export type TutorShown = Static<typeof Tutor>

export const ActionBody = Type.Object({ list: Type.Enum([...LISTS]), measure: Words(200), owner: Words(40), dueOn: DayText }, closed)
export type ActionBody = Static<typeof ActionBody>
export const DoneBody = Type.Object({ evidence: Words(300) }, closed)
const Action = Type.Object({
  id: Uuid, list: Type.Enum([...LISTS]), listWords: SaidShape, measure: Type.String(), owner: Type.String(), dueOn: DayText, evidence: orNull(Type.String()), doneOn: orNull(DayText), late: Type.Boolean(),
})
export type ActionShown = Static<typeof Action>

export const tutorOperations = {
  listTutors: operation({ ...get, path: '/programmes/tutors', answer: Type.Object({ tutors: Type.Array(Tutor) }), summary: { zh: '法治副校长、辅导员', en: 'Rule-of-law vice-principals and tutors' } }),
  appointTutor: operation({ ...post, path: '/programmes/tutors', body: TutorBody, summary: { zh: '聘一位法治副校长、辅导员', en: 'Appoint a vice-principal or tutor' } }),
  renewTutor: operation({ ...post, path: '/programmes/tutors/:id/renewals', params: Made, body: RenewBody, summary: { zh: '续聘', en: 'Renew a term' } }),
  endTutor: operation({ ...post, path: '/programmes/tutors/:id/end', params: Made, body: Nothing, summary: { zh: '结束聘任', en: 'End an appointment' } }),
  noteLesson: operation({ ...post, path: '/programmes/tutors/:id/lessons', params: Made, body: LessonBody, summary: { zh: '记一次法治课', en: 'Enter a lesson' } }),
  printTutorSlip: operation({ ...get, path: '/programmes/tutors/:id/slip', params: Made, answer: Type.Unknown(), sends: 'file', summary: { zh: '打印聘任书', en: 'Print the appointment' } }),
  printConsentSheet: operation({
    ...get, path: '/programmes/consent-sheet', query: Type.Object({ about: Type.Enum(['family', 'pairing']), programmeId: Type.Optional(Uuid), withChild: Type.Enum(['yes', 'no']) }, closed), answer: Type.Unknown(), sends: 'file',
    summary: { zh: '打印空白同意书（不写姓名）', en: 'Print a blank consent sheet, without names' },
  }),
  listTitleActions: operation({ ...get, path: '/programmes/title-actions', answer: Type.Object({ actions: Type.Array(Action) }), summary: { zh: '创建工作清单', en: 'Action lists for titles' } }),
  addTitleAction: operation({ ...post, path: '/programmes/title-actions', body: ActionBody, summary: { zh: '加一项措施', en: 'Add a measure' } }),
  finishTitleAction: operation({ ...post, path: '/programmes/title-actions/:id/done', params: Made, body: DoneBody, summary: { zh: '完成，写凭据', en: 'Done, with the evidence' } }),
}
