import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { load, TabLinks, useSay } from '#platform/ui/desk'
import { placesOperations } from '../../organisation/contract/places.ts'
import { peopleOperations } from '../../people/contract.ts'
import { leadsOperations } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { Messages } from './messages.tsx'
import { Notes } from './notes.tsx'
import { Screened } from './screened.tsx'

const TABS = ['notes', 'messages', 'screened'] as const
type Tab = (typeof TABS)[number]
const WIDE = ['dispatcher', 'director']
const ANSWERING = [...WIDE, 'clerk', 'unit-head']
const ASSOCIATION = ['sector-mediator', 'committee-head']

/** The parts of this page that a post has business with. */
function tabsFor(role: string): readonly Tab[] {
  if (ASSOCIATION.includes(role)) return ['screened']
  if (WIDE.includes(role)) return TABS
  return ANSWERING.includes(role) ? ['notes', 'messages'] : ['notes']
}

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const asked = new URL(request.url).searchParams
  const [me, centres] = await Promise.all([load(district, peopleOperations.me, {}), load(district, placesOperations.listCentres, {})])
  const tabs = tabsFor(me.acting.role)
  const tab = tabs.find((each) => each === asked.get('tab')) ?? tabs[0] ?? 'notes'
  return { tabs, communities: centres.communities, begun: asked.has('before'), part: await partOf(district, tab, { view: asked.get('view') ?? '', ...beginning(asked.get('before')) }) }
}

/** A list may begin with one entry: where a case came from. */
const beginning = (before: string | null) => (before ? { before } : {})

async function partOf(district: string, tab: Tab, { view: asked, ...from }: { readonly view: string; readonly before?: string }) {
  if (tab === 'notes') {
    const view = asked === 'decided' ? 'decided' : 'open'
    return { tab, view, first: await load(district, leadsOperations.listNotes, { query: { view, ...from } }) } as const
  }
  if (tab === 'messages') {
    const view = asked === 'overdue' || asked === 'settled' ? asked : 'waiting'
    return { tab, view, first: await load(district, leadsOperations.listMessages, { query: { view, ...from } }) } as const
  }
  return { tab, first: await load(district, leadsOperations.listScreened, { query: {} }) } as const
}

type Data = Awaited<ReturnType<typeof loader>>

/** What comes in before it is known to be a case, and what became of it. */
export function Component() {
  const { tabs, communities, begun, part }: Data = useLoaderData()
  const say = useSay()
  const { revalidate } = useRevalidator()
  const done = () => void revalidate()
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      {tabs.length > 1 && (
        <TabLinks label={deskWords.title} tabs={tabs} here={part.tab} words={deskWords.tabs} to={(tab) => `?tab=${tab}`} />
      )}
      {begun && <p className="quiet">{say(deskWords.begun)}</p>}
      {part.tab === 'notes' && <Notes key={part.view} view={part.view} first={part.first} communities={communities} done={done} />}
      {part.tab === 'messages' && <Messages key={part.view} view={part.view} first={part.first} communities={communities} done={done} />}
      {part.tab === 'screened' && <Screened first={part.first} done={done} />}
    </div>
  )
}
