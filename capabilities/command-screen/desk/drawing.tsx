import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import { useSay } from '#platform/ui/desk'
import type { GridBorder, GridCount, SiteCount } from '../contract.ts'
import { bandIn } from '../domain.ts'
import { deskWords as words } from '../words/desk.ts'
import { labelAt, pathOf, type Plane, planeOf, tilesBehind } from './plane.ts'

export interface DrawingProps {
  readonly grids: readonly GridCount[]
  readonly borders: readonly GridBorder[]
  readonly sites: readonly SiteCount[]
  readonly bands: readonly number[]
  readonly chosen: string | null
  readonly tiles: { readonly template: string; readonly source: string } | null
  readonly label: string
  /** Address of the map with this grid opened. */
  addressFor(gridId: string): string
}

type Drawn = GridCount & Pick<GridBorder, 'rings'>

/** Borders with their counts. For the eye and the mouse; the table beside has the same figures for the keyboard and the ear. */
export function Drawing({ grids, borders, sites, bands, chosen, tiles, label, addressFor }: DrawingProps) {
  const drawn = useMemo(() => {
    const ringsOf = new Map(borders.map((each) => [each.id, each.rings]))
    return grids.flatMap((each): Drawn[] => {
      const rings = ringsOf.get(each.id)
      return rings ? [{ ...each, rings }] : []
    })
  }, [grids, borders])
  const plane = useMemo(() => planeOf(drawn.flatMap((each) => each.rings)), [drawn])
  if (!plane) return null
  return (
    <svg className="map-drawing" viewBox={`0 0 ${plane.width} ${plane.height}`} role="img" aria-label={label}>
      <pattern id="kept-back" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="8" className="map-hatch" />
      </pattern>
      {tiles && tilesBehind(plane, tiles.template).map((each) => <image key={each.key} href={each.address} x={each.x} y={each.y} width={each.size} height={each.size} />)}
      {drawn.map((each) => (
        <Shape key={each.id} grid={each} plane={plane} band={each.n === null ? 'kept' : String(bandIn(bands, each.n))} chosen={each.id === chosen} to={addressFor(each.id)} />
      ))}
      <Labels grids={drawn} plane={plane} bands={bands} />
      {sites.map((each) => (
        <Point key={each.id} site={each} plane={plane} />
      ))}
    </svg>
  )
}

function Shape({ grid, plane, band, chosen, to }: { grid: Drawn; plane: Plane; band: string; chosen: boolean; to: string }) {
  const say = useSay()
  const path = useMemo(() => pathOf(plane, grid.rings), [plane, grid.rings])
  const n = grid.n === null ? say(words.keptBack) : String(grid.n)
  return (
    <Link to={to} tabIndex={-1} preventScrollReset>
      <path d={path} className={`map-grid map-band-${band}${chosen ? ' map-chosen' : ''}`} data-grid={grid.id}>
        <title>{say(words.gridOf(say(grid.name), n))}</title>
      </path>
    </Link>
  )
}

function Labels({ grids, plane, bands }: { grids: readonly Drawn[]; plane: Plane; bands: readonly number[] }) {
  return (
    <g className="map-labels">
      {grids.map((each) => {
        const { x, y } = labelAt(plane, each.rings)
        return each.n ? (
          <text key={each.id} x={x} y={y} className={bandIn(bands, each.n) >= 4 ? 'map-on-dark' : undefined}>
            {each.n}
          </text>
        ) : null
      })}
    </g>
  )
}

function Point({ site, plane }: { site: SiteCount; plane: Plane }) {
  const say = useSay()
  const { x, y } = plane.at(site.at)
  return (
    <circle cx={x} cy={y} r={Math.min(12, 5 + site.n)} className="map-site">
      <title>{say(words.siteOf(say(site.name), site.n))}</title>
    </circle>
  )
}

/** What each colour says, in words. */
export function Legend({ bands, few, sites }: { bands: readonly number[]; few: boolean; sites: boolean }) {
  const say = useSay()
  return (
    <ul className="map-legend" aria-label={say(words.legend)}>
      <li>
        <span className="map-swatch map-band-0" /> {say(words.none)}
      </li>
      {bands.map((upper, index) => (
        <li key={upper}>
          <span className={`map-swatch map-band-${index + 1}`} /> {say(words.band((bands[index - 1] ?? 0) + 1, upper))}
        </li>
      ))}
      {few && (
        <li>
          <span className="map-swatch map-band-kept" /> {say(words.keptBack)}
        </li>
      )}
      {sites && (
        <li>
          <span className="map-swatch map-dot" /> {say(words.site)}
        </li>
      )}
    </ul>
  )
}
