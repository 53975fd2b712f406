import { type CaseFile, type CaseId, type FactRead, factsWithContentOf, lookAtCase } from '#cap/cases'
import { type CourtResultSheet, groupCode, renderSheet } from '#cap/documents'
import { committeesFor, committeeTaking } from '#cap/organisation'
import { partiesWithNames } from '#cap/people'
import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { refusal, RESULT_SLIP, RESULT_WORDS, STAGE_WORDS } from './words.ts'

const RETURNED = ['court-referral-returned', 'court-referral-declined']

/**
 * The slip that goes back to the court with the materials: result class and days only (§3.1). One row in the access log.
 * Refuses `nothing-returned` before the result is returned or the referral declined. Source: IMR Art. 27; OMR Art. 25.
 */
export async function printResult(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<SentFile>> {
  const look = { by: viewer, caseId, need: 'content', action: 'linked.print-result' } as const
  const sheet = await lookAtCase(services, look, async (tx, file): Promise<Result<CourtResultSheet>> => {
    const referral = file.procedure('court-referral')
    const facts = referral ? (await factsWithContentOf(tx, caseId)).filter((each) => each.procedureId === referral.id) : []
    const made = referral && (await sheetOf(tx, services, file, facts))
    return made ? ok(made) : refuse(refusal('nothing-returned', {}))
  })
  if (!sheet.ok) return sheet
  const bytes = await renderSheet(sheet.value, { printedAt: services.clock.now(), timeZone: services.district(viewer.district).zone })
  return ok({ bytes, type: 'application/pdf', name: `${RESULT_SLIP.zh}.pdf` })
}

async function sheetOf(tx: Tx, services: Services, file: CaseFile, facts: readonly FactRead[]): Promise<CourtResultSheet | undefined> {
  const received = facts.find((each) => each.kind === 'court-referral-received')
  const gone = facts.find((each) => RETURNED.includes(each.kind))
  if (!received || !gone) return undefined
  const people = await partiesWithNames(tx, services.keys, file.row.id)
  const speaking = new Set(people.map((each) => each.representedBy))
  const committee = committeeTaking(await committeesFor(tx, file.row.unit_path), file.row.unit_path, file.state.category)
  const optional = { reference: textIn(received, 'reference'), reason: textIn(gone, 'reason'), takenBy: textIn(gone, 'takenBy') }
  return {
    kind: 'court-result', committee: committee?.name.zh ?? '', court: textIn(received, 'name') ?? '', caseCode: groupCode(file.row.code),
    stage: wordIn(STAGE_WORDS, received.data['stage']), parties: people.filter((each) => !speaking.has(each.id)).map((each) => each.name),
    receivedOn: dayIn(received, 'receivedOn'), result: wordIn(RESULT_WORDS, gone.data['result'] ?? 'not-accepted'), returnedOn: dayIn(gone, 'on'),
    materials: materialsIn(received), ...present(optional),
  }
}

type Optional = Pick<CourtResultSheet, 'reference' | 'reason' | 'takenBy'>

function present({ reference, reason, takenBy }: { readonly [Key in keyof Optional]-?: string | null }): Optional {
  return { ...(reference ? { reference } : {}), ...(reason ? { reason } : {}), ...(takenBy ? { takenBy } : {}) }
}

function textIn(fact: FactRead, key: string): string | null {
  const found = fact.content?.[key]
  return typeof found === 'string' ? found : null
}

function dayIn(fact: FactRead, key: string): Day {
  const parsed = parseDay(String(fact.data[key] ?? ''))
  return parsed.ok ? parsed.value : fact.occurredOn
}

function wordIn(table: Readonly<Record<string, { readonly zh: string }>>, key: unknown): string {
  return typeof key === 'string' ? (table[key]?.zh ?? key) : ''
}

function materialsIn(fact: FactRead): readonly string[] {
  const found = fact.content?.['materials']
  return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : []
}
