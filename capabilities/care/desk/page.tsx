import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { load, tabAsked, TabbedPage } from '#platform/ui/desk'
import { careOperations as ops } from '../contract.ts'
import { BOXING, KEEPING, OUTSIDE, SEEING } from '../domain.ts'
import { Boxes } from './boxes.tsx'
import { Calls } from './calls.tsx'
import { Help } from './help.tsx'
import { Kept } from './kept.tsx'
import { Lost } from './lost.tsx'
import { deskWords } from './words.ts'

const TABS = ['calls', 'help', 'boxes', 'lost', 'kept'] as const
type Tab = (typeof TABS)[number]

const WHO: Readonly<Record<Tab, readonly string[]>> = { calls: SEEING, help: SEEING, boxes: BOXING, lost: OUTSIDE, kept: KEEPING }

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const district = params.district ?? ''
  const tab = tabAsked(request, TABS)
  const view: 'due' | 'all' = asked.get('view') === 'all' ? 'all' : 'due'
  if (tab === 'calls') {
    const [page, { categories }] = await Promise.all([load(district, ops.listCareCalls, { query: {} }), load(district, ops.readCareCatalogue, {})])
    return { tab, page, categories } as const
  }
  if (tab === 'help') return { tab, page: await load(district, ops.listHelpTasks, { query: {} }) } as const
  if (tab === 'boxes') return { tab, view, page: await load(district, ops.listBoxes, { query: { view } }) } as const
  if (tab === 'lost') return { tab, ...(await load(district, ops.listHomecomings, {})) } as const
  if (tab === 'kept') return { tab, kept: await load(district, ops.readCareKept, {}) } as const
  return { tab: undefined } as const
}

type Data = Awaited<ReturnType<typeof loader>>

/** Everything of care at one place; each post has the tabs of its work. */
export function Component() {
  const data: Data = useLoaderData()
  return (
    <TabbedPage title={deskWords.title} tabs={TABS} who={WHO} words={deskWords.tabs} here={data.tab}>
      <Shown data={data} />
    </TabbedPage>
  )
}

function Shown({ data }: { data: Data }) {
  switch (data.tab) {
    case 'calls':
      return <Calls first={data.page} categories={data.categories} />
    case 'help':
      return <Help first={data.page} />
    case 'boxes':
      return <Boxes key={data.view} view={data.view} first={data.page} />
    case 'lost':
      return <Lost here={data.here} keepDays={data.keepDays} />
    case 'kept':
      return <Kept kept={data.kept} />
    default:
      return null
  }
}
