import { said, type Said } from '#platform/words'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const
const EN_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

export const marketWords = {
  title: said('赶集日历', 'Market calendar'), lead: said('写下哪些日子赶集，一次把一个月的摆摊安排好。', 'Enter on which days a market is held, and plan the booths of a month in one press.'),
  none: said('还没有写赶集日。', 'No market days are entered yet.'), add: said('写赶集日', 'Enter market days'), end: said('停用', 'End'), ended: (on: string): Said => ({ zh: `到 ${on} 停用`, en: `ends on ${on}` }),
  name: said('集市', 'Market'), where: said('地点', 'Place'), pattern: said('怎么算', 'How they repeat'), days: said('哪些日子', 'Which days'), from: said('从哪天起', 'From'), month: said('看哪个月', 'Month'),
  daysHint: said('农历逢三逢八写 3 8（逢十写 0）；每月写 5 10 15；每周写 周几的数（周日是 0）', 'Lunar: last digits such as 3 8 (0 is the tenth); month: 5 10 15; week: numbers of weekdays (Sunday is 0)'),
  patterns: { lunar: said('农历逢几', 'Lunar days'), 'month-days': said('每月几号', 'Days of the month'), weekdays: said('每周几', 'Weekdays') },
  held: said('这个月的赶集日', 'Market days of this month'), noDays: said('这个月没有了', 'none left this month'), provisional: said('（暂定，农历表还没到）', ' (provisional: the lunar table does not reach)'),
  plan: (n: number): Said => ({ zh: `安排这 ${n} 天的摆摊`, en: n === 1 ? 'Plan the booth of this day' : `Plan the booths of these ${n} days` }), planned: (n: number): Said => ({ zh: `这个月 ${n} 个赶集日都安排了`, en: `${n} market days of this month are planned` }),
  checklists: said('打印办事材料清单', 'Print a checklist'), what: said('要办什么（平常话）', 'What is it about, in plain words'), find: said('找', 'Find'), nothing: said('没有找到，换个说法再试。', 'Nothing found; try other words.'), print: said('打印', 'Print'),
} as const

/** 农历逢三、逢八 · lunar days ending in 3 and 8. */
export function patternWords(pattern: 'lunar' | 'month-days' | 'weekdays', days: readonly number[]): Said {
  if (pattern === 'lunar') return { zh: `农历${days.map((each) => `逢${DIGITS[each] ?? each}`).join('、')}`, en: `lunar days ending in ${days.join(', ')}` }
  if (pattern === 'weekdays') return { zh: `每${days.map((each) => `周${WEEKDAYS[each] ?? each}`).join('、')}`, en: `every ${days.map((each) => EN_WEEKDAYS[each] ?? each).join(', ')}` }
  return { zh: `每月${days.join('、')}号`, en: `on days ${days.join(', ')} of the month` }
}
