import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { CardVersion, LawCard } from './domain.ts'
import type { GuideRow } from './store.ts'

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

/** What everybody may read, by topic; a guide that came to be wrong is withdrawn. */
export async function listPublished(tx: Tx): Promise<GuideRow[]> {
  return tx<GuideRow>`
    select g.id, g.unit_path, g.topic, g.title_zh, g.title_en, g.body_zh, g.body_en, g.basis, g.link, g.checked_on, g.state, g.proposed_by, g.decided_by
      from knowledge.guide g where g.district_id = ${tx.district} and g.state = 'published' order by g.topic, g.proposed_at, g.id limit ${MOST}`
}

export async function findGuide(tx: Tx, id: string): Promise<GuideRow | undefined> {
  const [found] = await tx<GuideRow>`
    select g.id, g.unit_path, g.topic, g.title_zh, g.title_en, g.body_zh, g.body_en, g.basis, g.link, g.checked_on, g.state, g.proposed_by, g.decided_by
      from knowledge.guide g where g.district_id = ${tx.district} and g.id = ${id}`
  return found
}

const LATELY = 100
const within = (path: string) => sql`and ${withinUnit(sql`x.unit_path`, path)}`

/** Guides of a unit and below: what waits first. */
export async function listGuidesOf(tx: Tx, unitPath: string): Promise<GuideRow[]> {
  return tx.run<GuideRow>(sql`
    select x.id, x.unit_path, x.topic, x.title_zh, x.title_en, x.body_zh, x.body_en, x.basis, x.link, x.checked_on, x.state, x.proposed_by, x.decided_by
      from knowledge.guide x where x.district_id = ${tx.district} ${within(unitPath)} order by (x.state = 'waiting') desc, x.proposed_at desc, x.id limit ${LATELY}`)
}

/** Cards of a unit and below: those that wait for a second person, then those that were declined. */
export async function listProposedCards(tx: Tx, unitPath: string): Promise<(LawCard & { readonly id: string; readonly state: 'waiting' | 'declined'; readonly proposedBy: string })[]> {
  const found = await tx.run<CardRow & { id: string; state: 'waiting' | 'declined'; proposed_by: string }>(sql`
    select x.id, x.code, x.effective_from, x.effective_to, x.law_zh, x.law_en, x.article_zh, x.article_en, x.categories, x.summary_zh, x.summary_en, x.link, x.verified_on, true as own, x.state, x.proposed_by
      from knowledge.card_proposal x where x.district_id = ${tx.district} and x.state in ('waiting', 'declined') ${within(unitPath)}
     order by (x.state = 'waiting') desc, x.proposed_at desc, x.id limit ${LATELY}`)
  return found.map((row) => ({ ...cardOf(row), id: row.id, state: row.state, proposedBy: row.proposed_by }))
}

/** One proposed card. */
export async function findProposedCard(tx: Tx, id: string): Promise<LawCard | undefined> {
  const [row] = await tx<CardRow>`
    select x.code, x.effective_from, x.effective_to, x.law_zh, x.law_en, x.article_zh, x.article_en, x.categories, x.summary_zh, x.summary_en, x.link, x.verified_on, true as own
      from knowledge.card_proposal x where x.district_id = ${tx.district} and x.id = ${id}`
  return row && cardOf(row)
}
