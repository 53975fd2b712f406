import type { Actor, CaseNeed } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { denialOf, type Permit } from './commands.ts'
import type { CaseId } from './procedure.ts'
import { type CaseFile, caseFileOf } from './recording.ts'
import { logRefused, openSealed } from './sealing/open.ts'
import { openedRow } from './sealing/seal.ts'
import { findCase, loadCase, stateOf } from './store.ts'
import { refusal } from './words.ts'

export type { CaseColumns, CaseFile, DueWork, FactDraft, Recording } from './recording.ts'
export { caseFileOf } from './recording.ts'

/** A look at one case by somebody, for a reason that the access log names, such as `document.print`. */
export interface CaseLook {
  readonly by: Actor
  readonly caseId: CaseId
  /** How near, or what lets somebody in who stands beside the case: a court's liaison has their row, no nearness. */
  readonly need: CaseNeed | Permit
  readonly action: string
}

/**
 * Reads one case for a screen or a document: the same nearness check as for commands, no lock, one row in the
 * access log. Refuses `no-such-case`, `content-not-permitted`, `not-the-handler` and what `work` refuses.
 */
export async function lookAtCase<Value>(
  services: Services,
  look: CaseLook,
  work: (tx: Tx, file: CaseFile) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const done = await inDistrict(services.db, look.by.district, async (tx): Promise<Result<Value>> => {
    const [row, loaded] = await Promise.all([findCase(tx, look.caseId), loadCase(tx, look.caseId, look.by.kind === 'staff' ? look.by.id : null, null)])
    if (!row) return lookAtSealed(tx, services, look, work)
    const denied = typeof look.need === 'function' ? await look.need(tx, row) : await denialOf(tx, look.by, row, loaded.parts, look.need)
    if (denied) return refuse(denied)
    await recordAccess(tx, services.clock, look.by, { action: look.action, caseId: row.id })
    return work(tx, caseFileOf(row, stateOf(row, loaded)))
  }, { readOnly: true })
  if (!done.ok && done.refusal.code === 'no-such-case') await logRefused(services, look.by, look.caseId, look.action)
  return done
}

/** The same look at a sealed case: the decision is written down before anything of the case can be seen. */
async function lookAtSealed<Value>(
  tx: Tx, services: Services, look: CaseLook, work: (tx: Tx, file: CaseFile) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const near = await openSealed(tx, services, look.by, look.caseId, typeof look.need === 'function' ? 'beside' : look.need, look.action)
  const found = near && (await findCase(tx, look.caseId))
  if (!found) return refuse(refusal('no-such-case', {}))
  const row = openedRow(tx, found)
  const denied = typeof look.need === 'function' ? await look.need(tx, row) : undefined
  if (denied) return refuse(denied)
  const loaded = await loadCase(tx, row.id, look.by.kind === 'staff' ? look.by.id : null, null)
  return work(tx, caseFileOf(row, stateOf(row, loaded)))
}
