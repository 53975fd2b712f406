import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { addressOf, codeWords, dayWords, Key, Note, Provisional, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { intakeOperations, type Registered } from '../contract.ts'
import type { Similar } from './same-matter.tsx'
import { deskWords } from './words.ts'

const focusOn = (element: HTMLElement | null) => element?.focus()

/** What the person takes home: the code, the PIN apart from it, and by when somebody gets in touch. */
export function Slip({
  registered,
  mergedInto,
  again,
}: {
  registered: Registered
  mergedInto: Similar | undefined
  again(): void
}) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const slip = addressOf(district, intakeOperations.printSlip, {
    params: { caseId: registered.caseId },
    query: { reporterId: registered.reporterId },
  })
  return (
    <div className="page">
      <div className="card slip">
        <h1 tabIndex={-1} ref={focusOn}>
          {say(deskWords.doneTitle)}
        </h1>
        <p className="quiet">{say(deskWords.code)}</p>
        <p className="big-code">{codeWords(registered.code)}</p>
        <p className="quiet">{say(deskWords.pin)}</p>
        <p className="big-code">{registered.pin}</p>
        <p>
          {say(deskWords.answerBy(dayWords(registered.answerBy, language)))} {registered.provisional && <Provisional />}
        </p>
        {mergedInto && (
          <Note tone="done">
            <p>{say(deskWords.merged(codeWords(mergedInto.code)))}</p>
          </Note>
        )}
        <div className="button-row">
          <Button type="primary" href={slip} target="_blank" data-key="1">
            {say(deskWords.printSlip)} <Key>1</Key>
          </Button>
          <Link className="step-link" data-key="2" to={`/${district}/work/${mergedInto?.caseId ?? registered.caseId}`}>
            {say(deskWords.openCase)} <Key>2</Key>
          </Link>
          <Button onClick={again} data-key="3">
            {say(deskWords.another)} <Key>3</Key>
          </Button>
        </div>
      </div>
    </div>
  )
}
