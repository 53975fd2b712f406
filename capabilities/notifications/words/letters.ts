import { type Said, said } from '#platform/words'
import type { KindName } from '../domain/kinds.ts'

/** The letters as they are shipped; a district may word them anew. `{案件码}` and `{code}` are filled when a letter is written. */
export const SHIPPED: Readonly<Record<KindName, Said>> = {
  receipt: said(
    '您报的事已登记，案件码 {案件码}。我们会在{日期}前联系您，也就是{几个工作日}内。',
    'Your report is registered. Its case code is {code}. We will be in touch by {day}, that is within {working days}.',
  ),
  merged: said(
    '您报的事和另一件是同一件，已一起办。新案件码 {案件码}。',
    'Your report is the same matter as another one; both go on together. The case code is now {code}.',
  ),
  unmerged: said('您报的事又单独办理了。案件码 {案件码}。', 'Your report goes on by itself again. Its case code is {code}.'),
  assigned: said('{案件码} 已交{单位}办理。', '{code} is now with {unit}.'),
  transferred: said(
    '{案件码} 已转给有权办理的单位。对方签收以前，仍由{单位}负责。',
    '{code} was sent on to the body that is competent. Until it signs for it, {unit} stays responsible.',
  ),
  'transfer-signed': said(
    '{案件码} 转去的单位已经签收。想问进展，可以问{单位}。',
    'The body that {code} was sent on to has signed for it. To ask how it goes, ask {unit}.',
  ),
  'transfer-returned': said(
    '{案件码} 已退回{单位}，由我们重新安排。您不用再跑。',
    '{code} came back to {unit}, and we arrange it anew. You need not go anywhere.',
  ),
  'transfer-result': said(
    '{案件码} 转去的单位已有结果。凭案件码上网看，或者来问我们。',
    'The body that {code} was sent on to has a result. See our page with your case code, or ask us.',
  ),
  accepted: said(
    '{案件码} 已受理调解。时间地点定了再告诉您。调解不收费。',
    '{code} is accepted for mediation. You will be told when and where. It costs nothing.',
  ),
  'not-accepted': said(
    '{案件码} 没有受理调解。可走的其他途径写在告知书里。',
    '{code} is not accepted for mediation. The notice names the other ways open to you.',
  ),
  'session-arranged': said(
    '{案件码} 约好{时间}调解。地点：{地点}。来不了，请早点告诉承办人。',
    'A session of {code} is arranged for {time}. Place: {place}. If you cannot come, please tell the handler early.',
  ),
  'session-arranged-elsewhere': said(
    '{案件码} 约好{时间}调解。地点请上网看，或者问承办人。来不了，请早点告诉承办人。',
    'A session of {code} is arranged for {time}. See our page for the place, or ask the handler. If you cannot come, please tell the handler early.',
  ),
  'session-called-off': said(
    '{案件码} 的调解不开了。原来约的是{时间}。改到什么时候，会再告诉您。',
    'The session of {code} on {time} will not be held. You will be told of another time.',
  ),
  'session-soon': said(
    '提醒：{案件码} 约好{日期}调解。几点、在哪里，凭案件码上网看。',
    'A reminder: a session of {code} is arranged for {day}. See our page with your case code for time and place.',
  ),
  'agreement-reached': said(
    '{案件码} 的协议自{日期}起生效。请按约定的日子做到。',
    'The agreement of {code} is in force from {day}. Please do what is promised by its days.',
  ),
  'performance-due-soon': said(
    '{案件码} 的协议有一项约定在{日期}。已经办了的，请告诉调解员。',
    'Something agreed in {code} is due on {day}. If it is done, please tell the mediator.',
  ),
  'performance-overdue': said(
    '{案件码} 的协议有一项已过约定的日子。有困难请联系调解员。',
    'Something agreed in {code} is past its day. If that is difficult, please talk to the mediator.',
  ),
  breached: said(
    '{案件码} 的协议有一项没有做到。可走的途径请问调解员。',
    'Something agreed in {code} was not done. Ask the mediator which ways are open.',
  ),
  enforceable: said(
    '{案件码} 的协议有一项没有做到。协议已由法院确认。您可以申请强制执行，最晚{最晚日期}。向作出裁定的法院或财产所在地同级法院提出。',
    'Something agreed in {code} was not done. The court has confirmed the agreement, so it can be enforced until {last day}. Apply to the court that ruled, or to the court of its level where property is.',
  ),
  withdrawn: said('{案件码} 已按您的意思撤回。以后还可以再来。', '{code} is withdrawn as you wished. You can come back at any time.'),
  'mediator-stepped-aside': said(
    '{案件码} 的调解员要回避，不再办理。负责人会另外确定，您也可以自己选。想知道原因，请问办理单位。',
    'The mediator of {code} stepped aside. The head will name another; you may choose one too. Ask the office for the reason.',
  ),
  'mediator-named-anew': said(
    '{案件码} 已经另外确定了调解员。您不愿意由这个人调解，可以要求更换。',
    'Another mediator was named for {code}. If you do not want this person, you may ask for another.',
  ),
  'withdrawn-told': said('{案件码} 的申请已撤回，调解到此为止。您不用再做什么。', 'The request in {code} was withdrawn and mediation ends. You need do nothing more.'),
  terminated: said(
    '{案件码} 的调解结束了，没有达成协议。其他途径写在告知书里。',
    'Mediation of {code} has ended without an agreement. The notice names the other ways open to you.',
  ),
  'time-passed': said(
    '{案件码} 调解满十五日，没有谈成。您可以申请劳动仲裁，不用再等。愿意的也可以继续谈。',
    'In {code} fifteen days are over without an agreement. You may apply for labour arbitration without waiting. You may also go on talking.',
  ),
  closed: said('{案件码} 已结案。谢谢您。', '{code} is closed. Thank you.'),
  'closed-asking': said(
    '{案件码} 已结案。我们办得怎么样？请凭案件码上网说一句，不说也行。',
    '{code} is closed. How did we do? You can say so with your case code on our page, or leave it.',
  ),
  'still-not-fixed': said(
    '{案件码} 结案有些日子了，还没解决吗？没解决，请凭案件码上网告诉我们，也可以打电话。解决了，不用回。',
    '{code} was closed some days ago. Is it still not fixed? If so, tell us on our page with your case code, or ring us. If it is fixed, you need do nothing.',
  ),
  reopened: said('{案件码} 重新办理了。我们会联系您。', '{code} is being handled again. We will be in touch.'),
  'ticket-received': said('收到您报的事，案件码 {案件码}。我们会在{日期}前办好。', 'We have your request; the code is {code}. It is done by {day}.'),
  'ticket-dispatched': said('{案件码} 已派给{单位}，他们会和您联系。', '{code} is with {unit}, who will be in touch.'),
  'taken-as-dispute': said('{案件码} 改按矛盾纠纷办，码不变。{日期}前联系您。', '{code} goes on as a dispute; the code stays. We are in touch by {day}.'),
  'ticket-done': said('{案件码} 办好了。请凭案件码上网说一声：解决没有？', '{code} is done. Please look it up and say whether it is solved.'),
  'ticket-excluded': said('{案件码} 这件事不再办了。不同意的，可以打12345，也可以来窗口。', '{code} is not taken further. If you disagree, ring 12345 or come to the counter.'),
  'petition-received': said('收到您的信访，案件码 {案件码}。{日期}前会登记并转给该办的单位。', 'We have your petition; the code is {code}. By {day} it is registered and sent to the right unit.'),
  'petition-directed': said('{案件码} 已转给{单位}。受理没有，他们会书面告诉您。', '{code} is with {unit}, who will tell you in writing whether they take it on.'),
  'petition-accepted': said('{案件码} 已受理。办好以后给您书面答复。', '{code} is accepted. You will have a written answer.'),
  'petition-not-accepted': said('{案件码} 不在这里办。该走哪条路，写在告知书里，凭案件码上网也能看。', '{code} is not handled here. The notice names the right way, and so does our page with your case code.'),
  'petition-extended': said('{案件码} 还要多办些天。书面答复最晚{日期}给您。理由写在告知书里。', '{code} takes longer: a written answer comes by {day} at the latest. The notice gives the reasons.'),
  'petition-opinion': said('{案件码} 的书面意见出来了，会送到您手里。', 'The opinion on {code} is written and will be brought to you.'),
  'petition-delivered': said('{案件码} 的书面意见已送到。不服的，{日期}前可以申请再查一次。凭案件码上网就能申请。', 'The opinion on {code} has reached you. If you disagree, ask by {day} for it to be reviewed. You can do so on our page with your case code.'),
  'petition-answered': said('{案件码} 有结果了，书面答复会送到您手里。', '{code} has a result; the written answer will be brought to you.'),
  'review-requested': said('收到您要求再查 {案件码} 的申请。{日期}前给您书面意见。', 'We have your request to review {code}. A written opinion comes by {day}.'),
}

/** To the police duty: that a report waits, and nothing of it. No district words it anew. */
export const DUTY_LETTER: Said = said('有一份涉险情报告等您签收，请马上登录查看。', 'An urgent report waits for you. Please sign in and take it at once.')

/** To a telephone that somebody else uses too: not even the code. The letter itself stands on the reader's own page. */
export const SHARED_LETTER: Said = said('有一条通知给您。请凭手里的案件码上网看，或者来窗口。', 'There is a notice for you. See our page with the code you hold, or come to the counter.')
