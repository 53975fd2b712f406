import type { Day } from '#platform/time'

/** Run by the community itself, a company on contract, or one for a single kind of work. */
export const PROVIDER_KINDS = ['community-run', 'enterprise', 'specialist'] as const
export type ProviderKind = (typeof PROVIDER_KINDS)[number]

/** Kinds of work; things, never people. */
export const TRADES = ['property', 'lifts', 'water-and-pipes', 'wells-and-tanks', 'heating', 'lighting', 'cleaning', 'green', 'fire-safety', 'security', 'roofs'] as const
export type Trade = (typeof TRADES)[number]

export const KEEPERS = ['clerk', 'unit-head', 'director']
export const PUBLISHERS = ['clerk', 'grid-worker', 'community-officer', 'unit-head', 'committee-head']
export const COMPANY = 'service-provider'
export const VIEWERS = [...new Set([...KEEPERS, ...PUBLISHERS, 'dispatcher', COMPANY])]

export const ITEM_STATES = ['open', 'claimed', 'done', 'verified', 'withdrawn'] as const
export type ItemState = (typeof ITEM_STATES)[number]

export const ITEM_STEPS = ['claim', 'hand-back', 'report', 'verify', 'send-back', 'withdraw'] as const
export type ItemStep = (typeof ITEM_STEPS)[number]

/** Which step leads from where to where, and whose it is. */
export const ITEM_TRANSITIONS: Readonly<Record<ItemStep, { readonly from: ItemState; readonly to: ItemState; readonly whose: 'company' | 'community' }>> = {
  claim: { from: 'open', to: 'claimed', whose: 'company' },
  'hand-back': { from: 'claimed', to: 'open', whose: 'company' },
  report: { from: 'claimed', to: 'done', whose: 'company' },
  verify: { from: 'done', to: 'verified', whose: 'community' },
  'send-back': { from: 'done', to: 'claimed', whose: 'community' },
  withdraw: { from: 'open', to: 'withdrawn', whose: 'community' },
}

export interface ItemStanding {
  readonly state: ItemState
  /** The company that has it. */
  readonly providerId: string | null
}

export interface ItemActor {
  readonly role: string
  /** The company somebody works for, where they work for one. */
  readonly providerId: string | null
  /** Whether the item lies at or below their unit. */
  readonly within: boolean
}

export type ItemFault = 'already-claimed' | 'item-out-of-turn' | 'for-companies' | 'for-the-community' | 'not-your-item'

/** Why a step may not be taken now by this person, or nothing. A company never verifies what it did. */
export function itemFault(step: ItemStep, item: ItemStanding, by: ItemActor): ItemFault | undefined {
  const { from, whose } = ITEM_TRANSITIONS[step]
  if (whose === 'company' && by.providerId === null) return 'for-companies'
  if (whose === 'community' && (!by.within || !PUBLISHERS.includes(by.role))) return 'for-the-community'
  if (step === 'claim' && item.state !== 'open' && item.state !== 'withdrawn') return 'already-claimed'
  if (item.state !== from) return 'item-out-of-turn'
  return whose === 'company' && step !== 'claim' && item.providerId !== by.providerId ? 'not-your-item' : undefined
}

export interface Area {
  readonly providerId: string
  readonly unitId: string
  readonly gridId: string | null
  readonly fromOn: Day
  readonly untilOn: Day | null
}

export function isServedOn({ fromOn, untilOn }: Pick<Area, 'fromOn' | 'untilOn'>, on: Day): boolean {
  return fromOn <= on && (untilOn === null || on <= untilOn)
}

export interface Community {
  readonly unitId: string
  readonly gridIds: readonly string[]
}

export interface Covered {
  readonly unitId: string
  /** Companies of the whole community, then those of single grids. */
  readonly whole: readonly string[]
  readonly grids: readonly { readonly gridId: string; readonly providerIds: readonly string[] }[]
  /** Grids without any; a community without grids counts as one. */
  readonly gaps: number
}

/** Who looks after which community and grid on a day; `areas` of companies that cover, specialists left out. */
export function coverageOn(communities: readonly Community[], areas: readonly Area[], on: Day): readonly Covered[] {
  const served = areas.filter((each) => isServedOn(each, on))
  return communities.map(({ unitId, gridIds }) => {
    const here = served.filter((each) => each.unitId === unitId)
    const whole = [...new Set(here.filter((each) => each.gridId === null).map((each) => each.providerId))]
    const grids = gridIds.map((gridId) => ({ gridId, providerIds: [...new Set(here.filter((each) => each.gridId === gridId).map((each) => each.providerId))] }))
    const bare = grids.filter((each) => each.providerIds.length === 0).length
    return { unitId, whole, grids, gaps: whole.length > 0 ? 0 : gridIds.length === 0 ? 1 : bare }
  })
}
