import type { Tx } from '#platform/db/database'
import type { Id } from '#platform/ids'

export interface FactorRow {
  state: 'waiting' | 'on' | 'off'
  secret_sealed: string
  recovery_hashes: readonly string[]
  last_step: string
  last_command: string | null
  since: Date
}

export async function findFactor(tx: Tx, staffId: Id<'staff'>): Promise<FactorRow | undefined> {
  const found = await tx<FactorRow>`
    select f.state, f.secret_sealed, f.recovery_hashes, f.last_step, f.last_command, f.since
      from people.second_factor f
     where f.district_id = ${tx.district} and f.staff_id = ${staffId}
     for update`
  return found[0]
}

/** A secret that waits to be proved; one that is on is not touched. */
export async function putWaiting(tx: Tx, staffId: Id<'staff'>, secretSealed: string, at: Date): Promise<void> {
  await tx`
    insert into people.second_factor as f (district_id, staff_id, state, secret_sealed, recovery_hashes, last_step, last_command, since)
    values (${tx.district}, ${staffId}, 'waiting', ${secretSealed}, '[]'::jsonb, 0, null, ${at})
    on conflict (district_id, staff_id) do update
      set state = 'waiting', secret_sealed = excluded.secret_sealed, recovery_hashes = '[]'::jsonb, last_step = 0, last_command = null,
          since = excluded.since
    where f.state <> 'on'`
}

export async function switchOn(tx: Tx, staffId: Id<'staff'>, given: { recovery: readonly string[]; step: number; at: Date }): Promise<void> {
  await tx`
    update people.second_factor
       set state = 'on', recovery_hashes = ${JSON.stringify(given.recovery)}::jsonb, last_step = ${given.step}, since = ${given.at}
     where district_id = ${tx.district} and staff_id = ${staffId}`
}

/** A code counts once (RFC 6238, 5.2); the command it was given for may be repeated. */
export async function noteUse(tx: Tx, staffId: Id<'staff'>, used: { step: number; command: string | null; recovery: readonly string[] }): Promise<void> {
  await tx`
    update people.second_factor
       set last_step = ${used.step}, last_command = ${used.command}, recovery_hashes = ${JSON.stringify(used.recovery)}::jsonb
     where district_id = ${tx.district} and staff_id = ${staffId}`
}

export async function switchOff(tx: Tx, staffId: Id<'staff'>, at: Date): Promise<void> {
  await tx`
    update people.second_factor set state = 'off', secret_sealed = '', recovery_hashes = '[]'::jsonb, since = ${at}
     where district_id = ${tx.district} and staff_id = ${staffId}`
}
