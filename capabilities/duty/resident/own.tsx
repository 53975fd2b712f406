/** @jsxImportSource preact */
import type { ComponentChildren, VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { day } from '#platform/time'
import { below, CheckBox, Choices, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, type View } from '#platform/ui/resident'
import type { Said } from '#platform/words'
import type { OwnDuty } from '../contract.ts'
import { FINDING_KINDS } from '../domain/kinds.ts'
import { FINDING_WORDS } from '../words/names.ts'
import { ownPages as words } from '../words/pages.ts'

const dayOf = (on: string): Said => dayWords(day(on))

/** `/d/{slug}/duty`: number and PIN; how one joins. */
export function DutyPage({ view, number, refusal, left }: { view: View; number: string; refusal: Refusal | undefined; left: boolean }): VNode {
  const { language } = view
  const shared = { refusal, language }
  return (
    <Page view={view} title={words.title} back={below(view, '')} inForm>
      <h1>{words.title[language]}</h1>
      {left ? <p class="note done">{words.left[language]}</p> : null}
      <p class="why">{words.why[language]}</p>
      <RefusalNote {...shared} />
      <form id={STEP_FORM} method="post" action={below(view, '/duty')} noValidate>
        <Input name="number" label={words.number} value={number} maxLength={20} inputMode="numeric" short {...shared} />
        <Input name="pin" label={words.pin} maxLength={10} inputMode="numeric" short {...shared} />
        <Next label={words.open} language={language} />
      </form>
      <p>{words.join[language]}</p>
      <p class="note info">{words.never[language]}</p>
    </Page>
  )
}

export interface OwnPageProps {
  readonly view: View
  readonly own: OwnDuty
  readonly refusal: Refusal | undefined
  readonly said: Said | undefined
  /** What was typed into the form that was refused; empty elsewhere. */
  readonly typed: Readonly<Record<string, string>>
  /** A new one for each form of the page. */
  commandId(): string
}

/** One’s own shifts, and everything one does about them: each press is a form of its own. */
export function OwnDutyPage(props: OwnPageProps): VNode {
  const { view, own, refusal, said } = props
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '/duty')} inForm>
      <form id={STEP_FORM} method="post" action={below(view, '/duty/own')}><input type="hidden" name="pass" value={own.pass} /></form>
      <p class="step">{own.teams.map((each) => each[language]).join(' · ')}</p>
      <h1>{words.hello(own.name)[language]}</h1>
      <RefusalNote refusal={refusal} language={language} />
      {said ? <p class="note done">{said[language]}</p> : null}
      {own.checkValidUntil === null ? null : <p class="quiet small">{words.check(dayOf(own.checkValidUntil))[language]}</p>}
      <h2>{words.ahead[language]}</h2>
      {own.ahead.length === 0 ? <p class="quiet">{words.noAhead[language]}</p> : null}
      {own.ahead.map((each) => <Ahead key={each.turnId} {...props} shift={each} />)}
      {own.offers.length === 0 ? null : <h2>{words.offers[language]}</h2>}
      {own.offers.map((each) => <Open key={each.id} {...props} shift={each} act="take" label={words.take} />)}
      <h2>{words.open2[language]}</h2>
      {own.open.length === 0 ? <p class="quiet">{words.noOpen[language]}</p> : null}
      {own.open.map((each) => <Open key={each.id} {...props} shift={each} act="sign-up" label={words.signUp} />)}
      <FindingForm {...props} />
      <AwayForm {...props} />
      <Hours {...props} />
      <ChoicesForm {...props} />
      <LeaveForm {...props} />
      <p class="note info">{words.never[language]}</p>
    </Page>
  )
}

function Act({ view, own, commandId, act, id, children }: OwnPageProps & { act: string; id?: string; children: ComponentChildren }): VNode {
  return (
    <form method="post" action={below(view, '/duty/own')} noValidate>
      <input type="hidden" name="pass" value={own.pass} />
      <input type="hidden" name="commandId" value={commandId()} />
      <input type="hidden" name="act" value={act} />
      {id === undefined ? null : <input type="hidden" name="id" value={id} />}
      {children}
    </form>
  )
}

function Ahead({ shift, ...props }: OwnPageProps & { shift: OwnDuty['ahead'][number] }): VNode {
  const { language } = props.view
  return (
    <section class="note plain">
      <strong>{shift.when[language]}</strong>
      <p><span lang="zh">{shift.post}</span>{shift.place === '' ? null : <span class="quiet" lang="zh"> · {shift.place}</span>}</p>
      {shift.here ? <p>✓ {words.here[language]}</p> : null}
      {shift.mayCheckIn ? <Act {...props} act="check-in" id={shift.turnId}><Next label={words.checkIn} language={language} /></Act> : null}
      {shift.round.map((each) => each.seen ? <p key={each.placeId}>✓ <span lang="zh">{each.name}</span> {words.seen[language]}</p> : shift.begun ? (
        <Act key={each.placeId} {...props} act="place" id={`${shift.shiftId} ${each.placeId}`}><Second label={words.see(each.name)} language={language} /></Act>
      ) : <p key={each.placeId} lang="zh">{each.name}</p>)}
      {shift.begun ? null : (
        <Act {...props} act={shift.offered ? 'keep' : 'offer'} id={shift.turnId}>
          <p class="quiet small">{shift.offered ? words.offered[language] : words.offerWhy[language]}</p>
          <Second label={shift.offered ? words.offerBack : words.offer} language={language} />
        </Act>
      )}
    </section>
  )
}

function Second({ label, language }: { label: Said; language: View['language'] }): VNode {
  return <button class="button second" type="submit">{label[language]}</button>
}

function Open({ shift, act, label, ...props }: OwnPageProps & { shift: OwnDuty['open'][number]; act: string; label: Said }): VNode {
  const { language } = props.view
  return (
    <section class="note plain">
      <strong>{shift.when[language]}</strong>
      <p><span lang="zh">{shift.post}</span>{shift.place === '' ? null : <span class="quiet" lang="zh"> · {shift.place}</span>} · {words.missing(shift.missing)[language]}</p>
      {shift.whyNot === null ? <Act {...props} act={act} id={shift.id}><Second label={label} language={language} /></Act> : <p class="quiet small">{shift.whyNot[language]}</p>}
    </section>
  )
}

function FindingForm(props: OwnPageProps): VNode {
  const { view: { language }, refusal, typed } = props
  const shared = { refusal, language }
  return (
    <details open={typed['act'] === 'finding'}>
      <summary class="text-button">{words.finding[language]}</summary>
      <Act {...props} act="finding">
        <p class="hint">{words.findingWhy[language]} <a href="tel:110"><strong>110</strong></a></p>
        <Choices name="kind" label={words.kind} options={FINDING_KINDS.map((value) => ({ value, label: FINDING_WORDS[value] }))} value={typed['kind'] ?? 'hazard'} {...shared} />
        <Input name="text" label={words.what} value={typed['text']} maxLength={300} {...shared} />
        <Input name="place" label={words.where} value={typed['place']} maxLength={100} {...shared} />
        <Next label={words.send} language={language} />
      </Act>
    </details>
  )
}

function AwayForm(props: OwnPageProps): VNode {
  const { view: { language }, own, refusal, typed } = props
  const shared = { refusal, language }
  return (
    <details open={typed['act'] === 'away'}>
      <summary class="text-button">{words.away[language]}</summary>
      {own.away.map((each) => <p key={each.from}>{words.awayLine(dayOf(each.from), dayOf(each.until))[language]}</p>)}
      <Act {...props} act="away">
        <p class="hint">{words.awayWhy[language]}</p>
        <Input name="from" label={words.from} hint={words.dayHint} value={typed['from']} maxLength={10} short {...shared} />
        <Input name="until" label={words.until} value={typed['until']} maxLength={10} short {...shared} />
        <Next label={words.awaySend} language={language} />
      </Act>
    </details>
  )
}

/** One’s own hours, with a certificate on request: told to nobody else. */
function Hours(props: OwnPageProps): VNode {
  const { view: { language }, own } = props
  return (
    <Act {...props} act="hours">
      <p>{words.hours(own.hours, own.shifts, own.year)[language]}</p>
      <Second label={words.certificate} language={language} />
    </Act>
  )
}

function ChoicesForm(props: OwnPageProps): VNode {
  const { view: { language }, own } = props
  return (
    <details>
      <summary class="text-button">{words.choices[language]}</summary>
      <Act {...props} act="choices">
        <div class="choices">
          <CheckBox name="wall" label={words.wall} checked={own.wall} language={language} />
          <CheckBox name="ticked" label={words.ticked} checked={own.tickedByLead} language={language} />
        </div>
        <Next label={words.save} language={language} />
      </Act>
    </details>
  )
}

function LeaveForm(props: OwnPageProps): VNode {
  const { view: { language } } = props
  return (
    <details>
      <summary class="text-button">{words.leave[language]}</summary>
      <Act {...props} act="leave">
        <p class="hint">{words.leaveWhy[language]}</p>
        <Next label={words.confirmLeave} language={language} />
      </Act>
    </details>
  )
}
