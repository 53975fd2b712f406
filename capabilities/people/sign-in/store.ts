import type { Tx } from '#platform/db/database'
import type { Id } from '#platform/ids'
import type { Day } from '#platform/time'
import type { CaseId, ReporterId } from '../domain.ts'

export type AttemptKind = 'password' | 'pin' | 'code' | 'code-request' | 'second-factor'

export interface AttemptLimit {
  readonly kind: AttemptKind
  /** Never a plain login or phone: a keyed hash, or an id. */
  readonly subject: string
  readonly now: Date
  readonly limit: number
  readonly minutes: number
}

/**
 * Counts one attempt before its outcome is known and says whether it may go on. The count restarts after the
 * window or the lock has passed; the attempt that reaches the limit is still heard and starts the lock.
 */
export async function reserveAttempt(tx: Tx, attempt: AttemptLimit): Promise<{ allowed: boolean; lockedUntil: Date | null }> {
  const { now } = attempt
  const windowStart = new Date(now.getTime() - attempt.minutes * 60_000)
  const lockEnd = new Date(now.getTime() + attempt.minutes * 60_000)
  const [row] = await tx<{ failures: number; locked_until: Date | null }>`
    insert into people.attempt as a (district_id, kind, subject, failures, counted_from, locked_until)
    values (${tx.district}, ${attempt.kind}, ${attempt.subject}, 1, ${now}, null)
    on conflict (district_id, kind, subject) do update set
      failures = case when (a.locked_until is not null and a.locked_until <= ${now}::timestamptz)
                        or (a.locked_until is null and a.counted_from <= ${windowStart}::timestamptz)
                      then 1 else least(a.failures + 1, 1000) end,
      counted_from = case when (a.locked_until is not null and a.locked_until <= ${now}::timestamptz)
                            or (a.locked_until is null and a.counted_from <= ${windowStart}::timestamptz)
                          then ${now}::timestamptz else a.counted_from end,
      locked_until = case when (a.locked_until is not null and a.locked_until <= ${now}::timestamptz)
                            or (a.locked_until is null and a.counted_from <= ${windowStart}::timestamptz)
                          then null
                          when a.locked_until is not null then a.locked_until
                          when a.failures + 1 >= ${attempt.limit}::int then ${lockEnd}::timestamptz
                          else null end
    returning failures, locked_until`
  return { allowed: (row?.failures ?? 1) <= attempt.limit, lockedUntil: row?.locked_until ?? null }
}

export async function clearAttempts(tx: Tx, kind: AttemptKind, subject: string): Promise<void> {
  await tx`
    update people.attempt set failures = 0, locked_until = null
     where district_id = ${tx.district} and kind = ${kind} and subject = ${subject}`
}

export interface StaffAccount {
  readonly id: Id<'staff'>
  readonly login: string
  readonly name: string
  readonly password_hash: string
  readonly violence_trained: boolean
  /** The password was given by an administrator and opens nothing until its owner has chosen another. */
  readonly must_change: boolean
  readonly password_changed_at: Date
}

export async function activeStaffByLogin(tx: Tx, login: string): Promise<StaffAccount | undefined> {
  const [row] = await tx<StaffAccount>`
    select f.id, f.login, f.name, f.password_hash, f.violence_trained, f.must_change, f.password_changed_at
      from people.staff f
     where f.district_id = ${tx.district} and f.login = ${login} and f.state = 'active'
     limit 1`
  return row
}

export async function activeStaff(tx: Tx, id: Id<'staff'>): Promise<StaffAccount | undefined> {
  const [row] = await tx<StaffAccount>`
    select f.id, f.login, f.name, f.password_hash, f.violence_trained, f.must_change, f.password_changed_at
      from people.staff f
     where f.district_id = ${tx.district} and f.id = ${id} and f.state = 'active'
     limit 1`
  return row
}

export async function setPasswordHash(tx: Tx, id: Id<'staff'>, hash: string, at: Date): Promise<void> {
  await tx`
    update people.staff set password_hash = ${hash}, password_changed_at = ${at}, must_change = false
     where district_id = ${tx.district} and id = ${id}`
}

export interface NewSession {
  readonly tokenHash: Buffer
  readonly id: string
  readonly kind: 'staff' | 'resident' | 'reporter'
  readonly personId: string
  readonly postingId: string | null
  readonly caseId: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx`
    insert into people.session (district_id, token_hash, id, kind, person_id, posting_id, case_id, created_at,
      expires_at, ended_at)
    values (${tx.district}, ${session.tokenHash}, ${session.id}, ${session.kind}, ${session.personId},
      ${session.postingId}, ${session.caseId}, ${session.createdAt}, ${session.expiresAt}, null)`
}

export async function endSession(tx: Tx, sessionId: string, at: Date): Promise<void> {
  await tx`
    update people.session set ended_at = ${at}
     where district_id = ${tx.district} and id = ${sessionId} and ended_at is null`
}

/** A password that was changed ends every other session of that person. */
export async function endOtherSessions(tx: Tx, personId: string, keptId: string, at: Date): Promise<void> {
  await tx`
    update people.session set ended_at = ${at}
     where district_id = ${tx.district} and person_id = ${personId} and id <> ${keptId} and ended_at is null`
}

export async function setSessionPosting(tx: Tx, sessionId: string, postingId: string): Promise<void> {
  await tx`
    update people.session set posting_id = ${postingId}
     where district_id = ${tx.district} and id = ${sessionId} and ended_at is null`
}

export interface SessionRow {
  readonly id: string
  readonly kind: 'staff' | 'resident' | 'reporter'
  readonly person_id: string
  readonly case_id: string | null
  readonly expires_at: Date
  readonly staff_name: string | null
  readonly posting_id: Id<'posting'> | null
  readonly role: string | null
  readonly unit_id: Id<'unit'> | null
  readonly unit_path: string | null
  readonly unit_name_zh: string | null
  readonly unit_name_en: string | null
  /** Colleagues of the same unit who are away today and for whom this person stands in. */
  readonly stands_in_for: readonly string[]
}

/** The session behind a token with everything an actor carries: one statement. */
export async function findSession(tx: Tx, tokenHash: Buffer, now: Date, today: Day): Promise<SessionRow | undefined> {
  const [row] = await tx<SessionRow>`
    select s.id, s.kind, s.person_id, s.case_id, s.expires_at, f.name as staff_name, p.id as posting_id, p.role,
           p.unit_id, p.unit_path, p.unit_name_zh, p.unit_name_en,
           (select coalesce(json_agg(a.staff_id), '[]'::json) from people.absence a
             where a.district_id = s.district_id and a.delegate_id = s.person_id and a.unit_id = p.unit_id
               and a.from_on <= ${today} and a.until_on > ${today}) as stands_in_for
      from people.session s
      left join people.staff f on f.district_id = s.district_id and f.id = s.person_id and f.state = 'active'
      left join organisation.published_posting p
        on p.district_id = s.district_id and p.id = s.posting_id and p.staff_id = s.person_id
       and p.from_on <= ${today} and (p.until_on is null or p.until_on > ${today})
     where s.district_id = ${tx.district} and s.token_hash = ${tokenHash} and s.ended_at is null
       and s.expires_at > ${now}
     limit 1`
  return row
}

export interface ReporterForPin {
  readonly id: ReporterId
  readonly pin_epoch: number
}

export async function reportersForPin(tx: Tx, caseId: CaseId): Promise<ReporterForPin[]> {
  return tx<ReporterForPin>`
    select r.id, r.pin_epoch from people.reporter r
     where r.district_id = ${tx.district} and r.case_id = ${caseId}
     order by r.since, r.id
     limit 200`
}

export async function renewPin(tx: Tx, caseId: CaseId, reporterId: ReporterId, shownUntil: Date): Promise<number | undefined> {
  const [row] = await tx<{ pin_epoch: number }>`
    update people.reporter set pin_epoch = pin_epoch + 1, pin_shown_until = ${shownUntil}
     where district_id = ${tx.district} and id = ${reporterId} and case_id = ${caseId}
    returning pin_epoch`
  return row?.pin_epoch
}

export interface CodeDraft {
  readonly phoneHash: Buffer
  readonly codeHash: Buffer
  readonly phoneSealed: string
  readonly sentAt: Date
  readonly expiresAt: Date
}

/** One code a phone: a new one replaces the one before. */
export async function putCode(tx: Tx, code: CodeDraft): Promise<void> {
  await tx`
    insert into people.one_time_code (district_id, phone_hash, code_hash, phone_sealed, sent_at, expires_at, used_at)
    values (${tx.district}, ${code.phoneHash}, ${code.codeHash}, ${code.phoneSealed}, ${code.sentAt}, ${code.expiresAt}, null)
    on conflict (district_id, phone_hash) do update set
      code_hash = excluded.code_hash, sent_at = excluded.sent_at, expires_at = excluded.expires_at, used_at = null`
}

/** Uses a code up; answers the sealed phone when it was the right one and still good. */
export async function useCode(tx: Tx, phoneHash: Buffer, codeHash: Buffer, now: Date): Promise<string | undefined> {
  const [row] = await tx<{ phone_sealed: string }>`
    update people.one_time_code set used_at = ${now}
     where district_id = ${tx.district} and phone_hash = ${phoneHash} and code_hash = ${codeHash}
       and used_at is null and expires_at > ${now}
    returning phone_sealed`
  return row?.phone_sealed
}

/** The resident behind a phone, made on the first sign-in. */
export async function residentFor(
  tx: Tx,
  draft: { id: string; phoneHash: Buffer; phoneSealed: string; at: Date },
): Promise<Id<'resident'> | undefined> {
  const [row] = await tx<{ id: Id<'resident'> }>`
    insert into people.resident as r (district_id, id, phone_hash, phone_sealed, created_at)
    values (${tx.district}, ${draft.id}, ${draft.phoneHash}, ${draft.phoneSealed}, ${draft.at})
    on conflict (district_id, phone_hash) do nothing
    returning r.id`
  if (row) return row.id
  const [known] = await tx<{ id: Id<'resident'> }>`
    select r.id from people.resident r
     where r.district_id = ${tx.district} and r.phone_hash = ${draft.phoneHash}
     limit 1`
  return known?.id
}

/** The matters somebody reported with the phone they signed in with; sealed ones are not listed (they open by code and PIN). */
export async function reportsOfResident(tx: Tx, residentId: string): Promise<{ case_id: CaseId; id: ReporterId; since: Date }[]> {
  return tx<{ case_id: CaseId; id: ReporterId; since: Date }>`
    select r.case_id, r.id, r.since
      from people.resident h
      join people.reporter r on r.district_id = h.district_id and r.sign_in_hash = h.phone_hash
     where h.district_id = ${tx.district} and h.id = ${residentId}
     order by r.since desc, r.id
     limit 50`
}
