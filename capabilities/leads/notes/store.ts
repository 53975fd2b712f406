import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import { PAGE } from '../paging.ts'
import { withinUnit } from '#platform/db/tree'

export interface NewNote {
  readonly id: string
  readonly authorId: string
  readonly unitId: string
  readonly unitPath: string
  readonly source: string
  readonly words: Buffer
  readonly on: Day
  readonly at: Date
}

/** A repeated command writes once. */
export async function insertNote(tx: Tx, each: NewNote): Promise<void> {
  await tx`insert into leads.note (district_id, id, author_id, unit_id, unit_path, source, words, noted_on, noted_at, state)
    values (${tx.district}, ${each.id}, ${each.authorId}, ${each.unitId}, ${each.unitPath}, ${each.source}, ${each.words}, ${each.on}, ${each.at}, 'open')
    on conflict (district_id, id) do nothing`
}

export interface NoteRow {
  readonly id: string
  readonly author_id: string
  readonly author_name: string
  readonly unit_id: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly unit_path: string
  readonly source: string
  readonly words: Buffer | null
  readonly noted_on: Day
  readonly noted_at: Date
  readonly state: string
  readonly became: string | null
  readonly became_id: string | null
}

const columns = sql`n.id, n.author_id, p.name as author_name, n.unit_id, u.name_zh as unit_zh, u.name_en as unit_en, n.unit_path, n.source, n.words, n.noted_on,
  n.noted_at, n.state, n.became, n.became_id`
const joins = (tx: Tx): Sql => sql`leads.note n
  join organisation.published_unit u on u.district_id = ${tx.district} and u.id = n.unit_id
  join people.published_staff p on p.district_id = ${tx.district} and p.id = n.author_id`

export async function findNote(tx: Tx, id: string): Promise<NoteRow | undefined> {
  const [found] = await tx.run<NoteRow>(sql`select ${columns} from ${joins(tx)} where n.district_id = ${tx.district} and n.id = ${id} limit 1`)
  return found
}

/** Locks a note: it is decided once. */
export async function lockNote(tx: Tx, id: string): Promise<{ state: string } | undefined> {
  const [found] = await tx<{ state: string }>`select n.state from leads.note n where n.district_id = ${tx.district} and n.id = ${id} limit 1 for update`
  return found
}

/** Whose notes: what one took oneself, or what lies in one's area as well. There is no question by place. */
export interface NotesAsked {
  readonly authorId: string
  /** Undefined: one's own only. */
  readonly path: string | undefined
  readonly open: boolean
}

export async function listNotes(tx: Tx, { authorId, path, open }: NotesAsked, before: Cursor | undefined): Promise<NoteRow[]> {
  const whose = path === undefined ? sql`n.author_id = ${authorId}` : sql`(n.author_id = ${authorId} or ${withinUnit(sql`n.unit_path`, path)})`
  const state = open ? sql`n.state = 'open'` : sql`n.state in ('carried', 'nothing')`
  const from = before ? sql`and (n.noted_at, n.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx.run<NoteRow>(sql`
    select ${columns} from ${joins(tx)} where n.district_id = ${tx.district} and ${whose} and ${state} ${from}
     order by n.noted_at desc, n.id desc limit ${PAGE + 1}`)
}

/** It became a case: its words live there, and here no more. */
export function noteCarried(tx: Tx, id: string, to: { readonly became: string; readonly caseId: string; readonly by: string; readonly on: Day }): Sql {
  return sql`update leads.note set state = 'carried', became = ${to.became}, became_id = ${to.caseId}, words = null, decided_by = ${to.by}, decided_on = ${to.on}
     where district_id = ${tx.district} and id = ${id}`
}

export async function noteSettled(tx: Tx, id: string, how: { readonly words: Buffer; readonly by: string; readonly on: Day }): Promise<void> {
  await tx`update leads.note set state = 'nothing', words = ${how.words}, decided_by = ${how.by}, decided_on = ${how.on}
     where district_id = ${tx.district} and id = ${id}`
}

/** Takes away the words of what came to nothing before a day. At most 500 at a time; answers how many. */
export async function forgetNotes(tx: Tx, before: Day): Promise<number> {
  const gone = await tx`
    update leads.note as n set words = null from (
      select o.district_id, o.id from leads.note o
       where o.district_id = ${tx.district} and o.state = 'nothing' and o.words is not null and o.decided_on < ${before}
       order by o.decided_on, o.id limit 500 for update skip locked) old
     where n.district_id = ${tx.district} and old.district_id = n.district_id and n.id = old.id returning n.id`
  return gone.length
}
