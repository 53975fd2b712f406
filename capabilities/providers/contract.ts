import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { ITEM_STATES, ITEM_STEPS, PROVIDER_KINDS, TRADES } from './domain.ts'

const tag = 'providers'
const TradeShape = Type.Enum([...TRADES])

export const ProviderBody = Type.Object({
  name: Words(100), kind: Type.Enum([...PROVIDER_KINDS]),
  /** Of the office; never of a person. */
  phone: Words(40), trades: Type.Array(TradeShape, { minItems: 1, maxItems: TRADES.length, uniqueItems: true }), roundTheClock: Type.Boolean(), partyOrganisation: Type.Boolean(),
  /** The unit under which its people sign in, where they do. */
  staffUnitId: Type.Optional(Uuid),
}, closed)
export type ProviderBody = Static<typeof ProviderBody>
/** Without `gridId` it is the whole community. */
export const AreaBody = Type.Object({ unitId: Uuid, gridId: Type.Optional(Uuid), fromOn: DayText, untilOn: Type.Optional(DayText) }, closed)
export type AreaBody = Static<typeof AreaBody>
export const EndBody = Type.Object({ untilOn: DayText }, closed)
export const ItemBody = Type.Object({ trade: TradeShape, title: Words(200), place: Words(200), wantedOn: DayText }, closed)
export type ItemBody = Static<typeof ItemBody>
/** `promisedOn` with `claim`; with `report` a photo without people, or why there is none. */
export const ItemStepBody = Type.Object({
  step: Type.Enum([...ITEM_STEPS]), note: Type.String({ maxLength: 1000 }), promisedOn: Type.Optional(DayText), photo: Type.Optional(Type.String({ maxLength: 600 })),
  photoWithoutPeople: Type.Optional(Type.Boolean()), noPhotoWhy: Type.Optional(Type.String({ maxLength: 300 })),
}, closed)
export type ItemStepBody = Static<typeof ItemStepBody>

export const ProviderShown = Type.Object({
  id: Uuid, name: Type.String(), kind: Type.Enum([...PROVIDER_KINDS]), kindWords: SaidShape, phone: Type.String(), trades: Type.Array(Type.Object({ trade: TradeShape, words: SaidShape })),
  roundTheClock: Type.Boolean(), partyOrganisation: Type.Boolean(), signsIn: Type.Boolean(),
  areas: Type.Array(Type.Object({ id: Uuid, unit: SaidShape, grid: orNull(SaidShape), fromOn: DayText, untilOn: orNull(DayText) })),
})
export type ProviderShown = Static<typeof ProviderShown>

export const CoverageShown = Type.Object({
  on: DayText, communities: Type.Array(Type.Object({
    unitId: Uuid, unit: SaidShape, companies: Type.Array(Type.String()), gaps: Type.Integer(),
    grids: Type.Array(Type.Object({ gridId: Uuid, grid: SaidShape, companies: Type.Array(Type.String()), covered: Type.Boolean() })),
  })),
  withoutAny: Type.Integer(), gridsWithout: Type.Integer(),
})
export type CoverageShown = Static<typeof CoverageShown>

export const ItemShown = Type.Object({
  id: Uuid, unit: SaidShape, trade: TradeShape, tradeWords: SaidShape, title: Type.String(), place: Type.String(), wantedOn: DayText, state: Type.Enum([...ITEM_STATES]), stateWords: SaidShape,
  publishedOn: DayText, company: orNull(Type.String()), promisedOn: orNull(DayText), late: Type.Boolean(), doneOn: orNull(DayText), doneNote: orNull(Type.String()),
  photoId: orNull(Uuid), noPhotoWhy: orNull(Type.String()), verifiedOn: orNull(DayText), verifiedNote: orNull(Type.String()), inOwnArea: Type.Boolean(),
  /** Where it came back by itself: the company that stopped or serves there no longer, and since when. */
  returned: orNull(Type.Object({ company: Type.String(), on: DayText })),
  may: Type.Array(Type.Object({ step: Type.Enum([...ITEM_STEPS]), label: SaidShape })),
})
export type ItemShown = Static<typeof ItemShown>
export const ITEM_VIEWS = ['open', 'taken', 'ended'] as const
export type ItemView = (typeof ITEM_VIEWS)[number]

/** What everybody may read of a community: its companies, and work that is open or taken. */
const UnitProvidersShape = Type.Object({
  companies: Type.Array(Type.Object({ name: Type.String(), kindWords: SaidShape, phone: Type.String(), trades: Type.Array(SaidShape), roundTheClock: Type.Boolean() })),
  items: Type.Array(Type.Object({ id: Uuid, title: Type.String(), place: Type.String(), stateWords: SaidShape, company: orNull(Type.String()), promisedOn: orNull(DayText), verifiedOn: orNull(DayText) })),
})
export type UnitProviders = Static<typeof UnitProvidersShape>

const ItemParams = Type.Object({ itemId: Uuid })
const ProviderParams = Type.Object({ providerId: Uuid })

export const providersOperations = {
  registerProvider: operation({ method: 'POST', path: '/providers', tag, body: ProviderBody, answer: ProviderShown, success: 201, summary: { zh: '登记一家物业或服务企业', en: 'Register a provider' } }),
  listProviders: operation({
    method: 'GET', path: '/providers', tag, query: Type.Object({ before }, closed), answer: Type.Object({ providers: Type.Array(ProviderShown), next: orNull(Type.String()) }),
    summary: { zh: '物业和服务企业', en: 'Property and service providers' },
  }),
  endProvider: operation({ method: 'POST', path: '/providers/:providerId/end', tag, params: ProviderParams, body: EndBody, answer: ProviderShown, success: 201, summary: { zh: '企业不再服务', en: 'A provider stops' } }),
  addProviderArea: operation({ method: 'POST', path: '/providers/:providerId/areas', tag, params: ProviderParams, body: AreaBody, answer: ProviderShown, success: 201, summary: { zh: '登记服务范围', en: 'Add an area' } }),
  endProviderArea: operation({
    method: 'POST', path: '/providers/:providerId/areas/:areaId/end', tag, params: Type.Object({ providerId: Uuid, areaId: Uuid }), body: EndBody, answer: ProviderShown, success: 201,
    summary: { zh: '结束一处服务范围', en: 'End an area' },
  }),
  /** Communities and grids, and who looks after them on a day; today where it is left out. */
  readProviderCoverage: operation({
    method: 'GET', path: '/providers/coverage', tag, query: Type.Object({ on: Type.Optional(DayText) }, closed), answer: CoverageShown, summary: { zh: '哪里没有物业', en: 'Coverage by providers' },
  }),
  publishServiceItem: operation({ method: 'POST', path: '/providers/items', tag, body: ItemBody, answer: ItemShown, success: 201, summary: { zh: '发布一个待认领的服务事项', en: 'Publish a service item' } }),
  listServiceItems: operation({
    method: 'GET', path: '/providers/items', tag, query: Type.Object({ view: Type.Optional(Type.Enum([...ITEM_VIEWS])), before }, closed),
    answer: Type.Object({ items: Type.Array(ItemShown), next: orNull(Type.String()), company: orNull(Type.String()) }), summary: { zh: '服务事项', en: 'Service items' },
  }),
  /** Refuses `already-claimed` (who has it is said), `item-out-of-turn`, `for-companies`, `for-the-community`, `not-your-item`, `photo-or-why`, `photo-with-people`. */
  takeServiceItemStep: operation({
    method: 'POST', path: '/providers/items/:itemId/steps', tag, params: ItemParams, body: ItemStepBody, answer: ItemShown, success: 201, summary: { zh: '认领、退回、报完成、验收', en: 'Claim, hand back, report, verify' },
  }),
  readServiceItemPhoto: operation({
    method: 'GET', path: '/providers/items/:itemId/photo', tag, params: ItemParams, answer: Type.Any(), sends: 'file', summary: { zh: '完成后的照片', en: 'Photo of the finished work' },
  }),
  readUnitProviders: operation({
    method: 'GET', path: '/providers/communities/:unitId', tag, params: Type.Object({ unitId: Uuid }), summary: { zh: '一个社区的物业和服务事项', en: 'Providers and items of a community' },
    answer: UnitProvidersShape,
  }),
} as const
