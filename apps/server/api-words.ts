import type { Said } from '#platform/result'
import { said } from '#platform/words'

export const apiWords = {
  title: said('接口', 'API'),
  lead: said(
    '页面上能做的每一步，程序也能做，规则完全一样。下面列出全部操作；机器可读的版本是 OpenAPI 3.1。',
    'Every step that the screens can take, a program can take, under the very same rules. All operations are listed below; the machine-readable form is OpenAPI 3.1.',
  ),
  download: said('下载 OpenAPI 描述', 'Download the OpenAPI description'),
  contents: said('目录', 'Contents'),
  who: said('谁可以', 'Who may'),
  on: said('范围', 'Reach'),
  where: said('位置', 'In'),
  name: said('名称', 'Name'),
  kind: said('内容', 'Value'),
  needed: said('必填', 'Needed'),
  yes: said('是', 'yes'),
  no: said('否', 'no'),
  input: said('要送的内容', 'What to send'),
  nothingToSend: said('只有地址，没有别的内容。', 'Nothing but the address.'),
  answer: said('成功时', 'On success'),
  refusals: said('可能的拒绝', 'Possible refusals'),
  ownRefusals: said('这一部分自己的拒绝：', 'Refusals of this part:'),
  file: said('一个文件', 'a file'),
  everybody: said('任何人', 'anybody'),
  staff: said('所有工作人员', 'every member of staff'),
  reporter: said('凭案件码和查询密码进入的反映人', 'the reporter, by case code and PIN'),
  key: said('另一个系统，凭写明这项权限的接口密钥', 'another system, by an API key whose scopes name it'),
  rulesTitle: said('通用规则', 'Rules for all'),
} as const

/** How near to a thing the caller must stand. */
export const reachWords: Readonly<Record<string, Said>> = {
  nothing: said('公开内容', 'public matters'),
  own: said('本人的内容', 'their own'),
  unit: said('本单位及下级', 'their unit and those below it'),
  district: said('本区', 'their district'),
  metadata: said('可以知道这件事的存在', 'a case they may know of'),
  content: said('可以阅读这件事的内容', 'a case whose content they may read'),
  handle: said('正在办理这件事', 'a case in their hands'),
}

/** The parts of the house, as its people call them. */
export const tagWords: Readonly<Record<string, Said>> = {
  organisation: said('组织和网格', 'Units and grids'),
  people: said('人员和登录', 'People and signing in'),
  booking: said('调解室预约', 'Rooms'),
  cases: said('案件', 'Cases'),
  intake: said('登记和反映', 'Registration and reports'),
  tables: said('表格导入', 'Tables'),
  parties: said('当事人与代理', 'Parties and representatives'),
  triage: said('研判分流', 'Triage'),
  absences: said('请假和代办', 'Absences'),
  routing: said('分流规则', 'Routing rules'),
  inputs: said('外部数据、区域概况、五网', 'Figures of other bodies, area profile, five networks'),
  reports: said('定稿报告和统计表', 'Frozen reports and the statistical form'),
  dispatch: said('派单', 'Dispatch'),
  mediation: said('人民调解', 'People’s mediation'),
  'follow-up': said('回访、结案、归档', 'Follow-up, closing, archive'),
  hazards: said('隐患', 'Hazards'),
  privacy: said('个人信息请求', 'Privacy requests'),
  protection: said('保护', 'Protection'),
  sealing: said('封存', 'Sealed records'),
  confirmation: said('司法确认', 'Court confirmation'),
  councils: said('议事会', 'Councils'),
  directory: said('服务点名录', 'Directory of places'),
  points: said('积分与爱心超市', 'Points and the love supermarket'),
  meetings: said('例会会商', 'Meetings'),
  'wage-clearing': said('欠薪月清', 'Monthly wage clearing'),
  'remote-room': said('远程会谈', 'Remote sessions'),
  indicators: said('指标', 'Indicators'),
  'command-screen': said('地图和指挥大屏', 'Map and command screen'),
  prevention: said('防患于未然', 'Prevention'),
  guidance: said('法院服务站', 'Court’s service station'),
  leads: said('线索和留言', 'Leads and messages'),
  mailbox: said('孩子的信箱', 'Letter box for children'),
  reception: said('接待大厅', 'Reception'),
  rescue: said('救助', 'Rescue'),
  tickets: said('服务工单', 'Service requests'),
  linked: said('别处办理和法院移送', 'Other bodies and court referrals'),
  petitions: said('信访', 'Petitions'),
  joint: said('联合会商', 'Joint teams'),
  transfers: said('转来转出', 'Transfers'),
  calendar: said('日程', 'Dates'),
  knowledge: said('法律说明', 'Law cards'),
  integrations: said('接口', 'Other systems'),
  supervision: said('督办', 'Supervision'),
  notifications: said('通知', 'Letters'),
  files: said('文件', 'Files'),
}

export const generalRules: readonly Said[] = [
  said(
    '地址以 /api/d/{district} 开头，{district} 是地区的短名，例如 shili。任何内容都不会跨地区查询。',
    'Every address begins with /api/d/{district}; {district} is the short name of the district, such as shili. Nothing is ever looked up across districts.',
  ),
  said(
    '登录后把令牌放在 Authorization: Bearer 里；浏览器用 Cookie。一个人同一时间只以一个岗位办事。',
    'After signing in, send the token as Authorization: Bearer; browsers use a cookie. A person acts in exactly one post at a time.',
  ),
  said(
    '别的系统用接口密钥：同样放在 Authorization: Bearer 里，只能办密钥写明的几件事，记在密钥名下。公共设施的报修也可以用 Open311 GeoReport v2，地址是 /open311/v2。',
    'Other systems use an API key: it goes into Authorization: Bearer as well, does only what its scopes name, and is recorded under its own name. Common places are also reported by Open311 GeoReport v2 under /open311/v2.',
  ),
  said(
    '每一步可以带 Idempotency-Key（UUID）。同一个键重复提交，得到第一次的答复；内容变了则拒绝（key-reused）。',
    'Every step takes an Idempotency-Key (a UUID). The same key again gets the first answer; with other content it is refused (key-reused).',
  ),
  said(
    '日期写作 2026-03-16，时刻写作带 Z 的 ISO 8601，金额以分为单位。',
    'Days are written 2026-03-16, instants as ISO 8601 with Z, money in fen.',
  ),
  said(
    '拒绝是 4xx：code 给程序，message 按 Accept-Language 给人看，messages 两种语言都有；有法条时 law 写明。没有权限知道的案件与不存在的案件答复完全相同。',
    'A refusal is a 4xx: code for programs, message for people in the language of Accept-Language, messages in both; law names the article where there is one. A case that the caller may not know of is answered exactly like one that does not exist.',
  ),
  said(
    '列表都有上限，用 after 翻页。正文最多 1 MB，文件最多 10 MB。',
    'Every list is bounded and paged by after. A body has at most 1 MB, a file at most 10 MB.',
  ),
]
