import { type Said, said } from '#platform/words'

/** States of people's mediation (§3.2), in the words staff use. */
export const MEDIATION_STATES: Readonly<Record<string, Said>> = {
  registered: said('待联系对方', 'other side to be contacted'),
  'awaiting-consent': said('等待各方同意', 'waiting for consent'),
  accepted: said('已受理', 'accepted'),
  mediating: said('调解中', 'in mediation'),
  suspended: said('已中止', 'suspended'),
  agreed: said('已达成协议', 'agreed'),
  terminated: said('已终止', 'ended without agreement'),
  withdrawn: said('已撤回', 'withdrawn'),
  'not-accepted': said('不予受理', 'not accepted'),
  transferred: said('已转出，等对方签收', 'transferred, waiting for the receiver'),
  'handed-over': said('已移交其他单位', 'handed over to another body'),
  closed: said('已结案', 'closed'),
  archived: said('已归档', 'archived'),
}

export const PERFORMANCE_STATES: Readonly<Record<string, Said>> = {
  'none-due': said('没有要履行的事项', 'nothing to perform'),
  pending: said('待履行', 'to be performed'),
  partial: said('部分履行', 'partly performed'),
  performed: said('已履行', 'performed'),
  overdue: said('已逾期', 'overdue'),
  breached: said('未履行', 'not performed'),
}
