import type { ReporterActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { WithdrawBody } from './contract.ts'
import { type Withdrawing, withdrawalRefusal } from './domain.ts'
import { onTicket, type StateOnly } from './steps.ts'
import { NOTHING_RUNS, ticketOfCase, type TicketRow } from './store.ts'
import { refusal } from './words.ts'

export const withdrawingOf = (row: TicketRow): Withdrawing => ({ state: row.state, reporterId: row.reporter_id, alsoReported: row.also_reported })

/**
 * The reporter takes their own request back, from their page. One that was late by then stays in the rates of the unit; any other
 * leaves them, as if it had not been sent there. Refuses `no-such-ticket` and what {@link withdrawalRefusal} refuses.
 */
export async function withdrawOwnTicket(services: Services, by: ReporterActor, commandId: string, body: WithdrawBody): Promise<Result<StateOnly>> {
  const known = await inDistrict(services.db, by.district, (tx) => ticketOfCase(tx, by.caseId), { readOnly: true })
  if (!known || known.state === 'turned-dispute') return refuse(refusal('no-such-ticket', {}))
  return onTicket(services, { ticketId: known.id, commandId, by, body: { ...body } }, known, ({ row, now }) => {
    const refused = withdrawalRefusal(withdrawingOf(row), by.id)
    if (refused) return refuse(refused)
    const reason = cleanText(body.reason ?? '')
    const late = row.state !== 'paused' && row.due_at < now
    return ok({
      fact: 'ticket-withdrawn', data: { from: row.state, late, counted: late ? null : row.counted }, ...(reason === '' ? {} : { content: { reason } }),
      row: { ...row, state: 'withdrawn', ...NOTHING_RUNS },
    })
  })
}
