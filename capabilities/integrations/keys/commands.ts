import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { randomPlate, randomToken } from '#platform/crypto'
import { inDistrict } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { CreateKeyBody, FreshKey } from '../contract.ts'
import { refusal } from '../words.ts'
import { CALLS_A_MINUTE, LONGEST_DAYS, mayExpireOn, writeKey } from '../domain.ts'
import { forgetKeys } from './resolve.ts'
import * as store from './store.ts'

const HANDLE_CHARACTERS = 8

/** Keys hold for a whole district, so its centre makes and revokes them. */
const isOfCentre = (by: StaffActor) => !by.unitPath.includes('.')

/**
 * A key for one other system; its text is in the answer this once and nowhere kept. Refuses `centre-only`, `system-missing`,
 * `expiry-does-not-fit`.
 */
export async function createKey(services: Services, by: StaffActor, asked: CreateKeyBody): Promise<Result<FreshKey>> {
  if (!isOfCentre(by)) return refuse(refusal('centre-only', {}))
  const [system, purpose] = [cleanText(asked.system), cleanText(asked.purpose)]
  if (system === '' || purpose === '') return refuse(refusal('system-missing', {}))
  const today = services.today(by.district)
  const expires = parseDay(asked.expiresOn)
  if (!expires.ok || !mayExpireOn(expires.value, today)) return refuse(refusal('expiry-does-not-fit', { latest: addDays(today, LONGEST_DAYS) }))
  const [id, handle, secret] = [newId<'api-key'>(services.clock), randomPlate(HANDLE_CHARACTERS), randomToken()]
  const scopes = [...new Set(asked.scopes)]
  const key = {
    id, handle, secret_hash: services.keys.keyedHash({ district: by.district }, 'token', secret), system_name: system, purpose, scopes,
    calls_a_minute: asked.callsAMinute ?? CALLS_A_MINUTE, made_by: by.id, made_on: today, expires_on: expires.value,
  }
  return inDistrict(services.db, by.district, async (tx) => {
    await store.insertKey(tx, key)
    await tx.run(insertChange(tx, services.clock, by, { action: 'api-key.create', subjectKind: 'api-key', subjectId: id, data: { handle, scopes, expiresOn: expires.value } }))
    return ok({ id, handle, system, expiresOn: expires.value, key: writeKey({ district: by.district, handle, secret }) })
  })
}

/** Ends a key at once. Refuses `centre-only`, `no-such-key`, `key-already-revoked`. */
export async function revokeKey(services: Services, by: StaffActor, asked: { readonly id: string; readonly reason: string }): Promise<Result<{ revoked: true }>> {
  if (!isOfCentre(by)) return refuse(refusal('centre-only', {}))
  const done = await inDistrict(services.db, by.district, async (tx): Promise<Result<{ revoked: true }>> => {
    const ended = await store.revokeKey(tx, asked.id, { on: services.today(by.district), by: by.id, reason: cleanText(asked.reason) })
    if (ended === 'gone') return refuse(refusal('no-such-key', {}))
    if (ended === 'revoked') return refuse(refusal('key-already-revoked', {}))
    await tx.run(insertChange(tx, services.clock, by, { action: 'api-key.revoke', subjectKind: 'api-key', subjectId: asked.id, data: {} }))
    return ok({ revoked: true })
  })
  if (done.ok) forgetKeys(services)
  return done
}
