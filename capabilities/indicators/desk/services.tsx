import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { ListTable, load, momentWords, PeriodForm, today, useLanguage, useSay } from '#platform/ui/desk'
import { type Said, said } from '#platform/words'
import { organisationOperations } from '../../organisation/contract.ts'
import { indicatorsOperations, type ServiceFigureShown } from '../contract.ts'
import { FigureTabs } from './tabs.tsx'
import { ToldFrom } from './told-from.tsx'
import { deskWords } from './words.ts'

const words = deskWords.services

export async function loader({ params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const now = today()
  const [district, unit] = [params.district ?? '', search.get('unit')]
  const query = { from: search.get('from') ?? `${now.slice(0, 8)}01`, to: search.get('to') ?? now, ...(unit ? { unit } : {}) }
  const [data, { units }] = await Promise.all([load(district, indicatorsOperations.readServiceFigures, { query }), load(district, organisationOperations.listUnits, {})])
  return { ...data, units, unit }
}

/** What the services of a unit did in a period: each figure with its definition, a rate with its fraction. */
export function Component() {
  const data = useLoaderData<typeof loader>()
  const say = useSay()
  const { language } = useLanguage()
  return (
    <div className="page">
      <h1>{say(deskWords.title)}</h1>
      <FigureTabs here="services" />
      <p className="quiet">{say(words.hint)}</p>
      <PeriodForm days={{ from: data.from, to: data.to }} units={data.units} unit={data.unit} />
      <p className="quiet">{say(words.readAt(momentWords(data.readAt, language)))}</p>
      {data.toldFrom !== null && <ToldFrom on={data.toldFrom} />}
      {data.books.map((book) => (
        <Book key={book.name.zh} book={book} />
      ))}
    </div>
  )
}

function Book({ book }: { book: { name: Said; figures: readonly ServiceFigureShown[] } }) {
  const say = useSay()
  const some = book.figures.filter((each) => each.state === 'kept-back' || (each.n ?? 0) !== 0 || (each.per ?? 0) !== 0)
  return (
    <section>
      <h2>{say(book.name)}</h2>
      <ListTable items={some} heads={[deskWords.heads.indicator, deskWords.heads.value, deskWords.heads.fraction]} numbers={[deskWords.heads.value, deskWords.heads.fraction]} none={words.none}>
        {(each) => <Line key={each.id} figure={each} />}
      </ListTable>
    </section>
  )
}

const number = (n: number) => n.toLocaleString('en-US')

function valueWords({ state, shows, n, value }: ServiceFigureShown): Said {
  if (state === 'kept-back') return deskWords.keptBack
  if (shows === 'count') return said(number(n ?? 0), number(n ?? 0))
  if (value === null) return deskWords.none
  return shows === 'rate' ? said(`${value} %`, `${value} %`) : said(value, value)
}

function Line({ figure }: { figure: ServiceFigureShown }) {
  const say = useSay()
  const { heads } = deskWords
  return (
    <tr>
      <th scope="row">
        {say(figure.name)}
        {figure.indicator !== null && <span className="quiet"> {figure.indicator}</span>}
        <details>
          <summary>{say(deskWords.how)}</summary>
          <p>{say(figure.means)}</p>
        </details>
      </th>
      <td className="number" data-label={say(heads.value)}>
        {say(valueWords(figure))}
      </td>
      <td className="number" data-label={say(heads.fraction)}>
        {figure.per !== null && figure.n !== null && `${number(figure.n)} ÷ ${number(figure.per)}`}
        {(figure.state === 'small' || figure.state === 'over') && <span className="quiet"> {say(deskWords[figure.state])}</span>}
      </td>
    </tr>
  )
}
