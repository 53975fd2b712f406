import { Button } from 'antd'
import { useRevalidator } from 'react-router-dom'
import type { Result } from '#platform/result'
import { Act as FormDialog, type ActProps, type DeskRefusal, newCommandId, tell, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { deskWords } from './words.ts'

/** One form in a dialog; it says that it was saved, closes, and the page is loaded anew. */
export function Act<Values extends object, Answer>(props: ActProps<Values, Answer> & { readonly draftKey: string }) {
  const { revalidate } = useRevalidator()
  const done = (answer: Answer) => {
    props.done?.(answer)
    void revalidate()
  }
  return <FormDialog<Values, Answer> {...props} draftKey={`duty.${props.draftKey}`} told={() => deskWords.saved} done={done} />
}

/** One press that needs no form; says what came of it, and the page is loaded anew. */
export function usePress() {
  const { revalidate } = useRevalidator()
  return async <Answer,>(send: (commandId: string) => Promise<Result<Answer, DeskRefusal>>, said?: (answer: Answer) => Said) => {
    const answered = await send(newCommandId())
    if (!answered.ok) tell(answered.refusal)
    else if (said) tell(said(answered.value))
    void revalidate()
  }
}

export function Small({ label, press, about }: { label: Said; press(): void; about?: string }) {
  const say = useSay()
  return (
    <Button size="small" onClick={press} {...(about ? { 'aria-label': `${about} ${say(label)}` } : {})}>
      {say(label)}
    </Button>
  )
}
