import { factsWithContentOf, findCase, type Reaction } from '#cap/cases'
import { derivedId } from '#platform/derived-id'
import { insertEntry, insertMeasure } from './store.ts'

/**
 * A lesson of a closed matter becomes a proposal of its unit: what would have prevented it, and which body sees to it. The words are
 * those of that very fact, which names no person; a sealed or protected matter gives none. Safe to repeat.
 */
export const proposeFromLesson: Reaction = {
  hears: 'preventive-measure-added',
  name: 'prevention.propose',
  async react(tx, services, fact) {
    const row = await findCase(tx, fact.caseId)
    if (!row || row.sealed || row.restricted_by !== '' || row.limited) return
    const words = (await factsWithContentOf(tx, fact.caseId)).find((each) => each.id === fact.id)?.content
    const [what, owner] = [words?.['what'], words?.['owner']]
    if (typeof what !== 'string' || what === '') return
    const id = derivedId<'measure'>(fact.id, 'prevention')
    const at = services.clock.now()
    await insertMeasure(tx, {
      id, unitId: row.unit_id, unitPath: row.unit_path, category: row.category ?? '', origin: 'lesson', alarmId: null, siteId: null, caseId: fact.caseId, cause: '', what,
      ownerText: typeof owner === 'string' ? owner : '', on: fact.occurredOn, at,
    })
    await insertEntry(tx, { id, measureId: id, step: 'propose', note: '', by: null, on: fact.occurredOn, at })
  },
}
