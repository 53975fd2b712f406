import { dayWords, Note, TableHead, useLanguage, useSay } from '#platform/ui/desk'
import type { CoverageShown } from '../contract.ts'
import { deskWords as words } from './words.ts'

/** Communities and their companies, those with gaps first. */
export function Coverage({ coverage }: { coverage: CoverageShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const between = language === 'zh' ? '、' : ', '
  const covered = coverage.withoutAny === 0 && coverage.gridsWithout === 0
  return (
    <>
      <Note tone={covered ? 'info' : 'warn'}>{dayWords(coverage.on, language)} {say(covered ? words.allCovered : words.gaps(coverage.withoutAny, coverage.gridsWithout))}</Note>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[words.columns.community, words.columns.company, words.columns.grids]} />
          <tbody>
            {coverage.communities.map((each) => {
              const bare = each.grids.filter((grid) => !grid.covered)
              const some = each.grids.flatMap((grid) => grid.companies.map((company) => `${company} (${say(grid.grid)})`))
              const companies = [...each.companies.map((company) => `${company} · ${say(words.whole)}`), ...some]
              return (
                <tr key={each.unitId}>
                  <th scope="row">{say(each.unit)}</th>
                  <td data-label={say(words.columns.company)}>{companies.length === 0 ? <span className="chip chip-warn">{say(words.nobody)}</span> : companies.join(between)}</td>
                  <td {...(bare.length === 0 ? {} : { 'data-label': say(words.columns.grids) })}>{bare.map((grid) => say(grid.grid)).join(between)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
