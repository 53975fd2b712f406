import { defineRefusals, type Said } from '#platform/result'

const STATES: Readonly<Record<string, Said>> = {
  waiting: { zh: '正在等候', en: 'is waiting' },
  called: { zh: '已经叫到', en: 'has been called' },
  served: { zh: '已经办完', en: 'has been served' },
  'no-show': { zh: '已经过号', en: 'was passed over' },
  left: { zh: '已经不等了', en: 'was given back' },
}

const KINDS = {
  case: { zh: '案件', en: 'case' }, petition: { zh: '信访事项', en: 'petition' }, ticket: { zh: '工单', en: 'ticket' }, hazard: { zh: '隐患', en: 'hazard' },
} as const satisfies Readonly<Record<string, Said>>

export const refusal = defineRefusals({
  'personal-data': () => ({
    status: 422, law: 'PIPL-6', field: 'text',
    zh: '这里不写能找到人的号码（身份证号、手机号、案件码）。请把它们删掉；要留联系方式的，请登记成案件。',
    en: 'No numbers that lead to a person belong here (identity, telephone, case code). Take them out; whoever wants to be reached is registered as a case.',
  }),
  'no-such-visit': () => ({ status: 404, zh: '没有找到这条接待记录，或者不归您的单位。请看自己单位的登记。', en: 'This entry was not found, or is not your unit’s. Look at the log of your own unit.' }),
  'day-is-over': () => ({
    status: 409, zh: '这一天已经过去，当天的结果不再改。来人又来了的，请记一条新的。', en: 'That day is over, and its outcomes are not changed any more. If they came again, log a new entry.',
  }),
  'already-registered': () => ({ status: 409, zh: '已经登记成案件，请到案件里继续办。', en: 'It was registered as a case already; go on in the case.' }),
  'body-missing': () => ({ status: 422, field: 'referredTo', zh: '请选引导到哪里。', en: 'Choose where they were sent.' }),
  'no-such-code': () => ({ status: 404, field: 'code', zh: '没有这个编号。请核对八位编号。', en: 'There is no such code. Please check its eight characters.' }),
  'other-kind': ({ is }: { is: keyof typeof KINDS }) => ({
    status: 409, field: 'as', zh: `这个编号是${KINDS[is].zh}。请改选“${KINDS[is].zh}”，或者核对编号。`, en: `This code is a ${KINDS[is].en}. Choose “${KINDS[is].en}”, or check the code.`,
  }),
  'no-such-window': () => ({ status: 404, field: 'windowId', zh: '没有这个窗口。请从列表里选。', en: 'There is no such window. Choose one of the list.' }),
  'window-closed': () => ({ status: 409, zh: '窗口还没有开。请先按“开窗”。', en: 'This window is not open. Open it first.' }),
  'window-busy': ({ code }: { code: string }) => ({
    status: 409, details: { code }, zh: `${code} 号还在窗口。请先按“办完”“过号”或“转窗口”，再叫下一位。`,
    en: `Number ${code} is still at the window. Press served, passed over or another window first, then call the next.`,
  }),
  'nobody-waits': () => ({ status: 404, zh: '现在没有人在等。有人取号后再按一次。', en: 'Nobody is waiting now. Press again once somebody has taken a number.' }),
  'no-such-queue': () => ({ status: 404, zh: '这里没有叫号。请选别的大厅，或者直接到窗口问。', en: 'There is no queue here. Choose another hall, or simply ask at the counter.' }),
  'queue-closed': () => ({
    status: 409, field: 'kind', zh: '现在没有开着的窗口办这类事。请选别的事项，或者在开放时间再来。', en: 'No open window takes this kind of matter now. Choose another kind, or come during opening hours.',
  }),
  'kind-missing': () => ({ status: 422, field: 'kind', zh: '请选来办什么事，再取号。', en: 'Choose what it is about, then take a number.' }),
  'queue-full': () => ({ status: 409, zh: '今天这类号已经发完。请直接问窗口工作人员。', en: 'No more numbers of this kind today. Please ask at the counter.' }),
  'no-such-ticket': () => ({ status: 404, zh: '没有这个号，或者不是今天的号。请重新取号。', en: 'There is no such number, or it is not today’s. Please take a new one.' }),
  'ticket-out-of-turn': ({ code, state }: { code: string; state: string }) => {
    const now = STATES[state] ?? { zh: '变了', en: 'has changed' }
    return { status: 409, details: { code }, zh: `${code} 号${now.zh}。请看最新的队列。`, en: `Number ${code} ${now.en}. Look at the queue as it is now.` }
  },
  'same-window': () => ({ status: 422, field: 'windowId', zh: '就在这个窗口。请选另一个开着的窗口。', en: 'It is at this window. Choose another open one.' }),
  'no-such-topic': () => ({ status: 422, field: 'topicId', zh: '没有这个咨询主题。请从列表里选。', en: 'There is no such topic. Choose one of the list.' }),
  'basis-missing': () => ({
    status: 422, law: 'LAL-31', field: 'basis', zh: '转法律援助要选一项理由，好让来人知道要不要证明经济困难。请选一项。',
    en: 'A referral to legal aid names its ground, so that the visitor knows whether hardship must be shown. Choose one.',
  }),
  'no-such-referral': () => ({ status: 404, zh: '没有找到这张转介单，或者不归您的单位。', en: 'This slip was not found, or is not your unit’s.' }),
  'referral-out-of-turn': () => ({ status: 409, zh: '这一步已经记过。请看这张单现在的状态。', en: 'This step was recorded already. Look at the slip as it is now.' }),
  'receipt-first': () => ({ status: 409, zh: '还没有记回执。请先记对方哪天收到，再记结果；人没去的，选“没有去”。', en: 'There is no receipt yet. Record when they received it, then the result; if nobody came there, choose that.' }),
  'referral-day': () => ({ status: 422, field: 'on', zh: '日期不对：不早于开单（或回执）那天，不晚于今天。', en: 'The day does not fit: not before the slip or its receipt, not after today.' }),
  'no-such-booth': () => ({ status: 404, zh: '没有找到这个摆摊，或者不归您的单位。', en: 'This booth was not found, or is not your unit’s.' }),
  'market-days': () => ({
    status: 422, field: 'days', zh: '赶集日写得不对：农历写逢几（0到9，0是逢十），每月几号写1到31，每周写周几；从今天或以后算起。',
    en: 'The market days are wrong: for the lunar month the last digit (0 to 9, 0 is the tenth), for the month 1 to 31, for the week its days; they count from today or later.',
  }),
  'no-such-market': () => ({ status: 404, zh: '没有这个集市，或者它已经停用。请从列表里选。', en: 'There is no such market, or it has ended. Choose from the list.' }),
  'no-market-days': () => ({ status: 422, field: 'month', zh: '这个月从今天起没有赶集日。请选另一个月。', en: 'From today on this month has no market day. Choose another month.' }),
  'booth-day': () => ({ status: 422, field: 'on', zh: '摆摊的日子要在今天或以后。', en: 'A booth is planned for today or later.' }),
  'booth-not-yet': () => ({ status: 409, zh: '还没到摆摊那天，当天再记数。', en: 'The booth’s day has not come; count on that day.' }),
  'booth-over': () => ({ status: 409, zh: '摆摊过去超过七天，不再补记。请把纸质单交给档案员。', en: 'The booth was over a week ago and takes no more counts. Give the paper sheet to the archivist.' }),
  'booth-cancelled': () => ({ status: 409, zh: '这次摆摊取消了，不记数。', en: 'This booth was called off; nothing is counted.' }),
  'device-clock': () => ({ status: 422, zh: '这台设备的时间快了一天以上。请先校准时间，记数还在设备里。', en: 'This device’s clock is over a day ahead. Set it right first; the counts are kept on the device.' }),
  'no-such-opinion': () => ({ status: 404, zh: '没有找到这条意见，或者不归您的单位。', en: 'This opinion was not found, or is not your unit’s.' }),
  'already-linked': () => ({ status: 409, zh: '这条意见已经有下文，不再改。', en: 'What became of this opinion is recorded already and is not changed.' }),
  'bad-day': () => ({ status: 422, field: 'on', zh: '日期不对，请写成 2026-05-06 这样；一次最多看一年。', en: 'The day does not fit; write it like 2026-05-06, a year at most at once.' }),
  'bad-cursor': () => ({ status: 400, zh: '翻页的位置不对，请从第一页看起。', en: 'That page does not exist; start from the first one.' }),
})
