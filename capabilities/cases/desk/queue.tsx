import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { Link, type LoaderFunctionArgs, useNavigate, useSearchParams } from 'react-router-dom'
import { call, codeWords, DueWords, Empty, Key, load, More, useDesk, usePages, useSay } from '#platform/ui/desk'
import { peopleOperations } from '../../people/contract.ts'
import { type CaseLine, casesOperations, LIST_VIEWS } from '../contract.ts'
import { firstViewOf, type NextAction, nextFrom } from './first-view.ts'
import { WaitingRequests } from './waiting-requests.tsx'
import { caseWords } from './words.ts'

type View = (typeof LIST_VIEWS)[number]

const TABS: readonly View[] = ['mine', 'unclaimed', 'entry', 'unit', 'closed']

interface Asked {
  readonly view: View
  readonly stage?: string
  readonly category?: string
  readonly assigneeId?: string
  readonly gridId?: string
}

/** Nobody has chosen a list yet: the one that has this role's work. */
async function readFirst(district: string, narrowed: Omit<Asked, 'view'>) {
  const me = await load(district, peopleOperations.me, {})
  const { view, otherwise } = firstViewOf(me.acting.role)
  const first = await readView(district, { view, ...narrowed })
  return first.cases.length > 0 || !otherwise ? first : readView(district, { view: otherwise, ...narrowed })
}

async function readView(district: string, asked: Asked) {
  return { ...(await load(district, casesOperations.listCases, { query: asked })), asked }
}

export async function queueLoader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const search = new URL(request.url).searchParams
  const [stage, category, assigneeId, gridId] = [search.get('stage'), search.get('category'), search.get('assignee'), search.get('grid')]
  const narrowed = { ...(stage ? { stage } : {}), ...(category ? { category } : {}), ...(assigneeId ? { assigneeId } : {}), ...(gridId ? { gridId } : {}) }
  const view = LIST_VIEWS.find((each) => each === search.get('view'))
  return view ? readView(district, { view, ...narrowed }) : readFirst(district, narrowed)
}

export type QueuePage = Awaited<ReturnType<typeof queueLoader>>

/** One's own work by due day. The list is alive: it is read again whenever a case changes. */
export function Queue({ page, openCaseId, first }: { page: QueuePage; openCaseId: string | undefined; first: ReactNode }) {
  const say = useSay()
  return (
    <section className="queue" aria-label={say(caseWords.lists)}>
      {first}
      <WaitingRequests page={page} />
      <Tabs view={page.asked.view} openCaseId={openCaseId} />
      <Filters />
      <Lines page={page} key={JSON.stringify(page.asked)} openCaseId={openCaseId} />
    </section>
  )
}

function Tabs({ view, openCaseId }: { view: View; openCaseId: string | undefined }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <nav className="tabs" aria-label={say(caseWords.lists)}>
      {TABS.map((each) => (
        <Link
          key={each}
          to={`/${district}/work${openCaseId ? `/${openCaseId}` : ''}?view=${each}`}
          aria-current={each === view ? 'page' : undefined}
        >
          {say(caseWords.views[each])}
        </Link>
      ))}
    </nav>
  )
}

function Filters() {
  const say = useSay()
  const { categories } = useDesk()
  const [search, setSearch] = useSearchParams()
  const narrow = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next)
  }
  const stages = Object.entries(caseWords.stages).map(([value, words]) => ({ value, label: say(words) }))
  return (
    <fieldset className="filters" aria-label={say(caseWords.filters)}>
      <Select
        size="small"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={say(caseWords.stage)}
        placeholder={say(caseWords.anyStage)}
        value={search.get('stage')}
        onChange={(value) => narrow('stage', value ?? undefined)}
        options={stages}
      />
      <Select
        size="small"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={say(caseWords.category)}
        placeholder={say(caseWords.anyCategory)}
        value={search.get('category')}
        onChange={(value) => narrow('category', value ?? undefined)}
        popupMatchSelectWidth={320}
        options={categories.map((each) => ({ value: each.code, label: `${each.code} ${say(each.name)}` }))}
      />
      {search.has('assignee') && (
        <Button size="small" onClick={() => narrow('assignee', undefined)}>
          {say(caseWords.ofOneColleague)}
        </Button>
      )}
      {search.has('grid') && (
        <Button size="small" onClick={() => narrow('grid', undefined)}>
          {say(caseWords.ofOneGrid)}
        </Button>
      )}
    </fieldset>
  )
}

function Lines({ page, openCaseId }: { page: QueuePage; openCaseId: string | undefined }) {
  const { district } = useDesk()
  const { items: cases, more } = usePages(page, (after) => call(district, casesOperations.listCases, { query: { ...page.asked, after } }), (page) => page.cases, (each) => each.id)
  if (cases.length === 0) return <NothingHere view={page.asked.view} />
  return (
    <>
      {page.sums && <Sum sums={page.sums} open={page.asked.view !== 'closed'} />}
      <ul className="lines">
        {cases.map((each) => (
          <li key={each.id}>
            <Line line={each} open={each.id === openCaseId} />
          </li>
        ))}
      </ul>
      <More more={more} />
    </>
  )
}

/** Of the whole list, as the server counts it: what is loaded so far says nothing about what is late. */
function Sum({ sums, open }: { sums: NonNullable<QueuePage['sums']>; open: boolean }) {
  const say = useSay()
  const { all, overdue, dueToday } = sums
  return (
    <p className="sum">
      <span>{say(caseWords.count(all))}</span>
      {open && dueToday > 0 && <span className="due-soon">{say(caseWords.dueToday(dueToday))}</span>}
      {open && overdue > 0 && <span className="due-late">{say(caseWords.overdue(overdue))}</span>}
    </p>
  )
}

function Line({ line, open }: { line: CaseLine; open: boolean }) {
  const say = useSay()
  const { district, category } = useDesk()
  const [search] = useSearchParams()
  const about = [line.category ? say(category(line.category)) : undefined, line.place ?? undefined].filter(
    (each) => each !== undefined,
  )
  return (
    <Link
      className="line"
      data-row
      to={`/${district}/work/${line.id}?${search.toString()}`}
      aria-current={open ? 'true' : undefined}
    >
      <span className="line-title">
        {line.urgent && <span className="chip chip-maple">{say(caseWords.urgent)}</span>}
        {line.title ?? say(caseWords.hidden)}
      </span>
      <span className="line-stage">{say(line.stageWords)}</span>
      <span className="line-about">{about.join(' · ')}</span>
      <span className="line-due">{line.open ? <DueWords on={line.dueOn} /> : null}</span>
      <span className="line-code">{codeWords(line.code)}</span>
      <span className="line-who">{line.assigneeName ?? say(line.assigneePost ?? line.unitName)}</span>
    </Link>
  )
}

const LEADS_TO: Readonly<Record<NextAction, string>> = {
  register: 'register',
  figures: 'figures',
  unclaimed: 'work?view=unclaimed',
  entry: 'work?view=entry',
  unit: 'work?view=unit',
  closed: 'work?view=closed',
}

/** What will appear here, and the one action that is next for this role. */
function NothingHere({ view }: { view: View }) {
  const say = useSay()
  const { district, me } = useDesk()
  const navigate = useNavigate()
  const next = nextFrom(me.role, view)
  return (
    <Empty title={say(caseWords.empty[view])}>
      <p>{say(caseWords.emptyHint[view])}</p>
      <Button onClick={() => void navigate(`/${district}/${LEADS_TO[next]}`)}>
        {say(caseWords.next[next])} {next === 'register' && <Key>n</Key>}
      </Button>
    </Empty>
  )
}
