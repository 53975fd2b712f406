import { type Said, said } from '#platform/words'

export const GROUND_WORDS = {
  overdue: said('超过期限', 'Past its day'),
  unclaimed: said('没有人接办', 'Nobody took it up'),
  'returned-twice': said('退回两次', 'Returned twice'),
  guard: said('成功率高、履行率低，请看卷', 'Success too good beside poor performance: a look at the records'),
  'repeat-petition': said('重复信访', 'Repeat petition'),
  'process-complaint': said('对办理程序有意见', 'Complaint about the process'),
  other: said('其他', 'Other'),
} as const satisfies Readonly<Record<string, Said>>

export const ABOUT_WORDS = {
  case: said('案件', 'Case'), ticket: said('工单', 'Request'), petition: said('信访', 'Petition'), process: said('工作程序', 'How a unit works'),
} as const satisfies Readonly<Record<string, Said>>

export const STATE_WORDS = {
  issued: said('已签发', 'Issued'),
  acknowledged: said('已签收', 'Acknowledged'),
  replied: said('已回复，待核实', 'Replied, to be verified'),
  'sent-back': said('退回再办', 'Sent back'),
  settled: said('已办结', 'Settled'),
  withdrawn: said('已撤销', 'Withdrawn'),
} as const satisfies Readonly<Record<string, Said>>

export const ENTRY_WORDS = {
  issued: said('签发督办单', 'Issue an order'),
  acknowledged: said('签收', 'Acknowledge'),
  replied: said('书面回复', 'Reply in writing'),
  settled: said('核实办结', 'Verify: settled'),
  'sent-back': said('核实退回', 'Verify: send back'),
  extended: said('延期一次', 'Extend once'),
  withdrawn: said('撤销', 'Withdraw'),
  escalated: said('逾期，报上一级', 'Past its day: the level above is told'),
  'handed-over': said('移交纪检监察', 'Hand over to the discipline body'),
} as const satisfies Readonly<Record<string, Said>>

export const FINDING_WORDS = {
  settled: said('已经化解', 'Settled'),
  'put-right': said('已经整改', 'Put right'),
  'process-fault': said('程序有问题，另发督办单', 'Fault of procedure: an order follows'),
  'handed-over': said('移交纪检监察', 'Handed over to the discipline body'),
} as const satisfies Readonly<Record<string, Said>>

/** Who receives a hand-over. Bodies, never a person. */
export const BODY_WORDS = {
  'discipline-commission': said('区纪委监委', 'District discipline commission'),
  'resident-team': said('派驻纪检监察组', 'Resident discipline team'),
  'superior-commission': said('上级纪委监委', 'Discipline commission one level up'),
} as const satisfies Readonly<Record<string, Said>>
export type DisciplineBody = keyof typeof BODY_WORDS

/** The class of a result, and nothing about it. */
export const RESULT_WORDS = {
  received: said('已经收下', 'Received'),
  'not-taken': said('不属于受理范围', 'Not within its competence'),
  'no-breach': said('没有发现违规', 'No breach found'),
  rectified: said('责令整改', 'Ordered to be put right'),
  'dealt-with': said('已按规定处理', 'Dealt with by its rules'),
} as const satisfies Readonly<Record<string, Said>>
export type ResultClass = keyof typeof RESULT_WORDS

type WithStandard = Exclude<keyof typeof GROUND_WORDS, 'other' | 'process-complaint'>

/** What an order says where the issuer wrote nothing else: the paper is Chinese. */
export const STANDARD_ISSUE: Readonly<Record<WithStandard, string>> = {
  overdue: '办理期限已过，还没有办结，也没有依法延期。',
  unclaimed: '派到单位以后一直没有人接办。',
  'returned-twice': '已经退回两次，至今没有单位承办。',
  'repeat-petition': '同一事项再次信访，至今没有办结。',
  guard: '本单位调解成功率在99%以上，协议履行率不到60%，两项对不上。',
}

export const STANDARD_REQUIREMENT: Readonly<Record<WithStandard, string>> = {
  overdue: '请说明超期的原因、现在的办理情况和办结日期，并抓紧办理。',
  unclaimed: '请当天确定承办人，并与当事人联系。',
  'returned-twice': '请先接办并联系当事人；确实不属于本单位的，书面说明依据。',
  'repeat-petition': '请核对上次答复的依据和办理情况，依法重新答复，并当面说明。',
  guard: '请抽查近一年的卷宗，核对协议、履行和回访记录，书面说明原因；不涉及对个人的评价。',
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** Why the house suggests an order, in one sentence with its number. */
export const suggestionWords = {
  overdue: (n: number): Said => said(`期限已过 ${n} 天`, `${days(n)} past its day`),
  unclaimed: (n: number): Said => said(`登记 ${n} 个工作日没有人接办`, `nobody took it up for ${n} working days`),
  'returned-twice': (n: number): Said => said(`已退回 ${n} 次`, `returned ${n} times`),
  'repeat-petition': (n: number): Said => said(`重复信访，收到 ${n} 天还没有办结`, `a repeat petition, open for ${days(n)}`),
  guard: (success: string, performance: string): Said =>
    said(`近一年成功率 ${success}%，履行率 ${performance}%`, `over a year ${success} % success, ${performance} % performed`),
} as const

export const words = {
  printOrder: said('打印督办单', 'Print the order'),
  explainOrder: said('督办单的英文说明', 'What this paper is, in English'),
} as const

/** Beside what got worse: what supervision does about it. */
export const onItWords = {
  order: (number: string, ground: Said): Said => said(`督办单${number}：${ground.zh}`, `Order ${number}: ${ground.en}`),
  group: (name: string): Said => said(`督办组：${name}`, `Joint group: ${name}`),
  groups: (n: number): Said => said(`督办组 ${n} 个`, `${n} joint groups`),
  tracks: (n: number): Said => said(`在跟 ${n} 件`, n === 1 ? 'tracks 1 case' : `tracks ${n} cases`),
  issue: said('发督办单', 'Issue an order'),
} as const
