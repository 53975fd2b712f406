import type { OpenCase, StepExit } from '#platform/ui/desk'
import type { TransferView } from '../contract.ts'
import { Decide, HandObjection, HandReceipt, HandResult } from './by-hand.tsx'
import { GoDown, GoUp } from './levels.tsx'
import { Designate, Send } from './send.tsx'

export interface TransferFormProps {
  readonly open: OpenCase
  readonly view: TransferView
  readonly exit: StepExit
}

const FORMS = new Map([
  ['transfer', Send], ['receipt', HandReceipt], ['objection', HandObjection], ['answer', HandResult], ['decide', Decide], ['designate', Designate],
  ['escalate', GoUp], ['hand-down', GoDown],
])

export default function TransferForm({ step, ...given }: TransferFormProps & { step: string }) {
  const Form = FORMS.get(step)
  return Form ? <Form {...given} /> : null
}
