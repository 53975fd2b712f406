/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Refusal, Said } from '#platform/result'
import { below, Page, pageWords, RefusalNote, STEP_FORM, type View } from '#platform/ui/resident'
import { positionOf, type ReportState, type ReportStep, stepBefore } from './report-state.ts'

/** What every step of a report is rendered from. */
export interface StepProps {
  readonly view: View
  readonly state: ReportState
  /** The state as the page carries it. */
  readonly signed: string
  readonly refusal: Refusal | undefined
}

export interface StepPageProps extends StepProps {
  readonly step: ReportStep
  readonly title: Said
  readonly why?: Said
  /** The step sends photos. */
  readonly withFiles?: boolean
  readonly enter?: string
  readonly children: ComponentChildren
}

/** One question, its reason, its form. The way back and the settings are buttons of the form: nothing typed is lost. */
export function StepPage({ view, state, signed, refusal, step, title, why, withFiles = false, enter = 'next', children }: StepPageProps) {
  const { language } = view
  const { n, of } = positionOf(state, step)
  const first = stepBefore(state, step) === undefined
  return (
    <Page view={view} title={title} back={first ? below(view, '') : 'step'} inForm enter={enter}>
      {step === 'urgent' || step === 'same' ? null : <p class="step">{pageWords.step(n, of)[language]}</p>}
      <h1>{title[language]}</h1>
      {why ? <p class="why">{why[language]}</p> : null}
      <RefusalNote refusal={refusal} language={language} />
      <form id={STEP_FORM} method="post" action={below(view, '/report')} encType={withFiles ? 'multipart/form-data' : undefined} noValidate>
        <input type="hidden" name="state" value={signed} />
        <input type="hidden" name="step" value={step} />
        {children}
      </form>
    </Page>
  )
}
