import type { AccessRules } from '#platform/access'
import type { councilsOperations } from './contract.ts'

export const WRITING = ['clerk', 'mediator', 'sector-mediator', 'committee-head', 'unit-head', 'grid-worker', 'community-officer']
export const READING = [...WRITING, 'dispatcher', 'director']
const writing = { who: WRITING, on: 'unit' } as const
/** What is recorded on a case needs the case itself. */
const MEASURING = ['mediator', 'sector-mediator', 'committee-head']

export const councilsAccess: AccessRules<typeof councilsOperations> = {
  openCouncil: writing,
  listCouncils: { who: READING, on: 'unit' },
  listCaseCouncils: { who: READING, on: 'content' },
  readCouncil: { who: READING, on: 'unit' },
  printCouncil: { who: READING, on: 'unit' },
  printVote: { who: READING, on: 'unit' },
  joinMembers: writing,
  leaveMember: writing,
  holdMeeting: writing,
  setTasks: writing,
  reportTaskDone: writing,
  verifyTask: writing,
  openVote: writing,
  castBallots: writing,
  countVote: writing,
  addMeasure: { who: MEASURING, on: 'handle' },
  closeCouncil: writing,
}
