import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, SaidShape, Uuid } from '#platform/shapes'
import { SETTLED_BY } from '../domain/aid.ts'
import { get, post } from './shapes.ts'

const Amount = Type.Integer({ minimum: 1, maximum: 10_000 })
export const ReceiveBody = Type.Object({ itemId: Uuid, n: Amount }, closed)
export type ReceiveBody = Static<typeof ReceiveBody>
export const CountBody = Type.Object({ itemId: Uuid, counted: Type.Integer({ minimum: 0, maximum: 100_000 }) }, closed)
export type CountBody = Static<typeof CountBody>
export const SettleBody = Type.Object({ itemId: Uuid, n: Amount, by: Type.Enum([...SETTLED_BY]) }, closed)
export type SettleBody = Static<typeof SettleBody>

export const StockLine = Type.Object({ itemId: Uuid, name: SaidShape, held: Type.Integer(), given: Type.Integer(), shortage: Type.Integer() })
export type StockLine = Static<typeof StockLine>

export const stockOperations = {
  readRescueStock: operation({ ...get, path: '/rescue/stock', answer: Type.Object({ lines: Type.Array(StockLine) }), summary: { zh: '物资', en: 'Supplies' } }),
  receiveStock: operation({ ...post, path: '/rescue/stock/receipts', body: ReceiveBody, summary: { zh: '物资入库', en: 'Enter what came in' } }),
  countStock: operation({ ...post, path: '/rescue/stock/counts', body: CountBody, summary: { zh: '盘点', en: 'Enter what was counted' } }),
  settleShortage: operation({ ...post, path: '/rescue/stock/shortages', body: SettleBody, summary: { zh: '补账：多给的从哪里来', en: 'Settle what was given beyond the shelf' } }),
}
