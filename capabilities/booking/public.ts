import type { CapabilityModule } from '#platform/capability'
import { bookingAccess } from './access.ts'
import { bookingOperations } from './contract.ts'
import { bookingMounted } from './routes.ts'

/** What other capabilities may use of booking. */
export type { BookingDraft, BookingId, Purpose, Room, RoomId } from './domain.ts'
export { quarterOf, timeOf } from './domain.ts'
export { checkBooking, roomTakenRefusal } from './commands.ts'
export type { PlannedRow } from './store.ts'
export { bookingOf, bookingsBetween, bookingsOfCase, bookingStatements, cancelStatements, isRoomTaken, roomOf } from './store.ts'

export const bookingCapability: CapabilityModule = {
  name: 'booking',
  operations: bookingOperations,
  access: bookingAccess,
  mounted: bookingMounted,
}
