import { useCallback, useEffect, useRef, useState } from 'react'
import { call, deskClock, type DeskRefusal, newCommandId } from '#platform/ui/desk'
import { MOST_PRESSES, receptionOperations as ops } from '../contract.ts'
import type { BoothCounter } from '../domain.ts'
import { type Counters, keep, type Kept, placeOf, readPlace, shownCount } from './kept-presses.ts'

/** While something is kept, it is tried again this often. */
const RETRY_MS = 10_000

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
  const shown = (counter: BoothCounter) => shownCount(counter, taken, waiting)
  return { press, shown, taken, waiting: waiting.length, refusal }
}
