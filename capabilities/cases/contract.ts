import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { DayText, SaidShape, Uuid } from '#platform/shapes'

export const CaseParams = Type.Object({ caseId: Uuid })

/** Three days of one clock and whether a year without a published calendar had a hand in them. */
export const DeadlineShape = Type.Object({
  key: Type.String(),
  clock: Type.String(),
  startsOn: DayText,
  rawOn: DayText,
  rolledOn: DayText,
  safeOn: DayText,
  provisional: Type.Boolean(),
  audience: Type.Union([Type.Literal('staff'), Type.Literal('parties')]),
  optional: Type.Boolean(),
})

/** One line of a work list. `title` and `place` are null for those who may know of the case but not read it. */
export const CaseLine = Type.Object({
  id: Uuid,
  code: Type.String(),
  title: Type.Union([Type.String(), Type.Null()]),
  place: Type.Union([Type.String(), Type.Null()]),
  category: Type.Union([Type.String(), Type.Null()]),
  channel: Type.String(),
  stageKind: Type.String(),
  stage: Type.String(),
  stageWords: SaidShape,
  open: Type.Boolean(),
  urgent: Type.Boolean(),
  registeredOn: DayText,
  dueOn: Type.Union([DayText, Type.Null()]),
  assigneeName: Type.Union([Type.String(), Type.Null()]),
  /** The handler's post, for whoever sees the process and nobody by name; null for all others. */
  assigneePost: Type.Union([SaidShape, Type.Null()]),
  unitName: SaidShape,
})
export type CaseLine = Static<typeof CaseLine>

export const CasePage = Type.Object({
  cases: Type.Array(CaseLine),
  /** Opaque place to go on from; null on the last page. */
  next: Type.Union([Type.String(), Type.Null()]),
  /** Of the whole list and not of this page; each stops at 100, which means 100 or more. Null beside a later page. */
  sums: Type.Union([Type.Object({ all: Type.Integer(), overdue: Type.Integer(), dueToday: Type.Integer() }), Type.Null()]),
})

export const TimelineEntry = Type.Object({
  factId: Uuid,
  seq: Type.Integer(),
  kind: Type.String(),
  words: SaidShape,
  occurredOn: DayText,
  recordedAt: Type.String(),
  actorRole: Type.String(),
  actorName: Type.Union([Type.String(), Type.Null()]),
  law: Type.Union([Type.String(), Type.Null()]),
  /** Where triage, dispatch or a reassignment sent the case, or whose step it was and what came of it, in words; null for every other fact. */
  about: Type.Union([SaidShape, Type.Null()]),
  data: Type.Record(Type.String(), Type.Unknown()),
  /** Words of people; null for those who may not read them. */
  content: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
})
export type TimelineEntry = Static<typeof TimelineEntry>

export const ProcedureShape = Type.Object({
  id: Uuid,
  kind: Type.String(),
  state: Type.String(),
  stateWords: SaidShape,
  parentId: Type.Union([Uuid, Type.Null()]),
  openedOn: DayText,
  endedOn: Type.Union([DayText, Type.Null()]),
})

export const CaseView = Type.Object({
  case: CaseLine,
  /** How near the reader stands: `metadata`, `content` or `handle`. */
  nearness: Type.String(),
  /** By which door it came, and from which entry; null for whoever may know of the case but not read it. */
  door: Type.Union([SaidShape, Type.Null()]),
  /** Where that entry stands on the desk, below the district; null where there is none or the reader may not open it. */
  doorAt: Type.Union([Type.String(), Type.Null()]),
  seq: Type.Integer(),
  addressId: Type.Union([Uuid, Type.Null()]),
  unitId: Uuid,
  assigneeId: Type.Union([Uuid, Type.Null()]),
  /** The record is sealed: the screen says so, and that this look is written down. */
  sealed: Type.Boolean(),
  /** Processing is limited at the person’s request. */
  limited: Type.Boolean(),
  mergedInto: Type.Union([Type.Object({ id: Uuid, code: Type.String() }), Type.Null()]),
  mergedHere: Type.Array(Type.Object({ id: Uuid, code: Type.String(), registeredOn: DayText })),
  procedures: Type.Array(ProcedureShape),
  deadlines: Type.Array(DeadlineShape),
  timeline: Type.Array(TimelineEntry),
})
export type CaseView = Static<typeof CaseView>

export const LIST_VIEWS = ['mine', 'unclaimed', 'unit', 'entry', 'closed'] as const

export const casesOperations = {
  listCases: operation({
    method: 'GET',
    path: '/cases',
    tag: 'cases',
    summary: { zh: '案件列表（按到期日）', en: 'Cases by due day' },
    query: Type.Object({
      view: Type.Optional(Type.Enum(LIST_VIEWS)),
      stage: Type.Optional(Type.String({ maxLength: 40 })),
      category: Type.Optional(Type.String({ maxLength: 10 })),
      /** Only what this colleague handles. */
      assigneeId: Type.Optional(Uuid),
      /** Only what is about a place of this grid. */
      gridId: Type.Optional(Uuid),
      after: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    answer: CasePage,
  }),
  /** Asked before a posting ends: what would be left behind. Sealed cases are not counted; `most` is where counting stops. */
  countOpenCasesOf: operation({
    method: 'GET', path: '/staff/:staffId/open-cases', tag: 'cases', summary: { zh: '这位同事手上还有多少件', en: 'How many open cases a colleague handles' },
    params: Type.Object({ staffId: Uuid }), answer: Type.Object({ open: Type.Integer(), most: Type.Integer() }),
  }),
  readCase: operation({
    method: 'GET',
    path: '/cases/:caseId',
    tag: 'cases',
    summary: { zh: '查看一件案子', en: 'One case with its timeline' },
    params: CaseParams,
    answer: CaseView,
  }),
  findCaseByCode: operation({
    method: 'GET',
    path: '/case-codes/:code',
    tag: 'cases',
    summary: { zh: '按案件码查案件', en: 'Find a case by its code' },
    params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 20 }) }),
    answer: Type.Object({ id: Uuid, code: Type.String() }),
  }),
  readFigures: operation({
    method: 'GET',
    path: '/figures',
    tag: 'cases',
    summary: { zh: '某一时段、截至某日的计数', en: 'Counts of a period as of a day' },
    query: Type.Object({ unit: Type.Optional(Uuid), from: DayText, to: DayText, asOf: Type.Optional(DayText) }),
    answer: Type.Object({
      from: DayText,
      to: DayText,
      asOf: DayText,
      /** `n` null: fewer than five, or it would tell a count below five; only for whoever sees counts and no case (PR-24). */
      counts: Type.Array(Type.Object({ indicator: Type.String(), n: Type.Union([Type.Integer(), Type.Null()]) })),
      /** From which day the month that runs will be told to whoever only counts; else null. */
      toldFrom: Type.Union([DayText, Type.Null()]),
    }),
  }),
  /**
   * What a year's table would change in this district, before it is loaded. Refuses `bad-year`. Counts only: no case is named.
   * `complete` is false where more than 2,000 cases rest on provisional days; then only these were looked at.
   */
  previewCalendar: operation({
    method: 'POST',
    path: '/calendar/:year/preview',
    tag: 'cases',
    summary: { zh: '看一年的放假安排会改动哪些期限', en: 'What a year’s working days would change' },
    params: Type.Object({ year: Type.String({ pattern: '^20\\d{2}$' }) }),
    body: Type.Object(
      {
        source: Type.String({ minLength: 4, maxLength: 200 }),
        holidays: Type.Array(DayText, { maxItems: 200 }),
        makeUpDays: Type.Array(DayText, { maxItems: 60 }),
      },
      { additionalProperties: false },
    ),
    answer: Type.Object({
      /** Deadlines that rest on a provisional day now. */
      provisional: Type.Integer(),
      /** Of these: the days stay and the mark goes, or the days move. The others wait for a further year. */
      settled: Type.Integer(),
      moved: Type.Integer(),
      moves: Type.Array(Type.Object({ clock: Type.String(), from: DayText, to: DayText, deadlines: Type.Integer() })),
      complete: Type.Boolean(),
    }),
  }),
}
