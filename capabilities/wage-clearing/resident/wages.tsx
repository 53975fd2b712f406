/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { day } from '#platform/time'
import { below, Choices, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, TextArea, type View } from '#platform/ui/resident'
import type { LinkPage } from '../contract.ts'
import { RESULTS } from '../domain.ts'
import { linkPage as words, RESULT_WORDS } from '../words.ts'

interface Step {
  readonly view: View
  readonly page: LinkPage
  /** Address of the form: the link itself. */
  readonly path: string
  readonly commandId: string
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
}

/** The employer's own page: one month at a time, without an account and without scripts. */
export function WagesPage({ view, page, path, commandId, typed, refusal }: Step): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')} inForm={page.open.length > 0}>
      <h1>{words.title[language]}</h1>
      <p lang="zh"><strong>{words.of(page.name, page.project)}</strong></p>
      <p class="why">{words.why(page.unit)[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      {page.open.length === 0 ? <p>{words.nothing[language]}</p> : <Asking view={view} page={page} path={path} commandId={commandId} typed={typed} refusal={refusal} />}
      {page.done.length > 0 ? <h2>{words.done[language]}</h2> : null}
      <ul class="list">
        {page.done.map((each) => <li key={each.month}>{words.doneLine(each.month, dayWords(day(each.on))[language])[language]}</li>)}
      </ul>
      {page.done.length > 0 ? <p class="quiet">{words.correct[language]}</p> : null}
    </Page>
  )
}

function Asking({ view, page, path, commandId, typed, refusal }: Step): VNode {
  const { language } = view
  const shared = { refusal, language }
  const only = page.open.length === 1 ? page.open[0]?.month : undefined
  return (
    <form id={STEP_FORM} method="post" action={path} noValidate>
      <input type="hidden" name="commandId" value={commandId} />
      <Choices
        name="month" label={words.month} value={typed['month'] ?? only}
        options={page.open.map((each) => ({ value: each.month, label: words.monthOption(each.month, dayWords(day(each.dueOn))[language], each.late) }))} {...shared}
      />
      <Choices name="result" label={words.result} value={typed['result']} options={RESULTS.map((each) => ({ value: each, label: RESULT_WORDS[each] }))} {...shared} />
      <Input name="workers" label={words.workers} value={typed['workers']} maxLength={7} inputMode="numeric" short {...shared} />
      <Input name="dueFen" label={words.due} value={typed['dueFen']} maxLength={16} short {...shared} />
      <Input name="paidFen" label={words.paid} value={typed['paidFen']} maxLength={16} short {...shared} />
      <Input name="depositFen" label={words.deposit} value={typed['depositFen']} maxLength={16} short optional {...shared} />
      <TextArea name="note" label={words.note} value={typed['note']} maxLength={500} {...shared} />
      <Next label={words.send} language={language} value="send" />
    </form>
  )
}
