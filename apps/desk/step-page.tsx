import { Suspense, useState } from 'react'
import { Link, useNavigate, useOutletContext, useParams, useSearchParams } from 'react-router-dom'
import { Key, lawWords, Note, readDraftTexts, type StepExit, tell, useDesk, useSay } from '#platform/ui/desk'
import type { CaseData } from './case-page.tsx'
import { Opening } from './failed.tsx'
import { Happenings } from './happenings.tsx'
import { RETURNING } from './returning.ts'
import { deskWords } from './words.ts'

function focusHeading(heading: HTMLElement | null): void {
  if (document.activeElement === document.body) heading?.focus()
}

/** The form of one step, in the case's own place. Leaving it keeps the draft. */
export function Component() {
  const data: CaseData = useOutletContext()
  const { panel = '', step = '' } = useParams()
  return <StepSheet key={`${data.open.caseId}.${panel}.${step}`} data={data} panelKey={panel} stepName={step} />
}

interface StepSheetProps {
  readonly data: CaseData
  readonly panelKey: string
  readonly stepName: string
}

function findStep(data: CaseData, panelKey: string, stepName: string) {
  const panel = data.panels.find((each) => each.key === panelKey)
  const step = panel?.steps.find((each) => each.step === stepName)
  return panel && step ? { panel, step } : undefined
}

type Found = NonNullable<ReturnType<typeof findStep>>

/** The last moment in which the step could be taken: the form stays as it was then, whatever others do meanwhile. */
function useLastPossible(found: Found | undefined): Found | undefined {
  const possible = found && found.step.refusal === null ? found : undefined
  const [kept, keep] = useState(possible)
  if (possible && possible.panel !== kept?.panel) keep(possible)
  return possible ?? kept
}

function StepSheet({ data, panelKey, stepName }: StepSheetProps) {
  const say = useSay()
  const { district } = useDesk()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [seqAtOpening] = useState(data.view.seq)
  const [sent, setSent] = useState(false)
  const found = findStep(data, panelKey, stepName)
  const shown = useLastPossible(found)
  const back = `/${district}/work/${data.open.caseId}?${search.toString()}`
  const exit: StepExit = {
    done: async (told) => {
      setSent(true)
      tell(told ?? deskWords.saved)
      await navigate(back, { state: RETURNING })
    },
    cancel: () => void navigate(back, { state: RETURNING }),
  }
  const news = sent ? [] : data.view.timeline.filter((each) => each.seq > seqAtOpening)
  const gone = found === undefined || found.step.refusal !== null
  return (
    <section className="card">
      <div className="step-head">
        <h2 tabIndex={-1} ref={focusHeading}>
          {say((shown ?? found)?.step.label ?? deskWords.noSuchStep)}
        </h2>
        <Link to={back} state={RETURNING} data-key="Escape">
          ← {say(deskWords.backToCase)} <Key>Esc</Key>
        </Link>
      </div>
      {shown && (news.length > 0 || (gone && !sent)) && <Overtaken news={news} gone={gone} found={found} back={back} />}
      {!shown && <NotPossible data={data} found={found} stepName={stepName} back={back} />}
      {shown && <Suspense fallback={<Opening />}>{shown.panel.form(shown.step.step, exit)}</Suspense>}
    </section>
  )
}

interface OvertakenProps {
  readonly news: CaseData['view']['timeline']
  readonly gone: boolean
  readonly found: Found | undefined
  readonly back: string
}

/** Somebody, or another window of one's own, was quicker: who did what and when, and what was typed stays. */
function Overtaken({ news, gone, found, back }: OvertakenProps) {
  const say = useSay()
  return (
    <div role="status" className="overtaken">
      <Note tone={gone ? 'warn' : 'info'}>
        {news.length > 0 && (
          <>
            <p>
              <strong>{say(deskWords.sinceOpened)}</strong>
            </p>
            <Happenings entries={news} />
          </>
        )}
        <p>{say(gone ? deskWords.stepGone : deskWords.stepStill)}</p>
        {gone && found?.step.refusal && <Reason refusal={found.step.refusal} />}
        {gone && <p>{say(deskWords.typedKept)}</p>}
        <p>
          <Link to={back} state={RETURNING}>
            {say(deskWords.seeNow)}
          </Link>
        </p>
      </Note>
    </div>
  )
}

function Reason({ refusal }: { refusal: NonNullable<Found['step']['refusal']> }) {
  const say = useSay()
  const law = lawWords(refusal.law)
  return (
    <p>
      {say(refusal.say)}
      {law && <span className="law"> {say(law)}</span>}
    </p>
  )
}

const LATEST = 3

interface NotPossibleProps {
  readonly data: CaseData
  readonly found: Found | undefined
  readonly stepName: string
  readonly back: string
}

/** Opened by its address when its turn is over: why, what happened last, and what was typed here before. */
function NotPossible({ data, found, stepName, back }: NotPossibleProps) {
  const say = useSay()
  const typed = readDraftTexts(`${data.open.caseId}.${stepName}`)
  return (
    <Note tone="warn">
      {found?.step.refusal ? <Reason refusal={found.step.refusal} /> : <p>{say(deskWords.noSuchStepWhy)}</p>}
      <p>{say(deskWords.lastOnes)}</p>
      <Happenings entries={data.view.timeline.slice(-LATEST)} />
      {typed.length > 0 && (
        <>
          <p>{say(deskWords.typedBefore)}</p>
          {typed.map((text) => (
            <p key={text} className="said">
              {text}
            </p>
          ))}
        </>
      )}
      <p>
        <Link to={back} state={RETURNING}>
          {say(deskWords.seeNow)}
        </Link>
      </p>
    </Note>
  )
}
