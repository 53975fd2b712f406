/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { below, Next, Page, RefusalNote, STEP_FORM, TextArea, type View } from '#platform/ui/resident'
import type { QuestionShown, SessionShown } from '../contract.ts'
import { knowPages as words } from '../words.ts'
import { Lines, whenOf } from './parts.tsx'

const MAX_QUESTION = 300

/** Sessions to come and past ones, with how many answers each has. */
export function LivePage({ view, coming, past }: { view: View; coming: readonly SessionShown[]; past: readonly SessionShown[] }): VNode {
  const { language } = view
  const line = (each: SessionShown) => (
    <a class="door" key={each.id} href={below(view, `/know/live/${each.id}`)}><strong lang="zh">{each.title}</strong>{whenOf(each)[language]}{each.answered > 0 ? ` · ${words.answers[language]} ${each.answered}` : ''}</a>
  )
  return (
    <Page view={view} title={words.live} back={below(view, '/know')}>
      <h1>{words.live[language]}</h1>
      <h2>{words.coming[language]}</h2>
      {coming.length === 0 ? <p class="quiet">{words.noComing[language]}</p> : <nav class="doors" aria-label={words.coming[language]}>{coming.map(line)}</nav>}
      <h2>{words.past[language]}</h2>
      {past.length === 0 ? <p class="quiet">{words.noPast[language]}</p> : <nav class="doors" aria-label={words.past[language]}>{past.map(line)}</nav>}
    </Page>
  )
}

interface OneSession {
  readonly view: View
  readonly session: SessionShown
  readonly questions: readonly QuestionShown[]
  readonly typed: string
  readonly commandId: string
  readonly refusal: Refusal | undefined
  readonly sent: boolean
}

/** One session: when, about what, where to watch, a question without a name, and the answers. */
export function SessionPage(props: OneSession): VNode {
  const { view, session, questions } = props
  const { language } = view
  const path = below(view, `/know/live/${session.id}`)
  return (
    <Page view={{ ...view, path }} title={words.live} back={below(view, '/know/live')} inForm={session.takesQuestions}>
      <p class="step">{session.unit[language]} · {whenOf(session)[language]}</p>
      <h1 lang="zh">{session.title}</h1>
      {session.state === 'planned' ? null : <p class="note info">{(session.state === 'held' ? words.held : words.calledOff)[language]}</p>}
      <h2>{words.agenda[language]}</h2>
      <p lang="zh">{session.agenda}</p>
      <p><strong>{words.host[language]}</strong> <span lang="zh">{session.hostPost}</span></p>
      {session.state === 'planned' ? <Watch session={session} view={view} /> : null}
      {session.takesQuestions ? <AskForm {...props} action={path} /> : null}
      <Answers questions={questions} view={view} />
    </Page>
  )
}

function Watch({ session, view }: { session: SessionShown; view: View }): VNode {
  const { language } = view
  if (session.link === '') return <p class="quiet">{words.noLink[language]}</p>
  return <p><a class="button second" href={session.link} rel="noreferrer noopener">{words.watch(session.platform)[language]}</a><br /><span class="quiet small">{words.leaves[language]}</span></p>
}

function AskForm({ view, typed, commandId, refusal, sent, action }: OneSession & { action: string }): VNode {
  const { language } = view
  return (
    <>
      <h2>{words.ask[language]}</h2>
      {sent ? <p class="note info" role="status">{words.sent[language]}</p> : null}
      <RefusalNote refusal={refusal} language={language} />
      <p class="hint">{words.askWhy[language]} <a class="text-link" href={below(view, '/messages')}>{words.privateDoor[language]}</a></p>
      <form id={STEP_FORM} method="post" action={action} noValidate>
        <input type="hidden" name="commandId" value={commandId} />
        <TextArea name="text" label={words.question} value={typed} maxLength={MAX_QUESTION} refusal={refusal} language={language} />
        <Next label={words.send} language={language} />
      </form>
    </>
  )
}

function Answers({ questions, view }: { questions: readonly QuestionShown[]; view: View }): VNode {
  const { language } = view
  const shown = questions.filter((each) => each.state === 'answered' || each.state === 'chosen')
  const notTaken = questions.filter((each) => each.state === 'declined').length
  return (
    <>
      <h2>{words.answers[language]}</h2>
      <Lines none={words.noAnswers[language]}>
        {shown.map((each) => (
          <li key={each.id}><p lang="zh"><strong>{each.text}</strong></p>{each.answer === null ? <p class="quiet">{words.toBeAnswered[language]}</p> : <p lang="zh">{each.answer}</p>}</li>
        ))}
      </Lines>
      {notTaken === 0 ? null : <p class="quiet small">{words.notTaken(notTaken)[language]}</p>}
    </>
  )
}
