import { useEffect, useMemo, useState } from 'react'
import { call, useSay } from '#platform/ui/desk'
import { commandScreenOperations as operations, type ScreenMap } from '../contract.ts'
import { bandIn, bandsOf } from '../domain.ts'
import { screenWords as words } from '../words/screen.ts'
import { pathOf, planeOf } from './plane.ts'

interface HallMapProps {
  readonly district: string
  readonly token: string | undefined
  /** The day by the server: a new one reads the map again. */
  readonly on: string
}

/** Grids by what was registered in a year: one picture for the whole hall, and no point on it. */
export function HallMap({ district, token, on }: HallMapProps) {
  const say = useSay()
  const [map, show] = useState<ScreenMap>()
  useEffect(() => {
    let gone = false
    const asked = token === undefined ? call(district, operations.readScreenMap, {}) : call(district, operations.readDisplayMap, { params: { token } })
    void asked.then((answered) => answered.ok && !gone && on && show(answered.value))
    return () => {
      gone = true
    }
  }, [district, token, on])
  const plane = useMemo(() => planeOf(map?.grids.flatMap((each) => each.rings) ?? []), [map])
  if (!map || !plane) return null
  const bands = bandsOf(map.grids.reduce((most, each) => Math.max(most, each.n ?? 0), 0))
  const title = say(words.map(map.from, map.to))
  return (
    <figure className="screen-map">
      <svg viewBox={`0 0 ${plane.width} ${plane.height}`} role="img" aria-label={title}>
        {map.grids.map(({ id, rings, n }) => (
          <path key={id} d={pathOf(plane, rings)} className={`hall-band-${n === null ? 'kept' : bandIn(bands, n)}`} />
        ))}
      </svg>
      <figcaption>{title}</figcaption>
    </figure>
  )
}
