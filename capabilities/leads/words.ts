import { said } from '#platform/words'
import type { Act, MessageKind, NoAnswerGround, NoteSource, ScreenedResult } from './domain.ts'
import type { Said } from '#platform/words'

export { refusal } from './words/refusals.ts'

export const KIND_WORDS: Readonly<Record<MessageKind, Said>> = { question: said('提问', 'question'), wish: said('心愿、建议', 'wish or suggestion') }
export const MESSAGE_STATES = { waiting: said('等回复', 'waiting'), answered: said('已回复', 'answered'), carried: said('已转办', 'passed on') } as const
export const NOTE_STATES = { open: said('还没定', 'open'), carried: said('已转办', 'passed on'), nothing: said('不用办', 'nothing to do') } as const
export const BECAME_WORDS = { case: said('成了案件', 'became a case'), hazard: said('成了隐患', 'became a hazard'), ticket: said('成了服务工单', 'became a service request'), petition: said('成了信访事项', 'became a petition') } as const
/** Of what does not show to the reader. */
export const PASSED_ON = said('已转办', 'passed on')
export const NO_ANSWER_WORDS: Readonly<Record<NoAnswerGround, Said>> = {
  spoken: said('已经当面和孩子说过', 'spoken with the child in person'), 'no-letter': said('空白，或者不是孩子写的信', 'empty, or no letter of a child'),
  twice: said('同一件事写了两封，另一封已经回了', 'written twice, the other one was answered'),
}
export const LETTER_STATES = { waiting: said('没有拆', 'unopened'), open: said('已拆看', 'opened'), closed: said('已结束', 'closed') } as const

export const SOURCE_WORDS: Readonly<Record<NoteSource, Said>> = {
  'household-visit': said('入户走访', 'visit to a home'),
  'grid-patrol': said('网格巡查', 'patrol'),
  'chat-lead': said('警民群、居民群', 'chat group'),
  'follow-up-visit': said('回访', 'follow-up visit'),
  'self-discovered': said('自己发现', 'noticed'),
}

export const ACT_WORDS: Readonly<Record<Act, Said>> = {
  'heard-both': said('听了双方', 'heard both sides'),
  telephoned: said('打了电话', 'telephoned'),
  'on-site': said('看了现场', 'looked on site'),
  papers: said('看了合同、单据', 'looked at papers'),
  expert: said('问了行内专家', 'asked an expert'),
  law: said('讲了法律和行规', 'explained the law and the trade’s rules'),
}

export const RESULT_WORDS: Readonly<Record<ScreenedResult, Said>> = {
  settled: said('谈成了', 'settled'),
  'partly-settled': said('谈成一部分', 'settled in part'),
  'not-settled': said('没谈成', 'not settled'),
  advised: said('告诉了该去哪里', 'told where to turn'),
}
