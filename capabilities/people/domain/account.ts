/** A login as it is typed at sign-in: small letters, digits, dot, hyphen, underscore; it begins with a letter. */
const LOGIN = /^[a-z][a-z0-9._-]{2,39}$/

/** The written form of a login, or undefined where it cannot be one. Pure. */
export function readLogin(typed: string): string | undefined {
  const login = typed.trim().toLowerCase()
  return LOGIN.test(login) ? login : undefined
}

/** How long a first password opens the door for choosing one's own [D]. */
export const FIRST_PASSWORD_DAYS = 7

const DAY_MS = 86_400_000

/** The instant until which a first password set at this one is good. Pure. */
export function firstPasswordUntil(setAt: Date): Date {
  return new Date(setAt.getTime() + FIRST_PASSWORD_DAYS * DAY_MS)
}

/** Four at a time, so that it can be read out: `k7wq-3mzn-t9rd`. Pure. */
export function inGroups(characters: string): string {
  return (characters.match(/.{1,4}/g) ?? []).join('-')
}

/** Where somebody is posted: its unit's place in the tree, and the first day without it. */
export interface PostedAt {
  readonly path: string
  readonly untilOn: string | null
}

/**
 * Whether an account is one of a unit's own: every post that is held or will be lies there or below; where all have ended,
 * the last ones decide. An account that was never posted is the district centre's. Pure.
 */
export function isAccountOf(unitPath: string, posts: readonly PostedAt[], today: string): boolean {
  const within = ({ path }: PostedAt) => path === unitPath || path.startsWith(`${unitPath}.`)
  const going = posts.filter((each) => each.untilOn === null || each.untilOn > today)
  if (going.length > 0) return going.every(within)
  return posts.length > 0 ? posts.every(within) : !unitPath.includes('.')
}
