import type { AccessRules } from '#platform/access'
import type { integrationsOperations } from './contract.ts'

/** Whoever answers the door decides what of a request the public list says. */
const COUNTER = ['clerk', 'dispatcher']

export const integrationsAccess: AccessRules<typeof integrationsOperations> = {
  listApiKeys: { who: ['administrator'], on: 'district' },
  createApiKey: { who: ['administrator'], on: 'district' },
  revokeApiKey: { who: ['administrator'], on: 'district' },
  listOpen311Requests: { who: COUNTER, on: 'unit' },
  releaseOpen311Request: { who: COUNTER, on: 'unit' },
  keepBackOpen311Request: { who: COUNTER, on: 'unit' },
  withdrawOpen311Release: { who: COUNTER, on: 'unit' },
}
