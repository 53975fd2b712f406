import type { DistrictId, Id } from './ids.ts'
import type { Refusal, Said } from './result.ts'

/** A person signed in as staff, acting in exactly one of their roles. */
export interface StaffActor {
  readonly kind: 'staff'
  readonly district: DistrictId
  readonly id: Id<'staff'>
  readonly name: string
  /** The role of the posting they act in, such as `mediator`. */
  readonly role: string
  readonly postingId: Id<'posting'>
  readonly unitId: Id<'unit'>
  /** Path of the unit in the tree, `1.9.30`; a head sees what lies below their own. */
  readonly unitPath: string
  readonly unitName: Said
  readonly sessionId: string
  /** Colleagues who are away, whose open cases at this unit this person goes on with meanwhile. */
  readonly standsInFor?: readonly string[]
}

/** A reporter who opened their own case with code and PIN. */
export interface ReporterActor {
  readonly kind: 'reporter'
  readonly district: DistrictId
  readonly id: Id<'reporter'>
  readonly caseId: Id<'case'>
}

/** Anybody: reporting a matter, reading public pages. */
export interface PublicActor {
  readonly kind: 'public'
  readonly district: DistrictId
}

/** The product itself: the deadline sweeper, the relay. */
export interface SystemActor {
  readonly kind: 'system'
  readonly district: DistrictId
  readonly name: string
}

/** A program of another system with a key of its own: never a person, and never more than the key's scopes name. */
export interface KeyActor {
  readonly kind: 'key'
  readonly district: DistrictId
  readonly id: Id<'api-key'>
  /** Why this key may not call an operation now (unknown, over, too fast, outside its scopes), in words; undefined where it may. */
  refuses(operation: string): Refusal | undefined
}

export type Actor = StaffActor | ReporterActor | PublicActor | SystemActor | KeyActor

/** How near to a case somebody stands. Each level includes the ones before it. */
export const CASE_NEEDS = ['metadata', 'content', 'handle'] as const
export type CaseNeed = (typeof CASE_NEEDS)[number]

/**
 * Who may do an operation. `who` lists roles; `public` and `reporter` stand for people without an account, `key` for programs.
 * `on` says what it touches: for a case, how near the person must stand to that very case.
 */
export interface AccessRule {
  readonly who: readonly string[]
  readonly on: 'nothing' | 'own' | 'unit' | 'district' | CaseNeed
}

export type AccessRules<Ops> = { readonly [Name in keyof Ops]: AccessRule }

/**
 * Guests of the house, such as deputies or residents who watch the process: of what every member of staff may call they reach only
 * what is their own. Anything else has to name their role.
 */
export const GUEST_ROLES: readonly string[] = ['invited-observer']

export function mayCall(rule: AccessRule, actor: Actor): boolean {
  if (actor.kind === 'key') return rule.who.includes('key')
  if (rule.who.includes('public')) return true
  if (actor.kind === 'staff') return rule.who.includes(actor.role) || (rule.who.includes('staff') && (rule.on === 'own' || !GUEST_ROLES.includes(actor.role)))
  return rule.who.includes(actor.kind)
}

/** True when `path` is the unit `above` or lies below it. */
export function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`)
}
