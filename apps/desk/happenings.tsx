import { dayWords, timeWords, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { cityDay } from '#platform/time'
import type { TimelineEntry } from '../../capabilities/cases/contract.ts'
import { actorWords } from '../../capabilities/cases/desk/timeline.tsx'
import { deskWords } from './words.ts'

/** Who did what and when, from the facts that the reader may see; the day only where it is not today. */
export function Happenings({ entries }: { entries: readonly TimelineEntry[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  const when = (at: string) => {
    const on = cityDay(new Date(at), zone)
    return `${on === today(zone) ? '' : `${dayWords(on, language, today(zone))} `}${timeWords(at, zone)}`
  }
  return (
    <ul className="happenings">
      {entries.map((each) => (
        <li key={each.factId}>
          {say(
            deskWords.happened(
              each.actorName ?? say(actorWords(each.actorRole)),
              say(each.words),
              when(each.recordedAt),
            ),
          )}
          {each.about && ` · ${say(each.about)}`}
        </li>
      ))}
    </ul>
  )
}
