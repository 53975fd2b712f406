import type { AccessRules } from '#platform/access'
import type { dutyOperations } from './contract.ts'
import { COUNTING, COVERING, GOING, KEEPING } from './domain.ts'

const keeping = { who: KEEPING, on: 'unit' } as const
const going = { who: GOING, on: 'unit' } as const
/** Number and PIN, then the page’s own pass, open one member’s page. */
const own = { who: ['public'], on: 'own' } as const

export const dutyAccess: AccessRules<typeof dutyOperations> = {
  listDutyTeams: keeping,
  enlistMember: keeping,
  joinDutyTeam: keeping,
  leaveDutyTeam: keeping,
  leaveDuty: keeping,
  recordDutyCheck: keeping,
  setDutyChoices: keeping,
  renumberMember: keeping,
  markMemberAway: keeping,
  listDutyPosts: keeping,
  addDutyPost: keeping,
  endDutyPost: keeping,
  addDutySlot: keeping,
  endDutySlot: keeping,
  addPatrolPlace: keeping,
  endPatrolPlace: keeping,
  addSchoolTerm: keeping,
  readDutyWeek: going,
  proposeDutyWeek: keeping,
  publishDutyWeek: keeping,
  keepDutyPattern: keeping,
  putOnDuty: keeping,
  takeOffDuty: keeping,
  dropDutyShift: keeping,
  tickAttendance: going,
  seePatrolPlace: going,
  printDutyWeek: going,
  listDutyGaps: keeping,
  enterFinding: going,
  listFindings: going,
  passFinding: going,
  readDutyFigures: { who: COUNTING, on: 'unit' },
  readDutyCoverage: { who: COVERING, on: 'unit' },
  openOwnDuty: own,
  readOwnDuty: own,
  signUpForShift: own,
  offerOwnShift: own,
  takeOfferedShift: own,
  beAwayFromDuty: own,
  checkInToShift: own,
  seeOwnPatrolPlace: own,
  tellOwnFinding: own,
  chooseOwnDuty: own,
  leaveOwnDuty: own,
  printOwnHours: own,
}
