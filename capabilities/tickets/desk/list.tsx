import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { actingRole, call, Empty, Key, load, momentWords, More, shortDay, TableHead, TabLinks, tell, timeWords, today, useBeginning, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type FiguresShape, type TicketLine, ticketsOperations, VIEWS } from '../contract.ts'
import { OVERSEERS } from '../domain.ts'
import { RegisterForm } from './register-form.tsx'
import { deskWords } from './words.ts'

type View = (typeof VIEWS)[number]

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const typed = new URL(request.url).searchParams.get('view')
  const view: View = VIEWS.find((each) => each === typed) ?? 'open'
  const month = today().slice(0, 7)
  const role = await actingRole()
  const oversees = OVERSEERS.some((each) => each === role)
  const [page, services, figures] = await Promise.all([
    load(district, ticketsOperations.listTickets, { query: { view } }),
    load(district, ticketsOperations.listTicketServices, {}),
    oversees ? load(district, ticketsOperations.readTicketFigures, { query: { from: `${month}-01`, to: today() } }) : undefined,
  ])
  return { view, ...page, services: services.services, figures }
}

type Data = Awaited<ReturnType<typeof loader>>

const REGISTERING = ['clerk', 'dispatcher', 'grid-worker', 'community-officer', 'auxiliary', 'unit-head']

/** What is broken or needed: by when, and with whom. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const navigate = useNavigate()
  const { district, me } = useDesk()
  const begins = useBeginning()
  const [registering, register] = useState(begins.cameFrom !== undefined)
  const stop = () => {
    register(false)
    void navigate('?', { replace: true })
  }
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      {REGISTERING.includes(me.role) && (
        <p className="button-row">
          <Button data-key="n" onClick={() => register(true)}>
            {say(deskWords.register)} <Key>n</Key>
          </Button>
        </p>
      )}
      <TabLinks label={deskWords.title} tabs={VIEWS} here={data.view} words={deskWords.views} to={(view) => `?view=${view}`} />
      <Lines key={data.view} data={data} />
      {data.figures && <Figures figures={data.figures} />}
      {registering && (
        <Modal open footer={null} title={say(deskWords.register)} onCancel={stop}>
          <RegisterForm
            services={data.services}
            begins={begins}
            cancel={stop}
            done={(ticketId) => {
              tell(deskWords.registered)
              register(false)
              void navigate(`/${district}/tickets/${ticketId}`)
            }}
          />
        </Modal>
      )}
    </div>
  )
}

function Lines({ data }: { data: Data }) {
  const say = useSay()
  const { district } = useDesk()
  const { items: tickets, more } = usePages(data, (after) => call(district, ticketsOperations.listTickets, { query: { view: data.view, after } }), (page) => page.tickets)
  if (tickets.length === 0)
    return (
      <Empty title={say(deskWords.none[data.view])}>
        <p>{say(deskWords.noneHint)}</p>
      </Empty>
    )
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={(['title', 'place', 'unit', 'due', 'state'] as const).map((each) => deskWords.columns[each])} />
        <tbody>
          {tickets.map((ticket) => (
            <Line key={ticket.id} ticket={ticket} />
          ))}
        </tbody>
      </table>
      <More more={more} />
    </div>
  )
}

function Line({ ticket }: { ticket: TicketLine }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <tr>
      <th scope="row">
        <Link data-row to={`/${district}/tickets/${ticket.id}`}>
          {ticket.title}
        </Link>
        <p className="quiet">
          {say(ticket.serviceName)} · {say(ticket.classWords)}
          {ticket.alsoReported > 0 && ` · ${say(deskWords.also(ticket.alsoReported))}`}
        </p>
      </th>
      <td data-label={say(deskWords.columns.place)}>{ticket.place}</td>
      <td data-label={say(deskWords.columns.unit)}>
        {say(ticket.unitName)}
        {ticket.taken === 'by-you' && <span className="chip">{say(deskWords.yours)}</span>}
        {ticket.taken === 'no' && <span className="quiet"> {say(deskWords.nobody)}</span>}
      </td>
      <td data-label={say(deskWords.columns.due)}>
        <DueMoment ticket={ticket} />
      </td>
      <td data-label={say(deskWords.columns.state)}>{say(ticket.stateWords)}</td>
    </tr>
  )
}

/** By when, with a word where time runs out; never a colour alone. */
export function DueMoment({ ticket }: { ticket: Pick<TicketLine, 'dueAt' | 'dueOn' | 'overdue' | 'warned' | 'state' | 'doneAt'> }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  if (ticket.dueAt === null) return <span className="quiet">{ticket.state === 'paused' ? say(deskWords.paused) : '—'}</span>
  const late = ticket.overdue ? deskWords.overdue : ticket.warned ? deskWords.warned : undefined
  const wholeDay = ticket.dueOn !== null && timeWords(ticket.dueAt, zone) === '00:00'
  return (
    <>
      <time dateTime={ticket.dueAt}>
        {wholeDay ? say(deskWords.wholeDay(shortDay(ticket.dueOn ?? '', 'zh'), shortDay(ticket.dueOn ?? '', 'en'))) : momentWords(ticket.dueAt, language, zone)}
      </time>
      {late && <span className={ticket.overdue ? 'chip chip-error' : 'chip chip-warn'}>⚠ {say(late)}</span>}
    </>
  )
}

/** Sums of the unit and those below it. */
function Figures({ figures }: { figures: FiguresShape }) {
  const say = useSay()
  const rate = ({ part, whole }: FiguresShape['rates'][number]) => (part === null || whole === null ? say(deskWords.kept) : say(deskWords.of(part, whole)))
  return (
    <section>
      <h2>{say(deskWords.figures)}</h2>
      <p className="quiet">{say(deskWords.figuresAbout)}</p>
      <dl className="pairs">
        {figures.rates.map((each) => (
          <div key={each.name}>
            <dt>{say(each.label)}</dt>
            <dd>{rate(each)}</dd>
          </div>
        ))}
        {figures.counts.map((each) => (
          <div key={each.indicator}>
            <dt>{say(each.label)}</dt>
            <dd>{each.n ?? say(deskWords.kept)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
