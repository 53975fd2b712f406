import { Button } from 'antd'
import type { Said } from '#platform/words'
import { useSay } from '../language.tsx'
import { kitWords } from '../words.ts'

interface Suggested {
  readonly code: string
  readonly name: Said
  readonly because: readonly string[]
}

/** Suggestions with the words that led to them; nothing is chosen until somebody presses one. */
export function SuggestionChoice({ suggestions, choose }: { suggestions: readonly Suggested[]; choose: (code: string) => void }) {
  const say = useSay()
  if (suggestions.length === 0) return null
  return (
    <p className="quiet suggestions" aria-live="polite">
      {say(kitWords.suggested)}
      {suggestions.map((each) => (
        <span key={each.code} className="suggestion">
          <Button type="link" size="small" onClick={() => choose(each.code)}>
            {each.code} {say(each.name)}
          </Button>
          {say(kitWords.becauseOf(each.because.join(say(kitWords.and))))}
        </span>
      ))}
    </p>
  )
}
