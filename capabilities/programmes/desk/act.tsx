import { Button } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { Act as FormDialog, type ActProps, useSay } from '#platform/ui/desk'
import { deskWords } from '../words/desk.ts'

/** A button that opens one form in a dialog; saved, it closes and the page is loaded anew. */
export function Act<Values extends object, Answer>({ draftKey, done, ...form }: Omit<ActProps<Values, Answer>, 'close' | 'told' | 'stays'>) {
  const say = useSay()
  const { revalidate } = useRevalidator()
  const [isOpen, open] = useState(false)
  const finished = (answer: Answer) => {
    done?.(answer)
    void revalidate()
  }
  return (
    <>
      <Button onClick={() => open(true)} danger={form.danger ?? false}>
        {say(form.title)}
      </Button>
      {isOpen && <FormDialog<Values, Answer> {...form} draftKey={draftKey === null ? null : `programmes.${draftKey}`} told={() => deskWords.saved} close={() => open(false)} done={finished} />}
    </>
  )
}
