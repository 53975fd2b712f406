import type { Refusal } from '#platform/result'
import type { Day } from '#platform/time'
import { refusal } from '../words/refusals.ts'
import type { STEP_WORDS } from '../words/states.ts'
import type { Level, PetitionNow } from './now.ts'
import type { PetitionFact } from './procedure.ts'
import { MOST_REPRESENTATIVES, MOST_RETURNS } from './terms.ts'

export type Step = keyof typeof STEP_WORDS

/** What somebody is to one petition; `handler` is who took it up for the unit that has it. */
export type Standing = 'office' | 'dispatcher' | 'unit' | 'handler' | 'head' | 'designator' | 'sees'

/** Posts that may handle a petition for their unit (§8.2). */
export const HANDLING_POSTS = ['petition-officer', 'department-handler', 'unit-head', 'director', 'committee-head', 'judicial-office', 'police-liaison', 'community-officer'] as const
export const TAKING_DOWN = ['clerk', 'petition-officer'] as const
export const FILING = ['clerk', 'dispatcher', 'petition-officer'] as const
const HEADS = ['unit-head', 'director']
const SEEING = ['director', 'unit-head', 'supervisor', 'observer']

/** Where a petition is: what decides who may do something about it. */
export interface PetitionPlace {
  readonly type: string
  readonly officeUnitId: string
  readonly officePath: string
  readonly unitId: string
  readonly unitPath: string
  readonly handlerId: string | null
}

/** Who acts: the person, the post they act in, and where that is. */
export interface PetitionActor {
  readonly id: string
  /** Colleagues who are away and whose work the actor does meanwhile. */
  readonly standsInFor?: readonly string[]
  readonly role: string
  readonly unitId: string
  readonly unitPath: string
}

/** The unit itself or one below it, by their places in the tree. */
const isWithin = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`)

/** What the actor is to a petition; empty: to them there is none. Nobody sees an accusation by rank (PET Art. 30). Pure. */
export function standingsIn(by: PetitionActor, place: PetitionPlace): readonly Standing[] {
  const found: Standing[] = []
  const open = place.type !== 'accusation'
  const { unitId } = by
  if (by.role === 'petition-officer' && unitId === place.officeUnitId) found.push('office')
  if (by.role === 'dispatcher' && open && isWithin(place.officePath, by.unitPath)) found.push('dispatcher')
  if (HANDLING_POSTS.some((each) => each === by.role) && unitId === place.unitId) found.push('unit')
  if (found.includes('unit') && handles(by, place)) found.push('handler')
  if (HEADS.includes(by.role) && open && isWithin(place.unitPath, by.unitPath)) found.push('head')
  if (by.role === 'director' && isWithin(place.officePath, by.unitPath)) found.push('designator')
  if (SEEING.includes(by.role) && open && isWithin(place.unitPath, by.unitPath)) found.push('sees')
  return found
}

/** Nobody stands in where somebody has to be kept secret (PET Art. 30). */
function handles({ id, standsInFor }: PetitionActor, { type, handlerId }: PetitionPlace): boolean {
  return handlerId === id || (type !== 'accusation' && handlerId !== null && (standsInFor ?? []).includes(handlerId))
}

/**
 * Whether the actor reads what was said and written: the office and the unit that has it; of an accusation only the office and
 * whoever took it up, for a colleague is told no more than the slip says (PET Art. 30, 46). Pure.
 */
export function readsWords(standings: readonly Standing[], type: string): boolean {
  return standings.some((each) => each === 'office' || each === (type === 'accusation' ? 'handler' : 'unit'))
}

interface StepRule {
  /** The first of its facts is asked of the table. */
  readonly fact: PetitionFact
  readonly who: readonly Standing[]
}

export const STEPS: Readonly<Record<Step, StepRule>> = {
  register: { fact: 'petition-registered', who: ['office'] },
  direct: { fact: 'petition-directed', who: ['office', 'dispatcher'] },
  designate: { fact: 'petition-designated', who: ['designator'] },
  'take-up': { fact: 'petition-taken-up', who: ['unit'] },
  object: { fact: 'competence-objected', who: ['unit'] },
  'answer-objection': { fact: 'objection-agreed', who: ['office'] },
  accept: { fact: 'petition-accepted', who: ['handler'] },
  refuse: { fact: 'petition-not-accepted', who: ['handler', 'office'] },
  'split-off': { fact: 'petition-split-off', who: ['handler', 'office'] },
  'give-up': { fact: 'petition-given-up', who: ['handler', 'head'] },
  'hand-back': { fact: 'petition-handed-back', who: ['handler'] },
  inquire: { fact: 'petition-inquired', who: ['handler'] },
  extend: { fact: 'petition-extended', who: ['head'] },
  mediate: { fact: 'petition-mediation-opened', who: ['handler'] },
  'note-mediated': { fact: 'petition-mediated', who: ['handler'] },
  opinion: { fact: 'petition-opinion', who: ['handler'] },
  answer: { fact: 'petition-answered', who: ['handler'] },
  deliver: { fact: 'petition-delivered', who: ['handler', 'office'] },
  review: { fact: 'review-requested', who: ['office', 'handler'] },
  'review-opinion': { fact: 'review-opinion', who: ['handler'] },
  're-review': { fact: 're-review-requested', who: ['office', 'handler'] },
  hearing: { fact: 'petition-hearing-held', who: ['handler'] },
  're-review-opinion': { fact: 're-review-opinion', who: ['handler'] },
  close: { fact: 'petition-closed', who: ['office', 'handler'] },
}

/** What a guard looks at besides the petition: today, the last days of clocks that run, the inner mediation. */
export interface StepContext {
  readonly today: Day
  /** Rolled last days of open clocks, by catalogue number. */
  readonly lastDays: Readonly<Record<string, string | undefined>>
  readonly mediation: 'none' | 'running' | 'agreed' | 'failed'
}

/** Why the actor may not take a step, by what they are; undefined where they may. */
export function standingRefusal(step: Step, standings: readonly Standing[], now: PetitionNow): Refusal | undefined {
  const { who } = STEPS[step]
  if (who.some((each) => standings.includes(each))) return undefined
  if (!who.includes('handler') || !standings.includes('unit')) return refusal('not-for-your-post', {})
  return now.handlerId === null ? refusal('take-up-first', {}) : refusal('somebody-else-handles', {})
}

type Guard = (now: PetitionNow, context: StepContext) => Refusal | undefined

const onlyClaims: Guard = (now) => (now.type === 'claim' ? undefined : refusal('only-claims', {}))
const passed = (last: string | undefined, today: Day): last is string => last !== undefined && today > last

const objecting: Guard = (now, { today, lastDays }) => {
  if (now.unitId === now.officeUnitId) return refusal('office-has-it', {})
  if (now.designated.includes(now.unitId)) return refusal('designated-for-good', {})
  if (now.objected.includes(now.unitId)) return refusal('already-objected', {})
  const last = lastDays['DL-16']
  return passed(last, today) ? refusal('objection-too-late', { last }) : undefined
}

/** After acceptance too: with a ground, before the term ends, never what was designated nor while it is being mediated. */
const handingBack: Guard = (now, { today, lastDays, mediation }) => {
  if (now.unitId === now.officeUnitId) return refusal('office-has-it', {})
  if (now.designated.includes(now.unitId)) return refusal('designated-for-good', {})
  if (mediation === 'running') return refusal('mediation-there', {})
  const last = lastDays['DL-17']
  return passed(last, today) ? refusal('hand-back-too-late', { last }) : undefined
}

const extending: Guard = (now, context) => {
  if (now.type !== 'claim') return refusal('only-claims', {})
  if (now.extendedDays !== null) return refusal('already-extended', {})
  const last = context.lastDays['DL-17']
  return passed(last, context.today) ? refusal('extension-too-late', { last }) : undefined
}

/** The level of the reply that waits for its delivery. */
export function replyLevel(now: Pick<PetitionNow, 'state'>): Level {
  return now.state === 'review-issued' ? 'review' : 'opinion'
}

const delivering: Guard = (now) => (now.delivered.includes(replyLevel(now)) ? refusal('already-delivered', {}) : undefined)

const asking = (clock: 'DL-18' | 'DL-19'): Guard => (now, { today, lastDays }) => {
  if (!now.delivered.includes(replyLevel(now))) return refusal('not-delivered', {})
  const last = lastDays[clock]
  return passed(last, today) ? refusal('review-too-late', { last }) : undefined
}

const closing: Guard = (now, { today, lastDays }) => {
  if (now.state === 'mediated') return undefined
  if (!now.delivered.includes(replyLevel(now))) return refusal('not-delivered', {})
  const last = lastDays[replyLevel(now) === 'review' ? 'DL-19' : 'DL-18']
  return last !== undefined && !passed(last, today) ? refusal('window-open', { last }) : undefined
}

/** Only what has come to an end is noted. */
const noting: Guard = (now, { mediation }) => {
  if (now.mediationId === null) return refusal('mediation-not-open', {})
  return mediation === 'agreed' || mediation === 'failed' ? undefined : refusal('not-agreed-yet', {})
}

/** Nobody objected: before it was sent anywhere, or in a review that its organ did not send back. */
const AT_THE_OFFICE: readonly PetitionNow['state'][] = ['registered', 'review', 're-review']

/** Once an organ has the review it is sent on again only after that organ objected. */
const directing: Guard = (now) => {
  if (now.unitId !== now.officeUnitId) return refusal('reviewed-there', {})
  return now.returns >= MOST_RETURNS ? refusal('returned-twice', {}) : undefined
}

const GUARDS: Readonly<Partial<Record<Step, Guard>>> = {
  direct: directing,
  designate: (now) => (AT_THE_OFFICE.includes(now.state) && now.returns === 0 ? refusal('not-objected-yet', {}) : undefined),
  'take-up': (now) => (now.handlerId === null ? undefined : refusal('already-taken-up', {})),
  object: objecting,
  'give-up': (now) => (now.handlerId === null ? refusal('nobody-has-it', {}) : undefined),
  'hand-back': handingBack,
  extend: extending,
  mediate: (now, context) => onlyClaims(now, context) ?? (now.mediationId === null ? undefined : refusal('mediation-there', {})),
  'note-mediated': noting,
  opinion: (now, context) => onlyClaims(now, context) ?? (context.mediation === 'running' ? refusal('mediation-there', {}) : undefined),
  answer: (now) => (now.type === 'claim' ? refusal('claims-need-opinion', {}) : undefined),
  deliver: delivering,
  review: asking('DL-18'),
  're-review': asking('DL-19'),
  close: closing,
}

/** Why a step may not be taken now for what the petition is, or undefined: command and button ask the same. Pure. */
export function petitionRefusal(step: Step, now: PetitionNow, context: StepContext): Refusal | undefined {
  return GUARDS[step]?.(now, context)
}

/** A visit of many chooses at most five representatives (PET Art. 20; G-11). */
export function representativesRefusal(form: string, people: number, representatives: number): Refusal | undefined {
  if (form !== 'visit') return undefined
  if (representatives > MOST_REPRESENTATIVES) return refusal('too-many-representatives', { most: MOST_REPRESENTATIVES })
  return people > MOST_REPRESENTATIVES && representatives === 0 ? refusal('representatives-missing', { most: MOST_REPRESENTATIVES }) : undefined
}

/** An accusation never goes to the unit it is about nor below it (PET Art. 30). */
export function accusedRefusal(shutOut: string | null, unitPath: string): Refusal | undefined {
  return shutOut !== null && isWithin(unitPath, shutOut) ? refusal('accused-unit', {}) : undefined
}
