import { addDays, type Day, day } from '#platform/time'

/** What is called together: people around a table, an opinion meeting, or the assembly of owners. */
export const GATHERINGS = ['council', 'opinion-meeting', 'owners-assembly'] as const
export type Gathering = (typeof GATHERINGS)[number]

export interface NoticeRule {
  readonly gathering: Gathering
  readonly effectiveFrom: Day
  /** Calendar days between the notice and the meeting, at least. */
  readonly days: number
  readonly law: string
}

/** Days before a meeting where a law sets them; a council and an opinion meeting have none. Dated: the rule of the day of the notice counts. */
export const NOTICE_RULES: readonly NoticeRule[] = [
  { gathering: 'owners-assembly', effectiveFrom: day('2003-09-01'), days: 15, law: 'PMREG-14' },
]

/** The rule for a notice given on a day, where there is one. */
export function noticeRuleOn(gathering: Gathering, on: Day): NoticeRule | undefined {
  return NOTICE_RULES.filter((each) => each.gathering === gathering && each.effectiveFrom <= on).at(-1)
}

/** The first day on which the meeting may be, called today. */
export function firstMeetingDay(gathering: Gathering, today: Day): Day {
  return addDays(today, noticeRuleOn(gathering, today)?.days ?? 0)
}

/** Property Management Regulations Art. 14: owners are told fifteen days before their assembly. */
export function noticeFits(gathering: Gathering, calledOn: Day, meetingOn: Day): boolean {
  return meetingOn >= firstMeetingDay(gathering, calledOn)
}
