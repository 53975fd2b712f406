import { useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import { call, useDesk, useSay } from '#platform/ui/desk'
import { meetingsOperations } from '../contract.ts'
import { HEARING } from '../domain.ts'
import { deskWords } from './words.ts'

/** On the first page of whoever answers for it, and only where a meeting was not held. Counted anew with the list. */
export function MissedLine({ page }: { page: object | null }) {
  const say = useSay()
  const { district, me } = useDesk()
  const [counted, count] = useState<{ page: object | null; own: number; below: number }>()
  useEffect(() => {
    if (!HEARING.includes(me.role)) return
    void call(district, meetingsOperations.countMissedMeetings, {}).then((found) => {
      if (found.ok) count({ page, ...found.value })
    })
  }, [district, me.role, page])
  if (!counted || counted.own + counted.below === 0) return null
  const { own, below } = counted
  return (
    <p className="sum">
      <Link to={`/${district}/meetings`}>{say(own > 0 ? deskWords.missedOwn(own) : deskWords.missedBelow(below))}</Link>
    </p>
  )
}
