import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { FACILITY_KINDS, FACILITY_STATES } from './domain.ts'

const Kind = Type.Enum([...FACILITY_KINDS])
const State = Type.Enum([...FACILITY_STATES])
/** Longitude, latitude in degrees, WGS-84: of the place. */
const Point = Type.Tuple([Type.Number({ minimum: -180, maximum: 180 }), Type.Number({ minimum: -90, maximum: 90 })])
/** `[from, to)` in minutes after midnight in the district’s zone. */
const Hours = Type.Array(Type.Tuple([Type.Integer({ minimum: 0, maximum: 1440 }), Type.Integer({ minimum: 0, maximum: 1440 })]), { maxItems: 4 })
/** Seven days, Sunday first. */
const WeekShape = Type.Array(Hours, { minItems: 7, maxItems: 7 })
const tag = 'directory'

/** A place as residents see it. `metres` and `minutes` are an estimate of the way on foot, null where no “here” was named. */
export const FacilityShown = Type.Object({
  id: Uuid, kind: Kind, name: SaidShape, unit: SaidShape, address: Type.String(), phone: orNull(Type.String()), services: SaidShape, point: Point,
  state: State, stateSince: Type.String(), stateNote: Type.String(),
  metres: orNull(Type.Integer()), minutes: orNull(Type.Integer()),
  /** Minute of the day until which it is open now; null while it is closed or out of order. */
  openUntil: orNull(Type.Integer()),
  /** The next opening by its calendar, within fourteen days. */
  next: orNull(Type.Object({ on: DayText, from: Type.Integer() })),
})
export type FacilityShown = Static<typeof FacilityShown>

const OpeningShown = Type.Object({ on: DayText, hours: Hours, reason: orNull(Type.String()) })
export const FacilityDetail = Type.Object({ facility: FacilityShown, days: Type.Array(OpeningShown) })
export type FacilityDetail = Static<typeof FacilityDetail>

export const NearbyShown = Type.Object({
  /** Where “here” is: a plate’s building or a community; null where none was named. */
  here: orNull(SaidShape),
  today: DayText, circleMinutes: Type.Integer(), basis: SaidShape,
  within: Type.Array(FacilityShown), further: Type.Array(FacilityShown),
})
export type NearbyShown = Static<typeof NearbyShown>

/** Posts that serve a community today: how many are filled, and the telephone of their unit. No name. */
export const ServingShown = Type.Object({
  community: orNull(SaidShape), today: DayText,
  posts: Type.Array(Type.Object({ role: SaidShape, unit: SaidShape, filled: Type.Integer(), phone: orNull(Type.String()), hours: orNull(SaidShape) })),
})
export type ServingShown = Static<typeof ServingShown>

export const FacilityKept = Type.Object({
  facility: FacilityShown, weeks: Type.Array(Type.Object({ fromOn: DayText, hours: WeekShape })), exceptions: Type.Array(Type.Object({ on: DayText, hours: Hours, reason: Type.String() })),
})
export type FacilityKept = Static<typeof FacilityKept>

const described = {
  kind: Kind, nameZh: Words(60), nameEn: Type.String({ maxLength: 100 }), address: Words(120), point: Point,
  phone: Type.String({ maxLength: 40 }), servicesZh: Type.String({ maxLength: 300 }), servicesEn: Type.String({ maxLength: 500 }),
}
export const AddFacilityBody = Type.Object({ unitId: Uuid, ...described }, closed)
export type AddFacilityBody = Static<typeof AddFacilityBody>
export const ChangeFacilityBody = Type.Object(described, closed)
export type ChangeFacilityBody = Static<typeof ChangeFacilityBody>
export const StateBody = Type.Object({ state: State, note: Type.String({ maxLength: 200 }) }, closed)
export type StateBody = Static<typeof StateBody>
export const WeekBody = Type.Object({ fromOn: DayText, hours: WeekShape }, closed)
export type WeekBody = Static<typeof WeekBody>
/** `hours` empty: closed that day. */
export const ExceptionBody = Type.Object({ on: DayText, hours: Hours, reason: Words(100) }, closed)
export type ExceptionBody = Static<typeof ExceptionBody>

const FacilityParams = Type.Object({ facilityId: Uuid })
const Done = Type.Object({ id: Uuid })
const Here = { unitId: Type.Optional(Uuid), plate: Type.Optional(Type.String({ maxLength: 60 })) }

export const directoryOperations = {
  listNearby: operation({
    method: 'GET', path: '/facilities', tag, summary: { zh: '身边的服务点（从门牌或社区看，距离为估算）', en: 'Places close by, seen from a plate or a community; distances are estimates' },
    query: Type.Object({ ...Here, kind: Type.Optional(Kind) }, closed), answer: NearbyShown,
  }),
  readFacility: operation({
    method: 'GET', path: '/facilities/:facilityId', tag, summary: { zh: '一个服务点和今后七天的开放时间', en: 'A place and its hours of the next seven days' }, params: FacilityParams, answer: FacilityDetail,
  }),
  listServingPosts: operation({
    method: 'GET', path: '/serving-posts', tag, summary: { zh: '今天谁为这个社区服务（岗位和单位电话，没有姓名）', en: 'Which posts serve this community today, without names' },
    query: Type.Object(Here, closed), answer: ServingShown,
  }),
  listKeptFacilities: operation({
    method: 'GET', path: '/kept-facilities', tag, summary: { zh: '本单位及下级的服务点', en: 'Places of one’s unit and those below it' },
    query: Type.Object({ unitId: Type.Optional(Uuid), kind: Type.Optional(Kind), after: Type.Optional(Uuid) }, closed), answer: Type.Object({ facilities: Type.Array(FacilityShown), next: orNull(Uuid), today: DayText }),
  }),
  readKeptFacility: operation({
    method: 'GET', path: '/kept-facilities/:facilityId', tag, summary: { zh: '一个服务点的资料和开放日历', en: 'A place with its opening calendar' }, params: FacilityParams, answer: FacilityKept,
  }),
  addFacility: operation({ method: 'POST', path: '/kept-facilities', tag, summary: { zh: '新增服务点', en: 'Add a place' }, body: AddFacilityBody, answer: Done, success: 201 }),
  changeFacility: operation({ method: 'POST', path: '/kept-facilities/:facilityId', tag, summary: { zh: '修改服务点资料', en: 'Change a place' }, params: FacilityParams, body: ChangeFacilityBody, answer: Done, success: 201 }),
  setFacilityState: operation({ method: 'POST', path: '/kept-facilities/:facilityId/state', tag, summary: { zh: '开放、停用、故障', en: 'Open, closed, out of order' }, params: FacilityParams, body: StateBody, answer: Done, success: 201 }),
  setFacilityWeek: operation({ method: 'POST', path: '/kept-facilities/:facilityId/weeks', tag, summary: { zh: '从某日起的每周开放时间', en: 'Hours of a week from a day on' }, params: FacilityParams, body: WeekBody, answer: Done, success: 201 }),
  setExceptionDay: operation({ method: 'POST', path: '/kept-facilities/:facilityId/exceptions', tag, summary: { zh: '某一天特殊开放或关闭', en: 'One day that differs' }, params: FacilityParams, body: ExceptionBody, answer: Done, success: 201 }),
  endFacility: operation({ method: 'POST', path: '/kept-facilities/:facilityId/end', tag, summary: { zh: '撤销服务点', en: 'A place is no more' }, params: FacilityParams, answer: Done, success: 201 }),
} as const
