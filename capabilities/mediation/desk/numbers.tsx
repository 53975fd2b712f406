import { Select } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { dayOf } from '#platform/time'
import { Empty, load, shortDay, TabLinks, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { peopleOperations } from '../../people/contract.ts'
import { mediationOperations } from '../contract.ts'
import { numberWords as words } from './number-words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const search = new URL(request.url).searchParams
  const year = Number(search.get('year') ?? today().slice(0, 4))
  const after = Number(search.get('after') ?? 0)
  const me = await load(district, peopleOperations.me, {})
  const committees = SEVERAL.includes(me.acting.role) ? await committeesBelow(district, me.acting) : []
  const unitId = search.get('unit') ?? committees[0]?.value ?? me.acting.unitId
  const page = await load(district, mediationOperations.listNumbers, {
    params: { unitId },
    query: { year, ...(after > 0 ? { after } : {}) },
  })
  return { ...page, year, after, district, unitId, committees }
}

/** Who looks into the registers of more than one committee. */
const SEVERAL = ['archivist', 'judicial-office']

const COMMUNITY = 3

/** What has a mediation number has an abbreviation in it. */
async function committeesBelow(district: string, { role, unitPath }: { readonly role: string; readonly unitPath: string }) {
  const { units } = await load(district, organisationOperations.listUnits, {})
  const mine = (path: string) => role === 'judicial-office' || path === unitPath || path.startsWith(`${unitPath}.`)
  const found = units.filter((each) => each.abbreviation !== null && mine(each.path))
  // Communities accept most: theirs come first.
  return [...found.filter((each) => each.level === COMMUNITY), ...found.filter((each) => each.level !== COMMUNITY)].map(({ id, name }) => ({ value: id, name }))
}

type Numbers = Awaited<ReturnType<typeof loader>>

/** The committee's register of one year: every number in its order, void ones in their place and crossed out. */
export function Component() {
  const data: Numbers = useLoaderData()
  const say = useSay()
  const navigate = useNavigate()
  const thisYear = Number(today().slice(0, 4))
  const years = [0, 1, 2].map((back) => String(thisYear - back))
  const to = (year: number, more = '') => `?unit=${data.unitId}&year=${year}${more}`
  return (
    <div className="page">
      <h1>{say(words.title(data.year))}</h1>
      <p className="quiet">{say(words.hint)}</p>
      {data.committees.length > 1 && (
        <Select
          className="find"
          aria-label={say(words.committee)}
          value={data.unitId}
          showSearch={{ optionFilterProp: 'label' }}
          options={data.committees.map(({ value, name }) => ({ value, label: say(name) }))}
          onChange={(unitId) => void navigate(`?unit=${unitId}&year=${data.year}`)}
        />
      )}
      <TabLinks label={words.years} tabs={years} here={String(data.year)} words={Object.fromEntries(years.map((year) => [year, { zh: year, en: year }]))} to={(year) => to(Number(year))} />
      {data.numbers.length === 0 ? <Empty title={say(words.none(data.year))} /> : <Register data={data} />}
      {data.next !== null && <Link to={to(data.year, `&after=${data.next}`)}>{say(words.more)}</Link>}
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
