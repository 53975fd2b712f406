import { Navigate } from 'react-router-dom'
import { useDesk } from '#platform/ui/desk'
import { PARTS, partsFor } from './tabs.tsx'

/** Whoever keeps no log begins with the first part that is theirs. */
export function ByPart() {
  const { me, district } = useDesk()
  const [first = 'booths'] = partsFor(me.role)
  return <Navigate replace to={`/${district}/reception${PARTS[first].path}`} />
}
