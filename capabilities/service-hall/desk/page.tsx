import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { actingRole, load, TabLinks, useDesk, useSay } from '#platform/ui/desk'
import { serviceHallOperations as ops } from '../contract.ts'
import { HEADS, SEEING, WINDOW } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'
import { Appointments } from './appointments.tsx'
import { Applications } from './applications.tsx'
import { Assistances } from './assistance.tsx'
import { Items } from './items.tsx'
import { Looks } from './looks.tsx'

const TABS = ['applications', 'appointments', 'assistance', 'items', 'looks'] as const
type Tab = (typeof TABS)[number]
const WHO: Readonly<Record<Tab, readonly string[]>> = { applications: WINDOW, appointments: WINDOW, assistance: WINDOW, items: SEEING, looks: HEADS }

const tabsOf = (role: string): readonly Tab[] => TABS.filter((each) => WHO[each].includes(role))

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const district = params['district'] ?? ''
  const role = await actingRole()
  const tab = TABS.find((each) => each === asked.get('tab')) ?? tabsOf(role ?? '')[0] ?? 'items'
  const view: 'open' | 'ended' = asked.get('view') === 'ended' ? 'ended' : 'open'
  if (tab === 'items') return { tab, ...(await load(district, ops.listHallItems, {})) } as const
  if (tab === 'looks') return { tab, ...(await load(district, ops.listApplicationLooks, {})) } as const
  const { items } = await load(district, ops.findServices, { query: {} })
  if (tab === 'assistance') return { tab, items, first: await load(district, ops.listAssistances, { query: {} }) } as const
  if (tab === 'appointments') {
    const on = asked.get('on')
    return { tab, items, day: await load(district, ops.listDayAppointments, { query: on ? { on } : {} }) } as const
  }
  const [first, { places }] = await Promise.all([load(district, ops.listServiceApplications, { query: { view } }), load(district, ops.listHallItems, {})])
  return { tab: 'applications', view, items, own: places.map((each) => each.facilityId), first } as const
}

export type PageData = Awaited<ReturnType<typeof loader>>

/** Everything of the hall at one place; each post has the tabs of its work. */
export function Component() {
  const data = useLoaderData<PageData>()
  const say = useSay()
  const { me, district } = useDesk()
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.place)}</h1>
      <TabLinks label={deskWords.place} tabs={tabsOf(me.role)} here={data.tab} words={deskWords.tabs} to={(tab) => `/${district}/service-hall?tab=${tab}`} />
      <Shown data={data} />
    </div>
  )
}

function Shown({ data }: { data: PageData }) {
  switch (data.tab) {
    case 'applications':
      return <Applications key={data.view} view={data.view} items={data.items} own={data.own} first={data.first} />
    case 'appointments':
      return <Appointments key={data.day.on} items={data.items} day={data.day} />
    case 'assistance':
      return <Assistances items={data.items} first={data.first} />
    case 'items':
      return <Items versions={data.versions} places={data.places} today={data.today} />
    case 'looks':
      return <Looks looks={data.looks} />
  }
}
