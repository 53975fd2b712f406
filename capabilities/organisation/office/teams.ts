import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { checkPhone } from '#platform/validators'
import type { TeamKind, UnitId } from '../domain.ts'
import { officeRefusal } from '../words/office.ts'
import { endOf, periodOf, unitInReach } from './reach.ts'
import type { Ending } from './slots.ts'
import { endLiaisonRow, endMember, endTeam, insertLiaison, insertMember, insertTeam, unitOfLiaison, unitOfTeam } from './store.ts'

export interface TeamRequest {
  readonly unitId: UnitId
  readonly kind: TeamKind
  readonly name: string
  readonly nameEn?: string
  readonly area: string
  readonly fromOn: string
  readonly untilOn?: string
}

/** Refuses `bad-period`, `unit-not-yours`. */
export async function createTeam(services: Services, by: StaffActor, request: TeamRequest): Promise<Result<{ teamId: string }>> {
  const period = periodOf(request.fromOn, request.untilOn)
  if (!period.ok) return period
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ teamId: string }>> => {
    const unit = await unitInReach(tx, by, request.unitId)
    if (!unit.ok) return unit
    const { unitId, kind, name, nameEn, area } = request
    const id = newId<'team'>(services.clock)
    await insertTeam(tx, { id, unitId, kind, name, nameEn: nameEn || name, area, ...period.value })
    const data = { unitId, kind, ...period.value }
    await tx.run(insertChange(tx, services.clock, by, { action: 'team.create', subjectKind: 'team', subjectId: id, data }))
    return ok({ teamId: id })
  })
}

/** Ends a team with its members. Refuses `bad-period`, `no-such-team`, `unit-not-yours`. */
export async function closeTeam(services: Services, by: StaffActor, teamId: string, ending: Ending): Promise<Result<{ ended: boolean }>> {
  return ended(services, by, ending, {
    action: 'team.close', kind: 'team', id: teamId, missing: officeRefusal('no-such-team', {}),
    unitOf: (tx) => unitOfTeam(tx, teamId), end: (tx, untilOn) => endTeam(tx, teamId, untilOn),
  })
}

export interface MemberRequest {
  readonly name: string
  readonly part: string
  readonly staffId?: string
  readonly fromOn: string
  readonly untilOn?: string
}

/** Refuses `bad-period`, `no-such-team`, `unit-not-yours`. */
export async function addTeamMember(services: Services, by: StaffActor, teamId: string, request: MemberRequest): Promise<Result<{ memberId: string }>> {
  const period = periodOf(request.fromOn, request.untilOn)
  if (!period.ok) return period
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ memberId: string }>> => {
    const unitId = await unitOfTeam(tx, teamId)
    if (!unitId) return refuse(officeRefusal('no-such-team', {}))
    const unit = await unitInReach(tx, by, unitId)
    if (!unit.ok) return unit
    const id = newId<'team-member'>(services.clock)
    await insertMember(tx, { id, teamId, staffId: request.staffId, name: request.name, part: request.part, ...period.value })
    const data = { teamId, staffId: request.staffId ?? null, ...period.value }
    await tx.run(insertChange(tx, services.clock, by, { action: 'team.join', subjectKind: 'team-member', subjectId: id, data }))
    return ok({ memberId: id })
  })
}

/** Refuses `bad-period`, `no-such-team`, `unit-not-yours`. */
export async function endTeamMember(services: Services, by: StaffActor, which: { teamId: string; memberId: string }, ending: Ending): Promise<Result<{ ended: boolean }>> {
  return ended(services, by, ending, {
    action: 'team.leave', kind: 'team-member', id: which.memberId, missing: officeRefusal('no-such-team', {}),
    unitOf: (tx) => unitOfTeam(tx, which.teamId), end: (tx, untilOn) => endMember(tx, which.teamId, which.memberId, untilOn),
  })
}

/** Whom to ring in a village. The telephone is kept encrypted. Refuses `bad-period`, `bad-liaison-phone`, `unit-not-yours`. */
export async function createLiaison(
  services: Services, by: StaffActor, request: { unitId: UnitId; name: string; part: string; phone?: string; fromOn: string },
): Promise<Result<{ liaisonId: string }>> {
  const period = periodOf(request.fromOn, undefined)
  if (!period.ok) return period
  const phone = request.phone?.trim() ? checkPhone(request.phone) : undefined
  if (phone && !phone.ok) return refuse(officeRefusal('bad-liaison-phone', { why: phone.refusal }))
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ liaisonId: string }>> => {
    const unit = await unitInReach(tx, by, request.unitId)
    if (!unit.ok) return unit
    const id = newId<'liaison'>(services.clock)
    const phoneSealed = phone?.ok ? services.keys.encrypt(by.district, 'phone', phone.value) : null
    const { unitId, name, part } = request
    await insertLiaison(tx, { id, unitId, name, part, phoneSealed, fromOn: period.value.fromOn })
    const data = { unitId, fromOn: period.value.fromOn }
    await tx.run(insertChange(tx, services.clock, by, { action: 'liaison.create', subjectKind: 'liaison', subjectId: id, data }))
    return ok({ liaisonId: id })
  })
}

/** Refuses `bad-period`, `no-such-liaison`, `unit-not-yours`. */
export async function endLiaison(services: Services, by: StaffActor, liaisonId: string, ending: Ending): Promise<Result<{ ended: boolean }>> {
  return ended(services, by, ending, {
    action: 'liaison.end', kind: 'liaison', id: liaisonId, missing: officeRefusal('no-such-liaison', {}),
    unitOf: (tx) => unitOfLiaison(tx, liaisonId), end: (tx, untilOn) => endLiaisonRow(tx, liaisonId, untilOn),
  })
}

interface Ended {
  readonly action: string
  readonly kind: string
  readonly id: string
  readonly missing: Refusal
  unitOf(tx: Tx): Promise<UnitId | undefined>
  end(tx: Tx, untilOn: Day): Promise<boolean>
}

async function ended(services: Services, by: StaffActor, ending: Ending, what: Ended): Promise<Result<{ ended: boolean }>> {
  const until = endOf(ending.untilOn)
  if (!until.ok) return until
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ ended: boolean }>> => {
    const unitId = await what.unitOf(tx)
    if (!unitId) return refuse(what.missing)
    const unit = await unitInReach(tx, by, unitId)
    if (!unit.ok) return unit
    if (!(await what.end(tx, until.value))) return refuse(what.missing)
    const data = { untilOn: until.value, reason: ending.reason }
    await tx.run(insertChange(tx, services.clock, by, { action: what.action, subjectKind: what.kind, subjectId: what.id, data }))
    return ok({ ended: true })
  })
}
