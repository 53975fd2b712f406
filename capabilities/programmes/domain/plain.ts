import { findsSomebody } from '#platform/finds-somebody'
import type { Refusal } from '#platform/result'
import { refusal } from '../words/refusals.ts'

/** Words that make a label of a child, an elder or a family (N-01, N-10), and what to write instead of each. */
const LABELS: readonly (readonly [string, string])[] = [
  ['问题少年', '写想一起做到的事，比如“每周一起打一次球”'], ['问题儿童', '写想一起做到的事，比如“每周一起读一本书”'], ['问题学生', '写想一起做到的事，比如“每周一起写完作业”'],
  ['问题家庭', '写想一起做到的事，比如“每周一起吃两次晚饭”'], ['困境儿童', '写需要什么，比如“周末有人陪着做作业”'], ['失足', '写想做到的事，比如“找到一门想学的手艺”'],
  ['不良少年', '写想做到的事，比如“学会一样乐器”'], ['不良行为', '写想做到的事，比如“晚上九点前到家”'], ['坏孩子', '写想做到的事'], ['差生', '写想学会什么'], ['叛逆', '写想怎样说话，比如“吵起来先停十分钟”'],
  ['多动症', '写喜欢做什么，病情不写'], ['自闭', '写喜欢做什么，病情不写'], ['抑郁', '写想做到的事，病情不写'], ['精神病', '写想做到的事，病情不写'], ['心理问题', '写想做到的事，判断不写'],
  ['重点人', '写想做到的事'], ['高危', '写想做到的事'], ['前科', '写想做到的事，过去的不写'], ['刑满', '写想做到的事，过去的不写'], ['吸毒', '写想做到的事，过去的不写'], ['网瘾', '写想做到的事，比如“每天打一小时球”'],
  ['problem child', 'write what is to be done together'], ['problem family', 'write what is to be done together'], ['delinquent', 'write what is to be done together'], ['troublemaker', 'write what is to be done together'],
]
/** What is never asked here (N-05, N-13) and never earned by it. */
const NOT_ASKED = /宗教|信教|教徒|民族成分|政治面貌|月收入|年收入|工资收入|欠债|低保户|贫困户|\b(?:religion|ethnicity|party member|monthly income|welfare recipient)\b/i

/** A text that everybody may read one day: no label, nothing that is not asked, nobody findable. Refuses `labels`, `not-asked-here`, `finds-somebody`. */
export function plainRefusal(field: string, ...texts: readonly string[]): Refusal | undefined {
  const text = texts.join('\n').normalize('NFKC')
  const label = LABELS.find(([word]) => text.toLowerCase().includes(word))
  if (label) return { ...refusal('labels', { word: label[0], instead: label[1] }), field }
  if (NOT_ASKED.test(text)) return { ...refusal('not-asked-here', {}), field }
  return findsSomebody(text) ? { ...refusal('finds-somebody', {}), field } : undefined
}
