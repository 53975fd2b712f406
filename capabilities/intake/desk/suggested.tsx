import { Form } from 'antd'
import { useEffect, useState } from 'react'
import { call, SuggestionChoice, useDesk } from '#platform/ui/desk'
import { type SuggestionShape, suggestionOperations } from '../../organisation/contract/suggestion.ts'

/** Somebody who types is not disturbed at every key. */
const PAUSE_MS = 500
const SHORTEST = 4

/** What the words of the matter point to, while they are typed; gone once a category is chosen. */
export function SuggestedCategory() {
  const { district } = useDesk()
  const form = Form.useFormInstance()
  const text: string | undefined = Form.useWatch('text')
  const chosen: string | undefined = Form.useWatch('category')
  const [found, setFound] = useState<readonly SuggestionShape[]>([])
  useEffect(() => {
    const typed = (text ?? '').trim()
    if (typed.length < SHORTEST) {
      setFound([])
      return undefined
    }
    let left = false
    const timer = setTimeout(async () => {
      const answer = await call(district, suggestionOperations.suggestCategory, { body: { text: typed.slice(0, 5000) } })
      // A suggestion that does not come is no fault of the form: the clerk chooses.
      if (!left && answer.ok) setFound(answer.value.suggestions)
    }, PAUSE_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [text, district])
  return chosen ? null : <SuggestionChoice suggestions={found} choose={(code) => form.setFieldValue('category', code)} />
}
