import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#platform/result'
import type { DeskRefusal } from '../call.ts'
import { keepPresses, readPresses } from './kept-presses.ts'
import { newCommandId } from '../present.ts'

/** While something is kept, it is tried again this often. */
const RETRY_MS = 10_000

interface KeptPresses<Press, Answer> {
  /** Under which name this browser keeps them. */
  readonly place: string
  /** How many go at once. */
  readonly most: number
  isPress(each: unknown): each is Press
  send(presses: readonly Press[], commandId: string): Promise<Result<Answer, DeskRefusal>>
  /** What the server answered for presses it has taken. */
  taken(answer: Answer): void
}

/**
 * Each press is an event with an id of its own (`stampOfPress`), kept in the browser until the server has it. Sent twice, it counts once;
 * without a network it waits, also over a reload of the page.
 */
export function useKeptPresses<Press extends { readonly id: string }, Answer>({ place, most, isPress, send, taken }: KeptPresses<Press, Answer>) {
  const [waiting, setWaiting] = useState<readonly Press[]>(() => readPresses(place, isPress))
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const current = useRef(waiting)
  const busy = useRef(false)
  const server = useRef({ send, taken })
  server.current = { send, taken }
  const change = useCallback((next: readonly Press[]) => {
    current.current = next
    keepPresses(place, next)
    setWaiting(next)
  }, [place])
  const sendWaiting = useCallback(async () => {
    const batch = current.current.slice(0, most)
    if (busy.current || batch.length === 0) return
    busy.current = true
    const answered = await server.current.send(batch, newCommandId())
    busy.current = false
    setRefusal(answered.ok || answered.refusal.status === 0 ? undefined : answered.refusal)
    if (!answered.ok) return
    const sent = new Set(batch.map((each) => each.id))
    server.current.taken(answered.value)
    change(current.current.filter((each) => !sent.has(each.id)))
  }, [most, change])
  useEffect(() => {
    const again = () => void sendWaiting()
    again()
    const timer = setInterval(again, RETRY_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [sendWaiting])
  const press = (made: Press) => {
    change([...current.current, made])
    void sendWaiting()
  }
  return { press, waiting, refusal }
}

/**
 * Lets pages below `scope` open without a network, where the browser can (HTTPS, or this very machine): true once `script` serves them.
 * Undefined where there is nothing to open, such as another day; a browser that will not keep it goes on as before.
 */
export function useOpensOffline(script: string, scope: string | undefined): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (scope === undefined || !('serviceWorker' in navigator)) return
    void navigator.serviceWorker.register(script, { scope }).then(activated, () => false).then(setReady)
  }, [script, scope])
  return ready
}

function activated({ active, installing, waiting }: ServiceWorkerRegistration): boolean | Promise<boolean> {
  const coming = installing ?? waiting
  if (active || !coming) return active !== null
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated' || coming.state === 'redundant') resolve(coming.state === 'activated')
    })
  })
}
