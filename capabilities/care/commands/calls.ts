import { fileTicket, type FiledTicket, type TicketWish } from '#cap/tickets'
import { type Actor, isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import type { Json } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { CallBody, HelpBody, NoteCallBody, TakeBody } from '../contract.ts'
import { isGroupName, itemOn, OVERSEEING } from '../domain.ts'
import { insertCall, insertHelp, lockHelp, markTaken, versionsOf } from '../store/calls.ts'
import { HELP_WORDS, refusal } from '../words.ts'
import { fromToday, harmless, type Made } from './parts.ts'

export type Called = Result<Pick<FiledTicket, 'caseId' | 'code' | 'pin' | 'dueAt' | 'dueOn'> & { readonly id: string }>

const calledOf = ({ ticketId, caseId, code, pin, dueAt, dueOn }: FiledTicket) => ({ id: ticketId, caseId, code, pin, dueAt, dueOn })

interface Asked {
  readonly by: Actor
  readonly commandId: string
  readonly body: CallBody | NoteCallBody
  readonly cameBy: 'page' | 'phone' | 'grid'
  readonly language: 'zh' | 'en'
}

/** The place, the words and the telephone of a wish; whoever gives a telephone had the notice. Refuses `where-missing`. */
function wishOf(body: Pick<CallBody, 'addressToken' | 'addressId' | 'placeText' | 'words' | 'phone' | 'noticeGiven'>, what: string): Result<Pick<TicketWish, 'words' | 'addressToken' | 'addressId' | 'placeText' | 'phone' | 'noticeGiven' | 'lettersWanted'>> {
  const placeText = cleanText(body.placeText ?? '')
  if (body.addressToken === undefined && body.addressId === undefined && placeText === '') return refuse(refusal('where-missing', {}))
  const said = cleanText(body.words ?? '')
  return ok({
    words: said === '' ? what : `${what}：${said}`, addressToken: body.addressToken, addressId: body.addressId, placeText: placeText === '' ? undefined : placeText,
    phone: body.phone, noticeGiven: body.noticeGiven ?? false, lettersWanted: cleanText(body.phone ?? '') !== '',
  })
}

/**
 * A call for something of the catalogue becomes a ticket of class care with its two hours (DL-33), in one transaction with what it is about.
 * Refuses `no-such-item`, `where-missing` and what filing a ticket refuses.
 */
export async function callForCare(services: Services, { by, commandId, body, cameBy, language }: Asked): Promise<Called> {
  const today = services.today(by.district)
  const versions = await inDistrict(services.db, by.district, versionsOf, { readOnly: true })
  const found = itemOn(versions, body.item, today)
  if (!found) return refuse(refusal('no-such-item', {}))
  const wish = wishOf(body, `${found.category.name.zh} · ${found.item.name.zh}`)
  if (!wish.ok) return wish
  const channel = cameBy === 'page' ? (body.addressToken === undefined ? 'web' : 'qr') : cameBy === 'phone' ? 'phone' : 'grid-patrol'
  const filed = await fileTicket(services, { by, commandId, body: jsonOf(body) }, {
    service: 'care', channel, language, ...wish.value, ...(by.kind === 'staff' ? { counterUnitId: by.unitId } : {}),
  }, (tx, made) => [insertCall(tx, { id: made.ticketId, caseId: made.caseId, field: found.category.field, item: found.item.code, cameBy, on: today })])
  return filed.ok ? ok(calledOf(filed.value)) : filed
}

const jsonOf = (body: object): Json => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))

/** Help among neighbours as a ticket. Refuses `wanted-in-the-past`, `where-missing`, `no-illness`, `finds-somebody` and what filing refuses. */
export async function noteHelp(services: Services, by: StaffActor, commandId: string, body: HelpBody): Promise<Called> {
  const wantedOn = fromToday(services, by, body.wantedOn)
  if (!wantedOn) return refuse(refusal('wanted-in-the-past', {}))
  const clean = harmless(body.words ?? '')
  if (!clean.ok) return clean
  const wish = wishOf(body, HELP_WORDS[body.kind].zh)
  if (!wish.ok) return wish
  const filed = await fileTicket(services, { by, commandId, body: jsonOf(body) }, { service: 'help', channel: 'phone', language: 'zh', ...wish.value, counterUnitId: by.unitId }, (tx, made) => [
    insertHelp(tx, { id: made.ticketId, caseId: made.caseId, kind: body.kind, wantedOn, on: services.today(by.district) }),
  ])
  return filed.ok ? ok(calledOf(filed.value)) : filed
}

/** Which group or unit brings it, by its name. Refuses `no-such-task`, `not-a-group`, `taken-already`. */
export function takeHelp(services: Services, by: StaffActor, id: string, body: TakeBody): Promise<Made> {
  const group = cleanText(body.group)
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    if (!isGroupName(group)) return refuse(refusal('not-a-group', {}))
    const task = await lockHelp(tx, id)
    const near = task && (task.unit_id === by.unitId || (OVERSEEING.includes(by.role) && (isWithin(task.unit_path, by.unitPath) || isWithin(task.home_path, by.unitPath))))
    if (!task || !near) return refuse(refusal('no-such-task', {}))
    if (task.taken_by === group) return ok({ id })
    if (task.taken_by !== '') return refuse(refusal('taken-already', { group: task.taken_by }))
    await markTaken(tx, id, group, services.clock.now())
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'care.help-taken', subjectKind: 'help-task', subjectId: id, data: { group } }))
    return ok({ id })
  })
}
