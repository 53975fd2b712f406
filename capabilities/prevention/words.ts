import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'
import type { Comparison } from './domain/compare.ts'
import type { Mark, MeasureState, MeasureStep, Origin, Outcome } from './domain/ledger.ts'
import { LEAST_USUAL, PROMISED_FROM, WEEKS_BETWEEN_FALSE_ALARMS } from './domain/watch.ts'

export const refusal = defineRefusals({
  'no-such-alarm': () => ({ status: 404, zh: '没有这条警示，或者它不归您这里管。请从列表里打开。', en: 'There is no such alarm, or it is not of your unit. Open it from the list.' }),
  'no-such-site': () => ({ status: 404, zh: '没有这个地方，或者它不归您这里管。请从列表里打开。', en: 'There is no such place, or it is not of your unit. Open it from the list.' }),
  'no-such-measure': () => ({ status: 404, zh: '没有这条措施，或者它不归您这里管。请从列表里打开。', en: 'There is no such measure, or it is not of your unit. Open it from the list.' }),
  'bad-days': () => ({ status: 400, field: 'from', zh: '起止日期不对：要是真有的日期，开始不晚于结束。请改一下再看。', en: 'The days do not fit: both must exist, and the first must not be after the last. Change them and look again.' }),
  'words-missing': () => ({
    status: 422, field: 'note',
    zh: '要写一句话：原因是什么，或者为什么不相关。以后的人看了才明白。', en: 'Write one sentence: what the cause is, or why it does not matter, so that whoever looks later understands.',
  }),
  'open-a-measure': () => ({
    status: 422, field: 'mark',
    zh: '请点“提一条措施”：写下措施以后，警示会自己标明。', en: 'Use “Propose a measure”: once it is written the alarm says so by itself.',
  }),
  'personal-data': () => ({
    status: 422, law: 'PIPL-6', field: 'note',
    zh: '这里说的是地方和事情，不写能找到人或者案件的号码（身份证号、手机号、案件码）。请删掉再保存。',
    en: 'This is about places and kinds of matters: no numbers that lead to a person or a case (identity, telephone, case code). Take them out and save again.',
  }),
  'topic-not-repeated': () => ({
    status: 422, field: 'category',
    zh: '这类事在这个地方没有反复发生（一年三件以上）。请选列出来的一类。', en: 'This kind of matter did not come back here (three within a year). Choose a kind that is listed.',
  }),
  'unit-out-of-reach': () => ({ status: 403, field: 'unitId', zh: '只能记在本单位或下级单位。请选本单位范围里的单位。', en: 'It belongs to your own unit or one below it. Choose one of those.' }),
  'no-such-owner': () => ({ status: 422, field: 'ownerUnitId', zh: '要写明由哪个单位来做：从列表里选，或者写出单位名称。', en: 'Say which body carries it out: choose one of the list, or write its name.' }),
  'days-do-not-fit': () => ({
    status: 422, field: 'dueOn',
    zh: '日期不对：完成的日子不能在今天以前；复查至少在完成的日子四周以后，才有前后可比。',
    en: 'The days do not fit: the work is due today or later, and the review four weeks after it at least, so that there is something to compare.',
  }),
  'done-day-does-not-fit': () => ({ status: 422, field: 'on', zh: '完成的日子不能在今天以后，也不能在提出以前。', en: 'What is done was done today or before, and not before it was proposed.' }),
  'measure-out-of-turn': ({ state }: { state: Said }) => ({
    status: 409, zh: `这条措施现在是“${state.zh}”，这一步不能做。请刷新页面再看。`, en: `This measure is “${state.en}” now, so this step is not possible. Reload the page.`,
  }),
  'not-your-step': ({ step }: { step: Said }) => ({
    status: 403, zh: `“${step.zh}”由负责的单位来做，您可以看，不能替他们做。请联系负责单位。`, en: `“${step.en}” is up to the unit responsible: you may read it and not do it for them. Ask that unit.`,
  }),
  'reviewed-by-another': () => ({ status: 403, zh: '报完成的人不能自己复查。请另一位负责人来看。', en: 'Whoever reported it done does not review it. Ask another head to look.' }),
  'bad-cursor': () => ({ status: 422, field: 'before', zh: '翻页位置不对，请从第一页重新看。', en: 'The position in the list is wrong; start again from the first page.' }),
})

export const MARK_WORDS: Readonly<Record<Mark, Said>> = {
  'looked-at': said('看过了', 'looked at'),
  'cause-known': said('原因清楚', 'cause known'),
  'measure-opened': said('已提措施', 'measure opened'),
  'not-relevant': said('不相关', 'not relevant'),
}

export const STATE_WORDS: Readonly<Record<MeasureState, Said>> = {
  proposed: said('已提出', 'proposed'),
  decided: said('已决定', 'decided'),
  'in-work': said('在做', 'in work'),
  done: said('已做完，等复查', 'done, to be reviewed'),
  reviewed: said('已复查', 'reviewed'),
  'set-aside': said('不采纳', 'set aside'),
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, Said>> = {
  kept: said('保留', 'kept'),
  changed: said('改进后继续', 'changed and gone on with'),
  dropped: said('停止', 'dropped'),
}

export const ORIGIN_WORDS: Readonly<Record<Origin, Said>> = {
  own: said('自己提出', 'proposed here'),
  alarm: said('来自警示', 'from an alarm'),
  site: said('来自反复发生的地方', 'from a place that came back'),
  lesson: said('来自已办案件的经验', 'a lesson from a closed matter'),
}

export const STEP_WORDS: Readonly<Record<MeasureStep | 'propose', Said>> = {
  propose: said('提出', 'Propose'),
  decide: said('决定采纳', 'Decide'),
  'set-aside': said('不采纳', 'Set aside'),
  'take-up': said('开始做', 'Take up'),
  'report-done': said('报完成', 'Report done'),
  review: said('复查', 'Review'),
}

/** The same steps once they were taken. */
export const TAKEN_WORDS: Readonly<Record<MeasureStep | 'propose', Said>> = {
  propose: said('提出', 'proposed'),
  decide: said('决定采纳', 'decided'),
  'set-aside': said('不采纳', 'set aside'),
  'take-up': said('开始做', 'taken up'),
  'report-done': said('报完成', 'reported done'),
  review: said('复查', 'reviewed'),
}

export const ALL_KINDS_WORDS = said('全部类别', 'All kinds')

const count = (hundredths: number): string => String(Math.round(hundredths / 10) / 10).replace(/\.0$/, '')

/** 3月2日 */
function chineseDay(on: string): string {
  const [, month, day] = on.split('-').map(Number)
  return `${month}月${day}日`
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

function englishDay(on: string): string {
  const [, month = 1, day] = on.split('-').map(Number)
  return `${day} ${MONTHS[month - 1] ?? ''}`
}

export interface Told {
  readonly kind: Said
  /** Null: under five, not told to whoever only counts. */
  readonly n: number | null
  readonly nSince: number | null
  readonly usualHundredths: number
  readonly usualSinceHundredths: number
  readonly sinceOn: string
  readonly weekOn: string
}

/** The alarm in one plain sentence, with how often such a sentence is wrong. */
export function alarmSentence({ kind, n, nSince, usualHundredths, usualSinceHundredths, sinceOn, weekOn }: Told): Said {
  const zh = (told: number | null) => (told === null ? '不到 5 件' : `${told} 件`)
  const en = (told: number | null) => (told === null ? 'fewer than 5' : String(told))
  const [usual, usualSince] = [count(usualHundredths), count(usualSinceHundredths)]
  return said(
    `${kind.zh}：${chineseDay(weekOn)}那一周 ${zh(n)}，往常每周 ${usual} 件左右；从${chineseDay(sinceOn)}那一周起偏多，到现在 ${zh(nSince)}（往常这么多周 ${usualSince} 件左右）。按这种算法，一类平稳的事平均每 ${WEEKS_BETWEEN_FALSE_ALARMS} 周会有一次虚报。`,
    `${kind.en}: ${en(n)} in the week of ${englishDay(weekOn)}, usually about ${usual} a week; more than usual since the week of ${englishDay(sinceOn)}, ${en(nSince)} so far (usually about ${usualSince} in as many weeks). By this method a steady kind of matter alarms by chance about once in ${WEEKS_BETWEEN_FALSE_ALARMS} weeks.`,
  )
}

export const seasonalWords = said('已经扣除这个季节往年的多少', 'what this time of the year usually brings is taken into account')
export const shortWeeksWords = (weeks: number): Said => said(`其中 ${weeks} 周有节假日，没有计入`, `${weeks} of these weeks had holidays and were left out`)

/** How it is computed, for whoever asks. */
export const methodWords: readonly Said[] = [
  said(
    '怎么算的：每个单位、每类事，按周一到周日数登记的件数，和此前最多 52 周的平均数比（最近 4 周不算在平均数里）。多出来的一周一周累加，加到界限就报警（泊松累积和控制图，CUSUM）。',
    'How it is made: for each unit and kind, matters registered from Monday to Sunday are counted and held against the mean of up to 52 weeks before (without the last four). What is more than that is added up week by week; above a limit it alarms (a Poisson CUSUM chart).',
  ),
  said(
    `多准：一类平稳的事平均每 ${WEEKS_BETWEEN_FALSE_ALARMS} 周虚报一次；同时看着几十类，每周有一两条虚报并不奇怪。往常每周 ${PROMISED_FROM} 件以上的，件数翻倍时，四周之内 100 次能发现 80 次以上。往常每周不到 ${LEAST_USUAL} 件的不报警，请看“反复发生的地方”和上级单位的合计。`,
    `How sure: a steady kind alarms by chance about once in ${WEEKS_BETWEEN_FALSE_ALARMS} weeks; with dozens of kinds watched at once, one or two false ones a week are no surprise. From ${PROMISED_FROM} a week on a doubling is found within four weeks in at least 80 of 100. Under ${LEAST_USUAL} a week nothing alarms: look at the places that come back, and at the sums of the unit above.`,
  ),
  said(
    '季节和节假日：有两年以上记录的，扣除往年同期的多少。工作日不到四天的周不判断，也不进平均数。头 30 周记录不够，不判断。',
    'Seasons and holidays: with two years of records, what the same time of the year brought before is taken into account. Weeks with fewer than four working days are not judged and not in the mean. The first 30 weeks are too few to judge.',
  ),
  said('它说的是哪里、哪类事多了，不说是谁，也不说为什么。为什么，要人去看。', 'It says where and what came up more often: never who, and not why. Why is for people to find out.'),
]

/** What the counts around a measure say, and what they cannot. */
export function comparisonWords({ before, after, percent, lowest, highest, verdict }: Comparison, days: number): Said {
  const counts = said(`做完前 ${days} 天 ${before} 件，做完后 ${days} 天 ${after} 件。`, `${before} in the ${days} days before it was done, ${after} in the ${days} days from then on. `)
  if (verdict === 'too-few') return said(`${counts.zh}一共不到 20 件，看不出变化，只看件数。`, `${counts.en}Under 20 in all: no change can be read from that, look at the counts only.`)
  const change = percent === null ? said('', '') : said(`变化 ${signed(percent)}%。`, `A change of ${signed(percent)} %. `)
  const range = said(
    `考虑到偶然波动，真正的变化大约在 ${signed(lowest ?? 0)}% 到 ${highest === null ? '无上限' : `${signed(highest)}%`} 之间（95% 区间）。`,
    `Given chance, the true change lies somewhere between ${signed(lowest ?? 0)} % and ${highest === null ? 'no upper bound' : `${signed(highest)} %`} (95 % interval). `,
  )
  const found = VERDICTS[verdict]
  return said(`${counts.zh}${change.zh}${range.zh}${found.zh}`, `${counts.en}${change.en}${range.en}${found.en}`)
}

const signed = (percent: number): string => `${percent > 0 ? '+' : ''}${percent}`

const VERDICTS = {
  fewer: said('比偶然波动少得多。', 'That is fewer than chance explains.'),
  more: said('比偶然波动多得多。', 'That is more than chance explains.'),
  chance: said('还不能排除只是偶然。', 'It may be mere chance.'),
} as const

/** Stands beside every comparison (I-25). */
export const limitsWords = said(
  '这只是前后件数：同一时间可能还有别的变化（季节、人口、登记方式），不能说明是措施带来的。',
  'These are counts before and after: other things may have changed in the meantime (season, people, how matters are registered), so they do not show that the measure was the cause.',
)
export const tooEarlyWords = said('做完还不到四周，太早，没有前后可比。', 'It was done less than four weeks ago: too early to compare.')

/** The topic with which a council is prepared: a place and a kind of matter, nobody’s name. */
export const councilTopic = (place: string, kind: string, n: number): string => `${place}：${kind}，一年 ${n} 件，怎么从根上解决`

/** Lines of a meeting's agenda. */
export const agendaWords = {
  risen: (unit: Said, kind: Said, sinceOn: string): Said => said(
    `偏多：${unit.zh}，${kind.zh}，从${chineseDay(sinceOn)}那一周起（后面是往常这么多周的件数）`, `Risen: ${unit.en}, ${kind.en}, since the week of ${englishDay(sinceOn)} (beside it: what is usual in as many weeks)`,
  ),
  lateWork: said('防范措施过期没做完', 'Preventive measures whose work is late'),
  lateReview: said('防范措施过期没复查', 'Preventive measures whose review is late'),
} as const

/** Beside what got worse: what prevention does about it. */
export const onItWords = {
  measure: (what: string): Said => said(`措施：${what}`, `Measure: ${what}`),
  council: (place: string, kind: Said): Said => said(`议事会：${place}，${kind.zh}`, `Council: ${place}, ${kind.en}`),
  councilState: said('在开', 'open'),
  propose: said('提一条措施', 'Propose a measure'),
} as const
