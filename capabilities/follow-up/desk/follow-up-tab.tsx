import { dayWords, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { FollowUpView } from '../contract.ts'
import { EndPapers, type EndPrints } from './end-papers.tsx'
import { deskWords } from './words.ts'

const PERFORMANCES: Readonly<Record<string, Said>> = deskWords.performances

interface FollowUpTabProps {
  readonly view: FollowUpView
  readonly print: EndPrints & { visit(factId: string): string }
}

/** What happened after the end: visits, the question of danger, and how far the closing is. */
export default function FollowUpTab({ view, print }: FollowUpTabProps) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <div className="stacked">
      <p>
        {view.stateWords && <strong>{say(view.stateWords)}</strong>}{' '}
        {view.dueOn && <span className="quiet">{say(deskWords.dueOn(dayWords(view.dueOn, language)))}</span>}
        {view.proposed && <span className="chip chip-maple">{say(deskWords.proposed)}</span>}
        {view.hazard !== null && (
          <span className={view.hazard ? 'chip chip-warn' : 'chip chip-done'}>
            {say(view.hazard ? deskWords.hazardYes : deskWords.hazardNo)}
          </span>
        )}
      </p>
      {view.escalation && (
        <p>{say(deskWords.escalated(view.escalation.became, view.escalation.confirmedBy, dayWords(view.escalation.on, language)))}</p>
      )}
      <p className="quiet">{say(deskWords.asked(view.satisfaction.asked, view.satisfaction.answered))}</p>
      {view.visits.length === 0 && <p className="quiet">{say(deskWords.none)}</p>}
      <table className="dense stacking">
        <tbody>
          {view.visits.map((visit) => (
            <tr key={visit.factId}>
              <th scope="row">{dayWords(visit.on, language)}</th>
              <td>{visit.visitor}</td>
              <td>
                {say(
                  visit.reached
                    ? (PERFORMANCES[visit.performance] ?? deskWords.reachedAnswers.yes)
                    : deskWords.reachedAnswers.no,
                )}
              </td>
              <td>
                <a href={print.visit(visit.factId)} target="_blank" rel="noreferrer">
                  {say(deskWords.printVisit)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Lessons lessons={view.lessons} />
      <EndPapers view={view} print={print} />
    </div>
  )
}

/** What was passed to the prevention ledger, here or by a council. */
function Lessons({ lessons }: Pick<FollowUpView, 'lessons'>) {
  const say = useSay()
  if (lessons.length === 0) return null
  return (
    <ul className="plain-list" aria-label={say(deskWords.lessons)}>
      {lessons.map((each) => (
        <li key={`${each.on}${each.what}`}>
          <strong>{say(deskWords.lessons)}</strong> {each.what} <span className="quiet">{each.owner}</span>
        </li>
      ))}
    </ul>
  )
}
