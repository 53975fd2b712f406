import type { AccessRules } from '#platform/access'
import type { serviceHallOperations } from './contract.ts'
import { EDITING, HEADS, SEEING, WINDOW } from './domain/roles.ts'

const open = { who: ['public'], on: 'nothing' } as const
/** Number and PIN open one matter. */
const own = { who: ['public'], on: 'own' } as const
const byWindow = { who: WINDOW, on: 'unit' } as const
const byHead = { who: HEADS, on: 'unit' } as const

export const serviceHallAccess: AccessRules<typeof serviceHallOperations> = {
  findServices: open,
  readService: open,
  printServiceChecklist: open,
  readFreeTimes: open,
  bookAppointment: open,
  readOwnService: own,
  stopOwnService: own,
  listHallItems: { who: SEEING, on: 'unit' },
  draftServiceItem: { who: EDITING, on: 'unit' },
  decideServiceItem: byHead,
  setServicePoint: { who: EDITING, on: 'unit' },
  receiveServiceApplication: byWindow,
  listServiceApplications: byWindow,
  handInService: open,
  findServiceNumber: byWindow,
  readApplicationFile: byWindow,
  readServiceApplication: byWindow,
  tellWhatIsMissing: byWindow,
  printOneTimeNotice: byWindow,
  noteMaterialHandedIn: byWindow,
  moveServiceApplication: byWindow,
  decideServiceApplication: byWindow,
  askApplicationLook: byWindow,
  listApplicationLooks: byHead,
  grantApplicationLook: byHead,
  listDayAppointments: byWindow,
  arriveForAppointment: byWindow,
  cancelAppointment: byWindow,
  beginAssistance: byWindow,
  markAssistanceSteps: byWindow,
  endAssistance: byWindow,
  listAssistances: byWindow,
}
