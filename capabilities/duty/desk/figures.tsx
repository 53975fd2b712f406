import { TableHead, useSay } from '#platform/ui/desk'
import type { DutyFigures } from '../contract.ts'
import { MEASURES } from '../domain/figures.ts'
import { MEASURE_WORDS, TOO_FEW } from '../words/names.ts'
import { deskWords } from './words.ts'

const words = deskWords.figures

/** Sums with what they count, by kind; hours by team. */
export function Figures({ figures }: { figures: DutyFigures }) {
  const say = useSay()
  const sums = MEASURES.map((measure) => ({ measure, parts: figures.sums.filter((each) => each.measure === measure && each.n !== 0) }))
  return (
    <>
      <p className="quiet">
        {figures.from} – {figures.to} · {say(words.hint)}
      </p>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[words.what, words.n, words.means]} />
          <tbody>
            {sums.map(({ measure, parts }) => (
              <tr key={measure}>
                <th scope="row">{say(MEASURE_WORDS[measure].name)}</th>
                <td data-label={say(words.n)}>
                  {parts.reduce((sum, each) => sum + each.n, 0)} <span className="quiet">{parts.map((each) => `${say(each.kindWords)} ${each.n}`).join(' · ')}</span>
                </td>
                <td data-label={say(words.means)}>{say(MEASURE_WORDS[measure].means)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {figures.teams.length > 0 && (
        <div className="table-wrap">
          <table className="dense stacking">
            <TableHead heads={[words.team, words.members, words.hours]} />
            <tbody>
              {figures.teams.map((each) => (
                <tr key={`${each.kindWords.zh} ${each.name.zh}`}>
                  <th scope="row">
                    {say(each.name)} <span className="chip">{say(each.kindWords)}</span>
                  </th>
                  <td data-label={say(words.members)}>{each.members}</td>
                  <td data-label={say(words.hours)}>{each.hours ?? <span className="quiet">{say(TOO_FEW)}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
