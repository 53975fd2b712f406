/** @jsxImportSource preact */
import { confirmationOperations } from '../../capabilities/confirmation/contract.ts'
import { WindowNote } from '../../capabilities/confirmation/resident/window.tsx'
import { followUpOperations } from '../../capabilities/follow-up/contract.ts'
import { RatingForm } from '../../capabilities/follow-up/resident/rating.tsx'
import { ratingScreenWords } from '../../capabilities/follow-up/resident/words.ts'
import { intakeOperations, type MyCase } from '../../capabilities/intake/contract.ts'
import { OpenPage } from '../../capabilities/intake/resident/my-case-forms.tsx'
import { MyCasePage } from '../../capabilities/intake/resident/my-case.tsx'
import { grouped } from '../../capabilities/intake/resident/slip.tsx'
import { answerRefusal } from '../../capabilities/intake/resident/words.ts'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { MatterAgreement, MatterEvidence, MatterNow, MatterPapers, MatterPeople, MatterRights } from '../../capabilities/mediation/resident/matter.tsx'
import { petitionsOperations } from '../../capabilities/petitions/contract.ts'
import { MyPetitionNote } from '../../capabilities/petitions/resident/petition.tsx'
import type { SentFile } from '#platform/http/operation'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { below } from '#platform/ui/resident'
import { cleanText } from '#platform/validators'
import { sendNotFoundPage, sendRefusalPage } from './errors.tsx'
import { ownRequest, requestPage, requestSlipPage } from './requests.tsx'
import { showSetting } from './settings.ts'
import { type Asked, CASE_COOKIE, type Fields, fieldsOf, keepsCookies, newCommandId, probeCookies, reporterOf, sendPage } from './site.ts'
import { outcomePart } from './outcome.tsx'
import { sendSlipPage } from './slip.tsx'

const CODE_LENGTH = 8

/** Code and PIN; `code` is filled in when a slip was scanned. */
export function askForPin(asked: Asked, typed: Fields, refusal?: Refusal, left = false): unknown {
  probeCookies(asked)
  const page = <OpenPage view={asked.view} typed={typed} refusal={refusal} left={left} />
  return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
}

/**
 * Opens the matter and goes to its own address. Refused: the page again, with the code as it was typed, never the PIN.
 * A browser that keeps no cookies is shown the matter at once, to read.
 */
export async function openMatter(asked: Asked): Promise<unknown> {
  const fields = fieldsOf(asked.request.body)
  const code = plainWidth(fields['code']).slice(0, 20)
  const pin = plainWidth(fields['pin']).slice(0, 20)
  if (fields['show'] !== undefined) return askForPin(showSetting(asked, fields['show']), { code })
  if (code === '' || pin === '') return askForPin(asked, { code }, answerRefusal(code === '' ? 'code-missing' : 'pin-missing', {}))
  const opened = await asked.site.call(intakeOperations.openMyCase, asked.visitor, { body: { code, pin } })
  if (!opened.ok) return askForPin(asked, { code }, opened.refusal)
  if (!keepsCookies(asked)) return readOnce(asked, opened.value.token)
  const bare = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return asked.reply.redirect(below(asked.view, `/c/${bare.length === CODE_LENGTH ? grouped(bare) : encodeURIComponent(code)}`), 303)
}

async function readOnce(asked: Asked, token: string): Promise<unknown> {
  const visitor = { ...asked.visitor, actor: await reporterOf(asked.site, token, asked.district) }
  const own = await asked.site.call(intakeOperations.readMyCase, visitor)
  if (!own.ok) return askForPin(asked, {}, own.refusal)
  const ticket = await ownRequest({ ...asked, visitor })
  const page = ticket ? requestPage(asked, ticket, undefined, true) : <MyCasePage view={asked.view} matter={own.value} once />
  return sendPage(asked.reply, page, { private: true })
}

/** Full-width letters and digits, as Chinese keyboards write them, become plain ones. */
function plainWidth(typed: string | undefined): string {
  return cleanText((typed ?? '').normalize('NFKC'))
}

/** The matter behind an address, if this browser has opened that very one; otherwise the PIN is asked for. */
export async function withMatter(asked: Asked, code: string, work: (matter: MyCase) => unknown): Promise<unknown> {
  if (asked.visitor.actor.kind !== 'reporter') return askForPin(asked, { code })
  const own = await asked.site.call(intakeOperations.readMyCase, asked.visitor)
  if (!own.ok || !sameCode(own.value.code, code)) return askForPin(asked, { code })
  return work(own.value)
}

/** O and 0, I, L and 1 are one letter each on a slip (Crockford base 32). */
function sameCode(code: string, typed: string): boolean {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return plain === code
}

export function showMatter(asked: Asked, code: string, done?: string): Promise<unknown> {
  return withMatter(asked, code, async (matter) => {
    const ticket = await ownRequest(asked)
    if (ticket) return sendPage(asked.reply, requestPage(asked, ticket, done), { private: true })
    const said = done === 'added' || done === 'withdrawn' || done === 'rated' ? done : undefined
    const page = <MyCasePage view={asked.view} matter={matter} done={said} {...(await stationsOf(asked, matter, said === 'rated'))} />
    return sendPage(asked.reply, page, { private: true })
  })
}

/** What each later station shows of the reader's own matter; a station that has nothing to say is left out. */
async function stationsOf(asked: Asked, { code, open, disputed }: MyCase, rated: boolean) {
  const { language } = asked.view
  const own = below(asked.view, `/c/${grouped(code)}`)
  const [mediation, confirmation, rating, outcome, petition] = await Promise.all([
    asked.site.call(mediationOperations.readMyMediation, asked.visitor),
    asked.site.call(confirmationOperations.readMyConfirmation, asked.visitor),
    ratingPart(asked, grouped(code), rated),
    open ? null : outcomePart(asked, grouped(code)),
    petitionPart(asked, own),
  ])
  const mine = mediation.ok ? mediation.value : undefined
  return {
    disputed: disputed && (petition === null || mine?.party === true),
    talking: !mine?.agreement || mine.endsBy !== null,
    // While something is still to be done, how it was handled is asked after it.
    now: <>{outcome}{petition}{open && !rated && mine ? null : rating}{mine ? <MatterNow mine={mine} language={language} /> : null}</>,
    people: mine ? <MatterPeople mine={mine} language={language} /> : null,
    later: mine ? (
      <>
        <MatterAgreement mine={mine} language={language} />
        {confirmation.ok ? <WindowNote mine={confirmation.value} own={own} language={language} /> : null}
        <MatterRights mine={mine} language={language} />
        <MatterEvidence mine={mine} language={language} />
        <MatterPapers mine={mine} language={language} own={own} />
        {open && !rated ? rating : null}
      </>
    ) : null,
  }
}

async function petitionPart(asked: Asked, own: string) {
  const mine = await asked.site.call(petitionsOperations.readMyPetition, asked.visitor)
  return mine.ok && mine.value ? <MyPetitionNote mine={mine.value} own={own} language={asked.view.language} /> : null
}

async function ratingPart(asked: Asked, code: string, rated: boolean) {
  const { language } = asked.view
  if (rated) return <p class="note done" role="status">✓ {ratingScreenWords.rated[language]}</p>
  const rating = await asked.site.call(followUpOperations.readRating, asked.visitor)
  if (!rating.ok || !rating.value.open) return null
  return <RatingForm language={language} action={below(asked.view, `/c/${code}/rating`)} commandId={newCommandId(asked.site)} steps={rating.value.steps} />
}

/** `/c/{code}/papers/{kind}`: one of the reader's own papers as PDF. */
export function sendOwnPaper(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, async () => {
    const { kind: typed } = fieldsOf(asked.request.params)
    const { ref } = fieldsOf(asked.request.query)
    const kind = mediationOperations.printMyPaper.params.properties.kind.enum.find((each) => each === typed)
    if (!kind) return sendNotFoundPage(asked.site, asked.request, asked.reply)
    const paper = await asked.site.call(mediationOperations.printMyPaper, asked.visitor, { params: { kind }, query: ref === undefined || !isId(ref) ? {} : { ref } })
    return paper.ok ? sendPdf(asked, paper.value) : sendRefusalPage(asked, paper.refusal)
  })
}

export function sendPdf(asked: Asked, { bytes, type, name }: SentFile): unknown {
  return asked.reply.type(type).header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store').send(Buffer.from(bytes))
}

export function rate(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, async () => {
    const fields = fieldsOf(asked.request.body)
    const { steps } = ratingScale
    const rating = steps.find((each) => each === fields['rating'])
    if (!rating) return back(asked, code)
    const given = await asked.site.call(followUpOperations.rateHandling, asked.visitor, { body: { rating }, ...commandIn(fields) })
    return given.ok ? back(asked, code, 'rated') : sendRefusalPage(asked, given.refusal)
  })
}

const ratingScale = { steps: followUpOperations.rateHandling.body.properties.rating.enum }

export function showSlip(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, async (matter) => {
    const ticket = await ownRequest(asked)
    if (ticket) return requestSlipPage(asked, { code: matter.code, pin: matter.pin, dueOn: ticket.dueOn })
    return sendSlipPage(asked, {
      code: matter.code, pin: matter.pin, answerBy: matter.nextBy, provisional: matter.provisional, urgent: matter.urgent,
    })
  })
}

export function sendSlipPdf(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, async () => {
    const slip = await asked.site.call(intakeOperations.printMySlip, asked.visitor)
    if (!slip.ok) return sendRefusalPage(asked, slip.refusal)
    return sendPdf(asked, slip.value)
  })
}

/** Leaves nothing open on a phone that others use too. */
export function leaveMatter(asked: Asked): unknown {
  asked.visitor.request.setCookie(CASE_COOKIE, '', 0)
  return asked.reply.redirect(below(asked.view, '/c?left=yes'), 303)
}

export function back(asked: Asked, code: string, done?: string): unknown {
  return asked.reply.redirect(below(asked.view, `/c/${grouped(code.replaceAll('-', ''))}${done ? `?done=${done}` : ''}`), 303)
}

export function commandIn(fields: Fields): { commandId?: string } {
  const id = fields['commandId']
  return id !== undefined && isId(id) ? { commandId: id } : {}
}
