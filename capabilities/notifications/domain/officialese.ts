/** A word of offices that no letter uses, and what people say instead. */
export interface Officialese {
  readonly word: string
  readonly plainer: string
}

/** Chinese: found anywhere in the text. */
const ZH: readonly Officialese[] = [
  { word: '届时', plainer: '到时候' },
  { word: '另行通知', plainer: '再告诉您' },
  { word: '予以', plainer: '（去掉）' },
  { word: '给予', plainer: '给' },
  { word: '特此', plainer: '（去掉）' },
  { word: '兹', plainer: '（去掉）' },
  { word: '敬请', plainer: '请' },
  { word: '望周知', plainer: '请您知道' },
  { word: '知悉', plainer: '知道' },
  { word: '知晓', plainer: '知道' },
  { word: '谅解', plainer: '（写明原因）' },
  { word: '逾期', plainer: '过了日子' },
  { word: '届满', plainer: '满了' },
  { word: '业已', plainer: '已经' },
  { word: '鉴于', plainer: '因为' },
  { word: '未果', plainer: '没谈成' },
  { word: '履行', plainer: '做到' },
  { word: '缴纳', plainer: '交' },
  { word: '贵方', plainer: '您' },
  { word: '我单位', plainer: '我们' },
  { word: '该单位', plainer: '（写出单位的名字）' },
  { word: '相关部门', plainer: '（写出单位的名字）' },
  { word: '有关部门', plainer: '（写出单位的名字）' },
  { word: '有关规定', plainer: '（写出哪一条）' },
  { word: '尽快', plainer: '（写明哪一天）' },
  { word: '及时', plainer: '（写明哪一天）' },
  { word: '近期', plainer: '（写明哪一天）' },
  { word: '前往', plainer: '到' },
  { word: '携带', plainer: '带上' },
  { word: '上述', plainer: '（直接写出来）' },
  { word: '此件', plainer: '这件事' },
  { word: '办结', plainer: '办完' },
  { word: '如若', plainer: '如果' },
  { word: '务必', plainer: '请一定' },
]

/** English: whole words. */
const EN: readonly Officialese[] = [
  { word: 'hereby', plainer: '(leave it out)' },
  { word: 'pursuant to', plainer: 'under' },
  { word: 'aforementioned', plainer: '(say what)' },
  { word: 'notwithstanding', plainer: 'although' },
  { word: 'commence', plainer: 'begin' },
  { word: 'prior to', plainer: 'before' },
  { word: 'in due course', plainer: '(say which day)' },
  { word: 'at your earliest convenience', plainer: '(say which day)' },
  { word: 'as soon as possible', plainer: '(say which day)' },
  { word: 'please be advised', plainer: '(leave it out)' },
  { word: 'kindly', plainer: 'please' },
  { word: 'utilise', plainer: 'use' },
  { word: 'in respect of', plainer: 'about' },
  { word: 'henceforth', plainer: 'from now on' },
  { word: 'forthwith', plainer: 'at once' },
  { word: 'the undersigned', plainer: 'we' },
  { word: 'relevant authorities', plainer: '(name the office)' },
  { word: 'terminate', plainer: 'end' },
]

export const OFFICIALESE = { zh: ZH, en: EN } as const

/** The first word of the kept list in a text, with a plainer one. Pure. */
export function officialeseIn(text: string, language: 'zh' | 'en'): Officialese | undefined {
  if (language === 'zh') return ZH.find((each) => text.includes(each.word))
  return EN.find((each) => new RegExp(`\\b${each.word}`, 'i').test(text))
}
