import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { CAUSE_CODES } from './domain/causes.ts'
import { PAPER_KINDS } from './domain/completeness.ts'
import { BECAME, CONFIRMED_BY } from './domain/escalation.ts'
import { RATINGS } from './domain/ratings.ts'
import { RETENTION_CODES } from './domain/retention.ts'

export const CaseParams = Type.Object({ caseId: Uuid })

/** Where the matter stands after a step. */
export const StepAnswer = Type.Object({ state: Type.String(), followUp: orNull(Type.String()) })
export type StepAnswer = Static<typeof StepAnswer>

export const AskVisitorBody = Type.Object({ staffId: Uuid }, closed)

export const VisitBody = Type.Object(
  {
    visitedOn: DayText,
    how: Type.Enum(['home', 'phone', 'office', 'online', 'other']),
    partyIds: Type.Array(Uuid, { minItems: 1, maxItems: 50, uniqueItems: true }),
    /** False: nobody was met; the visit stays to be done. */
    reached: Type.Boolean(),
    /** What was found of the agreement's performance. `not-due`: another visit follows. */
    performance: Type.Enum(['performed', 'partly', 'not-due', 'unperformed']),
    performanceNote: Type.Optional(Words(1000)),
    /** What visited people said of our work; nobody is counted who did not answer. */
    ratings: Type.Optional(Type.Array(Type.Object({ partyId: Uuid, rating: Type.Enum(RATINGS) }, closed), { maxItems: 50 })),
    newDisputes: Type.Optional(Words(1000)),
    /** Errors, or signs that it flares up again. */
    signs: Type.Optional(Words(1000)),
    measures: Type.Optional(Words(1000)),
    /** Why the mediator visits in person. */
    mediatorReason: Type.Optional(Words(200)),
  },
  closed,
)
export type VisitBody = Static<typeof VisitBody>

export const WaiveBody = Type.Object(
  { reason: Type.Enum(['declined', 'unreachable', 'moved-away', 'unsafe', 'other']), note: Words(500) },
  closed,
)

export const HazardBody = Type.Object(
  {
    hazard: Type.Boolean(),
    what: Type.Optional(Words(500)),
    /** Where it is; the place of the case when left out. */
    placeText: Type.Optional(Words(200)),
    ownerUnitId: Type.Optional(Uuid),
  },
  closed,
)
export type HazardBody = Static<typeof HazardBody>

export const RateBody = Type.Object({ rating: Type.Enum(RATINGS) }, closed)

export const ProposeBody = Type.Object(
  {
    /** Needed where the agreement is not fully performed. */
    performanceReason: Type.Optional(Type.Enum(['waived-by-creditor', 'court', 'enforcement', 'replaced', 'other'])),
    performanceNote: Type.Optional(Words(500)),
    /** Left out where somebody was asked at the visit. */
    satisfaction: Type.Optional(Type.Enum(['asked', 'ask-on-closing', 'declined', 'unsafe'])),
    note: Type.Optional(Words(1000)),
    /** Why it came up: of the matter, never of a person. Not counted where somebody had to be protected. */
    cause: Type.Optional(Type.Enum([...CAUSE_CODES])),
  },
  closed,
)
export type ProposeBody = Static<typeof ProposeBody>

/** A lesson for the prevention ledger: what is done so that it does not come again, and who sees to it. */
export const LessonBody = Type.Object({ what: Words(500), owner: Words(100) }, closed)
export type LessonBody = Static<typeof LessonBody>

/** I-21: what the matter became, the day on which that happened, and who confirmed it. Nobody is named. */
export const EscalationBody = Type.Object({ became: Type.Enum(BECAME), on: DayText, confirmedBy: Type.Enum(CONFIRMED_BY) }, closed)
export type EscalationBody = Static<typeof EscalationBody>

export const ReturnBody = Type.Object({ reason: Words(500) }, closed)
export const NothingBody = Type.Object({}, closed)

export const ArchiveBody = Type.Object(
  {
    papers: Type.Array(
      Type.Object({ kind: Type.Enum(PAPER_KINDS), madeOn: DayText, sheets: Type.Integer({ minimum: 1, maximum: 500 }) }, closed),
      { minItems: 1, maxItems: 100 },
    ),
    /** D14: what is not there, and why. */
    gaps: Type.Optional(Type.Array(Type.Object({ kind: Type.Enum(PAPER_KINDS), why: Words(500) }, closed), { maxItems: 20 })),
    retention: Type.Optional(Type.Enum(RETENTION_CODES)),
    remark: Type.Optional(Words(500)),
  },
  closed,
)
export type ArchiveBody = Static<typeof ArchiveBody>

const RefusalShape = Type.Object({ code: Type.String(), say: SaidShape })

export const FollowUpView = Type.Object({
  state: orNull(Type.String()),
  stateWords: orNull(SaidShape),
  dueOn: orNull(DayText),
  visits: Type.Array(Type.Object({
    factId: Uuid, on: DayText, reached: Type.Boolean(), performance: Type.String(), visitor: Type.String(),
    words: orNull(Type.Record(Type.String(), Type.Unknown())),
  })),
  /** How many were asked and answered; which step anybody chose is shown to nobody here (I-09). */
  satisfaction: Type.Object({ asked: Type.Integer(), answered: Type.Integer() }),
  hazard: orNull(Type.Boolean()),
  /** Lessons that were passed to the prevention ledger, by whichever station. */
  lessons: Type.Array(Type.Object({ on: DayText, what: Type.String(), owner: Type.String() })),
  /** Who may be visited, while a visit may be recorded: by name for whoever handles the case or was asked to visit, masked for others. */
  people: Type.Array(Type.Object({ id: Uuid, name: Type.String(), side: Type.String() })),
  /** What the matter became afterwards, for those who handle it and their head; null for everybody else. */
  escalation: orNull(Type.Object({ became: SaidShape, confirmedBy: SaidShape, on: DayText })),
  proposed: Type.Boolean(),
  /** Papers of the end that can be printed now: D14 where something is missing, D15 once archived, D16 once closed. */
  printable: Type.Array(Type.Enum(['D14', 'D15', 'D16'])),
  /** The step that this time waits for, whoever may take it. */
  next: orNull(Type.String()),
  steps: Type.Array(Type.Object({ step: Type.String(), label: SaidShape, refusal: orNull(RefusalShape) })),
})
export type FollowUpView = Static<typeof FollowUpView>

export const FileView = Type.Object({
  state: Type.String(),
  /** Papers that the facts speak of, for the archivist to begin with. */
  papers: Type.Array(Type.Object({
    kind: Type.String(), name: SaidShape, madeOn: DayText,
    /** Pages of the paper as it is printed here; null where it is not printed here. A signed scan may have more. */
    sheets: orNull(Type.Integer()),
  })),
  completeness: Type.Array(Type.Object({ kinds: Type.Array(Type.String()), names: Type.Array(SaidShape), state: Type.String() })),
  retention: Type.Array(Type.Object({ code: Type.String(), name: SaidShape, years: Type.Integer(), source: Type.String(), standard: Type.Boolean() })),
  dueOn: orNull(DayText),
})
export type FileView = Static<typeof FileView>

export const RatingView = Type.Object({
  /** True where this reporter may rate now. */
  open: Type.Boolean(),
  refusal: orNull(RefusalShape),
  steps: Type.Array(Type.Object({ rating: Type.String(), words: SaidShape })),
})

export const OutcomeBody = Type.Object(
  {
    answer: Type.Enum(['fixed', 'not-fixed']),
    /** What follows from “not fixed”: that this matter be taken up again, or a new report, which is made on its own page. */
    wants: Type.Optional(Type.Enum(['reopening', 'new-report'])),
    text: Type.Optional(Words(1000)),
  },
  closed,
)
export type OutcomeBody = Static<typeof OutcomeBody>

export const OutcomeView = Type.Object({
  /** True where this reporter may say now whether it is fixed. */
  open: Type.Boolean(),
  /** Whether the law of this procedure lets it be taken up again (T25). */
  mayReopen: Type.Boolean(),
  told: orNull(Type.Object({ answer: Type.String(), wants: orNull(Type.String()), on: DayText })),
  answered: orNull(Type.Object({ on: DayText, reason: Type.String() })),
})
export type OutcomeView = Static<typeof OutcomeView>

export const NotFixedLine = Type.Object({
  caseId: Uuid, code: Type.String(), title: orNull(Type.String()), toldOn: DayText, dueOn: DayText, unitName: SaidShape,
})
export type NotFixedLine = Static<typeof NotFixedLine>

const post = <const Name extends string>(name: Name, zh: string, en: string, body: Parameters<typeof Type.Union>[0][number]) =>
  ({ method: 'POST', path: `/cases/:caseId/${name}`, tag: 'follow-up', summary: { zh, en }, params: CaseParams, body, answer: StepAnswer, success: 201 }) as const

export const followUpOperations = {
  askVisitor: operation({ ...post('visitor', '请同事回访', 'Ask a colleague to visit', AskVisitorBody), body: AskVisitorBody }),
  recordVisit: operation({ ...post('visits', '记录回访', 'Record a visit', VisitBody), body: VisitBody }),
  waiveFollowUp: operation({ ...post('follow-up-waiver', '免去回访', 'Waive the visit', WaiveBody), body: WaiveBody }),
  answerHazard: operation({ ...post('residual-hazard', '还有没有隐患', 'Is there a danger left?', HazardBody), body: HazardBody }),
  passLesson: operation({ ...post('lessons', '补上一条防范措施', 'Pass on a lesson', LessonBody), body: LessonBody }),
  proposeClosing: operation({ ...post('closing-proposal', '提请结案', 'Propose to close', ProposeBody), body: ProposeBody }),
  returnClosing: operation({ ...post('closing-return', '退回结案', 'Return the closing', ReturnBody), body: ReturnBody }),
  closeCase: operation({ ...post('closing', '审核并结案', 'Check and close', NothingBody), body: NothingBody }),
  archiveCase: operation({ ...post('archive', '归档', 'Archive', ArchiveBody), body: ArchiveBody }),
  readFollowUp: operation({
    method: 'GET', path: '/cases/:caseId/follow-up', tag: 'follow-up', params: CaseParams, answer: FollowUpView,
    summary: { zh: '回访与结案的情况和可走的步骤', en: 'Follow-up and closing, and the steps that may be taken' },
  }),
  readFile: operation({
    method: 'GET', path: '/cases/:caseId/archive', tag: 'follow-up', params: CaseParams, answer: FileView,
    summary: { zh: '案卷目录和完整性', en: 'Catalogue and completeness of the file' },
  }),
  printVisit: operation({
    method: 'GET', path: '/cases/:caseId/follow-up/record.pdf', tag: 'follow-up', params: CaseParams,
    query: Type.Object({ factId: Type.Optional(Uuid) }), answer: Type.Unknown(), sends: 'file',
    summary: { zh: '打印回访记录', en: 'Print the follow-up record' },
  }),
  printFile: operation({
    method: 'GET', path: '/cases/:caseId/archive/file.pdf', tag: 'follow-up', params: CaseParams, answer: Type.Unknown(), sends: 'file',
    summary: { zh: '打印卷宗封面、目录和封底', en: 'Print cover, catalogue and back of the file' },
  }),
  printNote: operation({
    method: 'GET', path: '/cases/:caseId/archive/note.pdf', tag: 'follow-up', params: CaseParams, answer: Type.Unknown(), sends: 'file',
    summary: { zh: '打印卷宗情况说明', en: 'Print the note on what the file lacks' },
  }),
  printClosing: operation({
    method: 'GET', path: '/cases/:caseId/closing/report.pdf', tag: 'follow-up', params: CaseParams, answer: Type.Unknown(), sends: 'file',
    summary: { zh: '打印结案报告表', en: 'Print the closing report' },
  }),
  printBound: operation({
    method: 'GET', path: '/cases/:caseId/archive/bound.pdf', tag: 'follow-up', params: CaseParams, answer: Type.Unknown(), sends: 'file',
    summary: { zh: '整卷装订成一份 PDF', en: 'The whole file bound as one PDF' },
  }),
  answerOutcome: operation({ ...post('outcome-answer', '答复“还没解决”', 'Answer whoever said that it is not fixed', ReturnBody), body: ReturnBody }),
  confirmEscalation: operation({ ...post('escalated-afterwards', '核实事后激化', 'Confirm that it escalated afterwards', EscalationBody), body: EscalationBody }),
  listNotFixed: operation({
    method: 'GET', path: '/not-fixed', tag: 'follow-up', answer: Type.Object({ matters: Type.Array(NotFixedLine) }),
    summary: { zh: '说“还没解决”、等着答复的', en: 'Matters said to be not fixed that wait for an answer' },
  }),
  readOutcome: operation({
    method: 'GET', path: '/my-case/outcome', tag: 'follow-up', answer: OutcomeView,
    summary: { zh: '问我解决没有', en: 'Whether I am asked if it is fixed' },
  }),
  tellOutcome: operation({
    method: 'POST', path: '/my-case/outcome', tag: 'follow-up', body: OutcomeBody, answer: StepAnswer, success: 201,
    summary: { zh: '我来说解决没有（每次结案一次）', en: 'Say whether it is fixed (once for each closing)' },
  }),
  readRating: operation({
    method: 'GET', path: '/my-case/rating', tag: 'follow-up', answer: RatingView,
    summary: { zh: '我能不能评价', en: 'Whether I may rate now' },
  }),
  rateHandling: operation({
    method: 'POST', path: '/my-case/rating', tag: 'follow-up', body: RateBody, answer: StepAnswer, success: 201,
    summary: { zh: '我来评价（每件事一次）', en: 'Give my rating (once for each matter)' },
  }),
}
