import { type Said, said } from '#platform/words'

export const PETITION_STATES = {
  received: said('已收到', 'received'),
  registered: said('已登记，等转送', 'registered, to be directed'),
  directed: said('已转送、交办', 'directed to a unit'),
  'competence-objected': said('承办单位提了职权异议', 'the unit objects to its competence'),
  accepted: said('已受理', 'accepted'),
  'not-accepted': said('不予受理，已告知途径', 'not accepted, the right way was told'),
  handling: said('办理中', 'being handled'),
  'handed-back': said('承办单位退回，等重新转送', 'handed back, to be directed again'),
  mediated: said('已调解达成协议', 'settled by mediation'),
  'opinion-issued': said('已出具处理意见', 'handling opinion issued'),
  review: said('复查中', 'under review'),
  'review-objected': said('复查机关提了职权异议', 'the reviewing organ objects to its competence'),
  'review-issued': said('已出具复查意见', 'review opinion issued'),
  're-review': said('复核中', 'under re-review'),
  're-review-objected': said('复核机关提了职权异议', 'the organ of re-review objects to its competence'),
  'closed-final': said('已办结', 'closed'),
} as const satisfies Readonly<Record<string, Said>>

export const TYPE_WORDS = {
  suggestion: said('建议意见', 'suggestion'),
  accusation: said('检举控告', 'accusation'),
  claim: said('申诉求决', 'claim'),
} as const satisfies Readonly<Record<string, Said>>

export const FORM_WORDS = {
  visit: said('走访', 'visit'),
  letter: said('书信', 'letter'),
  phone: said('电话', 'phone'),
  web: said('网上', 'online'),
} as const satisfies Readonly<Record<string, Said>>

/** Why it is not accepted, and where it belongs instead (PET Art. 19, 28, 31, 36). */
export const ROUTE_WORDS = {
  litigation: said('通过诉讼解决：向人民法院起诉', 'Go to court'),
  arbitration: said('通过仲裁解决：向仲裁机构申请', 'Go to arbitration'),
  reconsideration: said('通过行政复议解决：向复议机关申请', 'Ask for administrative reconsideration'),
  'administrative-procedure': said('通过行政程序办理：由主管机关依法履职', 'Left to the competent organ’s own procedure'),
  'litigation-related': said('涉法涉诉：由政法机关依法处理', 'Belongs to court, procuratorate or police procedures'),
  'other-organ': said('不属于本机关职权：到有权处理的机关提出', 'Another organ is competent'),
  pending: said('同一事项正在期限内办理，等那边的答复', 'The same matter is being handled within its term'),
  chain: said('同一事项已有答复，可以在期限内申请复查、复核', 'The same matter was answered: review or re-review is open'),
  'final-same': said('同一事项已经复核终结，同一事实和理由不再受理', 'Re-review has ended the same matter: not accepted again'),
} as const satisfies Readonly<Record<string, Said>>

export const OUTCOME_WORDS = {
  supported: said('请求有事实根据，符合规定，予以支持', 'supported'),
  explained: said('请求合情理但缺少依据，作出解释说明', 'explained'),
  'not-supported': said('请求缺少事实根据或者不符合规定，不予支持', 'not supported'),
} as const satisfies Readonly<Record<string, Said>>

export const REVIEW_OUTCOME_WORDS = {
  upheld: said('维持原意见', 'upheld'),
  changed: said('变更原意见', 'changed'),
  revoked: said('撤销原意见，重新办理', 'revoked, to be handled again'),
} as const satisfies Readonly<Record<string, Said>>

export const MODE_WORDS = {
  forwarded: said('转送', 'forwarded'),
  assigned: said('交办，要求反馈结果', 'assigned, a report is due'),
} as const satisfies Readonly<Record<string, Said>>

export const REPEAT_WORDS = {
  first: said('初次信访', 'first petition'),
  repeat: said('重复信访', 'repeat petition'),
  'new-facts': said('同一人提出新的事实或请求', 'new facts or a new demand'),
  pending: said('同一事项在办，不重复受理', 'the same matter is in hand'),
  chain: said('在复查、复核程序内，不算重复', 'inside the review chain: no repeat'),
  'final-same': said('已复核终结的同一事项', 'the same matter, ended by re-review'),
} as const satisfies Readonly<Record<string, Said>>

export const FACT_WORDS = {
  'petition-received': said('收到信访事项', 'Petition received'),
  'petition-registered': said('登记信访事项', 'Petition registered'),
  'petition-directed': said('转送、交办', 'Directed to a unit'),
  'petition-designated': said('最终指定承办单位', 'Unit designated for good'),
  'petition-taken-up': said('承办单位签收', 'Taken up by the unit'),
  'competence-objected': said('提出职权异议', 'Competence objected to'),
  'objection-agreed': said('异议核实属实，材料退回', 'Objection agreed, papers came back'),
  'objection-refused': said('异议不成立，请继续办理', 'Objection not agreed'),
  'petition-accepted': said('受理', 'Accepted'),
  'petition-not-accepted': said('不予受理，告知途径', 'Not accepted, the right way told'),
  'petition-split-off': said('涉法涉诉部分分离', 'Litigation-related part split off'),
  'petition-given-up': said('承办人交回单位，换人承办', 'Given back within the unit, for a colleague'),
  'petition-handed-back': said('受理后退回信访部门', 'Handed back to the petition office'),
  'petition-inquired': said('听取陈述、调查核实', 'Heard and inquired'),
  'petition-extended': said('批准延长办理期限', 'Term extended'),
  'petition-mediation-opened': said('转入调解', 'Mediation opened'),
  'petition-mediated': said('调解达成协议', 'Settled by mediation'),
  'petition-mediation-failed': said('调解没有谈成，继续办理', 'Mediation failed, handling goes on'),
  'petition-opinion': said('出具处理意见书', 'Handling opinion issued'),
  'petition-delivered': said('书面答复送达', 'Written reply delivered'),
  'petition-answered': said('答复办理结果', 'Result answered'),
  'review-requested': said('申请复查', 'Review requested'),
  'review-opinion': said('出具复查意见', 'Review opinion issued'),
  're-review-requested': said('申请复核', 'Re-review requested'),
  'petition-hearing-held': said('举行听证', 'Hearing held'),
  're-review-opinion': said('出具复核意见，终结', 'Re-review opinion, final'),
  'petition-closed': said('办结', 'Closed'),
} as const satisfies Readonly<Record<string, Said>>

export const STEP_WORDS = {
  register: said('登记', 'Register'),
  direct: said('转送、交办', 'Direct to a unit'),
  designate: said('最终指定承办单位', 'Designate the unit for good'),
  'take-up': said('签收', 'Take up'),
  object: said('提职权异议', 'Object to competence'),
  'answer-objection': said('核实异议', 'Look at the objection'),
  accept: said('受理', 'Accept'),
  refuse: said('不予受理', 'Do not accept'),
  'split-off': said('分离涉法涉诉部分', 'Split off what is litigation-related'),
  'give-up': said('交回单位，换人承办', 'Give it back within the unit'),
  'hand-back': said('退回信访部门', 'Hand back to the petition office'),
  inquire: said('记录听取陈述、调查核实', 'Record hearing and inquiry'),
  extend: said('批准延期', 'Extend the term'),
  mediate: said('转入调解', 'Open mediation'),
  'note-mediated': said('记下调解结果', 'Note the mediation’s result'),
  opinion: said('出具处理意见', 'Issue the handling opinion'),
  answer: said('答复办理结果', 'Answer the result'),
  deliver: said('记录书面答复送达', 'Record delivery of the reply'),
  review: said('登记复查申请', 'Record a request for review'),
  'review-opinion': said('出具复查意见', 'Issue the review opinion'),
  're-review': said('登记复核申请', 'Record a request for re-review'),
  hearing: said('记录听证', 'Record a hearing'),
  're-review-opinion': said('出具复核意见', 'Issue the re-review opinion'),
  close: said('办结', 'Close'),
} as const satisfies Readonly<Record<string, Said>>

/** What directing is called once it is about a review. */
export const REVIEW_DIRECTION: Said = said('交给有权复查、复核的机关', 'Hand on to the organ that reviews')

/** What each clock asks for, by catalogue number. */
export const CLOCK_NAMES: Readonly<Record<string, Said>> = {
  'DL-15': said('登记并转送信访事项', 'register and direct the petition'),
  'DL-15b': said('书面告知接收情况和途径', 'tell receipt and route in writing'),
  'DL-16': said('提职权异议（可不提）', 'object to competence (optional)'),
  'DL-17': said('出具处理意见', 'issue the handling opinion'),
  'DL-18': said('申请复查（自愿）', 'ask for review (optional)'),
  'DL-18-decision': said('出具复查意见', 'issue the review opinion'),
  'DL-19': said('申请复核（自愿）', 'ask for re-review (optional)'),
  'DL-19-decision': said('出具复核意见', 'issue the re-review opinion'),
}
