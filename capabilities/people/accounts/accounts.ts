import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import type { JsonObject } from '#platform/canonical'
import { randomPlate } from '#platform/crypto'
import { inDistrict, type Tx } from '#platform/db/database'
import { type Id, newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { postSomebody, type Role, ROLES, type UnitId } from '#cap/organisation'
import { accountRefusal as refusal } from '../account-words.ts'
import type { FirstPassword } from '../contract/accounts.ts'
import { firstPasswordUntil, inGroups, isAccountOf, readLogin } from '../domain/account.ts'
import { hashPassword } from '../sign-in/password.ts'
import { forgetSession } from '../sign-in/sessions.ts'
import { subjectOf } from '../sign-in/attempts.ts'
import { clearAttempts } from '../sign-in/store.ts'
import * as store from './store.ts'

const FIRST_PASSWORD_CHARACTERS = 12

interface FreshPassword {
  readonly plain: string
  readonly hash: string
  readonly at: Date
}

async function freshPassword(services: Services): Promise<FreshPassword> {
  const plain = inGroups(randomPlate(FIRST_PASSWORD_CHARACTERS).toLowerCase())
  return { plain, hash: await hashPassword(plain), at: services.clock.now() }
}

function handOver(staffId: string, login: string, { plain, at }: FreshPassword): FirstPassword {
  return { staffId, login, firstPassword: plain, goodUntil: firstPasswordUntil(at).toISOString() }
}

export interface AccountAsked {
  readonly name: string
  readonly login: string
  readonly unitId: string
  readonly role: string
  readonly duty: string
  readonly fromOn: string
  readonly untilOn: string | null
}

/**
 * An account with its first post and a password that is shown once. Refuses `no-name`, `bad-login`, `login-taken`, and what a
 * posting refuses; then nothing is made.
 */
export async function createAccount(services: Services, by: StaffActor, asked: AccountAsked): Promise<Result<FirstPassword>> {
  const name = cleanText(asked.name)
  const login = readLogin(asked.login)
  const role = ROLES.find((each) => each === asked.role)
  if (name === '') return refuse(refusal('no-name', {}))
  if (login === undefined || role === undefined) return refuse(refusal('bad-login', {}))
  const password = await freshPassword(services)
  const id = newId<'staff'>(services.clock)
  return inDistrict(services.db, by.district, async (tx): Promise<Result<FirstPassword>> => {
    const made = await store.insertAccount(tx, { id, login, name, passwordHash: password.hash, at: password.at })
    if (!made) return refuse(refusal('login-taken', {}))
    const posted = await postSomebody(tx, services, by, postOf(id, role, asked))
    if (!posted.ok) return posted
    await changed(tx, services, by, id, 'account.create', { unitId: asked.unitId, role: asked.role })
    return ok(handOver(id, login, password))
  })
}

function postOf(staffId: Id<'staff'>, role: Role, { unitId, duty, fromOn, untilOn }: AccountAsked): Parameters<typeof postSomebody>[3] {
  return { staffId, unitId: unitId as UnitId, role, capacity: 'main', duty, fromOn, untilOn, slotIds: [] }
}

interface OnAccount {
  readonly staffId: string
  readonly reason: string
}

/** Nobody gets in any more, and whoever is in is out. Refuses `own-account`, `no-such-account`, `locked-already`. */
export async function lockAccount(services: Services, by: StaffActor, asked: OnAccount): Promise<Result<{ locked: boolean; sessionsEnded: number }>> {
  return onAccount(services, by, asked, async (tx, account, ended) => {
    if (account.state === 'disabled') return refuse(refusal('locked-already', {}))
    await store.setState(tx, account.id, 'disabled', cleanText(asked.reason))
    const sessions = await store.endSessionsOf(tx, account.id, services.clock.now())
    ended.push(...sessions)
    await changed(tx, services, by, account.id, 'account.lock', { reason: asked.reason, sessionsEnded: sessions.length })
    return ok({ locked: true, sessionsEnded: sessions.length })
  })
}

/** Refuses `own-account`, `no-such-account`, `not-locked`. */
export async function unlockAccount(services: Services, by: StaffActor, asked: OnAccount): Promise<Result<{ locked: boolean }>> {
  return onAccount(services, by, asked, async (tx, account) => {
    if (account.state === 'active') return refuse(refusal('not-locked', {}))
    await store.setState(tx, account.id, 'active', '')
    await changed(tx, services, by, account.id, 'account.unlock', { reason: asked.reason })
    return ok({ locked: false })
  })
}

/** A new first password for somebody who forgot theirs; their sessions end. Refuses `own-account`, `no-such-account`. */
export async function resetFirstPassword(services: Services, by: StaffActor, asked: OnAccount): Promise<Result<FirstPassword>> {
  const password = await freshPassword(services)
  return onAccount(services, by, asked, async (tx, account, ended) => {
    await store.setFirstPassword(tx, account.id, password.hash, password.at)
    ended.push(...(await store.endSessionsOf(tx, account.id, password.at)))
    await clearAttempts(tx, 'password', subjectOf(services, tx.district, account.login))
    await changed(tx, services, by, account.id, 'account.reset', { reason: asked.reason })
    return ok(handOver(account.id, account.login, password))
  })
}

/** Whether somebody is trained where there is violence at home (G-03). Refuses `own-account`, `no-such-account`. */
export async function noteTraining(services: Services, by: StaffActor, asked: OnAccount & { readonly trained: boolean }): Promise<Result<{ trained: boolean }>> {
  return onAccount(services, by, asked, async (tx, account) => {
    await store.setTraining(tx, account.id, asked.trained)
    await changed(tx, services, by, account.id, 'account.training', { trained: asked.trained, reason: asked.reason })
    return ok({ trained: asked.trained })
  })
}

/** Locks one account of the caller's reach; sessions that ended are forgotten by this process once it is done. */
async function onAccount<Answer>(
  services: Services, by: StaffActor, { staffId }: OnAccount,
  work: (tx: Tx, account: store.AccountRow, ended: string[]) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  if (staffId === by.id) return refuse(refusal('own-account', {}))
  const ended: string[] = []
  const done = await inDistrict(services.db, by.district, async (tx): Promise<Result<Answer>> => {
    const account = await store.lockAccountRow(tx, staffId)
    const posts = account ? await store.postsOf(tx, [staffId]) : []
    const theirs = posts.map((each) => ({ path: each.unit_path, untilOn: each.until_on }))
    if (!account || !isAccountOf(by.unitPath, theirs, services.today(tx.district))) return refuse(refusal('no-such-account', {}))
    return work(tx, account, ended)
  })
  if (done.ok) for (const each of ended) forgetSession(services, each)
  return done
}

async function changed(tx: Tx, services: Services, by: StaffActor, staffId: string, action: string, data: JsonObject): Promise<void> {
  await tx.run(insertChange(tx, services.clock, by, { action, subjectKind: 'staff', subjectId: staffId, data }))
}
