import { factsWithContentOf, findCase, type Reaction } from '#cap/cases'
import { parseDay } from '#platform/time'
import { insertHazard } from './store.ts'
import { FOUND_BY_WORDS } from './words.ts'

function foundByOf(found: unknown): string {
  return typeof found === 'string' && Object.hasOwn(FOUND_BY_WORDS, found) ? found : 'closing'
}

/**
 * Makes the row that lists show. Owner and due day come from the fact; what it is and where are words, so they are read
 * from the content of that very fact, which never changes. Safe to repeat.
 */
export const listFoundHazard: Reaction = {
  hears: 'hazard-found',
  name: 'hazards.list',
  async react(tx, services, fact) {
    const row = await findCase(tx, fact.caseId)
    const words = (await factsWithContentOf(tx, fact.caseId)).find((each) => each.id === fact.id)?.content
    const dueOn = parseDay(String(fact.data['dueOn'] ?? ''))
    if (!row || !words) return
    const owner = fact.data['ownerUnitId']
    const ownerUnitId = typeof owner === 'string' ? owner : null
    await tx.run(insertHazard(tx, {
      id: fact.procedureId, caseId: fact.caseId, unitId: row.unit_id, unitPath: row.unit_path, ownerUnitId,
      state: ownerUnitId === null ? 'found' : 'assigned', what: String(words['what'] ?? ''), placeText: String(words['placeText'] ?? ''),
      foundOn: fact.occurredOn, dueOn: dueOn.ok ? dueOn.value : fact.occurredOn, foundBy: foundByOf(fact.data['foundBy']), foundPhotoId: null, at: services.clock.now(),
    }))
  },
}
