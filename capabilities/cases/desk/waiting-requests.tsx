import { useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import { call, useDesk, useSay } from '#platform/ui/desk'
import { SEAL_DECIDERS } from '../contract/roles.ts'
import { sealingOperations } from '../contract/sealing.ts'
import { sealedWords } from './sealed-words.ts'

/** On the start page of whoever decides, and only where somebody waits: how many. Counted anew with the list. */
export function WaitingRequests({ page }: { page: object }) {
  const say = useSay()
  const { district, me } = useDesk()
  const [counted, count] = useState<{ page: object; waiting: number }>()
  useEffect(() => {
    if (!SEAL_DECIDERS.includes(me.role)) return
    void call(district, sealingOperations.countWaitingRequests, {}).then((found) => {
      if (found.ok) count({ page, waiting: found.value.waiting })
    })
  }, [district, me.role, page])
  if (!counted?.waiting) return null
  return (
    <p className="sum">
      <Link to={`/${district}/sealed`}>{say(sealedWords.waiting(counted.waiting))}</Link>
    </p>
  )
}
