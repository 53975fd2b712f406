import { Link } from 'react-router-dom'
import { useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { LOOKING, SEEING } from '../contract/who.ts'
import { deskWords } from './words.ts'

/** The head of each of the three pages: what this post may open, and what it is not. */
export function Head({ here }: { here: 'alarms' | 'sites' | 'measures' }) {
  const say = useSay()
  const { district, me } = useDesk()
  const open = [
    ...(LOOKING.includes(me.role) ? [{ key: 'alarms' as const, path: 'prevention' }] : []),
    ...(SEEING.includes(me.role) ? [{ key: 'sites' as const, path: 'prevention/places' }] : []),
    { key: 'measures' as const, path: 'prevention/measures' },
  ]
  return (
    <>
      <h1>{say(deskWords.title)}</h1>
      <p className="quiet">{say(deskWords.hint)}</p>
      <nav className="tabs case-tabs" aria-label={say(deskWords.title)}>
        {open.map(({ key, path }) => (
          <Link key={key} to={`/${district}/${path}`} aria-current={key === here ? 'page' : undefined}>
            {say(deskWords.tabs[key])}
          </Link>
        ))}
      </nav>
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
