import type { AccessRules } from '#platform/access'
import type { rescueOperations } from './contract.ts'
import { FIGURE_READERS, HEADS, STATION, WORKERS } from './domain.ts'

const byWorkers = { who: WORKERS, on: 'unit' } as const
const byHead = { who: HEADS, on: 'unit' } as const
const byStation = { who: STATION, on: 'unit' } as const

export const rescueAccess: AccessRules<typeof rescueOperations> = {
  readRescueRounds: byStation,
  beginRescueRound: byWorkers,
  checkRescuePlace: byWorkers,
  endRescueRound: byWorkers,
  // Whoever stands before the person, and nobody else: not the head, not the director.
  meetPerson: byWorkers,
  listEncounters: byWorkers,
  readEncounter: byWorkers,
  giveAid: byWorkers,
  offerShelter: byWorkers,
  declineHelp: byWorkers,
  admitPerson: byWorkers,
  stateIdentity: byWorkers,
  arrangeNext: byWorkers,
  leaveStation: byWorkers,
  printRescueRegistration: byWorkers,
  tellPolice: byWorkers,
  beginCustody: byWorkers,
  markSixOne: byWorkers,
  assignBed: byWorkers,
  takeBelonging: byWorkers,
  returnBelonging: byWorkers,
  beginService: byWorkers,
  endService: byWorkers,
  extendStay: byWorkers,
  askChildLook: byWorkers,
  listChildLooks: byHead,
  grantChildLook: byHead,
  logRescueCall: byWorkers,
  moveRescueCall: byWorkers,
  listRescueCalls: byStation,
  readRescueStock: byStation,
  receiveStock: byStation,
  countStock: byHead,
  settleShortage: byHead,
  readRescueHelp: { who: ['public'], on: 'nothing' },
  readRescueStation: byStation,
  addRescuePlace: byHead,
  endRescuePlace: byHead,
  setRescueNumber: byHead,
  addRescueItem: byHead,
  addDormitory: byHead,
  setRescueLine: byHead,
  setRescueDuty: byHead,
  readRescueFigures: { who: FIGURE_READERS, on: 'unit' },
}
