import { findsSomebody } from '#platform/finds-somebody'
import type { Refusal } from '#platform/result'
import { refusal } from '../words/refusals.ts'

/** For what kind of matter somebody came; also the lines of the queue. */
export const VISIT_KINDS = ['dispute', 'petition', 'legal', 'labour', 'service', 'affairs', 'other'] as const
export type VisitKind = (typeof VISIT_KINDS)[number]

/** `open` while they are still being attended to; the others are how it ended. */
export const OUTCOMES = ['open', 'answered', 'referred', 'registered', 'left'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What an entry may have become: the code belongs to it. */
export const LINKED_AS = ['case', 'petition', 'ticket', 'hazard'] as const
export type LinkedAs = (typeof LINKED_AS)[number]

/** Whoever a visitor is sent to. */
export const BODIES = ['legal-aid', 'judicial-office', 'notary', 'court', 'arbitration', 'police', 'petition-office', 'department', 'association'] as const
export type Body = (typeof BODIES)[number]

/** What a matter was opened as, by its first fact. */
export function leadingIn(data: Readonly<Record<string, unknown>>): LinkedAs {
  if (data['petition'] === true) return 'petition'
  return LINKED_AS.find((each) => each === data['handledAs']) ?? 'case'
}

/** Facts by which a matter is known for what it is. */
const KNOWN_BY = { 'petition-received': 'petition', 'ticket-opened': 'ticket', 'hazard-found': 'hazard' } as const satisfies Readonly<Record<string, LinkedAs>>

/** What a matter may be called, what it mostly is first: a case keeps its name beside a hazard that was found in it, a request or a petition does not. */
export function kindsOf(facts: readonly string[]): readonly LinkedAs[] {
  const kinds = Object.entries(KNOWN_BY).flatMap(([fact, kind]) => (facts.includes(fact) ? [kind] : []))
  const isCase = facts.some((each) => each === 'triaged' || each === 'assigned') || kinds.length === 0
  return isCase && !kinds.includes('petition') ? ['case', ...kinds] : kinds
}

export const MOST_PERSONS = 500

/** What the figures of a day are made of. `visits` are groups (批次), `persons` are person-times (人次). */
export const MEASURES = [
  'open', 'visits', 'persons', 'midday', 'answered', 'referred', 'registered', 'left', 'tickets', 'served', 'no-show', 'advice', 'referrals',
  'booth-served', 'booth-solved', 'booth-opinions',
] as const
export type Measure = (typeof MEASURES)[number]

/** A change of one figure of one day; `kind` is the kind of matter, the topic's id, or empty. */
export interface Count {
  readonly measure: Measure
  readonly kind: string
  readonly n: number
}

/** What one line of the log adds: the group, its person-times, those at midday apart, its outcome. */
export function countsOfVisit(visit: { readonly kind: VisitKind; readonly persons: number; readonly outcome: Outcome; readonly midday: boolean }): readonly Count[] {
  const { kind, persons, outcome, midday } = visit
  return [
    { measure: 'visits', kind, n: 1 },
    { measure: 'persons', kind, n: persons },
    ...(midday ? [{ measure: 'midday', kind, n: persons } as const] : []),
    ...(outcome === 'open' ? [] : [{ measure: outcome, kind, n: 1 }]),
  ]
}

/** What another outcome of the same line changes. */
export function countsOfOutcome(kind: VisitKind, from: Outcome, to: Outcome): readonly Count[] {
  if (from === to) return []
  return [...(from === 'open' ? [] : [{ measure: from, kind, n: -1 }]), ...(to === 'open' ? [] : [{ measure: to, kind, n: 1 }])]
}

/** An outcome is stated on the day of the visit; what became a case stays so. Refuses `day-is-over`, `already-registered`. */
export function outcomeRefusal(visit: { readonly outcome: Outcome; readonly onDay: string }, today: string): Refusal | undefined {
  if (visit.outcome === 'registered') return refusal('already-registered', {})
  return visit.onDay === today ? undefined : refusal('day-is-over', {})
}

const MIDDAY_HOURS = [12, 13]

/** Whether somebody was received while others close for lunch (12:00 to 14:00 by the hall's clock): the uninterrupted midday service. */
export function isMidday(at: Date, zone: string): boolean {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(at))
  return MIDDAY_HOURS.includes(hour)
}

/** Nothing here leads to a person (PIPL Art. 6). Refuses `personal-data`. */
export function textRefusal(...texts: readonly string[]): Refusal | undefined {
  return findsSomebody(...texts) ? refusal('personal-data', {}) : undefined
}

/** Person-times a service day (I-18), rounded to tenths; null where the hall was never open. */
export function perServiceDay(persons: number, openDays: number): number | null {
  return openDays === 0 ? null : Math.round((persons * 10) / openDays) / 10
}
