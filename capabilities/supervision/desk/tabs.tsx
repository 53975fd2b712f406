import { Link } from 'react-router-dom'
import { useDesk, useSay } from '#platform/ui/desk'
import { ISSUING } from '../domain.ts'
import { deskWords } from '../words/desk.ts'

const PARTS = { orders: 'supervision', suggestions: 'supervision/suggestions', groups: 'supervision/groups' } as const
export type Part = keyof typeof PARTS

/** The frame of supervision's lists; whoever only answers sees the orders alone. */
export function SupervisionPage({ part, children }: { part: Part; children: React.ReactNode }) {
  const say = useSay()
  const { district, me } = useDesk()
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      {ISSUING.includes(me.role) && (
        <nav className="tabs case-tabs" aria-label={say(deskWords.title)}>
          {(['orders', 'suggestions', 'groups'] as const).map((each) => (
            <Link key={each} to={`/${district}/${PARTS[each]}`} aria-current={each === part ? 'page' : undefined}>
              {say(deskWords.tabs[each])}
            </Link>
          ))}
        </nav>
      )}
      {children}
    </div>
  )
}
