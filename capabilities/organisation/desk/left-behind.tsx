import { useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import { call, Note, useDesk, useSay } from '#platform/ui/desk'
import { casesOperations } from '../../cases/contract.ts'
import { officeWords as words } from './office-words.ts'

/** Whoever opens a list of cases; an administrator is told how many and whom to ask. */
const READERS = ['director', 'unit-head']

/** What somebody still has in hand, before their posting ends. */
export function LeftBehind({ staffId, name }: { staffId: string; name: string }) {
  const say = useSay()
  const { district, me } = useDesk()
  const [counted, count] = useState<{ open: number; most: number }>()
  useEffect(() => {
    void call(district, casesOperations.countOpenCasesOf, { params: { staffId } }).then((found) => {
      if (found.ok) count(found.value)
    })
  }, [district, staffId])
  if (!counted || counted.open === 0) return null
  return (
    <Note tone="warn">
      <p>{say(words.leftBehind(name, counted.open, counted.open >= counted.most))}</p>
      {READERS.includes(me.role) && (
        <p>
          <Link to={`/${district}/work?view=unit&assignee=${staffId}`}>{say(words.leftBehindLink)}</Link>
        </p>
      )}
    </Note>
  )
}
