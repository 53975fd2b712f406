import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { BOOTH_COUNTERS } from '../domain/booth.ts'
import { get, post } from './shapes.ts'
import { LinkBody, Linked } from './visits.ts'

export const BoothBody = Type.Object({ event: Words(60), place: Words(100), on: DayText, bodies: Type.Optional(Words(200)) }, closed)
export type BoothBody = Static<typeof BoothBody>
export const MOST_PRESSES = 200
export const PressesBody = Type.Object(
  {
    presses: Type.Array(
      Type.Object({ id: Uuid, counter: Type.Enum([...BOOTH_COUNTERS]), n: Type.Union([Type.Literal(1), Type.Literal(-1)]), at: Type.String({ maxLength: 40 }) }, closed),
      { minItems: 1, maxItems: MOST_PRESSES },
    ),
  },
  closed,
)
export type PressesBody = Static<typeof PressesBody>
export const OpinionBody = Type.Object({ text: Words(500), place: Type.Optional(Words(100)) }, closed)
export type OpinionBody = Static<typeof OpinionBody>

const Counts = { served: Type.Integer(), solved: Type.Integer(), opinions: Type.Integer() }
export const Booth = Type.Object({ id: Uuid, event: Type.String(), place: Type.String(), bodies: Type.String(), on: DayText, unitName: SaidShape, ...Counts, cancelled: Type.Boolean() })
export type Booth = Static<typeof Booth>
export const BoothOpinion = Type.Object({ id: Uuid, text: Type.String(), place: Type.String(), notedAt: Type.String(), linked: orNull(Linked) })
export type BoothOpinion = Static<typeof BoothOpinion>

export const boothOperations = {
  planBooth: operation({ ...post, path: '/booths', body: BoothBody, summary: { zh: '安排一次摆摊', en: 'Plan a booth' } }),
  cancelBooth: operation({ ...post, path: '/booths/:id/cancellation', params: Made, body: Nothing, summary: { zh: '取消摆摊', en: 'Call a booth off' } }),
  listBooths: operation({
    ...get, path: '/booths', query: Type.Object({ before }), answer: Type.Object({ booths: Type.Array(Booth), next: orNull(Type.String()) }),
    summary: { zh: '摆摊', en: 'Booths' },
  }),
  readBooth: operation({ ...get, path: '/booths/:id', params: Made, answer: Type.Object({ booth: Booth, opinions: Type.Array(BoothOpinion) }), summary: { zh: '一次摆摊', en: 'One booth' } }),
  pressBooth: operation({
    ...post, path: '/booths/:id/presses', params: Made, body: PressesBody, answer: Type.Object(Counts), summary: { zh: '记数（每按一次只算一次）', en: 'Count: each press once, however often it is sent' },
  }),
  noteOpinion: operation({ ...post, path: '/booths/:id/opinions', params: Made, body: OpinionBody, summary: { zh: '记一条意见（不写姓名）', en: 'Note an opinion, without a name' } }),
  linkOpinion: operation({ ...post, path: '/booth-opinions/:id/link', params: Made, body: LinkBody, summary: { zh: '记下意见变成了什么', en: 'Link an opinion with what it became' } }),
  printBooth: operation({ ...get, path: '/booths/:id/sheet', params: Made, answer: Type.Unknown(), sends: 'file', summary: { zh: '打印摆摊记录单', en: 'Print the sheet of a booth' } }),
}
