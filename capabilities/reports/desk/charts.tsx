import { useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { ReportRow } from '../contract.ts'
import { deskWords as words } from '../words/desk.ts'

/** Null where a part is kept back. */
export function agreedOf({ counts }: ReportRow): number | null {
  const [written, oral] = [counts['agreed-written'] ?? null, counts['agreed-oral'] ?? null]
  return written === null || oral === null ? null : written + oral
}

const [WIDTH, HEIGHT, FOOT] = [720, 180, 22]

/** Two columns a period; the numbers stand in the tables below. What is kept back has no column. */
export function TimeChart({ rows }: { rows: readonly ReportRow[] }) {
  const say = useSay()
  const most = Math.max(1, ...rows.map((each) => each.counts['registered'] ?? 0))
  const step = WIDTH / Math.max(1, rows.length)
  const column = (n: number | null | undefined) => Math.round(((n ?? 0) / most) * (HEIGHT - FOOT - 18))
  return (
    <figure className="month-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say(words.chartTime)}>
        {rows.map((each, index) => (
          <g key={each.key} transform={`translate(${index * step} 0)`}>
            <rect className="chart-came" x={step * 0.16} width={step * 0.32} y={HEIGHT - FOOT - column(each.counts['registered'])} height={column(each.counts['registered'])} />
            <rect className="chart-left" x={step * 0.52} width={step * 0.32} y={HEIGHT - FOOT - column(agreedOf(each))} height={column(agreedOf(each))} />
            <text x={step * 0.32} y={HEIGHT - FOOT - column(each.counts['registered']) - 3} textAnchor="middle">
              {each.counts['registered'] ?? ''}
            </text>
            <text x={step / 2} y={HEIGHT - 4} textAnchor="middle">
              {say(each.name)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="quiet">
        <span className="chart-key chart-key-came" /> {say(words.columns.registered)} <span className="chart-key chart-key-left" /> {say(words.columns.agreed)}
      </figcaption>
    </figure>
  )
}

const MOST_BARS = 10

/** The longest bars first; each beside its number. */
export function Bars({ title, rows }: { title: Said; rows: readonly ReportRow[] }) {
  const say = useSay()
  const longest = [...rows].sort((one, other) => (other.counts['registered'] ?? 0) - (one.counts['registered'] ?? 0)).slice(0, MOST_BARS)
  const most = Math.max(1, ...longest.map((each) => each.counts['registered'] ?? 0))
  if (longest.length === 0) return null
  return (
    <section>
      <h3>{say(title)}</h3>
      <dl className="number-list">
        {longest.map((each) => (
          <div key={each.key}>
            <dt>{say(each.name)}</dt>
            <dd>
              {each.counts['registered'] ?? say(words.keptBack)}
              <span className="share-bar" aria-hidden="true">
                <span style={{ width: `${Math.round(((each.counts['registered'] ?? 0) / most) * 100)}%` }} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
