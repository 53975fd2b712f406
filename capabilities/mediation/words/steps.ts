import { type Said, said } from '#platform/words'

/** Every step of both tables, as the button says it. */
export const STEP_WORDS = {
  'ask-gates': said('核对安全与受理问题', 'Go through the safety questions'),
  'deliver-notice': said('送达权利义务告知书', 'Deliver the notice of rights'),
  'record-contact': said('记录联系', 'Record a contact'),
  'record-consent': said('记录同意或拒绝', 'Record consent or refusal'),
  'check-identity': said('核对身份证明', 'Check identity papers'),
  'note-police': said('登记公安机关处理情况', 'Note the police matter'),
  'record-safety-plan': said('记录安全计划', 'Record the safety plan'),
  'report-emergency': said('报送紧急情况', 'Send an urgent report'),
  'record-investigation': said('记录调查', 'Record an inquiry'),
  'receive-evidence': said('收到证据材料', 'Take in evidence'),
  'return-evidence': said('退回证据材料', 'Give evidence back'),
  'record-data-consent': said('登记个人信息同意情况', 'Record the answers about personal data'),
  accept: said('受理', 'Accept'),
  'accept-together': said('都在场：告知、同意并受理', 'All here: tell, ask and accept'),
  'not-accept': said('不予受理', 'Do not accept'),
  designate: said('确定调解员', 'Name the mediator'),
  'step-aside': said('回避', 'Step aside'),
  'add-co-handler': said('邀请协助人员', 'Invite somebody to help'),
  'arrange-session': said('约调解时间', 'Arrange a session'),
  'call-off-session': said('取消约好的调解', 'Call off a session'),
  'note-away': said('记下不便的日子', 'Note days somebody cannot come'),
  'note-talk-apart': said('记下单独谈话', 'Note a talk apart'),
  'record-visit': said('记录现场查看', 'Record a visit on site'),
  'hold-session': said('记录调解', 'Record a session'),
  suspend: said('中止', 'Suspend'),
  'approve-suspension': said('批准中止', 'Approve the suspension'),
  resume: said('恢复调解', 'Resume'),
  extend: said('延长期限', 'Extend the time'),
  draft: said('拟协议', 'Draft the agreement'),
  sign: said('记录签名', 'Record a signature'),
  seal: said('盖章', 'Seal'),
  'deliver-copies': said('登记协议书交付', 'Record that copies were handed over'),
  'agree-orally': said('登记口头协议', 'Record an oral agreement'),
  terminate: said('终止', 'End without agreement'),
  'approve-termination': said('批准终止', 'Approve the end'),
  withdraw: said('撤回', 'Withdraw'),
  perform: said('登记履行', 'Record performance'),
  urge: said('督促履行', 'Urge performance'),
  breach: said('认定未履行', 'Record that it was not performed'),
  'void-number': said('作废文号', 'Void the number'),
  reopen: said('重新办理', 'Reopen'),
} as const satisfies Readonly<Record<string, Said>>

/** What drafting is called where an oral agreement stands already. */
export const WRITE_DOWN = said('写成书面协议', 'Put the oral agreement in writing')

/** Facts of the tables that no button records here. */
export const FACT_WORDS = {
  assigned: said('交办', 'Assign'),
  'time-passed': said('调解期限届满', 'Note that the time is over'),
  'new-round-began': said('法院未确认，重新商量', 'Talk again after the court did not confirm'),
  'round-ended': said('结束这一轮商量', 'End this round of talks'),
  'performance-began': said('开始履行', 'Begin performance'),
  'performance-replaced': said('按书面协议继续履行', 'Perform under the written agreement'),
  'performance-overdue': said('到期未履行', 'Note that it is overdue'),
  closed: said('结案', 'Close'),
  archived: said('归档', 'Archive'),
} as const satisfies Readonly<Record<string, Said>>
