import { useParams } from 'react-router-dom'
import { TabLinks, useDesk } from '#platform/ui/desk'
import { READERS } from '../contract/readers.ts'
import { deskWords as words } from '../words/desk.ts'

const PATHS = { reports: 'bulletins', schedules: 'bulletin-schedules', form: 'mediation-form' } as const

/** Whoever only keeps the mapping has the form alone. */
export function Tabs({ here }: { here: keyof typeof PATHS }) {
  const { me } = useDesk()
  const { district = '' } = useParams()
  const tabs = READERS.includes(me.role) ? (['reports', 'schedules', 'form'] as const) : (['form'] as const)
  return (
    <TabLinks label={words.title} tabs={tabs} here={here} words={words.tabs} to={(tab) => `/${district}/${PATHS[tab]}`} />
  )
}
