import { type Said, said } from '#platform/words'

/** The papers of this capability in the order of the file (§5). */
export const DOCUMENT_TITLES = {
  D01: said('人民调解申请书', 'Application for mediation'),
  D02: said('人民调解受理登记表', 'Acceptance register'),
  D03: said('当事人权利义务告知书', 'Notice of rights and duties'),
  D04: said('身份证明材料', 'Identity material'),
  D05: said('授权委托书', 'Power of attorney'),
  D06: said('调查记录', 'Investigation record'),
  D07: said('证据材料清单', 'List of evidence'),
  D08: said('人民调解记录', 'Mediation record'),
  D09: said('人民调解协议书', 'Mediation agreement'),
  D10: said('口头协议登记表', 'Oral agreement register'),
  D11: said('履行凭证', 'Proof of performance'),
  D17: said('不予受理告知书', 'Notice of non-acceptance'),
  D18: said('终止调解告知书', 'Notice that mediation ended'),
  D21: said('涉险情报告', 'Urgent report'),
  D23: said('个人信息处理告知与同意书', 'Notice and consents on personal data'),
  D24: said('回避、披露情况说明', 'Statement of disclosure'),
} as const satisfies Readonly<Record<string, Said>>

export type PaperKind = keyof typeof DOCUMENT_TITLES

export const PAPER_KINDS = Object.keys(DOCUMENT_TITLES).filter((kind): kind is PaperKind => kind in DOCUMENT_TITLES)
