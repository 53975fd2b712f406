import { useParams } from 'react-router-dom'
import { TabLinks } from '#platform/ui/desk'
import { deskWords } from './words.ts'

const PATHS = { cases: 'indicators', services: 'indicators/services' } as const

/** The two halves of what a unit does: matters, and services. */
export function FigureTabs({ here }: { here: keyof typeof PATHS }) {
  const { district = '' } = useParams()
  return <TabLinks label={deskWords.title} tabs={['cases', 'services']} here={here} words={deskWords.tabs} to={(tab) => `/${district}/${PATHS[tab]}`} />
}
