import { useSyncExternalStore } from 'react'
import type { Said } from '#platform/words'
import { useSay } from './language.tsx'

const SHOWN_MS = 6000

let told: Said | undefined
let hiding: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function become(next: Said | undefined): void {
  told = next
  for (const listener of listeners) listener()
}

/** Says in one sentence that something was done, without taking the focus. */
export function tell(words: Said): void {
  clearTimeout(hiding)
  become(words)
  hiding = setTimeout(() => become(undefined), SHOWN_MS)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Told() {
  const say = useSay()
  const words = useSyncExternalStore(listen, () => told)
  return (
    <output className={words ? 'told told-shown' : 'told'} aria-live="polite">
      {words && (
        <>
          <span aria-hidden="true">✓ </span>
          {say(words)}
        </>
      )}
    </output>
  )
}
