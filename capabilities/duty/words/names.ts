import { said } from '#platform/words'
import type { Said } from '#platform/words'
import type { FindingKind, Measure, Part, PassedTo, PostKind, ShiftState, SlotDays } from '../domain.ts'

export const POST_WORDS: Readonly<Record<PostKind, Said>> = {
  school: said('护学岗', 'School gate'), street: said('街面巡逻', 'Street patrol'), night: said('夜间值守', 'Night watch'), hall: said('大厅值守', 'Hall'), line: said('接待电话', 'Reception line'),
}
export const DAYS_WORDS: Readonly<Record<SlotDays, Said>> = { 'school-days': said('上学日', 'school days'), 'working-days': said('工作日', 'working days'), 'every-day': said('每天', 'every day') }
export const PART_WORDS: Readonly<Record<Part, Said>> = {
  lead: said('队长', 'leads'), member: said('队员', 'member'), parent: said('家长', 'parent'), guard: said('学校保安', 'school guard'), teacher: said('老师', 'teacher'), police: said('民警', 'police'),
}
export const SHIFT_WORDS: Readonly<Record<ShiftState, Said>> = { draft: said('草稿', 'draft'), published: said('已公布', 'published'), dropped: said('已取消', 'not held') }
export const FINDING_WORDS: Readonly<Record<FindingKind, Said>> = { hazard: said('隐患', 'A danger'), note: said('要跟进的事', 'A matter to follow up'), incident: said('正在发生的事', 'Something happening') }
export const PASSED_WORDS: Readonly<Record<PassedTo, Said>> = {
  hazard: said('转隐患', 'To the dangers'), note: said('转线索', 'To the notes'), police: said('已当面或电话告知民警', 'Told to the police by word of mouth'), nothing: said('不用办', 'Nothing to do'),
}
export const FINDING_STATES = { waiting: said('等处理', 'waiting'), passed: said('已转出', 'passed on'), nothing: said('不用办', 'nothing to do') } as const

/** What each figure counts, as it is shown beside it. */
export const MEASURE_WORDS: Readonly<Record<Measure, { readonly name: Said; readonly means: Said }>> = {
  shifts: { name: said('公布的班', 'Shifts published'), means: said('已公布、没有取消的班，按当班那天', 'shifts published and not called off, on the day they are held') },
  needed: { name: said('需要人次', 'Places to fill'), means: said('公布的班各要几人，相加', 'how many people the published shifts need, added up') },
  filled: { name: said('排到人次', 'Places filled'), means: said('公布的班上有人的位置；换班不加减', 'places of published shifts that somebody has; a swap changes nothing') },
  attended: { name: said('到岗人次', 'Attended'), means: said('签到的和带班人勾的', 'checked in, or ticked by whoever leads') },
  minutes: { name: said('到岗分钟', 'Minutes attended'), means: said('到岗的班的时长，只按队伍合计', 'length of the shifts attended; summed by team alone') },
  'rounds-planned': { name: said('计划巡逻', 'Rounds planned'), means: said('公布的、有点位的巡逻班', 'published shifts of posts that have places to pass') },
  rounds: { name: said('完成巡逻', 'Rounds done'), means: said('点位全部巡到的班', 'shifts on which every place was passed') },
  findings: { name: said('巡逻发现', 'Findings'), means: said('登记的事和物，不含人', 'things and events that were entered; never people') },
  joined: { name: said('加入队伍', 'Joined'), means: said('加入一支队伍算一次', 'joining one team counts once') },
  left: { name: said('离开队伍', 'Left'), means: said('离开一支队伍算一次', 'leaving one team counts once') },
}

/** In place of the hours of a few. */
export const TOO_FEW = said('少于5人，不显示', 'under 5 people, not shown')

/** The figures as the page of service figures has them, with what is divided by what. */
export const bookWords = {
  name: said('值守与巡逻', 'Duty and patrols'),
  filled: { name: said('排班到位率', 'Places filled'), means: said('有人的位置 ÷ 公布的班需要的人次，按当班那天', 'places with somebody ÷ people needed by published shifts, on the day of the shift') },
  attended: { name: said('到岗率', 'Attendance'), means: said('到岗人次 ÷ 排到人次；签到和带班人勾的都算', 'attended ÷ places filled; checked in or ticked by whoever leads') },
  rounds: { name: said('完成巡逻', 'Rounds done'), means: said('点位全部巡到的班 ÷ 公布的、有点位的巡逻班', 'shifts on which every place was passed ÷ published shifts of posts with places') },
  teams: { name: said('队伍', 'Teams'), means: said('期末那天有的各类队伍', 'teams of every kind that exist on the last day') },
} as const
