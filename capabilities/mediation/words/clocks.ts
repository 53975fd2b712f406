import { type Said, said } from '#platform/words'

/** Why a clock is proposed, as the form of acceptance and the case page say it; by rule id. */
export const CLOCK_REASONS: Readonly<Record<string, Said>> = {
  'CK-04a': said('法院立案前委派调解：三十日。各方都同意可以再延长。', 'Sent by a court before filing: thirty days. All parties may agree to more.'),
  'CK-04b-summary': said('法院立案后委托调解（简易程序）：七日。只有各方都同意才能延长，延长的时间不计入审限。', 'Sent by a court after filing (summary procedure): seven days. Only all parties together may extend; only the extension is outside the trial limit.'),
  'CK-04b-ordinary': said('法院立案后委托调解（普通程序）：十五日。只有各方都同意才能延长，延长的时间不计入审限。', 'Sent by a court after filing (ordinary procedure): fifteen days. Only all parties together may extend; only the extension is outside the trial limit.'),
  'CK-05': said('劳动争议：收到调解申请之日起十五日。法律没有规定延长；期满没有谈成，可以申请仲裁。', 'Labour dispute: fifteen days from receipt of the application. The law gives no extension; afterwards the parties may apply for arbitration.'),
  'CK-06': said('医疗纠纷：受理之日起三十个工作日，鉴定时间不算在内。双方同意可以延长。', 'Medical dispute: thirty working days from acceptance; the time of an appraisal is not counted. Both sides may agree to more.'),
  'CK-04c': said('普通民间纠纷：习惯上一个月（三十日）。各方都同意可以延长。', 'Ordinary dispute: customarily one month (thirty days). All parties may agree to more.'),
}

/** What people are told when the time is over, in the words of the law that set it; by clock. */
export const TIME_IS_OVER: Readonly<Record<string, Said>> = {
  'DL-05': said(
    '十五日已满，没有达成协议：您可以依法申请劳动仲裁，不用再等。还想谈也可以继续谈，愿不愿意由您决定。（《劳动争议调解仲裁法》第十四条、第五条）',
    'Fifteen days are over without an agreement: you may apply for arbitration without waiting further. You may also go on talking if you wish. (Labour Dispute Mediation and Arbitration Law Art. 14, 5)',
  ),
  'DL-06': said(
    '三十个工作日已满，双方没有同意延长：视为调解不成。可以请卫生健康部门处理，也可以起诉。（《医疗纠纷预防和处理条例》第三十八条、第四十条）',
    'Thirty working days are over and both sides did not agree to more: mediation counts as failed. The health authority or a suit are open. (Medical Dispute Regulations Art. 38, 40)',
  ),
  'DL-04a': said(
    '法院委派调解的三十日已满，没有同意延长：把结果退回法院，由法院依法登记立案。',
    'The thirty days of the court’s referral are over without an agreed extension: the result goes back to the court, which files the suit by law.',
  ),
  'DL-04b': said(
    '法院委托调解的时间已满，没有同意延长：把结果退回法院，由法院继续审理。',
    'The time of the court’s referral is over without an agreed extension: the result goes back to the court, which goes on with the trial.',
  ),
  'DL-04c': said(
    '三十日已满：各方可以同意延长，也可以终止调解，走其他办法。',
    'Thirty days are over: the parties may agree to more time, or mediation ends and the other ways are open.',
  ),
}
