import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { FINDING_KINDS, MEASURES, PASSED_TO } from '../domain.ts'
import { get, post } from './shapes.ts'

/** Things and events, never people; without names and numbers. */
export const FindingBody = Type.Object({ kind: Type.Enum([...FINDING_KINDS]), text: Words(300), place: Words(100) }, closed)
export type FindingBody = Static<typeof FindingBody>

export const FindingShown = Type.Object({
  id: Uuid, kind: Type.Enum([...FINDING_KINDS]), kindWords: SaidShape, state: Type.Enum(['waiting', 'passed', 'nothing']), stateWords: SaidShape, foundOn: DayText, post: orNull(Type.String()),
  text: orNull(Type.String()), place: orNull(Type.String()), passedTo: orNull(Type.Enum(['hazard', 'note', 'police'])), passedId: orNull(Uuid),
})
export type FindingShown = Static<typeof FindingShown>

const Span = Type.Object({ from: Type.Optional(DayText), to: Type.Optional(DayText) }, closed)
export const DutyFigures = Type.Object({
  from: DayText, to: DayText, sums: Type.Array(Type.Object({ measure: Type.Enum([...MEASURES]), kind: Type.String(), kindWords: SaidShape, n: Type.Integer() })),
  /** By team, never by person: null of fewer than five away from one’s own unit (PR-24). */
  teams: Type.Array(Type.Object({ kindWords: SaidShape, name: SaidShape, members: Type.Integer(), hours: orNull(Type.Number()) })),
})
export type DutyFigures = Static<typeof DutyFigures>
/** Community police teams by station (row 48): how many, and how many people; stations without one are listed too. */
export const CoverageShown = Type.Object({
  stations: Type.Array(Type.Object({ unitId: Uuid, station: SaidShape, teams: Type.Integer(), members: Type.Integer() })),
  kinds: Type.Array(Type.Object({ kind: Type.String(), kindWords: SaidShape, teams: Type.Integer() })),
})
export type CoverageShown = Static<typeof CoverageShown>

export const findingOperations = {
  enterFinding: operation({ ...post, path: '/duty/findings', body: FindingBody, summary: { zh: '登记巡逻发现', en: 'Enter what a round found' } }),
  listFindings: operation({
    ...get, path: '/duty/findings', query: Type.Object({ view: Type.Optional(Type.Enum(['waiting', 'settled'])), before }, closed),
    answer: Type.Object({ findings: Type.Array(FindingShown), next: orNull(Type.String()) }), summary: { zh: '巡逻发现', en: 'What rounds found' },
  }),
  passFinding: operation({
    ...post, path: '/duty/findings/:id/pass', params: Type.Object({ id: Uuid }), body: Type.Object({ to: Type.Enum([...PASSED_TO]) }, closed), answer: Type.Object({ id: Uuid, passedId: orNull(Uuid) }),
    summary: { zh: '转隐患、转线索、已告知民警、不用办', en: 'To hazards, to the notes, told to the police, or nothing' },
  }),
  readDutyFigures: operation({ ...get, path: '/duty/figures', query: Span, answer: DutyFigures, summary: { zh: '值守和巡逻的数字', en: 'Figures of duty and patrols' } }),
  readDutyCoverage: operation({ ...get, path: '/duty/coverage', answer: CoverageShown, summary: { zh: '各派出所的社区警务团队', en: 'Community police teams by station' } }),
}
