import type { ReporterActor } from '#platform/access'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { type CaseFile, type CaseId, type CommandEnvelope, listMergedHere, onCase, type Recording, stateWords } from '#cap/cases'
import type { Withdrawn, WithdrawalBody } from './contract.ts'
import { withdrawalRefusal } from './domain.ts'
import { entryOf, type StaffCommand } from './merge.ts'
import { refusal } from './words.ts'

/** Staff write down that the reporter withdraws before dispatch (T16). The reason is asked and never pre-chosen. */
export function withdrawRequest(services: Services, command: StaffCommand & { readonly withdrawal: WithdrawalBody }): Promise<Result<Withdrawn>> {
  return onCase<Withdrawn>(services, command, 'content', async (_tx, file) => {
    const refused = withdrawalRefusal({ entryState: entryOf(file).state, together: false, open: file.row.open, stage: stageOf(file) })
    return refused ? refuse(refused) : ok(recordingOf(file, command.withdrawal))
  })
}

/** The reporter withdraws their own request before dispatch. Refuses `withdraw-together`, `withdraw-at-handler`, `already-ended`. */
export async function withdrawOwnCase(
  services: Services, envelope: CommandEnvelope & { readonly by: ReporterActor; readonly withdrawal: WithdrawalBody },
): Promise<Result<Withdrawn>> {
  const caseId = envelope.by.caseId as CaseId
  return onCase<Withdrawn>(services, { ...envelope, caseId, onMerged: true }, 'content', async (tx, file) => {
    if (file.state.mergedInto !== null) return refuse(refusal('withdraw-together', {}))
    const together = (await listMergedHere(tx, caseId)).length > 0
    const refused = withdrawalRefusal({ entryState: entryOf(file).state, together, open: file.row.open, stage: stageOf(file) })
    return refused ? refuse(refused) : ok(recordingOf(file, envelope.withdrawal))
  })
}

export function stageOf(file: CaseFile): { readonly zh: string; readonly en: string } {
  return stateWords(file.row.stage_kind, file.row.stage)
}

function recordingOf(file: CaseFile, withdrawal: WithdrawalBody): Recording<Withdrawn> {
  const text = cleanText(withdrawal.text ?? '')
  return {
    facts: [{
      kind: 'request-withdrawn', procedureId: entryOf(file).id, data: { reason: withdrawal.reason },
      ...(text === '' ? {} : { content: { text } }),
    }],
    answer: { caseId: file.state.id, withdrawn: true },
  }
}
