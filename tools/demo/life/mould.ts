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
  return stage.taken.map(({ at, kept }, index) => ({
    at, rows: kept.rows, facts: kept.facts.slice(stage.taken[index - 1]?.kept.facts.length ?? 0),
  }))
}

export async function rehearsed(house: House, piece: Piece, place: Neighbourhood): Promise<Mould> {
  const given = markedGiven(place, piece)
  const steps = await playOut(house, piece, given, { firstDay: REHEARSAL_DAY, minutes: 0 })
  return { piece, given, firstDay: REHEARSAL_DAY, steps }
}
