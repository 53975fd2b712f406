/** @jsxImportSource preact */
import type { Refusal, Said } from '#platform/result'
import { parseDay } from '#platform/time'
import { below, CheckBox, Choices, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, TextArea, type View } from '#platform/ui/resident'
import type { Language } from '#platform/words'
import type { MyPetition } from '../contract.ts'
import { residentWords as words } from './words.ts'

type Typed = Readonly<Record<string, string>>

export interface PetitionForm {
  readonly commandId: string
  readonly typed: Typed
  readonly refusal?: Refusal | undefined
}

interface PetitionPageProps {
  readonly view: View
  readonly form: PetitionForm
  readonly units: readonly { readonly unitId: string; readonly name: Said }[]
}

/** One page: what, about whom, and where the written reply goes. Works without a script. */
export function PetitionPage({ view, form, units }: PetitionPageProps) {
  const { language } = view
  const { typed, refusal } = form
  return (
    <Page view={view} title={words.title} back={below(view, '')} inForm>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.about[language]}</p>
      <form id={STEP_FORM} method="post" action={below(view, '/petition')} noValidate>
        <RefusalNote refusal={refusal} language={language} />
        <input type="hidden" name="commandId" value={form.commandId} />
        <Choices name="type" label={words.type} options={Object.entries(words.types).map(([value, label]) => ({ value, label }))} value={typed['type']} refusal={refusal} language={language} />
        <TextArea name="text" label={words.text} hint={words.textHint} value={typed['text'] ?? ''} maxLength={10_000} refusal={refusal} language={language} />
        <Accused units={units} typed={typed} language={language} />
        <Input name="name" label={words.name} hint={words.nameHint} optional value={typed['name'] ?? ''} maxLength={60} refusal={refusal} language={language} />
        <Input name="phone" label={words.phone} optional value={typed['phone'] ?? ''} maxLength={30} inputMode="tel" short refusal={refusal} language={language} />
        <Input name="address" label={words.address} optional value={typed['address'] ?? ''} maxLength={200} refusal={refusal} language={language} />
        <div class="field">
          <CheckBox name="letters" label={words.letters} checked={typed['letters'] === 'yes'} language={language} />
          <div class="hint">{words.noLetters[language]}</div>
        </div>
        <div class="field" id="noticeGiven">
          <CheckBox name="notice" label={words.notice} checked={typed['notice'] === 'yes'} language={language} />
          <div class="hint"><a class="text-link" href={below(view, '/notice')} target="_blank" rel="noopener">{words.noticeLink[language]}</a></div>
        </div>
        <Next label={words.send} language={language} value="send" />
      </form>
    </Page>
  )
}

function Accused({ units, typed, language }: { units: PetitionPageProps['units']; typed: Typed; language: Language }) {
  return (
    <div class="field" id="accusedUnitId">
      <label for="accused">{words.accused[language]}</label>
      <div class="hint">{words.secret[language]}</div>
      <select id="accused" name="accused">
        <option value="">{words.notAccused[language]}</option>
        <option value="elsewhere" selected={typed['accused'] === 'elsewhere'}>{words.elsewhere[language]}</option>
        {units.map((each) => <option key={each.unitId} value={each.unitId} selected={typed['accused'] === each.unitId}>{each.name[language]}</option>)}
      </select>
    </div>
  )
}

/** Code and PIN, once. */
export function PetitionSentPage({ view, code, pin }: { view: View; code: string; pin: string }) {
  const { language } = view
  return (
    <Page view={{ ...view, path: below(view, '/petition') }} title={words.sent} back={below(view, '')}>
      <h1>{words.sent[language]}</h1>
      <p class="note warn" role="status">{words.keep[language]}</p>
      <dl class="facts">
        <dt>{words.code[language]}</dt><dd><strong class="code">{code}</strong></dd>
        <dt>{words.pin[language]}</dt><dd><strong class="code">{pin}</strong></dd>
      </dl>
      <p>{words.next[language]}</p>
      <div class="actions"><a class="button second" href={below(view, '/c')}>{words.follow[language]}</a></div>
    </Page>
  )
}

const spoken = (on: string): Said => {
  const day = parseDay(on)
  return day.ok ? dayWords(day.value) : { zh: on, en: on }
}

/** On the page of one's own matter: where it stands, who has it, what comes next, the right way, and what one may do. */
export function MyPetitionNote({ mine, own, language }: { mine: MyPetition; own: string; language: Language }) {
  return (
    <section>
      <h2>{words.mine[language]}</h2>
      <p><strong>{mine.now[language]}</strong> {words.with(mine.with)[language]}</p>
      {mine.next ? <p>{mine.next[language]}</p> : null}
      {mine.route ? <p class="note info"><strong>{words.route[language]}</strong> {mine.route[language]}{mine.where ? ` · ${words.where(mine.where)[language]}` : ''}</p> : null}
      {mine.review ? (
        <>
          <h3>{words.right[language]}</h3>
          <p>{words.reviewBy(spoken(mine.review.safeOn))[language]}</p>
          <p><a class="text-link" href={`${own}/review`}>{mine.review.words[language]}</a></p>
        </>
      ) : null}
    </section>
  )
}

/** Asking for review or re-review: a right that may be left unused. */
export function ReviewPage({ view, mine, own, form, asked }: { view: View; mine: MyPetition; own: string; form: PetitionForm; asked: boolean }) {
  const { language } = view
  const { review } = mine
  const title = review?.words ?? words.mine
  return (
    <Page view={view} title={title} back={own} inForm={review !== null}>
      <h1>{title[language]}</h1>
      {asked ? <p class="note done" role="status">✓ {words.asked[language]}</p> : null}
      {review === null ? (asked ? null : <p class="note info">{words.notNow[language]}</p>) : (
        <form id={STEP_FORM} method="post" action={`${own}/review`} noValidate>
          <p>{words.reviewBy(spoken(review.safeOn))[language]} {words.latest(spoken(review.latestOn))[language]}</p>
          <RefusalNote refusal={form.refusal} language={language} />
          <input type="hidden" name="commandId" value={form.commandId} />
          <TextArea name="reason" label={words.reason} hint={words.reasonHint} value={form.typed['reason'] ?? ''} maxLength={2000} refusal={form.refusal} language={language} />
          <Next label={review.words} language={language} value="send" />
        </form>
      )}
      <div class="actions"><a class="button second" href={own}>{words.back[language]}</a></div>
    </Page>
  )
}
