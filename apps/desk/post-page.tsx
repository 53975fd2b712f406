import type { ReactNode } from 'react'
import { Link, useRouteLoaderData } from 'react-router-dom'
import { Key, useDesk, useSay } from '#platform/ui/desk'
import { placesFor, WORK } from './places.ts'
import type { frameLoader } from './routes.tsx'
import { deskWords } from './words.ts'

/** The first page of a post without cases of its own: what it can do today, and where. */
export function PostPage({ first }: { first: ReactNode }) {
  const say = useSay()
  const { district, me } = useDesk()
  const frame = useRouteLoaderData<typeof frameLoader>('frame')
  const acting = frame?.me.acting
  const places = placesFor(me.role).filter((place) => place !== WORK)
  const own = places.some((place) => place.roles?.includes(me.role) && place.path !== 'rooms')
  return (
    <div className="page">
      {first}
      <h1>{acting && `${say(acting.roleName)} · ${say(acting.unitName)}`}</h1>
      <p>{say(own ? deskWords.postWork : deskWords.postNoWork)}</p>
      <ul className="post-places">
        {places.map((place) => (
          <li key={place.path}>
            <Link className="step-link" to={`/${district}/${place.path}`}>
              {say(place.label)} <Key>g {place.letter}</Key>
            </Link>
            {place.about && <p className="quiet">{say(place.about)}</p>}
          </li>
        ))}
      </ul>
      {(frame?.me.postings.length ?? 0) > 1 && <p className="quiet">{say(deskWords.postOthers)}</p>}
    </div>
  )
}
