import { Link } from 'react-router-dom'
import { codeWords, dayWords, TableHead, useDesk, useSay } from '#platform/ui/desk'
import type { ForCharge as ChargeList } from '../../triage/contract/routing.ts'
import type { SentAround } from '../contract.ts'
import { unclaimedWords as words } from './dispatching-words.ts'

/** Open cases that reach what the rules set for a leader's charge; whoever heads the unit names the leader in the case. */
export function ForCharge({ list }: { list: ChargeList }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <section>
      <h2>{say(words.charge)}</h2>
      <p className="quiet">{say(list.cases.length === 0 ? words.noCharge : words.chargeAbout)}</p>
      {list.cases.length > 0 && (
        <div className="table-wrap">
          <table className="dense stacking">
            <TableHead heads={[words.matter, words.unit, words.why, words.so]} />
            <tbody>
              {list.cases.map((each) => (
                <tr key={each.caseId}>
                  <th scope="row">
                    <Link to={`/${district}/work/${each.caseId}`}>{codeWords(each.code)}</Link>
                  </th>
                  <td data-label={say(words.unit)}>{say(each.unit)}</td>
                  <td data-label={say(words.why)}>{say(each.why)}</td>
                  <td data-label={say(words.so)}>{say(words.soFar(each.openDays, each.reports, each.people))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.all > list.cases.length && <p className="quiet">{say(words.chargeMore(list.all))}</p>}
    </section>
  )
}

/** How often matters were moved between units: in the order of the tree, never ranked. */
export function Around({ list }: { list: SentAround }) {
  const say = useSay()
  const span = words.aroundSpan({ zh: dayWords(list.from, 'zh'), en: dayWords(list.from, 'en') }, { zh: dayWords(list.to, 'zh'), en: dayWords(list.to, 'en') })
  return (
    <section>
      <h2>{say(words.around)}</h2>
      <p className="quiet">{say(span)}</p>
      {list.units.length === 0 ? <p className="quiet">{say(words.noAround)}</p> : (
        <div className="table-wrap">
          <table className="dense stacking">
            <TableHead heads={[words.unit, words.escalated, words.handedDown, words.returned, words.sentAround]} />
            <tbody>
              {list.units.map((each) => (
                <tr key={each.unit.zh}>
                  <th scope="row">{say(each.unit)}</th>
                  <td data-label={say(words.escalated)}>{each.escalated}</td>
                  <td data-label={say(words.handedDown)}>{each.handedDown}</td>
                  <td data-label={say(words.returned)}>{each.returned}</td>
                  <td data-label={say(words.sentAround)}>{each.sentAround}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
