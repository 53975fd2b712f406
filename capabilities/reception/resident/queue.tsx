/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { below, CheckBox, Choices, Next, Page, RefusalNote, type View } from '#platform/ui/resident'
import type { Refusal } from '#platform/result'
import type { Queue, QueueLine, Ticket } from '../contract.ts'
import { TICKET_WORDS } from '../words/names.ts'
import { queuePages as words } from '../words/pages.ts'

const RENEW_SECONDS = 20

/** `/d/{slug}/queue`: halls where numbers are taken. */
export function HallsPage({ view, queues }: { view: View; queues: readonly QueueLine[] }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      {queues.length === 0 ? <p class="note info">{words.none[language]}</p> : null}
      <nav class="doors" aria-label={words.title[language]}>
        {queues.map((each) => (
          <a class="door" key={each.unitId} href={below(view, `/queue/${each.unitId}`)}>
            <strong>{each.name[language]}</strong>
            {words.openWindows(each.openWindows)[language]} · {words.waitingNow(each.waiting)[language]}
          </a>
        ))}
      </nav>
    </Page>
  )
}

export interface TakePageProps {
  readonly view: View
  readonly queue: Queue
  /** Minted with the page: a double click takes one number. */
  readonly commandId: string
  /** True at the terminal of a hall. */
  readonly terminal: boolean
  readonly refusal?: Refusal | undefined
}

/** One question: what it is about. Priority is a wish, and nothing has to be proved. */
export function TakePage({ view, queue, commandId, terminal, refusal }: TakePageProps): VNode {
  const { language } = view
  const options = queue.kinds.map(({ kind, words: name, waiting }) => ({
    value: kind, label: { zh: `${name.zh}（${words.waitingNow(waiting).zh}）`, en: `${name.en} (${words.waitingNow(waiting).en})` },
  }))
  return (
    <Page view={view} title={words.title} back={below(view, '/queue')}>
      <p class="step">{queue.name[language]}</p>
      <h1>{options.length === 0 ? words.title[language] : words.choose[language]}</h1>
      <RefusalNote refusal={refusal} language={language} />
      {options.length === 0 ? <p class="note info">{words.closed[language]}</p> : (
        <form method="post" action={below(view, `/queue/${queue.unitId}`)}>
          <input type="hidden" name="commandId" value={commandId} />
          <input type="hidden" name="from" value={terminal ? 'terminal' : 'phone'} />
          <Choices name="kind" label={words.choose} options={options} value={options.length === 1 ? options[0]?.value : undefined} refusal={refusal} language={language} hidden />
          <fieldset class="field">
            <legend>{words.priorityTitle[language]}</legend>
            <div class="choices"><CheckBox name="priority" label={words.priority} checked={false} language={language} /></div>
          </fieldset>
          <Next label={words.take} language={language} />
        </form>
      )}
      <p><a class="text-link" href={below(view, `/queue/${queue.unitId}/hall`)}>{words.openDisplay[language]}</a></p>
    </Page>
  )
}

/** The number, how many are ahead, and the window once it is called; renews itself without a script. */
export function TicketPage({ view, ticket, clock }: { view: View; ticket: Ticket; clock: string }): VNode {
  const { language } = view
  const going = ticket.state === 'waiting' || ticket.state === 'called'
  return (
    <Page view={view} title={words.yours} back={below(view, '/queue')} {...(going ? { renewSeconds: RENEW_SECONDS } : {})}>
      <p class="step">{ticket.unitName[language]} · {ticket.kindWords[language]}</p>
      <h1>{headline(ticket)[language]}</h1>
      <div class="ticket">
        <span class="label">{words.yours[language]}</span>
        <strong class="code">{ticket.code}</strong>
        <span class="label">{words.takenAt(clock)[language]}{going ? ` · ${TICKET_WORDS[ticket.state === 'called' ? 'called' : 'waiting'][language]}` : ''}</span>
      </div>
      {ticket.state === 'waiting' ? <p class="quiet no-print">{words.keep[language]} {words.renews[language]}</p> : null}
      {ticket.state === 'waiting' ? (
        <form method="post" action={below(view, `/queue/ticket/${ticket.id}/leave`)} class="no-print">
          <div class="actions"><button class="button second" type="submit" name="go" value="leave">{words.leave[language]}</button></div>
        </form>
      ) : null}
      {going ? null : <p><a class="button second" href={below(view, `/queue/${ticket.unitId}`)}>{words.again[language]}</a></p>}
    </Page>
  )
}

function headline({ state, ahead, window }: Ticket) {
  if (state === 'called') return window ? { zh: words.come(window.zh).zh, en: words.come(window.en).en } : words.hallCalled
  if (state === 'waiting') return words.ahead(ahead)
  return { served: words.ended, 'no-show': words.passed, left: words.left, past: words.past }[state]
}

const HALL_SECONDS = 5

/** What hangs in the hall: codes and windows, never a name (N-03); legible at ten metres, as of when, without a script. */
export function HallPage({ view, queue, clock }: { view: View; queue: Queue; clock: string }): VNode {
  const { language } = view
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'} class="hall">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content={String(HALL_SECONDS)} />
        <title>{`${words.hall[language]} · ${queue.name[language]}`}</title>
        <link rel="stylesheet" href={view.styleSheet} />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main id="main">
          <header>
            <h1>{queue.name[language]} · {words.hall[language]}</h1>
            <span class="as-of">{words.hallAsOf(clock)[language]}</span>
          </header>
          <section aria-live="polite">
            {queue.called.length === 0 ? <p class="hall-none">{words.hallNobody[language]}</p> : null}
            <ul class="hall-called">
              {queue.called.map((each) => (
                <li key={each.code}><span class="hall-code">{each.code}</span> <span class="hall-window">{each.window[language]}</span></li>
              ))}
            </ul>
          </section>
          <section>
            <p class="hall-wait">{words.waitingNow(queue.waiting)[language]}</p>
            <p class="hall-next">{queue.next.map((code) => <span key={code}>{code}</span>)}</p>
          </section>
        </main>
      </body>
    </html>
  )
}
