import Type from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, SaidShape, Uuid } from '#platform/shapes'
import { Done, DraftBody, ItemLine, ItemShape, tag, VersionShape, WeekShape } from './shapes.ts'

const Item = Type.Object({ itemId: Uuid })
export const PointBody = Type.Object({ facilityId: Uuid, slotMinutes: Type.Integer({ minimum: 5, maximum: 240 }), seats: Type.Integer({ minimum: 0, maximum: 50 }), ended: Type.Optional(Type.Boolean()), hours: Type.Optional(WeekShape) }, closed)

export const itemOperations = {
  findServices: operation({
    method: 'GET', path: '/services', tag, query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) }, closed), answer: Type.Object({ items: Type.Array(ItemLine) }),
    summary: { zh: '按平常话找办事事项', en: 'Find items in plain words' },
  }),
  readService: operation({ method: 'GET', path: '/services/:itemId', tag, params: Item, answer: ItemShape, summary: { zh: '看一个办事事项', en: 'Read an item' } }),
  printServiceChecklist: operation({ method: 'GET', path: '/services/:itemId/checklist', tag, params: Item, answer: Type.Any(), sends: 'file', summary: { zh: '打印材料清单', en: 'Print the checklist' } }),
  listHallItems: operation({
    method: 'GET', path: '/service-items', tag, answer: Type.Object({ versions: Type.Array(VersionShape), places: Type.Array(Type.Object({ facilityId: Uuid, name: SaidShape })), today: Type.String() }),
    summary: { zh: '本单位的事项和草稿', en: 'Items and drafts of the unit' },
  }),
  draftServiceItem: operation({ method: 'POST', path: '/service-items', tag, body: DraftBody, answer: Done, success: 201, summary: { zh: '写一稿事项', en: 'Draft an item' } }),
  decideServiceItem: operation({
    method: 'POST', path: '/service-items/versions/:versionId/decide', tag, params: Type.Object({ versionId: Uuid }), body: Type.Object({ agreed: Type.Boolean() }, closed), answer: Done, success: 201,
    summary: { zh: '第二人公布或退回', en: 'A second person publishes or declines' },
  }),
  setServicePoint: operation({ method: 'POST', path: '/service-items/:itemId/points', tag, params: Item, body: PointBody, answer: Done, success: 201, summary: { zh: '设置办理地点和预约', en: 'Set a place and its appointments' } }),
}
