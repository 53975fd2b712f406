import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, firstOfMonth } from '#platform/time'
import { checkCreditCode, cleanText } from '#platform/validators'
import { unitOf, type UnitId } from '#cap/organisation'
import type { CheckInBody, LinkBody, RegisterBody } from './contract.ts'
import { amountsFault, employerFault, monthFault, monthOf } from './domain.ts'
import { findsSomebody } from '#platform/finds-somebody'
import { employerBehind } from './link.ts'
import { checkInsOf, type EmployerRow, endEmployer, findEmployer, insertCheckIn, insertCutOff, insertEmployer, isRegistered, lockEmployer, setEpoch } from './store.ts'
import { refusal } from './words.ts'

export interface Step {
  readonly by: StaffActor
  readonly commandId: string
  readonly employerId: string
}

/** Refuses `is-a-person`, `code-wrong`, `personal-data`, `no-such-month`, `unit-out-of-reach`, `already-registered`. */
export function registerEmployer(services: Services, by: StaffActor, commandId: string, body: RegisterBody): Promise<Result<{ id: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    if (await findEmployer(tx, commandId)) return ok({ id: commandId })
    const checked = await checkedEmployer(tx, by, commandId, body)
    if (!checked.ok) return checked
    const row = checked.value
    const isNew = !(await isRegistered(tx, row.org_code, row.project)) && (await insertEmployer(tx, row, { id: by.id, at: services.clock.now() }))
    return isNew ? ok({ id: commandId }) : refuse(refusal('already-registered', {}))
  })
}

async function checkedEmployer(tx: Tx, by: StaffActor, id: string, body: RegisterBody): Promise<Result<EmployerRow>> {
  const fault = employerFault(body.orgCode, body.name, body.project)
  if (fault) return refuse(refusal(fault, {}))
  const fromMonth = monthOf(body.fromMonth)
  if (!fromMonth) return refuse(refusal('no-such-month', {}))
  const unit = body.unitId === undefined ? { id: by.unitId, path: by.unitPath } : await unitOf(tx, body.unitId as UnitId)
  if (!unit || !isWithin(unit.path, by.unitPath)) return refuse(refusal('unit-out-of-reach', {}))
  const code = checkCreditCode(body.orgCode)
  return ok({
    id, unit_id: unit.id, unit_path: unit.path, org_code: code.ok ? code.value : body.orgCode, name: cleanText(body.name), project: cleanText(body.project),
    from_month: fromMonth, until_month: null, link_epoch: 0,
  })
}

/** The employer, locked, where the actor's unit is responsible for it. Refuses `no-such-employer`, `other-unit-responsible`. */
async function responsible(tx: Tx, { by, employerId }: Step): Promise<Result<EmployerRow>> {
  const row = await lockEmployer(tx, employerId)
  if (!row || !isWithin(row.unit_path, by.unitPath)) return refuse(refusal('no-such-employer', {}))
  return row.unit_id === by.unitId ? ok(row) : refuse(refusal('other-unit-responsible', {}))
}

/** Nothing is asked of it after its last month. Refuses `no-such-month`, `outside-period`, `already-ended`. */
export function endRegistration(services: Services, step: Step, asked: { readonly untilMonth: string; readonly why: string }): Promise<Result<null>> {
  return inDistrict(services.db, step.by.district, async (tx): Promise<Result<null>> => {
    const found = await responsible(tx, step)
    if (!found.ok) return found
    const untilMonth = monthOf(asked.untilMonth)
    if (!untilMonth) return refuse(refusal('no-such-month', {}))
    if (found.value.until_month !== null) return found.value.until_month === untilMonth ? ok(null) : refuse(refusal('already-ended', {}))
    if (untilMonth < found.value.from_month) return refuse(refusal('outside-period', {}))
    if (findsSomebody(asked.why)) return refuse(refusal('personal-data', {}))
    await endEmployer(tx, step.employerId, untilMonth)
    await note(tx, services, step, 'wage-clearing.ended', { untilMonth, why: cleanText(asked.why) })
    return ok(null)
  })
}

/** The next epoch: every earlier link is dead; 0 stops all of them for now. */
export function renewLink(services: Services, step: Step, alive: boolean): Promise<Result<null>> {
  return inDistrict(services.db, step.by.district, async (tx): Promise<Result<null>> => {
    const found = await responsible(tx, step)
    if (!found.ok) return found
    const epoch = Math.abs(found.value.link_epoch) + 1
    await setEpoch(tx, step.employerId, alive ? epoch : -epoch)
    await note(tx, services, step, alive ? 'wage-clearing.link-made' : 'wage-clearing.link-stopped', { epoch })
    return ok(null)
  })
}

async function note(tx: Tx, services: Services, { by, employerId }: Step, action: string, data: { readonly [key: string]: string | number }): Promise<void> {
  await tx.run(insertChange(tx, services.clock, by, { action, subjectKind: 'wage-employer', subjectId: employerId, data }))
}

/** By the responsible unit: the first of a month, or a correction with its reason. */
export function checkIn(services: Services, step: Step, body: CheckInBody): Promise<Result<null>> {
  return inDistrict(services.db, step.by.district, async (tx): Promise<Result<null>> => {
    const found = await responsible(tx, step)
    return found.ok ? writeCheckIn(tx, services, found.value, { commandId: step.commandId, body, by: step.by.id }) : found
  })
}

/** By whoever holds the employer's link: once a month. Refuses `no-such-link`, `already-checked-in` and what is refused of the amounts. */
export function checkInByLink(services: Services, district: DistrictId, commandId: string, link: string, body: LinkBody): Promise<Result<null>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<null>> => {
    const found = await employerBehind(services, tx, link, lockEmployer)
    return found.ok ? writeCheckIn(tx, services, found.value, { commandId, body, by: null }) : found
  })
}

interface Said {
  readonly commandId: string
  readonly body: CheckInBody
  /** Null where a link speaks. */
  readonly by: string | null
}

/** The next version of a month; a second click finds its own and adds nothing. */
async function writeCheckIn(tx: Tx, services: Services, row: EmployerRow, { commandId, body, by }: Said): Promise<Result<null>> {
  const known = await checkInsOf(tx, row.id)
  if (known.some((each) => each.id === commandId)) return ok(null)
  const today = services.today(tx.district)
  const month = monthOf(body.month)
  const refused = month ? refusedFor(row, month, today, body, known.some((each) => each.month === month)) : refusal('no-such-month', {})
  if (!month || refused) return refuse(refused ?? refusal('no-such-month', {}))
  const version = Math.max(0, ...known.filter((each) => each.month === month).map((each) => each.version)) + 1
  await insertCheckIn(tx, {
    id: commandId, employer_id: row.id, month, version, result: body.result, workers: body.workers, due_fen: body.dueFen, paid_fen: body.paidFen, deposit_fen: body.depositFen ?? null,
    note: cleanText(body.note), why: body.why === undefined ? null : cleanText(body.why), came_by: by === null ? 'link' : 'unit', by_staff: by, on_day: today,
  }, services.clock.now())
  return ok(null)
}

function refusedFor(row: EmployerRow, month: Day, today: Day, body: CheckInBody, known: boolean) {
  const fault = monthFault({ fromMonth: row.from_month, untilMonth: row.until_month }, month, today) ?? amountsFault(body)
  if (known && body.why === undefined) return refusal('already-checked-in', {})
  if (!known && body.why !== undefined) return refusal('nothing-to-correct', {})
  if (fault) return refusal(fault, {})
  return findsSomebody(body.note, body.why ?? '') ? refusal('personal-data', {}) : undefined
}

/** From this month or a later one on. Refuses `no-such-month`, `cut-off-in-the-past`. */
export function setCutOff(services: Services, by: StaffActor, commandId: string, asked: { readonly fromMonth: string; readonly monthDay: number }): Promise<Result<{ id: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    const fromMonth = monthOf(asked.fromMonth)
    if (!fromMonth) return refuse(refusal('no-such-month', {}))
    if (fromMonth < firstOfMonth(services.today(tx.district))) return refuse(refusal('cut-off-in-the-past', {}))
    await insertCutOff(tx, commandId, { fromMonth, monthDay: asked.monthDay }, { by: by.id, at: services.clock.now() })
    await tx.run(insertChange(tx, services.clock, by, { action: 'wage-clearing.cut-off-set', subjectKind: 'wage-cut-off', subjectId: commandId, data: { fromMonth, monthDay: asked.monthDay } }))
    return ok({ id: commandId })
  })
}
