import type { DeskRefusal } from './call.ts'
import { useSay } from './language.tsx'
import { lawWords } from './law.ts'
import { kitWords } from './words.ts'

/** Why something was not done: what happened, the article behind it, and what to do next are in the sentence. */
export function RefusalNote({ refusal }: { refusal: DeskRefusal }) {
  const say = useSay()
  const law = lawWords(refusal.law)
  return (
    <div className="note note-error" role="alert" tabIndex={-1} ref={focusOn}>
      <span className="note-mark" aria-hidden="true">
        !
      </span>
      <div>
        <strong>{say(kitWords.notSaved)}</strong>
        <p>{say(refusal.say)}</p>
        {law && <p className="quiet">{say(kitWords.because(say(law)))}</p>}
      </div>
    </div>
  )
}

function focusOn(element: HTMLElement | null): void {
  element?.focus({ preventScroll: false })
}

type Tone = 'info' | 'warn' | 'done' | 'maple' | 'error'
const MARKS: Readonly<Record<Tone, string>> = { info: 'i', warn: '!', done: '✓', maple: '•', error: '!' }

/** A calm box for what the reader should know; always a mark and words, never a colour alone. */
export function Note({ tone = 'info', children }: { tone?: Tone; children: React.ReactNode }) {
  return (
    <div className={`note note-${tone}`}>
      <span className="note-mark" aria-hidden="true">
        {MARKS[tone]}
      </span>
      <div>{children}</div>
    </div>
  )
}

/** What will appear here, and the one action that fills it. */
export function Empty({ title, children }: { title: string; children?: React.ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  )
}
