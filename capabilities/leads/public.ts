import type { CapabilityModule } from '#platform/capability'
import { leadsAccess, mailboxAccess } from './access.ts'
import { leadsOperations, mailboxOperations } from './contract.ts'
import { leadsMounted, mailboxMounted } from './routes.ts'

export { messageAddress, noteAddress } from './entries.ts'
export { phoneOfEnquirer } from './messages/looks.ts'
export { type ReplyToTell, takeRepliesToTell } from './messages/store.ts'
export { forgetNotes, settleNote, takeNote } from './notes/commands.ts'

export const leadsCapability: CapabilityModule = {
  name: 'leads',
  operations: leadsOperations,
  access: leadsAccess,
  mounted: leadsMounted,
}

/** Letters of children, sealed from the first second. */
export const mailboxCapability: CapabilityModule = {
  name: 'mailbox',
  operations: mailboxOperations,
  access: mailboxAccess,
  mounted: mailboxMounted,
}
