import type { FactRead } from '#cap/cases'
import { said, type Said } from '#platform/words'
import { MODE_WORDS, OUTCOME_WORDS, REPEAT_WORDS, REVIEW_OUTCOME_WORDS, ROUTE_WORDS } from './words.ts'

type Copy = { zh: string; en: string }

const TABLES: readonly (readonly [string, Readonly<Record<string, Said>>])[] = [
  ['mode', MODE_WORDS], ['route', ROUTE_WORDS], ['repeat', REPEAT_WORDS], ['outcome', { ...OUTCOME_WORDS, ...REVIEW_OUTCOME_WORDS }],
]

/** What a step settled, as classes, units and days: for everybody who sees the petition. */
export function linesOf(fact: Pick<FactRead, 'data'>, nameOf: (unitId: string) => Copy): Copy[] {
  const lines: Copy[] = []
  const to = fact.data['toUnitId']
  if (typeof to === 'string') lines.push(nameOf(to))
  for (const [key, table] of TABLES) {
    const words = typeof fact.data[key] === 'string' ? table[String(fact.data[key])] : undefined
    if (words) lines.push({ ...words })
  }
  const { days, on } = fact.data
  if (typeof days === 'number') lines.push({ ...said(`${days} 天`, `${days} days`) })
  if (typeof on === 'string') lines.push({ zh: on, en: on })
  return lines.filter((each) => each.zh !== '')
}

const TEXT_KEYS = ['text', 'note', 'part', 'organ', 'request', 'facts', 'opinion', 'basis', 'reason', 'where', 'body', 'way']

/** What people wrote in a step, in one piece; null where nothing was. */
export function textOf(fact: Pick<FactRead, 'content'>): string | null {
  const parts = TEXT_KEYS.flatMap((key) => {
    const value = fact.content?.[key]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  return parts.length === 0 ? null : parts.join('\n')
}

/** One written word of a step. */
export function wordOf(fact: Pick<FactRead, 'content'> | undefined, key: string): string {
  const value = fact?.content?.[key]
  return typeof value === 'string' ? value : ''
}
