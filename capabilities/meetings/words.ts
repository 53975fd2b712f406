/** Every sentence of this capability. */
import { type Said, said } from '#platform/words'
import type { DecisionState } from './domain/decision.ts'
import type { MeetingKind, MeetingState, Presence } from './domain/meeting.ts'
import type { Pattern } from './domain/rhythm.ts'

export { refusal } from './words/refusals.ts'

export const KIND_WORDS: Readonly<Record<MeetingKind, Said>> = {
  regular: said('例会', 'regular meeting'), joint: said('联席会商', 'joint meeting'), consultation: said('会商', 'consultation'),
}
export const STATE_WORDS: Readonly<Record<MeetingState, Said>> = { prepared: said('待开', 'to be held'), held: said('已开', 'held'), 'called-off': said('已取消', 'called off') }
export const PRESENCE_WORDS: Readonly<Record<Presence, Said>> = { present: said('到会', 'present'), represented: said('派人代会', 'represented'), absent: said('未到', 'absent') }
export const PATTERN_WORDS: Readonly<Record<Pattern, Said>> = { weekly: said('每周', 'weekly'), monthly: said('每月', 'monthly'), none: said('不定期', 'none') }
export const DECISION_WORDS: Readonly<Record<DecisionState, Said>> = { open: said('在办', 'open'), reported: said('已报完成，待确认', 'reported done'), done: said('办结', 'done') }
export const WEEKDAYS: readonly Said[] = [
  said('星期一', 'Monday'), said('星期二', 'Tuesday'), said('星期三', 'Wednesday'), said('星期四', 'Thursday'), said('星期五', 'Friday'), said('星期六', 'Saturday'), said('星期日', 'Sunday'),
]

const WEEKLY_TITLE = said('每周分析例会', 'Weekly analysis meeting')
const MONTHLY_TITLE = said('每月分析例会', 'Monthly analysis meeting')
export const titleOf = (pattern: Pattern): Said => (pattern === 'monthly' ? MONTHLY_TITLE : WEEKLY_TITLE)
/** A kept title in both languages: those of the rhythm are known, another one stands as it was typed. */
export const titleSaid = (title: string): Said => {
  const known = [WEEKLY_TITLE, MONTHLY_TITLE].find((each) => each.zh === title)
  return known ? said(known.zh, known.en) : said(title, title)
}

/** Lines of an agenda that are made from figures. */
export const FIGURE_WORDS = {
  rose: (category: Said): Said => said(`${category.zh}：登记增多`, `${category.en}: more were registered`),
  nothing: said('还没有分类', 'Not sorted yet'),
  overdue: said('约定的义务过期没有履行', 'Obligations that ran over their day'),
  ticketOverdue: said('工单超过时限', 'Requests past their limit'),
  returned: said('转出后又退回', 'Came back after a transfer'),
  around: said('来回转办', 'Sent around'),
  unclaimed: said('登记后还没有单位接手（今天在办）', 'Registered and taken by nobody yet (open today)'),
  waiting: said('转出后还没有签收（今天在办）', 'Transferred and not acknowledged yet (open today)'),
  dangers: said('发现了还没有消除的隐患', 'Dangers found and not removed yet'),
  measures: said('新补的防范措施', 'Preventive measures added'),
} as const

/** Of a case that is on the agenda and may no longer be shown. */
export const HIDDEN_CASE = said('一件案子（现在不能在会上显示）', 'a case (may no longer be shown)')

/** On paper; papers are Chinese. */
export const paperWords = {
  code: (code: string): string => `案件 ${code}：`,
  figure: (words: string, n: number, before: number | null): string => (before === null ? `${words}：${n}` : `${words}：${n}（上期 ${before}）`),
  late: '过期', noFigures: '这次没有从数据带出的事项。',
} as const

export const OPERATION_WORDS = {
  calendar: said('例会日程', 'Calendar of meetings'),
  missed: said('没有开的例会有几次', 'How many meetings were not held'),
  list: said('会议列表', 'List meetings'),
  read: said('看一次会', 'Read a meeting'),
  prepare: said('准备一次会', 'Prepare a meeting'),
  figures: said('重新取数', 'Take the figures again'),
  addItem: said('加议程', 'Add an agenda item'),
  withdrawItem: said('撤下议程', 'Withdraw an agenda item'),
  held: said('记录开会', 'Record a meeting'),
  correct: said('更正纪要', 'Correct the minutes'),
  callOff: said('取消这次会', 'Call a meeting off'),
  room: said('开远程会商室', 'Open a remote room'),
  print: said('打印会议纪要', 'Print the minutes'),
  decisions: said('会议决定', 'Decisions'),
  report: said('报完成', 'Report a decision done'),
  confirm: said('确认办结', 'Confirm a decision'),
  rhythms: said('例会安排', 'Rhythms of meetings'),
  setRhythm: said('定例会', 'Set a rhythm'),
} as const
