import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router-dom'
import { call, codeWords, daysLeft, DueWords, Empty, Key, load, tell, today, useDesk, useSay } from '#platform/ui/desk'
import { type CaseLine, casesOperations, LIST_VIEWS } from '../contract.ts'
import { caseWords } from './words.ts'

type View = (typeof LIST_VIEWS)[number]

const TABS: readonly View[] = ['mine', 'unclaimed', 'entry', 'unit', 'closed']

function readView(search: URLSearchParams): View {
  return LIST_VIEWS.find((each) => each === search.get('view')) ?? 'mine'
}

function askedFrom(search: URLSearchParams) {
  const [stage, category] = [search.get('stage'), search.get('category')]
  return { view: readView(search), ...(stage ? { stage } : {}), ...(category ? { category } : {}) }
}

export async function queueLoader({ params, request }: LoaderFunctionArgs) {
  const asked = askedFrom(new URL(request.url).searchParams)
  const page = await load(params.district ?? '', casesOperations.listCases, { query: asked })
  return { ...page, asked }
}

type QueuePage = Awaited<ReturnType<typeof queueLoader>>

/** One's own work by due day. The list is alive: it is read again whenever a case changes. */
export function Queue({ openCaseId }: { openCaseId: string | undefined }) {
  const page: QueuePage = useLoaderData()
  const say = useSay()
  return (
    <section className="queue" aria-label={say(caseWords.lists)}>
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
    </fieldset>
  )
}

function Lines({ page, openCaseId }: { page: QueuePage; openCaseId: string | undefined }) {
  const say = useSay()
  const { district } = useDesk()
  const [extra, setExtra] = useState<{ cases: readonly CaseLine[]; next: string | null }>()
  const next = extra ? extra.next : page.next
  const known = new Set(page.cases.map((each) => each.id))
  const cases = [...page.cases, ...(extra?.cases ?? []).filter((each) => !known.has(each.id))]
  const showMore = async () => {
    if (next === null) return
    const found = await call(district, casesOperations.listCases, { query: { ...page.asked, after: next } })
    if (found.ok) setExtra({ cases: [...(extra?.cases ?? []), ...found.value.cases], next: found.value.next })
    else tell(found.refusal.say)
  }
  if (cases.length === 0) return <NothingHere view={page.asked.view} />
  return (
    <>
      <Sum cases={cases} more={next !== null} open={page.asked.view !== 'closed'} />
      <ul className="lines">
        {cases.map((each) => (
          <li key={each.id}>
            <Line line={each} open={each.id === openCaseId} />
          </li>
        ))}
      </ul>
      {next !== null && (
        <Button className="more" onClick={() => void showMore()}>
          {say(caseWords.more)}
        </Button>
      )}
    </>
  )
}

function Sum({ cases, more, open }: { cases: readonly CaseLine[]; more: boolean; open: boolean }) {
  const say = useSay()
  const left = open ? cases.flatMap((each) => (each.dueOn === null ? [] : [daysLeft(each.dueOn, today())])) : []
  const [overdue, now] = [left.filter((days) => days < 0).length, left.filter((days) => days === 0).length]
  return (
    <p className="sum">
      <span>{say(caseWords.count(cases.length, more))}</span>
      {now > 0 && <span className="due-soon">{say(caseWords.dueToday(now))}</span>}
      {overdue > 0 && <span className="due-late">{say(caseWords.overdue(overdue))}</span>}
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
      <span className="line-who">{line.assigneeName ?? say(line.unitName)}</span>
    </Link>
  )
}

function NothingHere({ view }: { view: View }) {
  const say = useSay()
  const { district } = useDesk()
  const navigate = useNavigate()
  return (
    <Empty title={say(caseWords.empty[view])}>
      <p>{say(caseWords.emptyHint[view])}</p>
      <Button onClick={() => void navigate(`/${district}/register`)}>
        {say(caseWords.registerOne)} <Key>n</Key>
      </Button>
    </Empty>
  )
}
