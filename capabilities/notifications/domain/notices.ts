/** Who of a unit finds a letter to it on the desk: whoever has a part in what it is about, by post. */
const HEADS = ['committee-head', 'unit-head', 'director'] as const
const ANSWERING = [
  ...HEADS, 'dispatcher', 'department-handler', 'petition-officer', 'judicial-office', 'sector-mediator', 'police-liaison', 'community-officer',
] as const
const MEETING = [
  ...HEADS, 'clerk', 'dispatcher', 'department-handler', 'petition-officer', 'judicial-office', 'court-liaison', 'police-liaison', 'community-officer',
] as const
const LEVEL_HEADS = ['unit-head', 'director'] as const
const REPORT_KEEPERS = [...HEADS, 'statistician'] as const
const CARRYING_OUT = [
  ...HEADS, 'department-handler', 'service-provider', 'judicial-office', 'petition-officer', 'clerk', 'grid-worker', 'community-officer', 'mediator', 'sector-mediator',
] as const
const VISITING = [...HEADS, 'grid-worker', 'community-officer', 'auxiliary', 'clerk', 'mediator'] as const

/** Every letter to a unit that belongs to no case, with the posts that find it on their desk. Nothing of any matter is in them. */
export const NOTICES = {
  'meeting-missed': HEADS,
  'meeting-called': MEETING,
  'meeting-called-off': MEETING,
  'decision-yours': [...HEADS, 'clerk', 'dispatcher', 'department-handler', 'petition-officer'],
  'wages-missing': [...HEADS, 'department-handler', 'clerk'],
  'order-issued': ANSWERING,
  'order-sent-back': ANSWERING,
  'order-due-soon': ANSWERING,
  'order-escalated': ANSWERING,
  'order-replied': ['supervisor', 'director'],
  'order-settled': ANSWERING,
  'order-withdrawn': ANSWERING,
  'order-came-up': LEVEL_HEADS,
  'order-ended-below': LEVEL_HEADS,
  'promises-soon': VISITING,
  'promises-late': VISITING,
  'items-returned': [...HEADS, 'clerk', 'grid-worker', 'community-officer'],
  risen: [...HEADS, 'dispatcher'],
  'measure-yours': CARRYING_OUT,
  'measure-late': CARRYING_OUT,
  'review-late': HEADS,
  'report-due': REPORT_KEEPERS,
  'report-frozen': REPORT_KEEPERS,
  'report-late': REPORT_KEEPERS,
  'report-late-below': ['director'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type NoticeRule = keyof typeof NOTICES

const RULES: readonly NoticeRule[] = Object.keys(NOTICES).filter((each): each is NoticeRule => each in NOTICES)

export function isNotice(rule: string): rule is NoticeRule {
  return Object.hasOwn(NOTICES, rule)
}

/** The letters to a unit that somebody with this post finds. */
export function noticesOf(role: string): readonly NoticeRule[] {
  return RULES.filter((each) => NOTICES[each].some((reader) => reader === role))
}

/** Posts that find any. */
export const NOTICE_READERS: readonly string[] = [...new Set(RULES.flatMap((each): readonly string[] => NOTICES[each]))]

/** How long they stay on the desk, and how long the newest is named on the first page; calendar days [D]. */
export const NOTICE_DAYS = { page: 60, firstLine: 7 } as const
