import { dayWords, useLanguage, useSay } from '#platform/ui/desk'
import type { JointView } from '../contract.ts'
import { deskWords } from './words.ts'

const said = (on: string) => ({ zh: dayWords(on, 'zh'), en: dayWords(on, 'en') })

/** Who sits at the table and what each seat sees; who has the case in charge, with plan and reviews. */
export default function JointTab({ view }: { view: JointView }) {
  const say = useSay()
  if (view.seats.length === 0 && !view.charge && !view.ended) return <p className="quiet">{say(deskWords.empty)}</p>
  return (
    <div className="stacked">
      {view.charge && <Charge charge={view.charge} />}
      {view.ended && <Ended ended={view.ended} />}
      {view.seats.length > 0 && <Seats seats={view.seats} />}
    </div>
  )
}

function Seats({ seats }: { seats: JointView['seats'] }) {
  const say = useSay()
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <thead>
          <tr>
            <th scope="col">{say(deskWords.person)}</th>
            <th scope="col">{say(deskWords.slot)}</th>
            <th scope="col">{say(deskWords.sees)}</th>
            <th scope="col">{say(deskWords.joined)}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((each) => (
            <tr key={each.staffId}>
              <th scope="row">{each.name}</th>
              <td data-label={say(deskWords.slot)}>{say(each.words)}</td>
              <td data-label={say(deskWords.sees)}>{say(each.reads ? deskWords.reads : deskWords.metadata)}</td>
              <td data-label={say(deskWords.joined)}>{say(said(each.since))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Ended({ ended }: { ended: NonNullable<JointView['ended']> }) {
  const say = useSay()
  return (
    <section>
      <p>
        {say(deskWords.endedOn(said(ended.on)))} {ended.outcome && <strong>{say(ended.outcome)}</strong>}
      </p>
      {ended.note && <p className="quiet">{ended.note}</p>}
    </section>
  )
}

function Charge({ charge }: { charge: NonNullable<JointView['charge']> }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section>
      <p>
        <strong>
          {say(deskWords.leader)} {charge.name}
        </strong>{' '}
        · {say(charge.ground)} · {say(deskWords.since(said(charge.since)))}
        {charge.reviewOn && ` · ${say(deskWords.nextReview(said(charge.reviewOn)))}`}
      </p>
      {charge.plan && <p>{charge.plan}</p>}
      {charge.reviews.map((each) => (
        <p key={each.on} className="quiet">
          {dayWords(each.on, language)} {each.note}
        </p>
      ))}
    </section>
  )
}
