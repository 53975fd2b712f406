/** @jsxImportSource preact */
import { type Queue, receptionOperations, type TakeBody } from '../../capabilities/reception/contract.ts'
import { VISIT_KINDS } from '../../capabilities/reception/domain.ts'
import { HallPage, HallsPage, TakePage, TicketPage } from '../../capabilities/reception/resident/queue.tsx'
import { refusal } from '../../capabilities/reception/words.ts'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { below } from '#platform/ui/resident'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { type Asked, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/queue`: halls where numbers are taken. */
export async function showHalls(asked: Asked): Promise<unknown> {
  const found = await asked.site.call(receptionOperations.listQueues, asked.visitor)
  return found.ok ? sendPage(asked.reply, <HallsPage view={asked.view} queues={found.value.queues} />) : sendRefusalPage(asked, found.refusal)
}

/** `/d/{slug}/queue/{unit}`: on a phone; with `?at=terminal` on the terminal of the hall. */
export function askForNumber(asked: Asked, unitId: string): Promise<unknown> {
  return withQueue(asked, unitId, (queue) => sendTake(asked, queue, fieldsOf(asked.request.query)['at'] === 'terminal'))
}

function sendTake(asked: Asked, queue: Queue, terminal: boolean, refused?: Refusal) {
  const page = <TakePage view={asked.view} queue={queue} commandId={newCommandId(asked.site)} terminal={terminal} refusal={refused} />
  return sendPage(asked.reply, page, { status: refused?.status ?? 200 })
}

async function withQueue(asked: Asked, unitId: string, show: (queue: Queue) => unknown): Promise<unknown> {
  if (!isId(unitId)) return sendRefusalPage(asked, refusal('no-such-queue', {}))
  const found = await asked.site.call(receptionOperations.readQueue, asked.visitor, { params: { unitId } })
  return found.ok ? show(found.value) : sendRefusalPage(asked, found.refusal)
}

/** Takes the number and leads to its own page, which may be kept and opened again. */
export async function takeNumber(asked: Asked, unitId: string): Promise<unknown> {
  const fields = fieldsOf(asked.request.body)
  const kind = VISIT_KINDS.find((each) => each === fields['kind'])
  const terminal = fields['from'] === 'terminal'
  if (!isId(unitId)) return sendRefusalPage(asked, refusal('no-such-queue', {}))
  if (!kind) return withQueue(asked, unitId, (queue) => sendTake(asked, queue, terminal, refusal('kind-missing', {})))
  const body: TakeBody = { kind, priority: fields['priority'] === 'yes', from: terminal ? 'terminal' : 'phone' }
  const taken = await asked.site.call(receptionOperations.takeTicket, asked.visitor, { params: { unitId }, body, ...commandIn(fields) })
  if (taken.ok) return asked.reply.redirect(below(asked.view, `/queue/ticket/${taken.value.id}`), 303)
  return withQueue(asked, unitId, (queue) => sendTake(asked, queue, terminal, taken.refusal))
}

/** `/d/{slug}/queue/ticket/{id}`: the number and its place. */
export async function showNumber(asked: Asked, id: string): Promise<unknown> {
  if (!isId(id)) return sendRefusalPage(asked, refusal('no-such-ticket', {}))
  const found = await asked.site.call(receptionOperations.readQueueTicket, asked.visitor, { params: { id } })
  if (!found.ok) return sendRefusalPage(asked, found.refusal)
  return sendPage(asked.reply, <TicketPage view={asked.view} ticket={found.value} clock={clockOf(asked, found.value.takenAt)} />, { private: true })
}

export async function giveNumberBack(asked: Asked, id: string): Promise<unknown> {
  if (!isId(id)) return sendRefusalPage(asked, refusal('no-such-ticket', {}))
  const left = await asked.site.call(receptionOperations.leaveQueue, asked.visitor, { params: { id }, body: {} })
  return left.ok ? asked.reply.redirect(below(asked.view, `/queue/ticket/${id}`), 303) : sendRefusalPage(asked, left.refusal)
}

/** `/d/{slug}/queue/{unit}/hall`: the display of the hall. */
export function showHall(asked: Asked, unitId: string): Promise<unknown> {
  return withQueue(asked, unitId, (queue) => sendPage(asked.reply, <HallPage view={asked.view} queue={queue} clock={clockOf(asked, queue.asOf)} />))
}

/** The district's wall clock: `14:10`. */
function clockOf({ district }: Asked, at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: district.zone, timeStyle: 'short' }).format(new Date(at))
}
