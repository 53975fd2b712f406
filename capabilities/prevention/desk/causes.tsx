import { Fragment } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { Empty, load, PeriodForm, TableHead, today, useDesk, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { type CausesShown, preventionOperations } from '../contract.ts'
import { DECIDING } from '../contract/who.ts'
import { Head } from './tabs.tsx'
import { deskWords } from './words.ts'

const words = deskWords.causes

export async function loader({ params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const [unit, from, to] = ['unit', 'from', 'to'].map((name) => search.get(name))
  const query = { ...(unit ? { unit } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const district = params.district ?? ''
  const [data, { units }] = await Promise.all([load(district, preventionOperations.readCauses, { query }), load(district, organisationOperations.listUnits, {})])
  return { data, units, unit: unit ?? null }
}

/** Why closed matters came up: each cause with the kinds of matters behind it; a number opens to its list. */
export function Component() {
  const { data, units, unit } = useLoaderData<typeof loader>()
  const say = useSay()
  return (
    <div className="page page-wide">
      <Head here="causes" />
      <p className="quiet">{say(words.hint)}</p>
      <PeriodForm days={{ from: data.from, to: data.to }} units={units} unit={unit} />
      {data.causes.length === 0 ? (
        <Empty title={say(words.none)}>
          <p>{say(words.noneHint)}</p>
        </Empty>
      ) : (
        <Causes data={data} unit={unit} />
      )}
    </div>
  )
}

function Causes({ data, unit }: { data: CausesShown; unit: string | null }) {
  const say = useSay()
  const { district, me } = useDesk()
  const said = data.causes.reduce((sum, each) => sum + each.n, 0)
  const opens = [...DECIDING, 'supervisor'].includes(me.role)
  const behind = (counter: string, category?: string) =>
    `/${district}/overview/behind?${new URLSearchParams({ unit: unit ?? me.unitId, from: data.from, to: data.to, asOf: today(), of: counter, ...(category ? { category } : {}) })}`
  return (
    <>
      <p>{say(words.of(said, data.closed === null ? say(deskWords.notTold) : String(data.closed)))}</p>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[words.heads.cause, words.heads.n, words.heads.kinds]} />
          <tbody>
            {data.causes.map((each) => (
              <tr key={each.counter}>
                <th scope="row">{say(each.words)}</th>
                <td className="number" data-label={say(words.heads.n)}>
                  {opens ? <Link to={behind(each.counter)}>{each.n}</Link> : each.n}
                </td>
                <td data-label={say(words.heads.kinds)}>
                  {each.kinds.map((kind, index) => (
                    <Fragment key={kind.category}>
                      {index > 0 && ' · '}
                      {say(kind.words)} {opens ? <Link to={behind(each.counter, kind.category)}>{kind.n}</Link> : kind.n}
                    </Fragment>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
