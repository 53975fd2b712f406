/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { day } from '#platform/time'
import { below, Choices, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, type View } from '#platform/ui/resident'
import type { SurveyOpen } from '../contract.ts'
import { CHOICES_OF_SURVEY, QUESTIONS } from '../domain/surveys.ts'
import { councilPages as words } from '../words/pages.ts'
import { ANSWER_WORDS, QUESTION_WORDS } from '../words.ts'

/** `/d/{slug}/council/survey`: the number of the slip. */
export function TokenPage({ view, token, refusal }: { view: View; token: string; refusal: Refusal | undefined }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.four} back={below(view, '/council')} inForm>
      <h1>{words.four[language]}</h1>
      <p class="why">{words.fourWhy[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      <form id={STEP_FORM} method="post" action={below(view, '/council/survey')} noValidate>
        <Input name="token" label={words.token} hint={words.surveyWhy} value={token} maxLength={20} inputMode="numeric" refusal={refusal} language={language} />
        <Next label={words.open} language={language} />
      </form>
    </Page>
  )
}

interface QuestionsProps {
  readonly view: View
  readonly token: string
  readonly survey: SurveyOpen
  readonly typed: Readonly<Record<string, string>>
  readonly commandId: string
  readonly refusal: Refusal | undefined
  readonly missing: boolean
}

/** Four questions on one measure; used or over, it says so. */
export function QuestionsPage({ view, token, survey, typed, commandId, refusal, missing }: QuestionsProps): VNode {
  const { language } = view
  const may = survey.open && !survey.used
  return (
    <Page view={{ ...view, path: below(view, `/council/survey?token=${encodeURIComponent(token)}`) }} title={words.four} back={below(view, '/council')} inForm>
      <p class="step">{words.four[language]} · {words.closes(dayWords(day(survey.closesOn)))[language]}</p>
      <h1 lang="zh">{survey.measure}</h1>
      <p class="why">{words.fourWhy[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      {survey.used && refusal === undefined ? <p class="note info" role="status">{words.usedUp[language]}</p> : null}
      {!survey.open && !survey.used ? <p class="note info" role="status">{words.over[language]}</p> : null}
      {missing ? <p class="note error" role="alert">{words.choose[language]}</p> : null}
      {may ? (
        <form id={STEP_FORM} method="post" action={below(view, '/council/survey')} noValidate>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="commandId" value={commandId} />
          <input type="hidden" name="answers" value="yes" />
          {QUESTIONS.map((each) => (
            <Choices key={each} name={each} label={QUESTION_WORDS[each]} value={typed[each]} options={CHOICES_OF_SURVEY.map((choice) => ({ value: choice, label: ANSWER_WORDS[each][choice] }))} refusal={undefined} language={language} />
          ))}
          <Next label={words.send} language={language} />
        </form>
      ) : null}
    </Page>
  )
}

export function ThanksPage({ view }: { view: View }): VNode {
  const { language } = view
  return (
    <Page view={{ ...view, path: below(view, '/council') }} title={words.four} back={below(view, '/council')}>
      <h1>{words.thanks[language]}</h1>
      <p class="why">{words.thanksWhy[language]}</p>
    </Page>
  )
}
