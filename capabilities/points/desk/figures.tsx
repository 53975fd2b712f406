import { dayWords, TableHead, useLanguage, useSay } from '#platform/ui/desk'
import type { FiguresShown } from '../contract.ts'
import { MEASURE_WORDS } from '../words.ts'
import { deskWords as words } from './words.ts'

/** Sums and what they count; units, never cards. */
export function Figures({ figures }: { figures: FiguresShown }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <p className="quiet">
        {dayWords(figures.from, language)} – {dayWords(figures.to, language)} · {say(words.figuresHint)}
      </p>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[words.columns.what, words.n, words.columns.means]} />
          <tbody>
            {figures.sum.map((each) => (
              <tr key={each.measure}>
                <th scope="row">{say(MEASURE_WORDS[each.measure].name)}</th>
                <td data-label={say(words.n)}>
                  {each.n}{' '}
                  <span className="quiet">
                    {figures.units
                      .filter((unit) => unit.measure === each.measure && figures.units.some((other) => other.unit.zh !== unit.unit.zh))
                      .map((unit) => `${say(unit.unit)} ${unit.n}`)
                      .join(' · ')}
                  </span>
                </td>
                <td data-label={say(words.columns.means)}>{say(MEASURE_WORDS[each.measure].means)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
