import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { codeWords, dayWords, Empty, load, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type SlipLine, transfersOperations } from '../contract.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const read = (side: 'received' | 'sent') => load(params.district ?? '', transfersOperations.listTransfers, { query: { side } })
  const [received, sent] = await Promise.all([read('received'), read('sent')])
  return { received: received.slips, sent: sent.slips }
}

type Data = Awaited<ReturnType<typeof loader>>

const SENDING = ['dispatcher', 'director']

/** What waits for this unit's receipt, and for those who send: where things went. Codes and units, no names. */
export function Component() {
  const { received, sent }: Data = useLoaderData()
  const say = useSay()
  const { me } = useDesk()
  return (
    <div className="page">
      <h1>{say(deskWords.place)}</h1>
      <p className="quiet">{say(deskWords.placeAbout)}</p>
      <Slips title={deskWords.received} empty={deskWords.nothingReceived} slips={received} other="from" />
      {SENDING.includes(me.role) && <Slips title={deskWords.sent} empty={deskWords.nothingSent} slips={sent} other="to" />}
    </div>
  )
}

const dueBy = ({ dueOn }: SlipLine) => deskWords.dueBy({ zh: dayWords(dueOn, 'zh'), en: dayWords(dueOn, 'en') })

function Slips({ title, empty, slips, other }: { title: Said; empty: Said; slips: readonly SlipLine[]; other: 'from' | 'to' }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section>
      <h2>{say(title)}</h2>
      {slips.length === 0 && <Empty title={say(empty)} />}
      {slips.length > 0 && (
        <div className="card">
          <ul className="plain-list">
            {slips.map((each) => (
              <li key={each.slipId}>
                <Link to={each.slipId}>{codeWords(each.code)}</Link> {say(deskWords[other])} {say(each[other])}{' '}
                <span className="chip">{say(each.stateWords)}</span>
                <br />
                <span className="quiet">
                  {dayWords(each.sentOn, language)}
                  {each.state === 'sent' && ` · ${say(dueBy(each))}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
