import type { CapabilityModule } from '#platform/capability'
import { outreachAccess } from './access.ts'
import { outreachOperations } from './contract.ts'
import { outreachMounted } from './routes.ts'

export { outreachFigures } from './figure-book.ts'
export { endListings } from './sweep.ts'

/** Live sessions, tips, posters, listings, good practice: text for everybody, beside the cases. */
export const outreachCapability: CapabilityModule = {
  name: 'outreach',
  operations: outreachOperations,
  access: outreachAccess,
  mounted: outreachMounted,
}
