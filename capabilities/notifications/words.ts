import { type Day, weekdayOf } from '#platform/time'
import { type Said, said } from '#platform/words'

export { DUTY_LETTER, SHARED_LETTER, SHIPPED } from './words/letters.ts'
export { KIND_WORDS, lawNames } from './words/kinds.ts'
export { NOTICE_WORDS } from './words/notices.ts'
export { refusal } from './words/refusals.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const ZH_WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
const EN_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A day as a letter says it: 3月19日（周四） · Thursday 19 March. */
export function dayWords(on: Day): Said {
  const [weekday, { zh, en }] = [weekdayOf(on), plainDay(on)]
  return said(`${zh}（周${ZH_WEEKDAYS[weekday] ?? ''}）`, `${EN_WEEKDAYS[weekday] ?? ''} ${en}`)
}

function plainDay(on: Day): Said {
  const [month, date] = [Number(on.slice(5, 7)), Number(on.slice(8, 10))]
  return said(`${month}月${date}日`, `${date} ${MONTHS[month - 1] ?? ''}`)
}

/** With its year, for a day that is far off: 2028年10月30日. */
export function farDayWords(on: Day): Said {
  const { zh, en } = plainDay(on)
  return said(`${on.slice(0, 4)}年${zh}`, `${en} ${on.slice(0, 4)}`)
}

/** 3个工作日 · 3 working days. */
export function workingDaysWords(days: number): Said {
  return said(`${days}个工作日`, days === 1 ? '1 working day' : `${days} working days`)
}

export const SENDER_WORDS = {
  duty: said('值班室', 'duty desk'),
  noPhone: said('没有留电话，凭案件码查看', 'no phone; shown with the case code'),
} as const

/** That a message has a reply, to whoever asked to be written to: its code, nothing of what was asked or answered. */
export const REPLY_LETTER = (code: string) => said(`您的留言 ${code} 有回复了。凭编号和密码，到首页“留言”里看。`, `Your message ${code} has a reply. Read it with code and PIN, under “Leave a message”.`)

const halfDay = (on: Day, half: 'morning' | 'afternoon'): Said => said(`${plainDay(on).zh}${half === 'morning' ? '上午' : '下午'}`, `the ${half} of ${plainDay(on).en}`)

/** To whoever booked a home service: what became of this booking, without name, door or what it is about. */
export const HOME_LETTERS: Readonly<Record<'confirmed' | 'done' | 'not-met' | 'called-off', (on: Day, half: 'morning' | 'afternoon') => Said>> = {
  confirmed: (on, half) => said(`您约的上门服务定了：${halfDay(on, half).zh}。来人会出示工作证，不收费。查看或取消：`, `Your home visit is fixed for ${halfDay(on, half).en}. Whoever comes shows a work card and takes no money. See or call off:`),
  done: (on, half) => said(`${halfDay(on, half).zh}的上门服务办完了。看结果：`, `The home visit of ${halfDay(on, half).en} is done. See the result:`),
  'not-met': (on, half) => said(`${halfDay(on, half).zh}我们来过，没有见到人。可以再约：`, `We came in ${halfDay(on, half).en} and met nobody. You can book again:`),
  'called-off': (on, half) => said(`${halfDay(on, half).zh}的上门服务取消了。`, `The home visit of ${halfDay(on, half).en} was called off.`),
}

/** To a unit: how many promises of a day are due or overdue. What was promised and where is not in it. */
export const PROMISES_LETTERS: Readonly<Record<'soon' | 'late', (on: Day, n: number) => Said>> = {
  soon: (on, n) => said(`走访承诺有 ${n} 件${plainDay(on).zh}到期。请办好并回复居民。`, `${n} promises from visits are due on ${plainDay(on).en}. Keep them and answer the residents.`),
  late: (on, n) => said(`走访承诺有 ${n} 件${plainDay(on).zh}到期还没回复。请今天办，或写明为什么没做到。`, `${n} promises from visits were due on ${plainDay(on).en} and are not answered. Act today, or say why they were not kept.`),
}

/** The day before an appointment: when and where, and that it may be cancelled; not what for. */
export const APPOINTMENT_LETTER = (on: Day, clock: string, place: Said) =>
  said(`您约了${plainDay(on).zh} ${clock} 到${place.zh}办事。来不了请取消，好让别人来。`, `You booked ${plainDay(on).en}, ${clock}, at ${place.en}. If you cannot come, cancel it, so that somebody else can.`)

interface ApplicationTold {
  readonly code: string
  readonly place: Said
  readonly until: Day | null
}

/** To whoever applied at a window and agreed to letters: the number, what to do, where and until when; nothing of what was applied for or decided. */
export const APPLICATION_LETTERS: Readonly<Record<'told' | 'accepted' | 'decided' | 'withdrawn', (told: ApplicationTold) => Said>> = {
  told: ({ code, place, until }) => said(
    `您的申请 ${code} 还缺材料。缺什么，凭号码和密码到首页“办事指南和预约”里看。请${until ? `${plainDay(until).zh}前` : ''}补到${place.zh}。`,
    `Something is missing in your application ${code}. See what with number and PIN, under “What to bring, and appointments”. Hand it in at ${place.en}${until ? ` by ${plainDay(until).en}` : ''}.`,
  ),
  accepted: ({ code, until }) => said(
    `您的申请 ${code} 受理了。${until ? `最晚${plainDay(until).zh}有结果。` : ''}您不用再来，有结果再告诉您。`,
    `Your application ${code} is accepted. ${until ? `A result comes by ${plainDay(until).en}. ` : ''}You need not come; you are told of the result.`,
  ),
  decided: ({ code, place }) => said(
    `您的申请 ${code} 有结果了。请到${place.zh}来取。凭号码和密码，也能在首页“办事指南和预约”里看。`,
    `There is a result of your application ${code}. Fetch it at ${place.en}. With number and PIN you also see it under “What to bring, and appointments”.`,
  ),
  withdrawn: ({ code, place }) => said(
    `您的申请 ${code} 已经撤回。交过材料的，请到${place.zh}来取。还要办，可以重新申请。`,
    `Your application ${code} is withdrawn. Fetch what you handed in at ${place.en}. You can apply anew at any time.`,
  ),
}

/** To whoever said an opinion: that there is something to read with number and PIN, and no word of it. */
export const OPINION_LETTERS: Readonly<Record<'reply' | 'project' | 'project-done', (code: string) => Said>> = {
  reply: (code) => said(`您提的意见 ${code} 有答复了。凭编号和密码，到首页“议事”里看。`, `Your opinion ${code} has a reply. Read it with number and PIN, under “Councils”.`),
  project: (code) => said(`您提的意见 ${code} 定成了项目。凭编号和密码，到首页“议事”里看谁办、哪天办好。`, `Your opinion ${code} became a project. Read who does it by when with number and PIN, under “Councils”.`),
  'project-done': (code) => said(`您提的意见 ${code} 办成了。凭编号和密码，到首页“议事”里看。`, `What you asked for in opinion ${code} is done. Read it with number and PIN, under “Councils”.`),
}

/** To the unit that published them: how many items their company will not do. */
export const RETURNED_ITEMS_LETTER = (n: number) =>
  said(`有 ${n} 个服务事项退回待认领：原来的企业不再服务。请另找企业，或者撤下。`, `${n} service items are open again: their company serves there no longer. Find another one, or withdraw them.`)

/** To the head of a unit: which meeting was not held, and what to do now. */
export const MISSED_MEETING_LETTER = (on: Day) =>
  said(`${plainDay(on).zh}的例会没有开。请补开，或者写明为什么取消。`, `The meeting of ${plainDay(on).en} was not held. Hold it now, or call it off and say why.`)

/** To the head of a unit after the cut-off of a month: how many employers are missing. */
export const MISSING_CHECK_INS_LETTER = (month: Day, employers: number) =>
  said(`${Number(month.slice(5, 7))}月的工资月清，还有${employers}家没有报。请催报。`, `${employers} employers did not report wages for ${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''}. Please ask them to.`)

/** To an ordered unit, by kind: the number of the order and its day, nothing of what it is about. */
export const ORDER_LETTERS: Readonly<Record<'issued' | 'sent-back' | 'escalated' | 'due-soon' | 'settled' | 'withdrawn', (number: string, due: Day) => Said>> = {
  issued: (number, due) => said(`收到督办单${number}。请登录签收，${plainDay(due).zh}前书面回复。`, `Your unit has a supervision order, ${number}. Sign in, take it, and reply in writing by ${plainDay(due).en}.`),
  'sent-back': (number, due) => said(`督办单${number}的回复已退回。请登录看原因，${plainDay(due).zh}前再回复。`, `The reply to order ${number} came back. Sign in to see why, and reply anew by ${plainDay(due).en}.`),
  escalated: (number, due) => said(`督办单${number}到${plainDay(due).zh}没有回复。已报上一级，请马上回复。`, `Order ${number} was not answered by ${plainDay(due).en}. The level above was told; please reply at once.`),
  'due-soon': (number, due) => said(`督办单${number}到${plainDay(due).zh}期满。请按时书面回复。`, `Order ${number} is due on ${plainDay(due).en}. Please reply in writing in time.`),
  settled: (number) => said(`督办单${number}已核实办结，不用再回复。`, `Order ${number} was verified and is settled. Nothing more is asked of your unit.`),
  withdrawn: (number) => said(`督办单${number}已撤销，不用再回复。`, `Order ${number} was withdrawn. Nothing more is asked of your unit.`),
}

/** To the level above: an order of a unit below was not answered and is before it now. */
export const ORDER_CAME_UP_LETTER = (number: string, due: Day) =>
  said(`下级的督办单${number}到${plainDay(due).zh}没有回复。请登录过问，也可以代为回复。`, `Order ${number} to a unit below yours was not answered by ${plainDay(due).en}. Sign in and see to it, or reply for the unit.`)

/** To the level above that an order had come up to: it has ended. */
export const ORDER_ENDED_BELOW_LETTER = (number: string) =>
  said(`下级的督办单${number}已经结束，不用再过问。`, `Order ${number} to a unit below yours has ended. Nothing more is asked of you.`)

/** To those who keep the reports of a unit: one is due, is fixed, or was not fixed by its day. No figure of it. */
export const REPORT_LETTERS: Readonly<Record<'due' | 'frozen' | 'late', (title: Said, due: Day) => Said>> = {
  due: (title, due) => said(`${title.zh}该出了，${plainDay(due).zh}自动定稿。想早些，请登录定稿。`, `The ${title.en} is due. It freezes by itself on ${plainDay(due).en}; sign in to freeze it earlier.`),
  frozen: (title) => said(`${title.zh}已定稿。请登录查看和下载。`, `The ${title.en} is frozen. Sign in to read and download it.`),
  late: (title, due) => said(`${title.zh}应在${plainDay(due).zh}定稿，现在还没有。请登录定稿。`, `The ${title.en} was due on ${plainDay(due).en} and is not frozen yet. Sign in and freeze it.`),
}

/** To the director: a report of a unit below was not fixed by its day. */
export const REPORT_LATE_BELOW_LETTER = (unit: Said, title: Said, due: Day) =>
  said(`${unit.zh}的${title.zh}应在${plainDay(due).zh}定稿，现在还没有。请过问。`, `The ${title.en} of ${unit.en} was due on ${plainDay(due).en} and is not frozen yet. Please see to it.`)

/** To a unit, of prevention: how many kinds of matters rose, or that a measure waits. No word of either. */
export const PREVENTION_LETTERS: Readonly<Record<'risen' | 'measure-yours' | 'measure-late' | 'review-late', (n: number) => Said>> = {
  risen: (n) => said(`有 ${n} 类事比往常多。请登录看一看，说一句原因。`, `${n === 1 ? '1 kind of matter has' : `${n} kinds of matters have`} risen. Sign in, look, and say what it is.`),
  'measure-yours': () => said('有一条防范措施交给本单位来做。请登录查看。', 'A preventive measure was given to your unit. Sign in to see it.'),
  'measure-late': () => said('有一条防范措施过期没做完。请登录查看。', 'The work of a preventive measure is late. Sign in to see it.'),
  'review-late': () => said('有一条防范措施过期没复查。请登录查看。', 'The review of a preventive measure is late. Sign in to see it.'),
}

/** To a unit that was invited to a meeting of another: its day; what it is about stands there. */
export const MEETING_LETTERS: Readonly<Record<'prepared' | 'called-off', (on: Day) => Said>> = {
  prepared: (on) => said(`请本单位${plainDay(on).zh}参加一个会。请登录看时间和议程。`, `Your unit is invited to a meeting on ${plainDay(on).en}. Sign in for its hour and agenda.`),
  'called-off': (on) => said(`${plainDay(on).zh}请本单位参加的会不开了。`, `The meeting of ${plainDay(on).en} to which your unit was invited is called off.`),
}

/** To a unit that a meeting gave something to do: until when. */
export const DECISION_LETTER = (due: Day) =>
  said(`会上定了一件事请本单位办，${plainDay(due).zh}前办好。请登录查看。`, `A meeting gave your unit something to do by ${plainDay(due).en}. Sign in to see it.`)

/** To the office that issued an order: its reply waits to be verified. */
export const ORDER_REPLIED_LETTER = (number: string) => said(`督办单${number}有回复了。请登录核实。`, `Order ${number} was answered. Sign in and verify it.`)
