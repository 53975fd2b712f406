import { isWithin, type StaffActor } from '#platform/access'
import { insertChange, recordAccess } from '#platform/audit'
import type { Json } from '#platform/canonical'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { instant } from '#platform/time'
import type { Static } from 'typebox'
import { readCaseCode } from '../code.ts'
import { onCase } from '../commands.ts'
import type { CaseId } from '../procedure.ts'
import { NEVER_DUE } from '../projection.ts'
import { stateWords } from '../state-words.ts'
import { refusal } from '../words.ts'
import { lookWords } from './words.ts'
import type { SealedAccess, SealedLine, SealRequest } from '../contract/sealing.ts'
import { sealedNearness } from './open.ts'
import * as requests from './requests-store.ts'
import * as store from './store.ts'

const SHORTEST_REASON = 4
const HOUR_MS = 3_600_000
const DEFAULT_HOURS = 2

function tooShort(reason: string): boolean {
  return [...reason.trim()].length < SHORTEST_REASON
}

/** Sealed cases that the viewer may open: codes and states, no word of any. */
export async function listSealedCases(services: Services, viewer: StaffActor): Promise<Result<{ cases: SealedLine[] }>> {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const found = await store.listSealed(tx, viewer, services.clock.now())
    const open = found.filter((row) => sealedNearness(viewer, row) !== 'none')
    return ok({ cases: open.map((row) => ({
      id: row.case_id, code: row.code, stageWords: stateWords(row.stage_kind, row.stage), dueOn: row.due_on === NEVER_DUE ? null : row.due_on,
      sealedAt: instant(row.sealed_at), mine: row.assignee_id === viewer.id, unassigned: row.assignee_id === null,
    })) })
  }, { readOnly: true })
}

/** Seals a record by hand, with a reason that goes under the seal itself. Refuses `already-sealed`, `reason-too-short`. */
export function sealByHand(
  services: Services, command: { readonly caseId: CaseId; readonly commandId: string; readonly by: StaffActor; readonly body: Json }, reason: string,
): Promise<Result<{ sealed: boolean }>> {
  return onCase(services, command, 'content', async (_tx, file) => {
    if (tooShort(reason)) return refuse(refusal('reason-too-short', {}))
    const entry = file.procedure('entry')
    if (file.state.sealed || !entry) return refuse(refusal('already-sealed', {}))
    return ok({ facts: [{ kind: 'case-sealed', procedureId: entry.id, data: { gates: [] }, content: { reason } }], answer: { sealed: true } })
  })
}

/**
 * Asks to look into a sealed record, or to unseal it. The answer is the same whether the code leads to one or not: asking
 * must not tell. Refuses `reason-too-short`.
 */
export async function askForSealed(
  services: Services, by: StaffActor, commandId: string, asked: { readonly code: string; readonly kind: 'look' | 'unseal'; readonly reason: string },
): Promise<Result<{ asked: boolean }>> {
  if (tooShort(asked.reason)) return refuse(refusal('reason-too-short', {}))
  const code = readCaseCode(asked.code) ?? ''
  return inDistrict(services.db, by.district, async (tx) => {
    const now = services.clock.now()
    const row = await store.findSealedByCode(tx, code, by.id, now)
    await recordAccess(tx, services.clock, by, { action: `sealed.asked-${asked.kind}`, caseId: row?.case_id ?? null })
    if (row) {
      const reason = services.keys.encrypt(tx.district, 'content', asked.reason.trim())
      tx.atEnd(requests.insertRequest(tx, { id: commandId, kind: asked.kind, caseId: row.case_id, askedBy: by.id, askedRole: by.role, reason, at: now }))
    }
    return ok({ asked: true })
  })
}

/** How many requests wait for this very person to decide. */
export async function countWaitingRequests(services: Services, by: StaffActor): Promise<Result<{ waiting: number }>> {
  return inDistrict(services.db, by.district, async (tx) => ok({ waiting: await requests.countWaiting(tx, by) }), { readOnly: true })
}

/** Requests that somebody entitled may decide or has seen decided: the DPO and the director those of the district, a head their own. */
export async function listSealRequests(services: Services, by: StaffActor): Promise<Result<{ requests: SealRequest[] }>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const found = await requests.listRequests(tx, by.unitPath)
    return ok({ requests: found.map((row) => ({
      id: row.id, kind: row.kind, code: row.code, askedByName: row.asked_name, askedRole: row.asked_role,
      reason: services.keys.decrypt(tx.district, 'content', row.reason), askedAt: instant(row.asked_at), state: row.state,
      decidedByName: row.decided_name, until: row.until_at ? instant(row.until_at) : null, own: row.asked_by === by.id,
    })) })
  }, { readOnly: true })
}

interface Decision {
  readonly requestId: string
  readonly commandId: string
  readonly grant: boolean
  readonly hours: number | undefined
}

type Decided = { state: string; until: string | null }

/**
 * The second person decides: a look lasts for hours and ends by itself, unsealing is a fact of the case. Refuses
 * `no-such-request`, `another-person-decides`. Source: PIPL Art. 51, decision 4.
 */
export async function decideSealRequest(services: Services, by: StaffActor, decision: Decision): Promise<Result<Decided>> {
  const known = await inDistrict(services.db, by.district, (tx) => requests.findRequest(tx, decision.requestId), { readOnly: true })
  if (known?.state !== 'asked' || !isWithin(known.unit_path, by.unitPath)) return refuse(refusal('no-such-request', {}))
  if (known.asked_by === by.id) return refuse(refusal('another-person-decides', {}))
  if (decision.grant && known.kind === 'unseal') return unseal(services, by, known, decision)
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Decided>> => {
    const until = decision.grant ? new Date(services.clock.now().getTime() + (decision.hours ?? DEFAULT_HOURS) * HOUR_MS) : null
    return (await decide(tx, services, by, known, decision.grant, until)) ? ok(decided(decision.grant, until)) : refuse(refusal('no-such-request', {}))
  })
}

function decided(grant: boolean, until: Date | null): Decided {
  return { state: grant ? 'granted' : 'refused', until: until ? instant(until) : null }
}

async function decide(tx: Tx, services: Services, by: StaffActor, row: requests.RequestRow, grant: boolean, until: Date | null): Promise<boolean> {
  const state = grant ? 'granted' : 'refused'
  const at = services.clock.now()
  await recordAccess(tx, services.clock, by, { action: `sealed.${state}-${row.kind}`, caseId: row.case_id })
  tx.atEnd(insertChange(tx, services.clock, by, {
    action: `sealed-${row.kind}-${state}`, subjectKind: 'case', subjectId: row.case_id, data: { requestId: row.id, until: until ? instant(until) : null },
  }))
  return requests.decideRequest(tx, row.id, { state, by: by.id, role: by.role, at, until })
}

/** The decider need not read the case to decide: the request is theirs, not the record. */
function unseal(services: Services, by: StaffActor, known: requests.RequestRow, decision: Decision): Promise<Result<Decided>> {
  const command = { caseId: known.case_id, commandId: decision.commandId, by, body: { requestId: known.id } }
  return onCase<Decided>(services, command, async () => undefined, async (tx, file) => {
    const entry = file.procedure('entry')
    const row = await store.findSealed(tx, known.case_id, by.id, services.clock.now())
    if (row && row.shut_out_path !== null) return refuse(refusal('accuser-protected', {}))
    if (!entry || !(await decide(tx, services, by, known, true, null))) return refuse(refusal('no-such-request', {}))
    const data = { requestId: known.id, askedBy: known.asked_by, decidedBy: by.id }
    return ok({ facts: [{ kind: 'case-unsealed', procedureId: entry.id, data }], answer: decided(true, null) })
  })
}

/** Looks into sealed records for the data-protection officer, the refused ones among them. */
export async function listSealedAccess(
  services: Services, by: StaffActor, before: string | undefined,
): Promise<Result<{ looks: Static<typeof SealedAccess>[]; next: string | null }>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const found = await requests.listLooks(tx, before)
    const shown = found.slice(0, requests.LOOKS_A_PAGE)
    const looks = shown.map((row) => ({
      id: row.id, code: row.code, action: row.action, actionWords: { ...lookWords(row.action) }, refused: row.action.endsWith('.refused'),
      byName: row.actor_name, byRole: row.actor_role, at: instant(row.recorded_at),
    }))
    return ok({ looks, next: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null })
  }, { readOnly: true })
}

