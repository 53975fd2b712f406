import { type Said, said } from '#platform/words'

/** What a reporter is told of each step, in plain words; steps without a line here stay inside the house. */
export const PROGRESS_LINES: Readonly<Record<string, Said>> = {
  'case-registered': said('已经登记', 'registered'),
  supplemented: said('您补充了情况', 'you added information'),
  'taken-as-dispute': said('改按矛盾纠纷办，您不用再说一遍', 'goes on as a dispute; you need not say it again'),
  triaged: said('窗口看过了，正在安排由谁来办', 'looked at; it is being decided who handles it'),
  assigned: said('已经交给承办单位', 'handed to the unit that handles it'),
  claimed: said('承办人已经接手', 'a handler has taken it up'),
  reassigned: said('换了承办单位或承办人', 'another unit or person handles it now'),
  transferred: said('转给有权办理的单位，等对方签收', 'sent on to the competent body, waiting for its receipt'),
  'transfer-acknowledged': said('对方已经签收', 'the receiver has signed for it'),
  'transfer-returned': said('退回来了，由我们重新安排', 'it came back, and we arrange it anew'),
  'transfer-designated': said('确定了由哪个单位办理', 'it was decided which body handles it'),
  'transfer-result-told': said('对方有了结果', 'the other body has a result'),
  'merged-into': said('和同一件事一起办理', 'handled together with the same matter from here on'),
  unmerged: said('恢复单独办理', 'handled on its own again'),
  'request-withdrawn': said('已经撤回', 'withdrawn'),
  'respondent-contacted': said('已经联系另一方', 'the other side was contacted'),
  accepted: said('各方同意，正式受理', 'all sides agree; formally accepted'),
  'not-accepted': said('不予受理，已经告诉您还可以怎么办', 'not accepted; you were told the other ways'),
  'mediator-stepped-aside': said('调解员回避，另外确定', 'the mediator stepped aside; another will be named'),
  'mediator-designated': said('确定了调解员', 'the mediator was named'),
  'session-held': said('进行了一次调解', 'a mediation session was held'),
  suspended: said('调解暂停', 'mediation is paused'),
  resumed: said('调解恢复', 'mediation goes on'),
  'agreement-reached': said('达成协议', 'an agreement was reached'),
  'agreement-replaced': said('新的书面协议代替了原来的协议', 'a new written agreement took the place of the earlier one'),
  'new-round-began': said('法院没有确认，各方愿意重新商量', 'the court did not confirm; all sides talk again'),
  'round-ended': said('重新商量结束，原来的协议照旧', 'the new talks ended; the agreement stands as it was'),
  terminated: said('调解结束，没有达成协议', 'mediation ended without an agreement'),
  withdrawn: said('申请已撤回', 'the request was withdrawn'),
  closed: said('已结案', 'closed'),
  reopened: said('重新办理', 'taken up again'),
}

/** What comes next, by the procedure that leads and its state. No countdown is ever shown (N-07). */
export const NEXT_STEPS: Readonly<Record<string, Said>> = {
  'entry:registered': said('工作人员会看您反映的事，并告诉您由谁来办。', 'Staff look at your report and tell you who will handle it.'),
  'entry:triaged': said('正在确定承办单位，定下来就告诉您。', 'The handling unit is being chosen; you will be told.'),
  'entry:withdrawn': said('这件已经撤回。以后需要，可以随时再来反映。', 'This was withdrawn. You may report it again at any time.'),
  'entry:transferred': said('对方一个工作日内签收；没有签收，就退回来重新安排。', 'The receiver signs within one working day; if not, it comes back and is arranged anew.'),
  'entry:handed-over': said('由接收的单位按它的程序办理；想问进展，来问我们就行。', 'The receiving body handles it by its own procedure; to ask how it goes, ask us.'),
  'mediation:transferred': said('对方一个工作日内签收；没有签收，就退回来重新安排。', 'The receiver signs within one working day; if not, it comes back and is arranged anew.'),
  'mediation:handed-over': said('由接收的单位按它的程序办理；想问进展，来问我们就行。', 'The receiving body handles it by its own procedure; to ask how it goes, ask us.'),
  'mediation:registered': said('承办人会联系您和另一方，问愿不愿意调解。愿不愿意都由您决定。', 'The handler will contact you and the other side and ask whether you wish to mediate. It is your choice.'),
  'mediation:awaiting-consent': said('正在问各方愿不愿意调解；任何一方不愿意，就不调解。', 'Each side is being asked; if any side does not wish to, there is no mediation.'),
  'mediation:accepted': said('接下来确定调解员，您可以自己选。', 'Next a mediator is named; you may choose one yourself.'),
  'mediation:mediating': said('承办人会和您约时间谈，可以当面谈，也可以分开谈。', 'The handler arranges a time to talk, together or separately.'),
  'mediation:suspended': said('调解暂停，恢复时会通知您。', 'Mediation is paused; you will be told when it goes on.'),
  'mediation:agreed': said('请按协议办；有困难或者对方没做到，告诉承办人。', 'Keep to the agreement; if there is difficulty, or the other side does not keep to it, tell the handler.'),
  'mediation:terminated': said('调解已经结束。您还可以走下面的途径。', 'Mediation has ended. The ways below remain open to you.'),
  'mediation:withdrawn': said('申请已撤回。您还可以走下面的途径，也可以再来申请。', 'The request was withdrawn. The ways below remain open, and you may apply again.'),
  'mediation:not-accepted': said('这件不能由调解委员会受理。您可以走下面的途径。', 'The committee cannot accept this matter. The ways below are open to you.'),
  'mediation:closed': said('这件已经结案。有新情况可以再来反映。', 'This matter is closed. Report again if something new happens.'),
  'mediation:archived': said('这件已经结案归档。有新情况可以再来反映。', 'This matter is closed and filed. Report again if something new happens.'),
}

export const NEXT_UNKNOWN: Said = said('承办单位正在办理，有进展会告诉您。', 'The unit is working on it and will tell you how it goes.')

export const HANDLED_TOGETHER: Said = said(
  '您反映的事和同一件事一起办理；您的案件码和查询密码照样能用。',
  'Your report is handled together with the same matter; your case code and PIN keep working.',
)

export const CATEGORY_OPEN: Said = said('类别待定', 'category to be decided')

/** Lawful ways that stay open whatever happens here (PMA Art. 3(3), 26). */
export const OTHER_WAYS = {
  danger: {
    way: said('有人受伤、被打或有危险，马上报警', 'If somebody is hurt, beaten or in danger, call the police at once'),
    where: said('拨打 110', 'Telephone 110'),
  },
  sue: { way: said('到法院起诉', 'Sue in court'), where: said('基层人民法院或人民法庭', 'The basic people’s court or its tribunal') },
  'legal-aid': { way: said('问法律问题、申请法律援助', 'Ask a legal question or apply for legal aid'), where: said('拨打 12348，或到公共法律服务窗口', 'Telephone 12348, or the public legal services counter') },
  'labour-arbitration': { way: said('申请劳动仲裁', 'Apply for labour arbitration'), where: said('劳动人事争议仲裁委员会', 'The labour and personnel arbitration commission') },
  'labour-inspection': { way: said('投诉拖欠工资', 'Complain about unpaid wages'), where: said('劳动监察，拨打 12333', 'Labour inspection, telephone 12333') },
  'land-arbitration': { way: said('申请农村土地承包仲裁', 'Apply for rural land arbitration'), where: said('农村土地承包仲裁委员会', 'The rural land contract arbitration commission') },
  reconsideration: { way: said('申请行政复议或提起行政诉讼', 'Apply for administrative reconsideration or sue the authority'), where: said('行政复议窗口或法院', 'The reconsideration counter or the court') },
  consumer: { way: said('投诉消费问题', 'Complain as a consumer'), where: said('拨打 12315', 'Telephone 12315') },
} as const satisfies Readonly<Record<string, { readonly way: Said; readonly where: Said }>>

export const WITHDRAWAL_WORDS: Readonly<Record<'settled-themselves' | 'other-route' | 'no-reason', Said>> = {
  'settled-themselves': said('已经自己解决了', 'We settled it ourselves'),
  'other-route': said('想走其他途径', 'I want to take another route'),
  'no-reason': said('不想说明', 'I would rather not say'),
}
