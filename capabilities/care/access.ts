import type { AccessRules } from '#platform/access'
import type { careOperations } from './contract.ts'
import { DOING, KEEPING, SEEING } from './domain.ts'

const open = { who: ['public', 'key'], on: 'nothing' } as const
const doing = { who: DOING, on: 'unit' } as const
const seeing = { who: SEEING, on: 'unit' } as const
const keeping = { who: KEEPING, on: 'district' } as const
/** A box stands in somebody’s home: who goes there or answers for those who go. */
const boxes = { who: ['clerk', 'grid-worker', 'community-officer', 'unit-head'], on: 'unit' } as const
/** Whoever may meet somebody in the street, and the head who answers for them. */
const outside = { who: ['clerk', 'grid-worker', 'community-officer', 'auxiliary', 'unit-head', 'rescue-worker'], on: 'unit' } as const

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
