import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import type { Services } from '#platform/services'
import type { Fact, ProcedureDefinition, ProcedureKind } from './procedure.ts'
import type { Definitions } from './projection.ts'

/** What a capability does when it hears a fact: after commit, in its own transaction, at least once. */
export interface Reaction {
  /** Fact kind it hears. */
  readonly hears: string
  /** Its own name, such as `notifications.receipt`; one run per fact and name is remembered. */
  readonly name: string
  /** False for facts of this kind that it has nothing to do about: then no work is queued for it. Left out: it hears all. */
  when?(fact: Pick<Fact, 'kind' | 'data'>): boolean
  react(tx: Tx, services: Services, fact: Fact): Promise<void>
}

const procedures: Partial<Record<ProcedureKind, ProcedureDefinition>> = {}
const reactions = new Map<string, Reaction>()
let byKind: ReadonlyMap<string, readonly Reaction[]> = new Map()

/** Called once at start by `apps/server/capabilities.ts`, so that the spine imports no station. */
export function registerProcedures(definitions: readonly ProcedureDefinition[]): void {
  for (const each of definitions) procedures[each.kind] = each
}

export function registeredProcedures(): Definitions {
  return procedures
}

export function registerReactions(list: readonly Reaction[]): void {
  for (const each of list) reactions.set(each.name, each)
  const kinds = new Set([...reactions.values()].map((each) => each.hears))
  byKind = new Map([...kinds].map((kind) => [kind, [...reactions.values()].filter((each) => each.hears === kind)]))
}

/** Who has something to do about a fact. */
export function reactionsTo(fact: Pick<Fact, 'kind' | 'data'>): readonly Reaction[] {
  return (byKind.get(fact.kind) ?? []).filter((each) => each.when?.(fact) ?? true)
}

/** What another capability does in the command that seals a case: one statement that drops or hides its own rows. */
export type SealHook = (tx: Tx, caseId: string) => Sql

let hooks: readonly SealHook[] = []

export function registerSealHooks(list: readonly SealHook[]): void {
  hooks = [...list]
}

export function sealHooks(): readonly SealHook[] {
  return hooks
}
