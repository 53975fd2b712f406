import type { ShouldRevalidateFunctionArgs } from 'react-router-dom'

/** Goes with the way back from a form: the focus returns to what may follow next, and not to the top of the page. */
export const RETURNING = { returning: true } as const

/** Whoever comes back from a form sees what it did, at once. */
export function shouldRevalidate(move: ShouldRevalidateFunctionArgs): boolean {
  return move.defaultShouldRevalidate || (move.currentParams.step !== undefined && move.nextParams.step === undefined)
}
