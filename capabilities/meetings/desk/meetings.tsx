import { Button } from 'antd'
import { useRef, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import { actingRole, call, dayWords, Empty, ListTable, load, More, Note, shortDay, TableHead, TabLinks, tell, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type MeetingLine, type MeetsShown, meetingsOperations as ops } from '../contract.ts'
import { KIND_WORDS, STATE_WORDS } from '../words.ts'
import { DecisionCards } from './decisions.tsx'
import { JointForm } from './joint-form.tsx'
import { Rhythms } from './rhythms.tsx'
import { deskWords } from './words.ts'

const TABS = ['coming', 'meetings', 'decisions', 'rhythms'] as const
type Tab = (typeof TABS)[number]

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const asked = new URL(request.url).searchParams
  // An administrator keeps rhythms and reads no meeting.
  const keeps = (await actingRole()) === 'administrator'
  const tab: Tab = keeps ? 'rhythms' : (TABS.find((each) => each === asked.get('tab')) ?? 'coming')
  const view: 'owned' | 'decided' = asked.get('view') === 'owned' ? 'owned' : 'decided'
  const done = asked.get('done') === 'yes'
  return {
    tab, view, done, tabs: keeps ? (['rhythms'] as const) : TABS,
    calendar: tab === 'coming' ? await load(district, ops.readMeetingCalendar, {}) : undefined,
    meetings: tab === 'meetings' ? await load(district, ops.listMeetings, { query: {} }) : undefined,
    decisions: tab === 'decisions' ? await load(district, ops.listDecisions, { query: { view, ...(done ? { done: 'yes' as const } : {}) } }) : undefined,
    rhythms: tab === 'rhythms' ? await load(district, ops.listRhythms, {}) : undefined,
  }
}

type Data = Awaited<ReturnType<typeof loader>>

export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      <TabLinks label={deskWords.title} tabs={data.tabs} here={data.tab} words={deskWords.tabs} to={(tab) => `?tab=${tab}`} />
      {data.calendar && <Calendar calendar={data.calendar} />}
      {data.meetings && <Meetings first={data.meetings} />}
      {data.decisions && <Decisions data={data} first={data.decisions} />}
      {data.rhythms && <Rhythms shown={data.rhythms} />}
    </div>
  )
}

type Shown = NonNullable<Data['calendar']>

/** What comes, what was missed, and the way to a meeting on demand. */
function Calendar({ calendar }: { calendar: Shown }) {
  const say = useSay()
  const [calling, setCalling] = useState(false)
  return (
    <>
      {calendar.mayWrite && (
        <p className="button-row">
          <Button onClick={() => setCalling(true)}>{say(deskWords.joint)}</Button>
        </p>
      )}
      <Missed calendar={calendar} />
      {!calendar.hasRhythm && (
        <Empty title={say(deskWords.noRhythm)}>
          <p>{say(deskWords.noRhythmHint)}</p>
          <p>
            <Link to="?tab=rhythms">{say(deskWords.tabs.rhythms)}</Link>
          </p>
        </Empty>
      )}
      {calendar.hasRhythm && calendar.coming.length === 0 && <p className="quiet">{say(deskWords.noComing)}</p>}
      {calendar.coming.length > 0 && <Coming coming={calendar.coming} mayWrite={calendar.mayWrite} />}
      {calling && <JointForm units={calendar.units} close={() => setCalling(false)} />}
    </>
  )
}

/** Prepares a planned meeting of the own unit and opens it; a second press while it is being made does nothing. */
function usePrepare() {
  const { district } = useDesk()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const busy = useRef(false)
  return async (plannedOn: string) => {
    if (busy.current) return
    busy.current = true
    const made = await call(district, ops.prepareMeeting, { body: { kind: 'regular', plannedOn } })
    busy.current = false
    if (made.ok) return navigate(`/${district}/meetings/${made.value.id}`)
    tell(made.refusal)
    return revalidate()
  }
}

function Missed({ calendar }: { calendar: Shown }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const prepare = usePrepare()
  if (calendar.missed.length === 0) return null
  return (
    <Note tone={calendar.missed.some((each) => each.heldOn === null) ? 'warn' : 'info'}>
      <h2>{say(deskWords.missed)}</h2>
      <ul className="plain">
        {calendar.missed.map((each) => (
          <li key={`${each.unit.id} ${each.plannedOn}`}>
            {say(deskWords.missedLine(say(each.unit.name), dayWords(each.on, language)))} · {each.heldOn ? say(deskWords.heldLate(dayWords(each.heldOn, language))) : say(deskWords.notHeld)}{' '}
            {each.meetingId !== null && <Link to={`/${district}/meetings/${each.meetingId}`}>{say(deskWords.open)}</Link>}
            {each.meetingId === null && each.own && calendar.mayWrite && (
              <Button size="small" onClick={() => void prepare(each.plannedOn)}>
                {say(deskWords.holdNow)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Note>
  )
}

function Coming({ coming, mayWrite }: { coming: readonly MeetsShown[]; mayWrite: boolean }) {
  const say = useSay()
  const { columns } = deskWords
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[columns.on, columns.unit, columns.place, columns.state]} />
        <tbody>
          {together(coming).map(([first, ...others]) =>
            others.length === 0 ? <ComingRow key={keyOf(first)} meets={first} mayWrite={mayWrite} /> : <TogetherRow key={keyOf(first)} meets={[first, ...others]} />,
          )}
        </tbody>
      </table>
      <p className="quiet">{coming.some((each) => each.provisional) && say(deskWords.provisional)}</p>
    </div>
  )
}

const keyOf = (meets: MeetsShown) => `${meets.unit.id} ${meets.plannedOn}`

/** Units below that meet at the same time stand together; the own unit’s meetings stand alone. */
function together(coming: readonly MeetsShown[]): readonly (readonly [MeetsShown, ...MeetsShown[]])[] {
  const groups = new Map<string, [MeetsShown, ...MeetsShown[]]>()
  for (const each of coming) {
    const key = each.own ? keyOf(each) : `${each.on} ${each.at}`
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return [...groups.values()]
}

/** Many units at one time: how many, and each of them when opened. */
function TogetherRow({ meets }: { meets: readonly [MeetsShown, ...MeetsShown[]] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { columns } = deskWords
  return (
    <tr>
      <th scope="row">
        {dayWords(meets[0].on, language)} {meets[0].at}
      </th>
      <td data-label={say(columns.unit)} colSpan={3}>
        <details>
          <summary>{say(deskWords.unitsBelow(meets.length))}</summary>
          <ul className="plain">
            {meets.map((each) => (
              <li key={keyOf(each)}>
                {say(each.unit.name)} · {each.place}{' '}
                {each.meetingId !== null && each.state !== null && <Link to={`/${district}/meetings/${each.meetingId}`}>{say(STATE_WORDS[each.state])}</Link>}
              </li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  )
}

function ComingRow({ meets, mayWrite }: { meets: MeetsShown; mayWrite: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const prepare = usePrepare()
  const { columns } = deskWords
  return (
    <tr>
      <th scope="row">
        {dayWords(meets.on, language)} {meets.at} {meets.moved && <span className="quiet">{say(deskWords.moved(shortDay(meets.plannedOn, language)))}</span>}
      </th>
      <td data-label={say(columns.unit)}>{say(meets.unit.name)}</td>
      <td data-label={say(columns.place)}>{meets.place}</td>
      <td data-label={say(columns.state)}>
        {meets.meetingId !== null && meets.state !== null && <Link to={`/${district}/meetings/${meets.meetingId}`}>{say(STATE_WORDS[meets.state])}</Link>}
        {meets.meetingId === null && meets.own && mayWrite && (
          <Button size="small" onClick={() => void prepare(meets.plannedOn)}>
            {say(deskWords.prepare)}
          </Button>
        )}
        {meets.meetingId === null && !(meets.own && mayWrite) && say(STATE_WORDS.prepared)}
      </td>
    </tr>
  )
}

interface Page {
  readonly meetings: readonly MeetingLine[]
  readonly next: string | null
}

function Meetings({ first }: { first: Page }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { columns } = deskWords
  const { items, more } = usePages(first, (before) => call(district, ops.listMeetings, { query: { before } }), (page) => page.meetings)
  return (
    <ListTable items={items} heads={[columns.title, columns.on, columns.unit, columns.state, columns.open]} none={deskWords.noMeetings} hint={deskWords.noMeetingsHint} more={more}>
      {(each) => (
        <tr key={each.id}>
          <th scope="row">
            <Link to={`/${district}/meetings/${each.id}`}>{say(each.title)}</Link> <span className="quiet">{say(KIND_WORDS[each.kind])}</span>
          </th>
          <td data-label={say(columns.on)}>{dayWords(each.on, language)}</td>
          <td data-label={say(columns.unit)}>{say(each.unit.name)}</td>
          <td data-label={say(columns.state)}>{say(STATE_WORDS[each.state])}</td>
          <td data-label={say(columns.open)}>{each.decisionsOpen}</td>
        </tr>
      )}
    </ListTable>
  )
}

function Decisions({ data, first }: { data: Data; first: NonNullable<Data['decisions']> }) {
  const say = useSay()
  const { district } = useDesk()
  const query = { view: data.view, ...(data.done ? { done: 'yes' as const } : {}) }
  const { items, more } = usePages(first, (before) => call(district, ops.listDecisions, { query: { ...query, before } }), (page) => page.decisions)
  return (
    <>
      <TabLinks label={deskWords.decisions} tabs={['decided', 'owned']} here={data.view} words={deskWords.views} to={(view) => `?tab=decisions&view=${view}`} />
      <p>
        <Link to={`?tab=decisions&view=${data.view}${data.done ? '' : '&done=yes'}`}>{say(data.done ? deskWords.unfinished : deskWords.finished)}</Link>
      </p>
      <DecisionCards decisions={items} empty={deskWords.noDecisions} linked />
      <More more={more} />
    </>
  )
}
