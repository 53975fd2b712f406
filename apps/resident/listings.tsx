/** @jsxImportSource preact */
import { outreachOperations as ops } from '../../capabilities/outreach/contract.ts'
import { WRONGS } from '../../capabilities/outreach/domain.ts'
import { ListingPage, ListingsPage, OwnListingPage } from '../../capabilities/outreach/resident/listings.tsx'
import { refusal } from '../../capabilities/outreach/words.ts'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { before } from './know.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/know/listings`: what owners want shown. */
export async function showListings(asked: Asked): Promise<unknown> {
  const found = await asked.site.call(ops.listPublicListings, asked.visitor, { query: before(asked) })
  return found.ok ? sendPage(asked.reply, <ListingsPage view={asked.view} listings={found.value.listings} next={found.value.next} />) : sendRefusalPage(asked, found.refusal)
}

interface Typed {
  readonly typed: Fields
  readonly refusal?: Refusal
  readonly commandId?: string
}

export async function showListing(asked: Asked, id: string, form: Typed = { typed: {} }): Promise<unknown> {
  if (!isId(id)) return sendRefusalPage(asked, refusal('no-such-listing', {}))
  const found = await asked.site.call(ops.readPublicListing, asked.visitor, { params: { id } })
  if (!found.ok) return sendRefusalPage(asked, found.refusal)
  const told = fieldsOf(asked.request.query)['done']
  const done = told === 'left' || told === 'told' ? told : undefined
  const page = <ListingPage view={asked.view} listing={found.value} typed={form.typed} commandId={form.commandId ?? newCommandId(asked.site)} refusal={form.refusal} done={form.refusal ? undefined : done} />
  return sendPage(asked.reply, page, { status: form.refusal?.status ?? 200, private: true })
}

/** Word for the owner, through the unit. */
export async function leaveWord(asked: Asked, id: string): Promise<unknown> {
  const typed = fieldsOf(asked.request.body)
  const { text = '', phone = '', show } = typed
  const command = commandIn(typed)
  if (show !== undefined) return showListing(showSetting(asked, show), id, { typed, ...command })
  if (!isId(id)) return sendRefusalPage(asked, refusal('no-such-listing', {}))
  const done = await asked.site.call(ops.writeToOwner, asked.visitor, { params: { id }, body: { text: text.slice(0, 500) || ' ', phone: phone.slice(0, 40) || ' ' }, ...command })
  return done.ok ? asked.reply.redirect(`/d/${asked.district.slug}/know/listings/${id}?done=left`, 303) : showListing(asked, id, { typed, refusal: done.refusal, ...command })
}

/** Somebody says that it is wrong. */
export async function tellWrong(asked: Asked, id: string): Promise<unknown> {
  if (!isId(id)) return sendRefusalPage(asked, refusal('no-such-listing', {}))
  const typed = fieldsOf(asked.request.body)
  const reason = WRONGS.find((each) => each === typed['reason']) ?? 'other'
  const done = await asked.site.call(ops.reportListing, asked.visitor, { params: { id }, body: { reason, text: (typed['more'] ?? '').slice(0, 500) } })
  return done.ok ? asked.reply.redirect(`/d/${asked.district.slug}/know/listings/${id}?done=told`, 303) : showListing(asked, id, { typed, refusal: done.refusal })
}

/** `/d/{slug}/know/own`: the code on the slip leads here with its number filled in; the PIN is never filled in. */
export function showOwnListing(asked: Asked, typed?: string, refused?: Refusal): unknown {
  const number = typed ?? (fieldsOf(asked.request.query)['listing'] ?? '').slice(0, 20)
  return sendPage(asked.reply, <OwnListingPage view={asked.view} number={number} own={undefined} down={false} refusal={refused} />, { status: refused?.status ?? 200, private: true })
}

function numberAndPin(asked: Asked): { readonly number: string; readonly pin: string; readonly show: string | undefined } {
  const { number = '', pin = '', show } = fieldsOf(asked.request.body)
  return { number: number.slice(0, 40) || ' ', pin: pin.slice(0, 20) || ' ', show }
}

export async function openOwnListing(asked: Asked): Promise<unknown> {
  const { show, ...body } = numberAndPin(asked)
  if (show !== undefined) return showOwnListing(showSetting(asked, show), body.number.trim())
  const own = await asked.site.call(ops.readOwnListing, asked.visitor, { body })
  if (!own.ok) return showOwnListing(asked, body.number.trim(), own.refusal)
  return sendPage(asked.reply, <OwnListingPage view={asked.view} number={own.value.number} own={own.value} down={false} refusal={undefined} />, { private: true })
}

export async function endOwnListing(asked: Asked): Promise<unknown> {
  const { show, ...body } = numberAndPin(asked)
  if (show !== undefined) return showOwnListing(showSetting(asked, show), body.number.trim())
  const own = await asked.site.call(ops.endOwnListing, asked.visitor, { body })
  if (!own.ok) return showOwnListing(asked, body.number.trim(), own.refusal)
  return sendPage(asked.reply, <OwnListingPage view={asked.view} number={own.value.number} own={own.value} down refusal={undefined} />, { private: true })
}
