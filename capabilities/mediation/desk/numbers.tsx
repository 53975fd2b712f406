import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { dayOf } from '#platform/time'
import { Empty, load, shortDay, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { peopleOperations } from '../../people/contract.ts'
import { mediationOperations } from '../contract.ts'
import { numberWords as words } from './number-words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const search = new URL(request.url).searchParams
  const year = Number(search.get('year') ?? today().slice(0, 4))
  const after = Number(search.get('after') ?? 0)
  const me = await load(district, peopleOperations.me, {})
  const page = await load(district, mediationOperations.listNumbers, {
    params: { unitId: me.acting.unitId },
    query: { year, ...(after > 0 ? { after } : {}) },
  })
  return { ...page, year, after, district }
}

type Numbers = Awaited<ReturnType<typeof loader>>

/** The committee's register of one year: every number in its order, void ones in their place and crossed out. */
export function Component() {
  const data: Numbers = useLoaderData()
  const say = useSay()
  const thisYear = Number(today().slice(0, 4))
  return (
    <div className="page">
      <h1>{say(words.title(data.year))}</h1>
      <p className="quiet">{say(words.hint)}</p>
      <nav className="tabs case-tabs" aria-label={say(words.years)}>
        {[thisYear, thisYear - 1, thisYear - 2].map((year) => (
          <Link key={year} to={`?year=${year}`} aria-current={year === data.year ? 'page' : undefined}>
            {year}
          </Link>
        ))}
      </nav>
      {data.numbers.length === 0 ? <Empty title={say(words.none(data.year))} /> : <Register data={data} />}
      {data.next !== null && <Link to={`?year=${data.year}&after=${data.next}`}>{say(words.more)}</Link>}
    </div>
  )
}

function Register({ data }: { data: Numbers }) {
  const say = useSay()
  const { language } = useLanguage()
  const voided = data.numbers.filter((each) => each.voidedAt !== null).length
  const { zone } = useDesk()
  const on = (instant: string) => shortDay(dayOf(instant, zone), language)
  return (
    <>
      <p>{say(words.sum(data.numbers.length, voided))}</p>
      <div className="table-wrap"><table className="dense stacking">
        <thead>
          <tr>
            {[words.order, words.number, words.given, words.state].map((each) => (
              <th key={each.en} scope="col">
                {say(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.numbers.map((each) => (
            <tr key={each.n}>
              <td className="number" data-label={say(words.order)}>{each.n}</td>
              <th scope="row">
                <Link to={`/${data.district}/work/${each.caseId}`}>
                  {each.voidedAt === null ? each.text : <s>{each.text}</s>}
                </Link>
              </th>
              <td data-label={say(words.given)}>{on(each.allocatedAt)}</td>
              <td>
                {each.voidedAt === null ? (
                  <span className="chip chip-done">✓ {say(words.inForce)}</span>
                ) : (
                  <span className="chip chip-error">✕ {say(words.void(on(each.voidedAt)))}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table></div>
    </>
  )
}
