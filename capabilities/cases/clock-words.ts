import { type Said, said } from '#platform/words'

/** Clocks of the spine and of stations that bring no words of their own, as every list and calendar names them. */
export const CLOCK_WORDS: Readonly<Record<string, Said>> = {
  'DL-01': said('告知登记结果', 'Tell the reporter the result of registration'),
  T03: said('接收方签收', 'The receiver signs for it'),
  'T03-object': said('接收方提异议（可不提）', 'The receiver may object'),
  'DL-16': said('信访部门提异议（可不提）', 'The petition office may object'),
  'T03-decide': said('审核接收方的异议', 'Decide on the receiver’s objection'),
  'follow-up': said('回访', 'Visit after the end'),
  'not-fixed': said('答复“还没解决”', 'Answer “not fixed”'),
  T24: said('整理归档', 'Put the file into the archive'),
  'DL-37': said('整改隐患', 'Remove the danger'),
  'DL-08': said('法院决定是否立案', 'The court decides on filing'),
  'DL-09': said('法院裁定是否确认', 'The court rules on confirmation'),
  'DL-10': said('对确认裁定提出异议（自愿）', 'Object to the ruling (optional)'),
  'DL-11': said('申请强制执行（自愿）', 'Apply for enforcement (optional)'),
}
