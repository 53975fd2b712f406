import { type Said, said } from '#platform/words'
import type { KindName } from '../domain/kinds.ts'

interface KindWords {
  readonly name: Said
  /** When it is written. */
  readonly when: Said
}

const of = (zh: string, en: string, whenZh: string, whenEn: string): KindWords => ({ name: said(zh, en), when: said(whenZh, whenEn) })

/** What each kind is called, and when it is written. */
export const KIND_WORDS: Readonly<Record<KindName, KindWords>> = {
  receipt: of('登记回执', 'Receipt', '登记以后', 'once it is registered'),
  merged: of('已一起办理', 'Handled together', '并案以后', 'after a merge'),
  unmerged: of('又单独办理', 'On its own again', '撤销并案以后', 'after a merge is undone'),
  assigned: of('交给谁办', 'Who handles it', '派单以后', 'once it is assigned'),
  transferred: of('转出去了', 'Sent on', '移送以后', 'once it is sent on'),
  'transfer-signed': of('对方签收了', 'Signed for', '对方签收或指定以后', 'once the receiver has signed or is named'),
  'transfer-returned': of('退回来了', 'Came back', '对方退回以后', 'once it came back'),
  'transfer-result': of('对方有结果了', 'Result of the other body', '对方告知结果以后', 'once the other body told its result'),
  accepted: of('受理', 'Accepted', '受理以后', 'on acceptance'),
  'not-accepted': of('没有受理', 'Not accepted', '不予受理以后', 'when it is not accepted'),
  'mediator-stepped-aside': of('调解员回避', 'Mediator stepped aside', '回避以后', 'once the mediator stepped aside'),
  'mediator-named-anew': of('换了调解员', 'Another mediator', '另外确定以后', 'once another one is named'),
  'session-arranged': of('约好调解', 'Session arranged', '约好以后（在调解室）', 'once arranged (in a room)'),
  'session-arranged-elsewhere': of('约好调解（别处）', 'Session arranged elsewhere', '约好以后（不在调解室）', 'once arranged (not in a room)'),
  'session-called-off': of('调解不开了', 'Session called off', '取消以后', 'once called off'),
  'session-soon': of('调解提醒', 'Session reminder', '调解前几天', 'days before the session'),
  'agreement-reached': of('协议生效', 'Agreement in force', '协议生效以后', 'once the agreement is in force'),
  'performance-due-soon': of('约定的日子快到了', 'Agreed day comes near', '约定的日子前几天', 'days before the agreed day'),
  'performance-overdue': of('过了约定的日子', 'Agreed day has passed', '过了约定的日子', 'once the agreed day has passed'),
  breached: of('约定没有做到', 'Not done', '催告后仍没做到', 'when it is still not done'),
  enforceable: of('可以申请执行', 'May be enforced', '经法院确认的协议没做到', 'when a confirmed agreement is not kept'),
  'time-passed': of('可以申请劳动仲裁', 'Labour arbitration is open', '劳动调解满十五日', 'after fifteen days of labour mediation'),
  withdrawn: of('已撤回', 'Withdrawn', '撤回以后', 'once withdrawn'),
  'withdrawn-told': of('申请已撤回（告诉另一方）', 'Withdrawn (to the other side)', '撤回以后，联系过才发', 'once withdrawn, if they had been reached'),
  terminated: of('调解没有成', 'Ended without an agreement', '调解终止以后', 'once mediation has ended'),
  closed: of('已结案', 'Closed', '结案以后', 'once closed'),
  'closed-asking': of('已结案，问办得怎么样', 'Closed, and how did we do', '结案以后，还没评价的', 'once closed, to those who have not said'),
  'still-not-fixed': of('还没解决吗', 'Still not fixed?', '结案后几天，只问一次', 'days after closing, once'),
  reopened: of('重新办理', 'Taken up again', '重新办理以后', 'once taken up again'),
  'ticket-received': of('工单回执', 'Request received', '报修、求助以后', 'once a request is filed'),
  'ticket-dispatched': of('工单派给谁', 'Who does it', '工单派单以后', 'once a request is dispatched'),
  'taken-as-dispute': of('工单改按纠纷办', 'Request is a dispute', '工单改按矛盾纠纷办以后', 'once a request is handled as a dispute'),
  'ticket-done': of('工单办好了', 'Request done', '工单办好以后', 'once a request is done'),
  'ticket-excluded': of('工单不再办', 'Request not taken further', '两人同意不再办以后', 'once two people agreed not to take a request further'),
  'petition-received': of('信访回执', 'Petition received', '收到信访以后', 'once a petition is in'),
  'petition-directed': of('信访转给谁办', 'Who has the petition', '转送、交办或指定以后', 'once it is directed or its unit designated'),
  'petition-accepted': of('信访受理', 'Petition accepted', '受理以后', 'once a petition is accepted'),
  'petition-not-accepted': of('信访没有受理', 'Petition not accepted', '不予受理以后', 'when a petition is not accepted'),
  'petition-extended': of('信访延期', 'Petition takes longer', '批准延期以后', 'once days were added'),
  'petition-opinion': of('信访意见出来了', 'Opinion on a petition', '出具处理、复查、复核意见以后', 'once an opinion is written'),
  'petition-delivered': of('信访意见送到了', 'Opinion served', '书面答复送达以后', 'once the reply was served'),
  'petition-answered': of('信访有结果了', 'Petition answered', '答复建议意见以后', 'once a suggestion is answered'),
  'review-requested': of('收到复查、复核申请', 'Request for review', '申请复查、复核以后', 'once review or re-review is asked for'),
}

const LAWS: Readonly<Record<string, Said>> = {
  'PMA-19': said('人民调解法第十九条', 'People’s Mediation Law, art. 19'),
  'PMA-26': said('人民调解法第二十六条', 'People’s Mediation Law, art. 26'),
  'PMA-31': said('人民调解法第三十一条', 'People’s Mediation Law, art. 31'),
  'PET-23': said('信访工作条例第二十三条', 'Petition Work Regulations, art. 23'),
  'PET-34': said('信访工作条例第三十四条', 'Petition Work Regulations, art. 34'),
  'OMR-13': said('人民法院在线调解规则第十三条', 'Online Mediation Rules, art. 13'),
}

/** An article that requires a letter, as people write it. */
export function lawNames(law: string): Said {
  return LAWS[law] ?? said(law, law)
}
