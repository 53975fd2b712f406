import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { accountWords as words } from '../account-words.ts'

const Instant = Type.String()
const tag = 'people'
const OfStaff = Type.Object({ staffId: Uuid })
const Reason = Type.String({ minLength: 2, maxLength: 200 })

/** Which accounts a list shows: all, those locked, those that still have a first password. */
export const ACCOUNT_STATES = ['all', 'locked', 'first-password'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

export const Account = Type.Object({
  id: Uuid, name: Type.String(), login: Type.String(),
  locked: Type.Boolean(),
  /** Why it was locked; empty where it is not. */
  reason: Type.String(),
  /** Its owner has not chosen a password yet. */
  firstPassword: Type.Boolean(),
  trained: Type.Boolean(),
  lastSignInAt: orNull(Instant),
  /** Wrong passwords since the last right one. */
  failedTries: Type.Integer(),
  waitsUntil: orNull(Instant),
  posts: Type.Array(Type.Object({ roleName: SaidShape, unitName: SaidShape, untilOn: orNull(DayText) })),
  /** False where a post of theirs lies outside the caller's unit, and for oneself. */
  manageable: Type.Boolean(),
})
export type Account = Static<typeof Account>

/** Shown once and never stored as it is; good until `goodUntil`. */
export const FirstPassword = Type.Object({ staffId: Uuid, login: Type.String(), firstPassword: Type.String(), goodUntil: Instant })
export type FirstPassword = Static<typeof FirstPassword>

export const accountsOperations = {
  /** One's own unit and below; 50 a page. */
  listAccounts: operation({
    method: 'GET', path: '/accounts', tag, summary: words.list,
    query: Type.Object({ text: Type.Optional(Type.String({ maxLength: 60 })), state: Type.Optional(Type.Enum([...ACCOUNT_STATES])), after: Type.Optional(Uuid) }, closed),
    answer: Type.Object({ accounts: Type.Array(Account), next: orNull(Uuid) }),
  }),
  /** An account with its first post, in one. Refuses `bad-login`, `login-taken`, `no-name` and what `createPosting` refuses. */
  createAccount: operation({
    method: 'POST', path: '/accounts', tag, summary: words.create,
    body: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 60 }), login: Type.String({ minLength: 1, maxLength: 60 }), unitId: Uuid,
      role: Type.String({ pattern: '^[a-z-]{1,40}$' }), duty: Type.Optional(Type.String({ maxLength: 100 })), fromOn: DayText, untilOn: Type.Optional(DayText),
    }, closed),
    answer: FirstPassword, success: 201,
  }),
  /** Open sessions end at once. Refuses `own-account`, `no-such-account`, `locked-already`. */
  lockAccount: operation({
    method: 'POST', path: '/accounts/:staffId/lock', tag, summary: words.lock, params: OfStaff, body: Type.Object({ reason: Reason }, closed),
    answer: Type.Object({ locked: Type.Boolean(), sessionsEnded: Type.Integer() }), success: 201,
  }),
  /** Refuses `own-account`, `no-such-account`, `not-locked`. */
  unlockAccount: operation({
    method: 'POST', path: '/accounts/:staffId/unlock', tag, summary: words.unlock, params: OfStaff, body: Type.Object({ reason: Reason }, closed),
    answer: Type.Object({ locked: Type.Boolean() }), success: 201,
  }),
  /** Open sessions end, the tries are forgotten. Refuses `own-account`, `no-such-account`. */
  resetFirstPassword: operation({
    method: 'POST', path: '/accounts/:staffId/first-password', tag, summary: words.reset, params: OfStaff, body: Type.Object({ reason: Reason }, closed),
    answer: FirstPassword, success: 201,
  }),
  /** Only who is trained may be named where there is violence at home (G-03). Refuses `own-account`, `no-such-account`. */
  noteTraining: operation({
    method: 'POST', path: '/accounts/:staffId/training', tag, summary: words.training, params: OfStaff,
    body: Type.Object({ trained: Type.Boolean(), reason: Reason }, closed), answer: Type.Object({ trained: Type.Boolean() }), success: 201,
  }),
} as const
