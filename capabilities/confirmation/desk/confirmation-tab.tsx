import { dayWords, Note, useLanguage, useSay } from '#platform/ui/desk'
import type { ConfirmationView } from '../contract.ts'
import { deskWords } from './words.ts'

/** The window as a right, what the court may look at, and how far it is. */
export default function ConfirmationTab({ view, print }: { view: ConfirmationView; print: string }) {
  const say = useSay()
  if (view.notOffered) return <p className="quiet">{say(view.notOffered.say)}</p>
  return (
    <div className="stacked">
      <p>
        {view.stateWords && <strong>{say(view.stateWords)}</strong>} <span className="quiet">{say(deskWords.right)}</span>
      </p>
      {view.court ? <AtCourt court={view.court} print={print} /> : <Window view={view} />}
      <After after={view.after} />
      {view.warnings.length > 0 && (
        <Note tone="info">
          <p>{say(deskWords.warnings)}</p>
          <ul className="plain">
            {view.warnings.map((each) => (
              <li key={each.code}>
                {each.phrase && say(deskWords.phrase(each.phrase))}
                {say(each.say)}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  )
}

/** After the court has spoken: each right with its safe day, and the ways left where it did not confirm. */
function After({ after }: { after: ConfirmationView['after'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const on = (day: string) => dayWords(day, language)
  return (
    <>
      {after.enforcement && <p>{say(deskWords.enforceBy(on(after.enforcement.safeOn), on(after.enforcement.latestOn)))}</p>}
      {after.objections.map((each) => (
        <p key={each.partyId}>{say(deskWords.received(each.name, on(each.receivedOn), on(each.safeOn), on(each.latestOn)))}</p>
      ))}
      {after.ways.length > 0 && (
        <div>
          <p>{say(deskWords.waysLeft)}</p>
          <ul className="plain">
            {after.ways.map((each) => (
              <li key={each.way.en}>
                {say(each.way)} <span className="quiet">{each.law}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Window({ view }: { view: ConfirmationView }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!view.window || (view.state !== null && view.state !== 'window-open')) return null
  const { safeOn, latestOn, provisional } = view.window
  return (
    <p>
      {say(deskWords.window(dayWords(safeOn, language), dayWords(latestOn, language)))}
      {provisional && <span className="quiet"> {say(deskWords.provisional)}</span>}
    </p>
  )
}

function AtCourt({ court, print }: { court: NonNullable<ConfirmationView['court']>; print: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const on = (day: string) => dayWords(day, language)
  return (
    <>
      <p>{say(deskWords.handedIn(on(court.handedInAt.slice(0, 10)), court.handedInAt.slice(11), court.name))}</p>
      {court.aimOn && court.ruleBy ? (
        <p className="quiet">{say(deskWords.ruleBy(on(court.aimOn), on(court.ruleBy)))}</p>
      ) : (
        court.fileBy && <p className="quiet">{say(deskWords.fileBy(on(court.fileBy)))}</p>
      )}
      {[court.caseNumber, court.rulingNumber].map((number) => number && <p key={number}>{number}</p>)}
      <p>
        <a href={print} target="_blank" rel="noreferrer">
          {say(deskWords.print)}
        </a>{' '}
        <a href={`${print}?format=docx`}>{say(deskWords.editable)}</a>
      </p>
    </>
  )
}
