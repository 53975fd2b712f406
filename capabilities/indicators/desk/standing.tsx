import { Link, useParams } from 'react-router-dom'
import { TableHead, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { OPENERS } from '../contract/readers.ts'
import { Bar } from './charts.tsx'
import { FractionNote, fractionOf, Opened, valueWords } from './figure.tsx'
import { BEGINNING, behindPath } from './links.ts'
import type { Data } from './overview.tsx'
import { overviewWords as words } from './overview-words.ts'

const figures = (n: number) => n.toLocaleString('en-US')

/** A number that opens to its list; nought opens to nothing, nor anything for whoever reads sums alone. */
export function Count({ n, to }: { n: number; to: string }) {
  const { me } = useDesk()
  return n === 0 || !OPENERS.includes(me.role) ? <span>{figures(n)}</span> : <Link to={to}>{figures(n)}</Link>
}

export function Waiting({ data }: { data: Data }) {
  const say = useSay()
  const { district = '' } = useParams()
  const { unit, from, to, asOf, work } = data
  const waits = (which: string) => `/${district}/overview/waiting?${new URLSearchParams({ unit: unit.id, which }).toString()}`
  const lines: readonly (readonly [Said, number, string])[] = [
    [words.overdue, work.overdue, waits('overdue')], [words.soon, work.soon, waits('soon')], [words.unclaimed, work.unclaimed, waits('unclaimed')],
    [words.returned, work.returned, behindPath(district, { unit: unit.id, from, to, asOf, of: ['transfer-returned'] })],
  ]
  return (
    <section className="card">
      <h2>{say(words.waiting)}</h2>
      <p className="quiet">{say(words.waitingHint)}</p>
      <dl className="number-list">
        {lines.map(([name, n, path]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>
              <Count n={n} to={path} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Stock({ data }: { data: Data }) {
  const say = useSay()
  const { district = '' } = useParams()
  const { unit, from, to, asOf, stock } = data
  const most = Math.max(...stock.bands.map((each) => each.n))
  const flow = (of: string) => behindPath(district, { unit: unit.id, from, to, asOf, of: [of] })
  return (
    <section className="card">
      <h2>
        {say(words.stock)} {figures(stock.n)}
      </h2>
      <p className="quiet">{say(words.stockHint)}</p>
      <dl className="number-list">
        {stock.bands.map((band) => (
          <div key={band.days}>
            <dt>{say(words.days(band.days))}</dt>
            <dd>
              <Count n={band.n} to={behindPath(district, { unit: unit.id, from: band.from ?? BEGINNING, to: band.to, asOf, of: ['registered'], less: ['stock-left'] })} />
              <Bar n={band.n} most={most} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {say(words.came)} <Count n={stock.came.now} to={flow('stock-in')} /> <span className="quiet">{say(words.was(figures(stock.came.before)))}</span> · {say(words.left)}{' '}
        <Count n={stock.left.now} to={flow('stock-out')} /> <span className="quiet">{say(words.was(figures(stock.left.before)))}</span>
      </p>
    </section>
  )
}

export function Handling({ data }: { data: Data }) {
  const say = useSay()
  const { handling, levels } = data
  const most = Math.max(0, ...levels.map((each) => each.n))
  return (
    <section className="card">
      <h2>{say(words.handling)}</h2>
      <p>
        {handling.median === null || handling.p90 === null ? say(words.noneEnded) : say(words.handlingLine(handling.median, handling.p90, figures(handling.ended)))}
      </p>
      <h2>{say(words.levels)}</h2>
      {levels.length === 0 && <p>{say(words.noLevels)}</p>}
      <dl className="number-list">
        {levels.map((each) => (
          <div key={each.level}>
            <dt>{say(each.name)}</dt>
            <dd>
              {figures(each.n)} {each.percent !== null && <span className="quiet">{each.percent} %</span>}
              <Bar n={each.n} most={most} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Rates({ data }: { data: Data }) {
  const say = useSay()
  const [name, value, fraction] = words.rateHeads
  if (!name || !value || !fraction) return null
  return (
    <section aria-labelledby="rates">
      <h2 id="rates">{say(words.rates)}</h2>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[name, value, fraction]} />
          <tbody>
            {data.figures.map((figure) => (
              <tr key={figure.id}>
                <th scope="row">
                  {say(figure.name)}
                  <Opened figure={figure} asOf={data.asOf} at={{ unit: data.unit.id, from: data.from, to: data.to }} />
                </th>
                <td className="number" data-label={say(value)}>
                  {say(valueWords(figure))}
                </td>
                <td className="number" data-label={say(fraction)}>
                  {fractionOf(figure)}
                  <FractionNote figure={figure} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
