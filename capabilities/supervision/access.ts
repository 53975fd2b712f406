import type { AccessRules } from '#platform/access'
import type { supervisionOperations } from './contract.ts'
import { ANSWERING, BOARD_READERS, ISSUING } from './domain.ts'

const READING = [...new Set<string>([...ISSUING, ...ANSWERING])]
const issuing = { who: ISSUING, on: 'unit' } as const
const answering = { who: ANSWERING, on: 'unit' } as const

export const supervisionAccess: AccessRules<typeof supervisionOperations> = {
  issueOrder: issuing,
  listOrders: { who: READING, on: 'unit' },
  readOrder: { who: READING, on: 'unit' },
  // That an order is open on a case, its number, state and day; nobody who could not open the order itself.
  readCaseOrder: { who: READING, on: 'unit' },
  printOrder: { who: READING, on: 'unit' },
  explainOrder: { who: READING, on: 'nothing' },
  listSuggestions: issuing,
  acknowledgeOrder: answering,
  replyToOrder: answering,
  settleOrder: issuing,
  sendOrderBack: issuing,
  extendOrder: issuing,
  withdrawOrder: issuing,
  handOrderOver: issuing,
  setUpGroup: issuing,
  listGroups: issuing,
  readGroup: issuing,
  assignToGroup: issuing,
  recordFinding: issuing,
  // States, units and days; no word, no name (`docs/law.md` §8.2, N-04).
  listBoardOrders: { who: BOARD_READERS, on: 'unit' },
  listBoardCases: { who: BOARD_READERS, on: 'unit' },
  listBoardGroups: { who: BOARD_READERS, on: 'unit' },
}
