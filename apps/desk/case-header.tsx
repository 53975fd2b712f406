import { Link } from 'react-router-dom'
import { codeWords, daysLeft, Note, today, useDesk, useSay } from '#platform/ui/desk'
import { daysBetween, day } from '#platform/time'
import type { Said } from '#platform/words'
import type { CaseView } from '../../capabilities/cases/contract.ts'
import { caseWords } from '../../capabilities/cases/desk/words.ts'
import { MEDIATING_CLOCKS } from '../../capabilities/mediation/domain/clocks.ts'
import { sealedWords } from '../../capabilities/cases/desk/sealed-words.ts'
import { TICKET_READERS } from '../../capabilities/tickets/domain.ts'
import { deskWords } from './words.ts'


/** 第6天／30: how long the mediation runs, or else how long the case is known. */
function ageOf(view: CaseView): Said | undefined {
  if (!view.case.open) return undefined
  const clock = view.deadlines.find((each) => MEDIATING_CLOCKS.some((clock) => clock === each.clock))
  if (clock)
    return deskWords.dayOf(1 - daysLeft(clock.startsOn, today()), daysBetween(day(clock.startsOn), day(clock.rawOn)))
  return deskWords.dayOpen(1 - daysLeft(view.case.registeredOn, today()))
}

/** Posts that stand near enough to a case to find danger in it. */
const DANGER_SEERS = ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary', 'grid-worker']

/** What happened, to whom, where it stands and who has it. */
export function CaseHeader({ view, summary }: { view: CaseView; summary: readonly Said[] }) {
  const say = useSay()
  const { district, category } = useDesk()
  const { case: line } = view
  const handler = line.assigneeName ?? (line.assigneePost && say(line.assigneePost))
  const age = ageOf(view)
  return (
    <header className="case-head">
      <p className="case-line">
        <span className="case-code">{codeWords(line.code)}</span>
        {summary.map((words) => (
          <span key={words.zh}>{say(words)}</span>
        ))}
      </p>
      <h1 tabIndex={-1}>
        {line.urgent && <span className="chip chip-maple">{say(deskWords.urgent)}</span>}
        {line.title ?? say(caseWords.hidden)}
      </h1>
      <p className="case-line">
        <strong>
          {say(line.stageWords)}
          {age ? ` · ${say(age)}` : ''}
        </strong>
        {line.category && <span title={line.category}>{say(category(line.category))}</span>}
        {line.place && <span>{line.place}</span>}
        <span>
          {say(line.unitName)} ·{' '}
          {say(handler ? deskWords.handler(handler) : deskWords.unclaimed)}
        </span>
      </p>
      <Door view={view} />
      <AsRequest view={view} />
      <Protected view={view} />
      {view.mergedInto && (
        <Note tone="maple">
          <p>
            {say(deskWords.merged)}{' '}
            <Link to={`/${district}/work/${view.mergedInto.id}`}>{codeWords(view.mergedInto.code)}</Link>
          </p>
        </Note>
      )}
      {view.mergedHere.map((each) => (
        <p key={each.id} className="quiet">
          {say(deskWords.mergedHere)}{' '}
          <Link to={`/${district}/work/${each.id}`}>{codeWords(each.code)}</Link>
        </p>
      ))}
    </header>
  )
}

/** By which door it came, with the way to that entry for whoever may open it. */
function Door({ view: { door, doorAt } }: { view: CaseView }) {
  const say = useSay()
  const { district } = useDesk()
  if (!door) return null
  return (
    <p className="quiet">
      {say(deskWords.door(door))} {doorAt && <Link to={`/${district}/${doorAt}`}>{say(deskWords.doorEntry)}</Link>}
    </p>
  )
}

/** A service request is handled on a page of its own: whoever came by its code or a list is led there. */
function AsRequest({ view }: { view: CaseView }) {
  const say = useSay()
  const { district, me } = useDesk()
  const request = view.procedures.some((each) => each.kind === 'ticket')
  if (!request || !TICKET_READERS.includes(me.role)) return null
  return (
    <p>
      <Link className="step-link" to={`/${district}/tickets/of/${view.case.id}`}>
        {say(deskWords.asRequest)}
      </Link>
    </p>
  )
}

/** What its reader must know before anything else, and the way to the police. */
function Protected({ view }: { view: CaseView }) {
  const say = useSay()
  const { district, me } = useDesk()
  return (
    <>
      {view.sealed && (
        <Note tone="warn">
          <p>{say(sealedWords.banner)}</p>
        </Note>
      )}
      {view.limited && (
        <Note tone="warn">
          <p>{say(sealedWords.limited)}</p>
        </Note>
      )}
      {DANGER_SEERS.includes(me.role) && (
        <p>
          <Link to={`/${district}/danger?case=${view.case.id}`}>{say(deskWords.reportDanger)}</Link>
        </p>
      )}
    </>
  )
}
