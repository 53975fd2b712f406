import { dayWords, timeWords, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { cityDay } from '#platform/time'
import type { TimelineEntry } from '../contract.ts'
import { loopOf, type Reached } from './loop.ts'
import { caseWords } from './words.ts'

/** How far the closed loop has come, each stage with its time. */
export function LoopLine({ entries }: { entries: readonly TimelineEntry[] }) {
  const say = useSay()
  return (
    <ol className="loop-line" aria-label={say(caseWords.loop.name)}>
      {loopOf(entries).map((each) => (
        <Mark key={each.stage} reached={each} />
      ))}
    </ol>
  )
}

function Mark({ reached: { stage, at } }: { reached: Reached }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  const sameDay = at !== null && cityDay(new Date(at.recordedAt), zone) === at.on
  return (
    <li>
      <span className={at ? 'chip chip-done' : 'chip'}>{say(caseWords.loop[stage])}</span>{' '}
      <span className="quiet">
        {at ? `${dayWords(at.on, language)}${sameDay ? ` ${timeWords(at.recordedAt, zone)}` : ''}` : say(caseWords.loop.notYet)}
      </span>
    </li>
  )
}
