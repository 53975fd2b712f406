import type { AccessRules } from '#platform/access'
import type { triageOperations } from './contract.ts'

/** A clerk proposes, a dispatcher decides, a head may do both in their own unit (`docs/law.md` §8.2). */
const TRIAGING = ['clerk', 'dispatcher', 'committee-head']

export const triageAccess: AccessRules<typeof triageOperations> = {
  readTriage: { who: TRIAGING, on: 'content' },
  triage: { who: TRIAGING, on: 'content' },
}
