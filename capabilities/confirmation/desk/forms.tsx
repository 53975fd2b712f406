import type { ComponentType } from 'react'
import type { StepExit } from '#platform/ui/desk'
import { AFTER_STEPS, AfterRuling } from './after-forms.tsx'
import { Apply } from './apply.tsx'
import type { ConfirmationData } from './index.tsx'
import { RecordFiling, RecordNotFiled, RecordRuling, Withdraw } from './court-forms.tsx'

export interface ConfirmationFormProps {
  readonly data: ConfirmationData
  readonly exit: StepExit
}

const FORMS: ReadonlyMap<string, ComponentType<ConfirmationFormProps>> = new Map<string, ComponentType<ConfirmationFormProps>>([
  ['apply', Apply],
  ['record-filing', ({ data, exit }) => <RecordFiling where={data} exit={exit} />],
  ['record-not-filed', ({ data, exit }) => <RecordNotFiled where={data} exit={exit} />],
  ['record-ruling', ({ data, exit }) => <RecordRuling where={data} exit={exit} />],
  ...AFTER_STEPS.map((step) => [step, ({ data, exit }: ConfirmationFormProps) => <AfterRuling step={step} where={data} parties={data.view.parties} exit={exit} />] as const),
  ['withdraw', ({ data, exit }) => <Withdraw where={data} exit={exit} />],
])

export default function ConfirmationForm({ step, data, exit }: ConfirmationFormProps & { step: string }) {
  const Form = FORMS.get(step)
  return Form ? <Form data={data} exit={exit} /> : null
}
