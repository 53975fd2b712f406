import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, Made, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { ACTS, NOTE_SOURCES, RESULTS } from '../domain.ts'
import { Carried } from './messages.ts'
import { Became, Chosen, Teller, Where } from './shapes.ts'

export const NoteBody = Type.Object({ source: Type.Enum([...NOTE_SOURCES]), text: Words(1000), ...Where, ...Teller }, closed)
export type NoteBody = Static<typeof NoteBody>

export const OutcomeBody = Type.Object({
  to: Type.Enum(['case', 'hazard', 'ticket', 'petition', 'nothing']),
  ...Chosen,
  /** Why nothing is to be done; needed for `nothing`. */
  reason: Type.Optional(Type.String({ maxLength: 300 })),
}, closed)
export type OutcomeBody = Static<typeof OutcomeBody>

export const Note = Type.Object({
  id: Uuid, source: Type.String(), sourceWords: SaidShape, author: Type.String(), unit: SaidShape, notedOn: DayText, state: Type.String(), stateWords: SaidShape,
  /** Null once it became a case, where the words live on, or was forgotten. */
  text: orNull(Type.String()), place: orNull(Type.String()), teller: orNull(Type.String()), reason: orNull(Type.String()), became: orNull(Became), mayDecide: Type.Boolean(),
})
export type Note = Static<typeof Note>

export const ScreenedBody = Type.Object({
  category: Type.String({ pattern: '^[A-Z]{3}-\\d{2}$' }), acts: Type.Array(Type.Enum([...ACTS]), { minItems: 1, maxItems: ACTS.length }), result: Type.Enum([...RESULTS]),
  /** What it was about and what was done: no names. */
  text: Words(1000), on: DayText,
}, closed)
export type ScreenedBody = Static<typeof ScreenedBody>

const Person = Type.Object({ name: Words(100), phone: Type.Optional(Type.String({ maxLength: 40 })) }, closed)
/** The two sides, if they agreed that the centre gets in touch; without them only the matter is handed over (PIPL Art. 23). */
export const HandOverBody = Type.Object({ applicant: Type.Optional(Person), respondent: Type.Optional(Person), noticeGiven: Type.Boolean() }, closed)
export type HandOverBody = Static<typeof HandOverBody>

export const Screened = Type.Object({
  id: Uuid, category: Type.String(), categoryWords: SaidShape, acts: Type.Array(SaidShape), result: Type.String(), resultWords: SaidShape, text: Type.String(), on: DayText,
  unit: SaidShape, became: orNull(Became), mayHandOver: Type.Boolean(),
})
export type Screened = Static<typeof Screened>
const tag = 'leads'
const Page = Type.Object({ view: Type.Optional(Type.Enum(['open', 'decided'])), before }, closed)

export const noteOperations = {
  takeNote: operation({ method: 'POST', tag, path: '/notes', body: NoteBody, answer: Made, success: 201, summary: { zh: '记一条线索（走访、巡查、群里、回访）', en: 'Take a note (visit, patrol, chat group, follow-up)' } }),
  /** By whom and when, never by place: there is no such question. */
  listNotes: operation({ method: 'GET', tag, path: '/notes', query: Page, answer: Type.Object({ notes: Type.Array(Note), next: orNull(Type.String()) }), summary: { zh: '记下的线索和去向', en: 'Notes, and what became of them' } }),
  decideNote: operation({
    method: 'POST', tag, path: '/notes/:id/outcome', params: Made, body: OutcomeBody, answer: Type.Object({ state: Type.String(), carried: orNull(Carried) }), success: 201,
    summary: { zh: '线索转成案件、服务工单、隐患、信访，或者不用办', en: 'A note becomes a case, a service request, a hazard, a petition, or nothing' },
  }),
  recordScreened: operation({ method: 'POST', tag, path: '/screened', body: ScreenedBody, answer: Made, success: 201, summary: { zh: '协会登记自己排查调处的纠纷', en: 'An association enters what it screened itself' } }),
  listScreened: operation({
    method: 'GET', tag, path: '/screened', query: Type.Object({ before }, closed), answer: Type.Object({ screened: Type.Array(Screened), next: orNull(Type.String()) }),
    summary: { zh: '协会自己排查调处的', en: 'What associations screened themselves' },
  }),
  handOverScreened: operation({ method: 'POST', tag, path: '/screened/:id/case', params: Made, body: HandOverBody, answer: Carried, success: 201, summary: { zh: '交给中心，作为案件', en: 'Hand it to the centre as a case' } }),
}
