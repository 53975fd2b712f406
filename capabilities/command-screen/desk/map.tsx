import './map.css'
import { Link, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData, useLocation, useSearchParams } from 'react-router-dom'
import { dayWords, Empty, load, momentWords, Note, TableHead, today, useLanguage, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { commandScreenOperations as operations } from '../contract.ts'
import { bandsOf, lastMonths } from '../domain.ts'
import { deskWords as words } from '../words/desk.ts'
import { bordersFor } from './borders.ts'
import { Drawing, Legend } from './drawing.tsx'
import { MapFilters } from './map-filters.tsx'
import { OpenedGrid } from './opened-grid.tsx'

const FIRST_MONTHS = 3

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const search = new URL(request.url).searchParams
  const usual = lastMonths(today(), FIRST_MONTHS)
  const period = { from: search.get('from') ?? usual.from, to: search.get('to') ?? usual.to }
  const gridId = search.get('grid')
  const narrowed = Object.fromEntries(['unit', 'category', 'channel'].flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])))
  const [map, opened, { units }] = await Promise.all([
    load(district, operations.readMap, { query: { ...period, ...narrowed } }),
    gridId ? load(district, operations.readGridFigures, { params: { gridId }, query: period }) : null,
    load(district, organisationOperations.listUnits, {}),
  ])
  const borders = await bordersFor(district, search.get('unit'), map.borders)
  return { map, borders, opened, units, asked: { unit: search.get('unit'), category: search.get('category'), channel: search.get('channel') } }
}

export type MapData = Awaited<ReturnType<typeof loader>>

/** A month’s counts do not move under the reader’s eyes: read again when something else is asked for. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.search !== nextUrl.search
}

/** Where disputes come from: borders with counts, points of buildings, and a table with the same figures. */
export function Component() {
  const data: MapData = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  const { map, opened } = data
  const bands = bandsOf(map.grids.reduce((most, each) => Math.max(most, each.n ?? 0), 0))
  const total = map.total === null ? say(words.keptBack) : String(map.total)
  const { addressFor } = useAddresses()
  return (
    <div className="page map-page">
      <h1>{say(words.title)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      <p className="quiet">{say(words.asOfNow(momentWords(map.readAt, language)))}</p>
      <MapFilters data={data} />
      {map.onlyCounts && (
        <Note>
          <p>{say(words.few)}</p>
          {map.toldFrom !== null && <p>{say(words.toldFrom(dayWords(map.toldFrom, language)))}</p>}
        </Note>
      )}
      <p aria-live="polite">
        <strong>{say(words.total(total))}</strong>
      </p>
      {map.total === 0 && <Nothing />}
      <div className="map-split">
        <div>
          <Drawing grids={map.grids} borders={data.borders} sites={map.sites} bands={bands} chosen={opened?.id ?? null} tiles={map.tiles} label={say(words.drawing(total))} addressFor={addressFor} />
          <Legend bands={bands} few={map.onlyCounts} sites={map.sites.length > 0} />
          {map.tiles && <p className="quiet">{map.tiles.source}</p>}
        </div>
        <div className="map-side">
          {opened && <OpenedGrid grid={opened} onlyCounts={map.onlyCounts} />}
          <GridTable data={data} />
          {!map.onlyCounts && <Sites data={data} />}
        </div>
      </div>
    </div>
  )
}

function Nothing() {
  const say = useSay()
  return (
    <Empty title={say(words.nothing)}>
      <p>{say(words.nothingHint)}</p>
    </Empty>
  )
}

function useAddresses() {
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const addressFor = (gridId: string) => {
    const next = new URLSearchParams(search)
    next.set('grid', gridId)
    return `${pathname}?${next}`
  }
  return { addressFor }
}

/** Every grid with its count: what the drawing shows, for keyboard and screen reader. */
function GridTable({ data: { map, opened } }: { data: MapData }) {
  const say = useSay()
  const { addressFor } = useAddresses()
  const { heads } = words
  const rows = [...map.grids].sort((one, other) => (other.n ?? 0) - (one.n ?? 0))
  return (
    <section aria-labelledby="map-table">
      <h2 id="map-table">{say(words.tableTitle)}</h2>
      <div className="table-wrap map-table">
        <table className="dense">
          <TableHead heads={[heads.grid, heads.unit, heads.count]} />
          <tbody>
            {rows.map((each) => (
              <tr key={each.id} aria-current={each.id === opened?.id ? 'true' : undefined}>
                <th scope="row">
                  <Link to={addressFor(each.id)} preventScrollReset>
                    {say(each.name)}
                  </Link>
                  {!each.drawn && <span className="quiet"> {say(words.gone)}</span>}
                </th>
                <td>{say(each.unitName)}</td>
                <td className="number">{each.n ?? say(words.keptBack)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Sites({ data: { map } }: { data: MapData }) {
  const say = useSay()
  const { heads } = words
  return (
    <section aria-labelledby="map-sites">
      <h2 id="map-sites">{say(words.sitesTitle)}</h2>
      <p className="quiet">{say(map.sites.length === 0 ? words.noSites : words.sitesHint)}</p>
      {map.sites.length > 0 && (
        <div className="table-wrap">
          <table className="dense">
            <TableHead heads={[heads.site, heads.count]} />
            <tbody>
              {map.sites.map((each) => (
                <tr key={each.id}>
                  <th scope="row">{say(each.name)}</th>
                  <td className="number">{each.n}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
