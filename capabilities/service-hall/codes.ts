import { randomInt } from 'node:crypto'
import { makeCaseCode, readCaseCode } from '#cap/cases'
import { type AuthServices, guarded } from '#cap/people'
import { digitsOf, type Keys, sameSecret } from '#platform/crypto'
import type { DistrictId } from '#platform/ids'
import type { Result } from '#platform/result'
import { refusal } from './words/refusals.ts'

const PIN_DIGITS = 6

/** A number like a case’s: it opens nothing alone (decision 15). */
export const newCode = (): string => makeCaseCode(() => randomInt(32))

/** Six digits that go with one number: the same whenever they are asked for, foreseeable by nobody. */
export function pinFor(keys: Keys, id: string): string {
  return digitsOf(keys.hmac('service-hall-pin', id), PIN_DIGITS)
}

/**
 * What a number and its PIN open. Refuses `wrong-number-or-pin`, in the same words for a number that does not exist, and after five wrong
 * tries at one number `locked-for-a-while`.
 */
export function openedBy<Row extends { readonly id: string }>(
  services: AuthServices, district: DistrictId, typed: { readonly code: string; readonly pin: string }, find: (code: string) => Promise<Row | undefined>,
): Promise<Result<Row>> {
  const code = readCaseCode(typed.code)
  const subject = services.keys.keyedHash({ district }, 'code', `service-hall ${code ?? typed.code.toUpperCase()}`).toString('hex')
  return guarded(services, district, {
    kind: 'pin', subject, wrong: refusal('wrong-number-or-pin', {}),
    attempt: async () => {
      const row = code ? await find(code) : undefined
      const right = pinFor(services.keys, row?.id ?? 'nobody')
      return row && sameSecret(Buffer.from(right), Buffer.from(typed.pin.normalize('NFKC').replace(/\s/g, ''))) ? row : undefined
    },
  })
}
