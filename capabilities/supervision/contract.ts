import { boardOperations } from './contract/board.ts'
import { groupOperations } from './contract/groups.ts'
import { orderOperations } from './contract/orders.ts'

export { type BoardCase, type BoardGroup, type BoardOrder, boardOperations } from './contract/board.ts'
export { type AssignBody, type FindingBody, type GroupBody, type GroupCase, type GroupLine, groupOperations, type GroupShown, type Moved } from './contract/groups.ts'
export { BODIES, type HandOverBody, type IssueBody, orderOperations, type OrderLine, type OrderShown, RESULTS, type Suggestion, type TextBody, VIEWS } from './contract/orders.ts'

export const supervisionOperations = { ...orderOperations, ...groupOperations, ...boardOperations } as const
