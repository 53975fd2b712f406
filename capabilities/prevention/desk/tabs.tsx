import { TabLinks, useDesk, useSay } from '#platform/ui/desk'
import { LOOKING, SEEING } from '../contract/who.ts'
import { deskWords } from './words.ts'

const PATHS = { alarms: 'prevention', causes: 'prevention/causes', sites: 'prevention/places', measures: 'prevention/measures' } as const

/** The head of each of the pages: what this post may open, and what it is not. */
export function Head({ here }: { here: keyof typeof PATHS }) {
  const say = useSay()
  const { district, me } = useDesk()
  const open = [...(LOOKING.includes(me.role) ? (['alarms', 'causes'] as const) : []), ...(SEEING.includes(me.role) ? (['sites'] as const) : []), 'measures' as const]
  return (
    <>
      <h1>{say(deskWords.title)}</h1>
      <p className="quiet">{say(deskWords.hint)}</p>
      <TabLinks label={deskWords.title} tabs={open} here={here} words={deskWords.tabs} to={(tab) => `/${district}/${PATHS[tab]}`} />
    </>
  )
}
