import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { BOX_SIGNS, THINGS } from '../domain.ts'

const tag = 'care'
const ContentShape = Type.Object({ thing: Type.Enum([...THINGS]), expiresOn: DayText }, closed)
const Contents = Type.Array(ContentShape, { minItems: 1, maxItems: THINGS.length })

/** A box at an address its holder chose. No field says how anybody is. */
export const GiveBoxBody = Type.Object(
  { addressId: Type.Optional(Uuid), placeText: Type.Optional(Type.String({ maxLength: 100 })), name: Words(60), phone: Type.String({ maxLength: 40 }), consent: Type.Boolean(), byWhom: Type.Enum(['holder', 'guardian']), contents: Contents },
  closed,
)
export type GiveBoxBody = Static<typeof GiveBoxBody>
export const CheckBoxBody = Type.Object({ exchanged: Type.Array(ContentShape, { maxItems: THINGS.length }) }, closed)
export type CheckBoxBody = Static<typeof CheckBoxBody>

const Sign = Type.Enum([...BOX_SIGNS])
export const BoxLine = Type.Object({ id: Uuid, place: Type.String(), unit: SaidShape, dueOn: DayText, sign: Sign, expired: Type.Array(Type.Enum([...THINGS])) })
export type BoxLine = Static<typeof BoxLine>
export const BoxShown = Type.Object({
  id: Uuid, place: Type.String(), unit: SaidShape, givenOn: DayText, agreedBy: Type.Enum(['holder', 'guardian']), agreedOn: DayText, dueOn: DayText, checkOn: DayText, checkedOn: orNull(DayText), sign: Sign, nextCheckOn: DayText,
  contents: Type.Array(Type.Object({ thing: Type.Enum([...THINGS]), expiresOn: DayText, exchange: Type.Boolean() })),
  checks: Type.Array(Type.Object({ id: Uuid, on: DayText, dueOn: DayText, exchanged: Type.Array(Type.Enum([...THINGS])) })), today: DayText,
})
export type BoxShown = Static<typeof BoxShown>

const BoxParams = Type.Object({ boxId: Uuid })
export const boxOperations = {
  giveBox: operation({ method: 'POST', path: '/care/boxes', tag, summary: { zh: '发放急救小药盒', en: 'Hand out a medicine box' }, body: GiveBoxBody, answer: Made, success: 201 }),
  listBoxes: operation({
    method: 'GET', path: '/care/boxes', tag, summary: { zh: '到期要看的药盒（没有姓名）', en: 'Boxes to look at, without names' }, query: Type.Object({ view: Type.Optional(Type.Enum(['due', 'all'])), after: Type.Optional(Type.String({ maxLength: 80 })) }, closed),
    answer: Type.Object({ boxes: Type.Array(BoxLine), next: orNull(Type.String()), today: DayText, months: Type.Integer(), notice: Type.Integer() }),
  }),
  readBox: operation({ method: 'GET', path: '/care/boxes/:boxId', tag, summary: { zh: '一个药盒：里面有什么、什么时候看过', en: 'A box: what is in it, when it was looked at' }, params: BoxParams, answer: BoxShown }),
  showBoxHolder: operation({ method: 'POST', path: '/care/boxes/:boxId/holder', tag, summary: { zh: '显示持有人姓名电话（留痕）', en: 'Show its holder; written down' }, params: BoxParams, answer: Type.Object({ name: Type.String(), phone: Type.String() }) }),
  checkBox: operation({ method: 'POST', path: '/care/boxes/:boxId/checks', tag, summary: { zh: '检查药盒、换掉过期的', en: 'Look at a box and exchange what has expired' }, params: BoxParams, body: CheckBoxBody, answer: Made, success: 201 }),
  removeBox: operation({ method: 'POST', path: '/care/boxes/:boxId/removal', tag, summary: { zh: '持有人不要了：收回并删除姓名地址', en: 'Its holder no longer wants it: taken back, name and address erased' }, params: BoxParams, answer: Made, success: 201 }),
}
