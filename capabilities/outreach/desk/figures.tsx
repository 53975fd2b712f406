import { TableHead, useLanguage, dayWords, useSay } from '#platform/ui/desk'
import type { AnswerOf } from '#platform/http/operation'
import type { outreachOperations } from '../contract.ts'
import { TOPICS } from '../domain.ts'
import { TOPIC_WORDS } from '../words.ts'
import { deskWords as words } from './words.ts'

type FiguresShown = AnswerOf<typeof outreachOperations.readOutreachFigures>

/** Sums and what they count; below five persons nothing is told. */
export function Figures({ figures }: { figures: FiguresShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const topics = TOPICS.flatMap((topic) => figures.topics.filter((each) => each.kind === topic).map((each) => `${say(TOPIC_WORDS[topic])} ${each.n}`))
  return (
    <>
      <p className="quiet">
        {dayWords(figures.from, language)} – {dayWords(figures.to, language)}
      </p>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[words.figure, words.n, words.means]} />
          <tbody>
            {figures.figures.map((each) => (
              <tr key={each.id}>
                <th scope="row">{say(each.name)}</th>
                <td data-label={say(words.n)}>{each.n ?? say(words.tooFew)}</td>
                <td data-label={say(words.means)}>{say(each.means)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {topics.length > 0 && (
        <p>
          {say(words.byTopic)}: {topics.join(' · ')}
        </p>
      )}
    </>
  )
}
