import type { FigureBook, ServiceFigure } from '#platform/figures'
import { FIGURES, type Figure, OF_WORK, PARTS_OF_FIGURES, plannedRounds } from './domain.ts'
import { stationsWithin } from './reads/figures.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { settingsOf } from './store/station.ts'
import { bookWords, FIGURE_MEANINGS, FIGURE_WORDS } from './words.ts'

/** Whoever knows all ways home but one knows the last; of the calls the late ones. */
const PART_OF: Partial<Readonly<Record<Figure, Figure>>> = { tickets: 'sent-home', 'calls-late': 'calls' }

const figureOf = (figure: Figure): ServiceFigure => {
  const whole = PART_OF[figure]
  return {
    id: `rescue.${figure}`, indicator: 'I-24', name: FIGURE_WORDS[figure], means: FIGURE_MEANINGS[figure],
    of: PARTS_OF_FIGURES[figure] ?? [], people: !OF_WORK.includes(figure), ...(whole === undefined ? {} : { partOf: `rescue.${whole}` }),
  }
}

const ROUNDS: ServiceFigure = {
  id: 'rescue.rounds', indicator: 'I-24', name: bookWords.rounds, means: bookWords.roundsMean, of: [{ measure: 'rounds' }],
  per: async (tx, { unitPath, from, to, today }) => {
    const last = [to, today].toSorted()[0] ?? to
    const settings = await Promise.all((await stationsWithin(tx, unitPath)).map((each) => settingsOf(tx, each)))
    return settings.reduce((sum, each) => sum + plannedRounds(each, from, last), 0)
  },
  people: false,
}

/** I-24: person-times, and rounds done of those planned. */
export const rescueFigures: FigureBook = {
  name: bookWords.name, table: DAY_COUNTS,
  figures: [ROUNDS, ...FIGURES.filter((each) => !OF_WORK.includes(each)).map(figureOf)],
}
