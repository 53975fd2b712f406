import { TabLinks, useDesk } from '#platform/ui/desk'
import { besideWords } from './words-beside.ts'
import { deskWords } from './words.ts'

const TABS = ['councils', 'opinions', 'projects'] as const

/** Councils, opinions, projects: one line of the menu. */
export function CouncilTabs({ here }: { here: (typeof TABS)[number] }) {
  const { district } = useDesk()
  return <TabLinks label={deskWords.title} tabs={TABS} here={here} words={besideWords.tabs} to={(tab) => `/${district}/councils${tab === 'councils' ? '' : `/${tab}`}`} />
}
