import { type Said, said } from '#platform/words'
import type { TICKET_STATES } from './states.ts'

export const RATE_WORDS = {
  response: said('按时联系', 'reached in time'),
  resolution: said('回访说解决了', 'said to be solved'),
  satisfaction: said('评分四星以上', 'four or five stars'),
  'rating-response': said('回访有回答', 'answered when asked'),
  care: said('照护两小时内办好', 'care within two hours'),
} as const satisfies Readonly<Record<string, Said>>

export const COUNT_WORDS = {
  'ticket-registered': said('收到', 'received'),
  'ticket-done': said('办好', 'done'),
  'ticket-in-time': said('按时办好', 'done in time'),
  'ticket-late': said('超时办好', 'done late'),
  'ticket-overdue': said('超过时限', 'limit passed'),
  'ticket-escalated': said('提醒负责人', 'head told'),
  'ticket-paused': said('暂停计时', 'clock paused'),
  'ticket-reopened': said('重新办', 'reopened'),
  'ticket-excluded': said('剔除', 'excluded'),
  'ticket-withdrawn': said('报事人撤回', 'withdrawn by the reporter'),
} as const satisfies Readonly<Record<string, Said>>

export const CHANNEL_WORDS: Readonly<Record<string, Said>> = {
  qr: said('扫码', 'door plate'), web: said('网页', 'web page'), visit: said('窗口', 'counter'), phone: said('电话', 'telephone'),
  hotline: said('热线转来', 'hotline'), 'grid-patrol': said('网格巡查', 'grid patrol'), 'household-visit': said('入户走访', 'household visit'),
  'market-booth': said('赶集摊位', 'market booth'), 'chat-lead': said('微信群', 'chat group'), 'follow-up-visit': said('回访', 'follow-up visit'),
  'self-discovered': said('主动发现', 'found by ourselves'), open311: said('开放接口', 'open interface'), care: said('照护呼叫', 'care call'),
  mailbox: said('意见箱', 'message box'), patrol: said('巡逻', 'patrol'),
}

export function channelWords(channel: string): Said {
  return CHANNEL_WORDS[channel] ?? said('其他渠道', 'another way')
}

/** Steps as a resident reads them; a fact that is not here is none of theirs. */
export const PROGRESS_WORDS: Readonly<Record<string, Said>> = {
  'case-registered': said('您报了这件事', 'You reported this'),
  'ticket-dispatched': said('已派给承办单位', 'Passed to the unit that does it'),
  'ticket-accepted': said('有人接单了', 'Somebody has taken it up'),
  'ticket-started': said('有人到场处理', 'Somebody is on site'),
  'ticket-paused': said('先停一停，时间另算', 'On hold for now'),
  'ticket-resumed': said('接着办', 'Going on'),
  'ticket-done': said('办好了', 'Done'),
  'ticket-reopened': said('没解决，重新办', 'Not solved, being done again'),
  'ticket-closed': said('这件事办结了', 'Closed'),
  'ticket-withdrawn': said('您撤回了', 'You withdrew it'),
  'ticket-exclusion-approved': said('这件事不再办，原因见下', 'Not taken further, see below'),
}

export const CONTACT_PROGRESS = {
  reached: said('和您联系上了', 'You were reached'),
  missed: said('联系您，没联系上', 'We tried to reach you'),
} as const

/** How somebody was tried to be reached, as staff read it. */
export const CONTACT_WAYS: Readonly<Record<string, Said>> = {
  phone: said('打电话', 'by telephone'), visit: said('上门', 'in person'), message: said('发消息', 'by message'),
}
export const CONTACT_OUTCOME = { reached: said('联系上了', 'reached'), missed: said('没联系上', 'not reached') } as const

/** What it means now, in one sentence. */
export const NOW_WORDS: Readonly<Record<keyof typeof TICKET_STATES, Said>> = {
  new: said('收到了，正在派给承办单位。', 'Received; it is being passed to the unit that does it.'),
  dispatched: said('已派给承办单位，等他们接单。', 'It is with the unit, which will take it up.'),
  accepted: said('有人接单了，会和您联系或直接到现场。', 'Somebody has it and will reach you or come to the place.'),
  contacted: said('已和您联系，正在安排。', 'You were reached; the work is being arranged.'),
  'in-progress': said('正在处理。', 'It is being worked on.'),
  paused: said('暂时停一停，恢复后接着算时间。', 'On hold; the time goes on when it resumes.'),
  'exclusion-asked': said('正在核对这件事能不能办。', 'It is being checked whether this can be done.'),
  done: said('办好了。请告诉我们解决没有。', 'Done. Please say whether it is solved.'),
  revisited: said('办好了，谢谢您的回答。', 'Done; thank you for your answer.'),
  closed: said('这件事办结了。', 'This is closed.'),
  'rejected-unreasonable': said('这件事不再办。有不同意见，可以拨打中心电话或12345。', 'This is not taken further. If you disagree, ring the centre or 12345.'),
  reopened: said('您说没解决，正在重新办。', 'You said it is not solved; it is being done again.'),
  withdrawn: said('您撤回了，这件事停在这里。以后要办，随时可以再报。', 'You withdrew it, and it stops here. You can report it again at any time.'),
  'turned-dispute': said('这件事改按矛盾纠纷接着办。', 'This goes on as a dispute.'),
}

export const limitWords = (amount: number, unit: 'hours' | 'days'): Said =>
  unit === 'hours' ? said(`${amount}小时内`, `within ${amount} hours`) : said(`${amount}天内`, `within ${amount} days`)

/** Who did something, where it was nobody of the staff. */
export const ACTOR_WORDS: Readonly<Record<string, Said>> = {
  public: said('群众', 'a resident'), reporter: said('报事人', 'the reporter'), 'deadline-sweeper': said('系统', 'the system'), key: said('另一个系统', 'another system'),
}
