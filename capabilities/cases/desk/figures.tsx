import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { dayWords, Empty, load, moneyWords, PeriodForm, today, useLanguage, useSay } from '#platform/ui/desk'
import { casesOperations } from '../contract.ts'
import { INDICATOR_WORDS } from '../counter-words.ts'
import { caseWords } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const now = today()
  const [from, to, asOf] = [
    search.get('from') ?? `${now.slice(0, 8)}01`,
    search.get('to') ?? now,
    search.get('asOf') ?? now,
  ]
  return load(params.district ?? '', casesOperations.readFigures, { query: { from, to, asOf } })
}

type Figures = Awaited<ReturnType<typeof loader>>

/** Counts of a period as of a day: a plain table, in the order of a case's life. */
export function Component() {
  const figures: Figures = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  return (
    <div className="page">
      <h1>{say(caseWords.figuresTitle)}</h1>
      <p className="quiet">{say(caseWords.figuresHint)}</p>
      <PeriodForm days={{ from: figures.from, to: figures.to, asOf: figures.asOf }} />
      {figures.toldFrom !== null && <p>{say(caseWords.toldFrom(dayWords(figures.toldFrom, language)))}</p>}
      {figures.counts.some((each) => each.n === null) && <p className="quiet">{say(caseWords.whyFewerThanFive)}</p>}
      {figures.counts.length > 0 && <Table figures={figures} />}
      {figures.counts.length === 0 && figures.toldFrom === null && <Empty title={say(caseWords.noFigures)} />}
    </div>
  )
}

function shown(indicator: string, n: number): string {
  return indicator.includes('-fen-') ? moneyWords(n) : n.toLocaleString('en-US')
}

function Table({ figures }: { figures: Figures }) {
  const say = useSay()
  const order = Object.keys(INDICATOR_WORDS)
  const counts = [...figures.counts].sort((one, other) => order.indexOf(one.indicator) - order.indexOf(other.indicator))
  return (
    <table className="dense figures">
      <thead>
        <tr>
          <th scope="col">{say(caseWords.indicator)}</th>
          <th scope="col" className="number">
            {say(caseWords.number)}
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ indicator, n }) => (
          <tr key={indicator}>
            <th scope="row">{say(INDICATOR_WORDS[indicator] ?? { zh: indicator, en: indicator })}</th>
            <td className="number">{n === null ? say(caseWords.fewerThanFive) : shown(indicator, n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
