/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { careOperations } from '../../capabilities/care/contract.ts'
import { CallPage, CarePage, HelpWantedPage, type Plate } from '../../capabilities/care/resident/care.tsx'
import { refusal } from '../../capabilities/care/words.ts'
import { carePages } from '../../capabilities/care/words/pages.ts'
import type { ReportState } from '../../capabilities/intake/resident/report-state.ts'
import { organisationOperations } from '../../capabilities/organisation/contract.ts'
import type { Refusal } from '#platform/result'
import { below } from '#platform/ui/resident'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { sendRequestSlip } from './requests.tsx'
import { type Asked, type Fields, fieldsOf, newCommandId, probeCookies, sendPage } from './site.ts'

/** `/d/{slug}/care`: from a plate (`?plate=`) or from anywhere; `?of=` names a kind. */
export function showCare(asked: Asked): Promise<unknown> {
  return show(asked, fieldsOf(asked.request.query))
}

async function show(asked: Asked, typed: Fields, refused?: Refusal): Promise<unknown> {
  const found = await asked.site.call(careOperations.readCareCatalogue, asked.visitor)
  if (!found.ok) return sendRefusalPage(asked, found.refusal)
  const { categories } = found.value
  const plate = await plateOf(asked, typed['plate'])
  const item = typed['item'] ?? ''
  const category = categories.find((each) => each.code === typed['of']) ?? categories.find((each) => each.items.some((one) => one.code === item))
  probeCookies(asked)
  if (!category) return sendPage(asked.reply, <CarePage view={asked.view} categories={categories} plate={plate} />)
  const page = <CallPage view={asked.view} category={category} plate={plate} typed={typed} commandId={typed['commandId'] ?? newCommandId(asked.site)} refusal={refused} />
  return sendPage(asked.reply, page, { status: refused?.status ?? 200, private: true })
}

/** The plate that was scanned; an old one is as none. */
async function plateOf(asked: Asked, token: string | undefined): Promise<Plate | undefined> {
  if (token === undefined || token === '') return undefined
  const plate = await asked.site.call(organisationOperations.readPlate, asked.visitor, { params: { token } })
  return plate.ok ? { token, text: plate.value.text } : undefined
}

const given = (text: string | undefined, most: number) => (text ?? '').trim().slice(0, most)

/** One press: a ticket with its two hours, and its slip. */
export async function callCare(asked: Asked): Promise<unknown> {
  const typed = fieldsOf(asked.request.body)
  const item = given(typed['item'], 12)
  if (!/^[A-Z][0-9A-Z]{0,5}-\d{2,3}$/.test(item)) return show(asked, typed, refusal('no-such-item', {}))
  const [plate, placeText, words, phone] = [given(typed['plate'], 60), given(typed['placeText'], 200), given(typed['words'], 1000), given(typed['phone'], 40)]
  const body = {
    item, language: asked.view.language, noticeGiven: typed['notice'] === 'yes', ...(plate === '' ? {} : { addressToken: plate }), ...(placeText === '' ? {} : { placeText }),
    ...(words === '' ? {} : { words }), ...(phone === '' ? {} : { phone }),
  }
  const called = await asked.site.call(careOperations.callForCare, asked.visitor, { body, ...commandIn(typed) })
  if (!called.ok) return show(asked, typed, called.refusal)
  return sendRequestSlip(asked, { code: called.value.code, pin: called.value.pin, dueOn: called.value.dueOn, lead: carePages.lead })
}

/** `/d/{slug}/help-wanted`. */
export async function showHelpWanted(asked: Asked): Promise<unknown> {
  const found = await asked.site.call(careOperations.listHelpWanted, asked.visitor)
  return found.ok ? sendPage(asked.reply, <HelpWantedPage view={asked.view} wanted={found.value} />) : sendRefusalPage(asked, found.refusal)
}

/** At a plate: the way to a care call. */
export function careBeside({ view }: Asked, { place, text }: ReportState): VNode | null {
  if (place?.kind !== 'plate' || text !== '') return null
  return <p><a class="text-link" href={below(view, `/care?plate=${encodeURIComponent(place.token)}`)}>{carePages.title[view.language]}</a></p>
}
