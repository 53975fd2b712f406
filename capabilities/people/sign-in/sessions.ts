import type { Actor, ReporterActor, StaffActor } from '#platform/access'
import { randomToken } from '#platform/crypto'
import { type Database, inDistrict, type Tx } from '#platform/db/database'
import { type DistrictId, type Id, newId } from '#platform/ids'
import type { CaseId, ReporterId } from '../domain.ts'
import type { AuthServices } from './attempts.ts'
import { findSession, insertSession, type SessionRow } from './store.ts'

/** How long a session lasts: a shift, a visit to one's own matter, a look at one's list. */
const HOURS = { staff: 12, reporter: 2, resident: 1 } as const

const CACHE_SECONDS = 10
const CACHE_ENTRIES = 10_000

/** A session as it is handed to the browser: the token begins with the district's code (decision 9). */
export interface OpenedSession {
  readonly token: string
  readonly expiresAt: Date
  readonly sessionId: string
}

export interface SessionDraft {
  readonly kind: 'staff' | 'resident' | 'reporter'
  readonly personId: string
  readonly postingId?: string
  readonly caseId?: string
}

export async function openSession(tx: Tx, services: AuthServices, draft: SessionDraft): Promise<OpenedSession> {
  const secret = randomToken()
  const createdAt = services.clock.now()
  const expiresAt = new Date(createdAt.getTime() + HOURS[draft.kind] * 3_600_000)
  const id = newId<'session'>(services.clock)
  await insertSession(tx, {
    tokenHash: services.keys.keyedHash({ district: tx.district }, 'token', secret),
    id,
    kind: draft.kind,
    personId: draft.personId,
    postingId: draft.postingId ?? null,
    caseId: draft.caseId ?? null,
    createdAt,
    expiresAt,
  })
  return { token: `${tx.district}.${secret}`, expiresAt, sessionId: id }
}

interface Remembered {
  readonly actor: StaffActor | ReporterActor
  readonly sessionId: string
  readonly until: number
}

/** One memory a database: tests with databases of their own do not meet. */
const memories = new WeakMap<Database, Map<string, Remembered>>()

function memoryOf(services: AuthServices): Map<string, Remembered> {
  const known = memories.get(services.db)
  if (known) return known
  const made = new Map<string, Remembered>()
  memories.set(services.db, made)
  return made
}

/**
 * Who is behind a token: staff in their posting, or a reporter of one case. Undefined: unknown, expired, ended,
 * disabled, or the posting is over. The answer is remembered for ten seconds, so most requests cost no statement.
 */
export async function resolveSession(services: AuthServices, token: string): Promise<Actor | undefined> {
  const now = services.clock.now()
  const memory = memoryOf(services)
  const remembered = memory.get(token)
  if (remembered && remembered.until > now.getTime()) return remembered.actor
  memory.delete(token)
  const found = await lookUp(services, token, now)
  const actor = found && actorOf(found.row, found.district)
  if (!found || !actor) return undefined
  if (memory.size >= CACHE_ENTRIES) memory.clear()
  const until = Math.min(now.getTime() + CACHE_SECONDS * 1000, found.row.expires_at.getTime())
  memory.set(token, { actor, sessionId: found.row.id, until })
  return actor
}

/** The resident behind a token from a one-time code: not an actor, since it opens nothing but its own list. */
export async function resolveResident(services: AuthServices, token: string): Promise<ResidentSession | undefined> {
  const found = await lookUp(services, token, services.clock.now())
  if (found?.row.kind !== 'resident') return undefined
  return { district: found.district, residentId: found.row.person_id }
}

export interface ResidentSession {
  readonly district: DistrictId
  readonly residentId: string
}

/** Forgets what this process remembers of a session: after sign-out or a switch the next request looks again. */
export function forgetSession(services: AuthServices, sessionId: string): void {
  const memory = memoryOf(services)
  for (const [token, remembered] of memory) if (remembered.sessionId === sessionId) memory.delete(token)
}

/** The same for every session of one person here: what they stand in for has changed. */
export function forgetSessionsOf(services: AuthServices, staffId: string): void {
  const memory = memoryOf(services)
  for (const [token, { actor }] of memory) if (actor.kind === 'staff' && (actor.id as string) === staffId) memory.delete(token)
}

const TOKEN = /^(\d{1,9})\.([A-Za-z0-9_-]{43})$/

async function lookUp(services: AuthServices, token: string, now: Date): Promise<{ district: DistrictId; row: SessionRow } | undefined> {
  const parts = TOKEN.exec(token)
  if (!parts) return undefined
  const district = services.districts().find((each) => each.id === Number(parts[1]))?.id
  if (district === undefined) return undefined
  const hash = services.keys.keyedHash({ district }, 'token', parts[2] ?? '')
  const row = await inDistrict(services.db, district, (tx) => findSession(tx, hash, now, services.today(district)), { readOnly: true })
  return row && { district, row }
}

function actorOf(row: SessionRow, district: DistrictId): StaffActor | ReporterActor | undefined {
  if (row.kind === 'reporter' && row.case_id !== null) {
    return { kind: 'reporter', district, id: row.person_id as ReporterId, caseId: row.case_id as CaseId }
  }
  return row.kind === 'staff' ? staffActorOf(row, district) : undefined
}

function staffActorOf(row: SessionRow, district: DistrictId): StaffActor | undefined {
  const { staff_name, posting_id, role, unit_id, unit_path, unit_name_zh, unit_name_en } = row
  if (!staff_name || !posting_id || !role || !unit_id || !unit_path || !unit_name_zh || !unit_name_en) return undefined
  return {
    kind: 'staff',
    district,
    id: row.person_id as Id<'staff'>,
    name: staff_name,
    role,
    postingId: posting_id,
    unitId: unit_id,
    unitPath: unit_path,
    unitName: { zh: unit_name_zh, en: unit_name_en },
    sessionId: row.id,
    ...(row.stands_in_for.length > 0 ? { standsInFor: row.stands_in_for } : {}),
  }
}
