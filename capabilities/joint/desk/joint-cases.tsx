import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { said } from '#platform/words'
import { actingRole, call, codeWords, dayWords, Empty, load, More, shortDay, TableHead, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { jointOperations } from '../contract.ts'
import { OVERSEEING } from '../domain.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params['district'] ?? ''
  const role = await actingRole()
  const oversees = OVERSEEING.some((each) => each === role)
  const [mine, charges] = await Promise.all([load(district, jointOperations.listMySeats, {}), oversees ? load(district, jointOperations.listCharges, { query: {} }) : { charges: [], next: null }])
  return { ...mine, charges }
}

type Data = Awaited<ReturnType<typeof loader>>

/** The way to the cases in which one sits at the table without handling them; for whoever looks after charges, all of those. */
export function Component() {
  const { cases, charges }: Data = useLoaderData()
  const say = useSay()
  const { district, me } = useDesk()
  const oversees = OVERSEEING.some((each) => each === me.role)
  return (
    <div className={oversees ? 'page page-wide' : 'page'}>
      <h1>{say(deskWords.place)}</h1>
      <p className="quiet">{say(deskWords.placeAbout)}</p>
      {cases.length === 0 && <Empty title={say(deskWords.placeEmpty)} />}
      {cases.map((each) => (
        <p key={`${each.caseId}${each.part.zh}`} className="card">
          <Link to={`/${district}/work/${each.caseId}`}>{codeWords(each.code)}</Link> · {say(each.part)} · {say(deskWords.since(said(dayWords(each.since, 'zh'), dayWords(each.since, 'en'))))}
          {each.reviewOn !== null && ` · ${say(deskWords.nextReview(said(dayWords(each.reviewOn, 'zh'), dayWords(each.reviewOn, 'en'))))}`} {each.late && <span className="chip chip-warn">{say(deskWords.reviewLate)}</span>}
        </p>
      ))}
      {oversees && <Charges first={charges} />}
    </div>
  )
}

/** Cases in a leader's charge below this post, with the next review. */
function Charges({ first }: { first: Data['charges'] }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { items, more } = usePages(first, (after) => call(district, jointOperations.listCharges, { query: { after } }), (page) => page.charges)
  const columns = deskWords.chargeColumns
  return (
    <>
      <h2>{say(deskWords.chargesTitle)}</h2>
      <p className="quiet">{say(deskWords.chargesAbout)}</p>
      {items.length === 0 && <p className="quiet">{say(deskWords.noCharges)}</p>}
      {items.length > 0 && (
        <div className="table-wrap">
          <table className="dense stacking">
            <TableHead heads={(['code', 'leader', 'unit', 'state', 'since', 'review'] as const).map((each) => columns[each])} />
            <tbody>
              {items.map((each) => (
                <tr key={each.caseId}>
                  <th scope="row">
                    <Link data-row to={`/${district}/work/${each.caseId}`}>
                      {codeWords(each.code)}
                    </Link>
                  </th>
                  <td data-label={say(columns.leader)}>{each.leader}</td>
                  <td data-label={say(columns.unit)}>{say(each.unit)}</td>
                  <td data-label={say(columns.state)}>{say(each.state)}</td>
                  <td data-label={say(columns.since)}>{shortDay(each.since, language)}</td>
                  <td data-label={say(columns.review)}>
                    {each.reviewOn === null ? say(deskWords.noReview) : shortDay(each.reviewOn, language)} {each.late && <span className="chip chip-warn">{say(deskWords.reviewLate)}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More more={more} />
    </>
  )
}
