import { Suspense } from 'react'
import { Link, useNavigate, useOutletContext, useParams, useSearchParams } from 'react-router-dom'
import { Key, lawWords, Note, type StepExit, tell, useDesk, useSay } from '#platform/ui/desk'
import type { CaseData } from './case-page.tsx'
import { Opening } from './failed.tsx'
import { RETURNING } from './returning.ts'
import { deskWords } from './words.ts'

function focusHeading(heading: HTMLElement | null): void {
  if (document.activeElement === document.body) heading?.focus()
}

/** The form of one step, in the case's own place. Leaving it keeps the draft. */
export function Component() {
  const { panels, open }: CaseData = useOutletContext()
  const params = useParams()
  const say = useSay()
  const { district } = useDesk()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const back = `/${district}/work/${open.caseId}?${search.toString()}`
  const panel = panels.find((each) => each.key === params.panel)
  const step = panel?.steps.find((each) => each.step === params.step)
  const exit: StepExit = {
    done: async (told) => {
      tell(told ?? deskWords.saved)
      await navigate(back, { state: RETURNING })
    },
    cancel: () => void navigate(back, { state: RETURNING }),
  }
  const law = lawWords(step?.refusal?.law)
  return (
    <section className="card" key={`${params.panel}${params.step}`}>
      <div className="step-head">
        <h2 tabIndex={-1} ref={focusHeading}>
          {say(step?.label ?? deskWords.notForYou)}
        </h2>
        <Link to={back} state={RETURNING} data-key="Escape">
          ← {say(deskWords.backToCase)} <Key>Esc</Key>
        </Link>
      </div>
      {step?.refusal && (
        <Note tone="warn">
          <p>{say(step.refusal.say)}</p>
          {law && <p className="law">{say(law)}</p>}
        </Note>
      )}
      {panel && step && !step.refusal && <Suspense fallback={<Opening />}>{panel.form(step.step, exit)}</Suspense>}
    </section>
  )
}
