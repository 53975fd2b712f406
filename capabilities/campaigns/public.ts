import type { CapabilityModule } from '#platform/capability'
import { campaignsAccess } from './access.ts'
import { campaignsOperations } from './contract.ts'
import { campaignsMounted } from './routes.ts'

export { campaignsFigures } from './figure-book.ts'
export { pageOfBooking, phoneOfBooking, takePromisesDue } from './told.ts'
export { noteFound, noteReopened, noteResolved } from './reactions.ts'
export { type BookingToTell, takeBookingsToTell } from './store/home.ts'
export type { PromisesToTell } from './store/promises.ts'
export { forgetVisits } from './sweep.ts'

/** Visits from door to door, promises with a day, home services. No household is described anywhere. */
export const campaignsCapability: CapabilityModule = {
  name: 'campaigns',
  operations: campaignsOperations,
  access: campaignsAccess,
  mounted: campaignsMounted,
}
