import type { Tx } from '#platform/db/database'

export type About = 'earning' | 'redemption' | 'stock'

export interface RequestRow {
  readonly id: string
  readonly about: About
  readonly subject_id: string
  readonly difference: number
  readonly ground: string
  readonly state: 'waiting' | 'done' | 'declined'
  readonly asked_by: string
  readonly asked_at: Date
}

/** Locks one request: it is decided once. */
export async function lockRequest(tx: Tx, unitId: string, id: string): Promise<RequestRow | undefined> {
  const [found] = await tx<RequestRow>`
    select q.id, q.about, q.subject_id, q.difference, q.ground, q.state, q.asked_by, q.asked_at from points.request q
     where q.district_id = ${tx.district} and q.unit_id = ${unitId} and q.id = ${id} for update`
  return found
}

/** Whether somebody asked about this and nobody decided yet. */
export async function isAsked(tx: Tx, unitId: string, subjectId: string, besides: string): Promise<boolean> {
  const found = await tx`select q.id from points.request q
    where q.district_id = ${tx.district} and q.unit_id = ${unitId} and q.state = 'waiting' and q.subject_id = ${subjectId} and q.id <> ${besides} limit 1`
  return found.length > 0
}

export async function insertRequest(tx: Tx, unitId: string, request: Omit<RequestRow, 'state'>): Promise<void> {
  await tx`insert into points.request (district_id, id, unit_id, about, subject_id, difference, ground, state, asked_by, asked_at, note)
    values (${tx.district}, ${request.id}, ${unitId}, ${request.about}, ${request.subject_id}, ${request.difference}, ${request.ground}, 'waiting', ${request.asked_by}, ${request.asked_at}, '')
    on conflict (district_id, id) do nothing`
}

export async function decideRequest(tx: Tx, id: string, decided: { readonly state: 'done' | 'declined'; readonly by: string; readonly at: Date; readonly note: string }): Promise<void> {
  await tx`update points.request set state = ${decided.state}, decided_by = ${decided.by}, decided_at = ${decided.at}, note = ${decided.note} where district_id = ${tx.district} and id = ${id}`
}
