import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, dayWords, DueWords, Empty, load, newCommandId, Note, Provisional, tell, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { addDays, addMonths, day } from '#platform/time'
import { calendarOperations, type OwnLine } from '../contract.ts'
import { SpareRoom } from './spare-room.tsx'
import { deskWords } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('month') ?? ''
  const first = day(/^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? `${asked}-01` : `${today().slice(0, 7)}-01`)
  const to = addDays(addMonths(first, 1), -1)
  const page = await load(params.district ?? '', calendarOperations.readMyCalendar, { query: { from: first, to } })
  return { ...page, month: first.slice(0, 7), before: addMonths(first, -1).slice(0, 7), after: addMonths(first, 1).slice(0, 7) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** One person's month: what is due and what is booked, day by day. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const days = [...new Set(data.dates.map((each) => each.on))]
  return (
    <div className="page">
      <h1>{say(deskWords.place)}</h1>
      <p className="quiet">{say(deskWords.about)}</p>
      <nav className="tabs case-tabs" aria-label={say(deskWords.place)}>
        <Link to={`?month=${data.before}`}>← {say(deskWords.earlier)}</Link>
        <strong>{data.month}</strong>
        <Link to={`?month=${data.after}`}>{say(deskWords.later)} →</Link>
      </nav>
      {days.length === 0 && <Empty title={say(deskWords.empty)} />}
      {days.map((on) => (
        <Day key={on} on={on} lines={data.dates.filter((each) => each.on === on)} />
      ))}
      <Feed since={data.feedSince} />
    </div>
  )
}

function Day({ on, lines }: { on: string; lines: readonly OwnLine[] }) {
  const { language } = useLanguage()
  return (
    <section className="card">
      <h2>
        {dayWords(on, language)} {lines.some((each) => each.from === null && !each.optional) && <DueWords on={on} />}
      </h2>
      {lines.map((each) => (
        <Line key={each.id} line={each} />
      ))}
    </section>
  )
}

function Line({ line }: { line: OwnLine }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <p>
      {line.from !== null && <strong>{`${line.from}–${line.to} `}</strong>}
      {line.caseId ? <Link to={`/${district}/work/${line.caseId}`}>{line.code}</Link> : line.code} {say(line.name)}{' '}
      {line.optional && <span className="chip">{say(deskWords.optional)}</span>}
      {line.provisional && <Provisional />} {line.spare && <SpareRoom bookingId={line.id} own by="" />}
      {line.latestOn && (
        <span className="quiet"> {say(deskWords.latest({ zh: dayWords(line.latestOn, 'zh'), en: dayWords(line.latestOn, 'en') }))}</span>
      )}
    </p>
  )
}

/** The address for a calendar program: made once, shown once, ended at any time. */
function Feed({ since }: { since: string | null }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [address, show] = useState<string>()
  const make = async () => {
    const made = await call(district, calendarOperations.makeFeed, { body: {}, commandId: newCommandId() })
    if (made.ok) show(made.value.address)
    else tell(made.refusal)
    void revalidate()
  }
  const revoke = async () => {
    const ended = await call(district, calendarOperations.revokeFeed, { body: {}, commandId: newCommandId() })
    show(undefined)
    tell(ended.ok ? deskWords.revoked : ended.refusal)
    void revalidate()
  }
  const made = since === null ? undefined : { zh: dayWords(since.slice(0, 10), 'zh'), en: dayWords(since.slice(0, 10), 'en') }
  return (
    <section className="card">
      <h2>{say(deskWords.feedTitle)}</h2>
      <p>{say(deskWords.feedAbout)}</p>
      {made && <p className="quiet">{say(deskWords.since(made))}</p>}
      {address && (
        <Note tone="info">
          <p>{say(deskWords.once)}</p>
          <p>
            <code className="address kept-lines">{address}</code>
          </p>
        </Note>
      )}
      <p>
        <Button onClick={() => void make()}>{say(since === null ? deskWords.make : deskWords.makeNew)}</Button>{' '}
        {since !== null && (
          <Button danger onClick={() => void revoke()}>
            {say(deskWords.revoke)}
          </Button>
        )}
      </p>
    </section>
  )
}
