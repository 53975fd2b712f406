import { type Said, said } from '#platform/words'

/** How the petitioner is told where it stands: plain words first. */
export const OWN_NOW = {
  received: said('收到了，正在登记。', 'Received, being registered.'),
  registered: said('登记好了，正在找该办的单位。', 'Registered; the right unit is being found.'),
  directed: said('已经转给该办的单位。', 'Sent to the unit that should handle it.'),
  'competence-objected': said('那个单位说不归它管，正在核实。', 'That unit says it is not competent; this is being checked.'),
  accepted: said('已经受理。', 'It has been accepted.'),
  'not-accepted': said('这件事不在这里办，请走下面的途径。', 'It is not handled here. Please go the way named below.'),
  handling: said('正在办，会听您说，也会去核实。', 'Being handled: you are heard and the facts are looked into.'),
  'handed-back': said('原来的单位退回来了，正在另找该办的单位。', 'The unit handed it back; another is being found.'),
  mediated: said('双方谈成了，签了协议。', 'Both sides reached an agreement.'),
  'opinion-issued': said('处理意见出来了。', 'The opinion has been issued.'),
  review: said('正在复查。', 'It is under review.'),
  'review-objected': said('复查的单位说不归它管，正在核实。', 'The reviewing unit says it is not competent; this is being checked.'),
  'review-issued': said('复查意见出来了。', 'The review opinion has been issued.'),
  're-review': said('正在复核。', 'It is under re-review.'),
  're-review-objected': said('复核的单位说不归它管，正在核实。', 'The unit of re-review says it is not competent; this is being checked.'),
  'closed-final': said('已经办结。', 'It is closed.'),
} as const satisfies Readonly<Record<string, Said>>

/** What comes next, and by when the law wants it. */
export const OWN_NEXT: Readonly<Record<string, Said>> = {
  received: said('15 天内登记并转给该办的单位。', 'Within fifteen days it is registered and sent on.'),
  registered: said('15 天内转给该办的单位。', 'Within fifteen days it is sent to the unit.'),
  directed: said('15 天内书面告诉您收到了、谁办、怎么办。', 'Within fifteen days you are told in writing who handles it and how.'),
  'competence-objected': said('核实以后，另找单位或者请它继续办。', 'Once checked, another unit is found or this one goes on.'),
  accepted: said('申诉求决 60 天内给书面意见，最多延长 30 天。', 'A claim is answered in writing within sixty days, at most thirty more.'),
  handling: said('申诉求决 60 天内给书面意见，最多延长 30 天。', 'A claim is answered in writing within sixty days, at most thirty more.'),
  'handed-back': said('另找单位不影响您的期限，原来的 60 天接着算。', 'Your term does not begin anew: the sixty days run on.'),
  'opinion-issued': said('不服，收到后 30 天内可以申请复查。', 'If you disagree, ask for review within thirty days of receipt.'),
  review: said('30 天内给书面的复查意见。', 'A review opinion in writing within thirty days.'),
  'review-issued': said('不服，收到后 30 天内可以申请复核。', 'If you disagree, ask for re-review within thirty days of receipt.'),
  're-review': said('30 天内给书面的复核意见，听证的天数不算。', 'A re-review opinion within thirty days; days of a hearing do not count.'),
  'review-objected': said('核实不影响您的期限，30 天接着算。', 'Your term does not begin anew: the thirty days run on.'),
  're-review-objected': said('核实不影响您的期限，30 天接着算。', 'Your term does not begin anew: the thirty days run on.'),
}

export const OWN_REVIEW = {
  review: said('申请复查', 'Ask for review'),
  're-review': said('申请复核', 'Ask for re-review'),
} as const satisfies Readonly<Record<string, Said>>
