import type { KeyActor } from '#platform/access'
import { sameSecret } from '#platform/crypto'
import { type Database, inDistrict } from '#platform/db/database'
import type { Id } from '#platform/ids'
import type { Refusal } from '#platform/result'
import type { District, Services } from '#platform/services'
import { refusal } from '../words.ts'
import { keyState, operationsOf, type Pace, paced, readKey } from '../domain.ts'
import { findKey, type KeyRow, noteUse } from './store.ts'

/** A key that holds now: what it may do, and how often. */
export interface KnownKey {
  readonly id: Id<'api-key'>
  readonly scopes: readonly string[]
  /** Counts a call; seconds to wait where it is one too many. */
  waitSeconds(): number
}

const REMEMBERED_SECONDS = 10
const MOST_REMEMBERED = 1000

interface Memory {
  readonly keys: Map<string, { readonly row: KeyRow | undefined; readonly until: number }>
  readonly pace: Map<string, Pace>
}

/** One memory a database: tests with databases of their own do not meet. */
const memories = new WeakMap<Database, Memory>()

function memoryOf({ db }: Pick<Services, 'db'>): Memory {
  const known = memories.get(db) ?? { keys: new Map(), pace: new Map() }
  memories.set(db, known)
  return known
}

/** After a key was revoked this process looks again; another one does within ten seconds. */
export function forgetKeys(services: Pick<Services, 'db'>): void {
  memoryOf(services).keys.clear()
}

/**
 * The key behind a text, for one district; undefined where it is no key, wrong, of another district, revoked or over. The
 * answer is remembered for ten seconds; the day of use is written once a day.
 */
export async function resolveKey(services: Services, district: District, text: string): Promise<KnownKey | undefined> {
  const parts = readKey(text)
  if (!parts || parts.district !== (district.id as number)) return undefined
  const row = await remembered(services, district, parts.handle)
  if (!row || !sameSecret(services.keys.keyedHash({ district: district.id }, 'token', parts.secret), row.secret_hash)) return undefined
  const today = services.today(district.id)
  if (keyState({ revoked: row.revoked_on !== null, expiresOn: row.expires_on }, today) !== 'in-use') return undefined
  if (row.last_used_on !== today) {
    await inDistrict(services.db, district.id, (tx) => noteUse(tx, row.id, today))
    memoryOf(services).keys.delete(parts.handle)
  }
  return { id: row.id as Id<'api-key'>, scopes: row.scopes, waitSeconds: () => countCall(services, row) }
}

async function remembered(services: Services, district: District, handle: string): Promise<KeyRow | undefined> {
  const { keys } = memoryOf(services)
  const now = services.clock.now().getTime()
  const known = keys.get(handle)
  if (known && known.until > now) return known.row
  const row = await inDistrict(services.db, district.id, (tx) => findKey(tx, handle), { readOnly: true })
  if (keys.size >= MOST_REMEMBERED) keys.clear()
  keys.set(handle, { row, until: now + REMEMBERED_SECONDS * 1000 })
  return row
}

function countCall(services: Services, row: KeyRow): number {
  const { pace } = memoryOf(services)
  const counted = paced(pace.get(row.id), services.clock.now(), row.calls_a_minute)
  pace.set(row.id, counted.pace)
  return counted.waitSeconds
}

const NOBODY = '00000000-0000-0000-0000-000000000000' as Id<'api-key'>

/**
 * The program behind an `Authorization: Bearer` that reads like a key; undefined for anything else, such as a session. One that
 * does not hold is an actor as well: every operation tells it so in words, instead of taking it for a passer-by.
 */
export async function keyActorOf(services: Services, district: District, text: string): Promise<KeyActor | undefined> {
  if (!readKey(text)) return undefined
  const known = await resolveKey(services, district, text)
  if (!known) return { kind: 'key', district: district.id, id: NOBODY, refuses: () => refusal('key-not-valid', {}) }
  const operations = operationsOf(known.scopes)
  const refuses = (operation: string): Refusal | undefined => {
    if (!operations.has(operation)) return refusal('scope-missing', { operation })
    const seconds = known.waitSeconds()
    return seconds > 0 ? refusal('key-too-fast', { seconds }) : undefined
  }
  return { kind: 'key', district: district.id, id: known.id, refuses }
}
