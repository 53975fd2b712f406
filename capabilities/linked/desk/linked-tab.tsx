import { addressOf, dayWords, kitWords, type OpenCase, useLanguage, useSay } from '#platform/ui/desk'
import { linkedOperations, type LinkedView } from '../contract.ts'
import { deskWords } from './words.ts'

/** What other bodies do about the same matter, beside mediation: never a word of their files. */
export default function LinkedTab({ open, view }: { open: OpenCase; view: LinkedView }) {
  const say = useSay()
  if (view.linked.length === 0 && !view.referral) return <p className="quiet">{say(deskWords.empty)}</p>
  return (
    <div className="stacked">
      {view.referral && <Referral referral={view.referral} slip={addressOf(open.district, linkedOperations.printReferralResult, { params: { caseId: open.caseId } })} />}
      <p className="quiet">{say(deskWords.onlyFew)}</p>
      {view.linked.length > 0 && <Lines linked={view.linked} />}
    </div>
  )
}

function Lines({ linked }: Pick<LinkedView, 'linked'>) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <thead>
          <tr>
            <th scope="col">{say(deskWords.name)}</th>
            <th scope="col">{say(deskWords.number)}</th>
            <th scope="col">{say(deskWords.status)}</th>
            <th scope="col">{say(deskWords.on)}</th>
          </tr>
        </thead>
        <tbody>
          {linked.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {each.name} <span className="quiet">{say(each.organWords)}</span>
              </th>
              <td>{each.reference ?? ''}</td>
              <td>
                {say(each.stateWords)}
                {each.result && ` · ${say(each.result)}`} {each.sameDispute && <span className="chip">{say(deskWords.sameYes)}</span>}
              </td>
              <td>{dayWords(each.on, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const OVER = ['returned', 'declined']

function Referral({ referral, slip }: { referral: NonNullable<LinkedView['referral']>; slip: string }) {
  const say = useSay()
  const said = (on: string) => ({ zh: dayWords(on, 'zh'), en: dayWords(on, 'en') })
  return (
    <section>
      <p>
        <strong>{say(deskWords.referral)}</strong> {referral.court} · {say(referral.stage)} {referral.reference}
      </p>
      <p>
        {say(referral.stateWords)} · {say(deskWords.received(said(referral.receivedOn)))}
        {referral.returnedOn && ` · ${say(deskWords.returned(said(referral.returnedOn)))}`}
        {referral.result && ` · ${say(referral.result)}`}
      </p>
      {OVER.includes(referral.state) && (
        <p>
          <a href={slip} target="_blank" rel="noreferrer">
            {say(deskWords.printResult)}
          </a>
        </p>
      )}
      {referral.materials.length > 0 && <p className="quiet">{referral.materials.join(say(kitWords.and))}</p>}
    </section>
  )
}
