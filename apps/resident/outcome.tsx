/** @jsxImportSource preact */
import { followUpOperations } from '../../capabilities/follow-up/contract.ts'
import { OutcomeForm, OutcomeTold } from '../../capabilities/follow-up/resident/outcome.tsx'
import { cleanText } from '#platform/validators'
import { below } from '#platform/ui/resident'
import { sendRefusalPage } from './errors.tsx'
import { back, commandIn, withMatter } from './follow.tsx'
import { type Asked, fieldsOf, newCommandId } from './site.ts'

/** “Is it fixed now?” on the page of a closed matter; once answered, what was said and what follows. */
export async function outcomePart(asked: Asked, code: string) {
  const { language } = asked.view
  const own = below(asked.view, `/c/${code}`)
  const outcome = await asked.site.call(followUpOperations.readOutcome, asked.visitor)
  if (!outcome.ok) return null
  if (outcome.value.told) return <OutcomeTold outcome={outcome.value} again={`${own}/again`} language={language} />
  if (!outcome.value.open) return null
  return <OutcomeForm language={language} action={`${own}/fixed`} commandId={newCommandId(asked.site)} mayReopen={outcome.value.mayReopen} />
}

const ANSWERS = {
  fixed: { answer: 'fixed' },
  reopening: { answer: 'not-fixed', wants: 'reopening' },
  'new-report': { answer: 'not-fixed', wants: 'new-report' },
} as const

/** Takes the answer; whoever wants to report it anew comes to the form with everything filled in. */
export function tellWhetherFixed(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, async () => {
    const fields = fieldsOf(asked.request.body)
    const { go = '' } = fields
    if (go !== 'fixed' && go !== 'reopening' && go !== 'new-report') return back(asked, code)
    const text = cleanText(fields['text'] ?? '').slice(0, 1000)
    const body = { ...ANSWERS[go], ...(text === '' ? {} : { text }) }
    const told = await asked.site.call(followUpOperations.tellOutcome, asked.visitor, { body, ...commandIn(fields) })
    if (!told.ok) return sendRefusalPage(asked, told.refusal)
    return go === 'new-report' ? asked.reply.redirect(below(asked.view, `/c/${code}/again`), 303) : back(asked, code)
  })
}
