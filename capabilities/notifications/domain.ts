import type { Fact } from '#cap/cases'
import type { JsonObject } from '#platform/canonical'
import type { WorkCalendar } from '#platform/calendar'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import type { Chosen } from './domain/kinds.ts'

export * from './domain/kinds.ts'
export * from './domain/notices.ts'
export * from './domain/officialese.ts'
export * from './domain/settings.ts'
export * from './domain/shared-contact.ts'
export * from './domain/wording.ts'

/** What a letter may know. No name, no words of anybody: only the code, days, the unit, and the fact's own values. */
export interface About {
  /** The code people look the matter up with: the case that goes on. */
  readonly code: Said
  /** The unit that has the matter. */
  readonly unit: Said
  readonly occurredOn: Day
  readonly data: JsonObject
  readonly calendar: WorkCalendar
  /** Who reads it, as facts name persons: the party's id, else the reporter's. */
  readonly personId: string
}

/**
 * To whom: every reporter of the case the fact is on, those of cases merged into it included; every party who is no
 * reporter; only the parties whom the fact says must be told.
 */
export type Audience = 'reporters' | 'parties' | 'told-parties'

/** One rule, one file. */
export interface LetterRule {
  readonly name: string
  readonly hears: string
  readonly to: readonly Audience[]
  /** The member of the fact that names the unit a letter speaks of; its `unitId` where left out. */
  readonly unitIn?: string
  /** False where the fact itself says that nobody gets this letter: then nothing is queued. */
  readonly when?: (data: JsonObject) => boolean
  /** Which letter, with what fills it, or undefined where this person gets none. */
  readonly letter: (about: About) => Chosen | undefined
}

const UNSAFE_GATES = ['G-03', 'G-04', 'G-10']

/** Whether a fact shows that writing could put somebody in danger: violence, harm to a child, a crisis of the mind, or danger now (SC-05). */
export function showsDanger({ data }: Pick<Fact, 'data'>): boolean {
  return data['danger'] === true || answersOf(data).some(([gate, answer]) => UNSAFE_GATES.includes(gate) && answer === 'yes')
}

function answersOf(data: JsonObject): readonly (readonly [string, unknown])[] {
  const gates = data['gates']
  if (typeof gates !== 'object' || gates === null) return []
  if (!Array.isArray(gates)) return Object.entries(gates)
  return gates.map((each: JsonObject): readonly [string, unknown] => [String(each['gate']), each['answer']])
}
