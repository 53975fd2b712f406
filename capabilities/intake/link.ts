import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type CaseFile, type CaseId, type FactDraft, factsOf, onTwoCases, showCaseCode } from '#cap/cases'
import type { Linked } from './contract.ts'
import { linkRefusal, type LinkSide, linksOf } from './domain.ts'
import { entryOf, type StaffCommand } from './merge.ts'
import { refusal } from './words.ts'

/**
 * Links a repeated request to the earlier one (SC-11 c): both stay cases of their own with their own clocks, consents and
 * figures; a fact on each says so. Refuses what `linkRefusal` and `onTwoCases` refuse.
 */
export function linkCase(services: Services, command: StaffCommand & { readonly earlier: CaseId }): Promise<Result<Linked>> {
  const { caseId, earlier } = command
  if (caseId === earlier) return Promise.resolve(refuse(refusal('link-with-itself', {})))
  return onTwoCases<Linked>(services, { ...command, onMerged: true, caseIds: [caseId, earlier] }, 'content', async (tx, [later, older]) => {
    const refused = linkRefusal(sideOf(later), sideOf(older), linksOf(await factsOf(tx, caseId)))
    if (refused) return refuse(refused)
    return ok({
      first: { facts: [linked(later, 'linked-to-earlier', earlier)], answer: null },
      second: { facts: [linked(older, 'linked-by-later', caseId)], answer: null },
      answer: { caseId, linked: true },
    })
  })
}

/** Undoes a link that was a mistake, from either side. Refuses `not-linked`, `reason-missing`. */
export function unlinkCase(services: Services, command: StaffCommand & { readonly other: CaseId; readonly reason: string }): Promise<Result<Linked>> {
  const { caseId, other } = command
  const reason = command.reason.trim()
  if ([...reason].length < 4) return Promise.resolve(refuse(refusal('reason-missing', {})))
  if (caseId === other) return Promise.resolve(refuse(refusal('not-linked', {})))
  return onTwoCases<Linked>(services, { ...command, onMerged: true, caseIds: [caseId, other] }, 'content', async (tx, [own, theirs]) => {
    if (!linksOf(await factsOf(tx, caseId)).some((each) => each.caseId === other)) return refuse(refusal('not-linked', {}))
    const undone = (file: CaseFile, id: CaseId): FactDraft => ({ ...linked(file, 'link-undone', id), content: { reason } })
    return ok({ first: { facts: [undone(own, other)], answer: null }, second: { facts: [undone(theirs, caseId)], answer: null }, answer: { caseId, linked: false } })
  })
}

function linked(file: CaseFile, kind: string, linkedCaseId: CaseId): FactDraft {
  return { kind, procedureId: entryOf(file).id, data: { linkedCaseId } }
}

function sideOf({ row, state }: CaseFile): LinkSide {
  return { id: state.id, code: showCaseCode(row.code), registeredAt: row.registered_at, merged: state.mergedInto !== null }
}
