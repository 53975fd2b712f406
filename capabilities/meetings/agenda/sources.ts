import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { AgendaFigure, Looked } from '../domain.ts'

export interface AgendaAsked extends Looked {
  readonly unitId: string
  readonly unitPath: string
  readonly today: Day
}

/** One kind of line that an agenda gets from figures. Reads counters and open work of the unit and below; of units and kinds, never of a person. */
export interface AgendaSource {
  readonly name: string
  read(tx: Tx, asked: AgendaAsked): Promise<readonly AgendaFigure[]>
}

const sources: AgendaSource[] = []

/** The assembly names whoever has something to say at meetings; the order is that of the agenda. Registering twice is once. */
export function registerAgendaSources(wanted: readonly AgendaSource[]): void {
  for (const each of wanted) if (!sources.some((known) => known.name === each.name)) sources.push(each)
}

export async function linesFor(tx: Tx, asked: AgendaAsked): Promise<readonly AgendaFigure[]> {
  return (await Promise.all(sources.map((source) => source.read(tx, asked)))).flat()
}
