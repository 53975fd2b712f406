import type { CaseId } from '#cap/cases'
import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface RequestRow {
  readonly id: string
  readonly case_id: CaseId
  readonly code: string
  readonly kinds: string
  readonly state: 'received' | 'verified' | 'answered'
  readonly subject: string
  readonly contact: string
  readonly wish: string
  readonly asked_on: Day
  readonly due_on: Day
  readonly limited: boolean
  readonly outcome: 'granted' | 'partly' | 'refused' | null
  readonly reply: string | null
  readonly answered_on: Day | null
}

const columns = sql`q.id, q.case_id, q.code, q.kinds, q.state, q.subject, q.contact, q.wish, q.asked_on, q.due_on, q.limited, q.outcome, q.reply, q.answered_on`

export async function findRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  const found = await tx.run<RequestRow>(sql`select ${columns} from privacy.request q where q.district_id = ${tx.district} and q.id = ${id}`)
  return found[0]
}

/** Those still open by their day, then the answered ones. */
export async function listRequests(tx: Tx): Promise<RequestRow[]> {
  return tx.run<RequestRow>(sql`
    select ${columns} from privacy.request q where q.district_id = ${tx.district}
     order by (q.state = 'answered'), q.due_on, q.id limit 200`)
}

export type NewRequest = Pick<RequestRow, 'id' | 'case_id' | 'code' | 'kinds' | 'subject' | 'contact' | 'wish' | 'asked_on' | 'due_on'>

export function insertRequest(tx: Tx, each: NewRequest): Sql {
  return sql`insert into privacy.request (district_id, id, case_id, code, kinds, state, subject, contact, wish, asked_on, due_on, limited)
    values ${rows([[tx.district, each.id, each.case_id, each.code, each.kinds, 'received', each.subject, each.contact, each.wish, each.asked_on, each.due_on, false]])}`
}

export function verified(tx: Tx, id: string, on: Day): Sql {
  return sql`update privacy.request set state = 'verified', verified_on = ${on} where district_id = ${tx.district} and id = ${id}`
}

export function limited(tx: Tx, id: string): Sql {
  return sql`update privacy.request set limited = true where district_id = ${tx.district} and id = ${id}`
}

export function answered(tx: Tx, id: string, outcome: string, reply: string, on: Day): Sql {
  return sql`update privacy.request set state = 'answered', outcome = ${outcome}, reply = ${reply}, answered_on = ${on}
    where district_id = ${tx.district} and id = ${id}`
}

/** Names of the staff who acted on a case: they are nobody the person asked about. */
export async function namesOfStaff(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const found = await tx<{ name: string }>`
    select p.name from people.published_staff p where p.district_id = ${tx.district} and p.id = any(${[...ids]}::uuid[]) limit 500`
  return found.map((row) => row.name)
}
