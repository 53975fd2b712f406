import { Link, useLocation, useSearchParams } from 'react-router-dom'
import { type DeskStep, Key, lawWords, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { stepKey } from './step-keys.ts'
import { deskWords } from './words.ts'

export interface StationStep extends DeskStep {
  readonly panel: string
}

/** Steps whose turn has not come or has gone say nothing useful one by one: they are folded away, never hidden. */
const NOT_NOW = ['out-of-turn', 'merged-case', 'merged-elsewhere', 'already-closed', 'case-ended']

function focusIfFree(heading: HTMLElement | null): void {
  if (document.activeElement === document.body) heading?.focus()
}

interface CaseStepsProps {
  readonly steps: readonly StationStep[]
  readonly caseId: string
  /** What the matter waits for where it is somebody else's turn. */
  readonly waitsFor: readonly Said[]
  /** Closed, withdrawn or merged: what is left out is past, not still to come. */
  readonly over: boolean
}

/** What may follow. A step that may not be taken stays visible with its reason and its article. */
export function CaseSteps({ steps, caseId, waitsFor, over }: CaseStepsProps) {
  const say = useSay()
  const { state } = useLocation()
  const may = steps.filter((step) => step.refusal === null)
  const first = may.find((step) => step.main)
  const possible = may
    .map((step) => ({ ...step, main: step === first }))
    .sort((one, other) => weight(one) - weight(other))
  const usual = possible.filter((step) => weight(step) <= USUAL)
  const seldom = possible.filter((step) => weight(step) > USUAL)
  const stopped = steps.filter((step) => step.refusal !== null && !NOT_NOW.includes(step.refusal.code))
  const later = steps.filter((step) => step.refusal !== null && NOT_NOW.includes(step.refusal.code))
  return (
    <section className="card" aria-labelledby="next-steps">
      <h2 id="next-steps" tabIndex={-1} ref={state?.returning ? focusIfFree : null}>
        {say(deskWords.steps)}
      </h2>
      {first === undefined &&
        waitsFor.map((words) => (
          <p key={words.zh} className="waits-for">
            {say(words)}
          </p>
        ))}
      {possible.length === 0 && <p className="quiet">{say(over ? deskWords.stepsOver : deskWords.stepsNone)}</p>}
      <div className="steps">
        {usual.map((step, index) => (
          <StepLink key={`${step.panel}${step.step}`} step={step} caseId={caseId} place={index} />
        ))}
      </div>
      {seldom.length > 0 && (
        <details open={hasRoom()}>
          <summary>{say(deskWords.stepsSeldom(seldom.length))}</summary>
          <div className="steps steps-seldom">
            {seldom.map((step, index) => (
              <StepLink key={`${step.panel}${step.step}`} step={step} caseId={caseId} place={usual.length + index} />
            ))}
          </div>
        </details>
      )}
      {stopped.length > 0 && <Stopped steps={stopped} />}
      {later.length > 0 && (
        <details>
          <summary>{say(over ? deskWords.stepsPast(later.length) : deskWords.stepsNotYet(later.length))}</summary>
          <Stopped steps={later} />
        </details>
      )}
    </section>
  )
}

/** On a phone the seldom steps are one touch away, so that what comes next is seen first. */
const hasRoom = () => globalThis.matchMedia('(min-width: 761px)').matches

/** What the day's work is made of; beyond it come seldom steps and endings. */
const USUAL = 1

const weight = (step: StationStep) => (step.main ? 0 : step.grave ? 3 : step.rare ? 2 : 1)

function StepLink({ step, caseId, place }: { step: StationStep; caseId: string; place: number }) {
  const key = stepKey(place)
  const say = useSay()
  const { district } = useDesk()
  const [search] = useSearchParams()
  return (
    <Link
      className="step-link"
      data-main={step.main ?? false}
      data-grave={step.grave ?? false}
      to={`/${district}/work/${caseId}/do/${step.panel}/${step.step}?${search.toString()}`}
      {...(key ? { 'data-key': key } : {})}
    >
      {say(step.label)}
      {step.grave ? '…' : ''}
      {key && <Key>{key}</Key>}
    </Link>
  )
}

interface SameReason {
  readonly reason: StationStep['refusal']
  readonly steps: readonly StationStep[]
}

/** Steps stopped by the same sentence stand together: the sentence is said once. */
function byReason(steps: readonly StationStep[]): readonly SameReason[] {
  const groups = new Map<string, SameReason>()
  for (const step of steps) {
    const sentence = step.refusal?.say.zh ?? ''
    groups.set(sentence, { reason: step.refusal, steps: [...(groups.get(sentence)?.steps ?? []), step] })
  }
  return [...groups.values()]
}

function Stopped({ steps }: { steps: readonly StationStep[] }) {
  const say = useSay()
  return (
    <ul className="steps-off">
      {byReason(steps).map(({ reason, steps: stopped }) => {
        const law = lawWords(reason?.law)
        return (
          <li key={reason?.say.zh}>
            <span className="off-names">
              {stopped.map((step) => (
                <span key={`${step.panel}${step.step}`} className="off-name">
                  {say(step.label)}
                </span>
              ))}
            </span>
            <span>
              {reason && say(reason.say)}
              {law && <span className="law"> {say(law)}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
