import type { CapabilityModule } from '#platform/capability'
import { serviceHallAccess } from './access.ts'
import { serviceHallOperations } from './contract.ts'
import { serviceHallMounted } from './routes.ts'

export { serviceHallFigures } from './figure-book.ts'
export { type NewsToTell, noteApplicationLetter, phoneOfApplication, ruleOfNews, takeApplicationNews } from './letters.ts'
export { phoneOfAppointment, type ReminderToWrite, takeAppointmentReminders } from './reminders.ts'
export type { News } from './domain.ts'
export { acceptUntold, eraseEnded, freeMissed } from './sweep.ts'

/** Items, applications, appointments and guidance. Beside the cases: opens none, hears none. */
export const serviceHallCapability: CapabilityModule = {
  name: 'service-hall',
  operations: serviceHallOperations,
  access: serviceHallAccess,
  mounted: serviceHallMounted,
}
