import type { Ending } from './fold.ts'
import { ENDINGS, type StepName } from './guards.ts'

const SETTLED = ['none-due', 'performed', 'breached']

/**
 * The one step that the time after a mediation waits for, whoever may take it; undefined while what was agreed is still
 * being performed and no visit is due, and where nothing is left. Beside `refusalOf`, which decides what is possible.
 */
export function naturalStep(ending: Ending): StepName | undefined {
  const { state, merged, file } = ending
  if (merged || state === 'archived') return undefined
  if (state === 'closed') return 'archive'
  if (!ENDINGS.some((each) => each === state)) return undefined
  if (file.proposal) return 'close'
  if (state === 'agreed' && !isVisited(ending)) return isVisitDue(ending) ? 'record-visit' : undefined
  return file.hazard === null ? 'answer-hazard' : 'propose-closing'
}

function isVisited({ followUp }: Ending): boolean {
  return followUp === 'done' || followUp === 'waived'
}

/** PMA Art. 31: once all is performed, or its day has come. */
function isVisitDue({ performance, file, today }: Ending): boolean {
  return performance === null || SETTLED.includes(performance) || (file.dueOn !== null && file.dueOn <= today)
}
