import type { Refusal } from '#platform/result'
import type { FactRead } from './reads-facts.ts'
import { refusal } from './words.ts'

/** While one of these is fired, somebody at home may pick up, read along or open the door. */
const UNSAFE_AT_HOME = ['G-03', 'G-04']
/** Ways that never reach anybody else. */
const ALWAYS_SAFE = ['counter', 'office']
/** Ways that may be confirmed with the person, and as what. */
const CONFIRMED_AS: Readonly<Record<string, string>> = { phone: 'phone', visit: 'visit', home: 'visit' }

/**
 * Why somebody may not be reached this way, or undefined: while there is violence at home or a child is at risk, only in the
 * centre, or on the way that was confirmed with that person alone (`safe-contact-confirmed`); never by a text that says something. Pure.
 */
export function wayRefusal(gates: readonly string[], facts: readonly Pick<FactRead, 'kind' | 'data'>[], partyId: string, channel: string): Refusal | undefined {
  if (!gates.some((each) => UNSAFE_AT_HOME.includes(each)) || ALWAYS_SAFE.includes(channel)) return undefined
  const wanted = CONFIRMED_AS[channel]
  const confirmed = facts.filter((each) => each.kind === 'safe-contact-confirmed' && each.data['partyId'] === partyId).at(-1)?.data['channel']
  return wanted !== undefined && confirmed === wanted ? undefined : refusal('way-not-safe', {})
}
