import type { AccessRules } from '#platform/access'
import type { careOperations } from './contract.ts'
import { BOXING, DOING, KEEPING, OUTSIDE, SEEING } from './domain.ts'

const open = { who: ['public', 'key'], on: 'nothing' } as const
const doing = { who: DOING, on: 'unit' } as const
const seeing = { who: SEEING, on: 'unit' } as const
const keeping = { who: KEEPING, on: 'district' } as const
const boxes = { who: BOXING, on: 'unit' } as const
const outside = { who: OUTSIDE, on: 'unit' } as const

export const careAccess: AccessRules<typeof careOperations> = {
  readCareCatalogue: open,
  callForCare: { who: ['public'], on: 'nothing' },
  listHelpWanted: open,
  noteCareCall: doing,
  listCareCalls: seeing,
  noteHelpTask: doing,
  listHelpTasks: seeing,
  takeHelpTask: doing,
  readCareKept: keeping,
  changeCatalogueEntry: keeping,
  setCareNumber: keeping,
  giveBox: boxes,
  listBoxes: boxes,
  readBox: boxes,
  showBoxHolder: boxes,
  checkBox: boxes,
  removeBox: boxes,
  meetLost: outside,
  listHomecomings: outside,
  readHomecoming: outside,
  aidLost: outside,
  noteEnquiry: outside,
  tellPoliceOfLost: outside,
  endHomecoming: outside,
}
