import { Button, Tooltip } from 'antd'
import type { Said } from '#platform/words'
import { Key } from './key.tsx'
import { useSay } from './language.tsx'
import { tell } from './told.tsx'

interface Startable {
  readonly label: Said
  /** Why it cannot be done now; null where it can. */
  readonly refusal: { readonly code: string; readonly say: Said } | null
}

interface StepButtonProps<Step extends Startable> {
  readonly step: Step
  readonly primary?: boolean
  /** In a line of a table. */
  readonly small?: boolean
  /** The key that presses it on this page. */
  readonly letter?: string
  start(step: Step): void
}

/** A step of something that is no case. What cannot be done now stays visible with its reason, and says it when pressed. */
export function StepButton<Step extends Startable>({ step, primary = false, small = false, letter, start }: StepButtonProps<Step>) {
  const say = useSay()
  return (
    <Tooltip title={step.refusal ? say(step.refusal.say) : ''}>
      <Button
        type={primary ? 'primary' : 'default'}
        size={small ? 'small' : 'middle'}
        aria-disabled={step.refusal !== null}
        className={step.refusal ? 'not-now' : ''}
        onClick={() => (step.refusal ? tell(step.refusal) : start(step))}
        {...(letter === undefined ? {} : { 'data-key': letter })}
      >
        {say(step.label)} {letter !== undefined && step.refusal === null && <Key>{letter}</Key>}
      </Button>
    </Tooltip>
  )
}
