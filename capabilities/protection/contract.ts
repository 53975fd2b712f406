import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'

const CaseParams = Type.Object({ caseId: Uuid })
const Minute = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' })
const State = Type.Object({ state: Type.String() })
const ReportParams = Type.Object({ reportId: Uuid })

const DangerShape = Type.Enum(['violence', 'self-harm', 'fire-or-explosion', 'child-at-risk', 'gathering', 'other'] as const)

/** D21 in a minute: what was seen and where; no field for a judgement, none that makes a row about a person. */
export const DangerBody = Type.Object({
  /** The case it was found in; without one the report opens a case of its own. */
  caseId: Type.Optional(Uuid),
  observedAt: Minute,
  place: Words(200),
  facts: Words(2000),
  danger: DangerShape,
  toProtect: Type.Optional(Type.String({ maxLength: 200 })),
  measures: Type.Optional(Type.String({ maxLength: 500 })),
}, closed)
export type DangerBody = Static<typeof DangerBody>

export const ReportLine = Type.Object({
  id: Uuid,
  danger: Type.String(),
  dangerWords: SaidShape,
  state: Type.String(),
  stateWords: SaidShape,
  policeUnitName: orNull(SaidShape),
  reportedByName: Type.String(),
  sentAt: Type.String(),
  acknowledgedAt: orNull(Type.String()),
  tries: Type.Integer(),
  resultWords: orNull(SaidShape),
  /** What this reader may do with it now. */
  may: Type.Object({ acknowledge: Type.Boolean(), finish: Type.Boolean(), openGroup: Type.Boolean(), print: Type.Boolean() }),
})
export type ReportLine = Static<typeof ReportLine>

export const ReportView = Type.Object({
  report: ReportLine, caseId: Uuid, code: Type.String(),
  observedAt: Type.String(), place: Type.String(), facts: Type.String(), toProtect: orNull(Type.String()), measures: orNull(Type.String()),
})

export const TaskLine = Type.Object({
  id: Uuid, kind: Type.String(), what: Type.String(), unitName: SaidShape, staffName: orNull(Type.String()), dueOn: DayText,
  state: Type.String(), doneOn: orNull(DayText), doneNote: orNull(Type.String()),
})
export type TaskLine = Static<typeof TaskLine>

export const GroupView = Type.Object({
  caseId: Uuid, code: Type.String(), state: Type.String(), told: Type.Boolean(), tasks: Type.Array(TaskLine),
  units: Type.Array(Type.Object({ id: Uuid, name: SaidShape })),
})

export const SafetyView = Type.Object({
  parties: Type.Array(Type.Object({ id: Uuid, name: Type.String(), side: Type.String() })),
  contacts: Type.Array(Type.Object({ partyId: Uuid, channel: Type.String(), how: Type.String(), on: DayText })),
  offered: Type.Array(Type.Object({ help: Type.String(), words: SaidShape, how: SaidShape, law: Type.String(), wish: orNull(Type.String()) })),
  warnings: Type.Array(Type.Object({ on: DayText, number: Type.String() })),
  visits: Type.Array(TaskLine),
  trained: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
  postponedWords: SaidShape,
})

const NoteShape = Type.Object({ id: Uuid, writtenOn: DayText, text: Type.String() })
const Passphrase = Type.String({ minLength: 1, maxLength: 200 })

export const protectionOperations = {
  reportDanger: operation({
    method: 'POST', path: '/danger-reports', tag: 'protection', summary: { zh: '涉险情报告（D21）', en: 'Report danger (D21)' },
    body: DangerBody, answer: Type.Object({ reportId: Uuid, policeUnitName: orNull(SaidShape) }), success: 201,
  }),
  listDangerReports: operation({
    method: 'GET', path: '/danger-reports', tag: 'protection', summary: { zh: '涉险情报告（本人报的、交我办的）', en: 'Danger reports (mine, or mine to take)' },
    answer: Type.Object({ reports: Type.Array(ReportLine) }),
  }),
  readDangerReport: operation({
    method: 'GET', path: '/danger-reports/:reportId', tag: 'protection', summary: { zh: '看一份涉险情报告（留痕）', en: 'One danger report (the look is recorded)' },
    params: ReportParams, answer: ReportView,
  }),
  acknowledgeDanger: operation({
    method: 'POST', path: '/danger-reports/:reportId/acknowledgement', tag: 'protection', summary: { zh: '签收涉险情报告', en: 'Take a danger report' },
    params: ReportParams, body: Type.Object({ /** Who took the call, where it was taken by telephone. */ receivedBy: Type.Optional(Words(60)) }, closed), answer: State, success: 201,
  }),
  finishDanger: operation({
    method: 'POST', path: '/danger-reports/:reportId/result', tag: 'protection', summary: { zh: '记录公安处理结果（只记类别）', en: 'How the police ended it (a class only)' },
    params: ReportParams, body: Type.Object({
      result: Type.Enum(['handed-over', 'no-danger-found', 'moved-on'] as const), /** The officer who said so, where the centre writes it down from a call. */ toldBy: Type.Optional(Words(60)),
    }, closed), answer: State, success: 201,
  }),
  printDangerReport: operation({
    method: 'GET', path: '/danger-reports/:reportId/paper', tag: 'protection', summary: { zh: '打印涉险情报告', en: 'Print the danger report' },
    params: ReportParams, answer: Type.Any(), sends: 'file',
  }),
  readSafety: operation({
    method: 'GET', path: '/cases/:caseId/safety', tag: 'protection', summary: { zh: '安全安排', en: 'What keeps people safe in this case' },
    params: CaseParams, answer: SafetyView,
  }),
  confirmSafeContact: operation({
    method: 'POST', path: '/cases/:caseId/safety/contact', tag: 'protection', summary: { zh: '确认安全联系方式', en: 'Confirm a safe way of contact' },
    params: CaseParams, body: Type.Object({
      partyId: Uuid, channel: Type.Enum(['visit', 'phone', 'relative'] as const), how: Words(200), /** Somebody else at home may pick it up or read it. */ shared: Type.Boolean(),
    }, closed), answer: State, success: 201,
  }),
  offerHelp: operation({
    method: 'POST', path: '/cases/:caseId/safety/help', tag: 'protection', summary: { zh: '告知可以得到的帮助', en: 'Offer help' },
    params: CaseParams, body: Type.Object({ partyId: Uuid, wish: Words(500) }, closed), answer: State, success: 201,
  }),
  noteWarning: operation({
    method: 'POST', path: '/cases/:caseId/safety/warning', tag: 'protection', summary: { zh: '记下公安告诫书的日期和文号', en: 'Note the day and number of a police warning' },
    params: CaseParams, body: Type.Object({ on: DayText, number: Words(60) }, closed), answer: State, success: 201,
  }),
  giveSafeVisit: operation({
    method: 'POST', path: '/cases/:caseId/safety/visit', tag: 'protection', summary: { zh: '安排安全查访', en: 'Give a safe visit' },
    params: CaseParams, body: Type.Object({ staffId: Uuid, what: Words(300), dueOn: DayText }, closed), answer: State, success: 201,
  }),
  tellPostponed: operation({
    method: 'POST', path: '/cases/:caseId/safety/postponement', tag: 'protection', summary: { zh: '告知另一方：只说改期', en: 'Tell the other side: postponed, and no more' },
    params: CaseParams, body: Type.Object({ partyId: Uuid }, closed), answer: Type.Object({ state: Type.String(), words: SaidShape }), success: 201,
  }),
  openSupport: operation({
    method: 'POST', path: '/danger-reports/:reportId/group', tag: 'protection', summary: { zh: '成立帮扶小组', en: 'Open a support group' },
    params: ReportParams, body: Type.Object({}, closed), answer: State, success: 201,
  }),
  readSupport: operation({
    method: 'GET', path: '/danger-reports/:reportId/group', tag: 'protection', summary: { zh: '帮扶小组', en: 'The support group' },
    params: ReportParams, answer: GroupView,
  }),
  giveSupportTask: operation({
    method: 'POST', path: '/danger-reports/:reportId/group/tasks', tag: 'protection', summary: { zh: '交办帮扶任务', en: 'Give a department a task' },
    params: ReportParams, body: Type.Object({ unitId: Uuid, what: Words(500), dueOn: DayText, staffId: Type.Optional(Uuid) }, closed), answer: State, success: 201,
  }),
  informPerson: operation({
    method: 'POST', path: '/danger-reports/:reportId/group/information', tag: 'protection', summary: { zh: '记下怎样告知本人', en: 'How the person was told' },
    params: ReportParams,
    body: Type.Object({ how: Type.Enum(['written', 'told', 'not-possible'] as const), consent: Type.Enum(['given', 'refused', 'not-asked'] as const), note: Words(500) }, closed),
    answer: State, success: 201,
  }),
  closeSupport: operation({
    method: 'POST', path: '/danger-reports/:reportId/group/closing', tag: 'protection', summary: { zh: '结束帮扶', en: 'Close the support group' },
    params: ReportParams, body: Type.Object({ note: Words(500) }, closed), answer: State, success: 201,
  }),
  listMyTasks: operation({
    method: 'GET', path: '/protection-tasks', tag: 'protection', summary: { zh: '交给我或本单位的帮扶和查访任务', en: 'Support and visit tasks of mine or my unit' },
    answer: Type.Object({ tasks: Type.Array(TaskLine) }),
  }),
  finishTask: operation({
    method: 'POST', path: '/protection-tasks/:taskId/done', tag: 'protection', summary: { zh: '任务完成', en: 'Task done' },
    params: Type.Object({ taskId: Uuid }), body: Type.Object({ note: Words(500) }, closed), answer: State, success: 201,
  }),
  writeNote: operation({
    method: 'POST', path: '/counselling-notes', tag: 'protection', summary: { zh: '写咨询笔记（只有本人能看）', en: 'Write a counselling note (only its author reads it)' },
    body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 20 }), text: Words(8000), passphrase: Passphrase }, closed), answer: State, success: 201,
  }),
  readNotes: operation({
    method: 'POST', path: '/counselling-notes/reading', tag: 'protection', summary: { zh: '看自己的咨询笔记', en: 'Read my own counselling notes' },
    body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 20 }), passphrase: Passphrase }, closed), answer: Type.Object({ notes: Type.Array(NoteShape) }),
  }),
}
