import type { FigureBook, ServiceFigure } from '#platform/figures'
import { teamsByKind } from './reads/figures.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { bookWords as words, MEASURE_WORDS } from './words.ts'

const shiftsFilled: ServiceFigure = { id: 'duty.filled', ...words.filled, of: [{ measure: 'filled' }], per: [{ measure: 'needed' }], people: true }
const shiftsAttended: ServiceFigure = { id: 'duty.attended', ...words.attended, of: [{ measure: 'attended' }], per: [{ measure: 'filled' }], people: true }
const rounds: ServiceFigure = { id: 'duty.rounds', ...words.rounds, of: [{ measure: 'rounds' }], per: [{ measure: 'rounds-planned' }], people: false }
const planned: ServiceFigure = { id: 'duty.shifts', ...MEASURE_WORDS.shifts, of: [{ measure: 'shifts' }], people: false }
const findings: ServiceFigure = { id: 'duty.findings', ...MEASURE_WORDS.findings, of: [{ measure: 'findings' }], people: false }
const teams: ServiceFigure = {
  id: 'duty.teams', ...words.teams, people: false,
  of: async (tx, { unitPath, to }) => (await teamsByKind(tx, unitPath, to)).reduce((sum, each) => sum + each.teams, 0),
}
const joined: ServiceFigure = { id: 'duty.joined', ...MEASURE_WORDS.joined, of: [{ measure: 'joined' }], people: true }

/** Shifts filled of those needed, attended of those filled, rounds done of those planned: of posts and days, never of a person. */
export const dutyFigures: FigureBook = {
  name: words.name, table: DAY_COUNTS, figures: [planned, shiftsFilled, shiftsAttended, rounds, findings, teams, joined],
}
