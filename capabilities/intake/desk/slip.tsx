import { Button } from 'antd'
import { Link } from 'react-router-dom'
import {
  addressOf,
  codeWords,
  dayWords,
  type DeskRefusal,
  Key,
  lawWords,
  Note,
  Provisional,
  useDesk,
  useLanguage,
  useSay,
} from '#platform/ui/desk'
import { intakeOperations, type Registered } from '../contract.ts'
import type { Similar } from './same-matter.tsx'
import { deskWords } from './words.ts'

const focusOn = (element: HTMLElement | null) => element?.focus()

/** What saving came to: registered, and whether it really became one with the other matter. */
export interface Outcome {
  readonly registered: Registered
  readonly join?: { readonly way: 'merge' | 'link'; readonly into: Similar; readonly refusal?: DeskRefusal }
}

/** What the person takes home: the code, the PIN apart from it, and by when somebody gets in touch. */
export function Slip({ outcome: { registered, join }, again }: { outcome: Outcome; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const opens = join?.way === 'merge' && !join.refusal ? join.into.caseId : registered.caseId
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
        {join && <JoinedNote join={join} />}
        <div className="button-row">
          <Button type="primary" href={slip} target="_blank" data-key="1">
            {say(deskWords.printSlip)} <Key>1</Key>
          </Button>
          <Link className="step-link" data-key="2" to={`/${district}/work/${opens}`}>
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

const JOIN_WORDS = {
  merge: {
    done: deskWords.merged,
    not: deskWords.notMerged,
    unsure: deskWords.mergeUnsure,
    later: deskWords.mergeLater,
  },
  link: { done: deskWords.linked, not: deskWords.notLinked, unsure: deskWords.linkUnsure, later: deskWords.linkLater },
} as const

/** Refused or lost on the way, the new case stands on its own, and the clerk learns why and what to do. */
function JoinedNote({ join: { way, into, refusal } }: { join: NonNullable<Outcome['join']> }) {
  const say = useSay()
  const law = lawWords(refusal?.law)
  const code = codeWords(into.code)
  const words = JOIN_WORDS[way]
  if (!refusal)
    return (
      <Note tone="done">
        <p>{say(words.done(code))}</p>
      </Note>
    )
  const unsure = refusal.status === 0 || refusal.code === 'fault'
  return (
    <div role="alert">
      <Note tone="warn">
        <p>
          <strong>{say(unsure ? words.unsure(code) : words.not(code))}</strong>
        </p>
        {!unsure && <p>{say(refusal.say)}</p>}
        {law && <p className="law">{say(law)}</p>}
        <p>{say(words.later)}</p>
      </Note>
    </div>
  )
}
