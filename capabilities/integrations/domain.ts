import type { Day } from '#platform/time'
import { addDays } from '#platform/time'

/** What a key may be made for: each opens a few operations and nothing else. */
export const SCOPES = ['reference', 'places', 'reports', 'tickets', 'open311'] as const
export type Scope = (typeof SCOPES)[number]

/** The operations behind each scope, by name. Each of them also says `key` in its access rule; a test compares both. */
export const SCOPE_OPERATIONS: Readonly<Record<Scope, readonly string[]>> = {
  reference: ['listCategories', 'readCalendar', 'listCards', 'listHearings', 'readCareCatalogue'],
  places: ['listCentres', 'listEstates', 'findAddresses', 'listNearby', 'readFacility', 'listServingPosts'],
  reports: ['reportMatter'],
  tickets: ['listTicketServices', 'reportTicket', 'readTicketCounts', 'listHelpWanted'],
  // Filing by Open311 has addresses of its own, below /open311/v2.
  open311: [],
}

/** A key lives a year at most: whoever still needs it makes a new one. */
export const LONGEST_DAYS = 366
export const CALLS_A_MINUTE = 120
export const MOST_CALLS_A_MINUTE = 6000

const KEY = /^(\d{1,9})-([23456789a-z]{8})-([A-Za-z0-9_-]{43})$/

export interface KeyParts {
  readonly district: number
  /** Short name of the key that lists show; opens nothing. */
  readonly handle: string
  readonly secret: string
}

/** `910101-7k3x9m2p-…`: district, short name, secret (decision 9). Undefined for anything else, such as a session's token. */
export function readKey(text: string): KeyParts | undefined {
  const [, district, handle, secret] = KEY.exec(text) ?? []
  return district && handle && secret ? { district: Number(district), handle, secret } : undefined
}

export function writeKey({ district, handle, secret }: KeyParts): string {
  return `${district}-${handle}-${secret}`
}

export interface KeyTerms {
  readonly revoked: boolean
  /** Last day on which it opens anything. */
  readonly expiresOn: Day
}

export type KeyState = 'in-use' | 'over' | 'revoked'

export function keyState({ revoked, expiresOn }: KeyTerms, today: Day): KeyState {
  if (revoked) return 'revoked'
  return expiresOn < today ? 'over' : 'in-use'
}

/** Whether a key may end on this day: not in the past, and within a year. */
export function mayExpireOn(expiresOn: Day, today: Day): boolean {
  return expiresOn >= today && expiresOn <= addDays(today, LONGEST_DAYS)
}

/** The operations that a key with these scopes opens; a scope of a later version opens nothing. */
export function operationsOf(scopes: readonly string[]): ReadonlySet<string> {
  return new Set(SCOPES.filter((each) => scopes.includes(each)).flatMap((each) => [...SCOPE_OPERATIONS[each]]))
}

/** Calls of one key in the minute that is running. */
export interface Pace {
  readonly minute: number
  readonly calls: number
}

/** Counts one call more: the new count, and in how many seconds the next minute begins where it is one too many. */
export function paced(before: Pace | undefined, at: Date, perMinute: number): { readonly pace: Pace; readonly waitSeconds: number } {
  const minute = Math.floor(at.getTime() / 60_000)
  const calls = (before?.minute === minute ? before.calls : 0) + 1
  const left = 60 - Math.floor((at.getTime() % 60_000) / 1000)
  return { pace: { minute, calls }, waitSeconds: calls > perMinute ? left : 0 }
}
