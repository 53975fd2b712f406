import { staff } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { integrationsAccess } from './access.ts'
import { type ApiKey, integrationsOperations } from './contract.ts'
import { createKey, revokeKey } from './keys/commands.ts'
import { keyState, SCOPES } from './domain.ts'
import { type KeyRow, listKeys } from './keys/store.ts'
import { keepBackRequest, listRequests, releaseRequest, withdrawRelease } from './georeport/release.ts'
import { SCOPE_WORDS } from './words.ts'

export function integrationsMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof integrationsOperations> = {
    listApiKeys: ({ actor }) => keysOf(services, staff(actor)),
    createApiKey: ({ actor, body }) => createKey(services, staff(actor), body),
    revokeApiKey: ({ actor, params, body }) => revokeKey(services, staff(actor), { ...params, ...body }),
    listOpen311Requests: ({ actor, query }) => listRequests(services, staff(actor), query),
    releaseOpen311Request: ({ actor, params, body }) => releaseRequest(services, staff(actor), { ...params, ...body }),
    withdrawOpen311Release: ({ actor, params, body }) => withdrawRelease(services, staff(actor), { ...params, ...body }),
    keepBackOpen311Request: ({ actor, params }) => keepBackRequest(services, staff(actor), params.id),
  }
  return assemble(integrationsOperations, integrationsAccess, handlers)
}

function keysOf(services: Services, by: StaffActor): Promise<Result<{ keys: ApiKey[] }>> {
  const today = services.today(by.district)
  return inDistrict(services.db, by.district, async (tx) => ok({ keys: (await listKeys(tx)).map((each) => keyOf(each, today)) }), { readOnly: true })
}

function keyOf(row: KeyRow, today: KeyRow['made_on']): ApiKey {
  return {
    id: row.id, handle: row.handle, system: row.system_name, purpose: row.purpose,
    scopes: SCOPES.filter((each) => row.scopes.includes(each)).map((scope) => ({ scope, name: { ...SCOPE_WORDS[scope] } })),
    callsAMinute: row.calls_a_minute, madeOn: row.made_on, expiresOn: row.expires_on, lastUsedOn: row.last_used_on,
    state: keyState({ revoked: row.revoked_on !== null, expiresOn: row.expires_on }, today), revokedOn: row.revoked_on, revokedReason: row.revoked_reason,
  }
}
