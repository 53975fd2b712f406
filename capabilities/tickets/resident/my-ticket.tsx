/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Refusal } from '#platform/result'
import { cityDay, DEFAULT_ZONE, parseDay } from '#platform/time'
import { below, Choices, dayWords, Page, RefusalNote, TextArea, type View } from '#platform/ui/resident'
import type { Language, Said } from '#platform/words'
import type { MyTicket } from '../contract.ts'
import { residentWords as words } from './words.ts'

export interface MyTicketProps {
  readonly view: View
  readonly ticket: MyTicket
  readonly zone: string
  /** Below which this page lives: `/d/shili/c/7KQ4-92MX`. */
  readonly own: string
  readonly code: string
  readonly commandId: string
  readonly done?: 'answered' | 'reopened' | 'withdrawn' | undefined
  readonly refusal?: Refusal | undefined
  /** Stars that were given with an answer that is asked for again. */
  readonly stars?: string | undefined
  /** The browser keeps no cookies: shown once, to read. */
  readonly once?: boolean
  /** The slip, leaving: what every page of one's own has. */
  readonly foot?: ComponentChildren
}

const DONE = { answered: words.thanks, reopened: words.reopened, withdrawn: words.withdrawn } as const

/** One's own request: where it is, by when, what was done, and whether it is solved. */
export function MyTicketPage({ view, ticket, zone, own, code, commandId, done, refusal, stars, once = false, foot }: MyTicketProps) {
  const { language } = view
  const title = words.ticket(code)
  return (
    <Page view={view} title={title} back={below(view, '')}>
      <p class="step">{title[language]}</p>
      <h1>{ticket.service[language]}</h1>
      {done ? <p class="note done" role="status">✓ {DONE[done][language]}</p> : null}
      <RefusalNote refusal={refusal} language={language} />
      <p class="why">{ticket.now[language]}</p>
      <DueLine ticket={ticket} zone={zone} language={language} />
      {ticket.answer.may && !done && !once ? <AnswerForm ticket={ticket} action={`${own}/solved`} commandId={commandId} stars={stars} refusal={refusal} language={language} /> : null}
      <section aria-label={words.progress[language]}>
        <h2>{words.progress[language]}</h2>
        <ol class="life">
          {ticket.progress.map((line) => (
            <li key={line.at + line.words.en}><time dateTime={line.at}>{momentIn(line.at, zone)[language]}</time><span>{line.words[language]}</span></li>
          ))}
        </ol>
        <p>{words.handler(ticket.handler[language])[language]}</p>
      </section>
      {ticket.words === '' ? <p class="note info">{words.joinedNote[language]}</p> : <OwnWords ticket={ticket} language={language} />}
      {ticket.mayWithdraw && !once ? <StopForm action={`${own}/withdraw`} commandId={commandId} language={language} /> : null}
      {foot}
    </Page>
  )
}

/** Folded away: seldom needed, and nobody presses it by accident. */
function StopForm({ action, commandId, language }: { action: string; commandId: string; language: Language }) {
  return (
    <details class="field">
      <summary>{words.stop[language]}</summary>
      <p>{words.stopWhy[language]}</p>
      <form method="post" action={action}>
        <input type="hidden" name="commandId" value={commandId} />
        <TextArea name="reason" label={words.stopReason} maxLength={500} refusal={undefined} language={language} />
        <div class="actions"><button class="button second" type="submit" name="go" value="withdraw">{words.stopSend[language]}</button></div>
      </form>
    </details>
  )
}

function OwnWords({ ticket, language }: { ticket: MyTicket; language: Language }) {
  return (
    <section>
      <h2>{words.yourWords[language]}</h2>
      <p lang="zh" style="white-space: pre-line">{ticket.words}</p>
      <p class="quiet small"><span lang="zh">{ticket.place}</span></p>
    </section>
  )
}

/** By when, as a person says it: a limit of hours by the clock, a limit of days by its day. */
function DueLine({ ticket, zone, language }: { ticket: MyTicket; zone: string; language: Language }) {
  if (ticket.dueAt === null || ticket.due === null) return null
  const at = new Date(ticket.dueAt)
  const wholeDay = clockIn(at, zone) === '00:00'
  const day = dayWords(cityDay(new Date(at.getTime() - 1), zone))
  const due = wholeDay ? words.dueDay(day[language]) : words.due(momentIn(ticket.dueAt, zone)[language])
  return <p class="note info"><strong>{due[language]}</strong><br /><span class="small">{words.limit(ticket.due[language])[language]}</span></p>
}

function AnswerForm({ ticket, action, commandId, stars: given, refusal, language }: { ticket: MyTicket; action: string; commandId: string; stars: string | undefined; refusal: Refusal | undefined; language: Language }) {
  const until = ticket.answer.until === null ? undefined : parseDay(ticket.answer.until)
  const solved = [{ value: 'yes', label: words.solvedYes }, { value: 'no', label: words.solvedNo }]
  const stars = [5, 4, 3, 2, 1].map((n) => ({ value: String(n), label: starLabel(n) }))
  return (
    <section class="note you">
      <h2 style="margin-top:0">{words.ask[language]}</h2>
      {until?.ok ? <p>{words.askWhy(dayWords(until.value)[language])[language]}</p> : null}
      <form method="post" action={action}>
        <input type="hidden" name="commandId" value={commandId} />
        <Choices name="solved" label={words.ask} hidden options={solved} refusal={refusal} language={language} />
        <Choices name="stars" label={words.stars} options={stars} value={given} refusal={undefined} language={language} />
        <p class="hint">{words.starsOptional[language]}</p>
        <div class="actions"><button class="button" type="submit">{words.answer[language]}</button></div>
      </form>
    </section>
  )
}

function starLabel(n: number): Said {
  const meant = words.starsWords[n - 1] ?? words.starsWords[0]
  const stars = words.star(n)
  return { zh: `${'★'.repeat(n)} ${stars.zh}，${meant.zh}`, en: `${'★'.repeat(n)} ${stars.en}, ${meant.en}` }
}

function clockIn(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

function momentIn(at: string, zone: string = DEFAULT_ZONE): Said {
  const moment = new Date(at)
  const { zh, en } = dayWords(cityDay(moment, zone))
  return { zh: `${zh}${clockIn(moment, zone)}`, en: `${en}, ${clockIn(moment, zone)}` }
}
