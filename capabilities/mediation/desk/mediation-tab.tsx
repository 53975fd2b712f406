import { dayWords, lawWords, moneyWords, Note, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { MediationDesk } from '../contract.ts'
import { Copies } from './copies.tsx'
import { MarksState } from './marks.tsx'
import { Meetings } from './meetings.tsx'
import { obligationWords } from './obligation-words.ts'
import { deskWords } from './words.ts'

const SIDES: Readonly<Record<string, Said>> = deskWords.sides
const CAPACITIES: Readonly<Record<string, Said>> = deskWords.capacities

/** Where the mediation stands: each party's own word, who mediates, the agreement and what is left of it. */
export default function MediationTab({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  return (
    <div className="stacked">
      {desk.fired.map((each) => (
        <Note key={each.gate} tone="maple">
          <p>{say(each.words)}</p>
        </Note>
      ))}
      <Time desk={desk} />
      <Consents desk={desk} />
      <Helpers desk={desk} />
      <Meetings desk={desk} />
      {desk.draft && !desk.agreement && <MarksState desk={desk} />}
      <Agreement desk={desk} />
      <Remedies desk={desk} />
      <Rights desk={desk} />
    </div>
  )
}

/** Which clock runs, why this one, and what people are told once it is over. */
function Time({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  const { clock, timeIsOver } = desk
  return (
    <>
      {timeIsOver && (
        <Note tone="maple">
          <p>
            <strong>{say(deskWords.timeOver)}</strong>
          </p>
          <p>{say(timeIsOver)}</p>
        </Note>
      )}
      {clock && (
        <p>
          <strong>{say(deskWords.clockChosen)}</strong> {say(clock.reason)}
          {clock.overridden !== null && <span className="quiet"> {say(deskWords.clockOverridden(clock.overridden))}</span>}
        </p>
      )}
    </>
  )
}

function Consents({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  return (
    <table className="dense stacking">
      <tbody>
        {desk.parties.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              {each.name}
              <span className="quiet"> {say(SIDES[each.side] ?? { zh: each.side, en: each.side })}</span>
            </th>
            <td>
              {each.consent === null ? (
                <span className="quiet">{say(deskWords.waiting)}</span>
              ) : (
                <span className={each.consent.given ? 'chip chip-done' : 'chip chip-error'}>
                  {each.consent.given ? '✓ ' : '✕ '}
                  {say(each.consent.given ? deskWords.consented : deskWords.refused)}
                </span>
              )}
            </td>
            <td>{say(each.notified ? deskWords.notified : deskWords.notNotified)}</td>
            <td>{each.attempts > 0 && say(deskWords.attempts(each.attempts))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Helpers({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  if (desk.mediators.length + desk.coHandlers.length === 0) return null
  return (
    <dl className="pairs">
      <dt>{say(deskWords.mediators)}</dt>
      <dd>{desk.mediators.map((each) => each.name).join(' · ')}</dd>
      {desk.coHandlers.length > 0 && (
        <>
          <dt>{say(deskWords.helpers)}</dt>
          <dd>
            {desk.coHandlers
              .map(
                (each) =>
                  `${each.name} (${say(CAPACITIES[each.capacity] ?? { zh: each.capacity, en: each.capacity })})`,
              )
              .join(' · ')}
          </dd>
        </>
      )}
    </dl>
  )
}

function Agreement({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  const { language } = useLanguage()
  const { agreement } = desk
  if (!agreement) return null
  return (
    <section>
      <h3>
        {say(agreement.form === 'oral' ? deskWords.forms.oral : deskWords.forms.written)} ·{' '}
        {say(deskWords.effectiveOn(dayWords(agreement.effectiveOn, language)))}
        {desk.performance && <> · {say(desk.performance.stateWords)}</>}
      </h3>
      <Copies desk={desk} />
      <table className="dense stacking">
        <tbody>
          {agreement.obligations.map((each) => (
            <tr key={each.ref}>
              <th scope="row">{say(deskWords.obligation(Number(each.ref)))}</th>
              <td>{obligationWords(desk, each.ref)}</td>
              <td className="number">
                {each.fen !== null && say(deskWords.paidOf(moneyWords(each.paidFen), moneyWords(each.fen)))}
              </td>
              <td>{dayWords(each.dueOn, language)}</td>
              <td>
                {each.settled && <span className="chip chip-done">✓ {say(deskWords.settled)}</span>}
                {each.overdue && <span className="chip chip-error">! {say(deskWords.overdue)}</span>}
                {each.urged && <span className="chip">{say(deskWords.urged)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Remedies({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  if (desk.remedies.length === 0) return null
  return (
    <section>
      <h3>{say(deskWords.remedies)}</h3>
      <ul>
        {desk.remedies.map((each) => {
          const law = lawWords(each.basis)
          return (
            <li key={each.remedy}>
              <strong>{say(each.way)}</strong> · {say(each.where)}
              {each.limit && <> · {say(deskWords.limit(say(each.limit)))}</>}
              {law && <span className="law"> {say(law)}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Rights with a time of their own elsewhere, to be told to the parties; whoever mediates need not know them by heart. */
function Rights({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  if (desk.rights.length === 0) return null
  return (
    <section>
      <h3>{say(deskWords.rights)}</h3>
      <p className="quiet">{say(deskWords.rightsWhy)}</p>
      <ul>
        {desk.rights.map((each) => (
          <li key={each.key}>
            {say(each.words)} <span className="law">{each.laws.map(say).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
