import type { Refusal } from '#platform/result'
import { refusal } from '../words.ts'

/** A case that is linked with another, as the facts leave it. */
export interface Link {
  readonly caseId: string
  readonly relation: 'earlier' | 'later'
}

const RELATIONS: Readonly<Record<string, Link['relation']>> = { 'linked-to-earlier': 'earlier', 'linked-by-later': 'later' }

/** Folds a case's facts into its links; what was undone is gone. */
export function linksOf(facts: readonly { readonly kind: string; readonly data: Readonly<Record<string, unknown>> }[]): readonly Link[] {
  let links: readonly Link[] = []
  for (const { kind, data } of facts) {
    const caseId = data['linkedCaseId']
    if (typeof caseId !== 'string') continue
    const relation = RELATIONS[kind]
    if (relation) links = [...links, { caseId, relation }]
    if (kind === 'link-undone') links = links.filter((each) => each.caseId !== caseId)
  }
  return links
}

/** What linking looks at in one case. */
export interface LinkSide {
  readonly id: string
  readonly code: string
  readonly registeredAt: Date
  readonly merged: boolean
}

/**
 * Why a case may not be linked to an earlier one, or undefined (SC-11 c). Whether the earlier one has ended does not matter.
 * Refuses `link-with-itself`, `link-merged`, `link-needs-earlier`, `already-linked`.
 */
export function linkRefusal(later: LinkSide, earlier: LinkSide, links: readonly Link[]): Refusal | undefined {
  if (later.id === earlier.id) return refusal('link-with-itself', {})
  if (later.merged || earlier.merged) return refusal('link-merged', { code: later.merged ? later.code : earlier.code })
  if (links.some((each) => each.caseId === earlier.id)) return refusal('already-linked', { code: earlier.code })
  return earlier.registeredAt < later.registeredAt ? undefined : refusal('link-needs-earlier', { code: earlier.code })
}
