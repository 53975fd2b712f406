import type { OpenCase, StepExit } from '#platform/ui/desk'
import type { LinkedView } from '../contract.ts'
import { EndLinked, NoteAccepted, NoteLinked } from './elsewhere.tsx'
import { Decline, Receive, ReturnResult, TakeOn } from './referral.tsx'

export interface LinkedFormProps {
  readonly open: OpenCase
  readonly view: LinkedView
  readonly exit: StepExit
}

const FORMS = { note: NoteLinked, receive: Receive, 'take-on': TakeOn, decline: Decline, return: ReturnResult } as const

/** The form of a step; what happened to one procedure elsewhere carries its id behind a dot. */
export default function LinkedForm({ step, ...given }: LinkedFormProps & { step: string }) {
  const [name = '', id = ''] = step.split('.')
  const line = given.view.linked.find((each) => each.id === id)
  if (line) return name === 'end' ? <EndLinked {...given} line={line} /> : <NoteAccepted {...given} line={line} />
  const found = Object.entries(FORMS).find(([key]) => key === name)?.[1]
  const Form = found
  return Form ? <Form {...given} /> : null
}
