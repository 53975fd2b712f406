import { Button, Form } from 'antd'
import { dayWords, needed, today, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { dayNamedIn, vagueIn } from '../domain/vague.ts'
import { INSTEAD_WORDS } from '../words/parts.ts'
import type { TypedObligation } from './obligations.tsx'
import { deskWords } from './words.ts'

/** A field that must say something definite: judged while it is typed by the rule that will judge the save. */
export const definite = (say: (words: Said) => string) => [
  ...needed(say),
  {
    validator: (_rule: unknown, value: unknown) => {
      const vague = typeof value === 'string' ? vagueIn(value) : undefined
      if (!vague) return Promise.resolve()
      return Promise.reject(new Error(say(deskWords.vague(vague.phrase, INSTEAD_WORDS[vague.about]))))
    },
  },
]

/** Where the words of a promise name another day than its field, or count one from the signature: the day, to be taken over. */
export function NamedDayHint({ at }: { at: number }) {
  const say = useSay()
  const form = Form.useFormInstance()
  const typed: TypedObligation | undefined = Form.useWatch(['obligations', at])
  const named = [typed?.what, typed?.way].map((text) => (text ? dayNamedIn(text, today()) : undefined)).find(Boolean)
  if (!named || named.on === typed?.dueOn) return null
  const words = { zh: dayWords(named.on, 'zh'), en: dayWords(named.on, 'en') }
  return (
    <p className="check-line check-open" aria-live="polite">
      {say(deskWords.dayNamed(named.phrase, words, named.fromSigning))}{' '}
      <Button size="small" onClick={() => form.setFieldValue(['obligations', at, 'dueOn'], named.on)}>
        {say(deskWords.takeDay(words))}
      </Button>
    </p>
  )
}
