/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { peopleRefusal } from '#cap/people'
import { qrSvg, slipUrl } from '#cap/documents'
import { emptyRequest, type PlaceState, type ReportState } from '../../capabilities/intake/resident/report-state.ts'
import { StepPage, type StepProps } from '../../capabilities/intake/resident/step-page.tsx'
import { grouped, SlipPage } from '../../capabilities/intake/resident/slip.tsx'
import { ownWords, reportWords } from '../../capabilities/intake/resident/words.ts'
import { organisationOperations } from '../../capabilities/organisation/contract.ts'
import { refusal as organisationRefusal } from '../../capabilities/organisation/words.ts'
import { type MyTicket, type SameTicket, ticketsOperations } from '../../capabilities/tickets/contract.ts'
import { SameChoices, ServiceChoices } from '../../capabilities/tickets/resident/choose.tsx'
import { CountsPage } from '../../capabilities/tickets/resident/counts.tsx'
import { MyTicketPage } from '../../capabilities/tickets/resident/my-ticket.tsx'
import { residentWords as words } from '../../capabilities/tickets/resident/words.ts'
import { refusal as ticketRefusal } from '../../capabilities/tickets/words.ts'
import { isId } from '#platform/ids'
import type { Refusal, Result } from '#platform/result'
import { addMonths, day, parseDay } from '#platform/time'
import { below, dayWords, Next } from '#platform/ui/resident'
import type { Said } from '#platform/words'
import { sendRefusalPage } from './errors.tsx'
import { back, commandIn, withMatter } from './follow.tsx'
import { showStep } from './report.tsx'
import { type Asked, fieldsOf, keepsCookies, newCommandId, sendPage } from './site.ts'
import { openSlip } from './slip.tsx'

/** `/d/{slug}/fix`: something is broken or needs doing, without a place; `/d/{slug}/fix/{token}`: from the plate at a door. */
export async function startRequest(asked: Asked, token = ''): Promise<unknown> {
  const plate = token === '' ? undefined : await asked.site.call(organisationOperations.readPlate, asked.visitor, { params: { token } })
  const place: PlaceState | null = plate?.ok ? { kind: 'plate', token, text: plate.value.text } : null
  // An old plate still leads to a request; where it is, is asked later.
  const refusal = plate && !plate.ok ? organisationRefusal('no-such-plate', {}) : undefined
  return showStep(asked, { state: emptyRequest(newCommandId(asked.site), place), step: 'which', refusal })
}

/** At a plate, before a dispute is written down: the other door. */
export function requestBeside({ view }: Asked, { service, place, text }: ReportState): VNode | null {
  if (service !== null || text !== '') return null
  const at = place?.kind === 'plate' ? `/${encodeURIComponent(place.token)}` : ''
  return <p class="field">{words.besidePlate[view.language]} <a class="text-link" href={below(view, `/fix${at}`)}>{words.besidePlateGo[view.language]}</a></p>
}

/** The page of kinds. */
export async function whichStep(asked: Asked, props: StepProps): Promise<VNode> {
  const answer = await asked.site.call(ticketsOperations.listTicketServices, asked.visitor)
  const { language } = props.view
  return (
    <StepPage {...props} step="which" title={words.which} why={words.whichWhy}>
      <ServiceChoices services={answer.ok ? answer.value.services : []} chosen={props.state.service ?? ''} refusal={props.refusal} language={language} />
      <Next label={reportWords.next} language={language} />
    </StepPage>
  )
}

/** The page of what others reported there already. */
export async function sameStep(asked: Asked, props: StepProps): Promise<VNode> {
  const { language } = props.view
  return (
    <StepPage {...props} step="same" title={words.same} why={words.sameWhy}>
      <SameChoices same={await sameAs(asked, props.state)} language={language} />
      <Next label={words.notSame} language={language} />
    </StepPage>
  )
}

async function sameAs(asked: Asked, { service, place }: ReportState): Promise<readonly SameTicket[]> {
  if (!service || place === null || place.kind === 'words') return []
  const query = place.kind === 'plate' ? { addressToken: place.token } : { addressId: place.id }
  const found = await asked.site.call(ticketsOperations.listSameTickets, asked.visitor, { params: { service }, query })
  return found.ok ? found.value.same : []
}

/** Asked once place and kind are known, and again when one of them changes. */
export async function withSame(asked: Asked, state: ReportState): Promise<ReportState> {
  if (!state.service || state.place === null || state.same !== 'unknown') return state
  return { ...state, same: (await sameAs(asked, state)).length > 0 ? 'some' : 'none' }
}

/** The name of the chosen kind, for the check. */
export async function serviceNamed(asked: Asked, code: string | null): Promise<Said | undefined> {
  if (!code) return undefined
  const answer = await asked.site.call(ticketsOperations.listTicketServices, asked.visitor)
  return answer.ok ? answer.value.services.find((each) => each.code === code)?.name : undefined
}

/** What “Send” files: the same words, place and telephone as a report, and its kind. */
export function fileRequest(asked: Asked, state: ReportState) {
  const { place, name, phone, service, text, photos } = state
  const { language } = asked.view
  const body = {
    service: service ?? '', words: text, photos: [...photos], language, noticeGiven: state.notice !== null, lettersWanted: state.letters && phone !== '',
    ...(place?.kind === 'plate' ? { addressToken: place.token } : {}), ...(place?.kind === 'address' ? { addressId: place.id } : {}),
    ...(place?.kind === 'words' ? { placeText: place.text } : {}), ...(name === '' ? {} : { name }), ...(phone === '' ? {} : { phone }),
  }
  return asked.site.call(ticketsOperations.reportTicket, asked.visitor, { body, commandId: state.commandId })
}

/** “That is it”: one more who follows the same request. */
export async function joinRequest(asked: Asked, state: ReportState, ticketId: string): Promise<unknown> {
  if (!isId(ticketId)) return showStep(asked, { state, step: 'same' })
  const joined = await asked.site.call(ticketsOperations.joinTicket, asked.visitor, { params: { ticketId }, body: { language: asked.view.language }, commandId: state.commandId })
  if (!joined.ok) return showStep(asked, { state: { ...state, same: 'unknown' }, step: 'what', refusal: joined.refusal })
  return sendRequestSlip(asked, { code: joined.value.code, pin: joined.value.pin, dueOn: joined.value.dueOn })
}

interface Slip {
  readonly code: string
  readonly pin: string | null
  readonly dueOn: string | null
  /** What it says first, where the limit is not a day. */
  readonly lead?: Said
}

/** The slip of a request, at its own address where cookies are kept, else at once. */
export async function sendRequestSlip(asked: Asked, slip: Slip): Promise<unknown> {
  const opened = slip.pin !== null && (await openSlip(asked, { code: slip.code, pin: slip.pin }))
  if (opened && keepsCookies(asked)) return asked.reply.redirect(below(asked.view, `/c/${grouped(slip.code)}/slip`), 303)
  return requestSlipPage(asked, slip, 201)
}

export function requestSlipPage(asked: Asked, { code, pin, dueOn, lead }: Slip, status = 200): unknown {
  const { view, site, district } = asked
  const due = dueOn === null ? undefined : parseDay(dueOn)
  const qr = qrSvg(slipUrl({ publicUrl: site.services.publicUrl, districtSlug: district.slug, caseCode: code }))
  const page = (
    <SlipPage
      view={view} code={code} pin={pin} answerBy={null} provisional={false} urgent={false} qr={qr} once={status === 201}
      pinGone={peopleRefusal('pin-no-longer-shown', {}).say[view.language]} steps={words.slipSteps}
      lead={lead ?? (due?.ok ? words.slipDue(dayWords(due.value)[view.language]) : undefined)}
    />
  )
  return sendPage(asked.reply, page, { status, private: true })
}

/** The reader's own request, where their matter is one. */
export async function ownRequest(asked: Asked): Promise<MyTicket | undefined> {
  const own = await asked.site.call(ticketsOperations.readMyTicket, asked.visitor)
  return own.ok ? own.value : undefined
}

export function requestPage(asked: Asked, ticket: MyTicket, done: string | undefined, once = false, wrong: { refusal?: Refusal; stars?: string | undefined } = {}): VNode {
  const own = below(asked.view, `/c/${grouped(ticket.code)}`)
  return (
    <MyTicketPage
      view={asked.view} ticket={ticket} zone={asked.district.zone} own={own} code={grouped(ticket.code)} commandId={newCommandId(asked.site)} once={once}
      done={done === 'answered' || done === 'reopened' || done === 'withdrawn' ? done : undefined} {...wrong} foot={once ? null : <RequestFoot own={own} language={asked.view.language} />}
    />
  )
}

function RequestFoot({ own, language }: { own: string; language: 'zh' | 'en' }) {
  return (
    <form method="post" action={`${own}/leave`} class="actions">
      <a class="button second" href={`${own}/add`}>{ownWords.add[language]}</a>
      <a class="button second" href={`${own}/slip`}>{ownWords.slip[language]}</a>
      <button class="button second" type="submit">{ownWords.leave[language]}</button>
    </form>
  )
}

/** `/c/{code}/solved`: whether it is solved, and stars. */
export function answerRequest(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, async () => {
    const fields = fieldsOf(asked.request.body)
    if (fields['solved'] !== 'yes' && fields['solved'] !== 'no') return askAgain(asked, code, fields['stars'])
    const stars = Number(fields['stars'] ?? '')
    const body = { solved: fields['solved'] === 'yes', ...(stars >= 1 && stars <= 5 ? { stars } : {}) }
    const given: Result<{ state: string }> = await asked.site.call(ticketsOperations.answerMyTicket, asked.visitor, { body, ...commandIn(fields) })
    return given.ok ? back(asked, code, body.solved ? 'answered' : 'reopened') : sendRefusalPage(asked, given.refusal)
  })
}

/** `/c/{code}/withdraw`: the reporter takes their request back; what refuses it stands on the page as it is now. */
export function withdrawRequest(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, async () => {
    const fields = fieldsOf(asked.request.body)
    const reason = (fields['reason'] ?? '').slice(0, 500)
    const given = await asked.site.call(ticketsOperations.withdrawMyTicket, asked.visitor, { body: { reason }, ...commandIn(fields) })
    if (given.ok) return back(asked, code, 'withdrawn')
    const ticket = await ownRequest(asked)
    if (!ticket) return sendRefusalPage(asked, given.refusal)
    return sendPage(asked.reply, requestPage(asked, ticket, undefined, false, { refusal: given.refusal }), { status: given.refusal.status, private: true })
  })
}

/** Neither “solved” nor “not solved” was chosen: the same page says so, with the stars as they were given. */
async function askAgain(asked: Asked, code: string, stars: string | undefined): Promise<unknown> {
  const ticket = await ownRequest(asked)
  if (!ticket?.answer.may) return back(asked, code)
  const refusal = ticketRefusal('answer-missing', {})
  return sendPage(asked.reply, requestPage(asked, ticket, undefined, false, { refusal, stars }), { status: refusal.status, private: true })
}

/** `/d/{slug}/tickets`: the published counts of a month. */
export async function showCounts(asked: Asked): Promise<unknown> {
  const typed = fieldsOf(asked.request.query)['month'] ?? ''
  const month = parseDay(`${typed}-01`)
  const answer = await asked.site.call(ticketsOperations.readTicketCounts, asked.visitor, { query: month.ok ? { month: typed } : {} })
  if (!answer.ok) return sendRefusalPage(asked, answer.refusal)
  const first = day(answer.value.from)
  const next = addMonths(first, 1)
  const later = next <= asked.site.services.today(asked.district.id) ? next.slice(0, 7) : undefined
  return sendPage(asked.reply, <CountsPage view={asked.view} counts={answer.value} earlier={addMonths(first, -1).slice(0, 7)} later={later} />)
}
