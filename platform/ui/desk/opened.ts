import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import type { StepExit } from './module.ts'
import { tell } from './told.tsx'

/** What is opened in a dialog of this page; `exit` closes it, and once something was done the page is loaded anew. */
export function useOpened<Opened>() {
  const { revalidate } = useRevalidator()
  const [opened, open] = useState<Opened>()
  const exit: StepExit = {
    done: (told) => {
      open(undefined)
      if (told) tell(told)
      void revalidate()
    },
    cancel: () => open(undefined),
  }
  return { opened, open, exit }
}
