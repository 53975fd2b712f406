import { Link } from 'react-router-dom'
import { TabLinks, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { LOOKING, SEEING } from '../contract/who.ts'
import { deskWords } from './words.ts'

const PATHS = { alarms: 'prevention', causes: 'prevention/causes', sites: 'prevention/places', measures: 'prevention/measures' } as const

/** The head of each of the three pages: what this post may open, and what it is not. */
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

/** Two views of one list. */
export function Views<Key extends string>({ views, here }: { views: Readonly<Record<Key, Said>>; here: Key }) {
  const say = useSay()
  const entries = Object.entries<Said>(views)
  return (
    <p className="button-row">
      {entries.map(([key, words]) =>
        key === here ? (
          <strong key={key} aria-current="true">
            {say(words)}
          </strong>
        ) : (
          <Link key={key} to={`?view=${key}`}>
            {say(words)}
          </Link>
        ),
      )}
    </p>
  )
}
