import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { NO_ANSWER_GROUNDS } from '../domain.ts'
import { CodeAndPin, Language } from './shapes.ts'

export const LetterBody = Type.Object({
  mailboxId: Uuid,
  /** 现在有人打你、伤害你，或者你很害怕吗？ Asked before anything else. */
  danger: Type.Enum(['yes', 'no']),
  text: Words(1500),
  name: Type.Optional(Type.String({ maxLength: 50 })),
  reach: Type.Optional(Type.String({ maxLength: 100 })),
  language: Language,
}, closed)
export type LetterBody = Static<typeof LetterBody>

/** That a letter came: nothing of what it says. */
export const LetterLine = Type.Object({
  id: Uuid, mailbox: SaidShape, arrivedOn: DayText, danger: Type.Boolean(), state: Type.String(), stateWords: SaidShape, reported: Type.Boolean(), answered: Type.Boolean(),
})
export type LetterLine = Static<typeof LetterLine>

export const LetterView = Type.Object({
  line: LetterLine, text: Type.String(), name: Type.String(), reach: Type.String(), reply: orNull(Type.String()),
  may: Type.Object({ answer: Type.Boolean(), report: Type.Boolean(), close: Type.Boolean() }),
})
export type LetterView = Static<typeof LetterView>

/** Without an answer a letter is closed on a ground only. */
export const CloseLetterBody = Type.Object({ ground: Type.Optional(Type.Enum([...NO_ANSWER_GROUNDS])) }, closed)
export type CloseLetterBody = Static<typeof CloseLetterBody>

export const HolderBody = Type.Object({ staffId: Uuid, ground: Words(200), untilOn: DayText }, closed)
export type HolderBody = Static<typeof HolderBody>

export const MailboxOverview = Type.Object({
  id: Uuid, name: SaidShape,
  holders: Type.Array(Type.Object({ id: Uuid, staffId: Uuid, name: Type.String(), ground: Type.String(), fromOn: DayText, untilOn: DayText })),
  /** Since when something waits unopened; nothing of how much or what. */
  waitingSince: orNull(DayText),
})
export type MailboxOverview = Static<typeof MailboxOverview>

const tag = 'mailbox'
const Help = Type.Object({ number: Type.String(), words: SaidShape })

export const mailboxOperations = {
  listMailboxes: operation({ method: 'GET', tag, path: '/mailboxes', answer: Type.Object({ mailboxes: Type.Array(Type.Object({ id: Uuid, name: SaidShape })), help: Type.Array(Help) }), summary: { zh: '信箱和求助电话', en: 'Letter boxes, and numbers that help' } }),
  writeChildLetter: operation({ method: 'POST', tag, path: '/child-letters', body: LetterBody, answer: Type.Object({ code: Type.String(), pin: Type.String() }), success: 201, summary: { zh: '孩子写信（可以不写名字）', en: 'A child writes (no name needed)' } }),
  readMyChildLetter: operation({ method: 'POST', tag, path: '/child-letters/mine', body: CodeAndPin, answer: Type.Object({ reply: orNull(Type.String()) }), summary: { zh: '孩子看回信', en: 'A child reads the answer' } }),
  listChildLetters: operation({ method: 'GET', tag, path: '/child-letters', answer: Type.Object({ letters: Type.Array(LetterLine) }), summary: { zh: '交我拆看的信（不显示内容）', en: 'Letters that are mine to open (without content)' } }),
  openChildLetter: operation({ method: 'GET', tag, path: '/child-letters/:id', params: Made, answer: LetterView, summary: { zh: '拆看一封信（留痕）', en: 'Open a letter (the look is recorded)' } }),
  answerChildLetter: operation({ method: 'POST', tag, path: '/child-letters/:id/answer', params: Made, body: Type.Object({ text: Words(1500) }, closed), answer: Made, success: 201, summary: { zh: '回信', en: 'Answer a letter' } }),
  reportChildLetter: operation({
    method: 'POST', tag, path: '/child-letters/:id/report', params: Made,
    body: Type.Object({ /** What the reader knows besides, such as which school. */ addition: Type.Optional(Type.String({ maxLength: 300 })) }, closed),
    answer: Type.Object({ reportId: Uuid, policeUnitName: orNull(SaidShape) }), success: 201, summary: { zh: '强制报告：报告公安（信里写的原样带过去）', en: 'Mandatory report to the police, in the letter’s own words' },
  }),
  closeChildLetter: operation({ method: 'POST', tag, path: '/child-letters/:id/closing', params: Made, body: CloseLetterBody, answer: Made, success: 201, summary: { zh: '结束一封信', en: 'Close a letter' } }),
  listMailboxHolders: operation({
    method: 'GET', tag, path: '/mailboxes/holders',
    answer: Type.Object({ mailboxes: Type.Array(MailboxOverview), people: Type.Array(Type.Object({ id: Uuid, name: Type.String() })), year: Type.Object({ year: Type.Integer(), letters: orNull(Type.Integer()) }) }),
    summary: { zh: '信箱由谁拆看', en: 'Who opens which letter box' },
  }),
  addMailbox: operation({ method: 'POST', tag, path: '/mailboxes', body: Type.Object({ nameZh: Words(60), nameEn: Words(100) }, closed), answer: Made, success: 201, summary: { zh: '开设一个信箱', en: 'Open a letter box' } }),
  nameHolder: operation({ method: 'POST', tag, path: '/mailboxes/:id/holders', params: Made, body: HolderBody, answer: Made, success: 201, summary: { zh: '点名拆信的人', en: 'Name who opens the letters' } }),
  endHolder: operation({ method: 'POST', tag, path: '/mailbox-holders/:id/end', params: Made, body: Type.Object({}, closed), answer: Made, success: 201, summary: { zh: '结束点名', en: 'End a naming' } }),
}
