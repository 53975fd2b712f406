import { Note, useSay } from '#platform/ui/desk'
import type { AssignmentOptions } from '../contract.ts'
import { dispatchingWords as words } from './dispatching-words.ts'

/** Why the unit was proposed: one sentence, its rule, and the reason where triage chose another. */
export function Why({ proposal }: { proposal: AssignmentOptions['proposal'] }) {
  const say = useSay()
  if (!proposal?.because) return null
  return (
    <Note tone={proposal.reason === null ? 'info' : 'warn'}>
      <p className="why">
        <strong>{say(proposal.because)}</strong> <span className="quiet">{say(words.rule(proposal.restsOn, proposal.ruleSet))}</span>
      </p>
      {proposal.reason !== null && proposal.overriddenFrom && (
        <p>
          {say(words.overridden(proposal.overriddenFrom))} {proposal.reason}
        </p>
      )}
    </Note>
  )
}
