import { Tooltip } from 'antd'
import type { Static } from 'typebox'
import { dayWords, DueWords, lawWords, Provisional, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { DeadlineShape } from '../contract.ts'
import { caseWords } from './words.ts'

type Deadline = Static<typeof DeadlineShape>

/** What a clock asks for and where it comes from; the assembling page knows the stations' names. */
export type ClockWords = (clock: string) => { readonly name: Said; readonly law: string | null } | undefined

/** Every running clock apart, each with the day one should keep and the day by count. */
export function Deadlines({ deadlines, clockWords }: { deadlines: readonly Deadline[]; clockWords: ClockWords }) {
  const say = useSay()
  if (deadlines.length === 0) return <p className="quiet">{say(caseWords.deadlinesEmpty)}</p>
  return (
    <table className="dense stacking">
      <thead>
        <tr>
          <th scope="col">{say(caseWords.deadlineFor)}</th>
          <th scope="col">
            <Hint words={caseWords.safe} why={caseWords.safeWhy} />
          </th>
          <th scope="col">
            <Hint words={caseWords.rolled} why={caseWords.rolledWhy} />
          </th>
          <th scope="col">{say(caseWords.raw)}</th>
        </tr>
      </thead>
      <tbody>
        {deadlines.map((each) => (
          <Row key={each.key} deadline={each} clockWords={clockWords} />
        ))}
      </tbody>
    </table>
  )
}

function Hint({ words, why }: { words: Said; why: Said }) {
  const say = useSay()
  return (
    <Tooltip title={say(why)}>
      <button type="button" className="hinted">
        {say(words)}
      </button>
    </Tooltip>
  )
}

function Row({ deadline, clockWords }: { deadline: Deadline; clockWords: ClockWords }) {
  const say = useSay()
  const { language } = useLanguage()
  const clock = clockWords(deadline.clock)
  const law = lawWords(clock?.law)
  const name = clock ? say(clock.name) : deadline.clock
  return (
    <tr>
      <th scope="row">
        {law ? (
          <Tooltip title={`${say(caseWords.law)} ${say(law)}`}>
            <button type="button" className="hinted">
              {name}
            </button>
          </Tooltip>
        ) : (
          name
        )}
        {deadline.optional && <span className="chip">{say(caseWords.optional)}</span>}
        {deadline.audience === 'parties' && <span className="chip">{say(caseWords.ofParties)}</span>}
      </th>
      <td data-label={say(caseWords.safe)}>
        {dayWords(deadline.safeOn, language)} {deadline.optional ? null : <DueWords on={deadline.safeOn} />}
        {deadline.provisional && <Provisional />}
      </td>
      <td data-label={say(caseWords.rolled)}>{dayWords(deadline.rolledOn, language)}</td>
      <td data-label={say(caseWords.raw)}>{dayWords(deadline.rawOn, language)}</td>
    </tr>
  )
}
