import { codeWords } from '#platform/ui/desk'
import { type Said, said } from '#platform/words'
import { deskWords } from './words.ts'

/** What is open: its place, the case and the step on it. A tab bar and a browser's history show it, so no word of the matter is in it. */
export interface Opened {
  readonly district?: Said | undefined
  readonly place?: Said | undefined
  readonly caseCode?: string | undefined
  readonly step?: Said | undefined
}

/** `受理 · 7KQ4-92MX · 枫桥 示例区`: the nearest first, since a narrow tab shows only the beginning. */
export function titleOf({ district, place, caseCode, step }: Opened): Said {
  const { product } = deskWords
  const house = district ? said(`${product.zh} ${district.zh}`, `${product.en} ${district.en}`) : product
  const code = caseCode === undefined ? undefined : said(codeWords(caseCode), codeWords(caseCode))
  const parts = [step, code, code ? undefined : place, house].filter((each) => each !== undefined)
  return said(parts.map((each) => each.zh).join(' · '), parts.map((each) => each.en).join(' · '))
}
