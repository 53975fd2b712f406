import { type Said, said } from '#platform/words'

export const deskWords = {
  place: said('指标', 'Indicators'),
  placeAbout: said('办结率、成功率、履行率等，每个数都能点开看怎么算的', 'completion, success, performance …, each opened to see how it is made'),
  title: said('指标', 'Indicators'),
  hint: said(
    '同一时段、同一截至日，什么时候打开都是同一个数。比率旁边都有分子和分母；分母为零写“—”。这里没有对个人的排名。',
    'The same period and as-of day always give the same figure. Each rate stands beside its fraction; a denominator of nought is “—”. Nobody is ranked here.',
  ),
  review: said(
    '成功率达到 99%，而履行率不到 60%：建议抽查本单位的卷宗。这说的是记录，不是哪个人。',
    'Success is 99 % or more while performance is under 60 %: a look at the records of this unit is advised. This is about records, not about anybody.',
  ),
  from: said('从', 'From'),
  to: said('到', 'To'),
  asOf: said('截至哪天登记的', 'Recorded up to'),
  unit: said('单位', 'Unit'),
  own: said('本单位及以下', 'own unit and below'),
  show: said('查看', 'Show'),
  heads: {
    indicator: said('指标', 'Indicator'), value: said('数值', 'Value'), fraction: said('分子 ÷ 分母', 'Fraction'),
    before: said('环比', 'Before'), yearBefore: said('同比', 'Year before'),
  },
  beforeHint: (from: string, to: string): Said => said(`环比：和 ${from} 到 ${to} 比`, `Before: against ${from} to ${to}`),
  yearHint: (from: string, to: string): Said => said(`同比：和 ${from} 到 ${to} 比`, `Year before: against ${from} to ${to}`),
  none: said('—', '—'),
  keptBack: said('少于 5，不显示', 'under 5, not shown'),
  small: said('样本少于 20，请看分数', 'under 20, look at the fraction'),
  aside: said('仅供对照', 'for comparison'),
  isNew: said('新出现', 'new'),
  baseOf: (base: string): Said => said(`原来 ${base}`, `was ${base}`),
  how: said('怎么算的', 'How it is made'),
  bases: {
    flow: said('口径：当期发生的', 'Basis: events inside the period'),
    cumulative: said('口径：从头到期末累计', 'Basis: everything up to the last day'),
    stock: said('口径：时点', 'Basis: at a moment'),
    cohort: said('口径：当期登记的，跟到截至日', 'Basis: those registered in the period, followed to the as-of day'),
  },
  leavesOut: (what: string): Said => said(`不计入：${what}`, `Left out: ${what}`),
  numerator: said('分子', 'Numerator'),
  denominator: said('分母', 'Denominator'),
  asOfDay: (on: string): Said => said(`截至 ${on}`, `as of ${on}`),
}
