/** @jsxImportSource preact */
import { qrSvg, slipUrl } from '#cap/documents'
import { peopleRefusal } from '#cap/people'
import { parseDay } from '#platform/time'
import { intakeOperations, type Registered } from '../../capabilities/intake/contract.ts'
import { SlipPage } from '../../capabilities/intake/resident/slip.tsx'
import { type Asked, sendPage } from './site.ts'

export interface SlipData {
  readonly code: string
  readonly pin: string | null
  readonly answerBy: string | null
  readonly provisional: boolean
  readonly urgent: boolean
}

/** The answer to a report: the code, the PIN apart, and a session, so that following it needs nothing typed now. */
export async function sendSlip(asked: Asked, registered: Registered & { readonly urgent: boolean }): Promise<unknown> {
  const { code, pin } = registered
  await asked.site.call(intakeOperations.openMyCase, asked.visitor, { body: { code, pin } })
  return sendSlipPage(asked, registered, 201)
}

export function sendSlipPage(asked: Asked, { code, pin, answerBy, provisional, urgent }: SlipData, status = 200): unknown {
  const { view, site, district } = asked
  const due = answerBy === null ? undefined : parseDay(answerBy)
  const qr = qrSvg(slipUrl({ publicUrl: site.services.publicUrl, districtSlug: district.slug, caseCode: code }))
  const page = (
    <SlipPage
      view={view} code={code} pin={pin} answerBy={due?.ok ? due.value : null} provisional={provisional} urgent={urgent} qr={qr}
      pinGone={peopleRefusal('pin-no-longer-shown', {}).say[view.language]}
    />
  )
  return sendPage(asked.reply, page, { status, private: true })
}
