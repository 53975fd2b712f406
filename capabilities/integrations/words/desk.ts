import { type Said, said } from '#platform/words'
import type { Open311State } from '../contract.ts'
import type { KeyState, Scope } from '../domain.ts'

export const SCOPE_WORDS: Readonly<Record<Scope, Said>> = {
  reference: said('查分类、日历、法律说明', 'Read categories, calendar, law cards'),
  places: said('查中心和地址', 'Read centres and addresses'),
  reports: said('替居民报事', 'Report matters for residents'),
  tickets: said('替居民报修、看工单数字', 'File service requests for residents, read their counts'),
  open311: said('用 Open311 报公共设施', 'File by Open311 in common places'),
}

export const KEY_STATES: Readonly<Record<KeyState, Said>> = {
  'in-use': said('在用', 'In use'),
  over: said('已到期', 'Over'),
  revoked: said('已停用', 'Revoked'),
}

export const OPEN311_STATE_WORDS: Readonly<Record<Open311State, Said>> = {
  waiting: said('等着看', 'Waiting'),
  released: said('已公开', 'Public'),
  'kept-back': said('不公开', 'Kept back'),
}

/** The desk's own sentences. */
export const deskWords = {
  keys: said('接口密钥', 'API keys'),
  keysAbout: said('给别的系统开门：能做什么、用到哪天。', 'A door for another system: what it may do, and until when.'),
  keysHint: said(
    '一个系统一个密钥，只给它办得到事的权限。密钥不是人：它做的每件事都记在它名下，看不到案件内容。',
    'One key for one system, with no more scopes than it needs. A key is no person: all it does is kept under its own name, and it reads no case.',
  ),
  keysEmpty: said('还没有接口密钥。', 'There is no API key yet.'),
  keysEmptyHint: said('别的系统要接进来时，在上面建一个。', 'Make one above when another system is to be connected.'),
  fresh: said('建一个接口密钥', 'Make an API key'),
  system: said('哪个系统', 'Which system'),
  systemHint: said('例如：示例区热线平台', 'such as: hotline platform of Shili District'),
  purpose: said('用来做什么', 'What it is for'),
  scopes: said('能做什么', 'What it may do'),
  expiresOn: said('最后一天', 'Last day'),
  expiresHint: said('最长一年', 'a year ahead at most'),
  callsAMinute: said('每分钟最多几次', 'Calls a minute at most'),
  make: said('建密钥', 'Make the key'),
  made: (system: string): Said => said(`${system}的密钥`, `Key of ${system}`),
  madeHint: said(
    '只显示这一次，系统里不留原文。请用安全的方式交给对方的管理员；丢了就停用，另建一个。',
    'It is shown this once and kept nowhere. Hand it to the other side’s administrator safely; if it is lost, revoke it and make another.',
  ),
  until: (day: string): Said => said(`用到 ${day}`, `Good until ${day}`),
  handed: said('已交给对方', 'Handed over'),
  handle: said('代号', 'Short name'),
  used: said('最近使用', 'Last used'),
  never: said('还没用过', 'Never'),
  state: said('状态', 'State'),
  steps: said('办理', 'Steps'),
  revoke: said('停用', 'Revoke'),
  revokeTitle: (system: string): Said => said(`停用${system}的密钥`, `Revoke the key of ${system}`),
  revokeHint: said('马上不能再用，不能恢复。', 'It stops at once and cannot be brought back.'),
  reason: said('为什么', 'Why'),
  revokedOn: (day: string, reason: string): Said => said(`${day}：${reason}`, `${day}: ${reason}`),
  queue: said('公开诉求', 'Public requests'),
  queueAbout: said('从 Open311 来的报修，看过再公开。', 'Requests filed by Open311: looked at, then shown.'),
  queueHint: said(
    '公开后，谁都能看到它是什么事、在哪个微网格、办好没有。居民写的原话、地址和照片都不会出去；要公开的话由您来写。',
    'Once public, everybody sees what kind it is, in which micro-grid, and whether it is done. The resident’s own words, address and photo stay inside; what shall be public you write yourself.',
  ),
  queueEmpty: said('这里没有。', 'Nothing here.'),
  queueEmptyHint: said('居民的手机应用报来的公共设施问题会排在这里。', 'What residents’ apps report about common places lines up here.'),
  service: said('什么事', 'What'),
  place: said('微网格', 'Micro-grid'),
  placeUnknown: said('还不知道', 'Not known yet'),
  when: said('什么时候', 'When'),
  shown: said('公开了什么', 'What is public'),
  onlyKind: said('只有类别和微网格', 'Kind and micro-grid only'),
  withMedium: said('有照片或链接', 'with a photo or link'),
  mediumShown: said('照片已公开', 'its photo is public'),
  open: said('在办', 'Open'),
  done: said('已办好', 'Done'),
  release: said('公开', 'Release'),
  releaseTitle: (service: Said): Said => said(`公开：${service.zh}`, `Release: ${service.en}`),
  words: said('公开的文字（可以不写）', 'Public words (may be left out)'),
  wordsHint: said('写事，不写人：不写姓名、电话、门牌、案件码。', 'Write of the matter, not of people: no name, telephone, door number or case code.'),
  address: said('公共地点（可以不写）', 'Public place (may be left out)'),
  addressHint: said('例如：示例路和示例大道路口', 'such as: corner of Shili Road and Shili Avenue'),
  media: said('公开照片或链接', 'Show the photo or link'),
  looked: said('我看过了：没有人脸、车牌、门牌', 'I have looked: no face, no number plate, no door number'),
  keepBack: said('不公开', 'Keep back'),
  withdraw: said('撤下', 'Take back'),
  withdrawTitle: (service: Said): Said => said(`撤下：${service.zh}`, `Take back: ${service.en}`),
  withdrawHint: said('马上从公开列表里消失，回到“等着看”。改好文字可以再公开。', 'It leaves the public list at once and waits again. With better words it can be released anew.'),
  withdrawnWhy: (reason: string): Said => said(`公开过，撤下了：${reason}`, `Was public, taken back: ${reason}`),
  more: said('更早的', 'Earlier'),
} as const
