import type { Actor, CaseNeed } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import { isNearEnough, type Nearness, nearnessOf } from '../nearness.ts'
import { restrictionIn } from '../restriction.ts'
import * as store from './store.ts'
import { keepCaseKey, unwrapCaseKey } from './vault.ts'

/**
 * How near somebody stands to a sealed case, by what is known without opening it (`docs/law.md` §8.2): who handles it and is
 * trained where there is violence, the head of its committee, whoever has a part in it or a granted look, the counter until
 * it has handed it over. To everybody else it does not exist; to the unit that an
 * accusation is about it never does. Pure.
 */
export function sealedNearness(by: Actor, row: store.SealedRow): Nearness {
  if (row.shut_out) return 'none'
  if (by.kind !== 'staff') return by.kind === 'reporter' && by.caseId !== (row.case_id as string) ? 'none' : nearnessOf(by, standingOf(row))
  const gates = restrictionIn(row.gates)
  if (row.assignee_id === by.id) return gates.includes('G-03') && !row.trained ? 'none' : 'handle'
  if (row.granted || row.parts.includes('sealed-reader')) return 'content'
  const near = nearnessOf(by, standingOf(row))
  return near === 'metadata' ? 'none' : near
}

function standingOf(row: store.SealedRow): Parameters<typeof nearnessOf>[1] {
  return {
    id: row.case_id, unitId: row.unit_id, unitPath: row.unit_path, registeredUnitId: row.registered_unit_id, assigneeId: row.assignee_id,
    mergedInto: null, restricted: true, stageKind: row.stage_kind, stage: row.stage, parts: row.parts,
  }
}

/** `beside` stands for tasks beside the case, whose own permit is asked once the row can be seen. */
export type SealedNeed = CaseNeed | 'beside'

/**
 * Opens a sealed case for this transaction: decides, writes the decision to the access log, and only then names the case.
 * Gives how near the actor stands, or undefined: then nothing of the case can be seen, and nothing says that there is one.
 */
export async function openSealed(
  tx: Tx, services: Pick<Services, 'clock' | 'keys'>, by: Actor, caseId: string, need: SealedNeed, action: string,
): Promise<Nearness | undefined> {
  const row = await store.findSealed(tx, caseId, by.kind === 'staff' ? by.id : null, services.clock.now())
  if (!row || row.shut_out) return undefined
  const near = sealedNearness(by, row)
  if (need !== 'beside' && !isNearEnough(near, need)) return undefined
  await recordAccess(tx, services.clock, by, { action, caseId })
  await tx.nameSealed(caseId)
  if (row.wrapped_key) keepCaseKey(tx, unwrapCaseKey(services.keys, tx, caseId, row.wrapped_key))
  return near === 'none' ? 'metadata' : near
}

/**
 * Writes down that somebody asked for a case and was told that there is none: the same row whether it is sealed, out of reach
 * or invented, so that neither the words nor the time tell. People without an account ask only for their own case.
 */
export async function logRefused(services: Pick<Services, 'db' | 'clock'>, by: Actor, caseId: string, action: string): Promise<void> {
  if (by.kind !== 'staff') return
  await inDistrict(services.db, by.district, (tx) => recordAccess(tx, services.clock, by, { action: `${action}.refused`, caseId }), { readOnly: true })
}
