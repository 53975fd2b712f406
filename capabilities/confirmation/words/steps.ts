import { type Said, said } from '#platform/words'

export const CONFIRMATION_STATES = {
  'window-open': said('可以申请司法确认（自愿）', 'may be confirmed by the court (optional)'),
  'window-missed': said('申请司法确认的期限已过', 'the time to apply is over'),
  applied: said('已申请，等法院立案', 'applied, waiting for the court to file'),
  filed: said('法院已立案，等裁定', 'filed, waiting for the ruling'),
  'not-filed': said('法院没有立案', 'not filed by the court'),
  confirmed: said('法院已确认有效', 'confirmed by the court'),
  rejected: said('法院驳回申请', 'rejected by the court'),
  withdrawn: said('已撤回申请', 'withdrawn'),
} as const satisfies Readonly<Record<string, Said>>

/** What the timeline calls each fact. */
export const FACT_WORDS = {
  'confirmation-window-opened': said('可以共同申请司法确认', 'The court may be asked to confirm'),
  'confirmation-applied': said('共同申请司法确认', 'Apply jointly for confirmation'),
  'confirmation-filed': said('法院立案', 'Filed by the court'),
  'confirmation-not-filed': said('法院没有立案', 'Not filed by the court'),
  'confirmation-ruled': said('法院作出裁定', 'Ruling of the court'),
  'confirmation-withdrawn': said('撤回司法确认申请', 'Withdraw the application'),
  'confirmation-window-missed': said('申请司法确认的期限已过', 'The time to apply is over'),
} as const satisfies Readonly<Record<string, Said>>

/** What the button says. */
export const STEP_WORDS = {
  apply: said('记下共同申请', 'Record the joint application'),
  'record-filing': said('记下法院立案', 'Record the filing'),
  'record-not-filed': said('记下法院没有立案', 'Record that it was not filed'),
  'record-ruling': said('记下裁定', 'Record the ruling'),
  withdraw: said('撤回申请', 'Withdraw the application'),
} as const satisfies Readonly<Record<string, Said>>
