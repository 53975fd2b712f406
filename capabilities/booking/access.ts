import type { AccessRules } from '#platform/access'
import type { bookingOperations } from './contract.ts'

/** Roles that sit down with people in a room. */
const BOOKING_ROLES = [
  'clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'judicial-office', 'community-officer',
  'unit-head', 'director', 'petition-officer', 'court-liaison', 'leader', 'counsellor',
]

export const bookingAccess: AccessRules<typeof bookingOperations> = {
  listRooms: { who: ['staff'], on: 'district' },
  readRoomDay: { who: ['staff'], on: 'district' },
  bookRoom: { who: BOOKING_ROLES, on: 'district' },
  cancelBooking: { who: BOOKING_ROLES, on: 'own' },
}
