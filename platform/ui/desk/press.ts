import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import type { DeskRefusal } from './call.ts'
import { newCommandId } from './present.ts'
import { tell } from './told.tsx'

/** One press that needs no form: says what came of it, or why it was refused, and the page is loaded anew. `usual` is said where `said` names nothing. */
export function usePress(usual?: Said) {
  const { revalidate } = useRevalidator()
  return async <Answer>(send: (commandId: string) => Promise<Result<Answer, DeskRefusal>>, said?: (answer: Answer) => Said) => {
    const answered = await send(newCommandId())
    const words = answered.ok ? (said?.(answered.value) ?? usual) : answered.refusal
    if (words) tell(words)
    void revalidate()
  }
}

/** Presses whose refusal stays beside them: `press` sends one, `busy` while it is under way; done, it says so with `saved` and calls `done`. */
export function usePressHere(saved: Said, done: () => void) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const press = async (send: (commandId: string) => Promise<Result<unknown, DeskRefusal>>) => {
    setBusy(true)
    const answered = await send(newCommandId())
    setBusy(false)
    setRefusal(answered.ok ? undefined : answered.refusal)
    if (!answered.ok) return
    tell(saved)
    done()
  }
  return { busy, refusal, press }
}
