import type { CapabilityModule } from '#platform/capability'

/** What every post of a unit shares; it alone makes nobody's day. */
const COMMON = ['bookRoom', 'cancelBooking']

/** Roles that at least one operation beyond the common ones is for, as the access rules say. */
export function workingRoles(capabilities: readonly CapabilityModule[]): ReadonlySet<string> {
  const rules = capabilities.flatMap((each) => Object.entries(each.access))
  return new Set(rules.flatMap(([operation, rule]) => (COMMON.includes(operation) ? [] : rule.who)))
}
