import { type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router-dom'
import { call, load, usePages, useSay } from '#platform/ui/desk'
import { indicatorsOperations, WAITING } from '../contract.ts'
import { Back, Lines } from './behind.tsx'
import { overviewWords as words } from './overview-words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const which = WAITING.find((each) => each === search.get('which')) ?? 'overdue'
  const unit = search.get('unit')
  const query = { which, ...(unit ? { unit } : {}) }
  return { query, ...(await load(params.district ?? '', indicatorsOperations.listWaiting, { query })) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** What is overdue, due soon or taken up by nobody, in one unit and below: codes only. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { district = '' } = useParams()
  const { items, more } = usePages(data, (after) => call(district, indicatorsOperations.listWaiting, { query: { ...data.query, after } }), (page) => page.lines)
  return (
    <div className="page page-wide">
      <Back unit={data.unit.id} />
      <h1>
        {say(words[data.query.which])} · {say(data.unit.name)}
      </h1>
      <p className="quiet">{say(words.waitingHint)}</p>
      <Lines lines={items} money={false} day={words.dueOn} more={more} />
    </div>
  )
}
