import type { Bilingual, DocumentKind } from './domain.ts'
import { FURTHER_FIELDS } from './words.further.ts'

/** Names of the papers as people say them. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, Bilingual>> = {
  D01: { zh: '人民调解申请书', en: 'Application for mediation' },
  D02: { zh: '人民调解受理登记表', en: 'Acceptance register' },
  D03: { zh: '当事人权利义务告知书', en: 'Notice of rights and duties' },
  D04: { zh: '身份证明材料核验表', en: 'Record of identity material' },
  D05: { zh: '授权委托书', en: 'Power of attorney' },
  D06: { zh: '调查记录', en: 'Investigation record' },
  D07: { zh: '证据材料清单', en: 'List of evidence' },
  D08: { zh: '人民调解记录', en: 'Mediation record' },
  D09: { zh: '人民调解协议书', en: 'Mediation agreement' },
  D10: { zh: '人民调解口头协议登记表', en: 'Oral agreement register' },
  D11: { zh: '调解协议履行凭证', en: 'Proof of performance' },
  D12: { zh: '人民调解回访记录', en: 'Follow-up record' },
  D13: { zh: '司法确认材料', en: 'Papers for court confirmation' },
  D14: { zh: '卷宗情况说明', en: 'Note on what the file lacks' },
  D15: { zh: '人民调解卷宗', en: 'Case file: cover, catalogue, completeness and back' },
  'D15-cover': { zh: '卷宗封面', en: 'Case file cover' },
  'D15-catalogue': { zh: '卷宗目录与完整性核对表', en: 'Case file catalogue and completeness' },
  'D15-back': { zh: '卷宗封底', en: 'Case file back' },
  D16: { zh: '人民调解结案报告表', en: 'Closing report' },
  D17: { zh: '不予受理告知书', en: 'Notice that the case is not accepted' },
  D18: { zh: '终止调解告知书', en: 'Notice that mediation has ended' },
  D19: { zh: '移送（转办）单', en: 'Referral slip' },
  D20: { zh: '督办单', en: 'Supervision order' },
  D21: { zh: '涉险情报告', en: 'Urgent report' },
  D23: { zh: '个人信息处理告知与同意书', en: 'Notice and consents on personal information' },
  D24: { zh: '回避、披露情况说明', en: 'Statement of disclosure' },
  D25: { zh: '一次性告知单', en: 'One-time notice' },
  slip: { zh: '受理回执', en: 'Receipt' },
}

/** Plates at doors are no paper of a case. */
export const PLATES: Bilingual = { zh: '门牌二维码', en: 'Door plates' }

/** Sheets that are no paper of a case either: what units print beside their cases. */
export const SHEET_NAMES = {
  council: { zh: '议事会记录', en: 'Record of a council' },
  voting: { zh: '业主表决票', en: 'Owners’ ballots' },
  counted: { zh: '业主表决结果', en: 'Result of an owners’ vote' },
  'council-notice': { zh: '会议通知', en: 'Notice of a meeting' },
  'opinion-slip': { zh: '意见回执', en: 'Slip of an opinion' },
  'survey-slips': { zh: '“四个问”票', en: 'Slips of the four questions' },
  'court-result': { zh: '委派、委托调解结果告知单', en: 'Result of a mediation that a court asked for' },
  'referral-slip': { zh: '转介单', en: 'Referral slip' },
  booth: { zh: '便民服务摊记录单', en: 'Sheet of a service booth' },
  bulletin: { zh: '统计报告', en: 'Bulletin of figures' },
  meeting: { zh: '会议纪要', en: 'Minutes of a meeting' },
  'round-sheet': { zh: '走访表', en: 'Round sheet' },
  poster: { zh: '海报', en: 'Poster' },
  'contact-cards': { zh: '警民联系卡', en: 'Contact cards' },
  'rescue-registration': { zh: '救助登记表', en: 'Rescue registration' },
  'programme-consent': { zh: '参加同意书', en: 'Consent to take part' },
  'tutor-appointment': { zh: '聘任书', en: 'Appointment of a tutor' },
  'duty-roster': { zh: '值班表', en: 'Duty roster' },
  'duty-hours': { zh: '志愿服务时间证明', en: 'Certificate of volunteer hours' },
  'service-checklist': { zh: '办事材料清单', en: 'What to bring' },
} as const

/** What a stranger who checks a petition paper is told it is. */
export const PETITION_SET: Bilingual = { zh: '信访文书', en: 'Petition paper' }

/** The petition set (D22). */
export const PETITION_PAPERS = {
  register: { zh: '信访事项登记表', en: 'Register of a petition' },
  directing: { zh: '信访事项转送交办单', en: 'Directing slip' },
  acceptance: { zh: '信访事项受理告知书', en: 'Notice of acceptance' },
  'non-acceptance': { zh: '信访事项不予受理告知书', en: 'Notice of non-acceptance' },
  objection: { zh: '信访事项职权异议书', en: 'Objection to competence' },
  extension: { zh: '延长办理期限告知书', en: 'Notice of extension' },
  opinion: { zh: '信访事项处理意见书', en: 'Handling opinion' },
  'review-opinion': { zh: '信访事项复查意见书', en: 'Review opinion' },
  're-review-opinion': { zh: '信访事项复核意见书', en: 'Re-review opinion' },
} as const satisfies Readonly<Record<string, Bilingual>>

const FIELDS: Readonly<Record<string, Bilingual>> = {
  committee: { zh: '人民调解委员会名称', en: 'name of the committee' },
  madeOn: { zh: '日期', en: 'date' },
  number: { zh: '编号', en: 'number' },
  applicants: { zh: '申请人', en: 'applicant' },
  respondents: { zh: '被申请人', en: 'respondent' },
  parties: { zh: '当事人', en: 'parties' },
  name: { zh: '姓名或名称', en: 'name' },
  unitOrAddress: { zh: '单位或住址', en: 'unit or address' },
  contact: { zh: '联系方式', en: 'contact' },
  role: { zh: '称谓', en: 'role' },
  facts: { zh: '纠纷简要情况', en: 'brief facts' },
  requests: { zh: '请求事项', en: 'requests' },
  toldRulesAndVoluntary: { zh: '已被告知规则并自愿申请', en: 'told the rules and applies voluntarily' },
  disputeType: { zh: '纠纷类型', en: 'dispute type' },
  source: { zh: '来源', en: 'source' },
  registrar: { zh: '登记人', en: 'registrar' },
  committeeContact: { zh: '委员会联系方式', en: 'contact of the committee' },
  handler: { zh: '个人信息处理者', en: 'who handles the personal information' },
  purpose: { zh: '处理目的', en: 'purpose' },
  method: { zh: '处理方式', en: 'how it is handled' },
  kinds: { zh: '个人信息种类', en: 'kinds of personal information' },
  retention: { zh: '保存期限', en: 'retention period' },
  howToExercise: { zh: '行使权利的方式', en: 'how to exercise rights' },
  entries: { zh: '条目', en: 'entries' },
  party: { zh: '当事人', en: 'party' },
  documentType: { zh: '证件类型', en: 'type of document' },
  lastFour: { zh: '证件号码后四位', en: 'last four characters' },
  verifiedBy: { zh: '核验人', en: 'verified by' },
  verifiedAt: { zh: '核验时间', en: 'time of verification' },
  startedAt: { zh: '开始时间', en: 'start' },
  endedAt: { zh: '结束时间', en: 'end' },
  place: { zh: '地点', en: 'place' },
  mediators: { zh: '调解员', en: 'mediators' },
  mediator: { zh: '调解员', en: 'mediator' },
  recorder: { zh: '记录人', en: 'recorder' },
  participants: { zh: '参加人', en: 'participants' },
  isPublic: { zh: '是否公开', en: 'public or not' },
  statements: { zh: '各方陈述', en: 'statements' },
  speaker: { zh: '陈述人', en: 'speaker' },
  text: { zh: '内容', en: 'text' },
  result: { zh: '调解结果', en: 'result' },
  disputedMatters: { zh: '争议事项及责任', en: 'disputed matters and responsibility' },
  content: { zh: '协议内容', en: 'content of the agreement' },
  obligations: { zh: '履行义务', en: 'obligations' },
  what: { zh: '履行内容', en: 'what is owed' },
  way: { zh: '方式', en: 'way' },
  where: { zh: '去处', en: 'where to go' },
  dueOn: { zh: '期限', en: 'due day' },
  debtor: { zh: '履行人', en: 'who performs' },
  creditor: { zh: '接受人', en: 'who receives' },
  copies: { zh: '份数', en: 'number of originals' },
  obligation: { zh: '对应的协议义务', en: 'obligation performed' },
  performedOn: { zh: '履行日期', en: 'day of performance' },
  performedBy: { zh: '履行人', en: 'performed by' },
  receivedBy: { zh: '接收人', en: 'received by' },
  partiesVisited: { zh: '回访对象', en: 'parties visited' },
  agreementNumber: { zh: '协议编号', en: 'number of the agreement' },
  performance: { zh: '履行情况', en: 'performance' },
  ratings: { zh: '当事人评价', en: 'ratings' },
  grade: { zh: '评价等级', en: 'grade' },
  visitor: { zh: '回访人', en: 'visitor' },
  court: { zh: '法院', en: 'court' },
  effectiveOn: { zh: '协议生效日期', en: 'day the agreement took effect' },
  address: { zh: '送达地址', en: 'address for service' },
  phone: { zh: '电话', en: 'phone' },
  handedInAt: { zh: '递交时间', en: 'time of handing in' },
  title: { zh: '名称', en: 'title' },
  fileNumber: { zh: '卷号', en: 'file number' },
  acceptedOn: { zh: '受理日期', en: 'day of acceptance' },
  closedOn: { zh: '结案日期', en: 'day of closing' },
  archivist: { zh: '立卷人', en: 'archivist' },
  archivedOn: { zh: '归档日期', en: 'day of filing' },
  pages: { zh: '页码', en: 'pages' },
  completeness: { zh: '完整性核对', en: 'completeness' },
  matter: { zh: '纠纷事项', en: 'matter' },
  reasonName: { zh: '原因名称', en: 'name of the reason' },
  reasonCode: { zh: '原因代码', en: 'reason code' },
  reason: { zh: '原因', en: 'reason' },
  routes: { zh: '可走的途径', en: 'routes' },
  remedies: { zh: '可走的途径', en: 'remedies' },
  terminatedOn: { zh: '终止日期', en: 'day mediation ended' },
  centre: { zh: '办理中心', en: 'centre' },
  caseCode: { zh: '案件码', en: 'case code' },
  publicUrl: { zh: '网址', en: 'public address' },
  districtSlug: { zh: '区代码', en: 'district' },
  category: { zh: '类别', en: 'category' },
  reportedOn: { zh: '反映日期', en: 'day of report' },
  next: { zh: '下一步', en: 'next step' },
  personalInformation: { zh: '个人信息告知', en: 'notice on personal information' },
  ...FURTHER_FIELDS,
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
}

/**
 * A path of `missingFields` as people say it: `obligations[1].dueOn` → 履行义务 2：期限 / obligations 2: due day.
 * A step without a word of its own is shown as it is.
 */
export function fieldName(path: string): Bilingual {
  const steps = path.split('.').map((step) => {
    const [, name = step, index] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? []
    const words = FIELDS[name] ?? { zh: name, en: name }
    const order = index === undefined ? '' : ` ${Number(index) + 1}`
    return { zh: words.zh + order, en: words.en + order }
  })
  return { zh: steps.map((step) => step.zh).join('：'), en: steps.map((step) => step.en).join(': ') }
}

/** What a form says when a paper cannot be printed yet. */
export function cannotPrint(name: Bilingual, missing: readonly string[]): Bilingual {
  const fields = missing.map(fieldName)
  return {
    zh: `《${name.zh}》还不能打印，缺少：${fields.map((field) => field.zh).join('、')}。补填后再打印。`,
    en: `The paper “${name.en}” cannot be printed yet. Missing: ${fields.map((field) => field.en).join(', ')}. Fill these in and print again.`,
  }
}
