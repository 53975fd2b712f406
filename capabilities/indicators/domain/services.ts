import type { FigureValue } from '#platform/figures'
import { type ShareState, shareShown } from './figure.ts'

/** A figure of a service as it may be told. */
export interface ServiceValue {
  readonly n: number | null
  readonly per: number | null
  /** `63.40` percent, `73.0` a day; null where it is a plain number, or the denominator is nought, or it is kept back. */
  readonly value: string | null
  readonly state: ShareState
}

const KEPT_BACK: ServiceValue = { n: null, per: null, value: null, state: 'kept-back' }

/** A sum, a share or a mean a day; `kept` where a count behind it may not be told. */
export function serviceValueOf({ figure, n, per }: FigureValue, kept: boolean): ServiceValue {
  if (kept) return KEPT_BACK
  if (per === null) return { n, per: null, value: null, state: 'shown' }
  if (figure.shows !== 'per-day') {
    const { percent, state } = shareShown(figure.id, n, per)
    return { n, per, value: percent, state }
  }
  return per <= 0 ? { n, per, value: null, state: 'nothing' } : { n, per, value: oneDecimal(n, per), state: 'shown' }
}

/** A mean with one decimal, rounded half up, without a float in between. */
function oneDecimal(sum: number, of: number): string {
  const tenths = (BigInt(Math.max(0, sum)) * 20n + BigInt(of)) / (BigInt(of) * 2n)
  const text = tenths.toString().padStart(2, '0')
  return `${text.slice(0, -1)}.${text.slice(-1)}`
}
