import { type CaseId, type Fact, factsOf, findCase, findMergeTarget, type Reaction, showCaseCode } from '#cap/cases'
import { type UnitId, unitOf } from '#cap/organisation'
import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { say } from '#platform/words'
import { type About, filled, isOn, type LetterRule, settingOn } from './domain.ts'
import { LETTERS } from './letters.ts'
import { isUnsafeBy, recipientsOf } from './recipients.ts'
import { versionsOn } from './settings.ts'
import { insertLetters, type NewLetter } from './store.ts'

/** What a letter is about: the fact, or a day that comes near. */
export interface Occasion {
  /** Id of the fact, or one derived from what the day belongs to: half of the letter's key. */
  readonly id: string
  readonly caseId: CaseId
  readonly occurredOn: Day
  readonly data: JsonObject
}

/** Writes the letters of one rule on one occasion; a repeat writes nothing. Answers how many were new. */
export async function writeLetters(tx: Tx, services: Services, rule: Pick<LetterRule, 'name' | 'to' | 'letter' | 'unitIn'>, occasion: Occasion): Promise<number> {
  // Most facts of a case whose people asked for no letters end here.
  const people = await recipientsOf(tx, services.keys, occasion.caseId, rule.to, occasion.data)
  if (people.length === 0) return 0
  const stated = occasion.data[rule.unitIn ?? 'unitId']
  // Questions that do not wait for each other share a round trip.
  const today = services.today(tx.district)
  const [row, facts, versions, statedUnit] = await Promise.all([
    findCase(tx, occasion.caseId),
    factsOf(tx, occasion.caseId),
    versionsOn(tx, services, today),
    typeof stated === 'string' ? unitOf(tx, stated as UnitId) : undefined,
  ])
  // A sealed case does not show itself to a transaction that does not name it: nothing is written.
  if (!row || isUnsafeBy(row, facts)) return 0
  const target = row.merged_into === null ? row : await findMergeTarget(tx, row.id)
  const unit = statedUnit ?? (await unitOf(tx, row.unit_id as UnitId))
  const code = showCaseCode(target.code ?? row.code)
  const about: Omit<About, 'personId'> = {
    code: { zh: code, en: code }, unit: unit?.name ?? { zh: '', en: '' }, occurredOn: occasion.occurredOn,
    data: occasion.data, calendar: services.calendar(),
  }
  const letters = people.flatMap((person): NewLetter[] => {
    const chosen = rule.letter({ ...about, personId: person.personId })
    const setting = chosen && settingOn(chosen.kind, versions, today)
    if (!setting || !isOn(setting) || !(person.kind === 'reporter' ? setting.reporters : setting.parties)) return []
    return [{
      id: derivedId<'letter'>(occasion.id, `${rule.name}|${person.id}`), factId: occasion.id, rule: rule.name, caseId: row.id,
      recipientId: person.id, recipientKind: person.kind, recipientCaseId: person.caseId,
      language: person.language, body: say(filled(setting.words, chosen.values), person.language), byMessage: setting.message, onPage: setting.page,
    }]
  })
  return insertLetters(tx, letters, services.clock.now())
}

/** One listener per rule. */
export const letterReactions: readonly Reaction[] = LETTERS.map((rule) => ({
  hears: rule.hears,
  name: `notifications.${rule.name}`,
  when: ({ data }) => rule.when?.(data) ?? true,
  async react(tx, services, fact: Fact) {
    await writeLetters(tx, services, rule, fact)
  },
}))
