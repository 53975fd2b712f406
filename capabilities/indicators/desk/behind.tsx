import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useParams } from 'react-router-dom'
import { call, codeWords, dayWords, load, moneyWords, More, OnIt, TableHead, useLanguage, usePages, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type BehindLine, indicatorsOperations } from '../contract.ts'
import { onItWords } from '../on-it-words.ts'
import { overviewWords as words } from './overview-words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const given = (name: string) => search.get(name) ?? ''
  const maybe = Object.fromEntries(['unit', 'asOf', 'less', 'category', 'channel', 'grid'].flatMap((name) => (search.has(name) ? [[name, given(name)]] : [])))
  const query = { from: given('from'), to: given('to'), of: given('of'), ...maybe }
  const district = params.district ?? ''
  const of = { ...(search.has('unit') ? { unit: given('unit') } : {}), ...(search.has('category') ? { category: given('category') } : {}) }
  const [listed, on] = await Promise.all([load(district, indicatorsOperations.listBehind, { query }), load(district, indicatorsOperations.readOnIt, { query: of })])
  return { query, on, ...listed }
}

type Data = Awaited<ReturnType<typeof loader>>

/** The matters behind one figure: who is on it, then codes, days, states and which unit has them. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  const { district = '' } = useParams()
  const total = data.total === null ? '' : data.money ? moneyWords(data.total) : data.total.toLocaleString('en-US')
  const { items, more } = usePages(data, (after) => call(district, indicatorsOperations.listBehind, { query: { ...data.query, after } }), (page) => page.lines)
  const sum = data.counters.map((each, index) => `${each.less ? say(words.minus) : index > 0 ? say(words.plus) : ''}${say(each.words)}`).join('')
  return (
    <div className="page page-wide">
      <Back unit={data.unit.id} />
      <h1>{say(words.behindTitle)}</h1>
      <p>
        <strong>{sum}</strong> · {say(data.unit.name)}
        {data.narrowed.map((each) => ` · ${say(each)}`).join('')}
      </p>
      <p className="quiet">{say(words.period(dayWords(data.from, language), dayWords(data.to, language), dayWords(data.asOf, language)))}</p>
      <OnIt on={data.on} words={onItWords} />
      <p>{say(words.total(total))}</p>
      <Lines lines={items} money={data.money} day={words.behindHeads.on} more={more} />
    </div>
  )
}

/** Back to where one came from, or to the overview of the unit. */
export function Back({ unit }: { unit: string }) {
  const say = useSay()
  const navigate = useNavigate()
  const { district = '' } = useParams()
  return (
    <p>
      <Link
        to={`/${district}/overview?unit=${unit}`}
        onClick={(event) => {
          if (window.history.length < 2) return
          event.preventDefault()
          void navigate(-1)
        }}
      >
        ← {say(words.back)}
      </Link>
    </p>
  )
}

/** Lines of codes, and how to see more of them. */
export function Lines({ lines, money, day, more }: { lines: readonly BehindLine[]; money: boolean; day: Said; more: (() => void) | undefined }) {
  const say = useSay()
  const { behindHeads: heads } = words
  if (lines.length === 0) return <p>{say(words.noLines)}</p>
  const many = lines.some((each) => each.n !== 1)
  return (
    <>
      <p className="quiet">{say(words.codesOnly)}</p>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[heads.code, day, ...(many ? [heads.n] : []), heads.category, heads.state, heads.unit]} />
          <tbody>
            {lines.map((line, index) => (
              <Line key={line.caseId ? `${line.caseId}${line.on}` : index} line={line} money={money} many={many} day={day} />
            ))}
          </tbody>
        </table>
      </div>
      <More more={more} />
    </>
  )
}

function Line({ line, money, many, day }: { line: BehindLine; money: boolean; many: boolean; day: Said }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district = '' } = useParams()
  const { behindHeads: heads } = words
  return (
    <tr>
      <th scope="row">
        {line.caseId && line.code ? <Link className="unbroken" to={`/${district}/work/${line.caseId}`}>{codeWords(line.code)}</Link> : <span className="quiet">{line.hidden && say(words.hidden[line.hidden])}</span>}
      </th>
      <td data-label={say(day)}>{dayWords(line.on, language)}</td>
      {many && <td data-label={say(heads.n)}>{money ? moneyWords(line.n) : line.n.toLocaleString('en-US')}</td>}
      <td data-label={say(heads.category)}>{line.category && say(line.category)}</td>
      <td data-label={say(heads.state)}>{line.state && say(line.state)}</td>
      <td data-label={say(heads.unit)}>
        {line.unit && say(line.unit)}
        {line.unclaimed && <span className="quiet"> · {say(words.nobody)}</span>}
      </td>
    </tr>
  )
}
