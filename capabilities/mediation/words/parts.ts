import { type Said, said } from '#platform/words'

/** Small pieces that sentences are made of. */
export const DETAIL_WORDS: Readonly<Record<string, Said>> = {
  place: said('事情发生在哪里', 'where it happened'),
  category: said('纠纷类别', 'the category'),
  'G-01': said('是否涉嫌犯罪', 'whether a crime is suspected'),
  'G-02': said('是否有打架、损坏财物', 'whether there was a fight or damage'),
  'G-03': said('是否有家庭暴力', 'whether there is domestic violence'),
  'G-04': said('是否有未成年人受伤害', 'whether a child was harmed'),
  'G-05': said('是否有未成年人或需要监护的人', 'whether a party needs a guardian'),
  'G-06': said('是否已经起诉、仲裁或处理过', 'whether a court or authority already has it'),
  'G-07': said('是否属于专门机关决定的事', 'whether law reserves it to an authority'),
  'G-08': said('是否争土地、林地归属', 'whether land or forest title is disputed'),
  'G-09': said('是否和行政机关的争议', 'whether it is a dispute with an authority'),
  'G-10': said('是否有人精神状况危急', 'whether somebody is in a mental-health crisis'),
  'G-11': said('是否人数多、要求相同', 'whether many people share the claim'),
  'G-12': said('是否可能虚假调解', 'whether it may be a sham'),
  'G-13': said('是否可能激化', 'whether it may escalate'),
  'G-14': said('调解员是否有利害关系', 'whether the mediator has a conflict of interest'),
}

export const CHECK_WORDS: Readonly<Record<string, Said>> = {
  mediable: said('这件事可以调解', 'the matter may be mediated'),
  capacity: said('各方能独立处理，或有代理人、监护人', 'each party can act, or has a representative or guardian'),
  voluntary: said('各方自愿，没有强迫', 'everybody agrees freely'),
  lawful: said('不违反法律和公序良俗', 'it is not against mandatory law or public order'),
  'no-harm-to-others': said('不损害别人的利益', 'it harms nobody else'),
}

export const PART_WORDS: Readonly<Record<string, Said>> = {
  who: said('由谁做', 'who acts'),
  'to-whom': said('对谁做', 'to whom'),
  what: said('做什么', 'what is done'),
  amount: said('多少钱', 'how much'),
  way: said('怎么做', 'how'),
  place: said('在哪里', 'where'),
}

/** What to write instead of a vague phrase, by what it leaves open. */
export const INSTEAD_WORDS = {
  when: said('请写到哪一天，例如“2026年5月29日前”，或者“签字后三日内”。', 'Name the day: “by 29 May 2026”, or “within three days of signing”.'),
  'how-much': said('请写准确的数，例如“1200 元”。', 'Give the exact figure, such as “1,200 yuan”.'),
  whether: said(
    '请现在就谈定由谁、做什么、做到什么样；没谈定的，不要写进协议。',
    'Settle now who does what and to which result; what is not settled stays out of the agreement.',
  ),
} as const

export const ROLE_WORDS: Readonly<Record<string, Said>> = {
  mediator: said('调解员', 'mediator'),
  'committee-head': said('调委会负责人', 'committee head'),
  applicant: said('申请人', 'applicant'),
}

export const WHY_WORDS = {
  notADay: said('没有这一天。请按 2026-03-30 这样填写日子。', 'There is no such day. Write it as 2026-03-30.'),
  future: said('日子还没到。请填已经发生的那一天。', 'That day has not come yet. Give the day it happened.'),
  notLater: said('新的期限要晚于现在的期限。', 'The new date must be later than the present one.'),
  tooFar: said('这个日子太远了。请核对年份。', 'That day is too far ahead. Check the year.'),
  beforeEvent: said('日子早于前一步，对不上。', 'The day is earlier than the step before it.'),
  samePerson: said('履行的人和接受的人是同一方。请改成对方。', 'The one who acts and the one who receives are the same party. Choose the other one.'),
  amountRange: said('金额要大于 0，并且不超过 100 亿元。', 'The sum must be above 0 and at most 10,000,000,000 yuan.'),
  dueBefore: said('履行的日子早于写协议的日子。', 'The due day is before the day of the agreement.'),
  tooMuch: (leftYuan: string): Said => said(`超过了这一项还欠的 ${leftYuan} 元。请核对金额。`, `More than the ${leftYuan} yuan still owed on this item. Check the sum.`),
  notMoney: said('这一项不是付钱，不用填金额。', 'This item is not about money; leave the sum empty.'),
  moneyNeeded: said('请写明这次付了多少钱。', 'State how much was paid this time.'),
} as const

export const PROPOSAL_WORDS = {
  suspension: said('中止', 'a suspension'),
  termination: said('终止', 'an end'),
} as const
