import type { ReporterActor } from '#platform/access'
import { randomDigits } from '#platform/crypto'
import { inDistrict } from '#platform/db/database'
import { type DistrictId, newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import { type CaseId, checkOptionalPhone } from '../domain.ts'
import { refusal } from '../words.ts'
import { type AuthServices, guarded, LOCK_MINUTES, TRIES } from './attempts.ts'
import { type OpenedReport, openReport } from './pin.ts'
import { openSession, type OpenedSession, resolveResident } from './sessions.ts'
import { putCode, reportsOfResident, reserveAttempt, residentFor, useCode } from './store.ts'

const CODE_DIGITS = 6
const CODE_MINUTES = 10

export interface SentCode {
  readonly expiresAt: Date
  /** Only in the demonstration, which sends nothing and shows it on the page (decision 16). */
  readonly shownCode: string
}

/**
 * A one-time code for a resident's phone. Refuses `no-code-sender` outside the demonstration (no sender is built in),
 * `bad-phone`, `locked-for-a-while` after five requests in fifteen minutes.
 */
export async function requestCode(services: AuthServices, district: DistrictId, typedPhone: string): Promise<Result<SentCode>> {
  if (!services.demonstration) return refuse(refusal('no-code-sender', {}))
  const phone = requiredPhone(typedPhone)
  if (!phone.ok) return phone
  const now = services.clock.now()
  const phoneHash = services.keys.keyedHash({ district }, 'phone', phone.value)
  const code = randomDigits(CODE_DIGITS)
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000)
  const allowed = await inDistrict(services.db, district, async (tx) => {
    const limit = { kind: 'code-request', subject: phoneHash.toString('hex'), now, limit: TRIES, minutes: LOCK_MINUTES } as const
    const reserved = await reserveAttempt(tx, limit)
    if (reserved.allowed) {
      await putCode(tx, {
        phoneHash, codeHash: codeHash(services, district, phone.value, code), sentAt: now, expiresAt,
        phoneSealed: services.keys.encrypt(district, 'phone', phone.value),
      })
    }
    return reserved.allowed
  })
  if (!allowed) return refuse(refusal('locked-for-a-while', { minutes: LOCK_MINUTES }))
  return ok({ expiresAt, shownCode: code })
}

function requiredPhone(typed: string): Result<string> {
  const phone = checkOptionalPhone(typed)
  if (!phone.ok) return phone
  if (phone.value !== null) return ok(phone.value)
  const why = { zh: '请填手机号。', en: 'Please enter your mobile number.' }
  return refuse(refusal('bad-phone', { why, field: 'phone' }))
}

function codeHash(services: AuthServices, district: DistrictId, phone: string, code: string): Buffer {
  return services.keys.keyedHash({ district }, 'code', `${phone}/${code}`)
}

/** Opens a resident's own list. Refuses `wrong-one-time-code`, `locked-for-a-while`. */
export async function signInWithCode(
  services: AuthServices,
  district: DistrictId,
  typed: { readonly phone: string; readonly code: string },
): Promise<Result<OpenedSession>> {
  const phone = requiredPhone(typed.phone)
  if (!phone.ok) return phone
  const phoneHash = services.keys.keyedHash({ district }, 'phone', phone.value)
  const used = await guarded(services, district, {
    kind: 'code',
    subject: phoneHash.toString('hex'),
    wrong: refusal('wrong-one-time-code', {}),
    attempt: () => inDistrict(services.db, district, (tx) =>
      useCode(tx, phoneHash, codeHash(services, district, phone.value, typed.code.replace(/\s/g, '')), services.clock.now())),
  })
  if (!used.ok) return used
  return inDistrict(services.db, district, async (tx): Promise<Result<OpenedSession>> => {
    const draft = { id: newId<'resident'>(services.clock), phoneHash, phoneSealed: used.value, at: services.clock.now() }
    const residentId = await residentFor(tx, draft)
    if (!residentId) throw new Error('a resident that was just stored is there')
    return ok(await openSession(tx, services, { kind: 'resident', personId: residentId }))
  })
}

export interface OwnReport {
  readonly caseId: CaseId
  readonly reportedAt: Date
}

/** What the resident behind a token reported, newest first. Refuses `not-signed-in`. */
export async function ownReports(services: AuthServices, district: DistrictId, token: string | undefined): Promise<Result<readonly OwnReport[]>> {
  const resident = token === undefined ? undefined : await resolveResident(services, token)
  if (!resident || resident.district !== district) return refuse(refusal('not-signed-in', {}))
  const reports = await inDistrict(services.db, district, (tx) => reportsOfResident(tx, resident.residentId), { readOnly: true })
  return ok(reports.map((each) => ({ caseId: each.case_id, reportedAt: each.since })))
}

/** Opens one of one's own reports without its PIN: the phone has proved itself. Refuses `not-signed-in`, `no-such-reporter`. */
export async function openOwnReport(
  services: AuthServices,
  district: DistrictId,
  token: string | undefined,
  caseId: string,
): Promise<Result<OpenedReport>> {
  const resident = token === undefined ? undefined : await resolveResident(services, token)
  if (!resident || resident.district !== district) return refuse(refusal('not-signed-in', {}))
  return inDistrict(services.db, district, async (tx): Promise<Result<OpenedReport>> => {
    const reports = await reportsOfResident(tx, resident.residentId)
    const own = reports.find((each) => each.case_id === caseId)
    if (!own) return refuse(refusal('no-such-reporter', {}))
    const reporter: ReporterActor = { kind: 'reporter', district, id: own.id, caseId: own.case_id }
    return ok({ ...(await openReport(tx, services, reporter)), reporter })
  })
}
