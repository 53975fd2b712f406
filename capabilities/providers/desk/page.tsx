import { Link, type LoaderFunctionArgs, Navigate, useLoaderData } from 'react-router-dom'
import { load, Note, TabLinks, useDesk, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { ticketsOperations } from '../../tickets/contract.ts'
import { ITEM_VIEWS, type ItemView, providersOperations as ops } from '../contract.ts'
import { COMPANY, PUBLISHERS } from '../domain.ts'
import { Companies } from './companies.tsx'
import { Coverage } from './coverage.tsx'
import { Items } from './items.tsx'
import { deskWords as words } from './words.ts'

const TABS = ['inbox', 'items', 'register', 'coverage'] as const

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const district = params.district ?? ''
  const tab = TABS.find((each) => each === asked.get('tab'))
  const view: ItemView = ITEM_VIEWS.find((each) => each === asked.get('view')) ?? 'open'
  if (tab === 'inbox') {
    const [tickets, page] = await Promise.all([load(district, ticketsOperations.listTickets, { query: {} }), load(district, ops.listServiceItems, { query: { view: 'taken' } })])
    return { tab, open: tickets.tickets.length, more: tickets.next !== null, page } as const
  }
  if (tab === 'items') return { tab, view, page: await load(district, ops.listServiceItems, { query: { view } }) } as const
  if (tab === 'register') {
    const [page, { units }] = await Promise.all([load(district, ops.listProviders, { query: {} }), load(district, organisationOperations.listUnits, {})])
    return { tab, page, units } as const
  }
  if (tab === 'coverage') return { tab, coverage: await load(district, ops.readProviderCoverage, { query: {} }) } as const
  return { tab: undefined } as const
}

export type PageData = Awaited<ReturnType<typeof loader>>

/** Companies: an inbox for those who work there; items, register and coverage for the house. */
export function Component() {
  const data: PageData = useLoaderData()
  const say = useSay()
  const { me } = useDesk()
  const mine = TABS.filter((each) => (each === 'inbox' ? me.role === COMPANY : each !== 'coverage' || me.role !== COMPANY))
  if (data.tab === undefined) return <Navigate to={`?tab=${mine[0] ?? 'items'}`} replace />
  return (
    <div className="page page-wide">
      <h1>{say(words.title)}</h1>
      <TabLinks label={words.title} tabs={mine} here={data.tab} words={words.tabs} to={(tab) => `?tab=${tab}`} />
      <Shown data={data} />
    </div>
  )
}

function Shown({ data }: { data: PageData }) {
  const { me } = useDesk()
  switch (data.tab) {
    case 'inbox':
      return <Inbox data={data} />
    case 'items':
      return <Items key={data.view} view={data.view} first={data.page} mayPublish={PUBLISHERS.includes(me.role)} />
    case 'register':
      return <Companies first={data.page} units={data.units} />
    case 'coverage':
      return <Coverage coverage={data.coverage} />
    default:
      return null
  }
}

/** How many requests wait in their own list, and what the company took on. */
function Inbox({ data }: { data: Extract<PageData, { readonly tab: 'inbox' }> }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <>
      <Note tone={data.page.company === null ? 'warn' : 'info'}>{say(data.page.company === null ? words.notLinked : words.company(data.page.company))}</Note>
      <section className="card">
        <h2>{say(words.tickets)}</h2>
        <p>
          <strong>{say(words.openTickets(data.open, data.more))}</strong> <Link to={`/${district}/tickets`}>{say(words.toTickets)}</Link>
        </p>
        <p className="quiet">{say(words.ticketsHint)}</p>
      </section>
      <h2>{say(words.views.taken)}</h2>
      <Items view="taken" first={data.page} mayPublish={false} plain />
    </>
  )
}
