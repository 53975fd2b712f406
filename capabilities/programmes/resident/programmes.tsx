/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { day } from '#platform/time'
import { below, CheckBox, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, type View } from '#platform/ui/resident'
import type { OpenProject, OwnShown, ProjectPage } from '../contract.ts'
import { programmePages as words } from '../words/pages.ts'

interface Shown {
  readonly view: View
  readonly refusal: Refusal | undefined
}

/** `/d/{slug}/programmes`: what is open, and one’s own by number and PIN. */
export function ProgrammesPage({ view, projects, number, refusal }: Shown & { projects: readonly OpenProject[]; number: string }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')} inForm>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      <h2>{words.open[language]}</h2>
      {projects.length === 0 ? <p class="quiet">{words.none[language]}</p> : null}
      <nav class="doors" aria-label={words.open[language]}>
        {projects.map((each) => (
          <a class="door" key={each.id} href={below(view, `/programmes/${each.id}`)}>
            <strong lang="zh">{each.title}</strong>
            <span lang="zh">{each.purpose}</span><br />
            <span class="quiet small">{each.unit[language]} · {words.taking(each.taking)[language]}</span>
          </a>
        ))}
      </nav>
      <h2>{words.own[language]}</h2>
      <p class="hint">{words.ownWhy[language]}</p>
      <form id={STEP_FORM} method="post" action={below(view, '/programmes/own')} noValidate>
        <Input name="number" label={words.number} value={number} maxLength={20} inputMode="numeric" short refusal={refusal} language={language} />
        <Input name="pin" label={words.pin} maxLength={10} inputMode="numeric" short refusal={refusal} language={language} />
        <Next label={words.show} language={language} />
      </form>
    </Page>
  )
}

/** What somebody typed who wants to join. */
export interface Joining {
  readonly name: string
  readonly phone: string
  readonly grownUp: boolean
  readonly agreed: boolean
  readonly shownAs: string
}

/** One project and the form to join it. */
export function ProjectShown({ view, project, typed, refusal, commandId }: Shown & { project: ProjectPage; typed: Joining; commandId: string }): VNode {
  const { language } = view
  const shared = { refusal, language }
  return (
    <Page view={view} title={words.title} back={below(view, '/programmes')} inForm>
      <p class="step">{project.unit[language]}</p>
      <h1 lang="zh">{project.title}</h1>
      <p class="why" lang="zh">{project.purpose}</p>
      <ProjectFacts project={project} language={language} />
      <h2>{words.join[language]}</h2>
      <p class="hint">{words.joinWhy[language]}</p>
      <RefusalNote {...shared} />
      <form id={STEP_FORM} method="post" action={below(view, `/programmes/${project.id}`)} noValidate>
        <input type="hidden" name="commandId" value={commandId} />
        <Input name="name" label={words.name} value={typed.name} maxLength={40} {...shared} />
        <Input name="phone" label={words.phone} hint={words.phoneWhy} value={typed.phone} maxLength={20} inputMode="tel" {...shared} />
        <Input name="shownAs" label={words.shownAs} hint={words.shownWhy} optional value={typed.shownAs} maxLength={20} {...shared} />
        <div class="choices" id={refusal?.field === 'grownUp' ? 'grownUp' : 'agreed'}>
          <CheckBox name="grownUp" label={words.grownUp} checked={typed.grownUp} language={language} />
          <CheckBox name="agreed" label={words.agreed} checked={typed.agreed} language={language} />
        </div>
        <Next label={words.send} language={language} />
      </form>
    </Page>
  )
}

function ProjectFacts({ project, language }: { project: ProjectPage; language: View['language'] }): VNode {
  return (
    <>
      <ul class="list">
        {project.partner === '' ? null : <li>{words.partner(project.partner)[language]}</li>}
        <li>{words.taking(project.taking)[language]}</li>
        {project.pieces === 0 ? null : <li>{words.pieces(project.pieces)[language]}</li>}
        <li>{words.until(dayWords(day(project.untilOn)))[language]}</li>
      </ul>
      <h2>{words.training[language]}</h2>
      {project.training.length === 0 ? <p class="quiet">{words.noTraining[language]}</p> : null}
      <ul class="list">{project.training.map((each) => <li key={`${each.on} ${each.place}`}>{dayWords(day(each.on))[language]} · <span lang="zh">{each.place}</span></li>)}</ul>
      {project.members.length === 0 ? null : (
        <>
          <h2>{words.members[language]}</h2>
          <p lang="zh">{project.members.join('、')}</p>
        </>
      )}
    </>
  )
}

/** Number and PIN, to be copied or photographed. */
export function SlipPage({ view, title, number, pin }: { view: View; title: string; number: string; pin: string }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.joined} back={below(view, '/programmes')} once>
      <p class="step" lang="zh">{title}</p>
      <h1>{words.joined[language]}</h1>
      <p>{words.next[language]}</p>
      <section class="ticket" aria-label={words.number[language]}>
        <p class="label">{words.number[language]}</p>
        <p><strong class="code">{number}</strong></p>
        <p class="label">{words.pin[language]}</p>
        <p><strong class="code">{pin}</strong></p>
      </section>
      <p class="note info">{words.keep[language]}</p>
    </Page>
  )
}

/** One’s own participation: what comes, and the one press that stops it. */
export function OwnPage({ view, own }: { view: View; own: OwnShown }): VNode {
  const { language } = view
  const isGone = own.state === 'withdrawn'
  return (
    <Page view={{ ...view, path: below(view, '/programmes') }} title={words.own} back={below(view, '/programmes')}>
      <p class="step">{own.unit[language]} · {own.kindWords[language]} · {own.number}</p>
      <h1 lang={own.title === null ? undefined : 'zh'}>{own.title ?? own.kindWords[language]}</h1>
      <p><strong>{words.state[language]}: {own.stateWords[language]}</strong></p>
      {isGone ? <p class="note done">{words.left[language]}</p> : <Details own={own} language={language} />}
      {own.state === 'ended' ? <p class="note info">{words.over[language]}</p> : null}
      {own.successor === null ? null : <Change view={view} own={own} name={own.successor} />}
      {isGone ? null : (
        <section>
          <h2>{words.leaveTitle[language]}</h2>
          <p>{words.leaveWhy[language]}</p>
          {own.kind === 'member' ? null : <p class="quiet small">{words.withChild[language]}</p>}
          <Press view={view} to="/programmes/leave" own={own} label={words.leave} id="leave-pin" />
        </section>
      )}
    </Page>
  )
}

function Details({ own, language }: { own: OwnShown; language: View['language'] }): VNode {
  const days = [
    ...own.sessions.map((each) => ({ on: each.on, what: <><span lang="zh">{each.place}</span> · {(each.came ? words.came : words.planned)[language]}</> })),
    ...own.visits.map((each) => ({ on: each.on, what: <>{each.words[language]}</> })),
  ]
  return (
    <>
      {own.purpose === '' ? null : <p lang="zh">{own.purpose}</p>}
      {own.goals === '' ? null : <p>{words.goals[language]}: <span lang="zh">{own.goals}</span></p>}
      <p>{words.keeper(own.keeper)[language]}</p>
      {own.state === 'ended' ? null : <p>{words.until(dayWords(day(own.untilOn)))[language]}</p>}
      <h2>{words.days[language]}</h2>
      {days.length === 0 ? <p class="quiet">{words.noDays[language]}</p> : null}
      <ul class="list">{days.map((each) => <li key={each.on}>{dayWords(day(each.on))[language]} · {each.what}</li>)}</ul>
    </>
  )
}

function Change({ view, own, name }: { view: View; own: OwnShown; name: string }): VNode {
  if (own.successorAgreed) return <p class="note done">{words.changeAgreed(name)[view.language]}</p>
  return (
    <section class="note you">
      <p>{words.change(name)[view.language]}</p>
      <Press view={view} to="/programmes/agree" own={own} label={words.agree} id="agree-pin" toId={own.successorId} />
    </section>
  )
}

/** A press with the PIN typed once more: whoever only finds the page open changes nothing. */
function Press({ view, to, own, label, id, toId = null }: { view: View; to: string; own: OwnShown; label: (typeof words)['leave'] | (typeof words)['agree']; id: string; toId?: string | null }): VNode {
  const { language } = view
  return (
    <form method="post" action={below(view, to)} noValidate>
      <input type="hidden" name="number" value={own.number} />
      {toId === null ? null : <input type="hidden" name="toId" value={toId} />}
      <div class="field">
        <label for={id}>{words.pinAgain[language]}</label>
        <input id={id} name="pin" type="text" inputMode="numeric" autocomplete="off" maxLength={10} class="short" />
      </div>
      <Next label={label} language={language} />
    </form>
  )
}
