/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Refusal } from '#platform/result'
import { parseDay } from '#platform/time'
import { below, dayWords, Marked, Page, type View } from '#platform/ui/resident'
import type { MyCase } from '../contract.ts'
import { grouped } from './slip.tsx'
import { ownWords as words } from './words.ts'

export interface MyCaseProps {
  readonly view: View
  readonly matter: MyCase
  /** What was just done, said once. */
  readonly done?: 'added' | 'withdrawn' | 'rated' | undefined
  readonly refusal?: Refusal | undefined
  /** The browser keeps no cookies: shown once, to read. */
  readonly once?: boolean
  /** What later stations have to say: what stands before the reader now, who mediates, what was agreed and its papers. */
  readonly now?: ComponentChildren
  readonly people?: ComponentChildren
  readonly later?: ComponentChildren
  /** False for a petition: then nothing is said of mediation and of what there is beside it. */
  readonly disputed?: boolean
  /** False once the talks have ended: there is nothing left to stop. */
  readonly talking?: boolean
}

/** How one's own matter goes: who has it, what comes next, by when; and the way out beside the way on. */
export function MyCasePage({ view, matter, done, once = false, now, people, later, disputed = true, talking = true }: MyCaseProps) {
  const { language } = view
  const own = below(view, `/c/${grouped(matter.code)}`)
  const title = words.matter(grouped(matter.code))
  return (
    <Page view={view} title={title} back={below(view, '')}>
      <p class="step">{title[language]}</p>
      <h1>{matter.stage[language]}</h1>
      {done === 'added' || done === 'withdrawn' ? <p class="note done" role="status">✓ {words[done][language]}</p> : null}
      {once ? <p class="note warn" role="status">{words.once[language]}</p> : null}
      {matter.together ? <p class="note info">{matter.together[language]}</p> : null}
      {now}
      <Progress matter={matter} language={language} />
      <Office matter={matter} language={language} whom={below(view, '/whom')}>{people}</Office>
      {later}
      {matter.open && !once ? (
        <div class="actions pair">
          <a class="button" href={`${own}/add`}>{words.add[language]}</a>
          {disputed && talking ? <a class="button second" href={`${own}/stop`}>{words.refuse[language]}</a> : null}
        </div>
      ) : null}
      {disputed ? <OtherWays matter={matter} language={language} /> : null}
      {matter.reported ? <Report matter={matter} language={language} /> : null}
      {once ? null : (
        <form method="post" action={`${own}/leave`} class="actions">
          {matter.pin === null ? null : <a class="button second" href={`${own}/slip`}>{words.slip[language]}</a>}
          <button class="button second" type="submit">{words.leave[language]}</button>
        </form>
      )}
    </Page>
  )
}

interface Part {
  readonly matter: MyCase
  readonly language: View['language']
}

function Progress({ matter, language }: Part) {
  return (
    <section aria-label={words.progress[language]}>
      <ol class="life">
        {matter.progress.map((line) => (
          <li key={line.on + line.words.en}><When on={line.on} language={language} /><span>{line.words[language]}</span></li>
        ))}
        <li class={matter.open ? 'now' : 'later'}>
          <span class="when">{(matter.open ? words.now : words.ended)[language]}</span>
          <strong>{matter.next[language]}</strong>
          <span><Marked words={words.handler(matter.handler)} language={language} /></span>
          <DueLine matter={matter} language={language} />
        </li>
      </ol>
    </section>
  )
}

/** Whom to ring, before anything else about them: the office's number, never anybody's own. */
function Office({ matter, language, whom, children }: Part & { whom: string; children?: ComponentChildren }) {
  const { office, handler } = matter
  return (
    <section>
      <h2>{words.office[language]}</h2>
      <p><Marked words={words.handler(handler)} language={language} /></p>
      {children}
      {office?.phone ? <p><a class="button second" href={`tel:${office.phone.replace(/[^\d+]/g, '')}`}>{words.ring(office.name, office.phone)[language]}</a></p> : <p>{words.noPhone[language]} <a class="text-link" href={whom}>{words.whom[language]}</a></p>}
      {office?.hours ? <p>{words.hours(office.hours)[language]}</p> : null}
      {office?.address ? <p>{words.officeAt[language]}<span lang="zh">{office.address}</span></p> : null}
    </section>
  )
}

function DueLine({ matter, language }: Part) {
  const due = matter.nextBy === null ? undefined : parseDay(matter.nextBy)
  if (!due?.ok) return null
  return (
    <>
      <span>{words.by(dayWords(due.value), matter.nextIn)[language]}</span>
      {matter.provisional ? <span class="quiet small">{words.provisional[language]}</span> : null}
    </>
  )
}

function When({ on, language }: { on: string; language: View['language'] }) {
  const day = parseDay(on)
  return <time dateTime={on}>{day.ok ? dayWords(day.value)[language] : on}</time>
}

export function OtherWays({ matter, language }: Part) {
  if (matter.otherWays.length === 0) return null
  return (
    <section>
      <h2>{words.otherWays[language]}</h2>
      <p class="why">{words.otherWaysWhy[language]}</p>
      <dl class="sum">
        {matter.otherWays.map((each) => (
          <div key={each.way.en}><dt>{each.way[language]}</dt><dd>{each.where[language]}</dd></div>
        ))}
      </dl>
    </section>
  )
}

function Report({ matter, language }: Part) {
  return (
    <section>
      <h2>{words.yourWords[language]}</h2>
      <p lang="zh" style="white-space: pre-line">{matter.text}</p>
      <p class="quiet small"><span lang="zh">{matter.place}</span>{matter.photos > 0 ? ` · ${words.photos(matter.photos)[language]}` : ''}</p>
      {matter.additions.length === 0 ? null : <h3>{words.additions[language]}</h3>}
      {matter.additions.map((each) => (
        <div key={each.on + each.text} class="field"><When on={each.on} language={language} /><p lang="zh" style="white-space: pre-line">{each.text}</p></div>
      ))}
    </section>
  )
}
