import type { StaffActor } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import {
  type CaseFile, type CaseId, caseRefusal, type CommandEnvelope, type FactDraft, factsOf, findCase, onCase, onTwoCases,
  type ProcedureId, showCaseCode, stateWords,
} from '#cap/cases'
import { carryOver, takeBack } from './carry-over.ts'
import type { Merged, Unmerged } from './contract.ts'
import { type MergeSide, mergeRefusal } from './domain.ts'
import { refusal } from './words.ts'

export interface StaffCommand extends CommandEnvelope {
  readonly by: StaffActor
  readonly caseId: CaseId
}

/**
 * Merges a case into the one that goes on (T02, decision 1): both are locked in the order of their ids, no fact moves,
 * every reporter keeps code and PIN. People and safety answers that only the source knew are copied (`carry-over.ts`). Refuses what `mergeRefusal` and `onTwoCases` refuse.
 */
export function mergeCase(services: Services, command: StaffCommand & { readonly into: CaseId }): Promise<Result<Merged>> {
  const { caseId, into } = command
  if (caseId === into) return Promise.resolve(refuse(refusal('merge-with-itself', {})))
  return onTwoCases<Merged>(services, { ...command, caseIds: [caseId, into] }, 'content', async (tx, [source, target]) => {
    const refused = mergeRefusal(sideOf(source), sideOf(target), command.by.role, services.today(tx.district))
    if (refused) return refuse(refused)
    const answer: Merged = { caseId, code: source.row.code, mergedInto: { caseId: into, code: target.row.code } }
    const entryId = entryOf(target).id
    const carried = await carryOver(tx, services, source, target, entryId)
    const received = { kind: 'merge-received', procedureId: entryId, data: { mergedFrom: caseId, partyIds: carried.partyIds } }
    return ok({
      first: { facts: [mergedInto(source, into)], answer: null },
      second: { facts: [received, ...carried.facts], also: carried.also, answer: null },
      answer,
    })
  })
}

function sideOf(file: CaseFile): MergeSide {
  const { row, state } = file
  return { code: showCaseCode(row.code), open: row.open, state, stage: stateWords(row.stage_kind, row.stage) }
}

export function entryOf(file: CaseFile): { readonly id: ProcedureId; readonly state: string } {
  const entry = file.procedure('entry')
  if (!entry) throw new Error('every case has its entry procedure')
  return entry
}

/** The fact carries all that undoing needs: the state it left and the clocks it stopped. */
function mergedInto(source: CaseFile, into: CaseId): FactDraft {
  const entry = entryOf(source)
  const deadlines: readonly JsonObject[] = source.state.deadlines.map((each) => ({ ...each }))
  return { kind: 'merged-into', procedureId: entry.id, data: { mergedInto: into, state: entry.state, deadlines } }
}

/**
 * Undoes a merge that was a mistake (T02b): the state and the clocks named in the merge come back by compensating facts.
 * Refuses `not-merged`, `reason-missing`, `case-changed`.
 */
export async function unmergeCase(services: Services, command: StaffCommand & { readonly reason: string }): Promise<Result<Unmerged>> {
  if ([...command.reason.trim()].length < 4) return refuse(refusal('reason-missing', {}))
  const target = await inDistrict(services.db, command.by.district, async (tx) => (await findCase(tx, command.caseId))?.merged_into ?? null)
  const onMerged = { ...command, onMerged: true }
  // A repeated click comes after the merge is gone: the first answer is found on the case itself.
  if (target === null) return onCase<Unmerged>(services, onMerged, 'content', async () => refuse(refusal('not-merged', {})))
  return onTwoCases<Unmerged>(services, { ...onMerged, caseIds: [command.caseId, target] }, 'content', async (tx, [source, other]) => {
    if (source.state.mergedInto !== other.state.id) return refuse(caseRefusal('case-changed', {}))
    const merge = (await factsOf(tx, source.state.id)).filter((each) => each.kind === 'merged-into').at(-1)
    if (!merge) throw new Error('a merged case holds the fact of its merging')
    const { state, deadlines } = merge.data
    const received = (await factsOf(tx, other.state.id)).filter((each) => each.kind === 'merge-received' && each.data['mergedFrom'] === source.state.id).at(-1)
    const undone = { state, deadlines, mergedInto: null, mergeFactId: merge.id }
    return ok({
      first: { facts: [{ kind: 'unmerged', procedureId: entryOf(source).id, data: undone, content: { reason: command.reason.trim() } }], answer: null },
      second: { facts: [{ kind: 'merge-undone', procedureId: entryOf(other).id, data: { mergedFrom: source.state.id } }], also: takeBack(tx, services, received?.data['partyIds']), answer: null },
      answer: { caseId: source.state.id, code: source.row.code, state: String(state), stateWords: stateWords('entry', String(state)) },
    })
  })
}
