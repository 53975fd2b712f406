import type { AccessRules } from '#platform/access'
import type { jointOperations } from './contract.ts'
import { NAMING, OVERSEEING, SEATING } from './domain.ts'

export const jointAccess: AccessRules<typeof jointOperations> = {
  readJoint: { who: ['staff'], on: 'metadata' },
  seatMember: { who: SEATING, on: 'content' },
  unseatMember: { who: SEATING, on: 'content' },
  takeCharge: { who: NAMING, on: 'metadata' },
  reviewCharge: { who: ['leader'], on: 'metadata' },
  endCharge: { who: ['leader', 'dispatcher'], on: 'metadata' },
  listCharges: { who: OVERSEEING, on: 'unit' },
  listMySeats: { who: ['staff'], on: 'own' },
}
