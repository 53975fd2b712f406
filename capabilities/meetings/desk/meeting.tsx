import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { addressOf, call, dayWords, load, Note, shortDay, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type MeetingShown, meetingsOperations as ops } from '../contract.ts'
import { KIND_WORDS, PRESENCE_WORDS, STATE_WORDS } from '../words.ts'
import { DecisionCards } from './decisions.tsx'
import { type Doing, MeetingForm } from './meeting-forms.tsx'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs): Promise<MeetingShown> {
  return load(params.district ?? '', ops.readMeeting, { params: { meetingId: params.meetingId ?? '' } })
}

interface Part {
  readonly meeting: MeetingShown
  start(doing: Doing): void
}

/** One meeting: what it talks about, who came, what was decided; the same list is printed. */
export function Component() {
  const meeting: MeetingShown = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const close = () => {
    start(undefined)
    void revalidate()
  }
  const when = meeting.heldOn ?? meeting.on
  return (
    <div className="page page-wide">
      <h1>
        {say(meeting.title)} <span className="chip">{say(STATE_WORDS[meeting.state])}</span>
      </h1>
      <p className="quiet">
        {say(meeting.unit.name)} · {say(KIND_WORDS[meeting.kind])} · {dayWords(when, language)} {meeting.at} · {meeting.place}
        {meeting.invited.length > 0 && ` · ${say(deskWords.invitedLine(meeting.invited.map((each) => say(each.name)).join(language === 'zh' ? '、' : ', ')))}`}
      </p>
      {meeting.calledOffWhy !== null && <p>{say(deskWords.calledOff(meeting.calledOffWhy))}</p>}
      {!meeting.mayWrite && <p className="quiet">{say(deskWords.readsOnly)}</p>}
      <Buttons meeting={meeting} start={start} />
      <h2>{say(deskWords.agenda)}</h2>
      <Figures meeting={meeting} refresh={() => void revalidate()} />
      <h3>{say(deskWords.carried)}</h3>
      <DecisionCards decisions={meeting.carried} empty={deskWords.noCarried} linked />
      <Items meeting={meeting} start={start} />
      {meeting.state === 'held' && <Held meeting={meeting} />}
      {doing && <MeetingForm meeting={meeting} doing={doing} close={close} cancel={() => start(undefined)} />}
    </div>
  )
}

function Buttons({ meeting, start }: Part) {
  const say = useSay()
  const { district } = useDesk()
  const open = meeting.mayWrite && meeting.state === 'prepared'
  return (
    <p className="button-row">
      <Link to={`/${district}/meetings`}>{say(deskWords.back)}</Link>
      <Button target="_blank" href={addressOf(district, ops.printMeeting, { params: { meetingId: meeting.id } })}>
        {say(deskWords.print)}
      </Button>
      {open && (
        <Button type="primary" onClick={() => start({ kind: 'hold' })}>
          {say(deskWords.hold)}
        </Button>
      )}
      {open && <Button onClick={() => start({ kind: 'callOff' })}>{say(deskWords.callOff)}</Button>}
      {open && meeting.roomId === null && <Button onClick={() => start({ kind: 'room' })}>{say(deskWords.room)}</Button>}
      {meeting.roomId !== null && meeting.state === 'prepared' && <Link to={`/${district}/remote-rooms`}>{say(deskWords.roomOpened)}</Link>}
      {meeting.mayWrite && meeting.state === 'held' && <Button onClick={() => start({ kind: 'correct' })}>{say(deskWords.correct)}</Button>}
    </p>
  )
}

function Figures({ meeting, refresh }: { meeting: MeetingShown; refresh(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { figures } = meeting
  const take = async () => {
    const taken = await call(district, ops.takeMeetingFigures, { params: { meetingId: meeting.id }, body: {} })
    if (taken.ok) refresh()
    else tell(taken.refusal)
  }
  return (
    <section>
      <h3>
        {say(deskWords.figures)}{' '}
        {meeting.mayWrite && meeting.state === 'prepared' && (
          <Button size="small" onClick={() => void take()}>
            {say(deskWords.takeFigures)}
          </Button>
        )}
      </h3>
      {figures && <p className="quiet">{say(deskWords.figuresOf(shortDay(figures.from, language), shortDay(figures.to, language), shortDay(figures.asOf, language)))}</p>}
      {(!figures || figures.lines.length === 0) && <p className="quiet">{say(deskWords.noFigures)}</p>}
      <ul className="plain">
        {figures?.lines.map((each) => (
          <li key={`${each.about} ${each.words.en}`}>
            {say(each.words)} <strong>{each.n}</strong> {each.before !== null && <span className="quiet">{say(deskWords.before(each.before))}</span>}
          </li>
        ))}
      </ul>
      {figures?.lines.some((each) => each.about === 'rose') && <p className="quiet">{say(deskWords.figuresRule)}</p>}
    </section>
  )
}

function Items({ meeting, start }: Part) {
  const say = useSay()
  const { district } = useDesk()
  const open = meeting.mayWrite && meeting.state === 'prepared'
  return (
    <section>
      <h3>
        {say(deskWords.items)}{' '}
        {open && (
          <Button size="small" onClick={() => start({ kind: 'item' })}>
            {say(deskWords.addItem)}
          </Button>
        )}
      </h3>
      {meeting.items.length === 0 && <p className="quiet">{say(deskWords.noItems)}</p>}
      <ul className="plain">
        {meeting.items.map((each) => (
          <li key={each.id}>
            {each.code !== null && each.caseId !== null && (
              <>
                <Link to={`/${district}/work/${each.caseId}`}>{each.code}</Link>{' '}
              </>
            )}
            {each.isCase && each.code === null && <span className="quiet">{say(deskWords.hiddenCase)} </span>}
            {each.text}{' '}
            {open && (
              <Button size="small" type="link" onClick={() => start({ kind: 'withdraw', itemId: each.id })}>
                {say(deskWords.withdraw)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Held({ meeting }: { meeting: MeetingShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const last = meeting.minutes.at(-1)
  const earlier = meeting.minutes.slice(0, -1)
  return (
    <>
      <h2>{say(deskWords.attendance)}</h2>
      <ul className="columns">
        {meeting.attendance.map((each) => (
          <li key={`${each.unit.id} ${each.role} ${each.presence}`}>
            {say(each.unit.name)} <span className="quiet">{say(each.roleWords)}</span> <span className="chip">{say(PRESENCE_WORDS[each.presence])}</span>
          </li>
        ))}
      </ul>
      <h2>{say(deskWords.minutes)}</h2>
      {last && <p className="kept-lines">{last.text}</p>}
      {last?.why && <p className="quiet">{say(deskWords.corrected(shortDay(last.on, language), last.why))}</p>}
      {earlier.length > 0 && (
        <Note tone="info">
          <p>{say(deskWords.earlier)}</p>
          {earlier.map((each) => (
            <p key={each.text} className="kept-lines">
              {each.text}
            </p>
          ))}
        </Note>
      )}
      <h2>{say(deskWords.decisions)}</h2>
      <DecisionCards decisions={meeting.decisions} empty={deskWords.none} />
    </>
  )
}
