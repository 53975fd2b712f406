import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { actingRole, load, tabAsked, TabbedPage } from '#platform/ui/desk'
import { dutyOperations as ops } from '../contract.ts'
import { COUNTING, COVERING, GOING, KEEPING } from '../domain/roles.ts'
import { Figures } from './figures.tsx'
import { Findings } from './findings.tsx'
import { Coverage, Gaps } from './gaps.tsx'
import { Posts } from './posts.tsx'
import { Teams } from './teams.tsx'
import { Week } from './week.tsx'
import { deskWords } from './words.ts'

const TABS = ['week', 'gaps', 'teams', 'posts', 'findings', 'figures'] as const
type Tab = (typeof TABS)[number]
const WHO: Readonly<Record<Tab, readonly string[]>> = { week: GOING, gaps: [...new Set([...KEEPING, ...COVERING])], teams: KEEPING, posts: KEEPING, findings: GOING, figures: COUNTING }

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const district = params['district'] ?? ''
  const tab = tabAsked(request, TABS)
  const from = asked.get('from')
  if (tab === 'week') return { tab, week: await load(district, ops.readDutyWeek, { query: from === null ? {} : { from } }) } as const
  if (tab === 'gaps') return { tab, ...(await gapsFor(district, (await actingRole()) ?? '')) } as const
  if (tab === 'teams') return { tab, teams: await load(district, ops.listDutyTeams, {}) } as const
  if (tab === 'posts') return { tab, posts: await load(district, ops.listDutyPosts, {}) } as const
  if (tab === 'figures') return { tab, figures: await load(district, ops.readDutyFigures, { query: {} }) } as const
  if (tab !== 'findings') return { tab: undefined } as const
  const view: 'waiting' | 'settled' = asked.get('view') === 'settled' ? 'settled' : 'waiting'
  return { tab, view, page: await load(district, ops.listFindings, { query: { view } }) } as const
}

/** A director sees stations, a clerk the gaps, a head both. */
async function gapsFor(district: string, role: string) {
  const [gaps, coverage] = await Promise.all([
    KEEPING.includes(role) ? load(district, ops.listDutyGaps, {}) : undefined, COVERING.includes(role) ? load(district, ops.readDutyCoverage, {}) : undefined,
  ])
  return { gaps, coverage }
}

type PageData = Awaited<ReturnType<typeof loader>>

/** Everything of duty at one place; each post has the tabs of its work. */
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
    case 'week':
      return <Week week={data.week} />
    case 'gaps':
      return (
        <>
          {data.gaps && <Gaps gaps={data.gaps} />}
          {data.coverage && <Coverage coverage={data.coverage} />}
        </>
      )
    case 'teams':
      return <Teams teams={data.teams} />
    case 'posts':
      return <Posts posts={data.posts} />
    case 'findings':
      return <Findings key={data.view} view={data.view} first={data.page} />
    case 'figures':
      return <Figures figures={data.figures} />
    default:
      return null
  }
}
