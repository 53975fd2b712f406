import { type UnitId, unitOf } from '#cap/organisation'
import { readUnusedFile } from '#platform/file-token'
import { insertFile } from '#platform/files'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cityDay, instant } from '#platform/time'
import type { ContactBody, DoneBody } from './contract.ts'
import { type Due, dueOf, limitOn, needsPhoto, type TicketClass, type TicketState } from './domain.ts'
import { openedData } from './file.ts'
import { type StateOnly, takeStep, type TicketCommand, type Working, type Written } from './steps.ts'
import type { CountedAs, TicketRow } from './store.ts'
import { refusal } from './words.ts'

type Answer = Promise<Result<StateOnly>>

/** Columns of a row that a limit states. */
export function dueColumns(due: Due): Pick<TicketRow, 'due_at' | 'warn_at' | 'due_on'> {
  return { due_at: due.dueAt, warn_at: due.warnAt, due_on: due.dueOn }
}

/**
 * Gives the ticket to a unit; to another one once somebody has it only with a reason. The counts go with it.
 * Refuses `no-such-unit`, `reason-missing`.
 */
export function dispatchTicket(services: Services, command: TicketCommand, body: { unitId: string; reason?: string }): Answer {
  return takeStep(services, command, 'dispatch', undefined, async ({ tx, row, today }) => {
    if (row.state !== 'new' && (body.reason ?? '').trim() === '') return refuse(refusal('reason-missing', {}))
    const unit = await unitOf(tx, body.unitId as UnitId)
    if (!unit) return refuse(refusal('no-such-unit', {}))
    const counted: CountedAs = row.counted ? { ...row.counted, unitId: unit.id } : { unitId: unit.id, on: today, care: row.class === 'care', respondedOn: null }
    return ok({
      fact: 'ticket-dispatched', unitPath: unit.path, data: { unitId: unit.id, assigneeId: null, counted: row.counted }, ...reasonOf(body.reason),
      row: { ...row, state: 'dispatched', unit_id: unit.id, unit_path: unit.path, assignee_id: null, counted },
    })
  })
}

function reasonOf(reason: string | undefined): Pick<Written, 'content'> {
  return reason === undefined || reason === '' ? {} : { content: { reason } }
}

/** Another class, with its own limit counted from the beginning. */
export function reclassifyTicket(services: Services, command: TicketCommand, body: { class: TicketClass; reason: string }): Answer {
  return takeStep(services, command, 'reclassify', undefined, ({ row, today, zone }) => {
    const due = dueOf(limitOn(body.class, today), row.started_at, row.paused_ms, zone)
    return ok({
      fact: 'ticket-reclassified', data: { ...openedData({ ...row, class: body.class }, due), from: row.class }, content: { reason: body.reason },
      row: { ...row, class: body.class, warned_at: null, overdue_at: null, looked_after_unit_id: null, ...dueColumns(due) },
    })
  })
}

export function acceptTicket(services: Services, command: TicketCommand): Answer {
  return takeStep(services, command, 'accept', undefined, ({ row }) =>
    ok({ fact: 'ticket-accepted', data: { assigneeId: command.by.id }, row: { ...row, state: 'accepted', assignee_id: command.by.id } }))
}

/** Not ours: back to whoever dispatches, with a reason. The clock goes on. */
export function handBackTicket(services: Services, command: TicketCommand, reason: string): Answer {
  return takeStep(services, command, 'hand-back', undefined, ({ row }) =>
    ok({ fact: 'ticket-handed-back', data: { assigneeId: null }, content: { reason }, row: { ...row, state: 'new', assignee_id: null } }))
}

/** What the first contact adds: whether it came within the limit. Empty when somebody was reached before. */
function responded(row: TicketRow, { now, today }: Pick<Working, 'now' | 'today'>): { readonly inTime: boolean; readonly counted: CountedAs | null } {
  const first = row.counted !== null && row.counted.respondedOn === null
  const inTime = first && now <= row.due_at
  return { inTime, counted: row.counted && inTime ? { ...row.counted, respondedOn: today } : row.counted }
}

/** One attempt to reach the reporter, logged whether it reached them or not. */
export function tryContact(services: Services, command: TicketCommand, body: ContactBody): Answer {
  return takeStep(services, command, 'contact', undefined, (working) => {
    const { row } = working
    const { inTime, counted } = body.reached ? responded(row, working) : { inTime: false, counted: row.counted }
    const state: TicketState = body.reached && row.state === 'accepted' ? 'contacted' : row.state
    return ok({
      fact: 'ticket-contact-tried', data: { state, way: body.way, reached: body.reached, respondedInTime: inTime, counted: row.counted },
      ...(body.note === undefined || body.note === '' ? {} : { content: { note: body.note } }),
      row: { ...row, state, attempts: row.attempts + 1, counted },
    })
  })
}

/** On site: whoever comes in person has answered as well. */
export function startTicket(services: Services, command: TicketCommand): Answer {
  return takeStep(services, command, 'start', undefined, (working) => {
    const { row } = working
    const { inTime, counted } = responded(row, working)
    return ok({ fact: 'ticket-started', data: { respondedInTime: inTime, counted: row.counted }, row: { ...row, state: 'in-progress', counted } })
  })
}

/**
 * The work is done: with a photo without people, or the reason why there is none; care needs none.
 * Refuses `photo-with-people`, `photo-missing`, `bad-ticket-photo`.
 */
export function finishTicket(services: Services, command: TicketCommand, body: DoneBody): Answer {
  return takeStep(services, command, 'done', undefined, async ({ tx, row, now, zone }) => {
    const refused = photoRefusal(row.class, body)
    if (refused) return refuse(refused)
    const photo = body.photo === undefined ? undefined : await readUnusedFile(services.keys, tx, body.photo)
    if (body.photo !== undefined && !photo) return refuse(refusal('bad-ticket-photo', {}))
    const again = row.done_at !== null
    return ok({
      fact: 'ticket-done', data: { inTime: now <= row.due_at, again, asked: 1 + row.also_reported, photo: photo !== undefined, dueAt: instant(row.due_at), doneAt: instant(now) },
      content: { note: body.note, ...(body.noPhotoWhy === undefined ? {} : { noPhotoWhy: body.noPhotoWhy }) },
      row: { ...row, state: 'done', done_at: now, done_on: cityDay(now, zone), done_by: command.by.id, looked_after_unit_id: null },
      also: [photo && insertFile(tx, photo, { caseId: row.case_id, purpose: 'ticket-done', at: now })],
    })
  })
}

function photoRefusal(of: TicketClass, body: DoneBody): Refusal | undefined {
  if (body.photo !== undefined) return body.photoWithoutPeople === true ? undefined : refusal('photo-with-people', {})
  return needsPhoto(of) && (body.noPhotoWhy ?? '').trim() === '' ? refusal('photo-missing', {}) : undefined
}

export function closeTicket(services: Services, command: TicketCommand): Answer {
  return takeStep(services, command, 'close', undefined, ({ row }) => ok({ fact: 'ticket-closed', data: {}, row: { ...row, state: 'closed' } }))
}
