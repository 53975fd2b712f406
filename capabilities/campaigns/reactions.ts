import type { Reaction } from '#cap/cases'
import { cameFromOf } from '#platform/came-from'
import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import { becameIn, isFound } from './domain.ts'
import { count } from './store/counts.ts'
import { type FindingRow, lockFinding, lockFindingOfCase, noteBecame, setResolved } from './store/findings.ts'

const at = (row: FindingRow) => ({ id: row.unit_id, path: row.unit_path })

/** The campaign learns what a note of it became, on the day it was registered. Safe to repeat. */
export const noteFound: Reaction = {
  hears: 'case-registered',
  name: 'campaigns.found',
  when: (fact) => cameFromOf(fact.data)?.kind === 'note',
  async react(tx, _services, fact) {
    const from = cameFromOf(fact.data)
    const finding = from?.kind === 'note' ? await lockFinding(tx, from.id) : undefined
    if (!finding || finding.became !== null) return
    const became = becameIn(fact.data)
    await noteBecame(tx, finding.note_id, became, fact.caseId, fact.occurredOn)
    if (isFound(became)) count(tx, at(finding), fact.occurredOn, [['found', 1]])
  },
}

/** Endings by which what was found counts as resolved (I-04), counted at the day it was found. */
const ENDINGS = ['closed', 'ticket-closed', 'hazard-closed'] as const

export const noteResolved: readonly Reaction[] = ENDINGS.map((hears) => ({
  hears,
  name: `campaigns.${hears}`,
  react: (tx, _services, fact) => resolve(tx, fact.caseId, fact.occurredOn),
}))

/** What is opened anew is resolved no more. */
export const noteReopened: readonly Reaction[] = (['reopened', 'ticket-reopened'] as const).map((hears) => ({
  hears,
  name: `campaigns.${hears}`,
  react: (tx, _services, fact) => resolve(tx, fact.caseId, null),
}))

async function resolve(tx: Tx, caseId: string, on: Day | null): Promise<void> {
  const finding = await lockFindingOfCase(tx, caseId)
  if (!finding?.became || !finding.found_on || !isFound(finding.became) || (finding.resolved_on !== null) === (on !== null)) return
  await setResolved(tx, finding.note_id, on)
  count(tx, at(finding), finding.found_on, [['resolved', on === null ? -1 : 1]])
}
