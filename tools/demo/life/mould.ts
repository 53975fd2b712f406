import type { JsonObject } from '#platform/canonical'
import type { Day } from '#platform/time'
import { day } from '#platform/time'
import type { Given, Moment } from './given.ts'
import type { Kept, KeptFact } from './kept.ts'
import { markedGiven, type Neighbourhood } from './places.ts'
import type { Piece } from './repertoire.ts'
import { type House, Stage } from './stage.ts'

/** What one command recorded, and the rows that were there after it. */
export interface MouldStep {
  readonly at: Date
  readonly facts: readonly KeptFact[]
  readonly rows: Kept['rows']
}

/** A play as it was rehearsed. */
export interface Mould {
  readonly piece: Piece
  readonly given: Given
  readonly firstDay: Day
  readonly steps: readonly MouldStep[]
}

/** A Monday with no holiday for a month behind it; rehearsals are about steps, casts about days. */
const REHEARSAL_DAY = day('2026-03-02')

/** Plays a piece for real, whoever and whenever it is about. */
export async function playOut(house: House, piece: Piece, given: Given, moment: Moment): Promise<readonly MouldStep[]> {
  const stage = new Stage(house, given, moment)
  await piece.play(stage)
  const order = new Appearance(stage.taken.at(-1)?.kept.facts ?? [])
  return stage.taken.map(({ at, kept }, index) => ({
    at, rows: order.sorted(kept.rows), facts: kept.facts.slice(stage.taken[index - 1]?.kept.facts.length ?? 0),
  }))
}

const IDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Puts rows in an order that does not depend on ids or on where the database keeps them: that of the facts that name them. */
class Appearance {
  private readonly known = new Map<string, string>()

  constructor(facts: readonly KeptFact[]) {
    for (const [id] of JSON.stringify(facts).matchAll(IDS)) if (!this.known.has(id)) this.known.set(id, String(this.known.size).padStart(5, '0'))
  }

  sorted(rows: Kept['rows']): Kept['rows'] {
    return Object.fromEntries(Object.entries(rows).map(([table, list]) => {
      const keyed = list.map((row) => ({ row, key: this.keyOf(row) }))
      return [table, keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map((each) => each.row)]
    }))
  }

  /** Ids by their first appearance; what is random in a row (ciphers, hashes) is left out. */
  private keyOf(row: JsonObject): string {
    const plain = Object.entries(row).filter(([key]) => !/_sealed$|hash|_head$|^code$/.test(key))
    return JSON.stringify(plain).replace(IDS, (id) => this.known.get(id) ?? '?')
  }
}

export async function rehearsed(house: House, piece: Piece, place: Neighbourhood): Promise<Mould> {
  const given = markedGiven(place, piece)
  const steps = await playOut(house, piece, given, { firstDay: REHEARSAL_DAY, minutes: 0 })
  return { piece, given, firstDay: REHEARSAL_DAY, steps }
}
