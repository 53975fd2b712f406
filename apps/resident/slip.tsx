/** @jsxImportSource preact */
import { qrSvg, slipUrl } from '#cap/documents'
import { peopleRefusal } from '#cap/people'
import { parseDay } from '#platform/time'
import { intakeOperations, type Registered } from '../../capabilities/intake/contract.ts'
import { SlipPage } from '../../capabilities/intake/resident/slip.tsx'
import { below } from '#platform/ui/resident'
import { grouped } from '../../capabilities/intake/resident/slip.tsx'
import { type Asked, keepsCookies, sendPage } from './site.ts'

export interface SlipData {
  readonly code: string
  readonly pin: string | null
  readonly answerBy: string | null
  readonly provisional: boolean
  readonly urgent: boolean
}

const SHOWN_AGAIN = 200
const ANSWERED_ONCE = 201

/**
 * The answer to a report: a session, and the slip at its own address, so that reloading and going back register nothing
 * and send nothing again; the address holds the code and never the PIN. A browser that keeps no cookies is given the slip
 * at once, with what to do: the report's id makes a reload harmless there too.
 */
export async function sendSlip(asked: Asked, registered: Registered & { readonly urgent: boolean }): Promise<unknown> {
  const { code } = registered
  if ((await openSlip(asked, registered)) && keepsCookies(asked)) return asked.reply.redirect(below(asked.view, `/c/${grouped(code)}/slip`), 303)
  return sendSlipPage(asked, registered, ANSWERED_ONCE)
}

/** Opens the page of whoever has just reported; false where it did not open. */
export async function openSlip(asked: Asked, { code, pin }: { readonly code: string; readonly pin: string }): Promise<boolean> {
  return (await asked.site.call(intakeOperations.openMyCase, asked.visitor, { body: { code, pin } })).ok
}

export function sendSlipPage(asked: Asked, { code, pin, answerBy, provisional, urgent }: SlipData, status = SHOWN_AGAIN): unknown {
  const { view, site, district } = asked
  const due = answerBy === null ? undefined : parseDay(answerBy)
  const qr = qrSvg(slipUrl({ publicUrl: site.services.publicUrl, districtSlug: district.slug, caseCode: code }))
  const page = (
    <SlipPage
      view={view} code={code} pin={pin} answerBy={due?.ok ? due.value : null} provisional={provisional} urgent={urgent} qr={qr} once={status === ANSWERED_ONCE}
      pinGone={peopleRefusal('pin-no-longer-shown', {}).say[view.language]}
    />
  )
  return sendPage(asked.reply, page, { status, private: true })
}
