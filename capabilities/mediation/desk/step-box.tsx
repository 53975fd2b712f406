import type { ReactNode } from 'react'
import { type DeskRefusal, StepForm } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { StepName } from '../domain.ts'
import { STEP_WORDS } from '../words/steps.ts'
import type { FormProps } from './case-desk.ts'

interface StepBoxProps<Values extends object> {
  readonly step: StepName
  readonly given: FormProps
  readonly initial: Partial<Values>
  readonly grave?: boolean
  readonly draft?: string
  send(values: Values, commandId: string): Promise<Result<unknown, DeskRefusal>>
  onChange?(values: Values): void
  readonly children: ReactNode
}

/** The frame of a form of this station: named by its step, its draft kept for this case. */
export function StepBox<Values extends object>({
  step,
  given,
  initial,
  grave,
  draft,
  send,
  onChange,
  children,
}: StepBoxProps<Values>) {
  const { open, exit } = given
  return (
    <StepForm<Values, unknown>
      draftKey={`${open.caseId}.${step}${draft ?? ''}`}
      initial={initial}
      danger={grave ?? false}
      sendLabel={STEP_WORDS[step]}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={send}
      {...(onChange ? { onChange } : {})}
    >
      {children}
    </StepForm>
  )
}
