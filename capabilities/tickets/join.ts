import type { Actor } from '#platform/access'
import type { Json } from '#platform/canonical'
import { derivedId } from '#platform/derived-id'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type CaseId, findCase, onCase, type ProcedureId, type UnitId } from '#cap/cases'
import { checkOptionalPhone, insertReporter, PAGE_ONLY, pinOf, type ReporterId } from '#cap/people'
import { about } from './steps.ts'
import { findTicket, updateTicket } from './store.ts'
import { refusal } from './words.ts'

export interface Joining {
  readonly ticketId: string
  readonly phone?: string | undefined
  readonly noticeGiven: boolean
  readonly lettersWanted?: boolean | undefined
  readonly language: 'zh' | 'en'
}

export interface Joined {
  readonly ticketId: string
  readonly caseId: string
  readonly code: string
  readonly pin: string
  readonly dueOn: string
}

type Stored = { ticketId: string; caseId: string; reporterId: string; code: string; dueOn: string }

/**
 * “That is it too”: one more reporter of the same open request in a common place, with a PIN of their own. They see how it goes
 * and not a word of whoever reported first (decision 17). Refuses `not-to-join`, `notice-not-given`, `bad-phone`.
 */
export async function joinTicket(services: Services, command: { commandId: string; by: Actor; body: Json }, joining: Joining): Promise<Result<Joined>> {
  if ((joining.phone ?? '') !== '' && !joining.noticeGiven) return refuse(refusal('notice-not-given', {}))
  const phone = checkOptionalPhone(joining.phone)
  if (!phone.ok) return phone
  const known = await inDistrict(services.db, command.by.district, (tx) => findTicket(tx, joining.ticketId), { readOnly: true })
  if (!known?.common) return refuse(refusal('not-to-join', {}))
  const caseId = known.case_id as CaseId
  const reporterId = derivedId<'reporter'>(command.commandId, 'ticket-reporter') as ReporterId
  const permit = async () => undefined
  const done = await onCase<Stored>(services, { ...command, caseId }, permit, async (tx) => {
    const [row, file] = [await findTicket(tx, known.id), await findCase(tx, caseId)]
    if (!row || !file || file.sealed || FINISHED.includes(row.state)) return refuse(refusal('not-to-join', {}))
    const at = services.clock.now()
    const reporter = {
      id: reporterId, caseId, channel: PAGE_ONLY, language: joining.language, name: '', phone: phone.value, addressId: null, partyId: null,
      lettersWanted: (joining.lettersWanted ?? false) && phone.value !== null,
    }
    const context = { district: tx.district, keys: services.keys, centreId: row.unit_id as UnitId, at, sealed: false }
    return ok({
      facts: [{ kind: 'ticket-also-reported', procedureId: row.id as ProcedureId, data: { ...about(row), reporterId } }],
      also: [insertReporter(context, reporter), updateTicket(tx, { ...row, also_reported: row.also_reported + 1 }, at)],
      answer: { ticketId: row.id, caseId, reporterId, code: file.code, dueOn: row.due_on },
    })
  })
  if (!done.ok) return done.refusal.code === 'no-such-case' ? refuse(refusal('not-to-join', {})) : done
  const { reporterId: _own, ...told } = done.value
  return ok({ ...told, pin: pinOf(services.keys, caseId, reporterId, 1) })
}

const FINISHED: readonly string[] = ['exclusion-asked', 'done', 'revisited', 'closed', 'rejected-unreasonable', 'turned-dispute', 'withdrawn']
