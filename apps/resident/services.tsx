/** @jsxImportSource preact */
import { serviceHallOperations as ops, type ItemShape } from '../../capabilities/service-hall/contract.ts'
import { ServicePage, ServicesPage } from '../../capabilities/service-hall/resident/items.tsx'
import { BookedPage, BookPage, OwnServicePage, OwnStandPage } from '../../capabilities/service-hall/resident/own.tsx'
import { refusal as words } from '../../capabilities/service-hall/words.ts'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { sendRefusalPage } from './errors.tsx'
import { commandIn, sendPdf } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/services`: what can be settled, in plain words. */
export async function showServices(asked: Asked): Promise<unknown> {
  const typed = (fieldsOf(asked.request.query)['q'] ?? '').slice(0, 100)
  const found = await asked.site.call(ops.findServices, asked.visitor, { query: { q: typed } })
  return found.ok ? sendPage(asked.reply, <ServicesPage view={asked.view} typed={typed} items={found.value.items} />) : sendRefusalPage(asked, found.refusal)
}

export async function withItem(asked: Asked, itemId: string, show: (item: ItemShape) => unknown): Promise<unknown> {
  if (!isId(itemId)) return sendRefusalPage(asked, words('no-such-item', {}))
  const found = await asked.site.call(ops.readService, asked.visitor, { params: { itemId } })
  return found.ok ? show(found.value) : sendRefusalPage(asked, found.refusal)
}

export const showService = (asked: Asked, itemId: string): Promise<unknown> => withItem(asked, itemId, (item) => sendPage(asked.reply, <ServicePage view={asked.view} item={item} />))

export async function sendChecklist(asked: Asked, itemId: string): Promise<unknown> {
  if (!isId(itemId)) return sendRefusalPage(asked, words('no-such-item', {}))
  const file = await asked.site.call(ops.printServiceChecklist, asked.visitor, { params: { itemId } })
  return file.ok ? sendPdf(asked, file.value) : sendRefusalPage(asked, file.refusal)
}

/** `/d/{slug}/services/{item}/book?at=…&on=…` */
export const askForTime = (asked: Asked, itemId: string): Promise<unknown> => showTimes(asked, itemId, fieldsOf(asked.request.query))

function showTimes(asked: Asked, itemId: string, typed: Fields, refusal?: Refusal): Promise<unknown> {
  return withItem(asked, itemId, async (item) => {
    const { at: facilityId = '', on } = typed
    if (!isId(facilityId)) return sendRefusalPage(asked, words('no-such-point', {}))
    const day = on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}
    const times = await asked.site.call(ops.readFreeTimes, asked.visitor, { params: { itemId }, query: { facilityId, ...day } })
    if (!times.ok) return sendRefusalPage(asked, times.refusal)
    const page = <BookPage view={asked.view} item={item} facilityId={facilityId} times={times.value} commandId={newCommandId(asked.site)} typed={typed} refusal={refusal} />
    return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
  })
}

/** Books, and shows number and PIN once. */
export async function bookTime(asked: Asked, itemId: string): Promise<unknown> {
  const fields = fieldsOf(asked.request.body)
  const { at: facilityId = '', on = '', from = '', phone = '', reminder, show } = fields
  if (!isId(facilityId)) return sendRefusalPage(asked, words('no-such-point', {}))
  if (show !== undefined) return showTimes(showSetting(asked, show), itemId, fields)
  if (!/^\d{1,4}$/.test(from) || Number(from) > 1439 || !/^\d{4}-\d{2}-\d{2}$/.test(on)) return showTimes(asked, itemId, fields, words('no-such-time', {}))
  // The telephone is asked for this alone: whoever gives one wants to be reminded.
  const wanted = reminder === 'yes' || phone.trim() !== '' ? { phone: phone.slice(0, 30), reminder: true, noticeGiven: true } : {}
  const body = { itemId, facilityId, on, from: Number(from), language: asked.view.language, ...wanted }
  const made = await asked.site.call(ops.bookAppointment, asked.visitor, { body, ...commandIn(fields) })
  if (!made.ok) return showTimes(asked, itemId, fields, made.refusal)
  return withItem(asked, itemId, (item) => sendPage(asked.reply, (
    <BookedPage view={asked.view} item={item} made={made.value} place={item.places.find((each) => each.facilityId === facilityId)?.name} />
  ), { private: true }))
}

/** `/d/{slug}/services/own` */
export function askForOwnService(asked: Asked, code = '', refusal?: Refusal): unknown {
  return sendPage(asked.reply, <OwnServicePage view={asked.view} code={code} refusal={refusal} />, { status: refusal?.status ?? 200, private: true })
}

function typedIn(asked: Asked) {
  const { code = '', pin = '', show } = fieldsOf(asked.request.body)
  return { typed: { code: code.slice(0, 40) || ' ', pin: pin.slice(0, 20) || ' ' }, show }
}

export async function openOwnService(asked: Asked): Promise<unknown> {
  const { typed, show } = typedIn(asked)
  if (show !== undefined) return askForOwnService(showSetting(asked, show), typed.code.trim())
  const own = await asked.site.call(ops.readOwnService, asked.visitor, { body: typed })
  if (!own.ok) return askForOwnService(asked, typed.code.trim(), own.refusal)
  return sendPage(asked.reply, <OwnStandPage view={asked.view} own={own.value} refusal={undefined} commandId={newCommandId(asked.site)} />, { private: true })
}

/** Its holder cancels the appointment, or withdraws the application. */
export async function stopOwnService(asked: Asked): Promise<unknown> {
  const { typed } = typedIn(asked)
  const stopped = await asked.site.call(ops.stopOwnService, asked.visitor, { body: typed, ...commandIn(fieldsOf(asked.request.body)) })
  if (!stopped.ok) return askForOwnService(asked, typed.code.trim(), stopped.refusal)
  return sendPage(asked.reply, <OwnStandPage view={asked.view} own={stopped.value} refusal={undefined} commandId={newCommandId(asked.site)} />, { private: true })
}
