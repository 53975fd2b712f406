import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { Guide, GuideState, GuideTopic, LawCard } from './domain.ts'

/** A repeated command adds one version. */
export async function insertVersion(tx: Tx, id: string, card: LawCard, entered: { readonly by: string; readonly at: Date }): Promise<void> {
  await tx`
    insert into knowledge.card_version
      (district_id, id, code, effective_from, effective_to, law_zh, law_en, article_zh, article_en, categories, summary_zh, summary_en, link, verified_on, entered_by, entered_at)
    values (${tx.district}, ${id}, ${card.code}, ${card.effectiveFrom}, ${card.effectiveTo}, ${card.law.zh}, ${card.law.en}, ${card.article.zh}, ${card.article.en},
            ${JSON.stringify(card.categories)}::jsonb, ${card.summary.zh}, ${card.summary.en}, ${card.link}, ${card.verifiedOn}, ${entered.by}, ${entered.at})
    on conflict (district_id, id) do nothing`
}

/** Who proposes, for which unit, and what it came out of (`live-question:<id>`, or empty). */
export interface Proposed {
  readonly by: string
  readonly at: Date
  readonly unitId: string
  readonly unitPath: string
  readonly cameFrom: string
}

export async function insertGuide(tx: Tx, id: string, guide: Guide, proposed: Proposed): Promise<void> {
  await tx`insert into knowledge.guide (district_id, id, unit_id, unit_path, topic, title_zh, title_en, body_zh, body_en, basis, link, checked_on, came_from, state, proposed_by, proposed_at)
    values (${tx.district}, ${id}, ${proposed.unitId}, ${proposed.unitPath}, ${guide.topic}, ${guide.title.zh}, ${guide.title.en}, ${guide.body.zh}, ${guide.body.en}, ${guide.basis}, ${guide.link},
      ${guide.checkedOn}, ${proposed.cameFrom}, 'waiting', ${proposed.by}, ${proposed.at}) on conflict (district_id, id) do nothing`
}

export async function insertProposal(tx: Tx, id: string, card: LawCard, proposed: Proposed): Promise<void> {
  await tx`insert into knowledge.card_proposal
      (district_id, id, unit_id, unit_path, code, effective_from, effective_to, law_zh, law_en, article_zh, article_en, categories, summary_zh, summary_en, link, verified_on, came_from, state, proposed_by, proposed_at)
    values (${tx.district}, ${id}, ${proposed.unitId}, ${proposed.unitPath}, ${card.code}, ${card.effectiveFrom}, ${card.effectiveTo}, ${card.law.zh}, ${card.law.en}, ${card.article.zh}, ${card.article.en},
      ${JSON.stringify(card.categories)}::jsonb, ${card.summary.zh}, ${card.summary.en}, ${card.link}, ${card.verifiedOn}, ${proposed.cameFrom}, 'waiting', ${proposed.by}, ${proposed.at})
    on conflict (district_id, id) do nothing`
}

export interface GuideRow {
  readonly id: string
  readonly unit_path: string
  readonly topic: GuideTopic
  readonly title_zh: string
  readonly title_en: string
  readonly body_zh: string
  readonly body_en: string
  readonly basis: string
  readonly link: string
  readonly checked_on: Day | null
  readonly state: GuideState
  readonly proposed_by: string
  readonly decided_by: string | null
}

export async function lockGuide(tx: Tx, id: string): Promise<GuideRow | undefined> {
  const [found] = await tx<GuideRow>`
    select g.id, g.unit_path, g.topic, g.title_zh, g.title_en, g.body_zh, g.body_en, g.basis, g.link, g.checked_on, g.state, g.proposed_by, g.decided_by
      from knowledge.guide g where g.district_id = ${tx.district} and g.id = ${id} for update`
  return found
}

export async function setGuideState(tx: Tx, id: string, decided: { readonly state: GuideState; readonly by: string; readonly on: Day }): Promise<void> {
  await tx`update knowledge.guide set state = ${decided.state}, decided_by = ${decided.by}, decided_on = ${decided.on} where district_id = ${tx.district} and id = ${id}`
}

export interface ProposalState {
  readonly unit_path: string
  readonly state: 'waiting' | 'added' | 'declined'
  readonly proposed_by: string
  readonly decided_by: string | null
}

export async function lockProposal(tx: Tx, id: string): Promise<ProposalState | undefined> {
  const [found] = await tx<ProposalState>`select p.unit_path, p.state, p.proposed_by, p.decided_by from knowledge.card_proposal p where p.district_id = ${tx.district} and p.id = ${id} for update`
  return found
}

export async function setProposalState(tx: Tx, id: string, decided: { readonly state: 'added' | 'declined'; readonly by: string; readonly at: Date }): Promise<void> {
  await tx`update knowledge.card_proposal set state = ${decided.state}, decided_by = ${decided.by}, decided_at = ${decided.at} where district_id = ${tx.district} and id = ${id}`
}
