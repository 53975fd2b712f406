import type { Tx } from '#platform/db/database'

export interface LetterRow {
  readonly id: string
  readonly rule: string
  readonly recipient_kind: string
  readonly language: string
  readonly body: string
  readonly state: string
  readonly queued_at: Date
  readonly sent_at: Date | null
}

/** The letters of a case, oldest first; at most 200. */
export async function lettersOfCase(tx: Tx, caseId: string): Promise<LetterRow[]> {
  return tx<LetterRow>`
    select l.id, l.rule, l.recipient_kind, l.language, l.body, l.state, l.queued_at, l.sent_at
      from notifications.letter l
     where l.district_id = ${tx.district} and l.case_id = ${caseId}
     order by l.queued_at, l.id limit 200`
}

/** What one person was written, oldest first; at most 200. */
export async function lettersTo(tx: Tx, recipientId: string): Promise<LetterRow[]> {
  return tx<LetterRow>`
    select l.id, l.rule, l.recipient_kind, l.language, l.body, l.state, l.queued_at, l.sent_at
      from notifications.letter l
     where l.district_id = ${tx.district} and l.recipient_id = ${recipientId} and l.state <> 'dropped' and l.on_page
     order by l.queued_at, l.id limit 200`
}

export interface NoticeRow {
  readonly id: string
  readonly rule: string
  readonly body: string
  readonly queued_at: Date
  readonly path: string | null
}

/** Letters of these kinds to a unit since an instant, the latest first; at most 50. */
export async function noticesTo(tx: Tx, unitId: string, rules: readonly string[], since: Date): Promise<NoticeRow[]> {
  return tx<NoticeRow>`
    select l.id, l.rule, l.body, l.queued_at, l.path
      from notifications.letter l
     where l.district_id = ${tx.district} and l.recipient_id = ${unitId} and l.recipient_kind = 'unit' and l.rule = any(${[...rules]}::text[])
       and l.queued_at >= ${since} and l.state <> 'dropped'
     order by l.queued_at desc, l.id desc limit 50`
}

const MOST_WAITING = 1000

/** Letters not sent yet, and those among them queued before an instant. */
export async function countWaiting(tx: Tx, before: Date): Promise<{ waiting: number; late: number }> {
  const [row] = await tx<{ waiting: number; late: number }>`
    select count(*)::int as waiting, (count(*) filter (where l.queued_at < ${before}))::int as late
      from (select q.queued_at from notifications.letter q
             where q.district_id = ${tx.district} and q.state = 'queued'
             order by q.queued_at, q.id limit ${MOST_WAITING}) l
     limit 1`
  return row ?? { waiting: 0, late: 0 }
}
