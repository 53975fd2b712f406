import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { DORMITORIES } from '../domain/path.ts'
import { PLACE_KINDS, SETTINGS, SHIFTS } from '../domain/settings.ts'
import { get, post } from './shapes.ts'

export const PlaceBody = Type.Object({ kind: Type.Enum([...PLACE_KINDS]), name: Words(60) }, closed)
export type PlaceBody = Static<typeof PlaceBody>
export const SettingBody = Type.Object({ what: Type.Enum([...SETTINGS]), n: Type.Integer({ minimum: 1 }), from: DayText }, closed)
export type SettingBody = Static<typeof SettingBody>
export const ItemBody = Type.Object({ nameZh: Words(20), nameEn: Words(40) }, closed)
export type ItemBody = Static<typeof ItemBody>
export const DormitoryBody = Type.Object({ name: Words(30), forWhom: Type.Enum([...DORMITORIES]), beds: Type.Integer({ minimum: 1, maximum: 500 }) }, closed)
export type DormitoryBody = Static<typeof DormitoryBody>
export const LineBody = Type.Object({ line: Type.String({ pattern: '^[0-9][0-9 -]{2,19}$' }) }, closed)
export type LineBody = Static<typeof LineBody>
export const ShiftBody = Type.Object({ on: DayText, part: Type.Enum([...SHIFTS]), staffId: Uuid, woman: Type.Boolean(), stands: Type.Boolean() }, closed)
export type ShiftBody = Static<typeof ShiftBody>

export const Dormitory = Type.Object({ id: Uuid, name: Type.String(), forWhom: Type.Enum([...DORMITORIES]), forWords: SaidShape, beds: Type.Integer(), taken: Type.Integer() })
export type Dormitory = Static<typeof Dormitory>

export const Station = Type.Object({
  line: orNull(Type.String()),
  settings: Type.Array(Type.Object({ what: Type.Enum([...SETTINGS]), words: SaidShape, now: Type.Integer(), coming: Type.Array(Type.Object({ n: Type.Integer(), from: DayText })) })),
  places: Type.Array(Type.Object({ id: Uuid, kind: Type.Enum([...PLACE_KINDS]), kindWords: SaidShape, name: Type.String() })),
  items: Type.Array(Type.Object({ id: Uuid, name: SaidShape })),
  dormitories: Type.Array(Dormitory),
  colleagues: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
  shifts: Type.Array(Type.Object({ on: DayText, part: Type.Enum([...SHIFTS]), partWords: SaidShape, staffId: Uuid, name: Type.String(), woman: Type.Boolean() })),
})
export type Station = Static<typeof Station>

export const HelpLine = Type.Object({ name: SaidShape, line: Type.String() })
export type HelpLine = Static<typeof HelpLine>

export const stationOperations = {
  readRescueHelp: operation({ ...get, path: '/rescue/help', answer: Type.Object({ stations: Type.Array(HelpLine) }), summary: { zh: '怎样替别人求助', en: 'How to call for help for somebody' } }),
  readRescueStation: operation({ ...get, path: '/rescue/station', answer: Station, summary: { zh: '站里的设置和值班', en: 'The station’s settings and duty' } }),
  addRescuePlace: operation({ ...post, path: '/rescue/places', body: PlaceBody, summary: { zh: '加一个点位', en: 'Add a place' } }),
  endRescuePlace: operation({ ...post, path: '/rescue/places/:id/end', params: Made, body: Nothing, summary: { zh: '不再巡这个点位', en: 'Look at a place no more' } }),
  setRescueNumber: operation({ ...post, path: '/rescue/settings', body: SettingBody, summary: { zh: '改一个数（有生效日期）', en: 'Set a number, from a day on' } }),
  addRescueItem: operation({ ...post, path: '/rescue/items', body: ItemBody, summary: { zh: '加一种物资', en: 'Add a kind of thing' } }),
  addDormitory: operation({ ...post, path: '/rescue/dormitories', body: DormitoryBody, summary: { zh: '加一间宿舍', en: 'Add a room' } }),
  setRescueLine: operation({ ...post, path: '/rescue/line', body: LineBody, summary: { zh: '公布24小时电话', en: 'Publish the line' } }),
  setRescueDuty: operation({ ...post, path: '/rescue/duty', body: ShiftBody, summary: { zh: '排班', en: 'Put on duty, or take off' } }),
}
