import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'

export interface NewLetter {
  readonly id: string
  readonly factId: string
  readonly rule: string
  readonly caseId: string
  readonly recipientId: string
  readonly recipientKind: 'reporter' | 'party' | 'unit'
  /** The recipient's own case, where it was merged into the one the letter is about. */
  readonly recipientCaseId: string
  readonly language: 'zh' | 'en'
  readonly body: string
}

/** Writes letters that are not there yet and says how many were new. */
export async function insertLetters(tx: Tx, letters: readonly NewLetter[], at: Date): Promise<number> {
  if (letters.length === 0) return 0
  const values = letters.map((each) => [
    tx.district, each.factId, each.rule, each.recipientId, each.id, each.caseId, each.recipientKind,
    each.recipientCaseId, each.language, each.body, 'queued', at,
  ])
  const written = await tx.run(sql`
    insert into notifications.letter (district_id, fact_id, rule, recipient_id, id, case_id, recipient_kind,
      recipient_case_id, language, body, state, queued_at) values ${rows(values)}
    on conflict (district_id, fact_id, rule, recipient_id) do nothing returning id`)
  return written.length
}

export interface QueuedLetter {
  readonly id: string
  readonly case_id: string
  readonly rule: string
  readonly recipient_id: string
  readonly recipient_kind: 'reporter' | 'party' | 'unit'
  readonly recipient_case_id: string
  readonly language: 'zh' | 'en'
  readonly body: string
}

/** The oldest letters that wait, at most `limit`. */
export async function takeQueued(tx: Tx, limit: number): Promise<QueuedLetter[]> {
  return tx<QueuedLetter>`
    select l.id, l.case_id, l.rule, l.recipient_id, l.recipient_kind, l.recipient_case_id, l.language, l.body
      from notifications.letter l
     where l.district_id = ${tx.district} and l.state = 'queued'
     order by l.queued_at, l.id limit ${limit}`
}

export async function markSent(tx: Tx, ids: readonly string[], sender: string, at: Date): Promise<void> {
  await tx`
    update notifications.letter set state = 'sent', sent_at = ${at}, sender = ${sender}
     where district_id = ${tx.district} and id = any(${ids}::uuid[])`
}

export async function markDropped(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx`
    update notifications.letter set state = 'dropped', body = ''
     where district_id = ${tx.district} and id = any(${ids}::uuid[])`
}

/** Drops what waits for a case that is being sealed (decision 4); goes into the sealing command's statement. */
export function dropLettersOf(tx: Tx, caseId: string): Sql {
  return sql`update notifications.letter set state = 'dropped', body = ''
    where district_id = ${tx.district} and case_id = ${caseId} and state = 'queued'`
}
