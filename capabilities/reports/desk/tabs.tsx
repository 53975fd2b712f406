import { Link, useParams } from 'react-router-dom'
import { useDesk, useSay } from '#platform/ui/desk'
import { READERS } from '../contract/readers.ts'
import { deskWords as words } from '../words/desk.ts'

const PATHS = { reports: 'bulletins', schedules: 'bulletin-schedules', form: 'mediation-form' } as const

/** Whoever only keeps the mapping has the form alone. */
export function Tabs({ here }: { here: keyof typeof PATHS }) {
  const say = useSay()
  const { me } = useDesk()
  const { district = '' } = useParams()
  const tabs = READERS.includes(me.role) ? (['reports', 'schedules', 'form'] as const) : (['form'] as const)
  return (
    <nav className="tabs case-tabs" aria-label={say(words.title)}>
      {tabs.map((tab) => (
        <Link key={tab} to={`/${district}/${PATHS[tab]}`} aria-current={tab === here ? 'page' : undefined}>
          {say(words.tabs[tab])}
        </Link>
      ))}
    </nav>
  )
}
