import { said } from '#platform/words'

export const checkWords = {
  title: said('核对一个数', 'Check a figure'),
  hint: said('看到别处引用的一个比率、增幅或者日均数，填在这里，看算不算得出来、能不能当标题。什么也不会保存。', 'Type a rate, a change or a daily count that somebody cites, and see whether it can be right and may be a headline. Nothing is kept.'),
  kinds: { share: said('比率', 'A share'), change: said('增减', 'A change'), 'a-day': said('日均', 'A count a day') },
  kind: said('是哪一种数', 'What kind of figure'),
  part: said('分子（不知道就空着）', 'Numerator (leave empty if unknown)'),
  whole: said('分母', 'Denominator'),
  percent: said('说是百分之几', 'Percent as cited'),
  now: said('现在', 'Now'),
  base: said('原来', 'Before'),
  spans: said('比的是什么', 'What is compared'),
  spanNames: { half: said('半年和前半年', 'a half with the half before'), year: said('和上一年同期', 'the same time a year before') },
  total: said('一共多少人次', 'Person-times in all'),
  perDay: said('说是每天多少', 'A day, as cited'),
  calendarDays: said('一共多少个日历日', 'Calendar days in all'),
  check: said('核对', 'Check'),
  missing: said('请把数都填上，只用数字。', 'Please fill in the numbers, digits only.'),
  verdicts: { holds: said('算得出来', 'It holds'), careful: said('算得对，但不能这样写', 'Right, and not to be written like this'), differs: said('算出来不是这个数', 'It comes out differently'), impossible: said('不可能', 'Impossible') },
}
