import { dayWords, useLanguage, useSay } from '#platform/ui/desk'
import type { LinkedView } from '../contract.ts'
import { deskWords } from './words.ts'

/** What other bodies do about the same matter, beside mediation: never a word of their files. */
export default function LinkedTab({ view }: { view: LinkedView }) {
  const say = useSay()
  const { language } = useLanguage()
  if (view.linked.length === 0 && !view.referral) return <p className="quiet">{say(deskWords.empty)}</p>
  return (
    <div className="stacked">
      {view.referral && <Referral referral={view.referral} />}
      <p className="quiet">{say(deskWords.onlyFew)}</p>
      <table className="dense">
        <tbody>
          {view.linked.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {each.name} <span className="quiet">{say(each.organWords)}</span>
              </th>
              <td>{each.reference}</td>
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

function Referral({ referral }: { referral: NonNullable<LinkedView['referral']> }) {
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
      {referral.materials.length > 0 && <p className="quiet">{referral.materials.join('、')}</p>}
    </section>
  )
}
