import { useCallback, useEffect, useRef, useState } from 'react'
import { call, deskClock, type DeskRefusal, newCommandId } from '#platform/ui/desk'
import { MOST_PRESSES, type PressesBody, receptionOperations as ops } from '../contract.ts'
import { BOOTH_COUNTERS, type BoothCounter } from '../domain.ts'

type Kept = PressesBody['presses'][number]

/** While something is kept, it is tried again this often. */
const RETRY_MS = 10_000
const placeOf = (district: string, boothId: string) => `booth.${district}.${boothId}`
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isKept(each: unknown): each is Kept {
  if (typeof each !== 'object' || each === null) return false
  const [id, counter, n, at]: unknown[] = ['id', 'counter', 'n', 'at'].map((name) => Reflect.get(each, name))
  return typeof id === 'string' && ID.test(id) && BOOTH_COUNTERS.some((name) => name === counter) && (n === 1 || n === -1) && typeof at === 'string'
}

/** What this browser kept without a network; anything unreadable is let go. */
export function keptPresses(text: string | null): readonly Kept[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(found) ? found.filter(isKept) : []
  } catch {
    return []
  }
}

/** A page of its own, or a browser that keeps nothing: counting goes on, and what is not sent is lost with the page. */
function readPlace(place: string): readonly Kept[] {
  try {
    return keptPresses(localStorage.getItem(place))
  } catch {
    return []
  }
}

function keep(place: string, presses: readonly Kept[]): void {
  try {
    if (presses.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(presses))
  } catch {
    // A full or forbidden store: the presses stay in the page.
  }
}

export type Counters = Readonly<Record<BoothCounter, number>>

/**
 * Each press is an event with an id of its own, kept in the browser until the server has it. Sent twice, it counts once;
 * without a network it waits, also over a reload of the page.
 */
export function usePresses(district: string, boothId: string, known: Counters) {
  const place = placeOf(district, boothId)
  const [waiting, setWaiting] = useState<readonly Kept[]>(() => readPlace(place))
  const [taken, setTaken] = useState<Counters>(known)
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const current = useRef(waiting)
  const busy = useRef(false)
  const change = useCallback((next: readonly Kept[]) => {
    current.current = next
    keep(place, next)
    setWaiting(next)
  }, [place])
  const send = useCallback(async () => {
    const batch = current.current.slice(0, MOST_PRESSES)
    if (busy.current || batch.length === 0) return
    busy.current = true
    const answered = await call(district, ops.pressBooth, { params: { id: boothId }, body: { presses: [...batch] }, commandId: newCommandId() })
    busy.current = false
    setRefusal(answered.ok || answered.refusal.status === 0 ? undefined : answered.refusal)
    if (!answered.ok) return
    const sent = new Set(batch.map((each) => each.id))
    setTaken(answered.value)
    change(current.current.filter((each) => !sent.has(each.id)))
  }, [district, boothId, change])
  useEffect(() => {
    const again = () => void send()
    again()
    const timer = setInterval(again, RETRY_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [send])
  const press = (counter: BoothCounter, n: 1 | -1) => {
    change([...current.current, { id: newCommandId(), counter, n, at: deskClock.now().toISOString() }])
    void send()
  }
  const shown = (counter: BoothCounter) => waiting.reduce((sum, each) => (each.counter === counter ? sum + each.n : sum), taken[counter])
  return { press, shown, waiting: waiting.length, refusal }
}
