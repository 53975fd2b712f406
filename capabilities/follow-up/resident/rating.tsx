/** @jsxImportSource preact */
import type { Said } from '#platform/result'
import { Choices } from '#platform/ui/resident'
import type { Language } from '#platform/words'
import { ratingScreenWords as words } from './words.ts'

export interface RatingProps {
  readonly language: Language
  readonly action: string
  readonly commandId: string
  readonly steps: readonly { readonly rating: string; readonly words: Said }[]
}

/** Asked once, after the matter has ended; nothing is chosen beforehand, and not answering is an answer. */
export function RatingForm({ language, action, commandId, steps }: RatingProps) {
  return (
    <section class="note you">
      <h2 style="margin-top:0">{words.title[language]}</h2>
      <p>{words.why[language]}</p>
      <form method="post" action={action}>
        <input type="hidden" name="commandId" value={commandId} />
        <Choices name="rating" label={words.title} hidden options={steps.map((each) => ({ value: each.rating, label: each.words }))} refusal={undefined} language={language} />
        <div class="actions"><button class="button" type="submit">{words.send[language]}</button></div>
      </form>
    </section>
  )
}
