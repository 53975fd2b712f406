import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Said } from '#platform/words'
import { NEXT_STEPS, NEXT_UNKNOWN, OTHER_WAYS, refusal } from '../words.ts'

export type OtherWay = keyof typeof OTHER_WAYS

/** What each group of categories has before or beside the court; petition is never a default way out (PET Art. 31). */
const WAYS_BY_CATEGORY: readonly { readonly prefix: string; readonly ways: readonly OtherWay[] }[] = [
  { prefix: 'LAB-02', ways: ['labour-inspection', 'labour-arbitration'] },
  { prefix: 'LAB', ways: ['labour-arbitration'] },
  { prefix: 'LND-01', ways: ['land-arbitration', 'sue'] },
  { prefix: 'ADM', ways: ['reconsideration'] },
  { prefix: 'CSM', ways: ['consumer', 'sue'] },
]

/** The lawful ways beside this one, danger first: mediation never stands in their way (PMA Art. 3(3)). */
export function otherWays(category: string | null): readonly { readonly way: Said; readonly where: Said }[] {
  const own = WAYS_BY_CATEGORY.find((each) => category?.startsWith(each.prefix))?.ways ?? ['sue']
  const names: readonly OtherWay[] = ['danger', ...own, 'legal-aid']
  return names.map((name) => OTHER_WAYS[name])
}

export function nextStep(stageKind: string, stage: string): Said {
  return NEXT_STEPS[`${stageKind}:${stage}`] ?? NEXT_UNKNOWN
}

/** Clocks whose day a reporter is told: a promise of staff, never pressure on a party (N-07). */
export const PROMISED_CLOCKS: readonly string[] = ['DL-01', 'DL-02']

/**
 * Why a reporter may not withdraw here, or undefined. Refuses `withdraw-together` where others rest on the same case,
 * `withdraw-at-handler` after dispatch, `already-ended`.
 */
export function withdrawalRefusal(matter: {
  readonly entryState: string
  readonly together: boolean
  readonly open: boolean
  readonly stage: Said
}): Refusal | undefined {
  if (!matter.open) return refusal('already-ended', { state: matter.stage })
  if (matter.together) return refusal('withdraw-together', {})
  if (matter.entryState === 'dispatched') return refusal('withdraw-at-handler', {})
  return undefined
}

/** Where the matter stands once it has left the counter, as the spine tells it. */
export interface Handled {
  readonly stageKind: string
  readonly stage: string
  /** The procedure's own table has T16 from here. */
  readonly canWithdraw: boolean
  /** The reporter is the applicant, or acts for them. */
  readonly applicant: boolean
}

/**
 * Who takes a reporter's withdrawal now (PMA Art. 23 (2)): intake before dispatch, the mediation after it. Refuses what
 * `withdrawalRefusal` refuses, `withdraw-by-applicant`, and `withdraw-agreed` once there is an agreement.
 */
export function withdrawalWay(
  matter: Parameters<typeof withdrawalRefusal>[0] & { readonly merged: boolean; readonly handled: Handled },
): Result<'withdrawMyCase' | 'withdrawMatter'> {
  const { handled, merged, open, entryState, stage } = matter
  if (merged) return refuse(refusal('withdraw-together', {}))
  if (!open || entryState !== 'dispatched') {
    const refused = withdrawalRefusal(matter)
    return refused ? refuse(refused) : ok('withdrawMyCase')
  }
  if (handled.stageKind !== 'mediation') return refuse(refusal('withdraw-at-handler', {}))
  if (handled.stage === 'agreed') return refuse(refusal('withdraw-agreed', {}))
  if (!handled.canWithdraw) return refuse(refusal('already-ended', { state: stage }))
  return handled.applicant ? ok('withdrawMatter') : refuse(refusal('withdraw-by-applicant', {}))
}
