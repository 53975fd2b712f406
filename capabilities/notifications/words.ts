import { defineRefusals } from '#platform/result'
import type { Day } from '#platform/time'
import { type Said, said } from '#platform/words'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A day as a letter says it: 3月19日. */
export function dayWords(on: Day): Said {
  const [month, date] = [Number(on.slice(5, 7)), Number(on.slice(8, 10))]
  return said(`${month}月${date}日`, `${date} ${MONTHS[month - 1] ?? ''}`)
}

/** The same with its year, for a day that is far off: 2028年10月30日. */
export function farDayWords(on: Day): Said {
  const { zh, en } = dayWords(on)
  return said(`${on.slice(0, 4)}年${zh}`, `${en} ${on.slice(0, 4)}`)
}

export const LETTER_WORDS = {
  receipt: (code: string, by: Said): Said => said(
    `您报的事已登记，案件码 ${code}。我们会在${by.zh}前联系您。`,
    `Your report is registered. Its case code is ${code}. We will be in touch by ${by.en}.`,
  ),
  danger: said('有一份涉险情报告等您签收，请马上登录查看。', 'An urgent report waits for you. Please sign in and take it at once.'),
  merged: (code: string): Said => said(
    `您报的事和另一件是同一件，已一起办。新案件码 ${code}。`,
    `Your report is the same matter as another one; both go on together. The case code is now ${code}.`,
  ),
  unmerged: (code: string): Said => said(`您报的事又单独办理了。案件码 ${code}。`, `Your report goes on by itself again. Its case code is ${code}.`),
  assigned: (code: string, unit: Said): Said => said(`${code} 已交${unit.zh}办理。`, `${code} is now with ${unit.en}.`),
  transferred: (code: string, unit: Said): Said => said(
    `${code} 已转给有权办理的单位。对方签收以前，仍由${unit.zh}负责。`,
    `${code} was sent on to the body that is competent. Until it signs for it, ${unit.en} stays responsible.`,
  ),
  transferSigned: (code: string, unit: Said): Said => said(
    `${code} 转去的单位已经签收。想问进展，可以问${unit.zh}。`,
    `The body that ${code} was sent on to has signed for it. To ask how it goes, ask ${unit.en}.`,
  ),
  transferReturned: (code: string, unit: Said): Said => said(
    `${code} 已退回${unit.zh}，由我们重新安排。您不用再跑。`,
    `${code} came back to ${unit.en}, and we arrange it anew. You need not go anywhere.`,
  ),
  transferResult: (code: string): Said => said(
    `${code} 转去的单位已有结果。凭案件码上网看，或者来问我们。`,
    `The body that ${code} was sent on to has a result. See our page with your case code, or ask us.`,
  ),
  accepted: (code: string): Said => said(
    `${code} 已受理调解。时间地点会另行通知。调解不收费。`,
    `${code} is accepted for mediation. You will be told when and where. It costs nothing.`,
  ),
  notAccepted: (code: string): Said => said(
    `${code} 没有受理调解。可走的其他途径写在告知书里。`,
    `${code} is not accepted for mediation. The notice names the other ways open to you.`,
  ),
  sessionArranged: (code: string, when: Said, place: Said | null): Said => said(
    `${code} 约好${when.zh}调解。${place ? `地点：${place.zh}。` : '地点请上网看，或者问承办人。'}来不了，请早点告诉承办人。`,
    `A session of ${code} is arranged for ${when.en}. ${place ? `Place: ${place.en}. ` : 'See our page for the place, or ask the handler. '}If you cannot come, please tell the handler early.`,
  ),
  sessionCalledOff: (code: string, when: Said): Said => said(
    `${code} 原定${when.zh}的调解不开了。改到什么时候，会再告诉您。`,
    `The session of ${code} on ${when.en} will not be held. You will be told of another time.`,
  ),
  sessionSoon: (code: string, on: Said): Said => said(
    `提醒：${code} 约好${on.zh}调解。几点、在哪里，凭案件码上网看。`,
    `A reminder: a session of ${code} is arranged for ${on.en}. See our page with your case code for time and place.`,
  ),
  agreed: (code: string, on: Said): Said => said(
    `${code} 的协议自${on.zh}起生效。请按约定的日子履行。`,
    `The agreement of ${code} is in force from ${on.en}. Please do what is promised by its days.`,
  ),
  dueSoon: (code: string, on: Said): Said => said(
    `${code} 的协议有一项约定在${on.zh}。已经办了的，请告诉调解员。`,
    `Something agreed in ${code} is due on ${on.en}. If it is done, please tell the mediator.`,
  ),
  overdue: (code: string): Said => said(
    `${code} 的协议有一项已过约定的日子。有困难请联系调解员。`,
    `Something agreed in ${code} is past its day. If that is difficult, please talk to the mediator.`,
  ),
  breached: (code: string): Said => said(
    `${code} 的协议有一项没有履行。可走的途径请问调解员。`,
    `Something agreed in ${code} was not done. Ask the mediator which ways are open.`,
  ),
  enforceable: (code: string, on: Said): Said => said(
    `${code} 的协议有一项没有履行。协议已由法院确认，可以申请强制执行，最晚${on.zh}。向作出裁定的法院或财产所在地同级法院提出。`,
    `Something agreed in ${code} was not done. The court has confirmed the agreement, so it can be enforced until ${on.en}. Apply to the court that ruled, or to the court of its level where property is.`,
  ),
  withdrawn: (code: string): Said => said(`${code} 已按您的意思撤回。以后还可以再来。`, `${code} is withdrawn as you wished. You can come back at any time.`),
  mediatorSteppedAside: (code: string): Said => said(
    `${code} 的调解员要回避，不再办理。负责人会另外确定，您也可以自己选。想知道原因，请问办理单位。`,
    `The mediator of ${code} stepped aside. The head will name another; you may choose one too. Ask the office for the reason.`,
  ),
  mediatorNamedAnew: (code: string): Said => said(
    `${code} 已经另外确定了调解员。您不愿意由这个人调解，可以要求更换。`,
    `Another mediator was named for ${code}. If you do not want this person, you may ask for another.`,
  ),
  withdrawnTold: (code: string): Said => said(`${code} 的申请已撤回，调解到此为止。您不用再做什么。`, `The request in ${code} was withdrawn and mediation ends. You need do nothing more.`),
  terminated: (code: string): Said => said(
    `${code} 的调解结束了，没有达成协议。其他途径写在告知书里。`,
    `Mediation of ${code} has ended without an agreement. The notice names the other ways open to you.`,
  ),
  labourTimeOver: (code: string): Said => said(
    `${code} 调解满十五日，没有谈成。您可以申请劳动仲裁，不用再等。愿意的也可以继续谈。`,
    `In ${code} fifteen days are over without an agreement. You may apply for labour arbitration without waiting. You may also go on talking.`,
  ),
  closed: (code: string): Said => said(`${code} 已结案。谢谢您。`, `${code} is closed. Thank you.`),
  closedAsking: (code: string): Said => said(
    `${code} 已结案。我们办得怎么样？请凭案件码上网说一句，不说也行。`,
    `${code} is closed. How did we do? You can say so with your case code on our page, or leave it.`,
  ),
  reopened: (code: string): Said => said(`${code} 重新办理了。我们会联系您。`, `${code} is being handled again. We will be in touch.`),
} as const

export const SENDER_WORDS = {
  duty: said('值班室', 'duty desk'),
  noPhone: said('没有留电话，凭案件码查看', 'no phone; shown with the case code'),
} as const

export const refusal = defineRefusals({
  'reporter-only': () => ({
    status: 403,
    zh: '这里只显示您自己的通知。请用案件码和查询密码打开。',
    en: 'Only your own letters are shown here. Open them with your case code and PIN.',
  }),
})
