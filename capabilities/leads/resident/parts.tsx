/** @jsxImportSource preact */
import { Input, Next, STEP_FORM } from '#platform/ui/resident'
import type { Refusal } from '#platform/result'
import type { Language, Said } from '#platform/words'
import type { HelpLine } from '../domain.ts'

export const grouped = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** Code and PIN right after sending: seen once. */
export function Keep({ code, pin, words, language }: { code: string; pin: string; words: { readonly code: Said; readonly pin: Said }; language: Language }) {
  return (
    <div class="slip">
      <section class="ticket" aria-label={words.code[language]}><p class="label">{words.code[language]}</p><p class="code">{grouped(code)}</p></section>
      <section class="ticket" aria-label={words.pin[language]}><p class="label">{words.pin[language]}</p><p class="code">{pin}</p></section>
    </div>
  )
}

/** Code and PIN to look again. The PIN is never filled in. */
export function LookForm({ action, code, words, refusal, language }: { action: string; code: string; words: { readonly code: Said; readonly pin: Said; readonly open: Said }; refusal: Refusal | undefined; language: Language }) {
  return (
    <form id={STEP_FORM} method="post" action={action} noValidate>
      <Input name="code" label={words.code} value={code} maxLength={20} short refusal={refusal} language={language} />
      <Input name="pin" label={words.pin} maxLength={20} inputMode="numeric" short refusal={refusal} language={language} />
      <Next label={words.open} language={language} />
    </form>
  )
}

/** Numbers that help, each a large target. */
export function Help({ lines, language }: { lines: readonly Pick<HelpLine, 'number' | 'words'>[]; language: Language }) {
  return (
    <nav class="doors" aria-label={lines.map((each) => each.number).join(' ')}>
      {lines.map((each) => <a class="door" key={each.number} href={`tel:${each.number}`}><strong>{each.number}</strong>{each.words[language]}</a>)}
    </nav>
  )
}
