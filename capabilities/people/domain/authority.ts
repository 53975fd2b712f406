import type { JsonObject } from '#platform/canonical'
import { type Day, parseDay } from '#platform/time'

/** What an agent may do beyond taking part: agree and waive (special authority), dispose of a share, receive money or things. */
export const POWERS = ['settle', 'dispose', 'receive'] as const
export type Power = (typeof POWERS)[number]

/** `agent`: somebody from outside or a relative (CC Art. 161). `representative`: one of a group chosen by the others (LDM Art. 7, CPL Art. 56). */
export const AUTHORITY_KINDS = ['agent', 'representative'] as const
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number]

/** One written authority, read off the facts: who lets whom act, how far, how long (CC Art. 165). */
export interface Authority {
  readonly id: string
  readonly kind: AuthorityKind
  readonly principalIds: readonly string[]
  readonly agentIds: readonly string[]
  readonly powers: readonly Power[]
  /** Several agents act together unless the authority says that each may act alone (CC Art. 166). */
  readonly together: boolean
  readonly fromOn: Day
  /** The last day it is good for; null: until the matter is over. */
  readonly untilOn: Day | null
  readonly endedOn: Day | null
  readonly fileId: string | null
}

/** The part of a fact that is read here. */
export interface FactSeen {
  readonly kind: string
  readonly data: JsonObject
  readonly occurredOn: Day
}

/**
 * Every authority of a case in the order they were given, ended ones among them. A party whose data were corrected has a new
 * id: what was given by or to the old one stays theirs.
 */
export function authoritiesOf(facts: readonly FactSeen[]): readonly Authority[] {
  let found: readonly Authority[] = []
  for (const fact of facts) {
    if (fact.kind === 'authority-given') found = [...found, authorityIn(fact)]
    if (fact.kind === 'authority-ended') found = found.map((each) => (each.id === text(fact.data, 'authorityId') ? { ...each, endedOn: fact.occurredOn } : each))
    if (fact.kind === 'details-stated') found = renamed(found, fact.data['parties'])
  }
  return found
}

function authorityIn({ data, occurredOn }: FactSeen): Authority {
  return {
    id: text(data, 'authorityId') ?? '',
    kind: AUTHORITY_KINDS.find((each) => each === data['kind']) ?? 'agent',
    principalIds: texts(data, 'principalIds'),
    agentIds: texts(data, 'agentIds'),
    powers: POWERS.filter((each) => texts(data, 'powers').includes(each)),
    together: data['together'] === true,
    fromOn: dayIn(data, 'fromOn') ?? occurredOn,
    untilOn: dayIn(data, 'untilOn'),
    endedOn: null,
    fileId: text(data, 'fileId'),
  }
}

function renamed(found: readonly Authority[], parties: unknown): readonly Authority[] {
  if (!Array.isArray(parties)) return found
  const names = new Map<string, string>()
  for (const each of parties.filter(isObject)) {
    const [id, replaces] = [text(each, 'id'), text(each, 'replaces')]
    if (id !== null && replaces !== null) names.set(replaces, id)
  }
  const rename = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id)
  return names.size === 0 ? found : found.map((each) => ({ ...each, principalIds: rename(each.principalIds), agentIds: rename(each.agentIds) }))
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function dayIn(data: JsonObject, key: string): Day | null {
  const parsed = parseDay(text(data, key) ?? '')
  return parsed.ok ? parsed.value : null
}

function text(data: JsonObject, key: string): string | null {
  const value = data[key]
  return typeof value === 'string' ? value : null
}

function texts(data: JsonObject, key: string): readonly string[] {
  const value = data[key]
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}

/** Whether an authority is good on a day: begun, not over, not ended (CC Arts. 165, 173). */
export function inForce(authority: Authority, on: Day): boolean {
  return authority.fromOn <= on && (authority.untilOn === null || on <= authority.untilOn) && (authority.endedOn === null || on < authority.endedOn)
}

/** When representatives are offered or demanded, and how many there may be: the law of each kind of matter (G-11). */
export interface GroupRule {
  readonly kind: 'labour' | 'petition-visit' | 'council' | 'other'
  readonly law: string | null
  /** From so many people on, representatives are offered. */
  readonly offeredFrom: number | null
  /** True where the law demands them. */
  readonly demanded: boolean
  readonly most: number | null
}

/**
 * G-11. Ten workers or more with a common demand may choose representatives (LDM Art. 7); a joint petition by visit must, at
 * most five (PET Art. 20); councils have no limit. Elsewhere nothing is said, and everybody speaks for themselves or by authority.
 */
export function groupRuleFor(category: string | null, channel: string): GroupRule {
  if (channel === 'petition-referral') return { kind: 'petition-visit', law: 'PET-20', offeredFrom: 2, demanded: true, most: 5 }
  if (category?.startsWith('LAB')) return { kind: 'labour', law: 'LDM-7', offeredFrom: 10, demanded: false, most: null }
  return { kind: 'other', law: null, offeredFrom: null, demanded: false, most: null }
}

/** What the group rule says about so many people with so many representatives: offered, too many, missing, or nothing. */
export function groupAdvice(rule: GroupRule, people: number, representatives: number): 'offer' | 'missing' | 'too-many' | null {
  if (rule.most !== null && representatives > rule.most) return 'too-many'
  if (rule.offeredFrom === null || people < rule.offeredFrom || representatives > 0) return null
  return rule.demanded ? 'missing' : 'offer'
}
