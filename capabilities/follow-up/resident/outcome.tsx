/** @jsxImportSource preact */
import { parseDay } from '#platform/time'
import { dayWords, TextArea } from '#platform/ui/resident'
import type { Language } from '#platform/words'
import type { OutcomeView } from '../contract.ts'
import { outcomeWords as words } from './words.ts'

export interface OutcomeProps {
  readonly language: Language
  readonly action: string
  readonly commandId: string
  readonly mayReopen: boolean
}

/** Asked once after the closing; not answering is an answer, and each button says what follows from it. */
export function OutcomeForm({ language, action, commandId, mayReopen }: OutcomeProps) {
  return (
    <section class="note you">
      <h2 style="margin-top:0">{words.title[language]}</h2>
      <p>{words.why[language]}</p>
      <form method="post" action={action}>
        <input type="hidden" name="commandId" value={commandId} />
        <TextArea name="text" label={words.text} optional maxLength={1000} refusal={undefined} language={language} />
        <div class="actions">
          <button class="button" type="submit" name="go" value="fixed">{words.fixed[language]}</button>
          {mayReopen ? <button class="button second" type="submit" name="go" value="reopening">{words.reopening[language]}</button> : null}
          <button class="button second" type="submit" name="go" value="new-report">{words.newReport[language]}</button>
        </div>
      </form>
    </section>
  )
}

/** What the reader said, what was answered, and the way that stays open: what they reported is filled in. */
export function OutcomeTold({ outcome: { told, answered }, again, language }: { outcome: OutcomeView; again: string; language: Language }) {
  if (!told) return null
  const on = (text: string) => {
    const day = parseDay(text)
    return day.ok ? dayWords(day.value) : { zh: text, en: text }
  }
  const said = told.answer === 'fixed' ? words.toldFixed : told.wants === 'reopening' ? words.toldReopening : words.toldNotFixed
  return (
    <section class="note info">
      <p>{said(on(told.on))[language]}</p>
      {answered ? <p>{words.answered(on(answered.on))[language]}<span lang="zh" style="white-space: pre-line">{answered.reason}</span></p> : null}
      {told.answer === 'fixed' ? null : <p><a class="text-link" href={again}>{words.again[language]}</a></p>}
    </section>
  )
}
