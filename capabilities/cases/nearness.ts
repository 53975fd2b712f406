import type { CaseState } from './procedure.ts'
import { type Actor, CASE_NEEDS, type CaseNeed, isWithin, type StaffActor } from '#platform/access'

/** What decides how near somebody stands to a case: never its content. */
export interface CaseStanding {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly registeredUnitId: string
  readonly assigneeId: string | null
  readonly mergedInto: string | null
  /** The reporter's own case, where it was merged into this one. */
  readonly receivedFrom?: string | null
  /** A gate of danger is fired: whoever does not have the case learns that there is one, and no more. */
  readonly restricted: boolean
  readonly stageKind: string
  readonly stage: string
  /** The actor's own parts in this case, such as `co-handler`. */
  readonly parts: readonly string[]
}

export type Nearness = CaseNeed | 'none'

/** Whether somebody sees the process and nobody by name (`docs/law.md` §8.2). */
export const seesPostsOnly = ({ role }: Pick<StaffActor, 'role'>): boolean => role === 'observer'

/**
 * How near a role stands to the cases of its own unit and below (`docs/law.md` §8.2).
 * `unclaimed` holds while nobody has the case: whoever may claim it may read it first.
 */
const NEARNESS_BY_ROLE: Readonly<Record<string, { readonly unit: Nearness; readonly unclaimed?: Nearness }>> = {
  clerk: { unit: 'content' },
  dispatcher: { unit: 'content' },
  mediator: { unit: 'metadata', unclaimed: 'content' },
  'sector-mediator': { unit: 'metadata', unclaimed: 'content' },
  'petition-officer': { unit: 'metadata', unclaimed: 'content' },
  'community-officer': { unit: 'metadata', unclaimed: 'content' },
  auxiliary: { unit: 'metadata', unclaimed: 'content' },
  'committee-head': { unit: 'handle' },
  'grid-worker': { unit: 'metadata' },
  'judicial-office': { unit: 'metadata' },
  'unit-head': { unit: 'metadata' },
  director: { unit: 'metadata' },
  supervisor: { unit: 'metadata' },
  observer: { unit: 'metadata' },
  archivist: { unit: 'content' },
  dpo: { unit: 'metadata' },
}

/** The part of whoever stepped aside in a case (OMR Art. 13): it takes the content away, whatever else they are in it. */
export const RECUSED = 'recused'

/** How near the actor stands to this very case: by hand, by part, by role and place. */
export function nearnessOf(actor: Actor, standing: CaseStanding): Nearness {
  if (actor.kind === 'system') return 'handle'
  if (actor.kind === 'public' || actor.kind === 'key') return 'none'
  if (actor.kind === 'reporter') return nearnessOfReporter(actor.caseId, standing)
  const near = standing.assigneeId === actor.id || standsIn(actor, standing) ? 'handle' : nearnessOfStaff(actor, standing)
  return steppedAside(actor, standing) && near !== 'none' ? 'metadata' : near
}

type Hands = Pick<StaffActor, 'id' | 'unitId' | 'standsInFor'>

/** True where somebody has the case in hand: as its handler, or standing in for the handler who is away. */
export function handlesCase(actor: Hands, { assigneeId, unitId, restrictedBy }: Pick<CaseState, 'assigneeId' | 'unitId' | 'restrictedBy'>): boolean {
  return assigneeId === (actor.id as string) || standsIn(actor, { assigneeId, unitId, restricted: restrictedBy.length > 0 })
}

/**
 * Stands in for a colleague who is away: their cases at this very unit, for that time. Where somebody has to be protected the
 * head names who handles it, by hand.
 */
function standsIn(actor: Hands, { assigneeId, unitId, restricted }: Pick<CaseStanding, 'assigneeId' | 'unitId' | 'restricted'>): boolean {
  return assigneeId !== null && !restricted && unitId === (actor.unitId as string) && (actor.standsInFor ?? []).includes(assigneeId)
}

/** A head who stepped aside from mediating is still the one who names somebody else. */
function steppedAside(actor: StaffActor, standing: CaseStanding): boolean {
  return standing.parts.includes(RECUSED) && nearnessByRole(actor, standing) !== 'handle'
}

/** Somebody on duty who is not the assignee: what the role gives in this place, and what a part in the case adds. */
function nearnessOfStaff(actor: StaffActor, standing: CaseStanding): Nearness {
  const byRole = nearnessByRole(actor, standing)
  if (byRole === 'handle') return byRole
  if (isReaderByPart(standing)) return 'content'
  if (byRole === 'content' && standing.restricted && !hasTurn(actor.role, standing)) return 'metadata'
  if (byRole !== 'none') return byRole
  return hasSeat(standing) || registeredHere(actor.role, actor.unitId, standing) ? 'metadata' : 'none'
}

function nearnessByRole(actor: StaffActor, standing: CaseStanding): Nearness {
  const rule = NEARNESS_BY_ROLE[actor.role]
  if (!rule || !isWithin(standing.unitPath, actor.unitPath)) return 'none'
  return standing.assigneeId === null ? (rule.unclaimed ?? rule.unit) : rule.unit
}

/** A co-handler reads the case; so does a seat of the joint team with every party's consent, while nobody has to be protected. */
function isReaderByPart({ parts, restricted }: CaseStanding): boolean {
  return parts.includes('co-handler') || (parts.includes('team-reader') && !restricted)
}

/** A seat of the joint team, or the case in a leader's charge: how it goes, not what is in it (§8.2). */
function hasSeat({ parts }: CaseStanding): boolean {
  return parts.some((each) => each === 'team-member' || each === 'team-reader' || each === 'leader')
}

const AT_THE_COUNTER = ['registered', 'triaged', 'merged']
const TO_THE_ARCHIVE = ['closed', 'archived']

/**
 * Who still has something to do with a restricted case that is not theirs: the counter until it has handed it over, the
 * petition office with what was brought to it, the archivist from its closing. They open it by its own address, which is written down; no list shows it to them.
 */
function hasTurn(role: string, { stageKind, stage }: CaseStanding): boolean {
  if (role === 'clerk' || role === 'dispatcher') return stageKind === 'entry' && AT_THE_COUNTER.includes(stage)
  // The office that received an accusation registers and directs it, until a handler has taken it up (PET Art. 22).
  if (role === 'petition-officer') return stageKind === 'petition'
  return role === 'archivist' && TO_THE_ARCHIVE.includes(stage)
}

/** How near a list may show a case: a restricted one is named to nobody but who handles it. */
export function listedNearness(nearness: Nearness, restricted: boolean): Nearness {
  return restricted && nearness === 'content' ? 'metadata' : nearness
}

/** A reporter reads their own case; of the one it was merged into they learn how it goes, never what others said. */
function nearnessOfReporter(ownCase: string, standing: CaseStanding): Nearness {
  if (ownCase === standing.id) return 'content'
  return standing.receivedFrom === ownCase ? 'metadata' : 'none'
}

/** The counter that registered a matter may always say where it went. */
function registeredHere(role: string, unitId: string, standing: CaseStanding): boolean {
  return (role === 'clerk' || role === 'dispatcher') && standing.registeredUnitId === unitId
}

export function isNearEnough(nearness: Nearness, need: CaseNeed): boolean {
  return nearness !== 'none' && CASE_NEEDS.indexOf(nearness) >= CASE_NEEDS.indexOf(need)
}
