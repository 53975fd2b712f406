/** @jsxImportSource preact */
import { campaignsOperations as ops, type HomeBody, type HomeOffer } from '../../capabilities/campaigns/contract.ts'
import { HALVES } from '../../capabilities/campaigns/domain.ts'
import { HomeFormPage, HomeUnitsPage, OwnBookingPage } from '../../capabilities/campaigns/resident/home.tsx'
import { homePages } from '../../capabilities/campaigns/words/pages.ts'
import { PromisePage } from '../../capabilities/campaigns/resident/promise.tsx'
import { refusal as words } from '../../capabilities/campaigns/words.ts'
import { isId } from '#platform/ids'
import type { ReportState } from '../../capabilities/intake/resident/report-state.ts'
import type { Refusal, Result } from '#platform/result'
import { below } from '#platform/ui/resident'
import type { VNode } from 'preact'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/home-service`: communities that come to homes. */
export async function showHomeUnits(asked: Asked): Promise<unknown> {
  const found = await asked.site.call(ops.listHomeOffers, asked.visitor)
  return found.ok ? sendPage(asked.reply, <HomeUnitsPage view={asked.view} units={found.value.units} />) : sendRefusalPage(asked, found.refusal)
}

interface Form {
  readonly plate: string | undefined
  readonly commandId: string
  readonly typed: Fields
}

/** `/d/{slug}/home-service/{unit}`, or `/home-service/at/{plate}` from a door. */
export async function askForHome(asked: Asked, unitId: string): Promise<unknown> {
  return formFor(asked, { unitId }, { plate: undefined, commandId: newCommandId(asked.site), typed: {} })
}

export async function askForHomeAt(asked: Asked, plate: string): Promise<unknown> {
  return formFor(asked, { plate }, { plate, commandId: newCommandId(asked.site), typed: {} })
}

async function formFor(asked: Asked, at: { readonly unitId: string } | { readonly plate: string }, form: Form, refusal?: Refusal): Promise<unknown> {
  const found = await offerAt(asked, at)
  if (!found.ok) return sendRefusalPage(asked, found.refusal)
  return sendPage(asked.reply, <HomeFormPage view={asked.view} offer={found.value} {...form} refusal={refusal} />, { status: refusal?.status ?? 200, private: true })
}

async function offerAt(asked: Asked, at: { readonly unitId: string } | { readonly plate: string }): Promise<Result<HomeOffer>> {
  if ('unitId' in at && !isId(at.unitId)) return { ok: false, refusal: words('no-such-item', {}) }
  return asked.site.call(ops.readHomeOffer, asked.visitor, { query: at })
}

/** Books and leads to the page of the booking; refused, the form again with everything as it was typed. */
export async function bookHome(asked: Asked, unitId: string): Promise<unknown> {
  const typed = fieldsOf(asked.request.body)
  const plate = typed['plate']?.slice(0, 60) || undefined
  const form: Form = { plate, commandId: commandIn(typed).commandId ?? newCommandId(asked.site), typed }
  const at = plate === undefined ? { unitId } : { plate }
  if (typed['show'] !== undefined) return formFor(showSetting(asked, typed['show']), at, form)
  const body = bodyOf(typed, unitId, plate)
  if (!body.ok) return formFor(asked, at, form, body.refusal)
  const booked = await asked.site.call(ops.bookHomeService, asked.visitor, { body: body.value, commandId: form.commandId })
  return booked.ok ? asked.reply.redirect(below(asked.view, `/home-service/own/${booked.value.link}`), 303) : formFor(asked, at, form, atDoor(booked.refusal))
}

/** On this page the address is the field of the door. */
function atDoor(refusal: Refusal): Refusal {
  return refusal.field === 'addressId' ? { ...refusal, field: 'door' } : refusal
}

function bodyOf(typed: Fields, unitId: string, plate: string | undefined): Result<HomeBody> {
  const [on = '', named = ''] = (typed['on'] ?? '').split(' ')
  const half = HALVES.find((each) => each === named)
  const itemId = typed['itemId'] ?? ''
  if (!isId(itemId)) return { ok: false, refusal: words('no-such-item', {}) }
  if (!half || !/^\d{4}-\d{2}-\d{2}$/.test(on)) return { ok: false, refusal: words('half-day-full', {}) }
  const text = (name: string, most: number) => (typed[name] ?? '').slice(0, most)
  const where = plate === undefined ? { door: text('door', 100), ...(isId(unitId) ? { unitId } : {}) } : { plate }
  return {
    ok: true,
    value: {
      itemId, on, half, ...where, name: text('name', 60), phone: text('phone', 40), note: text('note', 300), letterWanted: typed['letterWanted'] === 'yes', noticeGiven: typed['noticeGiven'] === 'yes',
    },
  }
}

/** `/d/{slug}/home-service/own/{link}`: the own booking. */
export async function showOwnHome(asked: Asked, link: string, refusal?: Refusal): Promise<unknown> {
  const found = await asked.site.call(ops.readOwnHomeService, asked.visitor, { params: { link: link.slice(0, 120) } })
  if (!found.ok) return sendRefusalPage(asked, found.refusal)
  return sendPage(asked.reply, <OwnBookingPage view={asked.view} booking={found.value} link={link} refusal={refusal} />, { status: refusal?.status ?? 200, private: true })
}

export async function callOffHome(asked: Asked, link: string): Promise<unknown> {
  const done = await asked.site.call(ops.callOffHomeService, asked.visitor, { params: { link: link.slice(0, 120) }, body: {} })
  return done.ok ? asked.reply.redirect(below(asked.view, `/home-service/own/${link}`), 303) : showOwnHome(asked, link, done.refusal)
}

/** At a plate: the way to a visit at this door. */
export function homeBeside({ view }: Asked, { place, text }: ReportState): VNode | null {
  if (place?.kind !== 'plate' || text !== '') return null
  return <p>{homePages.about[view.language]} <a class="text-link" href={below(view, `/home-service/at/${encodeURIComponent(place.token)}`)}>{homePages.title[view.language]}</a></p>
}

/** `/d/{slug}/promise/{link}`: what was promised at a door. */
export async function showPromise(asked: Asked, link: string): Promise<unknown> {
  const found = await asked.site.call(ops.readOwnPromise, asked.visitor, { params: { link: link.slice(0, 120) } })
  return found.ok ? sendPage(asked.reply, <PromisePage view={asked.view} promise={found.value} />, { private: true }) : sendRefusalPage(asked, found.refusal)
}
