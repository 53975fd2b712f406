import { Link, type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router-dom'
import { dayWords, load, Note, PeriodForm, TableHead, today, useLanguage, useSay } from '#platform/ui/desk'
import { day } from '#platform/time'
import { organisationOperations } from '../../organisation/contract.ts'
import { type IndicatorFigure, indicatorsOperations } from '../contract.ts'
import { comparisonWords } from '../domain/spans.ts'
import { ToldFrom } from './told-from.tsx'
import { FractionNote, fractionOf, Opened, valueWords } from './figure.tsx'
import { FigureTabs } from './tabs.tsx'
import { deskWords } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const now = today()
  const [district, unit] = [params.district ?? '', search.get('unit')]
  const query = { from: search.get('from') ?? `${now.slice(0, 4)}-01-01`, to: search.get('to') ?? now, asOf: search.get('asOf') ?? now, ...(unit ? { unit } : {}) }
  const [data, { units }] = await Promise.all([load(district, indicatorsOperations.readIndicators, { query }), load(district, organisationOperations.listUnits, {})])
  return { ...data, units, unit }
}

type Data = Awaited<ReturnType<typeof loader>>

/** The figures of one’s own unit and all below it, each to be opened. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { district = '' } = useParams()
  return (
    <div className="page">
      <h1>{say(deskWords.title)}</h1>
      <FigureTabs here="cases" />
      <p className="quiet">
        {say(deskWords.hint)} <Link to={`/${district}/indicators/check`}>{say(deskWords.check)}</Link>
      </p>
      <PeriodForm days={{ from: data.from, to: data.to, asOf: data.asOf }} units={data.units} unit={data.unit} />
      {data.toldFrom !== null && <ToldFrom on={data.toldFrom} />}
      {data.review && (
        <Note tone="maple">
          <p>{say(deskWords.review)}</p>
        </Note>
      )}
      <Table data={data} />
      <Compared data={data} />
    </div>
  )
}

function Table({ data }: { data: Data }) {
  const { heads } = deskWords
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[heads.indicator, heads.value, heads.fraction, heads.before, heads.yearBefore]} numbers={[heads.value, heads.fraction, heads.before, heads.yearBefore]} />
        <tbody>
          {data.figures.map((figure) => (
            <Line key={figure.id} figure={figure} data={data} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ figure, data }: { figure: IndicatorFigure; data: Data }) {
  const say = useSay()
  const { heads } = deskWords
  return (
    <tr>
      <th scope="row">
        {say(figure.name)}
        {figure.aside && <span className="quiet"> {say(deskWords.aside)}</span>}
        <Opened figure={figure} asOf={data.asOf} at={{ from: data.from, to: data.to, ...(data.unit ? { unit: data.unit } : {}) }} />
      </th>
      <td className="number" data-label={say(heads.value)}>
        {say(valueWords(figure))}
      </td>
      <td className="number" data-label={say(heads.fraction)}>
        {fractionOf(figure)}
        <FractionNote figure={figure} />
      </td>
      <td className="number" data-label={say(heads.before)}>
        <Against change={figure.before} />
      </td>
      <td className="number" data-label={say(heads.yearBefore)}>
        <Against change={figure.yearBefore} />
      </td>
    </tr>
  )
}

const figures = (n: number) => n.toLocaleString('en-US')

function Against({ change }: { change: IndicatorFigure['before'] }) {
  const say = useSay()
  if (change === null) return null
  if (change.kind === 'new') return say(deskWords.isNew)
  const was = say(deskWords.baseOf(figures(change.base)))
  if (change.kind === 'not-all') return `${was} · ${say(deskWords.notAll)}`
  return change.percent === null ? was : say(deskWords.changed(`${change.percent.startsWith('-') ? '' : '+'}${change.percent}`, was))
}

/** What the two comparisons are against, by days: half-on-half is never called year-on-year. */
function Compared({ data }: { data: Data }) {
  const say = useSay()
  const { language } = useLanguage()
  const words = (period: Data['before']) => [dayWords(period.from, language), dayWords(period.to, language)] as const
  return (
    <>
      <p className="quiet">{say(deskWords.beforeHint(...words(data.before), say(comparisonWords(typed(data), typed(data.before)))))}</p>
      <p className="quiet">{say(deskWords.yearHint(...words(data.yearBefore)))}</p>
    </>
  )
}

function typed({ from, to }: Data['before']) {
  return { from: day(from), to: day(to) }
}
