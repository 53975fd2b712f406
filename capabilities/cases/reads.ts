import type { StaffActor } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { CaseId } from './procedure.ts'
import { NEVER_DUE } from './projection.ts'
import { countedIn } from './reads-months.ts'
import { readStored } from './sealing/vault.ts'

/** A line of a work list as the database gives it. */
export interface LineRow {
  readonly id: CaseId
  readonly code: string
  readonly title: string
  readonly place_text: string
  readonly category: string | null
  readonly channel: string
  readonly stage_kind: string
  readonly stage: string
  readonly open: boolean
  readonly urgent: boolean
  readonly registered_on: Day
  readonly due_on: Day
  readonly assignee_id: string | null
  readonly assignee_name: string | null
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly registered_unit_id: string
  readonly merged_into: string | null
  readonly restricted_by: string
  readonly sealed: boolean
  readonly limited: boolean
  readonly co_handler: boolean
  /** The viewer's own parts in the case. */
  readonly parts: string[]
}

export interface ListFilter {
  readonly view: 'mine' | 'unclaimed' | 'unit' | 'entry' | 'closed'
  readonly stage: string | undefined
  readonly category: string | undefined
  readonly assigneeId?: string | undefined
  readonly gridId?: string | undefined
  readonly after: { readonly dueOn: Day; readonly id: string } | undefined
}

export const PAGE = 50

const lineColumns = sql`cf.id, cf.code, cf.title, cf.place_text, cf.category, cf.channel, cf.stage_kind, cf.stage,
  cf.open, cf.urgent, cf.registered_on, cf.due_on, cf.assignee_id, s.name as assignee_name, cf.unit_id, cf.unit_path,
  u.name_zh as unit_zh, u.name_en as unit_en, cf.registered_unit_id, cf.merged_into, cf.restricted_by, cf.sealed, cf.limited`

/** One page of a work list: the keys come first from one index, the names only for the fifty lines shown. */
export async function listLines(tx: Tx, viewer: StaffActor, filter: ListFilter): Promise<LineRow[]> {
  const after = filter.after ?? { dueOn: '0001-01-01' as Day, id: '00000000-0000-0000-0000-000000000000' }
  const page = sql`
    select cf.id, cf.due_on from cases.case_file cf
     where cf.district_id = ${tx.district} and ${scopeOf(viewer, filter)} ${narrowed(filter)}
       and (cf.due_on, cf.id) > (${after.dueOn}::date, ${after.id}::uuid)
     order by cf.due_on, cf.id limit ${PAGE + 1}`
  return tx.run<LineRow>(sql`
    with page as materialized (${page})
    select ${lineColumns}, exists (select 1 from cases.handler h where h.district_id = ${tx.district}
        and h.case_id = cf.id and h.staff_id = ${viewer.id} and h.part = 'co-handler' and h.until is null) as co_handler,
        (select coalesce(json_agg(h.part), '[]'::json) from cases.handler h where h.district_id = ${tx.district}
        and h.case_id = cf.id and h.staff_id = ${viewer.id} and h.until is null) as parts
      from page
      join cases.case_file cf on cf.district_id = ${tx.district} and cf.id = page.id
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = cf.unit_id
      left join people.published_staff s on s.district_id = ${tx.district} and s.id = cf.assignee_id
     order by page.due_on, page.id`)
}

export interface LineSums {
  readonly all: number
  readonly overdue: number
  readonly dueToday: number
}

/** Most lines that a sum beside a list counts: enough to say “99+”, and as quick among a million. */
export const MOST_COUNTED = 100

/** How long the whole list is and how much of it is late or due today; each reads at most `MOST_COUNTED` entries of the list's own index. */
export async function sumLines(tx: Tx, viewer: StaffActor, filter: ListFilter, today: Day): Promise<LineSums> {
  const lines = (due: Sql) => sql`(select count(*)::int from (
    select 1 from cases.case_file cf
     where cf.district_id = ${tx.district} and ${scopeOf(viewer, filter)} ${narrowed(filter)} ${due}
     order by cf.due_on, cf.id limit ${MOST_COUNTED}) line)`
  const found = await tx.run<LineSums>(sql`
    select ${lines(sql``)} as all, ${lines(sql`and cf.due_on < ${today}::date`)} as overdue,
           ${lines(sql`and cf.due_on = ${today}::date`)} as "dueToday"`)
  return found[0] ?? { all: 0, overdue: 0, dueToday: 0 }
}

function scopeOf(viewer: StaffActor, filter: ListFilter): Sql {
  if (filter.view === 'mine') {
    const [own, others] = [sql`cf.assignee_id = ${viewer.id} and cf.open`, viewer.standsInFor ?? []]
    if (others.length === 0) return own
    return sql`(cf.assignee_id = ${viewer.id} or (cf.assignee_id = any(${[...others]}::uuid[]) and cf.unit_id = ${viewer.unitId} and cf.restricted_by = '')) and cf.open`
  }
  const open = filter.view === 'closed' ? sql`not cf.open` : sql`cf.open`
  const unit = reachOf(viewer)
  if (filter.view === 'unclaimed') return sql`${unit} and ${open} and cf.assignee_id is null and cf.stage_kind <> 'entry'`
  if (filter.view === 'entry') return sql`${unit} and ${open} and cf.stage_kind = 'entry'`
  return sql`${unit} and ${open}`
}

/** The district's centre sees the whole district, a street its communities, everybody else their own unit. */
function reachOf(viewer: StaffActor): Sql {
  const depth = viewer.unitPath.split('.').length
  if (depth === 1) return sql`true`
  if (depth > 2) return sql`cf.unit_id = ${viewer.unitId}`
  return sql`cf.unit_path >= ${viewer.unitPath} and cf.unit_path < ${`${viewer.unitPath}/`}`
}

function narrowed(filter: ListFilter): Sql {
  const stage = filter.stage ? sql`and cf.stage = ${filter.stage}` : sql``
  const category = filter.category ? sql`and cf.category = ${filter.category}` : sql``
  const assignee = filter.assigneeId ? sql`and cf.assignee_id = ${filter.assigneeId}::uuid` : sql``
  const grid = filter.gridId ? sql`and cf.grid_id = ${filter.gridId}::uuid` : sql``
  return sql`${stage} ${category} ${assignee} ${grid}`
}

/** How many open cases of the viewer's unit and below somebody handles; at most `MOST_COUNTED`. Sealed ones are not among them. */
export async function countOpenOf(tx: Tx, viewer: StaffActor, staffId: string): Promise<number> {
  const found = await tx.run<{ n: number }>(sql`
    select count(*)::int as n from (
      select 1 from cases.case_file cf
       where cf.district_id = ${tx.district} and cf.assignee_id = ${staffId}::uuid and cf.open and ${reachOf(viewer)}
       order by cf.due_on, cf.id limit ${MOST_COUNTED}) line`)
  return found[0]?.n ?? 0
}

export async function findLine(tx: Tx, viewerId: string, id: CaseId): Promise<LineRow | undefined> {
  const found = await tx<LineRow>`
    select ${lineColumns}, exists (select 1 from cases.handler h where h.district_id = ${tx.district}
        and h.case_id = cf.id and h.staff_id = ${viewerId} and h.part = 'co-handler' and h.until is null) as co_handler,
        (select coalesce(json_agg(h.part), '[]'::json) from cases.handler h where h.district_id = ${tx.district}
        and h.case_id = cf.id and h.staff_id = ${viewerId} and h.until is null) as parts
      from cases.case_file cf
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = cf.unit_id
      left join people.published_staff s on s.district_id = ${tx.district} and s.id = cf.assignee_id
     where cf.district_id = ${tx.district} and cf.id = ${id}`
  return found[0]
}

export interface TimelineRow {
  readonly id: string
  readonly seq: number
  readonly kind: string
  readonly procedure_kind: string
  readonly occurred_on: Day
  readonly recorded_at: Date
  readonly actor_kind: string
  readonly actor_role: string
  readonly actor_name: string | null
  readonly data: JsonObject
  readonly content: string | null
}

/** The youngest 200 facts of a case, oldest first. */
export async function listTimeline(tx: Tx, id: CaseId): Promise<TimelineRow[]> {
  const found = await tx<TimelineRow>`
    select f.id, f.seq, f.kind, p.kind as procedure_kind, f.occurred_on, f.recorded_at, f.actor_kind, f.actor_role,
           s.name as actor_name, f.data, c.content
      from cases.fact f
      join cases.procedure p on p.district_id = ${tx.district} and p.id = f.procedure_id
      left join people.published_staff s on s.district_id = ${tx.district} and s.id = f.actor_id
      left join cases.fact_content c on c.district_id = ${tx.district} and c.fact_id = f.id
     where f.district_id = ${tx.district} and f.case_id = ${id}
     order by f.seq desc limit 200`
  return found.reverse().map((row) => ({ ...row, content: readStored(tx, row.id, row.content) }))
}

export interface MergedRow {
  readonly id: string
  readonly code: string
  readonly registered_on: Day
}

export async function listMergedHere(tx: Tx, id: CaseId): Promise<MergedRow[]> {
  return tx<MergedRow>`
    select cf.id, cf.code, cf.registered_on from cases.case_file cf
     where cf.district_id = ${tx.district} and cf.merged_into = ${id} order by cf.registered_on, cf.id limit 100`
}

export async function findCodeOf(tx: Tx, id: CaseId): Promise<string | undefined> {
  const found = await tx<{ code: string }>`
    select cf.code from cases.case_file cf where cf.district_id = ${tx.district} and cf.id = ${id}`
  return found[0]?.code
}

export async function findIdByCode(tx: Tx, code: string): Promise<CaseId | undefined> {
  const found = await tx<{ id: CaseId }>`
    select cf.id from cases.case_file cf where cf.district_id = ${tx.district} and cf.code = ${code}`
  return found[0]?.id
}

/** Sums of a period by the day things happened, counting what was recorded up to `asOf`. */
export async function sumCounts(
  tx: Tx,
  period: { readonly unitPath: string; readonly from: Day; readonly to: Day; readonly asOf: Day },
  indicators: readonly string[] | null = null,
): Promise<{ indicator: string; n: number }[]> {
  return tx<{ indicator: string; n: number }>`
    select c.indicator, sum(c.n)::bigint as n
      from (${countedIn(tx, period, indicators, true)}) c
     group by c.indicator order by c.indicator limit 200`
}

export function shownDue(dueOn: Day): Day | null {
  return dueOn === NEVER_DUE ? null : dueOn
}

/** The head of the chain and the place: what a form must send back, and where the matter is. */
export async function findStanding(tx: Tx, id: CaseId): Promise<{ seq: number; address_id: string | null } | undefined> {
  const found = await tx<{ seq: number; address_id: string | null }>`
    select cf.seq, cf.address_id from cases.case_file cf where cf.district_id = ${tx.district} and cf.id = ${id}`
  return found[0]
}
