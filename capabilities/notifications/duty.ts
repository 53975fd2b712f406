import type { Fact, Reaction } from '#cap/cases'
import type { Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import { insertLetters } from './store.ts'
import { DUTY_LETTER } from './words.ts'

/** The letter to the police duty says that a report waits, and nothing of it; once a report and try. */
async function writeToDuty(tx: Tx, services: Services, fact: Fact): Promise<void> {
  const unitId = fact.data['policeUnitId']
  if (typeof unitId !== 'string') return
  await insertLetters(tx, [{
    id: derivedId<'letter'>(fact.id, 'danger-duty'), factId: fact.id, rule: fact.kind, caseId: fact.caseId, recipientId: unitId, recipientKind: 'unit',
    recipientCaseId: fact.caseId, language: 'zh', body: DUTY_LETTER.zh, byMessage: true, onPage: true,
  }], services.clock.now())
}

export const dutyReactions: readonly Reaction[] = ['danger-reported', 'danger-escalated'].map((hears) => ({
  hears, name: `notifications.${hears}`, react: writeToDuty,
}))
