import { addDays, cityDay, type Day, day, startOfDay } from '#platform/time'
import { type Said, said } from '#platform/words'

export const CLASSES = ['care', 'emergency', 'utility', 'ordinary', 'complex'] as const
export type TicketClass = (typeof CLASSES)[number]

/** How long a class may take, in force from a day on. Limits are data: a change adds a record, it never edits one. */
export interface Limit {
  readonly class: TicketClass
  readonly amount: number
  /** Hours run by the clock, nights and holidays included; days end with the last of them, the first not counted. */
  readonly unit: 'hours' | 'days'
  /** Number in the deadline catalogue. */
  readonly clock: 'DL-32' | 'DL-33'
  readonly law: string
  readonly basis: Said
  readonly effectiveFrom: Day
}

const HOTLINE = said('参照北京市接诉即办地方标准（征求意见稿）', 'after the draft Beijing standard for hotline requests')
const CARE = said('两小时闭环的照护承诺', 'promise to close a care call within two hours')

export const LIMITS: readonly Limit[] = [
  { class: 'care', amount: 2, unit: 'hours', clock: 'DL-33', law: '[D]', basis: CARE, effectiveFrom: day('2020-01-01') },
  { class: 'emergency', amount: 2, unit: 'hours', clock: 'DL-32', law: '[D]', basis: HOTLINE, effectiveFrom: day('2020-01-01') },
  { class: 'utility', amount: 24, unit: 'hours', clock: 'DL-32', law: '[D]', basis: HOTLINE, effectiveFrom: day('2020-01-01') },
  { class: 'ordinary', amount: 7, unit: 'days', clock: 'DL-32', law: '[D]', basis: HOTLINE, effectiveFrom: day('2020-01-01') },
  { class: 'complex', amount: 15, unit: 'days', clock: 'DL-32', law: '[D]', basis: HOTLINE, effectiveFrom: day('2020-01-01') },
]

/** The limit of a class in force on a day. Throws where there is none: that is our bug. */
export function limitOn(name: TicketClass, on: Day): Limit {
  const inForce = LIMITS.filter((each) => each.class === name && each.effectiveFrom <= on)
  const latest = inForce.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1))[0]
  if (!latest) throw new Error(`no limit of ${name} is in force on ${on}`)
  return latest
}

/** When a ticket must be done and when its head is told, as instants. */
export interface Due {
  readonly dueAt: Date
  readonly warnAt: Date
  /** The day on which it is due: lists and the spine's deadline name it. */
  readonly dueOn: Day
}

const HOUR_MS = 3_600_000
/** Part of the limit after which the head of the unit is told ([D]; SC-09). */
export const WARN_SHARE = 0.75

/**
 * The due instant of a limit that began at an instant, with the time given back for pauses (milliseconds). A limit of days
 * ends with its last day, in the district's zone.
 */
export function dueOf(limit: Limit, startedAt: Date, pausedMs: number, zone: string): Due {
  const start = new Date(startedAt.getTime() + pausedMs)
  const dueAt = limit.unit === 'hours'
    ? new Date(start.getTime() + limit.amount * HOUR_MS)
    : startOfDay(addDays(cityDay(start, zone), limit.amount + 1), zone)
  const warnAt = new Date(start.getTime() + WARN_SHARE * (dueAt.getTime() - start.getTime()))
  return { dueAt, warnAt, dueOn: cityDay(new Date(dueAt.getTime() - 1), zone) }
}

export const PAUSE_GROUNDS = ['resident-asked', 'weather', 'parts', 'owners-decide', 'other-body'] as const
export type PauseGround = (typeof PAUSE_GROUNDS)[number]

/** Why the clock may stand still, for which classes and how long at most. */
export interface PauseRule {
  readonly ground: PauseGround
  readonly classes: readonly TicketClass[]
  readonly mostHours: number
  readonly basis: Said
  readonly effectiveFrom: Day
}

const LONG: readonly TicketClass[] = ['utility', 'ordinary', 'complex']
const since = day('2020-01-01')

export const PAUSE_RULES: readonly PauseRule[] = [
  { ground: 'resident-asked', classes: CLASSES, mostHours: 15 * 24, basis: said('群众自己约了时间', 'the resident chose the time'), effectiveFrom: since },
  { ground: 'weather', classes: CLASSES, mostHours: 72, basis: said('恶劣天气不能安全作业', 'work would not be safe in this weather'), effectiveFrom: since },
  { ground: 'parts', classes: LONG, mostHours: 15 * 24, basis: said('配件已下单，等到货', 'parts are on order'), effectiveFrom: since },
  { ground: 'owners-decide', classes: ['ordinary', 'complex'], mostHours: 60 * 24, basis: said('须业主共同决定（民法典第278条）', 'owners must decide together (Civil Code Art. 278)'), effectiveFrom: since },
  { ground: 'other-body', classes: ['ordinary', 'complex'], mostHours: 30 * 24, basis: said('须其他部门许可或先行处理', 'another body must permit or act first'), effectiveFrom: since },
]

/** The rule for a ground, where a class may have it on a day. */
export function pauseRuleOn(ground: PauseGround, name: TicketClass, on: Day): PauseRule | undefined {
  return PAUSE_RULES.filter((each) => each.ground === ground && each.effectiveFrom <= on && each.classes.includes(name)).at(-1)
}

/** Days after it was done within which “not solved” opens it again ([D]). */
export const REOPEN_DAYS = 15

export function mayReopen(doneOn: Day, today: Day): boolean {
  return today <= addDays(doneOn, REOPEN_DAYS)
}

/** Attempts that must be on record before “not reachable” may be a ground (I-10). */
export const ATTEMPTS_NEEDED = 3
