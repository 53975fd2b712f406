import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { day, daysBetween } from '#platform/time'
import { codeWords, dayWords, DueWords, Empty, load, TableHead, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type CaseLine, casesOperations } from '../../cases/contract.ts'
import { routingOperations } from '../../triage/contract/routing.ts'
import { absencesOperations } from '../../people/contract/absences.ts'
import { type SlipLine, transfersOperations } from '../../transfers/contract.ts'
import { dispatchOperations } from '../contract.ts'
import { Absences } from './absences.tsx'
import { Around, ForCharge } from './watched.tsx'
import { unclaimedWords as words } from './dispatching-words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const [work, received, absences, charge, around] = await Promise.all([
    load(district, casesOperations.listCases, { query: { view: 'unclaimed' } }),
    load(district, transfersOperations.listTransfers, { query: { side: 'received' } }),
    load(district, absencesOperations.listAbsences, {}),
    load(district, routingOperations.listForCharge, {}),
    load(district, dispatchOperations.readSentAround, {}),
  ])
  return { work, slips: received.slips.filter((each) => each.state === 'sent'), absences, charge, around }
}

export type UnclaimedData = Awaited<ReturnType<typeof loader>>

/** Work that nobody has in hand, for whoever answers for the unit. */
export function Component() {
  const { work, slips, absences, charge, around }: UnclaimedData = useLoaderData()
  const say = useSay()
  return (
    <div className="page">
      <h1>{say(words.place)}</h1>
      <p className="quiet">{say(words.placeAbout)}</p>
      <section>
        <h2>{say(words.cases)}</h2>
        {work.cases.length === 0 ? <Empty title={say(words.noCases)} /> : <Cases cases={work.cases} />}
        {work.next !== null && <p className="quiet">{say(words.all)}</p>}
      </section>
      <section>
        <h2>{say(words.slips)}</h2>
        {slips.length === 0 ? <p className="quiet">{say(words.noSlips)}</p> : <Slips slips={slips} />}
      </section>
      <ForCharge list={charge} />
      <Around list={around} />
      <Absences list={absences} />
    </div>
  )
}

/** How much waits at each unit, the most first: about units, never about a person. */
function sumsOf(cases: readonly CaseLine[]) {
  const sums = new Map<string, { readonly unit: CaseLine['unitName']; readonly n: number }>()
  for (const { unitName } of cases) sums.set(unitName.zh, { unit: unitName, n: (sums.get(unitName.zh)?.n ?? 0) + 1 })
  return [...sums.values()].sort((left, right) => right.n - left.n)
}

function Cases({ cases }: { cases: readonly CaseLine[] }) {
  const say = useSay()
  const { district, category } = useDesk()
  const sums = sumsOf(cases)
  /** Whoever may not read it learns what kind of thing it is. */
  const nameless = (line: CaseLine) => (line.category ? category(line.category) : line.stageKind === 'ticket' ? words.request : words.hidden)
  const waited = (line: CaseLine) => daysBetween(day(line.registeredOn), day(today()))
  return (
    <>
      {sums.length > 1 && <p className="quiet">{sums.map((each) => say(words.byUnit(each.unit, each.n))).join(' · ')}</p>}
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[words.matter, words.unit, words.waits, words.due]} />
          <tbody>
            {cases.map((each) => (
              <tr key={each.id}>
                <th scope="row">
                  <Link to={`/${district}/work/${each.id}?view=unclaimed`}>{each.title ?? say(nameless(each))}</Link> <span className="quiet">{codeWords(each.code)}</span>
                </th>
                <td data-label={say(words.unit)}>{say(each.unitName)}</td>
                <td data-label={say(words.waits)}>{say(words.days(waited(each)))}</td>
                <td data-label={say(words.due)}>
                  <DueWords on={each.dueOn} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Slips({ slips }: { slips: readonly SlipLine[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[words.matter, words.from, words.signBy]} />
        <tbody>
          {slips.map((each) => (
            <tr key={each.slipId}>
              <th scope="row">
                <Link to={`/${district}/transfers/${each.slipId}`}>{codeWords(each.code)}</Link>
              </th>
              <td data-label={say(words.from)}>{say(each.from)}</td>
              <td data-label={say(words.signBy)}>{dayWords(each.dueOn, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
