/** @jsxImportSource preact */
import type { Refusal, Said } from '#platform/result'
import { parseDay } from '#platform/time'
import { CheckBox, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, type View } from '#platform/ui/resident'
import type { Language } from '#platform/words'
import type { MyConfirmation } from '../contract.ts'
import { windowWords as words } from './words.ts'

/** On the page of a matter: that the right exists, until when, or what the court has done. Nothing where nothing is offered. */
export function WindowNote({ mine, own, language }: { mine: MyConfirmation; own: string; language: Language }) {
  if (mine.state === null) return null
  return (
    <section>
      <h2>{words.title[language]}</h2>
      {mine.safeOn === null ? <p>{mine.words?.[language]}</p> : <p>{words.safe(spoken(mine.safeOn))[language]}</p>}
      <p><a class="text-link" href={`${own}/confirmation`}>{words.more[language]}</a></p>
    </section>
  )
}

/** What the court's confirmation is, by when, and how: the same to every party. */
export function WindowPage({ view, mine, own, form }: { view: View; mine: MyConfirmation; own: string; form: WishForm }) {
  const { language } = view
  const wishes = mine.state !== null && mine.refusal === null
  return (
    <Page view={view} title={words.title} back={own} inForm={wishes}>
      <h1>{words.title[language]}</h1>
      {mine.state === null ? <p class="note info">{words.none[language]}</p> : <Told mine={mine} language={language} />}
      {wishes ? <Wish mine={mine} action={`${own}/confirmation`} form={form} language={language} /> : null}
      <div class="actions"><a class="button second" href={own}>{words.back[language]}</a></div>
    </Page>
  )
}

/** What was typed into the page, to be shown again where it was refused. */
export interface WishForm {
  readonly commandId: string
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
}

/** One's own word, with where the court may write to; nothing is chosen beforehand. */
function Wish({ mine, action, form, language }: { mine: MyConfirmation; action: string; form: WishForm; language: Language }) {
  const { commandId, typed, refusal } = form
  return (
    <form id={STEP_FORM} method="post" action={action} noValidate>
      <p class="field">{words.wishWhy[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      <input type="hidden" name="commandId" value={commandId} />
      <Input name="address" label={words.address} value={typed['address'] ?? mine.address} maxLength={200} refusal={refusal} language={language} />
      <Input name="phone" label={words.phone} value={typed['phone'] ?? mine.phone} maxLength={40} inputMode="tel" short refusal={refusal} language={language} />
      <div class="field"><CheckBox name="electronic" label={words.electronic} checked={typed['electronic'] === 'yes'} language={language} /></div>
      <Next label={words.wish} language={language} />
    </form>
  )
}

/** One's own word as it was kept, to the minute; or why it cannot be given here. */
function OwnWord({ mine: { wishedAt, refusal }, language }: { mine: MyConfirmation; language: Language }) {
  if (wishedAt !== null) return <p class="note done" role="status">✓ {words.said(spoken(wishedAt.slice(0, 10)), wishedAt.slice(11))[language]}</p>
  return refusal === null ? null : <p class="note info"><strong>{words.cannot[language]}</strong> {refusal.say[language]}</p>
}

function Told({ mine, language }: { mine: MyConfirmation; language: Language }) {
  const { safeOn, latestOn } = mine
  return (
    <>
      <p class="why">{words.what[language]}</p>
      <p class="field">{words.free[language]}</p>
      {safeOn === null ? (
        <><h2>{words.now[language]}</h2><p>{mine.words?.[language]}</p></>
      ) : (
        <>
          <p class="note info"><strong>{words.safe(spoken(safeOn))[language]}</strong> {latestOn === null ? '' : words.latest(spoken(latestOn))[language]}</p>
          <OwnWord mine={mine} language={language} />
          <h2>{words.how[language]}</h2>
          <ol class="list">{words.steps.map((each, index) => <li key={each.en}>{index + 1}. {each[language]}</li>)}</ol>
        </>
      )}
    </>
  )
}

function spoken(on: string): Said {
  const day = parseDay(on)
  return day.ok ? dayWords(day.value) : { zh: on, en: on }
}
