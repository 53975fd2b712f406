import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { CardVersion } from './domain.ts'

interface CardRow {
  code: string
  effective_from: Day
  effective_to: Day | null
  law_zh: string
  law_en: string
  article_zh: string
  article_en: string
  categories: readonly string[]
  summary_zh: string
  summary_en: string
  link: string
  verified_on: Day | null
  own: boolean
}

/** Most versions that one page of a district shows. */
const MOST = 500

/** Every version: first those that came with the product, then the district's own in the order they were entered. */
export async function listVersions(tx: Tx): Promise<(CardVersion & { readonly own: boolean })[]> {
  const shipped = await tx<CardRow>`
    select c.code, c.effective_from, c.effective_to, c.law_zh, c.law_en, c.article_zh, c.article_en, c.categories, c.summary_zh, c.summary_en, c.link,
           c.verified_on, false as own
      from knowledge.card c order by c.code, c.effective_from limit ${MOST}`
  const added = await tx<CardRow>`
    select v.code, v.effective_from, v.effective_to, v.law_zh, v.law_en, v.article_zh, v.article_en, v.categories, v.summary_zh, v.summary_en, v.link,
           v.verified_on, true as own
      from knowledge.card_version v where v.district_id = ${tx.district} order by v.entered_at, v.id limit ${MOST}`
  return [...shipped.map((row) => ({ ...cardOf(row), entered: 0 })), ...added.map((row, at) => ({ ...cardOf(row), entered: at + 1 }))]
}

function cardOf(row: CardRow) {
  return {
    code: row.code, law: { zh: row.law_zh, en: row.law_en }, article: { zh: row.article_zh, en: row.article_en }, categories: row.categories,
    effectiveFrom: row.effective_from, effectiveTo: row.effective_to, summary: { zh: row.summary_zh, en: row.summary_en }, link: row.link,
    verifiedOn: row.verified_on, own: row.own,
  }
}
