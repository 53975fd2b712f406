import type { CaseState, ProcedureState } from '#cap/cases'
import type { Refusal } from '#platform/result'
import type { Day } from '#platform/time'
import { refusal } from '../words.ts'

/** What merging looks at in one case. */
export interface MergeSide {
  readonly code: string
  readonly open: boolean
  readonly state: CaseState
  /** Words of the present stage, for the refusal. */
  readonly stage: { readonly zh: string; readonly en: string }
}

const BEFORE_ACCEPTANCE = ['registered', 'awaiting-consent']
/** Ends without an agreement: whoever comes again asks anew, though the file still waits to be closed (SC-11 c). */
const ENDED_WITHOUT_AGREEMENT = ['withdrawn', 'not-accepted', 'terminated']

/**
 * Why one case may not be merged into another now, or undefined (T02). The same place and the same facts are for the
 * person to judge; the parties may differ. Refuses `merge-with-itself`, `merge-by-dispatcher`, `merge-needs-open-cases`,
 * `merge-too-late`.
 */
export function mergeRefusal(source: MergeSide, target: MergeSide, role: string, today: Day): Refusal | undefined {
  if (source.state.id === target.state.id) return refusal('merge-with-itself', {})
  const ended = [source, target].find((each) => !each.open || isOver(each.state))
  if (ended) return refusal('merge-needs-open-cases', { code: ended.code })
  if (!notYetAccepted(source.state)) return refusal('merge-too-late', { state: source.stage })
  if (role === 'clerk' && source.state.registeredOn !== today) return refusal('merge-by-dispatcher', {})
  return undefined
}

function isOver(state: CaseState): boolean {
  return ENDED_WITHOUT_AGREEMENT.includes(youngest(state, 'mediation')?.state ?? '')
}

function notYetAccepted(state: CaseState): boolean {
  const entry = youngest(state, 'entry')
  if (!entry || !['registered', 'triaged', 'dispatched'].includes(entry.state)) return false
  if (entry.state !== 'dispatched') return true
  const mediation = youngest(state, 'mediation')
  return mediation !== undefined && BEFORE_ACCEPTANCE.includes(mediation.state)
}

function youngest(state: CaseState, kind: ProcedureState['kind']): ProcedureState | undefined {
  return state.procedures.filter((each) => each.kind === kind).at(-1)
}
