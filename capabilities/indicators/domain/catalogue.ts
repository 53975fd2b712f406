import { type Said, said } from '#platform/words'

/** Events inside the period; all events up to its last day; what is there at its two ends; what was registered in it, or as the formula says ended in it, followed to the as-of day. */
export type Basis = 'flow' | 'cumulative' | 'stock' | 'cohort'
/** `money` is in fen. */
export type FigureUnit = 'count' | 'percent' | 'money'

/** Counters that are added up; those in `less` are taken away. */
export interface Sum {
  readonly of: readonly string[]
  readonly less?: readonly string[]
}

/** One indicator of `docs/law.md` §6, as data: what is divided by what, on which basis, and what is left out. */
export interface Indicator {
  readonly id: string
  readonly name: Said
  readonly formula: Said
  readonly basis: Basis
  readonly unit: FigureUnit
  readonly numerator: Sum
  /** None for a plain count. */
  readonly denominator: Sum | null
  readonly leavesOut: Said
  /** Customary, and not the one to lead with. */
  readonly aside?: boolean
  /** Told only when the days in which a repeat counts are over for all of its period (`cases/cohorts.ts`). */
  readonly afterRepeats?: boolean
  /** In no report: it would fix a count below five, which is told to nobody. */
  readonly neverFrozen?: boolean
}

const AGREED = ['agreed-written', 'agreed-oral']
const NOTHING_LEFT_OUT = said('无', 'nothing')
const DUPLICATES = said('并案的重复件、涉险情报告、服务工单', 'duplicates that were merged, danger reports, service requests')

const count = (id: string, of: string, name: Said, leavesOut = NOTHING_LEFT_OUT): Indicator => ({
  id, name, formula: said('当期发生的件数', 'events inside the period'), basis: 'flow', unit: 'count', numerator: { of: [of] }, denominator: null, leavesOut,
})

const rate = (id: string, name: Said, formula: Said, numerator: Sum, denominator: Sum, leavesOut = NOTHING_LEFT_OUT): Indicator => ({
  id, name, formula, basis: 'flow', unit: 'percent', numerator, denominator, leavesOut,
})

/** In the order of a matter’s life. */
export const CATALOGUE: readonly Indicator[] = [
  count('I-01-registered', 'registered', said('登记数', 'Registered'), DUPLICATES),
  count('I-01-accepted', 'accepted', said('受理数', 'Accepted')),
  {
    id: 'I-02', name: said('办结率（累计）', 'Completion, cumulative'),
    formula: said('截至期末已结束 ÷ 截至期末已登记；结束不等于解决，请同看成功率', 'ended up to the last day ÷ registered up to it; ended is not resolved, so look at success as well'),
    basis: 'cumulative', unit: 'percent',
    numerator: { of: [...AGREED, 'terminated', 'withdrawn', 'not-accepted', 'transferred'], less: ['transfer-returned', 'reopened'] }, denominator: { of: ['registered'] },
    leavesOut: DUPLICATES,
  },
  {
    ...rate('I-02-cohort', said('办结率（按登记批次）', 'Completion, of those registered'), said('到截至日已结束 ÷ 当期登记', 'ended by the as-of day ÷ registered in the period'), { of: ['stock-left'] }, { of: ['registered'] }, DUPLICATES),
    basis: 'cohort',
  },
  rate(
    'I-03b', said('调解成功率（按已了结）', 'Success, of those concluded'),
    said('达成协议 ÷（达成协议 + 调解不成）', 'agreements ÷ (agreements + ended without one)'),
    { of: AGREED }, { of: [...AGREED, 'terminated'] }, said('撤回的、还在办的', 'withdrawn and still open ones'),
  ),
  {
    ...rate(
      'I-03a', said('调解成功率（习惯口径）', 'Success, customary'), said('达成协议 ÷ 受理', 'agreements ÷ accepted'),
      { of: AGREED }, { of: ['accepted'] }, said('无；在办的会把它拉低，跨期的会把它抬高', 'nothing; open ones press it down, earlier ones lift it'),
    ),
    aside: true,
  },
  {
    ...rate(
      'I-03-cohort', said('调解成功率（按登记批次）', 'Success, of those registered'), said('到截至日已达成协议 ÷（达成协议 + 调解不成），当期登记的', 'agreed by the as-of day ÷ (agreed + ended without), of those registered in the period'),
      { of: ['cohort-agreed'] }, { of: ['cohort-agreed', 'cohort-terminated'] }, said('撤回的、还在办的', 'withdrawn and still open ones'),
    ),
    basis: 'cohort',
  },
  rate('I-05-written', said('书面协议占比', 'Written agreements'), said('书面协议 ÷ 全部协议', 'written ÷ all agreements'), { of: ['agreed-written'] }, { of: AGREED }),
  rate('I-05-on-the-spot', said('当场化解占比', 'Settled on the spot'), said('当场履行 ÷ 全部协议', 'performed at once ÷ all agreements'), { of: ['on-the-spot'] }, { of: AGREED }),
  rate(
    'I-06', said('司法确认率', 'Confirmed by the court'), said('裁定有效 ÷（裁定有效 + 驳回 + 未立案）', 'confirmed ÷ (confirmed + rejected + not filed)'),
    { of: ['confirmation-confirmed'] }, { of: ['confirmation-confirmed', 'confirmation-rejected', 'confirmation-not-filed'] },
    said('裁定前撤回的申请', 'applications withdrawn before a ruling'),
  ),
  rate('I-07-count', said('履行率（按件）', 'Performance, by number'), said('已履行 ÷ 到期应履行', 'performed ÷ due'), { of: ['performed'] }, { of: ['performance-due'] }, said('还没到期的', 'what is not due yet')),
  {
    ...rate('I-07-money', said('履行率（按金额）', 'Performance, by money'), said('已付 ÷ 到期应付', 'paid ÷ due'), { of: ['performance-fen-paid'] }, { of: ['performance-fen-due'] }, said('还没到期的分期；以前到期、当期才付的也算已付，超过应付的时候不作比率', 'instalments not due yet; what fell due earlier and was paid now counts as paid, and above what was due there is no rate')),
  },
  rate(
    'I-08', said('按时办结率', 'Ended in time'), said('按期结束 ÷ 当期到期的调解，逾期还没结束的也算到期', 'over by the day they were due ÷ mediations that fell due in the period, with those overdue and still open'),
    { of: ['term-in-time'] }, { of: ['term-due'] }, said('中止期间停了期限的、撤回的；各方同意延期的，按新的日子算', 'those whose clock was stopped and those withdrawn; where all agreed to a longer term, the new day counts'),
  ),
  rate(
    'I-09-satisfied', said('满意率', 'Satisfied'), said('满意 ÷ 有效评价', 'satisfied ÷ valid ratings'),
    { of: ['rated-satisfied'] }, { of: ['rated'] }, said('没有评价的不算满意，也不算不满意', 'whoever did not answer is neither'),
  ),
  rate('I-09-answered', said('参评率', 'Answered'), said('评价 ÷ 请过评价', 'ratings ÷ invited'), { of: ['rated'] }, { of: ['satisfaction-asked'] }),
  rate(
    'I-10-response', said('工单响应率', 'Requests reached in time'), said('按时联系 ÷ 派出', 'reached in time ÷ dispatched'),
    { of: ['ticket-responded'] }, { of: ['ticket-dispatched'] }, said('经两人批准剔除的，另列件数', 'those excluded by two persons, counted apart'),
  ),
  rate('I-10-resolution', said('工单解决率', 'Requests solved'), said('说解决了 ÷ 回访有回答', 'said to be solved ÷ answered'), { of: ['ticket-solved'] }, { of: ['ticket-answered'] }, said('没有回答的', 'whoever did not answer')),
  rate('I-10-satisfaction', said('工单满意率', 'Requests, satisfied'), said('四星以上 ÷ 评分', 'four or five stars ÷ rated'), { of: ['ticket-satisfied'] }, { of: ['ticket-rated'] }, said('没有评分的', 'whoever did not rate')),
  {
    id: 'I-11', name: said('存量', 'Stock'), formula: said('期初存量 + 流入 − 流出；这里是期末存量', 'stock at the start + inflow − outflow; shown is the stock at the end'),
    basis: 'cumulative', unit: 'count', numerator: { of: ['stock-in'], less: ['stock-out'] }, denominator: null, leavesOut: DUPLICATES,
  },
  count('I-14-first', 'petition-first', said('初信初访', 'First petitions')),
  rate('I-14-repeat', said('重复访率', 'Repeat petitions'), said('重复信访 ÷ 信访', 'repeats ÷ petitions'), { of: ['petition-repeat'] }, { of: ['petition-first', 'petition-repeat'] }, said('复查、复核不算重复', 'review and re-review are no repeats')),
  rate('I-15-acceptance', said('信访及时受理率', 'Petitions accepted in time'), said('及时告知 ÷ 应告知', 'answered in time ÷ due'), { of: ['petition-accepted-in-time'] }, { of: ['petition-acceptance-due'] }, said('姓名、地址不清的', 'those without a clear name or address')),
  rate('I-15-decision', said('信访按期办结率', 'Petitions decided in time'), said('按期办结 ÷ 应办结', 'decided in time ÷ due'), { of: ['petition-decided-in-time'] }, { of: ['petition-decision-due'] }),
  {
    ...rate(
      'I-16', said('一次性化解率', 'Resolved at the first petition'), said('当期初信初访中，规定天数（现为 180 天）内没有重复的 ÷ 当期初信初访', 'first petitions of the period with no repeat within the set days (180 now) ÷ first petitions of the period'),
      { of: ['petition-first'], less: ['cohort-petition-repeated'] }, { of: ['petition-first'] },
      said('同一件初访重复几次只算一次；复查、复核和正在办理的不算重复；记在接收的信访窗口；规定天数没过完的时段先不算', 'several repeats of one petition count once; review, re-review and one still in hand are no repeats; it stands at the office that took it down; a period whose days are not over is not told yet'),
    ),
    basis: 'cohort', afterRepeats: true,
  },
  rate('I-19-follow-up', said('回访率', 'Follow-up'), said('已回访 ÷ 应回访', 'made ÷ due'), { of: ['follow-up-done'] }, { of: ['follow-up-due'] }),
  rate('I-19-file', said('归档完整率', 'Complete files'), said('卷宗完整 ÷ 归档', 'complete ÷ archived'), { of: ['file-complete'] }, { of: ['archived'] }),
  {
    ...rate(
      'I-21', said('事后激化率', 'Escalated afterwards'),
      said('结束以后规定天数（现为 90 天）内变成伤人、刑事案件或者重复信访的 ÷ 当期结束的调解（达成协议 + 调解不成 + 撤回）', 'of the mediations that ended in the period, those that became violence, a crime or a repeat petition within the set days (90 now) ÷ all of them (agreements + ended without one + withdrawn)'),
      { of: ['escalated-after'] }, { of: [...AGREED, 'terminated', 'withdrawn'] },
      said('没有经公安机关或者信访部门核实的；不足五件不显示；规定天数没过完的时段，数字还会变', 'what neither the police nor the petition office confirmed; fewer than five are not told; a period whose days are not over still changes'),
    ),
    basis: 'cohort', neverFrozen: true,
  },
  rate(
    'I-22-found', said('主动发现占比', 'Found by staff'), said('巡查、走访、回访中发现和自己发现后登记的 ÷ 全部登记', 'registered from patrols, visits and what staff saw themselves ÷ all registered'),
    { of: ['self-found'] }, { of: ['registered'] }, said('并案的重复件、涉险情报告、服务工单；按单位算，不排个人', 'duplicates that were merged, danger reports, service requests; by unit, and nobody is ranked'),
  ),
  rate('I-23', said('照护按时率', 'Care in time'), said('两小时内办好 ÷ 派出照护', 'within two hours ÷ care calls dispatched'), { of: ['ticket-care-in-time'] }, { of: ['ticket-care-dispatched'] }),
  count('I-25', 'preventive-measure', said('防范措施', 'Preventive measures'), said('不说明因果', 'nothing is said about what caused what')),
]

/** Counters that figures over all years rest on. */
export const OF_ALL_YEARS: readonly string[] = [...new Set(CATALOGUE.filter((each) => each.basis === 'cumulative' || each.basis === 'stock').flatMap((each) => [each.numerator, each.denominator].flatMap((sum) => [...(sum?.of ?? []), ...(sum?.less ?? [])])))]
