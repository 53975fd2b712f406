import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, orNull, Uuid } from '#platform/shapes'
import { FormShown, Kind, MappingShape, ReportLine, ReportShown, ScheduleLine } from './contract/shapes.ts'

export type { DifferenceShown, FormShown, FrozenShown, ReportFigure, ReportLine, ReportRow, ReportShown, ScheduleLine } from './contract/shapes.ts'
export { FORM_KEEPERS, KEEPERS, READERS } from './contract/readers.ts'

const tag = 'reports'
const Params = Type.Object({ reportId: Uuid })
const said = (zh: string, en: string) => ({ zh, en })

export const FreezeBody = Type.Object({ unit: Type.Optional(Uuid), kind: Kind, from: DayText }, closed)
export const NoteBody = Type.Object({ kind: Type.Enum(['title', 'note']), text: Type.String({ minLength: 1, maxLength: 2000 }) }, closed)
export const CorrectBody = Type.Object({ reason: Type.String({ minLength: 2, maxLength: 500 }) }, closed)
export const ScheduleBody = Type.Object(
  { unit: Type.Optional(Uuid), kind: Kind, daysAfter: Type.Integer({ minimum: 1, maximum: 28 }), atTime: Type.String({ maxLength: 5 }), active: Type.Boolean() }, closed,
)
export const MappingBody = Type.Object({ ...MappingShape, version: Type.Integer(), effectiveFrom: DayText, note: Type.String({ minLength: 2, maxLength: 300 }) }, closed)
export type FreezeBody = Static<typeof FreezeBody>
export type NoteBody = Static<typeof NoteBody>
export type CorrectBody = Static<typeof CorrectBody>
export type ScheduleBody = Static<typeof ScheduleBody>
export type MappingBody = Static<typeof MappingBody>

export const reportsOperations = {
  listReports: operation({
    method: 'GET', path: '/bulletins', tag, summary: said('报告列表', 'List reports'),
    query: Type.Object({ kind: Type.Optional(Kind), before }, closed),
    answer: Type.Object({ reports: Type.Array(ReportLine), next: orNull(Type.String()), mayKeep: Type.Boolean() }),
  }),
  readReport: operation({ method: 'GET', path: '/bulletins/:reportId', tag, params: Params, answer: ReportShown, summary: said('看一份报告', 'Read a report') }),
  /** By hand. Refuses `no-period-begins`, `period-not-over`, `already-frozen`, `unit-out-of-reach`. */
  freezeReport: operation({ method: 'POST', path: '/bulletins', tag, body: FreezeBody, answer: Type.Object({ id: Uuid }), success: 201, summary: said('定稿一份报告', 'Freeze a report') }),
  /** A title or a note under one's name. Refuses `no-such-report`, `names-somebody`. */
  writeReportNote: operation({ method: 'POST', path: '/bulletins/:reportId/notes', tag, params: Params, body: NoteBody, answer: Type.Object({ id: Uuid }), success: 201, summary: said('写编者按或标题', 'Write a note or a title') }),
  /** Says what arrived later, beside the frozen figures. Refuses `not-frozen-yet`, `nothing-to-correct`, `names-somebody`. */
  correctReport: operation({ method: 'POST', path: '/bulletins/:reportId/corrections', tag, params: Params, body: CorrectBody, answer: Type.Object({ n: Type.Integer() }), success: 201, summary: said('出更正说明', 'Issue a correction') }),
  /** PDF, DOCX or XLSX of a frozen report. Refuses `no-such-report`, `not-frozen-yet`. */
  downloadReport: operation({
    method: 'GET', path: '/bulletins/:reportId/file', tag, params: Params, query: Type.Object({ as: Type.Enum(['pdf', 'docx', 'xlsx']) }, closed), answer: Type.Any(), sends: 'file',
    summary: said('下载报告', 'Download a report'),
  }),
  listSchedules: operation({ method: 'GET', path: '/bulletin-schedules', tag, answer: Type.Object({ schedules: Type.Array(ScheduleLine), mayKeep: Type.Boolean() }), summary: said('定稿时间', 'When reports freeze') }),
  /** Refuses `bad-time`, `unit-out-of-reach`. */
  setSchedule: operation({ method: 'PUT', path: '/bulletin-schedules', tag, body: ScheduleBody, answer: ScheduleLine, summary: said('设定定稿时间', 'Set when reports freeze') }),
  /** The statistical form of people’s mediation. Refuses `not-a-day`, `period-reversed`, `unit-out-of-reach`. */
  readMediationForm: operation({
    method: 'GET', path: '/mediation-form', tag, query: Type.Object({ unit: Type.Optional(Uuid), from: DayText, to: DayText }, closed), answer: FormShown, summary: said('人民调解统计表', 'Statistical form of people’s mediation'),
  }),
  /** Refuses `mapping-in-past`, `mapping-changed`, `mapping-faulty`. */
  publishFormMapping: operation({ method: 'POST', path: '/mediation-form/mapping', tag, body: MappingBody, answer: Type.Object({ version: Type.Integer() }), success: 201, summary: said('发布类别对应关系', 'Publish the mapping of categories') }),
} as const
