import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { actingRole, load, tabAsked, TabbedPage } from '#platform/ui/desk'
import { knowledgeOperations } from '../../knowledge/contract.ts'
import { programmesOperations as ops } from '../contract.ts'
import { COUNSELLORS, GRANTING, KEEPING, LISTING, PAIRING, TUTORING } from '../domain/roles.ts'
import { deskWords as words } from '../words/desk.ts'
import { Actions, Looks } from './lists.tsx'
import { Families, Pairs, Projects } from './kept.tsx'
import { Tutors } from './tutors.tsx'

const TABS = ['families', 'pairs', 'projects', 'tutors', 'actions', 'looks'] as const
type Tab = (typeof TABS)[number]
const WHO: Readonly<Record<Tab, readonly string[]>> = { families: [...KEEPING, 'director'], pairs: PAIRING, projects: [...KEEPING, 'director'], tutors: TUTORING, actions: LISTING, looks: GRANTING }

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params['district'] ?? ''
  const tab = tabAsked(request, TABS)
  if (tab === 'families') {
    const isCounsellor = COUNSELLORS.includes((await actingRole()) ?? '')
    const [list, mine, colleagues] = await Promise.all([
      load(district, ops.listProgrammes, { query: { kind: 'family' } }), isCounsellor ? load(district, ops.listTakingPart, { query: { kind: 'family' } }) : null, isCounsellor ? load(district, ops.listSuccessors, {}) : null,
    ])
    return { tab, list, mine, waiting: colleagues?.waiting ?? [] } as const
  }
  if (tab === 'pairs') return { tab, mine: await load(district, ops.listTakingPart, { query: { kind: 'pairing' } }) } as const
  if (tab === 'projects') return { tab, list: await load(district, ops.listProgrammes, { query: { kind: 'project' } }) } as const
  if (tab === 'tutors') {
    const [{ tutors }, { cards }] = await Promise.all([load(district, ops.listTutors, {}), load(district, knowledgeOperations.listCards, { query: {} })])
    return { tab, tutors, cards } as const
  }
  if (tab === 'actions') return { tab, ...(await load(district, ops.listTitleActions, {})) } as const
  if (tab === 'looks') return { tab, page: await load(district, ops.listMinorLooks, { query: {} }) } as const
  return { tab: undefined } as const
}

type PageData = Awaited<ReturnType<typeof loader>>

/** Everything of programmes and pairing at one place; each post has the tabs of its work. */
export function Component() {
  const data: PageData = useLoaderData()
  return (
    <TabbedPage title={words.place} lead={words.never} tabs={TABS} who={WHO} words={words.tabs} here={data.tab}>
      <Shown data={data} />
    </TabbedPage>
  )
}

function Shown({ data }: { data: PageData }) {
  switch (data.tab) {
    case 'families':
      return <Families list={data.list} mine={data.mine} waiting={data.waiting} />
    case 'pairs':
      return <Pairs mine={data.mine} />
    case 'projects':
      return <Projects list={data.list} />
    case 'tutors':
      return <Tutors tutors={data.tutors} cards={data.cards} />
    case 'actions':
      return <Actions actions={data.actions} />
    case 'looks':
      return <Looks first={data.page} />
    default:
      return null
  }
}
