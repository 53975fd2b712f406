import { Button } from 'antd'
import { useRevalidator } from 'react-router-dom'
import { Act as FormDialog, type ActProps, useSay } from '#platform/ui/desk'
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

export function Small({ label, press, about }: { label: Said; press(): void; about?: string }) {
  const say = useSay()
  return (
    <Button size="small" onClick={press} {...(about ? { 'aria-label': `${about} ${say(label)}` } : {})}>
      {say(label)}
    </Button>
  )
}
