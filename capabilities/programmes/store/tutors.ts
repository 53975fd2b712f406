import type { CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { ActionBody, TutorBody } from '../contract.ts'

export async function insertTutor(tx: Tx, at: CountedAt, made: Omit<TutorBody, 'fromOn' | 'untilOn'> & { readonly id: string; readonly from: Day; readonly until: Day; readonly by: string }): Promise<void> {
  await tx`insert into programmes.tutor (district_id, id, unit_id, unit_path, name, body, role, school, from_on, until_on, entered_by)
    values (${tx.district}, ${made.id}, ${at.id}, ${at.path}, ${made.name}, ${made.body}, ${made.role}, ${made.school}, ${made.from}, ${made.until}, ${made.by}) on conflict (district_id, id) do nothing`
}

export interface TutorRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly name: string
  readonly body: string
  readonly role: string
  readonly school: string
  readonly from_on: Day
  readonly until_on: Day
  readonly ended_on: Day | null
}

/** Of a unit or one below it, locked first. */
export async function lockTutor(tx: Tx, id: string): Promise<TutorRow | undefined> {
  const [found] = await tx<TutorRow>`
    select u.id, u.unit_id, u.unit_path, u.name, u.body, u.role, u.school, u.from_on, u.until_on, u.ended_on from programmes.tutor u where u.district_id = ${tx.district} and u.id = ${id} for update`
  return found
}

export async function setTerm(tx: Tx, id: string, until: Day, endedOn: Day | null): Promise<void> {
  await tx`update programmes.tutor set until_on = ${until}, ended_on = ${endedOn} where district_id = ${tx.district} and id = ${id}`
}

export async function insertLesson(tx: Tx, made: { readonly id: string; readonly tutorId: string; readonly on: Day; readonly topic: string; readonly audience: number; readonly cards: readonly string[] }): Promise<boolean> {
  const inserted = await tx`insert into programmes.tutor_session (district_id, id, tutor_id, on_day, topic, audience, cards)
    values (${tx.district}, ${made.id}, ${made.tutorId}, ${made.on}, ${made.topic}, ${made.audience}, ${made.cards}::text[]) on conflict (district_id, id) do nothing returning id`
  return inserted.length > 0
}

export async function insertAction(tx: Tx, at: CountedAt, made: Omit<ActionBody, 'dueOn'> & { readonly id: string; readonly due: Day; readonly by: string }): Promise<void> {
  await tx`insert into programmes.title_action (district_id, id, unit_id, unit_path, list, measure, owner, due_on, entered_by)
    values (${tx.district}, ${made.id}, ${at.id}, ${at.path}, ${made.list}, ${made.measure}, ${made.owner}, ${made.due}, ${made.by}) on conflict (district_id, id) do nothing`
}

/** False where there is none of this unit that is open. */
export async function finishAction(tx: Tx, unitId: string, id: string, evidence: string, on: Day): Promise<boolean> {
  const done = await tx`update programmes.title_action set evidence = ${evidence}, done_on = ${on} where district_id = ${tx.district} and id = ${id} and unit_id = ${unitId} and done_on is null returning id`
  return done.length > 0
}
