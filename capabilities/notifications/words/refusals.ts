import { defineRefusals } from '#platform/result'
import type { Said } from '#platform/words'

type Language = 'zh' | 'en'
const named = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } as const

export const refusal = defineRefusals({
  'reporter-only': () => ({
    status: 403,
    zh: '这里只显示您自己的通知。请用案件码和查询密码打开。',
    en: 'Only your own letters are shown here. Open them with your case code and PIN.',
  }),
  'letters-centre-only': () => ({
    status: 403,
    zh: '通知的写法全区一样，由区中心的管理员改。请把想改的话告诉他们。',
    en: 'Letters are worded alike in the whole district, by an administrator of its centre. Tell them what you would change.',
  }),
  'no-such-letter-kind': () => ({
    status: 404,
    zh: '没有这一种通知。请回到列表选。',
    en: 'There is no such kind of letter. Choose one from the list.',
  }),
  'letter-day-past': () => ({
    status: 422, field: 'fromOn',
    zh: '生效的日子不能早于今天。已经写出的通知不会变。',
    en: 'It cannot count from a day in the past. Letters already written stay as they are.',
  }),
  'letter-required': ({ law, article }: { law: string; article: Said }) => ({
    status: 422, law, field: 'message',
    zh: `这一种通知是${article.zh}要求的，不能关，也不能少告诉一方。可以改写法。`,
    en: `${article.en} requires this letter: it cannot be switched off or kept from anybody. You may word it anew.`,
  }),
  'audience-not-for-kind': () => ({
    status: 422, field: 'reporters',
    zh: '这一种通知不是写给他们的。请按列表里的对象选。',
    en: 'This kind is not for them. Choose among those whom the list names.',
  }),
  'days-out-of-bounds': ({ least, most }: { least: number; most: number }) => ({
    status: 422, field: 'days',
    zh: most === 0 ? '这一种通知一有事就写，不用填天数。' : `天数要在${least}到${most}之间。`,
    en: most === 0 ? 'This kind is written at once: it has no days.' : `The days are between ${least} and ${most}.`,
  }),
  'letter-empty': ({ language }: { language: Language }) => ({
    status: 422, field: language,
    zh: `还没有写${named[language].zh}。中英文都要写。`,
    en: `The ${named[language].en} text is empty. Write both languages.`,
  }),
  'hole-unknown': ({ name, language }: { name: string; language: Language }) => ({
    status: 422, field: language,
    zh: `“{${name}}”填不了。请用下面列出的空。`,
    en: `Nothing fills “{${name}}”. Use the blanks listed below.`,
  }),
  'hole-missing': ({ name, language }: { name: string; language: Language }) => ({
    status: 422, field: language,
    zh: `${named[language].zh}里少了“{${name}}”。没有它，看的人不知道说的是哪件事、哪一天。`,
    en: `The ${named[language].en} text lacks “{${name}}”. Without it the reader does not know which matter or day is meant.`,
  }),
  'sentence-too-long': ({ sentence }: { sentence: string }) => ({
    status: 422, field: 'zh',
    zh: `这一句太长：“${sentence}”。一句最多三十个字，请拆成两句。`,
    en: `This sentence is too long: “${sentence}”. At most thirty words; make it two.`,
  }),
  officialese: ({ word, plainer, language }: { word: string; plainer: string; language: Language }) => ({
    status: 422, field: language, details: { word, plainer },
    zh: `“${word}”是公文用语。换成：${plainer}。`,
    en: `“${word}” is a word of offices. Say: ${plainer}.`,
  }),
  'han-in-english': () => ({
    status: 422, field: 'en',
    zh: '英文里不能有汉字。',
    en: 'The English text must not hold Chinese characters.',
  }),
})
