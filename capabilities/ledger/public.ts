export { type Balance, type Entry, moved, type Posting } from './domain.ts'
export { post, type Posted, reverse } from './posting.ts'
export { type LedgerDifference, recountLedger } from './reads.ts'
export { balancesOf, type LineRow, linesOf } from './store.ts'
