/** Whose telephone it is, as a case knows people. */
export interface Reachable {
  readonly personId: string
  readonly phone: string | null
}

/** Eleven digits that begin with 1: a telephone that one person carries. */
const MOBILE = /^1\d{10}$/

/**
 * Whether others may read what is sent to a telephone: one that stands in a room, or one that somebody else in the matter gave
 * as well, whichever side they are on. Then a message says only that there is a notice. Pure.
 */
export function isSharedContact(phone: string, personId: string, everybody: readonly Reachable[]): boolean {
  return !MOBILE.test(phone) || everybody.some((each) => each.personId !== personId && each.phone === phone)
}
