import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { load, tabAsked, TabbedPage } from '#platform/ui/desk'
import { pointsOperations as ops } from '../contract.ts'
import { APPROVING, COUNTING, KEEPING, SEEING } from '../domain.ts'
import { Activities } from './activities.tsx'
import { Cards } from './cards.tsx'
import { Counter } from './counter.tsx'
import { Figures } from './figures.tsx'
import { Goods } from './goods.tsx'
import { Rules } from './rules.tsx'
import { Second } from './second.tsx'
import { deskWords } from './words.ts'

const TABS = ['counter', 'activities', 'second', 'cards', 'goods', 'rules', 'figures'] as const
type Tab = (typeof TABS)[number]

const WHO: Readonly<Record<Tab, readonly string[]>> = { counter: KEEPING, activities: SEEING, second: APPROVING, cards: KEEPING, goods: APPROVING, rules: SEEING, figures: COUNTING }

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const district = params.district ?? ''
  const tab = tabAsked(request, TABS)
  const view: 'waiting' | 'decided' = asked.get('view') === 'decided' ? 'decided' : 'waiting'
  if (tab === 'counter') {
    const [{ goods }, exchanges] = await Promise.all([load(district, ops.listGoods, {}), load(district, ops.listRedemptions, { query: {} })])
    return { tab, goods, exchanges } as const
  }
  if (tab === 'activities') return { tab, view, page: await load(district, ops.listEarnings, { query: { view } }) } as const
  if (tab === 'second') return { tab, view, page: await load(district, ops.listSecondPerson, { query: { view } }) } as const
  if (tab === 'cards') return { tab, page: await load(district, ops.listPointsCards, { query: {} }) } as const
  if (tab === 'goods') return { tab, ...(await load(district, ops.listGoods, {})) } as const
  if (tab === 'rules') return { tab, ...(await load(district, ops.readPointsRules, {})) } as const
  if (tab === 'figures') return { tab, figures: await load(district, ops.readPointsFigures, { query: {} }) } as const
  return { tab: undefined } as const
}

type PageData = Awaited<ReturnType<typeof loader>>

/** Everything of points at one place; each post has the tabs of its work. */
export function Component() {
  const data: PageData = useLoaderData()
  return (
    <TabbedPage title={deskWords.title} lead={deskWords.never} tabs={TABS} who={WHO} words={deskWords.tabs} here={data.tab}>
      <Shown data={data} />
    </TabbedPage>
  )
}

function Shown({ data }: { data: PageData }) {
  switch (data.tab) {
    case 'counter':
      return <Counter goods={data.goods} exchanges={data.exchanges} />
    case 'activities':
      return <Activities key={data.view} view={data.view} first={data.page} />
    case 'second':
      return <Second key={data.view} view={data.view} first={data.page} />
    case 'cards':
      return <Cards first={data.page} />
    case 'goods':
      return <Goods goods={data.goods} />
    case 'rules':
      return <Rules rules={data.rules} yearEnds={data.yearEnds} today={data.today} />
    case 'figures':
      return <Figures figures={data.figures} />
    default:
      return null
  }
}
