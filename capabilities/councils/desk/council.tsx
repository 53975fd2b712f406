import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { addressOf, dayWords, load, TableHead, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type CouncilShown, councilsOperations } from '../contract.ts'
import { KIND_WORDS } from '../words.ts'
import { CouncilForm, type Doing } from './forms.tsx'
import { Gatherings } from './gatherings.tsx'
import { NoteOpinion } from './opinion-form.tsx'
import { OpinionCard } from './opinions.tsx'
import { Surveys } from './surveys.tsx'
import { Votes } from './votes.tsx'
import { besideWords } from './words-beside.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const [district, councilId] = [params.district ?? '', params.councilId ?? '']
  const [council, { surveys }, { opinions }] = await Promise.all([
    load(district, councilsOperations.readCouncil, { params: { councilId } }), load(district, councilsOperations.listSurveys, { params: { councilId } }),
    load(district, councilsOperations.listCouncilOpinions, { query: { view: 'all', councilId } }),
  ])
  return { council, surveys, opinions }
}

type Data = Awaited<ReturnType<typeof loader>>

const MEASURING = ['mediator', 'sector-mediator', 'committee-head']

/** One council on one page; its sheet is printed from the same list. */
export function Component() {
  const { council, surveys, opinions }: Data = useLoaderData()
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const act = (doing: Doing) => (council.mayWrite ? () => start(doing) : undefined)
  const [noting, note] = useState(false)
  const noted = () => {
    note(false)
    void revalidate()
  }
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <div className="page page-wide">
      <Top council={council} />
      {council.outcome !== '' && <p>{council.outcome}</p>}
      <p className="button-row">
        <Link to={`/${district}/councils`}>{say(deskWords.back)}</Link>
        <Button target="_blank" href={addressOf(district, councilsOperations.printCouncil, { params: { councilId: council.id } })}>
          {say(deskWords.print)}
        </Button>
        {council.mayWrite && <Button onClick={() => start({ kind: 'close' })}>{say(deskWords.close)}</Button>}
      </p>
      <Gatherings council={council} changed={() => void revalidate()} />
      <Members council={council} add={act({ kind: 'members' })} />
      <Meetings council={council} add={act({ kind: 'meeting' })} />
      <Plan council={council} start={start} />
      <Opinions opinions={opinions} note={council.mayWrite ? () => note(true) : undefined} />
      <Votes council={council} start={start} />
      <Surveys council={council} surveys={surveys} changed={() => void revalidate()} />
      <Measures council={council} add={council.caseId !== null && MEASURING.includes(me.role) ? act({ kind: 'measure' }) : undefined} />
      {doing && <CouncilForm council={council} doing={doing} close={close} />}
      {noting && <NoteOpinion councilId={council.id} close={noted} />}
    </div>
  )
}

/** What it is about, of which kind, where, since when. */
function Top({ council }: { council: CouncilShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  return (
    <>
      <h1>{council.topic}</h1>
      <p className="quiet">
        {say(KIND_WORDS[council.kind])} · {council.place} · {dayWords(council.openedOn, language)}
        {council.closedOn && ` · ${say(deskWords.closedOn(dayWords(council.closedOn, language)))}`}
        {council.caseId && (
          <>
            {' · '}
            <Link to={`/${district}/work/${council.caseId}`}>{say(deskWords.ofCase)}</Link>
          </>
        )}
      </p>
    </>
  )
}

function Heading({ words, add, label }: { words: string; add?: (() => void) | undefined; label: string }) {
  return (
    <h2>
      {words}{' '}
      {add && (
        <Button size="small" className="no-print" onClick={add}>
          {label}
        </Button>
      )}
    </h2>
  )
}

type Part = { readonly council: CouncilShown; readonly add: (() => void) | undefined }

function Members({ council, add }: Part) {
  const say = useSay()
  return (
    <>
      <Heading words={`${say(deskWords.members)} ${council.members.length}`} add={add} label={say(deskWords.invite)} />
      {council.members.length === 0 && <p className="quiet">{say(deskWords.noMembers)}</p>}
      <ul className="columns">
        {council.members.map((each) => (
          <li key={each.id}>
            {each.name} <span className="quiet">{[say(deskWords.roles[each.role]), each.body].filter((part) => part !== '').join(' · ')}</span>
            {each.standsFor > 0 && <span className="chip">{say(deskWords.standsFor(each.standsFor))}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Meetings({ council, add }: Part) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <Heading words={say(deskWords.meetings)} add={add} label={say(deskWords.hold)} />
      {council.meetings.length === 0 && <p className="quiet">{say(deskWords.noMeetings)}</p>}
      {council.meetings.map((each) => (
        <section key={each.id} className="card">
          <p>
            <strong>{dayWords(each.on, language)}</strong> {each.place} · {say(deskWords.attendance(each.presentIds.length, council.members.length))}
          </p>
          <p className="kept-lines">{each.summary}</p>
        </section>
      ))}
    </>
  )
}

function Plan({ council, start }: { council: CouncilShown; start(doing: Doing): void }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <Heading words={say(deskWords.plan)} add={council.mayWrite ? () => start({ kind: 'task' }) : undefined} label={say(deskWords.setTask)} />
      {council.tasks.length === 0 && <p className="quiet">{say(deskWords.noTasks)}</p>}
      {council.tasks.length > 0 && <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[deskWords.what, deskWords.owner, deskWords.due, besideWords.progress]} />
          <tbody>
            {council.tasks.map((each) => (
              <tr key={each.id}>
                <th scope="row">{each.what}</th>
                <td data-label={say(deskWords.owner)}>{each.owner}</td>
                <td data-label={say(deskWords.due)}>
                  {dayWords(each.dueOn, language)} {each.doneOn === null && each.dueOn < today() && <span className="chip chip-warn">{say(deskWords.overdue)}</span>}
                </td>
                <td>
                  {each.verifiedOn !== null && <span className="chip chip-done">{say(deskWords.verifiedOn(dayWords(each.verifiedOn, language)))}</span>}
                  {each.verifiedOn === null && each.doneOn !== null && <span className="chip">{say(deskWords.doneOn(dayWords(each.doneOn, language)))}</span>}
                  <br />
                  <span className="quiet">{each.verifiedNote || each.doneNote}</span>
                </td>
                <td className="no-print">
                  {council.mayWrite && each.doneOn === null && <Button size="small" onClick={() => start({ kind: 'done', taskId: each.id })}>{say(deskWords.done)}</Button>}
                  {council.mayWrite && each.mayVerify && <Button size="small" onClick={() => start({ kind: 'verify', taskId: each.id })}>{say(deskWords.verify)}</Button>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>}
    </>
  )
}

function Opinions({ opinions, note }: { opinions: Data['opinions']; note: (() => void) | undefined }) {
  const say = useSay()
  return (
    <>
      <Heading words={say(besideWords.opinions)} add={note} label={say(besideWords.note)} />
      {opinions.map((each) => <OpinionCard key={each.id} opinion={each} />)}
    </>
  )
}

function Measures({ council, add }: Part) {
  const say = useSay()
  const { language } = useLanguage()
  if (council.measures.length === 0 && add === undefined) return null
  return (
    <>
      <Heading words={say(deskWords.measures)} add={add} label={say(deskWords.addMeasure)} />
      <ul>
        {council.measures.map((each) => (
          <li key={each.id}>
            {each.what} <span className="quiet">{each.owner} · {dayWords(each.on, language)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
