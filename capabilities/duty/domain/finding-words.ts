import { findsSomebody } from '#platform/finds-somebody'

/** Findings are things, never people: these words make somebody suspicious for being there (N-01, PIPL Art. 6). */
const ABOUT_SOMEBODY = [
  '可疑人', '可疑的人', '可疑男', '可疑女', '形迹可疑', '行迹可疑', '鬼鬼祟祟', '不像好人', '外来人员', '外地人', '盲流', '闲散人员', '社会闲杂', '嫌疑人', '盯住', '跟踪他', '跟踪她', '问题少年', '不良少年',
  '不良青少年', 'suspicious person', 'suspicious man', 'suspicious woman', 'suspicious people', 'suspicious-looking', 'stranger', 'outsider', 'vagrant', 'loitering', 'problem youth',
] as const

/** The words about somebody in a text, in the order of the list. */
export function wordsAboutSomebody(...texts: readonly string[]): readonly string[] {
  const text = texts.join('\n').normalize('NFKC').toLowerCase()
  return ABOUT_SOMEBODY.filter((each) => text.includes(each))
}

/** Whether a finding leads to somebody by a number. */
export const leadsToSomebody = (...texts: readonly string[]): boolean => findsSomebody(...texts)
