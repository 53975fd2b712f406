import { type Said, said } from '#platform/words'

export const FOLLOW_UP_STATES: Readonly<Record<string, Said>> = {
  planned: said('待回访', 'visit to come'),
  done: said('已回访', 'visited'),
  waived: said('不需回访', 'no visit needed'),
}

/** What the timeline calls each fact. */
export const FACT_WORDS = {
  'follow-up-planned': said('安排回访', 'Plan the follow-up visit'),
  'follow-up-not-due': said('没有协议，不需回访', 'No agreement, no visit due'),
  'visit-asked': said('请同事回访', 'Ask a colleague to visit'),
  'visit-recorded': said('回访', 'Visit'),
  'follow-up-waived': said('免去回访', 'Waive the visit'),
  'residual-hazard-answered': said('核对是否还有隐患', 'Answer the hazard question'),
  'satisfaction-asked': said('请当事人评价', 'Ask for a rating'),
  rated: said('收到评价', 'Rating received'),
  'outcome-told': said('反映人说解决没有', 'The reporter says whether it is fixed'),
  'outcome-answered': said('答复“还没解决”', 'Answer to “not fixed”'),
  'escalation-confirmed': said('核实事后激化', 'Confirm that it escalated afterwards'),
  'closing-proposed': said('提请结案', 'Propose to close'),
  'closing-returned': said('退回结案', 'Return the closing'),
  'archive-planned': said('等待归档', 'Wait for the archive'),
  'file-catalogued': said('整理案卷', 'Put the file together'),
} as const satisfies Readonly<Record<string, Said>>

/** What the button says. */
export const STEP_WORDS = {
  'ask-visitor': said('请同事回访', 'Ask a colleague to visit'),
  'record-visit': said('记录回访', 'Record the visit'),
  waive: said('免去回访', 'Waive the visit'),
  'answer-hazard': said('还有没有隐患？', 'Is there a danger left?'),
  'pass-lesson': said('补上一条防范措施', 'Pass on a lesson'),
  'propose-closing': said('提请结案', 'Propose to close'),
  close: said('审核并结案', 'Check and close'),
  'return-closing': said('退回补充', 'Return it'),
  archive: said('归档', 'Archive'),
  'answer-outcome': said('答复“还没解决”', 'Answer “not fixed”'),
  'confirm-escalation': said('核实事后激化', 'Confirm that it escalated afterwards'),
} as const satisfies Readonly<Record<string, Said>>
