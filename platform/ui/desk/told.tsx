import { useSyncExternalStore } from 'react'
import type { Said } from '#platform/words'
import { useSay } from './language.tsx'

const SHOWN_MS = 6000
/** A refusal also says what to do next: it stays longer. */
const REFUSED_MS = 12_000

/** A refusal as it came over the wire or stands beside a step. */
interface Refused {
  readonly code: string
  readonly say: Said
}

let told: Said | Refused | undefined
let hiding: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function become(next: typeof told): void {
  told = next
  for (const listener of listeners) listener()
}

/** Says in one sentence that something was done, or why it was not, without taking the focus. */
export function tell(words: Said | Refused): void {
  clearTimeout(hiding)
  become(words)
  hiding = setTimeout(() => become(undefined), 'code' in words ? REFUSED_MS : SHOWN_MS)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Told() {
  const say = useSay()
  const words = useSyncExternalStore(listen, () => told)
  const refused = words !== undefined && 'code' in words
  return (
    <output className={`told${words ? ' told-shown' : ''}${refused ? ' told-refused' : ''}`} aria-live="polite">
      {words && (
        <>
          <span aria-hidden="true">{refused ? '! ' : '✓ '}</span>
          {say(refused ? words.say : words)}
        </>
      )}
    </output>
  )
}
