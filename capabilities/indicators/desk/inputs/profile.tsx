import { Link, type LoaderFunctionArgs, useLoaderData, useParams, useSearchParams } from 'react-router-dom'
import { Empty, load, TableHead, UnitField, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../../organisation/contract.ts'
import { inputsOperations } from '../../contract/inputs.ts'
import { GROUP_WORDS, INPUT_GROUPS } from '../../domain/inputs.ts'
import { inputWords as words } from '../../inputs-words.ts'
import { amount, Tabs } from './parts.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const unit = new URL(request.url).searchParams.get('unit')
  const district = params.district ?? ''
  const [profile, { units }] = await Promise.all([load(district, inputsOperations.readProfile, { query: unit ? { unit } : {} }), load(district, organisationOperations.listUnits, {})])
  return { profile, units, unit }
}

type Data = Awaited<ReturnType<typeof loader>>

/** What is known of an area as dated sums, each with its source. */
export function Component() {
  const { profile, units, unit } = useLoaderData<Data>()
  const [, setSearch] = useSearchParams()
  const say = useSay()
  const { district = '' } = useParams()
  const { heads } = words
  return (
    <div className="page">
      <h1>
        {say(profile.unit)} <span className="chip">{say(words.manual)}</span>
      </h1>
      <p className="quiet">{say(words.profileHint)}</p>
      <Tabs here="profile" />
      <p>
        <UnitField units={units} {...(unit ? { value: unit } : {})} onChange={(chosen) => setSearch(chosen ? { unit: chosen } : {})} />
      </p>
      {profile.facts.length === 0 && <Empty title={say(words.profileNone)} />}
      {profile.litigation && <p>{say(words.litigation(profile.litigation.rate))}</p>}
      {INPUT_GROUPS.filter((group) => profile.facts.some((each) => each.group === group)).map((group) => (
        <section key={group}>
          <h2>{say(GROUP_WORDS[group])}</h2>
          <div className="table-wrap">
            <table className="dense stacking">
              <TableHead heads={[heads.figure, heads.value, heads.period, heads.source]} />
              <tbody>
                {profile.facts.filter((each) => each.group === group).map((each) => (
                  <tr key={each.kind}>
                    <th scope="row">
                      <Link to={`/${district}/inputs/${each.seriesId}`}>{say(each.name)}</Link>
                    </th>
                    <td className="number" data-label={say(heads.value)}>
                      {amount(each.value, each, say)}
                    </td>
                    <td data-label={say(heads.period)}>
                      {each.from} — {each.to}
                    </td>
                    <td data-label={say(heads.source)}>
                      {each.source} {each.page}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </div>
  )
}
