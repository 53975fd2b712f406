import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { Subject } from '../domain/opinions.ts'
import type { EntryRow } from '../store.ts'

/** Kinds of entries from which the residents’ page is made: no member, no ballot, no summary of a meeting among them. */
const SHOWN = ['opened', 'meeting-called', 'meeting-called-off', 'statement-noted', 'resolution-made', 'published', 'tasks-set', 'task-done', 'task-verified']

/** Entries of a community’s councils that changed since a moment, council by council. */
export async function boardEntries(tx: Tx, unitId: string, since: Date): Promise<(EntryRow & { readonly council_id: string })[]> {
  return tx<EntryRow & { readonly council_id: string }>`
    select e.id, e.council_id, e.kind, e.on_day, e.by_staff, e.body from councils.entry e join (
        select c.district_id, c.id from councils.council c
         where c.district_id = ${tx.district} and c.unit_id = ${unitId} and c.changed_at >= ${since} order by c.changed_at desc, c.id desc limit 20) chosen
      on chosen.district_id = e.district_id and chosen.id = e.council_id
     where e.district_id = ${tx.district} and e.kind = any(${SHOWN}) order by e.council_id, e.seq limit 4000`
}

/** When each meeting that was called was held: of the entry nothing but its notice. */
export async function heldNotices(tx: Tx, unitId: string, since: Date): Promise<ReadonlySet<string>> {
  const found = await tx<{ notice_id: string }>`
    select e.body -> 'meeting' ->> 'noticeId' as notice_id from councils.entry e join councils.council c on c.district_id = e.district_id and c.id = e.council_id
     where e.district_id = ${tx.district} and c.unit_id = ${unitId} and c.changed_at >= ${since} and e.kind = 'meeting-held' and e.body -> 'meeting' ->> 'noticeId' is not null
     order by e.seq desc limit 500`
  return new Set(found.map((each) => each.notice_id))
}

export interface ReplyRow {
  readonly id: string
  readonly question: string
  readonly answer: string
  readonly subject: Subject
  readonly published_on: Day
}

/** Published questions and replies of a community, the newest first: nothing else of the opinion. */
export async function publishedReplies(tx: Tx, unitId: string): Promise<ReplyRow[]> {
  return tx<ReplyRow>`
    select o.id, o.question, o.answer, o.subject, o.published_on from councils.opinion o
     where o.district_id = ${tx.district} and o.unit_id = ${unitId} and o.publishing = 'published' order by o.published_on desc, o.id desc limit 30`
}
