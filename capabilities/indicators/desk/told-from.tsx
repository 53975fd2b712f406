import { dayWords, Note, useLanguage, useSay } from '#platform/ui/desk'
import { deskWords } from './words.ts'

/** From which day the month that runs is told to whoever only counts. */
export function ToldFrom({ on }: { on: string }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <Note>
      <p>{say(deskWords.toldFrom(dayWords(on, language)))}</p>
    </Note>
  )
}
