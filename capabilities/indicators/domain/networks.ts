import { type Said, said } from '#platform/words'

export const NETWORKS = ['city-governance', 'command', 'video-security', 'video-conference', 'grid-dispatch'] as const
export type Network = (typeof NETWORKS)[number]

/** What may pass between the house and a network; nothing else is on the list. */
export const PASSING = ['work-orders', 'receipts', 'meetings', 'counts', 'notices'] as const
export type Passing = (typeof PASSING)[number]

export const NETWORK_WORDS: Readonly<Record<Network, Said>> = {
  'city-governance': said('城市治理系统', 'City governance system'), command: said('中心指挥系统', 'Centre command system'), 'video-security': said('公共安全视频系统', 'Public-security video system'),
  'video-conference': said('治理视频会议系统', 'Governance video conferences'), 'grid-dispatch': said('网格调度系统', 'Grid dispatch system'),
}

export const PASSING_WORDS: Readonly<Record<Passing, Said>> = {
  'work-orders': said('工单（事、地点到网格、期限）', 'work orders: matter, place to the grid, limit'), receipts: said('签收和办理结果', 'receipts and results'), meetings: said('会议邀请和视频会议', 'invitations and video meetings'),
  counts: said('汇总数字', 'sums'), notices: said('通知', 'notices'),
}

/** What each network can be given: an image network is given nothing but notices of meetings and repairs. */
export const MAY_PASS: Readonly<Record<Network, readonly Passing[]>> = {
  'city-governance': ['work-orders', 'receipts', 'counts', 'notices'], command: ['work-orders', 'receipts', 'meetings', 'counts', 'notices'], 'video-security': ['work-orders', 'receipts'],
  'video-conference': ['meetings', 'notices'], 'grid-dispatch': ['work-orders', 'receipts', 'counts', 'notices'],
}

/** What never passes, by any network, with its reason. */
export interface NeverPasses {
  readonly what: 'video' | 'faces' | 'person-registers' | 'mediation-content' | 'tracks'
  readonly name: Said
  readonly why: Said
  readonly law: string
}

export const NEVER_PASSES: readonly NeverPasses[] = [
  { what: 'video', law: 'PIPL-26', name: said('监控录像、实时画面', 'surveillance video, live or stored'), why: said('公共场所的图像只能用于公共安全，不能拿来办纠纷；需要录像作证据的，由当事人或者公安依法调取。', 'Images of public places serve public safety only, not disputes; where a recording is evidence, parties or police obtain it by law.') },
  { what: 'faces', law: 'PIPL-26', name: said('人脸、步态、声音识别', 'recognition of faces, gait or voice'), why: said('本系统不识别任何人，也不接收识别结果。', 'This product recognises nobody and takes no result of recognition.') },
  { what: 'person-registers', law: 'PIPL-6', name: said('人口、住房、前科等名册', 'registers of people, housing, records'), why: said('只收办这件事要用的信息，不成批导入，不给任何人打标签。', 'Only what this matter needs is collected; nothing in bulk, and nobody is labelled.') },
  { what: 'mediation-content', law: 'PMA-15', name: said('调解笔录、协议内容', 'records and agreements of mediation'), why: said('调解内容只给办理人和当事人；别的单位看到的是进度和数字。', 'Content of mediation is for its handlers and parties; other bodies see progress and sums.') },
  { what: 'tracks', law: 'PIPL-28', name: said('人员行踪轨迹', 'where people went'), why: said('不跟踪居民，也不持续跟踪工作人员；巡查打卡只是一个时间点。', 'Neither residents nor staff are followed; a check-in is one moment only.') },
]

export function neverPasses(what: string): NeverPasses | undefined {
  return NEVER_PASSES.find((each) => each.what === what)
}
