import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export interface QuestionAsked {
  readonly id: string
  readonly unitId: string
  readonly courtUnitId: string
  readonly subject: string
  readonly title: string
  readonly text: string
  readonly by: string
  readonly on: Day
  readonly at: Date
}

/** A repeated command asks once. */
export async function insertQuestion(tx: Tx, asked: QuestionAsked): Promise<void> {
  const { id, unitId, courtUnitId, subject, title, text, by, on, at } = asked
  await tx`insert into guidance.question (district_id, id, unit_id, court_unit_id, subject, title, body, asked_by, asked_on, asked_at)
    values (${tx.district}, ${id}, ${unitId}, ${courtUnitId}, ${subject}, ${title}, ${text}, ${by}, ${on}, ${at})
    on conflict (district_id, id) do nothing`
}

export interface Waiting {
  readonly to_unit_id: string
  readonly answered: boolean
  readonly asked_on: Day
}

/** Locks a question: it is answered once. */
export async function lockQuestion(tx: Tx, id: string): Promise<Waiting | undefined> {
  const [found] = await tx<Waiting>`
    select q.court_unit_id as to_unit_id, q.answer is not null as answered, q.asked_on from guidance.question q
     where q.district_id = ${tx.district} and q.id = ${id} limit 1 for update`
  return found
}

export async function answerQuestion(tx: Tx, id: string, answer: { text: string; law: string | null; by: string; on: Day }): Promise<void> {
  await tx`update guidance.question set answer = ${answer.text}, law = ${answer.law}, answered_by = ${answer.by}, answered_on = ${answer.on}
     where district_id = ${tx.district} and id = ${id}`
}

export interface OpinionAsked {
  readonly id: string
  readonly unitId: string
  readonly departmentUnitId: string
  readonly title: string
  readonly text: string
  readonly by: string
  readonly on: Day
  readonly dueOn: Day
  readonly at: Date
}

export async function insertOpinion(tx: Tx, asked: OpinionAsked): Promise<void> {
  const { id, unitId, departmentUnitId, title, text, by, on, dueOn, at } = asked
  await tx`insert into guidance.opinion (district_id, id, unit_id, department_unit_id, title, body, asked_by, asked_on, asked_at, due_on)
    values (${tx.district}, ${id}, ${unitId}, ${departmentUnitId}, ${title}, ${text}, ${by}, ${on}, ${at}, ${dueOn})
    on conflict (district_id, id) do nothing`
}

export async function lockOpinion(tx: Tx, id: string): Promise<Waiting | undefined> {
  const [found] = await tx<Waiting>`
    select o.department_unit_id as to_unit_id, o.opinion is not null as answered, o.asked_on from guidance.opinion o
     where o.district_id = ${tx.district} and o.id = ${id} limit 1 for update`
  return found
}

export async function giveOpinion(tx: Tx, id: string, given: { text: string; by: string; on: Day }): Promise<void> {
  await tx`update guidance.opinion set opinion = ${given.text}, given_by = ${given.by}, given_on = ${given.on}
     where district_id = ${tx.district} and id = ${id}`
}

export interface HearingPlanned {
  readonly id: string
  readonly courtUnitId: string
  readonly on: Day
  readonly startsAt: string
  readonly place: string
  readonly kind: string
  readonly at: Date
}

export async function insertHearing(tx: Tx, hearing: HearingPlanned): Promise<void> {
  const { id, courtUnitId, on, startsAt, place, kind, at } = hearing
  await tx`insert into guidance.hearing (district_id, id, court_unit_id, on_day, starts_at, place, kind, state, entered_at)
    values (${tx.district}, ${id}, ${courtUnitId}, ${on}, ${startsAt}, ${place}, ${kind}, 'planned', ${at})
    on conflict (district_id, id) do nothing`
}

/** Answers whether the court had such a hearing that was still planned. */
export async function cancelHearing(tx: Tx, id: string, courtUnitId: string): Promise<boolean> {
  const found = await tx<{ id: string }>`
    update guidance.hearing set state = 'cancelled'
     where district_id = ${tx.district} and id = ${id} and court_unit_id = ${courtUnitId} and state = 'planned' returning id`
  return found.length > 0
}
