import { useSay } from '#platform/ui/desk'
import type { Overview } from '../contract.ts'
import { overviewWords as words } from './overview-words.ts'

/** A bar as long as its share of the longest: beside a number that says the same, so it is hidden from screen readers. */
export function Bar({ n, most }: { n: number; most: number }) {
  return (
    <span className="share-bar" aria-hidden="true">
      <span style={{ width: `${most > 0 ? Math.max(0, Math.round((n / most) * 100)) : 0}%` }} />
    </span>
  )
}

const [WIDTH, HEIGHT, FOOT] = [720, 160, 20]

/** Twelve months of what was registered and what ended, two columns each. The table below holds the numbers. */
export function MonthChart({ months }: Pick<Overview, 'months'>) {
  const say = useSay()
  const most = Math.max(1, ...months.flatMap((each) => [each.registered, each.ended]))
  const step = WIDTH / months.length
  const column = (n: number) => Math.round((Math.max(0, n) / most) * (HEIGHT - FOOT - 18))
  return (
    <figure className="month-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say(words.chartLabel)}>
        {months.map((each, index) => (
          <g key={each.month} transform={`translate(${index * step} 0)`}>
            <rect className="chart-came" x={step * 0.16} width={step * 0.32} y={HEIGHT - FOOT - column(each.registered)} height={column(each.registered)} />
            <rect className="chart-left" x={step * 0.52} width={step * 0.32} y={HEIGHT - FOOT - column(each.ended)} height={column(each.ended)} />
            <text x={step / 2} y={HEIGHT - 4} textAnchor="middle">
              {say(words.month(each.month))}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="quiet">
        <span className="chart-key chart-key-came" /> {say(words.monthHeads.registered)} <span className="chart-key chart-key-left" /> {say(words.monthHeads.ended)}
      </figcaption>
    </figure>
  )
}
