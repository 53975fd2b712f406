import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export interface KeyRow {
  readonly id: string
  readonly handle: string
  readonly secret_hash: Buffer
  readonly system_name: string
  readonly purpose: string
  readonly scopes: readonly string[]
  readonly calls_a_minute: number
  readonly made_on: Day
  readonly expires_on: Day
  readonly last_used_on: Day | null
  readonly revoked_on: Day | null
  readonly revoked_reason: string | null
}

export interface NewKey extends Pick<KeyRow, 'id' | 'handle' | 'secret_hash' | 'system_name' | 'purpose' | 'scopes' | 'calls_a_minute' | 'made_on' | 'expires_on'> {
  readonly made_by: string
}

export async function insertKey(tx: Tx, key: NewKey): Promise<void> {
  await tx`
    insert into integrations.api_key (district_id, id, handle, secret_hash, system_name, purpose, scopes, calls_a_minute, made_by, made_on, expires_on)
    values (${tx.district}, ${key.id}, ${key.handle}, ${key.secret_hash}, ${key.system_name}, ${key.purpose}, ${JSON.stringify(key.scopes)},
      ${key.calls_a_minute}, ${key.made_by}, ${key.made_on}, ${key.expires_on})`
}

/** The key of a short name, whatever its state. */
export async function findKey(tx: Tx, handle: string): Promise<KeyRow | undefined> {
  const [row] = await tx<KeyRow>`
    select k.id, k.handle, k.secret_hash, k.system_name, k.purpose, k.scopes, k.calls_a_minute, k.made_on, k.expires_on, k.last_used_on,
           k.revoked_on, k.revoked_reason
      from integrations.api_key k
     where k.district_id = ${tx.district} and k.handle = ${handle}
     limit 1`
  return row
}

/** Keeps the day, not the moment, and writes it once a day. */
export async function noteUse(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`
    update integrations.api_key set last_used_on = ${on}
     where district_id = ${tx.district} and id = ${id} and (last_used_on is null or last_used_on < ${on})`
}

/** Ends a key; `'gone'` where there is none, `'revoked'` where it has ended already. */
export async function revokeKey(tx: Tx, id: string, end: { readonly on: Day; readonly by: string; readonly reason: string }): Promise<'done' | 'gone' | 'revoked'> {
  const [found] = await tx<{ revoked_on: Day | null }>`
    select k.revoked_on from integrations.api_key k where k.district_id = ${tx.district} and k.id = ${id} limit 1 for update`
  if (!found) return 'gone'
  if (found.revoked_on !== null) return 'revoked'
  await tx`
    update integrations.api_key set revoked_on = ${end.on}, revoked_by = ${end.by}, revoked_reason = ${end.reason}
     where district_id = ${tx.district} and id = ${id}`
  return 'done'
}

export const KEYS_SHOWN = 200

/** Every key of the district, those in use first, the newest first among them. */
export async function listKeys(tx: Tx): Promise<KeyRow[]> {
  return tx<KeyRow>`
    select k.id, k.handle, k.secret_hash, k.system_name, k.purpose, k.scopes, k.calls_a_minute, k.made_on, k.expires_on, k.last_used_on,
           k.revoked_on, k.revoked_reason
      from integrations.api_key k
     where k.district_id = ${tx.district}
     order by k.revoked_on is not null, k.id desc
     limit ${KEYS_SHOWN}`
}
