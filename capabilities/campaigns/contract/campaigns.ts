import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { BECAME, DOOR_OUTCOMES, DOOR_PRESSES, MOST_KEEP_DAYS, STANDINGS } from '../domain.ts'
import { get, post } from './shapes.ts'

const Topic = Type.Object({ key: Type.String(), name: SaidShape })
const period = { fromOn: DayText, untilOn: DayText }
export const OpenBody = Type.Object({
  title: Words(60), goal: Words(500), ...period, topics: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 20 }),
  gridIds: Type.Array(Uuid, { minItems: 1, maxItems: 500 }), keepDays: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_KEEP_DAYS })),
}, closed)
export type OpenBody = Static<typeof OpenBody>
export const RenewBody = Type.Object({ goal: Words(500), ...period }, closed)
export type RenewBody = Static<typeof RenewBody>

const Coverage = { addresses: Type.Integer(), visited: Type.Integer(), notAnswered: Type.Integer(), declined: Type.Integer(), percent: orNull(Type.Number()) }
export const CampaignShown = Type.Object({
  id: Uuid, code: Type.String(), title: Type.String(), goal: Type.String(), unit: SaidShape, ...period, topics: Type.Array(SaidShape), standing: Type.Enum([...STANDINGS]),
  standingWords: SaidShape, keepDays: Type.Integer(), forgottenOn: DayText, forgotten: Type.Boolean(), result: orNull(Type.String()), renews: orNull(Uuid), ...Coverage,
})
export type CampaignShown = Static<typeof CampaignShown>
export const GridShown = Type.Object({ id: Uuid, name: SaidShape, ...Coverage, mayWalk: Type.Boolean() })
export type GridShown = Static<typeof GridShown>
export const CampaignDetail = Type.Object({
  campaign: CampaignShown, grids: Type.Array(GridShown),
  /** What became of the notes: found is what went to somebody who handles it (I-04). */
  found: Type.Integer(), resolved: Type.Integer(), became: Type.Array(Type.Object({ became: orNull(Type.Enum([...BECAME])), words: SaidShape, n: Type.Integer() })),
  promises: Type.Object({ open: Type.Integer(), kept: Type.Integer(), notKept: Type.Integer() }),
  /** Notes of this campaign that nothing became of yet: their words are with leads, for whoever may read them there. */
  openNotes: Type.Array(Uuid),
  may: Type.Object({ close: Type.Boolean(), renew: Type.Boolean(), note: Type.Boolean() }),
})
export type CampaignDetail = Static<typeof CampaignDetail>

export const SheetDoor = Type.Object({ id: Uuid, text: Type.String(), building: Type.String(), room: Type.String(), outcome: orNull(Type.Enum([...DOOR_OUTCOMES])), on: orNull(DayText) })
export type SheetDoor = Static<typeof SheetDoor>
export const RoundSheet = Type.Object({ campaign: CampaignShown, grid: GridShown, buildings: Type.Array(Type.Object({ name: Type.String(), doors: Type.Array(SheetDoor) })) })
export type RoundSheet = Static<typeof RoundSheet>

export const MOST_PRESSES = 200
export const DoorPressesBody = Type.Object({
  presses: Type.Array(Type.Object({ id: Uuid, addressId: Uuid, press: Type.Enum([...DOOR_PRESSES]), at: Type.String({ maxLength: 40 }) }, closed), { minItems: 1, maxItems: MOST_PRESSES }),
}, closed)
export type DoorPressesBody = Static<typeof DoorPressesBody>
/** What the addresses of these presses say now. */
export const DoorsNow = Type.Object({ grid: GridShown, doors: Type.Array(Type.Object({ id: Uuid, outcome: orNull(Type.Enum([...DOOR_OUTCOMES])), on: orNull(DayText) })) })
export type DoorsNow = Static<typeof DoorsNow>

export const VisitNoteBody = Type.Object({
  text: Words(1000), addressId: Type.Optional(Uuid), placeText: Type.Optional(Type.String({ maxLength: 200 })), name: Type.Optional(Type.String({ maxLength: 100 })),
  phone: Type.Optional(Type.String({ maxLength: 40 })), noticeGiven: Type.Boolean(),
}, closed)
export type VisitNoteBody = Static<typeof VisitNoteBody>

const OfGrid = Type.Object({ id: Uuid, gridId: Uuid })

export const campaignOperations = {
  listCampaigns: operation({
    ...get, path: '/campaigns', query: Type.Object({ before }, closed), answer: Type.Object({ campaigns: Type.Array(CampaignShown), next: orNull(Type.String()), mayOpen: Type.Boolean() }),
    summary: { zh: '走访与专项行动', en: 'Campaigns' },
  }),
  readCampaign: operation({ ...get, path: '/campaigns/:id', params: Made, answer: CampaignDetail, summary: { zh: '一次走访：各网格走到多少，发现了什么', en: 'One campaign: coverage by grid, what was found' } }),
  readCampaignGrounds: operation({
    ...get, path: '/campaign-grounds', answer: Type.Object({
      topics: Type.Array(Topic), own: Type.Array(Topic), grids: Type.Array(Type.Object({ id: Uuid, name: SaidShape, homes: Type.Integer() })),
      colleagues: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
    }),
    summary: { zh: '可选的主题、网格和同事', en: 'Topics, grids and colleagues to choose from' },
  }),
  openCampaign: operation({ ...post, path: '/campaigns', body: OpenBody, summary: { zh: '开始一次走访', en: 'Open a campaign' } }),
  closeCampaign: operation({ ...post, path: '/campaigns/:id/close', params: Made, body: Type.Object({ result: Words(1000) }, closed), summary: { zh: '写结果，结束走访', en: 'Close a campaign with its result' } }),
  renewCampaign: operation({ ...post, path: '/campaigns/:id/renewal', params: Made, body: RenewBody, summary: { zh: '续期：从头再走一次', en: 'Renew a campaign: it begins anew' } }),
  addCampaignTopic: operation({ ...post, path: '/campaign-topics', body: Type.Object({ nameZh: Words(30), nameEn: Words(60) }, closed), summary: { zh: '增加主题', en: 'Add a topic' } }),
  endCampaignTopic: operation({ ...post, path: '/campaign-topics/:id/end', params: Made, body: Nothing, summary: { zh: '停用主题', en: 'End a topic' } }),
  readRoundSheet: operation({ ...get, path: '/campaigns/:id/grids/:gridId', params: OfGrid, answer: RoundSheet, summary: { zh: '一个网格的走访表', en: 'The round sheet of a grid' } }),
  printRoundSheet: operation({ ...get, path: '/campaigns/:id/grids/:gridId/sheet', params: OfGrid, answer: Type.Unknown(), sends: 'file', summary: { zh: '打印走访表', en: 'Print the round sheet' } }),
  pressDoors: operation({
    ...post, path: '/campaigns/:id/grids/:gridId/presses', params: OfGrid, body: DoorPressesBody, answer: DoorsNow, summary: { zh: '记走访结果（每按一次只算一次）', en: 'Outcomes at doors: each press once, however often it is sent' },
  }),
  takeVisitNote: operation({ ...post, path: '/campaigns/:id/notes', params: Made, body: VisitNoteBody, summary: { zh: '走访中记一条线索', en: 'Take a note during a visit' } }),
}
