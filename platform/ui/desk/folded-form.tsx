import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import type { Said } from '#platform/words'
import { useSay } from './language.tsx'
import { StepForm, type StepFormProps } from './step-form.tsx'
import { tell } from './told.tsx'

interface FoldedFormProps<Values extends object, Answer> extends Omit<StepFormProps<Values, Answer>, 'sendLabel' | 'done' | 'cancel' | 'form'> {
  /** What is pressed to unfold it. */
  readonly title: Said
  /** On its button; the title where nothing is named. */
  readonly sendLabel?: Said
  readonly card?: boolean
  /** What is said once it was sent; then the page is loaded anew. */
  readonly saved?: Said
  done?(answer: Answer): void
}

/** A form that unfolds below its name, for one thing more of a list; sent, it stands there empty for the next. */
export function FoldedForm<Values extends object, Answer = unknown>({ title, sendLabel, card = false, saved, done, children, ...form }: FoldedFormProps<Values, Answer>) {
  const say = useSay()
  const { revalidate } = useRevalidator()
  const [round, setRound] = useState(0)
  const sent = async (answer: Answer) => {
    setRound(round + 1)
    done?.(answer)
    if (!saved) return
    tell(saved)
    await revalidate()
  }
  return (
    <details {...(card ? { className: 'card' } : {})}>
      <summary>{say(title)}</summary>
      <StepForm<Values, Answer> {...form} key={round} sendLabel={sendLabel ?? title} done={sent}>
        {children}
      </StepForm>
    </details>
  )
}
