import { messageOperations } from './contract/messages.ts'
import { noteOperations } from './contract/notes.ts'

export * from './contract/mailbox.ts'
export * from './contract/messages.ts'
export * from './contract/notes.ts'

export const leadsOperations = { ...messageOperations, ...noteOperations }
