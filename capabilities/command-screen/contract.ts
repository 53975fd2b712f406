import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'

const MonthText = Type.String({ pattern: '^\\d{4}-\\d{2}$' })
/** Null: fewer than five, or kept back because it would give away another one (PR-24). */
const Told = orNull(Type.Integer())
const Token = Type.String({ pattern: '^\\d{1,10}-[A-Za-z0-9_-]{32}$' })
const tag = 'command-screen'

/** Longitude, latitude in degrees, WGS-84. */
const Position = Type.Array(Type.Number())

export const GridCount = Type.Object({
  id: Uuid, name: SaidShape, unitName: SaidShape,
  /** Has a border at the end of the period; a grid that was not in force then has none. */
  drawn: Type.Boolean(),
  n: Told,
})
export type GridCount = Static<typeof GridCount>

/** Rings as in GeoJSON, degrees with five decimals: a metre. */
export const GridBorder = Type.Object({ id: Uuid, rings: Type.Array(Type.Array(Position)) })
export type GridBorder = Static<typeof GridBorder>

/** A building or a public site with repeated matters: never a flat, a household or a person. */
export const SiteCount = Type.Object({ id: Uuid, gridId: Uuid, name: SaidShape, at: Position, n: Type.Integer() })
export type SiteCount = Static<typeof SiteCount>

const CategoryCount = Type.Object({ code: Type.String(), n: Told })
const ChannelCount = Type.Object({ code: Type.String(), name: SaidShape, n: Told })
const MapQuery = { from: MonthText, to: MonthText }

/** Figures of a unit as it stands now. Everything is a count of disputes; `below` in the order of the tree. */
export const ScreenFigures = Type.Object({
  unitName: SaidShape, displayName: orNull(Type.String()),
  /** When the server read this, and when its next day begins. */
  now: Type.String(), today: DayText, nextDayAt: Type.String(),
  stock: Told, overdue: Told, soon: Told, soonOn: DayText, unclaimed: Told, inToday: Told, outToday: Told,
  below: Type.Array(Type.Object({ id: Uuid, name: SaidShape, stock: Told, dueOrPast: Told, unclaimed: Told })),
  happenings: Type.Array(Type.Object({ id: Uuid, code: Type.String(), words: SaidShape, unitName: SaidShape, at: Type.String() })),
})
export type ScreenFigures = Static<typeof ScreenFigures>

/** The map of a screen: grids with what was registered in the last twelve months. */
export const ScreenMap = Type.Object({
  from: MonthText, to: MonthText,
  grids: Type.Array(Type.Object({ id: Uuid, rings: Type.Array(Type.Array(Position)), n: Told })),
})
export type ScreenMap = Static<typeof ScreenMap>

export const Display = Type.Object({ id: Uuid, name: Type.String(), unitName: SaidShape, madeAt: Type.String(), revokedAt: orNull(Type.String()) })
export type Display = Static<typeof Display>

export const commandScreenOperations = {
  readMap: operation({
    method: 'GET', path: '/map', tag, summary: { zh: '按网格和地点的地图', en: 'Map of counts by grid and place' },
    query: Type.Object({
      ...MapQuery, unit: Type.Optional(Uuid), category: Type.Optional(Type.String({ maxLength: 10 })), channel: Type.Optional(Type.String({ maxLength: 40 })),
    }, closed),
    answer: Type.Object({
      unit: Type.Object({ id: Uuid, name: SaidShape }), from: MonthText, to: MonthText,
      /** When the server read this: a map stands as of now and knows no other day. */
      readAt: Type.String(),
      /** True for whoever only counts: cells below five are kept back. */
      onlyCounts: Type.Boolean(),
      /** From which day the month that runs will be told to them; else null. */
      toldFrom: orNull(DayText),
      /** Which borders belong to it: they are asked for by this day, and whoever has those of this mark need not ask. */
      borders: Type.Object({ on: DayText, mark: Type.String() }),
      total: Told, grids: Type.Array(GridCount), sites: Type.Array(SiteCount),
      categories: Type.Array(CategoryCount), channels: Type.Array(ChannelCount),
      tiles: orNull(Type.Object({ template: Type.String(), source: Type.String() })),
    }),
  }),
  /** Borders of a unit’s grids on a day: much to send, and seldom another. Refuses `not-a-day`, `out-of-reach`. */
  readMapBorders: operation({
    method: 'GET', path: '/map/borders', tag, summary: { zh: '地图上的网格边界', en: 'Borders of the grids of a map' },
    query: Type.Object({ on: DayText, unit: Type.Optional(Uuid) }, closed),
    answer: Type.Object({ mark: Type.String(), borders: Type.Array(GridBorder) }),
  }),
  readGridFigures: operation({
    method: 'GET', path: '/map/grids/:gridId', tag, summary: { zh: '一个网格的数', en: 'Figures of one grid' },
    params: Type.Object({ gridId: Uuid }), query: Type.Object(MapQuery, closed),
    answer: Type.Object({ id: Uuid, name: SaidShape, unitName: SaidShape, total: Told, categories: Type.Array(CategoryCount), channels: Type.Array(ChannelCount) }),
  }),
  readScreen: operation({
    method: 'GET', path: '/screen', tag, summary: { zh: '指挥大屏的数', en: 'Figures of the command screen' }, answer: ScreenFigures,
  }),
  readDisplay: operation({
    method: 'GET', path: '/screens/:token', tag, summary: { zh: '挂在大厅的指挥大屏', en: 'The command screen of a hall' },
    params: Type.Object({ token: Token }), answer: ScreenFigures,
  }),
  readScreenMap: operation({
    method: 'GET', path: '/screen/map', tag, summary: { zh: '指挥大屏的地图', en: 'Map of the command screen' }, answer: ScreenMap,
  }),
  readDisplayMap: operation({
    method: 'GET', path: '/screens/:token/map', tag, summary: { zh: '大厅指挥大屏的地图', en: 'Map of the command screen of a hall' },
    params: Type.Object({ token: Token }), answer: ScreenMap,
  }),
  listDisplays: operation({
    method: 'GET', path: '/displays', tag, summary: { zh: '指挥大屏的显示器', en: 'Televisions of the command screen' },
    answer: Type.Object({ displays: Type.Array(Display) }),
  }),
  makeDisplay: operation({
    method: 'POST', path: '/displays', tag, summary: { zh: '给一台显示器生成地址', en: 'Make the address of one television' },
    body: Type.Object({ name: Type.String({ minLength: 2, maxLength: 40 }) }, closed),
    /** Shown this once. */
    answer: Type.Object({ id: Uuid, address: Type.String() }), success: 201,
  }),
  revokeDisplay: operation({
    method: 'POST', path: '/displays/:id/revocation', tag, summary: { zh: '停用一台显示器', en: 'Withdraw a television' },
    params: Type.Object({ id: Uuid }), body: Type.Object({}, closed), answer: Type.Object({ revoked: Type.Boolean() }),
  }),
} as const
