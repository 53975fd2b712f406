import QRCode from 'qrcode'
import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { randomBytes, sameSecret } from '#platform/crypto'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import { type AuthServices, guarded } from '../sign-in/attempts.ts'
import { verifyPassword } from '../sign-in/staff.ts'
import { refusal } from '../words.ts'
import { type FactorRow, findFactor, noteUse, putWaiting, switchOff, switchOn } from './store.ts'
import { base32, enrolmentUri, stepOfCode } from './totp.ts'

/** RFC 4226, 4: at least 128 bits, 160 recommended. */
const SECRET_BYTES = 20
const RECOVERY_CODES = 8
const ISSUER = '枫桥 Maplebridge'

export interface SecondFactor {
  readonly on: boolean
  readonly since: string | null
  readonly recoveryLeft: number
}

/** Whether somebody's own second factor is on; the secret is never shown again. */
export async function secondFactorOf(services: AuthServices, actor: StaffActor): Promise<SecondFactor> {
  const row = await inDistrict(services.db, actor.district, (tx) => findFactor(tx, actor.id))
  if (row?.state !== 'on') return { on: false, since: null, recoveryLeft: 0 }
  return { on: true, since: row.since.toISOString(), recoveryLeft: row.recovery_hashes.length }
}

/** A fresh secret, waiting for its proof. Refuses `wrong-password`, `locked-for-a-while`, `second-factor-on`. */
export async function beginSecondFactor(services: AuthServices, actor: StaffActor, password: string) {
  const account = await verifyPassword(services, actor, password)
  if (!account.ok) return account
  const secret = randomBytes(SECRET_BYTES)
  const begun = await inDistrict(services.db, actor.district, async (tx): Promise<boolean> => {
    if ((await findFactor(tx, actor.id))?.state === 'on') return false
    await putWaiting(tx, actor.id, services.keys.encrypt(actor.district, 'content', secret.toString('base64')), services.clock.now())
    return true
  })
  if (!begun) return refuse(refusal('second-factor-on', {}))
  const uri = enrolmentUri(secret, ISSUER, account.value.login)
  return ok({ secret: base32(secret), uri, qr: await QRCode.toString(uri, { type: 'svg', errorCorrectionLevel: 'M' }) })
}

/** Proves the app and switches the second factor on. Refuses `second-factor-off`, `second-factor-on`, `wrong-second-factor`, `locked-for-a-while`. */
export async function confirmSecondFactor(services: AuthServices, actor: StaffActor, code: string): Promise<Result<{ recoveryCodes: string[] }>> {
  const row = await inDistrict(services.db, actor.district, (tx) => findFactor(tx, actor.id))
  if (row === undefined || row.state === 'off') return refuse(refusal('second-factor-off', {}))
  if (row.state === 'on') return refuse(refusal('second-factor-on', {}))
  const proved = await tried(services, actor, () => Promise.resolve(stepOfCode(secretOf(services, actor, row), code, services.clock.now())))
  if (!proved.ok) return proved
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  await inDistrict(services.db, actor.district, async (tx) => {
    const recovery = recoveryCodes.map((each) => hashOf(services, actor, each))
    await switchOn(tx, actor.id, { recovery, step: proved.value, at: services.clock.now() })
    await recordAccess(tx, services.clock, actor, { action: 'second-factor.on', caseId: null })
  })
  return ok({ recoveryCodes })
}

/** Refuses `wrong-password`, `locked-for-a-while`, `second-factor-off`, `wrong-second-factor`. */
export async function endSecondFactor(
  services: AuthServices, actor: StaffActor, given: { readonly password: string; readonly code: string },
): Promise<Result<{ ended: boolean }>> {
  const account = await verifyPassword(services, actor, given.password)
  if (!account.ok) return account
  if (!(await secondFactorOf(services, actor)).on) return refuse(refusal('second-factor-off', {}))
  const proved = await tried(services, actor, () => useCode(services, actor, given.code, null))
  if (!proved.ok) return proved
  await inDistrict(services.db, actor.district, async (tx) => {
    await switchOff(tx, actor.id, services.clock.now())
    await recordAccess(tx, services.clock, actor, { action: 'second-factor.off', caseId: null })
  })
  return ok({ ended: true })
}

/** What somebody proved themselves with before something that binds. */
export type FactorsGiven = 'password' | 'password-and-code'

/**
 * The password once more before something that binds, and the code where its owner switched it on (decision 20). A repeated
 * command may bring the code it was first given with. Refuses `wrong-password`, `second-factor-needed`, `wrong-second-factor`, `locked-for-a-while`.
 */
export async function verifySeal(
  services: AuthServices, actor: StaffActor, given: { readonly password: string; readonly code?: string | undefined; readonly commandId: string },
): Promise<Result<FactorsGiven>> {
  const known = await verifyPassword(services, actor, given.password)
  if (!known.ok) return known
  if (!(await secondFactorOf(services, actor)).on) return ok('password')
  const { code, commandId } = given
  if (code === undefined || code.trim() === '') return refuse(refusal('second-factor-needed', {}))
  const proved = await tried(services, actor, () => useCode(services, actor, code, commandId))
  return proved.ok ? ok('password-and-code') : proved
}

/** Five wrong codes lock for a quarter of an hour: six digits alone would be guessed. */
function tried<Value>(services: AuthServices, actor: StaffActor, attempt: () => Promise<Value | undefined>): Promise<Result<Value>> {
  return guarded(services, actor.district, { kind: 'second-factor', subject: actor.id, wrong: refusal('wrong-second-factor', {}), attempt })
}

function useCode(services: AuthServices, actor: StaffActor, code: string, commandId: string | null): Promise<true | undefined> {
  return inDistrict(services.db, actor.district, async (tx) => {
    const row = await findFactor(tx, actor.id)
    if (row?.state !== 'on') return undefined
    // Proved for this very command already: a repeated click gets its first answer.
    if (commandId !== null && row.last_command === commandId) return true
    return (await takeMoment(tx, services, actor, { row, code, commandId })) ?? takeRecovery(tx, services, actor, { row, code, commandId })
  })
}

interface Use {
  readonly row: FactorRow
  readonly code: string
  readonly commandId: string | null
}

async function takeMoment(tx: Tx, services: AuthServices, actor: StaffActor, { row, code, commandId }: Use): Promise<true | undefined> {
  const step = stepOfCode(secretOf(services, actor, row), code, services.clock.now())
  // A code counts once (RFC 6238, 5.2).
  if (step === undefined || step <= Number(row.last_step)) return undefined
  await noteUse(tx, actor.id, { step, command: commandId, recovery: row.recovery_hashes })
  return true
}

async function takeRecovery(tx: Tx, services: AuthServices, actor: StaffActor, { row, code, commandId }: Use): Promise<true | undefined> {
  const given = hashOf(services, actor, code)
  const left = row.recovery_hashes.filter((each) => !sameSecret(Buffer.from(each), Buffer.from(given)))
  if (left.length === row.recovery_hashes.length) return undefined
  await noteUse(tx, actor.id, { step: Number(row.last_step), command: commandId, recovery: left })
  await recordAccess(tx, services.clock, actor, { action: 'second-factor.recovery', caseId: null })
  return true
}

function secretOf(services: AuthServices, actor: StaffActor, row: FactorRow): Buffer {
  return Buffer.from(services.keys.decrypt(actor.district, 'content', row.secret_sealed), 'base64')
}

/** Ten letters and figures in two groups: fifty bits, read out without doubt. */
function newRecoveryCode(): string {
  const text = base32(randomBytes(7)).slice(0, 10)
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

function hashOf(services: AuthServices, actor: StaffActor, code: string): string {
  const plain = code.normalize('NFKC').toUpperCase().replace(/[^A-Z2-7]/g, '')
  return services.keys.keyedHash({ district: actor.district }, 'code', `recovery/${actor.id}/${plain}`).toString('hex')
}
