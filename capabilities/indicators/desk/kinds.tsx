import { useParams } from 'react-router-dom'
import { TableHead, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { Kind } from '../contract.ts'
import { Bar, MonthChart } from './charts.tsx'
import { AGREED, behindPath } from './links.ts'
import type { Data } from './overview.tsx'
import { overviewWords as words } from './overview-words.ts'
import { Count } from './standing.tsx'

export function Categories({ data }: { data: Data }) {
  return <Kinds title={words.categories} kinds={data.categories} by="category" data={data} />
}

export function Channels({ data }: { data: Data }) {
  return <Kinds title={words.channels} kinds={data.channels} by="channel" data={data} />
}

function Kinds({ title, kinds, by, data }: { title: Said; kinds: readonly Kind[]; by: 'category' | 'channel'; data: Data }) {
  const say = useSay()
  const { kindHeads: heads } = words
  const most = Math.max(0, ...kinds.map((each) => each.registered.now))
  return (
    <section aria-labelledby={by}>
      <h2 id={by}>{say(title)}</h2>
      {kinds.length === 0 ? (
        <p className="quiet">{say(words.empty)}</p>
      ) : (
        <div className="table-wrap">
          <table className="dense stacking">
            <TableHead heads={[heads.name, heads.registered, heads.agreed, heads.withoutAgreement]} />
            <tbody>
              {kinds.map((kind) => (
                <KindLine key={kind.code} kind={kind} by={by} data={data} most={most} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function KindLine({ kind, by, data, most }: { kind: Kind; by: 'category' | 'channel'; data: Data; most: number }) {
  const say = useSay()
  const { district = '' } = useParams()
  const { kindHeads: heads } = words
  const { unit, from, to, asOf } = data
  const list = (of: readonly string[]) => behindPath(district, { unit: unit.id, from, to, asOf, of, [by]: kind.code })
  return (
    <tr>
      <th scope="row">{say(kind.name)}</th>
      <td data-label={say(heads.registered)}>
        <Count n={kind.registered.now} to={list(['registered'])} /> <span className="quiet">{say(words.was(kind.registered.before.toLocaleString('en-US')))}</span>
        <Bar n={kind.registered.now} most={most} />
      </td>
      <td className="number" data-label={say(heads.agreed)}>
        <Count n={kind.agreed.now} to={list(AGREED)} />
      </td>
      <td className="number" data-label={say(heads.withoutAgreement)}>
        <Count n={kind.withoutAgreement.now} to={list(['terminated'])} />
      </td>
    </tr>
  )
}

/** Twelve months as a chart, and the same as a table. */
export function Months({ data }: { data: Data }) {
  const say = useSay()
  const { district = '' } = useParams()
  const { monthHeads: heads } = words
  const list = (month: string, of: readonly string[]) => behindPath(district, { unit: data.unit.id, from: month, to: lastOf(month), asOf: data.asOf, of })
  return (
    <section aria-labelledby="months">
      <h2 id="months">{say(words.months)}</h2>
      <MonthChart months={data.months} />
      <details>
        <summary>{say(words.asTable)}</summary>
        <table className="dense">
          <TableHead heads={[heads.name, heads.registered, heads.ended, heads.agreed]} />
          <tbody>
            {data.months.map((each) => (
              <tr key={each.month}>
                <th scope="row">{say(words.month(each.month))}</th>
                <td className="number">
                  <Count n={each.registered} to={list(each.month, ['registered'])} />
                </td>
                <td className="number">
                  <Count n={each.ended} to={list(each.month, ['stock-out'])} />
                </td>
                <td className="number">
                  <Count n={each.agreed} to={list(each.month, AGREED)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

/** The last day of the month that begins on a day. */
function lastOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return `${month.slice(0, 8)}${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`
}
