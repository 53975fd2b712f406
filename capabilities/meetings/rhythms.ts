import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import { listUnits } from '#cap/organisation'
import type { RhythmBody, RhythmShown } from './contract.ts'
import { type Rhythm, rhythmOn } from './domain.ts'
import { FOR_KINDS } from './domain.ts'
import { unitShown, unitsOn } from './shown.ts'
import { insertRhythm, rhythms } from './store.ts'
import { refusal } from './words.ts'

/**
 * A rhythm from a day on, of one unit or of every unit of a kind; what counted before stays on record. Refuses `rhythm-in-the-past`,
 * `rhythm-incomplete`, `rhythm-out-of-reach`, `no-such-unit`.
 */
export function setRhythm(services: Services, by: StaffActor, commandId: string, body: RhythmBody): Promise<Result<{ id: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    const fromOn = parseDay(body.fromOn)
    if (!fromOn.ok || fromOn.value < services.today(tx.district)) return refuse(refusal('rhythm-in-the-past', {}))
    const refused = incomplete(body) ? refusal('rhythm-incomplete', {}) : await reachRefusal(tx, services, by, body)
    if (refused) return refuse(refused)
    const rhythm = versionOf(body, fromOn.value)
    await insertRhythm(tx, commandId, rhythm, { by: by.id, at: services.clock.now() })
    await tx.run(insertChange(tx, services.clock, by, {
      action: 'meetings.rhythm-set', subjectKind: 'meeting-rhythm', subjectId: commandId, data: { pattern: rhythm.pattern, fromOn: rhythm.fromOn },
    }))
    return ok({ id: commandId })
  })
}

function versionOf({ unitId, unitKind, pattern, weekday, monthDay, at, place }: RhythmBody, fromOn: Day): Rhythm {
  const scope = unitId === undefined ? { unitId: null, unitKind: unitKind ?? null } : { unitId, unitKind: null }
  const days = { weekday: pattern === 'weekly' ? (weekday ?? null) : null, monthDay: pattern === 'monthly' ? (monthDay ?? null) : null }
  return { ...scope, ...days, pattern, at, place: cleanText(place), fromOn }
}

const incomplete = ({ pattern, weekday, monthDay }: RhythmBody): boolean => (pattern === 'weekly' && weekday === undefined) || (pattern === 'monthly' && monthDay === undefined)

async function reachRefusal(tx: Tx, services: Services, by: StaffActor, { unitId, unitKind }: RhythmBody) {
  const units = await listUnits(tx, services.today(tx.district))
  if (unitId === undefined) {
    if (!FOR_KINDS.includes(by.role)) return refusal('rhythm-out-of-reach', {})
    return units.some((each) => each.kind === unitKind) ? undefined : refusal('no-such-unit', {})
  }
  const unit = units.find((each) => each.id === unitId)
  if (!unit) return refusal('no-such-unit', {})
  return isWithin(unit.path, by.unitPath) ? undefined : refusal('rhythm-out-of-reach', {})
}

export interface RhythmsShown {
  readonly rhythms: RhythmShown[]
  readonly units: { id: string; name: { zh: string; en: string } }[]
  readonly mayForKinds: boolean
}

/** Rhythms of kinds, and of units at or below the viewer's; the newest first. */
export function readRhythms(services: Services, by: StaffActor): Promise<Result<RhythmsShown>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const today = services.today(tx.district)
    const [versions, units] = await Promise.all([rhythms(tx), unitsOn(tx, today)])
    const here = [...units.values()].filter((each) => isWithin(each.path, by.unitPath))
    const mine = versions.filter((each) => each.unitId === null || here.some((unit) => unit.id === each.unitId))
    return ok({
      rhythms: mine.reverse().map((each) => ({
        id: each.id, unit: each.unitId === null ? null : unitShown(units, each.unitId), unitKind: each.unitKind, pattern: each.pattern, weekday: each.weekday, monthDay: each.monthDay,
        at: each.at, place: each.place, fromOn: each.fromOn, inForce: isInForce(versions, each, today),
      })),
      units: here.map((each) => unitShown(units, each.id)), mayForKinds: FOR_KINDS.includes(by.role),
    })
  }, { readOnly: true })
}

/** Whether a version is the one that counts today for its unit or kind. */
function isInForce(versions: readonly Rhythm[], one: Rhythm, today: Day): boolean {
  const same = versions.filter((each) => each.unitId === one.unitId && each.unitKind === one.unitKind)
  return rhythmOn(same, { id: one.unitId ?? '', kind: one.unitKind ?? '' }, today) === one
}
