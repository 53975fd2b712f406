import { type Said, said } from '#platform/words'

/** Papers a file may hold (§5), as the catalogue names them. */
export const CATALOGUE_WORDS = {
  D01: said('人民调解申请书', 'Application for mediation'),
  D02: said('人民调解受理登记表', 'Acceptance register'),
  D03: said('当事人权利义务告知书', 'Notice of rights and duties'),
  D04: said('身份证明材料', 'Identity material'),
  D05: said('授权委托书', 'Power of attorney'),
  D06: said('调查记录', 'Investigation record'),
  D07: said('证据材料', 'Evidence'),
  D08: said('人民调解记录', 'Mediation record'),
  D09: said('人民调解协议书', 'Mediation agreement'),
  D10: said('人民调解口头协议登记表', 'Oral agreement register'),
  D11: said('调解协议履行凭证', 'Proof of performance'),
  D12: said('人民调解回访记录', 'Follow-up record'),
  D13: said('司法确认材料', 'Confirmation papers'),
  D14: said('卷宗情况说明', 'Situation note'),
  D16: said('结案报告表', 'Closing report'),
  D17: said('不予受理告知书', 'Notice that the matter is not accepted'),
  D18: said('终止调解告知书', 'Notice that mediation has ended'),
  D22: said('信访文书', 'Petition papers'),
  D23: said('个人信息处理告知与同意书', 'Notice and consents on personal data'),
  D24: said('回避、披露情况说明', 'Disclosure statement'),
} as const satisfies Readonly<Record<string, Said>>

/** What people handed in, as the catalogue names it; by the purpose of the file. */
export const ANNEX_WORDS: Readonly<Record<string, Said>> = {
  report: said('反映时提交的照片', 'photo sent with the report'),
  supplement: said('补充的材料', 'what was added later'),
  consent: said('同意书扫描件', 'scan of a consent'),
  'data-consent': said('个人信息同意书扫描件', 'scan of the answers on personal data'),
  authority: said('授权委托书扫描件', 'scan of a power of attorney'),
  'site-visit': said('现场照片', 'photo of a visit on site'),
  evidence: said('证据材料扫描件', 'scan of evidence'),
  'agreement-mark': said('签名页扫描件', 'scan of a signature'),
  performance: said('履行凭证附件', 'proof of performance'),
  hazard: said('隐患整改照片', 'photo of the danger put right'),
}

/** Files that never lie in the bound file: a wish for safety is read by handlers only. */
export const KEPT_APART: readonly string[] = ['safety-plan']

/** How a matter ended, as the cover says it. */
export const OUTCOME_WORDS: Readonly<Record<string, Said>> = {
  agreed: said('达成协议', 'agreement reached'),
  terminated: said('终止调解', 'ended without agreement'),
  withdrawn: said('当事人撤回', 'withdrawn'),
  'not-accepted': said('不予受理', 'not accepted'),
}

export const PERFORMANCE_WORDS: Readonly<Record<string, Said>> = {
  performed: said('已履行', 'performed'),
  'none-due': said('无履行事项', 'nothing to perform'),
  partial: said('部分履行', 'partly performed'),
  pending: said('未到期', 'not due yet'),
  overdue: said('逾期', 'overdue'),
  breached: said('未履行', 'not performed'),
}

/** What is printed on the cover. The papers of a file are Chinese; English gets its own explanatory sheet. */
export const DOSSIER_WORDS = {
  retention: (years: number): Said => said(`${years}年（暂定）`, `${years} years (provisional)`),
  fileNumber: (committee: string, year: string, code: string): Said => said(`${committee}调卷${year}—${code}`, `${committee} file ${year}—${code}`),
  title: (names: string, category: string): Said => said(`${names}${category}`, `${names}: ${category}`),
  dispute: (name: string): Said => said(`（${name}）纠纷`, `dispute (${name})`),
  mediator: (name: string): Said => said(`调解员 ${name}`, `mediator ${name}`),
  noMediator: said('未指定调解员', 'no mediator was named'),
  noNumber: said('（未受理，无编号）', '(not accepted, no number)'),
  or: said('或者', 'or'),
  annex: said('附件', 'annex'),
  applied: said('当事人申请', 'application of a party'),
  initiative: said('本委员会主动调解', 'the committee of its own accord'),
  visited: (on: string, note: string): Said => said(`${on}回访。${note}`, `visited on ${on}. ${note}`),
  hazardLeft: said('有，已登记整改', 'yes, to be put right'),
  noHazard: said('没有', 'none'),
  committee: (name: string): Said => said(`${name}人民调解委员会`, `People’s mediation committee of ${name}`),
}

export const HOW_WORDS: Readonly<Record<string, Said>> = {
  home: said('上门', 'at home'),
  phone: said('电话', 'by phone'),
  office: said('到社区面谈', 'at the office'),
  online: said('视频', 'by video'),
  other: said('其他', 'another way'),
}

/** 回访事由 of D12: why people are visited, by how the matter ended. */
export const VISIT_REASONS: Readonly<Record<string, Said>> = {
  agreed: said('达成协议以后，了解履行情况', 'after the agreement: how it is performed'),
  terminated: said('终止调解以后，了解纠纷是否平息', 'after mediation ended: whether the dispute has calmed'),
  withdrawn: said('撤回以后，了解纠纷是否平息', 'after the withdrawal: whether the dispute has calmed'),
  'not-accepted': said('不予受理以后，了解当事人是否找到其他途径', 'after non-acceptance: whether another way was found'),
}
