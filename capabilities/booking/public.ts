/** What other capabilities may use of booking. */
export type { BookingDraft, BookingId, Purpose, Room, RoomId } from './domain.ts'
export { quarterOf, timeOf } from './domain.ts'
export { checkBooking, roomTakenRefusal } from './commands.ts'
export { bookingStatements, cancelStatements, isRoomTaken, roomOf } from './store.ts'
