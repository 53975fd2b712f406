import { type Said, said } from '#platform/words'

export const TICKET_STATES = {
  new: said('等待派单', 'waiting to be dispatched'),
  dispatched: said('已派单', 'dispatched'),
  accepted: said('已接单', 'accepted'),
  contacted: said('已联系', 'contacted'),
  'in-progress': said('处理中', 'being worked on'),
  paused: said('暂停计时', 'clock paused'),
  'exclusion-asked': said('等待剔除审核', 'exclusion being reviewed'),
  done: said('已办好，等回访', 'done, to be revisited'),
  revisited: said('已回访', 'revisited'),
  closed: said('已办结', 'closed'),
  'rejected-unreasonable': said('已剔除', 'excluded'),
  reopened: said('没解决，重新办', 'reopened'),
  'turned-dispute': said('改按矛盾纠纷办', 'handled as a dispute'),
  withdrawn: said('报事人已撤回', 'withdrawn by the reporter'),
} as const satisfies Readonly<Record<string, Said>>

export const TICKET_CLOCKS = {
  'DL-32': said('工单办理时限', 'limit of the request'),
  'DL-33': said('照护工单两小时', 'two hours for a care call'),
} as const satisfies Readonly<Record<string, Said>>

export const FACT_WORDS = {
  'ticket-opened': said('收到工单', 'Request received'),
  'ticket-dispatched': said('派单', 'Dispatched'),
  'ticket-handed-back': said('退回派单', 'Handed back'),
  'ticket-reclassified': said('改办理类别', 'Class changed'),
  'ticket-accepted': said('接单', 'Accepted'),
  'ticket-contact-tried': said('联系报事人', 'Contact tried'),
  'ticket-started': said('开始处理', 'Work begun'),
  'ticket-done': said('报告已办好', 'Reported as done'),
  'ticket-revisited': said('回访', 'Revisited'),
  'ticket-reopened': said('没解决，重新办', 'Not solved, reopened'),
  'ticket-closed': said('工单办结', 'Closed'),
  'ticket-paused': said('暂停计时', 'Clock paused'),
  'ticket-resumed': said('恢复计时', 'Clock resumed'),
  'ticket-exclusion-asked': said('申请剔除', 'Exclusion asked for'),
  'ticket-exclusion-approved': said('同意剔除', 'Exclusion approved'),
  'ticket-exclusion-declined': said('不同意剔除', 'Exclusion declined'),
  'ticket-escalated': said('时限过了四分之三，提醒负责人', 'Three quarters of the limit gone, head told'),
  'ticket-overdue': said('超过时限', 'Limit passed'),
  'ticket-turned-dispute': said('改按矛盾纠纷办', 'Turned into a dispute'),
  'ticket-withdrawn': said('报事人撤回', 'Withdrawn by the reporter'),
  'ticket-also-reported': said('又有人报了同一件事', 'Somebody else reported the same'),
} as const satisfies Readonly<Record<string, Said>>

export const STEP_WORDS = {
  dispatch: said('派单', 'Dispatch'),
  accept: said('接单', 'Accept'),
  contact: said('记录联系', 'Record a contact'),
  start: said('到场处理', 'On site, begin'),
  done: said('已办好', 'Done'),
  revisit: said('记录回访', 'Record the revisit'),
  close: said('办结', 'Close'),
  'hand-back': said('退回', 'Hand back'),
  pause: said('暂停计时', 'Pause the clock'),
  resume: said('恢复计时', 'Resume the clock'),
  reclassify: said('改类别', 'Change the class'),
  'ask-exclusion': said('申请剔除', 'Ask for exclusion'),
  'decide-exclusion': said('审核剔除', 'Decide the exclusion'),
  reopen: said('没解决，重新办', 'Not solved, reopen'),
  'turn-into-dispute': said('改按矛盾纠纷办', 'Turn into a dispute'),
} as const satisfies Readonly<Record<string, Said>>

export const CLASS_WORDS = {
  care: said('照护（2小时）', 'care (2 hours)'),
  emergency: said('紧急（2小时）', 'emergency (2 hours)'),
  utility: said('水电暖（24小时）', 'water, power, heat (24 hours)'),
  ordinary: said('一般（7天）', 'ordinary (7 days)'),
  complex: said('复杂（15天）', 'complex (15 days)'),
} as const satisfies Readonly<Record<string, Said>>

export const PAUSE_WORDS = {
  'resident-asked': said('群众约了别的时间', 'the resident asked for another time'),
  weather: said('天气恶劣，不能安全作业', 'weather makes the work unsafe'),
  parts: said('等配件到货', 'waiting for parts'),
  'owners-decide': said('等业主共同决定', 'waiting for the owners’ decision'),
  'other-body': said('等其他部门许可或先行处理', 'waiting for another body'),
} as const satisfies Readonly<Record<string, Said>>

export const EXCLUSION_WORDS = {
  malicious: said('恶意反复拨打、骚扰', 'malicious'),
  'beyond-law': said('要求不合法，不能办', 'beyond what the law allows'),
  'not-reachable': said('联系不上（已试三次以上）', 'not reachable after three attempts'),
  duplicate: said('与另一件重复', 'duplicate of another'),
} as const satisfies Readonly<Record<string, Said>>
