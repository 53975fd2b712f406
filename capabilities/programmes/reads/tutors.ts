import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { TutorRow } from '../store/tutors.ts'

/** Of a unit and those below it, what ends first on top. At most 200. */
export async function listTutors(tx: Tx, unitPath: string): Promise<TutorRow[]> {
  return tx<TutorRow>`
    select u.id, u.unit_id, u.unit_path, u.name, u.body, u.role, u.school, u.from_on, u.until_on, u.ended_on from programmes.tutor u
     where u.district_id = ${tx.district} and ${withinUnit(sql`u.unit_path`, unitPath)} order by u.ended_on nulls first, u.until_on, u.id limit 200`
}

export interface LessonRow {
  readonly id: string
  readonly tutor_id: string
  readonly on_day: Day
  readonly topic: string
  readonly audience: number
  readonly cards: string[]
}

export async function lessonsOf(tx: Tx, tutorIds: readonly string[]): Promise<LessonRow[]> {
  if (tutorIds.length === 0) return []
  return tx<LessonRow>`
    select s.id, s.tutor_id, s.on_day, s.topic, s.audience, s.cards from programmes.tutor_session s
     where s.district_id = ${tx.district} and s.tutor_id = any(${tutorIds}::uuid[]) order by s.on_day desc, s.id desc limit 500`
}

export interface ActionRow {
  readonly id: string
  readonly list: 'fengqiao-station' | 'honest-community' | 'six-systems'
  readonly measure: string
  readonly owner: string
  readonly due_on: Day
  readonly evidence: string | null
  readonly done_on: Day | null
}

export async function listActions(tx: Tx, unitPath: string): Promise<ActionRow[]> {
  return tx<ActionRow>`
    select a.id, a.list, a.measure, a.owner, a.due_on, a.evidence, a.done_on from programmes.title_action a
     where a.district_id = ${tx.district} and ${withinUnit(sql`a.unit_path`, unitPath)} order by a.list, a.due_on, a.id limit 300`
}
