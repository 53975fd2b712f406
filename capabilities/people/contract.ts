import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, SaidShape, Uuid } from '#platform/shapes'
import { POSTING_TIMES } from './domain.ts'
import { words } from './words.ts'

/** Six digits of the moment, or a recovery code. */
const SecondFactorCode = Type.String({ minLength: 6, maxLength: 20 })
const tag = 'people'

/** One post somebody may act in: one person, one role, one unit. */
export const PostingShape = Type.Object({
  id: Uuid,
  role: Type.String(),
  roleName: SaidShape,
  /** `main`, `dual`, `part-time` or `delegated`. */
  capacity: Type.String(),
  unitId: Uuid,
  unitPath: Type.String(),
  unitName: SaidShape,
  gridId: Type.Union([Uuid, Type.Null()]),
  duty: Type.String(),
  fromOn: DayText,
  untilOn: Type.Union([DayText, Type.Null()]),
})
export type PostingShape = Static<typeof PostingShape>

/** Who is signed in and what they act as; `postings` are the ones they may switch to. */
export const Me = Type.Object({
  staffId: Uuid,
  name: Type.String(),
  acting: PostingShape,
  postings: Type.Array(PostingShape),
})
export type Me = Static<typeof Me>

export const DirectoryEntry = Type.Object({
  postingId: Uuid,
  staffId: Uuid,
  name: Type.String(),
  role: Type.String(),
  roleName: SaidShape,
  unitId: Uuid,
  unitPath: Type.String(),
  unitName: SaidShape,
  duty: Type.String(),
})
export type DirectoryEntry = Static<typeof DirectoryEntry>

/** One person for each role of a demonstration district. */
export const DemonstrationSignIn = Type.Object({
  login: Type.String(), name: Type.String(), role: Type.String(), roleName: SaidShape, unitName: SaidShape,
  /** One of the posts that a first case passes through; the others are offered after them. */
  first: Type.Boolean(),
})
export type DemonstrationSignIn = Static<typeof DemonstrationSignIn>

export const peopleOperations = {
  listDemonstrationSignIns: operation({
    method: 'GET', path: '/demonstration', tag, summary: words.demonstration,
    /** Only in a demonstration; refuses `no-demonstration` elsewhere. */
    answer: Type.Object({ password: Type.String(), people: Type.Array(DemonstrationSignIn) }),
  }),
  signIn: operation({
    method: 'POST', path: '/sign-in', tag, summary: words.signIn,
    body: Type.Object({
      login: Type.String({ minLength: 1, maxLength: 100 }), password: Type.String({ minLength: 1, maxLength: 200 }),
      /** Of whoever still has the first password that an administrator gave; refused as `choose-own-password` without it. */
      newPassword: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    }, closed),
    /** `token` is also set as the session cookie; programs send it as `authorization: Bearer`. */
    answer: Type.Object({ token: Type.String(), expiresAt: Type.String(), me: Me }),
    success: 201,
  }),
  signOut: operation({
    method: 'POST', path: '/sign-out', tag, summary: words.signOut, answer: Type.Object({ signedOut: Type.Boolean() }),
  }),
  me: operation({ method: 'GET', path: '/me', tag, summary: words.me, answer: Me }),
  switchRole: operation({
    method: 'POST', path: '/me/posting', tag, summary: words.switchRole,
    body: Type.Object({ postingId: Uuid }, closed), answer: Me,
  }),
  changePassword: operation({
    method: 'POST', path: '/me/password', tag, summary: words.changePassword,
    body: Type.Object({ password: Type.String({ minLength: 1, maxLength: 200 }), newPassword: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
    answer: Type.Object({ changed: Type.Boolean() }),
  }),
  /** `recoveryLeft`: recovery codes that were not used yet. */
  readSecondFactor: operation({
    method: 'GET', path: '/me/second-factor', tag, summary: words.secondFactor,
    answer: Type.Object({ on: Type.Boolean(), since: Type.Union([Type.String(), Type.Null()]), recoveryLeft: Type.Integer() }),
  }),
  /** A fresh secret (RFC 6238: SHA-1, 6 digits, 30 seconds) for an authenticator app, shown this once. Refuses `wrong-password`, `second-factor-on`. */
  beginSecondFactor: operation({
    method: 'POST', path: '/me/second-factor', tag, summary: words.beginSecondFactor,
    body: Type.Object({ password: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
    answer: Type.Object({ secret: Type.String(), uri: Type.String(), qr: Type.String() }), success: 201,
  }),
  /** Proves that the app has the secret; from now on the seal asks for its code. Recovery codes are shown this once. Refuses `second-factor-off`, `wrong-second-factor`. */
  confirmSecondFactor: operation({
    method: 'POST', path: '/me/second-factor/proof', tag, summary: words.confirmSecondFactor,
    body: Type.Object({ code: SecondFactorCode }, closed),
    answer: Type.Object({ recoveryCodes: Type.Array(Type.String()) }), success: 201,
  }),
  /** With the password and one code, or a recovery code where the phone is lost. Refuses `wrong-password`, `wrong-second-factor`, `second-factor-off`. */
  endSecondFactor: operation({
    method: 'POST', path: '/me/second-factor/end', tag, summary: words.endSecondFactor,
    body: Type.Object({ password: Type.String({ minLength: 1, maxLength: 200 }), code: SecondFactorCode }, closed),
    answer: Type.Object({ ended: Type.Boolean() }),
  }),
  requestCode: operation({
    method: 'POST', path: '/codes', tag, summary: words.requestCode,
    body: Type.Object({ phone: Type.String({ minLength: 1, maxLength: 40 }) }, closed),
    /** `shownCode` exists in the demonstration only, which sends nothing. */
    answer: Type.Object({ expiresAt: Type.String(), shownCode: Type.String() }),
    success: 201,
  }),
  signInWithCode: operation({
    method: 'POST', path: '/codes/sign-in', tag, summary: words.signInWithCode,
    body: Type.Object({ phone: Type.String({ minLength: 1, maxLength: 40 }), code: Type.String({ minLength: 1, maxLength: 20 }) }, closed),
    answer: Type.Object({ token: Type.String(), expiresAt: Type.String() }),
    success: 201,
  }),
  listOwnReports: operation({
    method: 'GET', path: '/own-reports', tag, summary: words.ownCases,
    answer: Type.Object({ reports: Type.Array(Type.Object({ caseId: Uuid, reportedAt: Type.String() })) }),
  }),
  openOwnReport: operation({
    method: 'POST', path: '/own-reports/:caseId/session', tag, summary: words.openOwnCase,
    params: Type.Object({ caseId: Uuid }),
    answer: Type.Object({ token: Type.String(), expiresAt: Type.String() }),
    success: 201,
  }),
  listDirectory: operation({
    method: 'GET', path: '/directory', tag, summary: words.directory,
    /** `unitPath` lists everything at or below a unit; the caller's own unit where none is given. `role` narrows it. */
    query: Type.Object({
      unitPath: Type.Optional(Type.String({ pattern: '^[0-9]+(\\.[0-9]+)*$', maxLength: 60 })),
      role: Type.Optional(Type.String({ pattern: '^[a-z-]{1,40}$' })),
    }, closed),
    answer: Type.Object({ people: Type.Array(DirectoryEntry) }),
  }),
  /**
   * Posts with their dates: those held on this day, those that begin later, or those that ended. One's own unit and below;
   * refuses `outside-own-unit`. At most 100 a page; go on with `next` as `after`.
   */
  listPostings: operation({
    method: 'GET', path: '/postings', tag, summary: words.postings,
    query: Type.Object({
      unitPath: Type.Optional(Type.String({ pattern: '^[0-9]+(\\.[0-9]+)*$', maxLength: 60 })),
      when: Type.Optional(Type.Enum([...POSTING_TIMES])), text: Type.Optional(Type.String({ maxLength: 60 })), after: Type.Optional(Uuid),
    }, closed),
    answer: Type.Object({ postings: Type.Array(Type.Object({ ...DirectoryEntry.properties, capacity: Type.String(), fromOn: DayText, untilOn: Type.Union([DayText, Type.Null()]) })), next: Type.Union([Uuid, Type.Null()]) }),
  }),
  /** Everybody who has an account here, to choose from; posted or not. At most 2,000. */
  listStaff: operation({
    method: 'GET', path: '/staff', tag, summary: words.staff,
    answer: Type.Object({ staff: Type.Array(Type.Object({ id: Uuid, name: Type.String(), login: Type.String() })) }),
  }),
} as const
