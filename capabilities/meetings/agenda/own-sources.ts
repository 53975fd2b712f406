import { BEGINNING, sumsByCategory, waitingCounts } from '#cap/cases'
import { categoriesOn } from '#cap/organisation'
import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import { type AgendaFigure, MOST_RISEN, rose } from '../domain.ts'
import { FIGURE_WORDS } from '../words.ts'
import type { AgendaAsked, AgendaSource } from './sources.ts'

type Sums = ReadonlyMap<string, number>

async function sums(tx: Tx, asked: AgendaAsked, indicators: readonly string[], from: Day, to: Day): Promise<Sums> {
  const total = new Map<string, number>()
  for (const { indicator, n } of await sumsByCategory(tx, { indicators, unitPath: asked.unitPath, from, to })) total.set(indicator, (total.get(indicator) ?? 0) + n)
  return total
}

/** Kinds of matters of which clearly more were registered than in the period before. */
const risen: AgendaSource = {
  name: 'rose',
  read: async (tx, asked) => {
    const indicators = ['registered']
    const [now, earlier, categories] = await Promise.all([
      sumsByCategory(tx, { indicators, unitPath: asked.unitPath, from: asked.from, to: asked.to }),
      sumsByCategory(tx, { indicators, unitPath: asked.unitPath, from: asked.beforeFrom, to: asked.beforeTo }), categoriesOn(tx, asked.today),
    ])
    const before = new Map(earlier.map((each) => [each.category, each.n]))
    const names = new Map(categories.map((each) => [each.code, each.name]))
    return now
      .map(({ category, n }) => ({ about: 'rose', words: FIGURE_WORDS.rose(names.get(category) ?? FIGURE_WORDS.nothing), n, before: before.get(category) ?? 0 }))
      .filter((each) => rose(each.n, each.before))
      .sort((one, other) => other.n - other.before - (one.n - one.before))
      .slice(0, MOST_RISEN)
  },
}

/** Counters of a period beside the period before; a line that is nought in both is left out. */
const counted: AgendaSource = {
  name: 'counted',
  read: async (tx, asked) => {
    const names = ['overdue', 'ticket-overdue', 'transfer-returned', 'sent-around', 'preventive-measure']
    const [now, before] = await Promise.all([sums(tx, asked, names, asked.from, asked.to), sums(tx, asked, names, asked.beforeFrom, asked.beforeTo)])
    const line = (about: string, indicator: string, words: AgendaFigure['words']): AgendaFigure => ({ about, words, n: now.get(indicator) ?? 0, before: before.get(indicator) ?? 0 })
    return [
      line('overdue', 'overdue', FIGURE_WORDS.overdue), line('overdue', 'ticket-overdue', FIGURE_WORDS.ticketOverdue),
      line('returned', 'transfer-returned', FIGURE_WORDS.returned), line('returned', 'sent-around', FIGURE_WORDS.around),
      line('measures', 'preventive-measure', FIGURE_WORDS.measures),
    ].filter((each) => each.n > 0 || (each.before ?? 0) > 0)
  },
}

/** What is open today: taken by nobody, not acknowledged, dangers that were found and not removed. */
const standing: AgendaSource = {
  name: 'standing',
  read: async (tx, asked) => {
    const [waiting, hazards] = await Promise.all([waitingCounts(tx, asked.unitPath), sums(tx, asked, ['hazard-found', 'hazard-closed'], BEGINNING, asked.today)])
    const lines: AgendaFigure[] = [
      { about: 'unclaimed', words: FIGURE_WORDS.unclaimed, n: waiting.unclaimed, before: null },
      { about: 'unclaimed', words: FIGURE_WORDS.waiting, n: waiting.transferred, before: null },
      { about: 'dangers', words: FIGURE_WORDS.dangers, n: (hazards.get('hazard-found') ?? 0) - (hazards.get('hazard-closed') ?? 0), before: null },
    ]
    return lines.filter((each) => each.n > 0)
  },
}

/** What the counters of the spine say by themselves. */
export const ownAgendaSources: readonly AgendaSource[] = [risen, counted, standing]
