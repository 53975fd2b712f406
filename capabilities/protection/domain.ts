import type { CountChange, DeadlineChange, Fact, ProcedureDefinition, Transition } from '#cap/cases'
import { DANGER_STATES, FACT_WORDS, SAFETY_STATES, SUPPORT_STATES } from './words.ts'

const SAME = 'same'

export const DANGERS = ['violence', 'self-harm', 'fire-or-explosion', 'child-at-risk', 'gathering', 'other'] as const
export type Danger = (typeof DANGERS)[number]

/** The gates that a danger fires: escalation always (PMA Art. 25), a child at risk G-04 (LPM Art. 11), a crisis of the mind G-10. */
export function gatesFiredBy(danger: Danger): Readonly<Record<string, 'yes'>> {
  if (danger === 'child-at-risk') return { 'G-04': 'yes', 'G-13': 'yes' }
  return danger === 'self-harm' ? { 'G-10': 'yes', 'G-13': 'yes' } : { 'G-13': 'yes' }
}

/** Words that judge a person instead of saying what was seen (N-01): a report with one of them is sent back to its writer. */
const JUDGING_WORDS = [
  '精神病', '神经病', '疯子', '变态', '人格障碍', '危险分子', '重点人员', '高危人员', '重点人', '不稳定人员', '惯犯', '前科', '刑满', '老上访', '缠访', '闹访', '刁民',
  '无赖', '流氓', '瘾君子', '心理扭曲', '有暴力倾向', '反社会', 'psychopath', 'lunatic', 'mentally ill', 'troublemaker', 'criminal record', 'high-risk person', 'dangerous person',
] as const

/** The judging words in a text, in the order of the list. Pure. */
export function judgingWords(...texts: readonly string[]): readonly string[] {
  const text = texts.join('\n').toLowerCase()
  return JUDGING_WORDS.filter((each) => text.includes(each))
}

/** Minutes between two instants, whole ones, never negative. */
export function minutesBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000))
}

/** DL-29: at once (LPM Art. 11, DVL Art. 14). Not taken within this time, it is sent again [D]; LPM Art. 11 and PMA Art. 25 say "at once". */
export const RETRY_MINUTES = 5
export const MOST_TRIES = 6
/** From this try on the director's desk shows it first. */
export const DIRECTOR_FROM_TRY = 2

/** Posts of the police who take a report. */
export const POLICE: readonly string[] = ['community-officer', 'auxiliary', 'police-liaison']

const NO_DEADLINES = (): readonly DeadlineChange[] => []

export const DANGER_TRANSITIONS: readonly Transition[] = [
  { id: 'P01', fact: 'danger-reported', from: ['sent'], to: SAME, law: 'PMA-25', label: FACT_WORDS['danger-reported'] },
  { id: 'P02', fact: 'danger-escalated', from: ['sent'], to: SAME, law: 'PMA-25', label: FACT_WORDS['danger-escalated'] },
  { id: 'P03', fact: 'danger-acknowledged', from: ['sent'], to: 'acknowledged', law: 'PMA-25', label: FACT_WORDS['danger-acknowledged'] },
  { id: 'P04', fact: 'danger-handed-over', from: ['acknowledged'], to: 'handed-over', law: 'PMA-25', label: FACT_WORDS['danger-handed-over'] },
]

export const SUPPORT_TRANSITIONS: readonly Transition[] = [
  { id: 'P10', fact: 'support-opened', from: ['open'], to: SAME, law: '[D]', label: FACT_WORDS['support-opened'] },
  { id: 'P11', fact: 'person-informed', from: ['open'], to: SAME, law: 'PIPL-17', label: FACT_WORDS['person-informed'] },
  { id: 'P12', fact: 'support-task-given', from: ['open'], to: SAME, law: '[D]', label: FACT_WORDS['support-task-given'] },
  { id: 'P13', fact: 'support-task-done', from: ['open'], to: SAME, law: '[D]', label: FACT_WORDS['support-task-done'] },
  { id: 'P14', fact: 'support-closed', from: ['open'], to: 'closed', law: '[D]', label: FACT_WORDS['support-closed'] },
]

export const SAFETY_TRANSITIONS: readonly Transition[] = [
  { id: 'P20', fact: 'safe-contact-confirmed', from: ['open'], to: SAME, law: '[D]', label: FACT_WORDS['safe-contact-confirmed'] },
  { id: 'P21', fact: 'help-offered', from: ['open'], to: SAME, law: 'DVL-23', label: FACT_WORDS['help-offered'] },
  { id: 'P22', fact: 'warning-noted', from: ['open'], to: SAME, law: 'DVL-17', label: FACT_WORDS['warning-noted'] },
  { id: 'P23', fact: 'safe-visit-given', from: ['open'], to: SAME, law: 'DVL-17', label: FACT_WORDS['safe-visit-given'] },
  { id: 'P24', fact: 'safe-visit-done', from: ['open'], to: SAME, law: 'DVL-17', label: FACT_WORDS['safe-visit-done'] },
  { id: 'P25', fact: 'postponement-told', from: ['open'], to: SAME, law: '[D]', label: FACT_WORDS['postponement-told'] },
]

/** Counted at the district alone, without a category: never by estate. */
function dangerCounts(fact: Fact): readonly CountChange[] {
  const unitId = fact.data['countedAt']
  if (typeof unitId !== 'string') return []
  const at = { unitId: unitId as NonNullable<CountChange['unitId']>, category: '', effectiveOn: fact.occurredOn }
  if (fact.kind === 'danger-reported') return [{ indicator: 'emergency', n: 1, ...at }]
  if (fact.kind !== 'danger-acknowledged') return []
  const minutes = fact.data['minutes']
  return [{ indicator: 'emergency-acknowledged', n: 1, ...at }, { indicator: 'emergency-response-minutes', n: typeof minutes === 'number' ? minutes : 0, ...at }]
}

export const dangerProcedure: ProcedureDefinition = {
  kind: 'danger', initial: 'sent', transitions: DANGER_TRANSITIONS, ended: ['handed-over'], states: DANGER_STATES, deadlinesOf: NO_DEADLINES, countsOf: dangerCounts,
}
export const supportProcedure: ProcedureDefinition = {
  kind: 'support', initial: 'open', transitions: SUPPORT_TRANSITIONS, ended: ['closed'], states: SUPPORT_STATES, deadlinesOf: NO_DEADLINES, countsOf: () => [],
}
/** What is noted for somebody's safety is for those who handle the case. */
export const safetyProcedure: ProcedureDefinition = {
  kind: 'safety', initial: 'open', transitions: SAFETY_TRANSITIONS, ended: [], states: SAFETY_STATES, deadlinesOf: NO_DEADLINES, countsOf: () => [],
  wordsFor: () => 'handlers',
}
