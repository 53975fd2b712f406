import type { AccessRules } from '#platform/access'
import type { pointsOperations } from './contract.ts'
import { APPROVING, COUNTING, KEEPING, ORGANISING, SEEING } from './domain.ts'

const open = { who: ['public'], on: 'nothing' } as const
/** Card number and PIN open one card. */
const own = { who: ['public'], on: 'own' } as const
const keeping = { who: KEEPING, on: 'unit' } as const
const approving = { who: APPROVING, on: 'unit' } as const

export const pointsAccess: AccessRules<typeof pointsOperations> = {
  listPointsSchemes: open,
  readPointsScheme: open,
  readOwnCard: own,
  leaveBoard: own,
  readPointsRules: { who: SEEING, on: 'unit' },
  addPointsRule: keeping,
  confirmPointsRule: approving,
  announceYearEnd: keeping,
  enterEarning: { who: ORGANISING, on: 'unit' },
  listEarnings: { who: SEEING, on: 'unit' },
  decideEarning: approving,
  issueCard: keeping,
  listPointsCards: keeping,
  readCard: keeping,
  replaceCard: keeping,
  closeCard: keeping,
  setBoardName: keeping,
  revealHolder: keeping,
  listGoods: approving,
  addGoods: keeping,
  setPrice: keeping,
  receiveGoods: keeping,
  redeemPoints: keeping,
  listRedemptions: approving,
  askSecondPerson: approving,
  listSecondPerson: approving,
  decideSecondPerson: approving,
  readPointsFigures: { who: COUNTING, on: 'unit' },
}
