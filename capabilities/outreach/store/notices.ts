import type { CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { NoticeKind, NoticeState } from '../domain.ts'
import { below, type Cursor, PAGE } from './paging.ts'

export interface NoticeTexts {
  readonly title_zh: string
  readonly title_en: string
  readonly happens_zh: string
  readonly happens_en: string
  readonly todo_zh: string
  readonly todo_en: string
  readonly result_zh: string
  readonly result_en: string
}

export interface NoticeRow extends NoticeTexts {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly kind: NoticeKind
  readonly consent_on: Day | null
  readonly consent_file: string
  readonly state: NoticeState
  readonly written_by: string
  readonly written_at: Date
  readonly decided_by: string | null
  readonly decided_on: Day | null
  readonly note: string
}

const NOTICE = sql`x.id, x.unit_id, x.unit_path, x.kind, x.title_zh, x.title_en, x.happens_zh, x.happens_en, x.todo_zh, x.todo_en, x.result_zh, x.result_en, x.consent_on, x.consent_file, x.state,
  x.written_by, x.written_at, x.decided_by, x.decided_on, x.note from outreach.notice x`

export type NewNotice = NoticeTexts & Pick<NoticeRow, 'id' | 'kind' | 'consent_on' | 'consent_file' | 'written_by' | 'written_at'>

export async function insertNotice(tx: Tx, home: CountedAt, row: NewNotice): Promise<void> {
  await tx`insert into outreach.notice (district_id, id, unit_id, unit_path, kind, title_zh, title_en, happens_zh, happens_en, todo_zh, todo_en, result_zh, result_en, consent_on, consent_file, state, written_by, written_at, note)
    values (${tx.district}, ${row.id}, ${home.id}, ${home.path}, ${row.kind}, ${row.title_zh}, ${row.title_en}, ${row.happens_zh}, ${row.happens_en}, ${row.todo_zh}, ${row.todo_en}, ${row.result_zh},
      ${row.result_en}, ${row.consent_on}, ${row.consent_file}, 'waiting', ${row.written_by}, ${row.written_at}, '') on conflict (district_id, id) do nothing`
}

export async function lockNotice(tx: Tx, id: string): Promise<NoticeRow | undefined> {
  const [found] = await tx.run<NoticeRow>(sql`select ${NOTICE} where x.district_id = ${tx.district} and x.id = ${id} for update`)
  return found
}

export async function findNotice(tx: Tx, id: string): Promise<NoticeRow | undefined> {
  const [found] = await tx.run<NoticeRow>(sql`select ${NOTICE} where x.district_id = ${tx.district} and x.id = ${id}`)
  return found
}

export async function setNoticeState(tx: Tx, id: string, decided: { readonly state: NoticeState; readonly by: string; readonly on: Day; readonly note: string }): Promise<void> {
  await tx`update outreach.notice set state = ${decided.state}, decided_by = ${decided.by}, decided_on = ${decided.on}, note = ${decided.note} where district_id = ${tx.district} and id = ${id}`
}

/** Those of a unit and below, the newest first. */
export async function listNotices(tx: Tx, unitPath: string, kind: NoticeKind, before: Cursor | undefined): Promise<NoticeRow[]> {
  const older = before ? sql`and (x.written_at, x.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx.run<NoticeRow>(sql`select ${NOTICE} where x.district_id = ${tx.district} and x.kind = ${kind} and ${below(unitPath)} ${older} order by x.written_at desc, x.id desc limit ${PAGE + 1}`)
}

/** What everybody reads, the newest first. */
export async function listPublished(tx: Tx, kind: NoticeKind, before: Cursor | undefined): Promise<NoticeRow[]> {
  const older = before ? sql`and (x.decided_on, x.id) < (${before.at.slice(0, 10)}::date, ${before.id}::uuid)` : sql``
  return tx.run<NoticeRow>(sql`select ${NOTICE} where x.district_id = ${tx.district} and x.kind = ${kind} and x.state = 'published' ${older} order by x.decided_on desc, x.id desc limit ${PAGE + 1}`)
}

export interface EvidenceRow {
  readonly id: string
  readonly title: string
  readonly item: string
  readonly kept_at: string
  readonly there_on: Day | null
}

export async function insertEvidence(tx: Tx, home: CountedAt, row: EvidenceRow, entered: { readonly by: string; readonly at: Date }): Promise<void> {
  await tx`insert into outreach.evidence (district_id, id, unit_id, unit_path, title, item, kept_at, there_on, entered_by, entered_at)
    values (${tx.district}, ${row.id}, ${home.id}, ${home.path}, ${row.title}, ${row.item}, ${row.kept_at}, ${row.there_on}, ${entered.by}, ${entered.at}) on conflict (district_id, id) do nothing`
}

export async function setEvidence(tx: Tx, unitId: string, row: Pick<EvidenceRow, 'id' | 'kept_at' | 'there_on'>): Promise<boolean> {
  const done = await tx`update outreach.evidence set kept_at = ${row.kept_at}, there_on = ${row.there_on} where district_id = ${tx.district} and unit_id = ${unitId} and id = ${row.id} returning id`
  return done.length > 0
}

/** What a unit collects for its titles, in the order it was entered. */
export async function listEvidence(tx: Tx, unitId: string): Promise<EvidenceRow[]> {
  return tx<EvidenceRow>`select x.id, x.title, x.item, x.kept_at, x.there_on from outreach.evidence x
    where x.district_id = ${tx.district} and x.unit_id = ${unitId} order by x.title, x.entered_at, x.id limit 300`
}
