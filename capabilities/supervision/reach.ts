import { isWithin, type StaffActor } from '#platform/access'
import { ANSWERING, HEADS, ISSUING, type StepKind } from './domain.ts'

interface Ordered {
  readonly unit_id: string
  readonly unit_path: string
  readonly escalated_unit_id: string | null
}

type Viewer = Pick<StaffActor, 'role' | 'unitId' | 'unitPath'>

/** The supervising office of the ordered unit's place, or of one above it. */
export function mayIssue(order: Pick<Ordered, 'unit_path'>, viewer: Viewer): boolean {
  return ISSUING.includes(viewer.role) && isWithin(order.unit_path, viewer.unitPath)
}

/** The ordered unit answers for itself; once it escalated, the level above may too. */
export function mayAnswer(order: Ordered, viewer: Viewer): boolean {
  const unit: string = viewer.unitId
  return ANSWERING.includes(viewer.role) && (order.unit_id === unit || order.escalated_unit_id === unit)
}

export function maySee(order: Ordered, viewer: Viewer): boolean {
  return mayIssue(order, viewer) || mayAnswer(order, viewer) || (HEADS.includes(viewer.role) && isWithin(order.unit_path, viewer.unitPath))
}

const ANSWERS: readonly StepKind[] = ['acknowledged', 'replied']
const OFFICE: readonly StepKind[] = ['settled', 'sent-back', 'extended', 'withdrawn', 'handed-over']

/** Steps that this viewer has a part in, in the order of a day's work. */
export function stepsFor(order: Ordered, viewer: Viewer): readonly StepKind[] {
  return [...(mayAnswer(order, viewer) ? ANSWERS : []), ...(mayIssue(order, viewer) ? OFFICE : [])]
}
