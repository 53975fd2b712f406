import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId, Id } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import { type PostingNow, postingsOf } from '#cap/organisation'
import { refusal } from '../words.ts'
import { accountRefusal } from '../account-words.ts'
import { firstPasswordUntil } from '../domain/account.ts'
import { type AuthServices, guarded, subjectOf } from './attempts.ts'
import { hashPassword, isWeakPassword, matchesPassword, nobodysHash } from './password.ts'
import { forgetSession, type OpenedSession, openSession } from './sessions.ts'
import {
  activeStaff, activeStaffByLogin, endOtherSessions, endSession, setPasswordHash, setSessionPosting,
  type StaffAccount,
} from './store.ts'

export interface SignedIn extends OpenedSession {
  readonly staff: { readonly id: Id<'staff'>; readonly name: string }
  /** The posting they act in now. */
  readonly acting: PostingNow
  readonly postings: readonly PostingNow[]
}

export interface SignInRequest {
  readonly district: DistrictId
  readonly login: string
  readonly password: string
  /** The password to have from now on; asked of whoever still has a first one. */
  readonly newPassword?: string
}

/**
 * Staff sign-in. Refuses `wrong-sign-in` for an unknown login, a wrong password and a disabled account alike,
 * `locked-for-a-while` after five wrong tries, `no-posting` when the person holds no post today. A password that an
 * administrator gave opens nothing until its owner has chosen another: `choose-own-password`, `weak-password`,
 * `same-password`, and `first-password-over` after seven days.
 */
export async function signIn(services: AuthServices, request: SignInRequest): Promise<Result<SignedIn>> {
  const { district, password } = request
  const login = request.login.trim().toLowerCase()
  const account = await guarded(services, district, {
    kind: 'password',
    subject: subjectOf(services, district, login),
    wrong: refusal('wrong-sign-in', {}),
    attempt: async () => {
      const found = await inDistrict(services.db, district, (tx) => activeStaffByLogin(tx, login))
      const matches = await matchesPassword(found?.password_hash ?? (await nobodysHash()), password)
      return matches ? found : undefined
    },
  })
  if (!account.ok) return account
  const chosen = await ownPassword(services, account.value, request)
  return chosen.ok ? inDistrict(services.db, district, (tx) => begin(tx, services, account.value, chosen.value)) : chosen
}

/** The hash of the password that was chosen; undefined where the one there is stays. */
async function ownPassword(services: AuthServices, account: StaffAccount, { password, newPassword }: SignInRequest): Promise<Result<string | undefined>> {
  if (!account.must_change && newPassword === undefined) return ok(undefined)
  if (account.must_change && firstPasswordUntil(account.password_changed_at) <= services.clock.now()) return refuse(accountRefusal('first-password-over', {}))
  if (newPassword === undefined) return refuse(accountRefusal('choose-own-password', {}))
  if (newPassword === password) return refuse(accountRefusal('same-password', {}))
  if (isWeakPassword(newPassword, account.login)) return refuse(refusal('weak-password', {}))
  return ok(await hashPassword(newPassword))
}

async function begin(tx: Tx, services: AuthServices, account: StaffAccount, newHash: string | undefined): Promise<Result<SignedIn>> {
  const postings = await postingsOf(tx, account.id, services.today(tx.district))
  const acting = postings[0]
  if (!acting) return refuse(refusal('no-posting', {}))
  if (newHash !== undefined) await setPasswordHash(tx, account.id, newHash, services.clock.now())
  const opened = await openSession(tx, services, { kind: 'staff', personId: account.id, postingId: acting.id })
  const actor = actorIn(account, acting, tx.district, opened.sessionId)
  if (newHash !== undefined) {
    await endOtherSessions(tx, account.id, opened.sessionId, services.clock.now())
    await recordAccess(tx, services.clock, actor, { action: 'password.change', caseId: null })
  }
  await recordAccess(tx, services.clock, actor, { action: 'session.begin', caseId: null })
  return ok({ ...opened, staff: { id: account.id, name: account.name }, acting, postings })
}

function actorIn(account: StaffAccount, posting: PostingNow, district: DistrictId, sessionId: string): StaffActor {
  return {
    kind: 'staff', district, id: account.id, name: account.name, role: posting.role, postingId: posting.id,
    unitId: posting.unitId, unitPath: posting.unitPath, unitName: posting.unitName, sessionId,
  }
}

export async function signOut(services: AuthServices, actor: StaffActor): Promise<Result<{ readonly signedOut: true }>> {
  await inDistrict(services.db, actor.district, async (tx) => {
    await endSession(tx, actor.sessionId, services.clock.now())
    await recordAccess(tx, services.clock, actor, { action: 'session.end', caseId: null })
  })
  forgetSession(services, actor.sessionId)
  return ok({ signedOut: true })
}

/** Goes on in another of one's own postings: one role at a time, each audited as itself. Refuses `no-such-posting`. */
export async function switchRole(services: AuthServices, actor: StaffActor, postingId: Id<'posting'>): Promise<Result<PostingNow>> {
  const outcome = await inDistrict(services.db, actor.district, async (tx): Promise<Result<PostingNow>> => {
    const postings = await postingsOf(tx, actor.id, services.today(tx.district))
    const chosen = postings.find((each) => each.id === postingId)
    if (!chosen) return refuse(refusal('no-such-posting', {}))
    await setSessionPosting(tx, actor.sessionId, chosen.id)
    await recordAccess(tx, services.clock, { ...actor, role: chosen.role }, { action: 'session.switch', caseId: null })
    return ok(chosen)
  })
  forgetSession(services, actor.sessionId)
  return outcome
}

/** Asks for the password again before something that binds, such as the committee's seal. Refuses `wrong-password`, `locked-for-a-while`. */
export async function verifyPassword(services: AuthServices, actor: StaffActor, password: string): Promise<Result<StaffAccount>> {
  const account = await inDistrict(services.db, actor.district, (tx) => activeStaff(tx, actor.id))
  if (!account) return refuse(refusal('not-signed-in', {}))
  return guarded(services, actor.district, {
    kind: 'password',
    subject: subjectOf(services, actor.district, account.login),
    wrong: refusal('wrong-password', {}),
    attempt: async () => ((await matchesPassword(account.password_hash, password)) ? account : undefined),
  })
}

/** A new password of one's own; every other session ends. Refuses `wrong-password`, `weak-password`. */
export async function changePassword(
  services: AuthServices,
  actor: StaffActor,
  request: { readonly password: string; readonly newPassword: string },
): Promise<Result<{ readonly changed: true }>> {
  const account = await verifyPassword(services, actor, request.password)
  if (!account.ok) return account
  if (isWeakPassword(request.newPassword, account.value.login)) return refuse(refusal('weak-password', {}))
  const hash = await hashPassword(request.newPassword)
  await inDistrict(services.db, actor.district, async (tx) => {
    await setPasswordHash(tx, actor.id, hash, services.clock.now())
    await endOtherSessions(tx, actor.id, actor.sessionId, services.clock.now())
    await recordAccess(tx, services.clock, actor, { action: 'password.change', caseId: null })
  })
  return ok({ changed: true })
}
