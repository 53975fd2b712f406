import { caseRefusal, type CaseId, casesById, findIdByCode, lookAtCase, readCaseCode, showCaseCode } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { addEntry, type Command, type MeetingNow, newItemId } from './commands.ts'
import type { Item } from './domain.ts'
import { refusal } from './words.ts'

interface CaseNamed {
  readonly caseId: string | null
  readonly code: string | null
}

/**
 * An item added by hand; a case as its code alone. A sealed case, and one that the adder may not know of, is `no-such-case`; a
 * restricted one is `case-kept-apart`: units come to a meeting, not persons who were let into that case.
 */
export async function addItem(services: Services, command: Command, asked: { readonly text: string; readonly caseCode?: string }): Promise<Result<MeetingNow>> {
  const named = await namedCase(services, command.by, asked.caseCode)
  if (!named.ok) return named
  return addEntry(services, command, ({ today }) => {
    const item: Item = { id: newItemId(services), text: cleanText(asked.text), ...named.value }
    return ok({ kind: 'item-added', on: today, by: command.by.id, item })
  })
}

async function namedCase(services: Services, by: StaffActor, typed: string | undefined): Promise<Result<CaseNamed>> {
  if (typed === undefined || typed.trim() === '') return ok({ caseId: null, code: null })
  const code = readCaseCode(typed)
  const caseId = code && (await inDistrict(services.db, by.district, (tx) => findIdByCode(tx, code), { readOnly: true }))
  if (!code || !caseId) return refuse(refusal('no-such-case', {}))
  const looked = await lookAtCase(services, { by, caseId, need: 'metadata', action: 'meeting.agenda' }, async (_tx, file) => {
    if (file.row.sealed) return refuse(caseRefusal('no-such-case', {}))
    return file.state.restrictedBy.length > 0 ? refuse(refusal('case-kept-apart', {})) : ok({ caseId: String(caseId), code })
  })
  return looked.ok || looked.refusal.code !== 'no-such-case' ? looked : refuse(refusal('no-such-case', {}))
}

/** Codes of an agenda as they may be shown now: one that was sealed, restricted or merged since is no longer among them. */
export async function codesShown(tx: Tx, items: readonly Item[]): Promise<ReadonlyMap<string, string>> {
  const ids = items.flatMap((each) => (each.caseId === null ? [] : [each.caseId as CaseId]))
  const rows = await casesById(tx, ids)
  return new Map(rows.filter((each) => each.restricted_by === '').map((each) => [each.id, showCaseCode(each.code)]))
}
