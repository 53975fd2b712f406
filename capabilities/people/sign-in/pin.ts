import type { ReporterActor, StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { digitsOf, type Keys, sameSecret } from '#platform/crypto'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { CaseId, ReporterId } from '../domain.ts'
import type { Reporter } from '../parties/store.ts'
import { refusal } from '../words.ts'
import { type AuthServices, guarded } from './attempts.ts'
import { type OpenedSession, openSession } from './sessions.ts'
import { renewPin, type ReporterForPin, reportersForPin } from './store.ts'

const PIN_DIGITS = 6
const SHOWN_HOURS = 24

/** The six digits printed apart from the QR (decision 15): the same for the same epoch, foreseeable by nobody. */
export function pinOf(keys: Keys, caseId: CaseId, reporterId: ReporterId, epoch: number): string {
  return digitsOf(keys.hmac('pin', caseId, reporterId, String(epoch)), PIN_DIGITS)
}

/** The PIN once more, for the slip or the page after registering. Refuses `pin-no-longer-shown` after 24 hours. */
export function pinShown(keys: Keys, reporter: Pick<Reporter, 'id' | 'caseId' | 'pinEpoch' | 'pinShownUntil'>, now: Date): Result<string> {
  if (now > reporter.pinShownUntil) return refuse(refusal('pin-no-longer-shown', {}))
  return ok(pinOf(keys, reporter.caseId, reporter.id, reporter.pinEpoch))
}

export interface PinQuestion {
  readonly district: DistrictId
  /** Undefined where the code is no case of this district: asked all the same, so that both cost the same. */
  readonly caseId: CaseId | undefined
  /** The code as typed, for counting tries at codes that do not exist. */
  readonly typedCode: string
  readonly pin: string
}

export interface OpenedReport extends OpenedSession {
  readonly reporter: ReporterActor
}

/** Opens a reporter's own case. Refuses `wrong-code-or-pin` and, after five wrong tries at one code, `locked-for-a-while`. */
export async function openWithPin(services: AuthServices, question: PinQuestion): Promise<Result<OpenedReport>> {
  const { district, caseId } = question
  const subject = caseId ?? services.keys.keyedHash({ district }, 'code', question.typedCode.toUpperCase()).toString('hex')
  const matched = await guarded(services, district, {
    kind: 'pin',
    subject,
    wrong: refusal('wrong-code-or-pin', {}),
    attempt: () => matchPin(services, question),
  })
  if (!matched.ok || caseId === undefined) return matched.ok ? refuse(refusal('wrong-code-or-pin', {})) : matched
  const reporter: ReporterActor = { kind: 'reporter', district, id: matched.value, caseId }
  const opened = await inDistrict(services.db, district, (tx) => openReport(tx, services, reporter))
  return ok({ ...opened, reporter })
}

/** The PIN is the right to look: only then may the transaction name a case that might be sealed. */
async function matchPin(services: AuthServices, { district, caseId, pin }: PinQuestion): Promise<ReporterId | undefined> {
  const typed = pin.replace(/\s/g, '')
  const options = caseId === undefined ? {} : { sealedCase: caseId }
  const reporters = await inDistrict(
    services.db, district, (tx): Promise<ReporterForPin[]> => (caseId === undefined ? Promise.resolve([]) : reportersForPin(tx, caseId)), options,
  )
  return reporters.find((each) => caseId !== undefined && samePin(pinOf(services.keys, caseId, each.id, each.pin_epoch), typed))?.id
}

function samePin(right: string, typed: string): boolean {
  return sameSecret(Buffer.from(right), Buffer.from(typed))
}

/** A session for one reporter and one case, with its line in the access log. */
export async function openReport(tx: Tx, services: AuthServices, reporter: ReporterActor): Promise<OpenedSession> {
  await recordAccess(tx, services.clock, reporter, { action: 'own-case.open', caseId: reporter.caseId })
  return openSession(tx, services, { kind: 'reporter', personId: reporter.id, caseId: reporter.caseId })
}

/**
 * A new PIN at the counter, after the clerk has seen who is asking; the old one stops working at once. Logged with
 * its reason. Refuses `reason-missing`, `no-such-reporter`. The caller has checked that the clerk may touch the case.
 */
export async function reissuePin(
  tx: Tx,
  services: AuthServices,
  request: { readonly caseId: CaseId; readonly reporterId: ReporterId; readonly reason: string; readonly by: StaffActor },
): Promise<Result<string>> {
  if ([...request.reason.trim()].length < 4) return refuse(refusal('reason-missing', {}))
  const now = services.clock.now()
  const shownUntil = new Date(now.getTime() + SHOWN_HOURS * 3_600_000)
  const epoch = await renewPin(tx, request.caseId, request.reporterId, shownUntil)
  if (epoch === undefined) return refuse(refusal('no-such-reporter', {}))
  const reason = request.reason.trim()
  await recordAccess(tx, services.clock, request.by, { action: 'pin.reissue', caseId: request.caseId, reason })
  return ok(pinOf(services.keys, request.caseId, request.reporterId, epoch))
}
