import { Link, type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router-dom'
import { addDays, parseDay } from '#platform/time'
import { dayWords, load, TabLinks, today, useLanguage, useSay } from '#platform/ui/desk'
import { indicatorsOperations } from '../contract.ts'
import { type Span, SPANS } from '../domain/spans.ts'
import { Branches } from './branches.tsx'
import { Categories, Channels, Months } from './kinds.tsx'
import { overviewWords as words } from './overview-words.ts'
import { Handling, Rates, Stock, Waiting } from './standing.tsx'
import { WorseList } from './worse.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const [unit, on, asOf] = ['unit', 'on', 'asOf'].map((name) => search.get(name))
  const span = spanOf(search.get('span'))
  const query = { span, ...(unit ? { unit } : {}), ...(on ? { on } : {}), ...(asOf ? { asOf } : {}) }
  return { span, ...(await load(params.district ?? '', indicatorsOperations.readOverview, { query })) }
}

function spanOf(text: string | null): Span {
  return SPANS.find((each) => each === text) ?? 'month'
}

export type Data = Awaited<ReturnType<typeof loader>>

/** What a head or a director begins with: what got worse first, then what waits, and every number leads to its list. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page page-wide overview">
      <Above data={data} />
      <h1>{say(words.title(say(data.unit.name)))}</h1>
      <Period data={data} />
      <WorseList data={data} />
      <div className="overview-cards">
        <Waiting data={data} />
        <Stock data={data} />
        <Handling data={data} />
      </div>
      <Branches data={data} />
      <Rates data={data} />
      <div className="overview-halves">
        <Categories data={data} />
        <Channels data={data} />
      </div>
      <Months data={data} />
    </div>
  )
}

/** The way back up, as far as one may see. */
function Above({ data }: { data: Data }) {
  const say = useSay()
  const { district = '' } = useParams()
  if (data.above.length === 0) return null
  return (
    <nav className="filter-line" aria-label={say(words.above)}>
      {data.above.map((each) => (
        <Link key={each.id} to={`/${district}/overview?${asked(data, { unit: each.id })}`}>
          {say(each.name)}
        </Link>
      ))}
    </nav>
  )
}

/** The same question with something else in it. */
export function asked(data: Pick<Data, 'span' | 'unit' | 'from'>, other: { readonly unit?: string; readonly span?: Span; readonly on?: string }): string {
  return new URLSearchParams({ unit: other.unit ?? data.unit.id, span: other.span ?? data.span, on: other.on ?? data.from }).toString()
}

function Period({ data }: { data: Data }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district = '' } = useParams()
  const day = (on: string) => dayWords(on, language)
  const later = next(data)
  const to = (other: Parameters<typeof asked>[1]) => `/${district}/overview?${asked(data, other)}`
  return (
    <>
      <TabLinks label={words.spansLabel} tabs={SPANS} here={data.span} words={words.spans} to={(span) => to({ span, on: data.to })}>
        <Link to={to({ on: data.before.from })}>← {say(words.earlier)}</Link>
        {later && <Link to={to({ on: later })}>{say(words.later)} →</Link>}
      </TabLinks>
      <p className="quiet">{say(words.period(day(data.from), day(data.to), day(data.asOf)))}</p>
      <p className="quiet">
        {say(words.compared(day(data.before.from), day(data.before.to), say(data.compared)))} {data.running && say(words.running)} {!data.registered && say(words.notAll)}
      </p>
    </>
  )
}

/** The first day of the span behind this one, where there is one. */
function next({ running, to }: Data): string | undefined {
  const last = parseDay(to)
  return running || !last.ok || last.value >= today() ? undefined : addDays(last.value, 1)
}
