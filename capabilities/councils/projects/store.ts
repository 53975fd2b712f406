import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { Subject } from '../domain/opinions.ts'
import type { ProjectOrigin, Stage } from '../domain/projects.ts'

export const PAGE = 30

export interface ProjectRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly council_id: string | null
  readonly subject: Subject
  readonly origin: ProjectOrigin
  readonly title: string
  readonly why: string
  readonly owner_text: string
  readonly due_on: Day
  readonly budget_text: string
  readonly stage: Stage
  readonly outcome: string
  readonly before_photo_id: string | null
  readonly after_photo_id: string | null
  readonly proposed_by: string
  readonly reported_by: string | null
  readonly opened_on: Day
  readonly done_on: Day | null
  readonly changed_at: Date
}

export interface NewProject {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly councilId: string | null
  readonly subject: Subject
  readonly origin: ProjectOrigin
  readonly title: string
  readonly why: string
  readonly owner: string
  readonly dueOn: Day
  readonly budget: string
  readonly by: string
  readonly on: Day
  readonly at: Date
}

export async function insertProject(tx: Tx, each: NewProject): Promise<void> {
  await tx`insert into councils.project (district_id, id, unit_id, unit_path, council_id, subject, origin, title, why, owner_text, due_on, budget_text, stage, outcome, proposed_by,
      opened_on, changed_at)
    values (${tx.district}, ${each.id}, ${each.unitId}, ${each.unitPath}, ${each.councilId}, ${each.subject}, ${each.origin}, ${each.title}, ${each.why}, ${each.owner}, ${each.dueOn},
      ${each.budget}, 'proposed', '', ${each.by}, ${each.on}, ${each.at})`
}

const columns = sql`p.id, p.unit_id, p.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, p.council_id, p.subject, p.origin, p.title, p.why, p.owner_text, p.due_on, p.budget_text,
  p.stage, p.outcome, p.before_photo_id, p.after_photo_id, p.proposed_by, p.reported_by, p.opened_on, p.done_on, p.changed_at`
const tables = sql`councils.project p join organisation.published_unit u on u.district_id = p.district_id and u.id = p.unit_id`

export async function findProject(tx: Tx, id: string): Promise<ProjectRow | undefined> {
  const found = await tx.run<ProjectRow>(sql`select ${columns} from ${tables} where p.district_id = ${tx.district} and p.id = ${id}`)
  return found[0]
}

export async function lockProject(tx: Tx, id: string): Promise<void> {
  await tx`select p.id from councils.project p where p.district_id = ${tx.district} and p.id = ${id} for update`
}

const ENDED = ['done', 'dropped']

/** Projects at and below a unit, what changed last first. */
export async function listProjects(tx: Tx, unitPath: string, ended: boolean, before: { readonly at: Date; readonly id: string } | undefined): Promise<ProjectRow[]> {
  const from = before ? sql`and (p.changed_at, p.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx.run<ProjectRow>(sql`select ${columns} from ${tables} where p.district_id = ${tx.district} and (p.stage = any(${ENDED})) = ${ended}
    and ${withinUnit(sql`p.unit_path`, unitPath)} ${from}
    order by p.changed_at desc, p.id desc limit ${PAGE + 1}`)
}

/** Of one community, what was decided on or done, the newest first. */
export async function publicProjects(tx: Tx, unitId: string, stages: readonly Stage[]): Promise<ProjectRow[]> {
  return tx.run<ProjectRow>(sql`select ${columns} from ${tables} where p.district_id = ${tx.district} and p.unit_id = ${unitId} and p.stage = any(${stages})
    order by p.changed_at desc, p.id desc limit 30`)
}

export interface StepRow {
  readonly project_id: string
  readonly step: string
  readonly note: string
  readonly on_day: Day
  readonly by_name: string | null
}

export async function stepsOf(tx: Tx, ids: readonly string[]): Promise<StepRow[]> {
  return tx<StepRow>`
    select s.project_id, s.step, s.note, s.on_day, f.name as by_name from councils.project_step s
      left join people.published_staff f on f.district_id = s.district_id and f.id = s.by_staff
     where s.district_id = ${tx.district} and s.project_id = any(${ids}::uuid[]) order by s.recorded_at, s.id limit 1000`
}

/** How many opinions each takes up. */
export async function opinionsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await tx<{ project_id: string; n: number }>`
    select o.project_id, count(*)::int as n from councils.opinion o
     where o.district_id = ${tx.district} and o.project_id = any(${ids}::uuid[]) group by o.project_id limit 1000`
  return new Map(found.map((each) => [each.project_id, each.n]))
}

/** One line of its history; false where this command has written it already. */
export async function insertStep(tx: Tx, each: { readonly id: string; readonly projectId: string; readonly step: string; readonly note: string; readonly on: Day; readonly by: string; readonly at: Date }): Promise<boolean> {
  const made = await tx`insert into councils.project_step (district_id, id, project_id, step, note, on_day, by_staff, recorded_at)
    values (${tx.district}, ${each.id}, ${each.projectId}, ${each.step}, ${each.note}, ${each.on}, ${each.by}, ${each.at})
    on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

export interface Moved {
  readonly stage: Stage
  readonly outcome: string
  readonly beforePhotoId: string | null
  readonly afterPhotoId: string | null
  readonly reportedBy: string | null
  readonly doneOn: Day | null
  readonly at: Date
}

export async function moveProject(tx: Tx, id: string, to: Moved): Promise<void> {
  await tx`update councils.project set stage = ${to.stage}, outcome = ${to.outcome}, before_photo_id = ${to.beforePhotoId}, after_photo_id = ${to.afterPhotoId},
      reported_by = ${to.reportedBy}, done_on = ${to.doneOn}, changed_at = ${to.at}
    where district_id = ${tx.district} and id = ${id}`
}
