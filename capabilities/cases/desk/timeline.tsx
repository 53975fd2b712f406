import { dayWords, lawWords, timeWords, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { cityDay } from '#platform/time'
import type { TimelineEntry } from '../contract.ts'
import { caseWords } from './words.ts'

/** What happened, in words: what, who, when and by which article. Newest first; nothing is ever edited. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const say = useSay()
  if (entries.length === 0) return <p className="quiet">{say(caseWords.timelineEmpty)}</p>
  return (
    <ol className="timeline" reversed>
      {[...entries].reverse().map((each) => (
        <Entry key={each.factId} entry={each} />
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  const recordedOn = cityDay(new Date(entry.recordedAt), zone)
  const law = lawWords(entry.law)
  return (
    <li>
      <p className="when">
        <time dateTime={entry.recordedAt}>
          {dayWords(entry.occurredOn, language)}
          {recordedOn === entry.occurredOn ? ` ${timeWords(entry.recordedAt, zone)}` : ''}
        </time>
        {recordedOn !== entry.occurredOn && (
          <span className="quiet"> {say(caseWords.recordedLater(dayWords(recordedOn, language)))}</span>
        )}
      </p>
      <p className="what">
        <strong>{say(entry.words)}</strong>
        <span className="quiet"> · {entry.actorName ?? say(actorWords(entry.actorRole))}</span>
        {law && <span className="law"> {say(law)}</span>}
      </p>
      {entry.about && <p className="about">{say(entry.about)}</p>}
      <Content content={entry.content} />
    </li>
  )
}

/** Without a name it was a reporter, another system by its key, or the product itself under whatever name its sweeps go by. */
export function actorWords(role: string) {
  if (role === 'key') return caseWords.by.key
  return role === 'reporter' || role === 'public' ? caseWords.by.reporter : caseWords.by.system
}

/** The words of people, as they were written; identifiers and lists have panels of their own, and the last four characters of a paper stand in the line above. */
function Content({ content }: { content: TimelineEntry['content'] }) {
  if (content === null) return null
  const texts = Object.entries(content).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && !/Id$|token$|hash$|^lastFour$/i.test(name) ? [{ name, value }] : [],
  )
  return texts.map(({ name, value }) => (
    <p key={name} className="said">
      {value}
    </p>
  ))
}
