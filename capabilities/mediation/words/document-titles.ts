import { type Said, said } from '#platform/words'

/** The papers of this capability in the order of the file (§5). */
export const DOCUMENT_TITLES = {
  D01: said('人民调解申请书', 'Application for mediation'),
  D02: said('人民调解受理登记表', 'Acceptance register'),
  D03: said('当事人权利义务告知书', 'Notice of rights and duties'),
  D04: said('身份证明材料', 'Identity material'),
  D08: said('人民调解记录', 'Mediation record'),
  D09: said('人民调解协议书', 'Mediation agreement'),
  D10: said('口头协议登记表', 'Oral agreement register'),
  D11: said('履行凭证', 'Proof of performance'),
  D17: said('不予受理告知书', 'Notice of non-acceptance'),
  D18: said('终止调解告知书', 'Notice that mediation ended'),
} as const satisfies Readonly<Record<string, Said>>

export type PaperKind = keyof typeof DOCUMENT_TITLES
