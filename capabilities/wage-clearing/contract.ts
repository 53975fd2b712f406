import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, orNull, SaidShape, Uuid } from '#platform/shapes'
import { MONTH_STATES, RESULTS } from './domain.ts'
import { OPERATION_WORDS } from './words.ts'

/** `2026-04` */
const MonthText = Type.String({ pattern: '^\\d{4}-\\d{2}$' })
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
/** In fen; ten thousand million yuan at most. */
const Fen = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })
const tag = 'wage-clearing'
const EmployerParams = Type.Object({ employerId: Uuid })
const LinkParams = Type.Object({ link: Type.String({ minLength: 1, maxLength: 200 }) })

/** `project` empty where the employer as a whole checks in. */
export const RegisterBody = Type.Object(
  { name: Words(100), orgCode: Words(40), project: Type.String({ maxLength: 100 }), unitId: Type.Optional(Uuid), fromMonth: MonthText }, closed,
)
export type RegisterBody = Static<typeof RegisterBody>
export const EndBody = Type.Object({ untilMonth: MonthText, why: Words(300) }, closed)

const amounts = {
  month: MonthText, result: Type.Enum([...RESULTS]),
  /** How many were to be paid; a number, never a list. */
  workers: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  dueFen: Fen, paidFen: Fen, depositFen: Type.Optional(Fen), note: Type.String({ maxLength: 500 }),
}
/** `why` where the month was checked in already: then this is a correction. */
export const CheckInBody = Type.Object({ ...amounts, why: Type.Optional(Words(300)) }, closed)
export type CheckInBody = Static<typeof CheckInBody>
export const LinkBody = Type.Object(amounts, closed)
export type LinkBody = Static<typeof LinkBody>

const CheckInShown = Type.Object({
  version: Type.Integer(), result: Type.Enum([...RESULTS]), workers: Type.Integer(), dueFen: Type.Integer(), paidFen: Type.Integer(), depositFen: orNull(Type.Integer()), note: Type.String(),
  why: orNull(Type.String()), cameBy: Type.Enum(['unit', 'link']), on: DayText, late: Type.Boolean(),
})
const unitShape = Type.Object({ id: Uuid, name: SaidShape })
const EmployerShown = Type.Object({
  id: Uuid, name: Type.String(), orgCode: Type.String(), project: Type.String(), unit: unitShape, fromMonth: MonthText, untilMonth: orNull(MonthText), mayWrite: Type.Boolean(),
})

export const MonthLine = Type.Object({ employer: EmployerShown, state: Type.Enum([...MONTH_STATES]), checkIn: orNull(CheckInShown) })
export type MonthLine = Static<typeof MonthLine>

export const MonthShown = Type.Object({
  month: MonthText, dueOn: DayText, lines: Type.Array(MonthLine), next: orNull(Type.String()),
  totals: Type.Object({
    employers: Type.Integer(), checkedIn: Type.Integer(), missing: Type.Integer(), full: Type.Integer(), partly: Type.Integer(), not: Type.Integer(), none: Type.Integer(),
    workers: Type.Integer(), dueFen: Type.Integer(), paidFen: Type.Integer(), owedFen: Type.Integer(),
  }),
  /** Maintained counters of wage matters of the month and of the month before: counts and sums. */
  complaints: Type.Array(Type.Object({ about: Type.Enum(['reports', 'merged', 'agreements', 'dueFen', 'paidFen']), n: Type.Integer(), before: Type.Integer() })),
  cutOffDay: Type.Integer(), mayWrite: Type.Boolean(), mayCutOff: Type.Boolean(), units: Type.Array(unitShape),
})
export type MonthShown = Static<typeof MonthShown>

export const EmployerPage = Type.Object({
  employer: EmployerShown,
  months: Type.Array(Type.Object({ month: MonthText, state: Type.Enum([...MONTH_STATES]), dueOn: DayText, versions: Type.Array(CheckInShown) })),
  /** Address of the employer's own page; null where none is alive, or the viewer may not hand it out. */
  link: orNull(Type.String()),
})
export type EmployerPage = Static<typeof EmployerPage>

export const LinkPage = Type.Object({
  name: Type.String(), project: Type.String(), unit: SaidShape,
  open: Type.Array(Type.Object({ month: MonthText, dueOn: DayText, late: Type.Boolean() })),
  done: Type.Array(Type.Object({ month: MonthText, on: DayText })),
})
export type LinkPage = Static<typeof LinkPage>

const post = { method: 'POST', tag, success: 201 } as const

export const wageOperations = {
  /** `view` missing: no check-in of the month; owing: paid in part or not. Ordered by name. Refuses `no-such-month`, `bad-cursor`. */
  readWageMonth: operation({
    method: 'GET', path: '/wage-clearing', tag, summary: OPERATION_WORDS.month, answer: MonthShown,
    query: Type.Object({ month: Type.Optional(MonthText), view: Type.Optional(Type.Enum(['all', 'missing', 'owing'])), after: Type.Optional(Type.String({ maxLength: 500 })) }, closed),
  }),
  readWageEmployer: operation({ method: 'GET', path: '/wage-employers/:employerId', tag, params: EmployerParams, answer: EmployerPage, summary: OPERATION_WORDS.employer }),
  /** Refuses `is-a-person`, `code-wrong`, `personal-data`, `already-registered`, `unit-out-of-reach`, `no-such-month`. */
  registerWageEmployer: operation({ ...post, path: '/wage-employers', body: RegisterBody, answer: Made, summary: OPERATION_WORDS.register }),
  endWageEmployer: operation({ ...post, path: '/wage-employers/:employerId/end', params: EmployerParams, body: EndBody, answer: EmployerPage, summary: OPERATION_WORDS.end }),
  /** Refuses `other-unit-responsible`, `month-not-over`, `outside-period`, `already-checked-in`, `nothing-to-correct`, `amounts-do-not-fit`, `workers-missing`, `reason-missing`, `personal-data`. */
  checkInWages: operation({ ...post, path: '/wage-employers/:employerId/check-ins', params: EmployerParams, body: CheckInBody, answer: EmployerPage, summary: OPERATION_WORDS.checkIn }),
  /** A new link kills the old one; `alive` false stops it. */
  renewWageLink: operation({
    ...post, path: '/wage-employers/:employerId/link', params: EmployerParams, body: Type.Object({ alive: Type.Boolean() }, closed), answer: EmployerPage, summary: OPERATION_WORDS.link,
  }),
  /** `monthDay` of the following month. Refuses `cut-off-in-the-past`, `no-such-month`. */
  setWageCutOff: operation({
    ...post, path: '/wage-cut-offs', body: Type.Object({ fromMonth: MonthText, monthDay: Type.Integer({ minimum: 1, maximum: 28 }) }, closed), answer: Made, summary: OPERATION_WORDS.cutOff,
  }),
  /** Refuses `no-such-link`. */
  readWageLink: operation({ method: 'GET', path: '/wages/:link', tag, params: LinkParams, answer: LinkPage, summary: OPERATION_WORDS.readLink }),
  /** Once a month. Refuses `no-such-link` and what `checkInWages` refuses. */
  checkInWagesByLink: operation({ ...post, path: '/wages/:link', params: LinkParams, body: LinkBody, answer: LinkPage, summary: OPERATION_WORDS.byLink }),
} as const
