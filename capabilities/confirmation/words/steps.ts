import { type Said, said } from '#platform/words'

export const CONFIRMATION_STATES = {
  'window-open': said('可以申请司法确认（自愿）', 'may be confirmed by the court (optional)'),
  'window-missed': said('申请司法确认的期限已过', 'the time to apply is over'),
  applied: said('已申请，等法院立案', 'applied, waiting for the court to file'),
  filed: said('法院已立案，等裁定', 'filed, waiting for the ruling'),
  'not-filed': said('法院没有立案', 'not filed by the court'),
  confirmed: said('法院已确认有效', 'confirmed by the court'),
  rejected: said('法院驳回申请', 'rejected by the court'),
  revoked: said('确认裁定已撤销', 'ruling revoked'),
  withdrawn: said('已撤回申请', 'withdrawn'),
} as const satisfies Readonly<Record<string, Said>>

/** What the timeline calls each fact. */
export const FACT_WORDS = {
  'confirmation-window-opened': said('可以共同申请司法确认', 'The court may be asked to confirm'),
  'confirmation-wished': said('一方自己表示愿意申请', 'A party said that it applies'),
  'confirmation-applied': said('共同申请司法确认', 'Apply jointly for confirmation'),
  'confirmation-filed': said('法院立案', 'Filed by the court'),
  'confirmation-not-filed': said('法院没有立案', 'Not filed by the court'),
  'confirmation-ruled': said('法院作出裁定', 'Ruling of the court'),
  'confirmation-withdrawn': said('撤回司法确认申请', 'Withdraw the application'),
  'ruling-received': said('当事人收到裁定', 'A party received the ruling'),
  'ruling-objected': said('对裁定提出异议', 'Object to the ruling'),
  'objection-decided': said('法院对异议作出裁定', 'The court decided on the objection'),
  'suit-noted': said('改走诉讼', 'Suit instead'),
  'enforcement-applied': said('申请强制执行', 'Apply for enforcement'),
  'enforcement-ended': said('强制执行的结果', 'Result of enforcement'),
  'confirmation-window-missed': said('申请司法确认的期限已过', 'The time to apply is over'),
} as const satisfies Readonly<Record<string, Said>>

/** What the button says. */
export const STEP_WORDS = {
  apply: said('记下共同申请', 'Record the joint application'),
  'record-filing': said('记下法院立案', 'Record the filing'),
  'record-not-filed': said('记下法院没有立案', 'Record that it was not filed'),
  'record-ruling': said('记下裁定', 'Record the ruling'),
  withdraw: said('撤回申请', 'Withdraw the application'),
  'new-round': said('重新商量，变更或者另订协议', 'Talk again, to change the agreement or make a new one'),
  'note-suit': said('记下已向法院起诉', 'Record that a party sued'),
  'record-receipt': said('记下收到裁定的日子', 'Record the day a party received the ruling'),
  'record-objection': said('记下对裁定的异议', 'Record an objection to the ruling'),
  'decide-objection': said('记下异议的结果', 'Record the result of the objection'),
  'record-enforcement': said('记下申请强制执行', 'Record the application for enforcement'),
  'record-enforcement-result': said('记下执行结果', 'Record the result of enforcement'),
} as const satisfies Readonly<Record<string, Said>>
