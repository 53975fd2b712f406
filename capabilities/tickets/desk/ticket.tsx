import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { addressOf, call, codeWords, load, momentWords, Note, StepButton, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type TicketPage, ticketsOperations } from '../contract.ts'
import { DueMoment } from './list.tsx'
import { TicketForm } from './forms.tsx'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs): Promise<TicketPage> {
  return load(params.district ?? '', ticketsOperations.readTicket, { params: { ticketId: params.ticketId ?? '' } })
}

type Step = TicketPage['steps'][number]

/** Steps that lie on the straight way; the rest stands under “others”. */
const STRAIGHT = ['dispatch', 'accept', 'contact', 'start', 'done', 'decide-exclusion', 'revisit', 'close', 'resume']

/** One request: what, where, by when, what comes next and why not. */
export function Component() {
  const ticket: TicketPage = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Step>()
  const close = () => start(undefined)
  const done = () => {
    if (doing) tell(doing.label)
    close()
    void revalidate()
  }
  return (
    <div className="page page-wide">
      <p className="quiet">
        <Link to={`/${district}/tickets`}>{say(deskWords.back)}</Link>
      </p>
      <h1>{ticket.title}</h1>
      <p>
        <strong>{say(ticket.stateWords)}</strong> · {say(ticket.serviceName)} · {say(ticket.classWords)} · {say(ticket.unitName)}
      </p>
      {ticket.pause && <Note>{say(deskWords.pausedUntil(say(ticket.pause.ground), momentWords(ticket.pause.until, language, zone)))}</Note>}
      {ticket.exclusion && <Note tone="warn">{say(deskWords.exclusion(say(ticket.exclusion.ground)))}</Note>}
      <Steps ticket={ticket} start={start} />
      <Particulars ticket={ticket} />
      <Photos ticket={ticket} />
      <History ticket={ticket} />
      {doing && (
        <Modal open footer={null} title={say(doing.label)} onCancel={close}>
          <TicketForm ticket={ticket} step={doing} done={done} cancel={close} />
        </Modal>
      )}
    </div>
  )
}

/** What cannot be done now stays visible with its reason. */
function Steps({ ticket, start }: { ticket: TicketPage; start(step: Step): void }) {
  const say = useSay()
  const straight = ticket.steps.filter((each) => STRAIGHT.includes(each.step))
  // Sending it on is seldom the next thing to do once somebody has it.
  const first = straight.find((each) => each.refusal === null && (each.step !== 'dispatch' || ticket.state === 'new'))
  return (
    <section aria-label={say(deskWords.next)}>
      <h2>{say(deskWords.next)}</h2>
      <div className="button-row">
        {straight.map((step, index) => (
          <StepButton key={step.step} step={step} primary={step === first} start={start} letter={String(index + 1)} />
        ))}
      </div>
      <p className="quiet">{say(deskWords.others)}</p>
      <div className="button-row">
        {ticket.steps
          .filter((each) => !STRAIGHT.includes(each.step))
          .map((step) => (
            <StepButton key={step.step} step={step} start={start} />
          ))}
      </div>
    </section>
  )
}

function Particulars({ ticket }: { ticket: TicketPage }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <dl className="pairs">
      <Fact words={deskWords.due}>
        <DueMoment ticket={ticket} />
      </Fact>
      <Fact words={deskWords.words}>{ticket.words}</Fact>
      <Fact words={deskWords.where}>{ticket.place || '—'}</Fact>
      <Fact words={deskWords.contact}>
        <Contact ticket={ticket} />
      </Fact>
      <Fact words={deskWords.worker}>{ticket.assigneeName ?? say(deskWords.nobody)}</Fact>
      <Fact words={deskWords.limit}>
        {say(ticket.limit.words)} <span className="quiet">{say(ticket.limit.basis)}</span>
      </Fact>
      <Fact words={deskWords.came}>
        {say(ticket.channel)}
        {ticket.alsoReported > 0 && ` · ${say(deskWords.also(ticket.alsoReported))}`}
      </Fact>
      <Fact words={deskWords.theCase}>
        <Link to={`/${district}/work/${ticket.caseId}`}>{say(deskWords.code(codeWords(ticket.code)))}</Link>{' '}
        <span className="quiet">{say(deskWords.public(ticket.publicId))}</span>
      </Fact>
    </dl>
  )
}

function Fact({ words, children }: { words: (typeof deskWords)['due']; children: React.ReactNode }) {
  const say = useSay()
  return (
    <div>
      <dt>{say(words)}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The number is asked for, and the asking is written down. */
function Contact({ ticket }: { ticket: TicketPage }) {
  const say = useSay()
  const { district } = useDesk()
  const [shown, setShown] = useState<{ name: string; phone: string }>()
  const show = async () => {
    const found = await call(district, ticketsOperations.readTicketContact, { params: { ticketId: ticket.id } })
    if (found.ok) setShown(found.value)
    else tell(found.refusal)
  }
  return (
    <>
      {shown && (
        <span>
          {shown.name} <a href={`tel:${shown.phone}`}>{shown.phone}</a>{' '}
        </span>
      )}
      {!shown && ticket.hasPhone && (
        <Button size="small" onClick={() => void show()}>
          {say(deskWords.showPhone)}
        </Button>
      )}
      {!ticket.hasPhone && say(deskWords.noPhone)}
      {ticket.attempts > 0 && <span className="quiet"> {say(deskWords.attempts(ticket.attempts))}</span>}
    </>
  )
}

function Photos({ ticket }: { ticket: TicketPage }) {
  const say = useSay()
  const { district } = useDesk()
  if (ticket.photos.length === 0) return null
  return (
    <div className="button-row">
      {ticket.photos.map((photo) => (
        <figure key={photo.id}>
          <img
            src={addressOf(district, ticketsOperations.readTicketPhoto, { params: { ticketId: ticket.id, photoId: photo.id } })}
            alt={say(deskWords.photos[photo.of])}
            width="240"
          />
          <figcaption className="quiet">{say(deskWords.photos[photo.of])}</figcaption>
        </figure>
      ))}
    </div>
  )
}

function History({ ticket }: { ticket: TicketPage }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  return (
    <section>
      <h2>{say(deskWords.history)}</h2>
      <ol className="timeline">
        {ticket.history.map((line) => (
          <li key={line.at + line.what.en}>
            <time dateTime={line.at}>{momentWords(line.at, language, zone)}</time> <strong>{say(line.what)}</strong> <span className="quiet">{say(line.who)}</span>
            {line.note && <p>{line.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
