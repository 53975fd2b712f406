import type { ComponentType } from 'react'
import type { StepExit } from '#platform/ui/desk'
import { AnswerOutcome } from './answer-outcome.tsx'
import { Archive } from './archive.tsx'
import { AnswerHazard, AskVisitor, Close, ProposeClosing, ReturnClosing, Waive } from './closing.tsx'
import { ConfirmEscalation } from './escalation.tsx'
import { PassLesson } from './lesson.tsx'
import type { FollowUpData } from './index.tsx'
import { RecordVisit } from './visit.tsx'

export interface FollowUpFormProps {
  readonly data: FollowUpData
  readonly exit: StepExit
}

const FORMS: ReadonlyMap<string, ComponentType<FollowUpFormProps>> = new Map<string, ComponentType<FollowUpFormProps>>([
  ['ask-visitor', AskVisitor],
  ['record-visit', RecordVisit],
  ['waive', Waive],
  ['answer-hazard', AnswerHazard],
  ['pass-lesson', PassLesson],
  ['propose-closing', ProposeClosing],
  ['close', Close],
  ['return-closing', ReturnClosing],
  ['archive', Archive],
  ['answer-outcome', AnswerOutcome],
  ['confirm-escalation', ConfirmEscalation],
])

export default function FollowUpForm({ step, data, exit }: FollowUpFormProps & { step: string }) {
  const Form = FORMS.get(step)
  return Form ? <Form data={data} exit={exit} /> : null
}

export function textOf(text: string | undefined): string | undefined {
  const clean = text?.trim() ?? ''
  return clean === '' ? undefined : clean
}
