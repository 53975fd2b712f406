import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, instant } from '#platform/time'
import type { ScheduleBody, ScheduleLine } from '../contract.ts'
import { freezesAt, isTime, lastSpanBefore, periodsDue, spanOf } from '../domain.ts'
import { insertReport, queueFreezing, type ReportRow, tellKeepers } from '../store.ts'
import { activeSchedules, knownPeriods, listSchedules, type ScheduleRow, writeSchedule } from '../store-settings.ts'
import { refusal } from '../words/refusals.ts'
import { unitAsked } from './freeze.ts'

/** When reports of a unit freeze by themselves; the last period that is over is the first one. Refuses `bad-time`, `unit-out-of-reach`. */
export function setSchedule(services: Services, by: StaffActor, body: ScheduleBody): Promise<Result<ScheduleLine>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<ScheduleLine>> => {
    const unit = await unitAsked(tx, by, body.unit)
    if (!unit.ok) return unit
    const { kind, daysAfter: days_after, atTime: at_time, active } = body
    if (!isTime(at_time)) return refuse(refusal('bad-time', {}))
    const today = services.today(tx.district)
    const { id: unit_id, path: unit_path, name } = unit.value
    const row = { unit_id, kind, unit_path, days_after, at_time, active, from_on: lastSpanBefore(kind, today).from, changed_name: by.name, changed_at: services.clock.now() }
    await tx.run(writeSchedule(tx, row))
    await tx.run(insertChange(tx, services.clock, by, { action: 'report.schedule', subjectKind: 'unit', subjectId: unit_id, data: { kind, days_after, at_time, active } }))
    const known = (await listSchedules(tx, unit_path)).find((each) => each.unit_id === unit_id && each.kind === kind)
    return ok(scheduleLine(known ?? { ...row, unit_zh: name.zh, unit_en: name.en }, today, services.district(tx.district).zone))
  })
}

export function scheduleLine(row: ScheduleRow, today: Day, zone: string): ScheduleLine {
  const schedule = scheduleOf(row)
  const last = lastSpanBefore(row.kind, today)
  const waits = row.from_on <= last.from && freezesAt(schedule, last, zone).getTime() > freezesAt({ ...schedule, daysAfter: 0, atTime: '00:00' }, { from: today, to: today }, zone).getTime()
  const span = waits ? last : spanOf(row.kind, today)
  return {
    unitId: row.unit_id, unit: { zh: row.unit_zh, en: row.unit_en }, kind: row.kind, daysAfter: row.days_after, atTime: row.at_time, active: row.active, changedBy: row.changed_name,
    next: { from: span.from, to: span.to, at: instant(freezesAt(schedule, span, zone)) },
  }
}

const scheduleOf = (row: ScheduleRow) => ({ kind: row.kind, daysAfter: row.days_after, atTime: row.at_time, fromOn: row.from_on })

/**
 * Makes the reports of periods that are over by now, `due`, each with its piece of work in the queue for its time. Safe to repeat:
 * a period has one report.
 */
export async function sweepSchedules(services: Services): Promise<number> {
  let made = 0
  for (const { id: district, zone } of services.districts()) {
    made += await inDistrict(services.db, district, async (tx) => {
      const today = services.today(district)
      let done = 0
      for (const row of await activeSchedules(tx)) {
        const known = await knownPeriods(tx, row.unit_id, row.kind, row.from_on)
        for (const span of periodsDue(scheduleOf(row), known, today)) {
          const dueAt = freezesAt(scheduleOf(row), span, zone)
          const report: ReportRow = {
            id: newId<'report'>(services.clock), unit_id: row.unit_id, unit_path: row.unit_path, unit_zh: row.unit_zh, unit_en: row.unit_en, kind: row.kind,
            from_on: span.from, to_on: span.to, state: 'due', due_at: dueAt,
          }
          if (!(await insertReport(tx, report))) continue
          await queueFreezing(tx, newId<'due'>(services.clock), report.id, dueAt)
          await tellKeepers(tx, report.id, 'due')
          done += 1
        }
      }
      return done
    })
  }
  return made
}

