import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { load, tabAsked, TabbedPage } from '#platform/ui/desk'
import { knowledgeOperations } from '../../knowledge/contract.ts'
import { SEEING_PROPOSALS } from '../../knowledge/domain.ts'
import { outreachOperations as ops } from '../contract.ts'
import { COUNTING, LISTING, LOGGING, READING_LIVE, READING_POSTERS, READING_TEXTS, SEEING } from '../domain.ts'
import { Evidence } from './evidence.tsx'
import { Figures } from './figures.tsx'
import { Guides } from './guides.tsx'
import { Listings } from './listings.tsx'
import { Live } from './live.tsx'
import { Log } from './log.tsx'
import { Notices } from './notices.tsx'
import { Posters } from './posters.tsx'
import { deskWords } from './words.ts'

const TABS = ['live', 'tips', 'log', 'posters', 'listings', 'guides', 'practice', 'evidence', 'figures'] as const
type Tab = (typeof TABS)[number]

const WHO: Readonly<Record<Tab, readonly string[]>> = {
  live: READING_LIVE, tips: READING_TEXTS.filter((each) => each !== 'committee-head'), log: [...LOGGING, 'director'], posters: READING_POSTERS, listings: LISTING, guides: SEEING_PROPOSALS, practice: READING_TEXTS, evidence: SEEING, figures: COUNTING,
}

async function listingsAt(district: string, asked: URLSearchParams) {
  const view = (['waiting', 'open', 'ended'] as const).find((each) => each === asked.get('view')) ?? 'waiting'
  const [listings, inbox] = await Promise.all([load(district, ops.listListings, { query: { view } }), load(district, ops.listListingWords, { query: {} })])
  return { tab: 'listings', view, listings, inbox } as const
}

async function postersAt(district: string, asked: URLSearchParams) {
  const view = asked.get('view') === 'down' ? 'down' : 'hanging'
  const [posters, hangings, tips, live] = await Promise.all([
    load(district, ops.listPosters, { query: {} }), load(district, ops.listHangings, { query: { view } }), load(district, ops.listPublicNotices, { query: { kind: 'tip' } }), load(district, ops.listLive, {}),
  ])
  const subjects = { tip: tips.notices.map((each) => ({ id: each.id, name: each.title.zh })), live: live.coming.map((each) => ({ id: each.id, name: each.title })) }
  return { tab: 'posters', view, posters, hangings, subjects } as const
}

async function dataOf(tab: Tab | undefined, district: string, asked: URLSearchParams) {
  switch (tab) {
    case 'live':
      return { tab, page: await load(district, ops.listLiveSessions, { query: {} }) } as const
    case 'tips':
      return { tab, page: await load(district, ops.listNotices, { query: { kind: 'tip' } }) } as const
    case 'practice':
      return { tab, page: await load(district, ops.listNotices, { query: { kind: 'practice' } }) } as const
    case 'log':
      return { tab, page: await load(district, ops.listPublicity, { query: {} }) } as const
    case 'posters':
      return postersAt(district, asked)
    case 'listings':
      return listingsAt(district, asked)
    case 'guides':
      return { tab, proposals: await load(district, knowledgeOperations.listProposals, {}) } as const
    case 'evidence':
      return { tab, items: (await load(district, ops.listEvidence, {})).items } as const
    case 'figures':
      return { tab, figures: await load(district, ops.readOutreachFigures, { query: {} }) } as const
    default:
      return { tab: undefined } as const
  }
}

export function loader({ params, request }: LoaderFunctionArgs) {
  return dataOf(tabAsked(request, TABS), params.district ?? '', new URL(request.url).searchParams)
}

type PageData = Awaited<ReturnType<typeof loader>>

/** Everything that is told to everybody, at one place; each post has the tabs of its work. */
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
    case 'live':
      return <Live first={data.page} />
    case 'tips':
      return <Notices key="tip" kind="tip" first={data.page} />
    case 'practice':
      return <Notices key="practice" kind="practice" first={data.page} />
    case 'log':
      return <Log first={data.page} />
    case 'posters':
      return <Posters key={data.view} {...data} />
    case 'listings':
      return <Listings key={data.view} {...data} />
    case 'guides':
      return <Guides {...data.proposals} />
    case 'evidence':
      return <Evidence items={data.items} />
    case 'figures':
      return <Figures figures={data.figures} />
    default:
      return null
  }
}
