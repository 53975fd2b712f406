/** @jsxImportSource preact */
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { PaperPage } from '../../capabilities/mediation/resident/paper.tsx'
import { cleanText } from '#platform/validators'
import { sendRefusalPage } from './errors.tsx'
import { type Asked, sendPage } from './site.ts'

const UNKNOWN = { known: false, name: null, number: null, madeOn: null }
const CHECK = /^[0-9a-f]{16}$/

/**
 * `/d/{slug}/papers/{check}`: whether a printed paper came from here. Open to whoever holds one. Blanks, hyphens and
 * capitals of a code copied by hand do not matter; what cannot be a code is as unknown as one that was never printed.
 */
export async function showPaper(asked: Asked, typed: string): Promise<unknown> {
  const check = cleanText(typed).toLowerCase().replace(/[\s-]/g, '')
  const found = CHECK.test(check)
    ? await asked.site.call(mediationOperations.verifyPaper, asked.visitor, { params: { check } })
    : { ok: true as const, value: UNKNOWN }
  if (!found.ok) return sendRefusalPage(asked, found.refusal)
  const page = <PaperPage view={asked.view} check={check} paper={found.value} />
  return sendPage(asked.reply, page, { status: found.value.known ? 200 : 404 })
}
