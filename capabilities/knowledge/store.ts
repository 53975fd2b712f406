import type { Tx } from '#platform/db/database'
import type { LawCard } from './domain.ts'

/** A repeated command adds one version. */
export async function insertVersion(tx: Tx, id: string, card: LawCard, entered: { readonly by: string; readonly at: Date }): Promise<void> {
  await tx`
    insert into knowledge.card_version
      (district_id, id, code, effective_from, effective_to, law_zh, law_en, article_zh, article_en, categories, summary_zh, summary_en, link, verified_on, entered_by, entered_at)
    values (${tx.district}, ${id}, ${card.code}, ${card.effectiveFrom}, ${card.effectiveTo}, ${card.law.zh}, ${card.law.en}, ${card.article.zh}, ${card.article.en},
            ${JSON.stringify(card.categories)}::jsonb, ${card.summary.zh}, ${card.summary.en}, ${card.link}, ${card.verifiedOn}, ${entered.by}, ${entered.at})
    on conflict (district_id, id) do nothing`
}
