import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { load, type Shown, TabLinks, useSay } from '#platform/ui/desk'
import { placesOperations } from '../../organisation/contract/places.ts'
import { peopleOperations } from '../../people/contract.ts'
import { leadsOperations, type Message, type Note, type Screened as ScreenedEntry } from '../contract.ts'
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

type Part =
  | { readonly tab: 'notes'; readonly view: 'open' | 'decided'; readonly page: Shown<Note> }
  | { readonly tab: 'messages'; readonly view: 'waiting' | 'overdue' | 'settled'; readonly page: Shown<Message>; readonly overdue: number }
  | { readonly tab: 'screened'; readonly page: Shown<ScreenedEntry> }

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

async function partOf(district: string, tab: Tab, { view: asked, ...from }: { readonly view: string; readonly before?: string }): Promise<Part> {
  if (tab === 'notes') {
    const view = asked === 'decided' ? 'decided' : 'open'
    const { notes, next } = await load(district, leadsOperations.listNotes, { query: { view, ...from } })
    return { tab, view, page: { items: notes, next } }
  }
  if (tab === 'messages') {
    const view = asked === 'overdue' || asked === 'settled' ? asked : 'waiting'
    const { messages, next, overdue } = await load(district, leadsOperations.listMessages, { query: { view, ...from } })
    return { tab, view, page: { items: messages, next }, overdue }
  }
  const { screened, next } = await load(district, leadsOperations.listScreened, { query: {} })
  return { tab, page: { items: screened, next } }
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
      {part.tab === 'notes' && <Notes key={part.view} view={part.view} page={part.page} communities={communities} done={done} />}
      {part.tab === 'messages' && <Messages key={part.view} view={part.view} page={part.page} overdue={part.overdue} communities={communities} done={done} />}
      {part.tab === 'screened' && <Screened page={part.page} done={done} />}
    </div>
  )
}
