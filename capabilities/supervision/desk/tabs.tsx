import { TabLinks, useDesk, useSay } from '#platform/ui/desk'
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
        <TabLinks label={deskWords.title} tabs={['orders', 'suggestions', 'groups']} here={part} words={deskWords.tabs} to={(each) => `/${district}/${PARTS[each]}`} />
      )}
      {children}
    </div>
  )
}
