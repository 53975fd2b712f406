import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { latestDay, parseDay } from '#platform/time'
import { absenceRefusal } from '../absence-words.ts'
import type { AbsenceList } from '../contract/absences.ts'
import { absenceProblem, sharedUnit } from '../domain/absence.ts'
import { forgetSessionsOf } from '../sign-in/sessions.ts'
import { absencesOf, endOn, handlersWithin, heldBy, insertAbsence, listWithin, lockAbsence, lockPeople } from './store.ts'

/** Who is away, now and to come, and who could be: in the caller's unit and below. */
export function listAbsences(services: Services, by: StaffActor): Promise<Result<AbsenceList>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const today = services.today(tx.district)
    const [absences, people] = [await listWithin(tx, by.unitPath, today), await handlersWithin(tx, by.unitPath, today)]
    return ok({
      absences: absences.map((row) => ({
        absenceId: row.id, name: row.name, delegateName: row.delegate_name, unitName: { zh: row.unit_zh, en: row.unit_en },
        fromOn: row.from_on, untilOn: row.until_on, now: row.from_on <= today,
      })),
      people: people.map((row) => ({ staffId: row.staff_id, name: row.name, unitId: row.unit_id, unitName: { zh: row.unit_zh, en: row.unit_en } })),
    })
  }, { readOnly: true })
}

interface Asked {
  readonly staffId: string
  readonly delegateId: string
  readonly fromOn: string
  readonly untilOn: string
}

/**
 * Somebody is away and a colleague stands in: sees and goes on with their open cases for that time, and no longer. Every act
 * stays the act of whoever did it. Refuses what `absenceProblem` refuses.
 */
export async function recordAbsence(services: Services, by: StaffActor, { staffId, delegateId, ...asked }: Asked): Promise<Result<{ absenceId: string }>> {
  const [fromOn, untilOn] = [parseDay(asked.fromOn), parseDay(asked.untilOn)]
  if (!fromOn.ok || !untilOn.ok) return refuse(absenceRefusal('bad-absence-span', {}))
  const absence = { staffId, delegateId, fromOn: fromOn.value, untilOn: untilOn.value }
  const absenceId: string = newId<'absence'>(services.clock)
  const done = await inDistrict(services.db, by.district, async (tx): Promise<Result<{ absenceId: string }>> => {
    const today = services.today(tx.district)
    await lockPeople(tx, [staffId, delegateId])
    const posts = heldBy(await handlersWithin(tx, by.unitPath, today))
    const problem = absenceProblem(absence, today, posts, await absencesOf(tx, [staffId, delegateId], absence.fromOn))
    if (problem) return refuse(problem)
    const unitId = sharedUnit(absence, posts) ?? ''
    await insertAbsence(tx, absenceId, absence, unitId, by.id, services.clock.now())
    await tx.run(insertChange(tx, services.clock, by, { action: 'absence.record', subjectKind: 'absence', subjectId: absenceId, data: { ...absence, unitId } }))
    return ok({ absenceId })
  })
  if (done.ok) forgetSessionsOf(services, delegateId)
  return done
}

/** Back earlier: from today on nobody stands in. Refuses `no-such-absence`. */
export async function endAbsence(services: Services, by: StaffActor, absenceId: string): Promise<Result<{ untilOn: string }>> {
  let delegateId = ''
  const done = await inDistrict(services.db, by.district, async (tx): Promise<Result<{ untilOn: string }>> => {
    const today = services.today(tx.district)
    const found = await lockAbsence(tx, absenceId)
    if (!found || found.until_on <= today || !isWithin(found.unit_path, by.unitPath)) return refuse(absenceRefusal('no-such-absence', {}))
    const on = latestDay([found.from_on, today]) ?? today
    delegateId = found.delegate_id
    await endOn(tx, absenceId, on)
    await tx.run(insertChange(tx, services.clock, by, { action: 'absence.end', subjectKind: 'absence', subjectId: absenceId, data: { untilOn: on } }))
    return ok({ untilOn: on })
  })
  if (done.ok) forgetSessionsOf(services, delegateId)
  return done
}
