import type { CapabilityModule } from '#platform/capability'
import { notificationsAccess } from './access.ts'
import { notificationsOperations } from './contract.ts'
import { notificationsMounted } from './routes.ts'

export { askWhetherFixed } from './asking.ts'
export { sendLetters } from './outbox.ts'
export { tellOfBookings, tellOfReplies } from './enquirers.ts'
export { tellOfOpinions } from './councils.ts'
export { dutyReactions } from './duty.ts'
export { letterReactions } from './reactions.ts'
export { remindOfPerformance, remindOfSessions } from './reminders.ts'
export { remindOfAppointments, tellOfApplications } from './visitors.ts'
export { dropLettersOf } from './store.ts'
export { tellOfMeetings, tellOfMissedMeetings, tellOfMissingCheckIns, tellOfOrders, tellOfPrevention, tellOfPromises, tellOfReports, tellOfReturnedItems } from './units.ts'

export const notificationsCapability: CapabilityModule = {
  name: 'notifications',
  operations: notificationsOperations,
  access: notificationsAccess,
  mounted: notificationsMounted,
}
