import type { AccessRules } from '#platform/access'
import type { transfersOperations } from './contract.ts'
import { ARBITERS, MOVERS, RECEIVERS, SENDERS } from './domain.ts'

export const transfersAccess: AccessRules<typeof transfersOperations> = {
  readTransfer: { who: [...MOVERS, ...ARBITERS], on: 'metadata' },
  transferCase: { who: SENDERS, on: 'content' },
  escalateCase: { who: MOVERS, on: 'content' },
  handDownCase: { who: MOVERS, on: 'content' },
  noteReceipt: { who: SENDERS, on: 'content' },
  noteObjection: { who: SENDERS, on: 'content' },
  noteResult: { who: SENDERS, on: 'content' },
  decideTransferObjection: { who: SENDERS, on: 'content' },
  designateUnit: { who: ARBITERS, on: 'metadata' },
  listTransfers: { who: [...RECEIVERS, ...ARBITERS], on: 'unit' },
  readSlip: { who: [...RECEIVERS, ...ARBITERS], on: 'unit' },
  acknowledgeTransfer: { who: RECEIVERS, on: 'unit' },
  objectToTransfer: { who: RECEIVERS, on: 'unit' },
  answerTransfer: { who: RECEIVERS, on: 'unit' },
  printTransferSlip: { who: [...RECEIVERS, ...ARBITERS], on: 'unit' },
}
