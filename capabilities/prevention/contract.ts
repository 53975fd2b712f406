import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { MARKS, MEASURE_STATES, MEASURE_STEPS, ORIGINS, OUTCOMES } from './domain/ledger.ts'

const tag = 'prevention'
const Id = Type.Object({ id: Uuid })
const KindCode = Type.String({ pattern: '^[A-Z]{3}-\\d{2}$' })

export const AlarmLine = Type.Object({
  id: Uuid, unit: SaidShape,
  /** Empty: all kinds of matters of the unit together. */
  category: Type.String(),
  kind: SaidShape,
  /** Counts of the last judged week and of all weeks since it rose; null under five for whoever only counts. */
  n: orNull(Type.Integer()), nSince: orNull(Type.Integer()),
  /** What would have been usual in that week and since, in hundredths of a matter. */
  usualHundredths: Type.Integer(), usualSinceHundredths: Type.Integer(),
  sinceOn: DayText, weekOn: DayText, seenOn: DayText, endedOn: orNull(DayText),
  sentence: SaidShape, notes: Type.Array(SaidShape),
  mark: orNull(Type.Enum([...MARKS])), markWords: orNull(SaidShape), markNote: orNull(Type.String()), markedOn: orNull(DayText),
  measureId: orNull(Uuid), mayMark: Type.Boolean(),
})
export type AlarmLine = Static<typeof AlarmLine>

export const AlarmPart = Type.Object({ of: Type.Enum(['kind', 'unit']), words: SaidShape, unitId: Uuid, category: Type.String(), n: Type.Integer(), usualHundredths: Type.Integer() })
export type AlarmPart = Static<typeof AlarmPart>

export const AlarmShown = Type.Intersect([
  AlarmLine,
  Type.Object({
    /** The last half year, week by week; null under five for whoever only counts. */
    weeks: Type.Array(Type.Object({ on: DayText, n: orNull(Type.Integer()) })),
    marks: Type.Array(Type.Object({ words: SaidShape, note: Type.String(), on: DayText, by: Type.String() })),
    unitId: Uuid,
    /** The last day that is counted in it. */
    untilOn: DayText,
    /** Kinds and units below that have more since it rose than before, the largest difference first; whoever only counts is told none under five. */
    parts: Type.Array(AlarmPart),
  }),
])
export type AlarmShown = Static<typeof AlarmShown>

export const SiteLine = Type.Object({
  id: Uuid, unit: SaidShape, place: Type.String(), publicPlace: Type.Boolean(), n: Type.Integer(),
  kinds: Type.Array(Type.Object({
    category: Type.String(), kind: SaidShape, n: Type.Integer(),
    /** The council that was prepared about it. */
    councilId: orNull(Uuid),
  })),
  /** Measures that are open for it. */
  measures: Type.Array(Type.Object({ id: Uuid, what: Type.String(), stateWords: SaidShape })),
  lastOn: DayText, sinceOn: DayText, countedOn: DayText, mayPrepare: Type.Boolean(), mayOpenCouncils: Type.Boolean(),
})
export type SiteLine = Static<typeof SiteLine>

/** Causes of matters closed in a span; `closed` counts them all, also those of which nobody said why. */
export const CausesShown = Type.Object({
  from: DayText, to: DayText, closed: orNull(Type.Integer()),
  causes: Type.Array(Type.Object({
    counter: Type.String(), words: SaidShape, n: Type.Integer(), kinds: Type.Array(Type.Object({ category: Type.String(), words: SaidShape, n: Type.Integer() })),
  })),
})
export type CausesShown = Static<typeof CausesShown>

export const MeasureLine = Type.Object({
  id: Uuid, unit: SaidShape, category: Type.String(), kind: SaidShape, origin: Type.Enum([...ORIGINS]), originWords: SaidShape,
  cause: Type.String(), what: Type.String(), owner: orNull(SaidShape), state: Type.Enum([...MEASURE_STATES]), stateWords: SaidShape,
  outcomeWords: orNull(SaidShape), dueOn: orNull(DayText), reviewOn: orNull(DayText), doneOn: orNull(DayText), proposedOn: DayText,
  late: orNull(Type.Enum(['work', 'review'])),
})
export type MeasureLine = Static<typeof MeasureLine>

export const MeasureShown = Type.Intersect([
  MeasureLine,
  Type.Object({
    alarmId: orNull(Uuid), siteId: orNull(Uuid),
    /** Counts of equal lengths before and from the day it was done; null before it is done. */
    comparison: orNull(Type.Object({
      days: Type.Integer(), before: Type.Integer(), after: Type.Integer(), words: SaidShape, limits: SaidShape,
      /** True once the review has fixed them. */
      fixed: Type.Boolean(),
    })),
    comparisonWords: orNull(SaidShape),
    entries: Type.Array(Type.Object({ words: SaidShape, note: Type.String(), on: DayText, by: orNull(Type.String()) })),
    steps: Type.Array(Type.Object({ step: Type.Enum([...MEASURE_STEPS]), label: SaidShape, refusal: orNull(Type.Object({ code: Type.String(), say: SaidShape })) })),
  }),
])
export type MeasureShown = Static<typeof MeasureShown>

export const MarkBody = Type.Object({ mark: Type.Enum([...MARKS]), note: Type.Optional(Type.String({ maxLength: 500 })) }, closed)
export type MarkBody = Static<typeof MarkBody>
export const CouncilBody = Type.Object({ category: KindCode }, closed)
export const ProposeBody = Type.Object(
  {
    cause: Words(1000), what: Words(1000), category: Type.Optional(KindCode), owner: Type.Optional(Type.String({ maxLength: 100 })),
    /** Own unit where it is left out. */
    unitId: Type.Optional(Uuid), alarmId: Type.Optional(Uuid), siteId: Type.Optional(Uuid),
  },
  closed,
)
export type ProposeBody = Static<typeof ProposeBody>
export const DecideBody = Type.Object(
  { cause: Words(1000), what: Words(1000), ownerUnitId: Type.Optional(Uuid), owner: Type.Optional(Type.String({ maxLength: 100 })), dueOn: DayText, reviewOn: DayText }, closed,
)
export type DecideBody = Static<typeof DecideBody>
export const NoteBody = Type.Object({ note: Words(1000) }, closed)
export const DoneBody = Type.Object({ on: DayText, note: Words(1000) }, closed)
export const ReviewBody = Type.Object({ outcome: Type.Enum([...OUTCOMES]), note: Words(1000) }, closed)
export type ReviewBody = Static<typeof ReviewBody>

const measureStep = <const Path extends string, const Body extends Parameters<typeof Type.Array>[0]>(path: Path, body: Body, zh: string, en: string) =>
  operation({ method: 'POST', path: `/prevention/measures/:id/${path}`, tag, params: Id, body, answer: MeasureShown, success: 201, summary: { zh, en } })

export const preventionOperations = {
  /** What rose at the viewer's unit and below: `standing`, or what is over or does not matter. Computed once a night. */
  listAlarms: operation({
    method: 'GET', path: '/prevention/alarms', tag, summary: { zh: '哪类事偏多（警示）', en: 'What rose' },
    query: Type.Object({ view: Type.Optional(Type.Enum(['standing', 'over'])), before }, closed),
    answer: Type.Object({ alarms: Type.Array(AlarmLine), next: orNull(Type.String()), method: Type.Array(SaidShape), countedOn: orNull(DayText) }),
  }),
  readAlarm: operation({ method: 'GET', path: '/prevention/alarms/:id', tag, params: Id, answer: AlarmShown, summary: { zh: '看一条警示', en: 'Read an alarm' } }),
  markAlarm: operation({ method: 'POST', path: '/prevention/alarms/:id/marks', tag, params: Id, body: MarkBody, answer: AlarmShown, success: 201, summary: { zh: '说明一条警示', en: 'Say what an alarm was' } }),
  listSites: operation({
    method: 'GET', path: '/prevention/sites', tag, summary: { zh: '反复发生的地方', en: 'Places with repeated matters' },
    query: Type.Object({ before }, closed), answer: Type.Object({ sites: Type.Array(SiteLine), next: orNull(Type.String()) }),
  }),
  /** Codes of those matters that the viewer may know of; of the others how many. One row in the access log. */
  listSiteMatters: operation({
    method: 'GET', path: '/prevention/sites/:id/matters', tag, params: Id, summary: { zh: '一个地方的案件', en: 'Matters of a place' },
    answer: Type.Object({
      matters: Type.Array(Type.Object({ caseId: Uuid, code: Type.String(), kind: SaidShape, stageWords: SaidShape, registeredOn: DayText, open: Type.Boolean() })),
      notShown: Type.Integer(),
    }),
  }),
  openSiteCouncil: operation({
    method: 'POST', path: '/prevention/sites/:id/councils', tag, params: Id, body: CouncilBody, answer: Type.Object({ councilId: Uuid }), success: 201,
    summary: { zh: '为一个地方准备议事会', en: 'Prepare a council for a place' },
  }),
  /** Without days: the last year. */
  readCauses: operation({
    method: 'GET', path: '/prevention/causes', tag, summary: { zh: '结案的事为什么会发生', en: 'Why closed matters came up' },
    query: Type.Object({ unit: Type.Optional(Uuid), from: Type.Optional(DayText), to: Type.Optional(DayText) }, closed), answer: CausesShown,
  }),
  listMeasures: operation({
    method: 'GET', path: '/prevention/measures', tag, summary: { zh: '防范措施台账', en: 'Ledger of preventive measures' },
    query: Type.Object({ view: Type.Optional(Type.Enum(['open', 'ended'])), before }, closed),
    answer: Type.Object({ measures: Type.Array(MeasureLine), next: orNull(Type.String()) }),
  }),
  readMeasure: operation({ method: 'GET', path: '/prevention/measures/:id', tag, params: Id, answer: MeasureShown, summary: { zh: '看一条防范措施', en: 'Read a measure' } }),
  proposeMeasure: operation({ method: 'POST', path: '/prevention/measures', tag, body: ProposeBody, answer: MeasureShown, success: 201, summary: { zh: '提一条防范措施', en: 'Propose a measure' } }),
  decideMeasure: measureStep('decision', DecideBody, '决定采纳一条措施', 'Decide on a measure'),
  setAsideMeasure: measureStep('setting-aside', NoteBody, '不采纳一条措施', 'Set a measure aside'),
  takeUpMeasure: measureStep('start', Type.Object({}, closed), '开始做一条措施', 'Take up a measure'),
  reportMeasureDone: measureStep('completion', DoneBody, '报一条措施完成', 'Report a measure done'),
  reviewMeasure: measureStep('review', ReviewBody, '复查一条措施', 'Review a measure'),
}
