import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { findFile } from '#platform/files'
import type { SentFile } from '#platform/http/operation'
import type { DistrictId } from '#platform/ids'
import { cursorOf, pageOf } from '#platform/pages'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { WRITING } from '../access.ts'
import type { ProjectShown } from '../contract.ts'
import { FREQUENT_DAYS, FREQUENT_FROM } from '../domain/opinions.ts'
import { PROJECT_STEPS, PROJECT_TRANSITIONS, projectFault, type ProjectStep } from '../domain/projects.ts'
import { frequentSubjects } from '../opinions/store.ts'
import { ORIGIN_WORDS, PROJECT_STEP_WORDS, PROPOSED, refusal, STAGE_WORDS, SUBJECT_WORDS } from '../words.ts'
import * as store from './store.ts'

/** Projects with their history and the steps this viewer may take. */
export async function projectsShown(services: Services, tx: Tx, viewer: StaffActor, rows: readonly store.ProjectRow[]): Promise<ProjectShown[]> {
  const ids = rows.map((each) => each.id)
  const [steps, opinions] = await Promise.all([store.stepsOf(tx, ids), store.opinionsOf(tx, ids)])
  const today = services.today(tx.district)
  return rows.map((row) => ({
    id: row.id, unit: { zh: row.unit_zh, en: row.unit_en }, title: row.title, why: row.why, subject: row.subject, subjectWords: { ...SUBJECT_WORDS[row.subject] },
    originWords: { ...ORIGIN_WORDS[row.origin] }, owner: row.owner_text, dueOn: row.due_on, budget: row.budget_text, stage: row.stage, stageWords: { ...STAGE_WORDS[row.stage] },
    outcome: row.outcome, overdue: row.stage !== 'done' && row.stage !== 'dropped' && row.due_on < today, openedOn: row.opened_on, doneOn: row.done_on, councilId: row.council_id,
    opinions: opinions.get(row.id) ?? 0, photos: photosOf(row), steps: steps.filter((each) => each.project_id === row.id).map(stepShown), may: mayOf(row, viewer),
  }))
}

/** Photos of a project: before and after. */
export function photosOf({ before_photo_id: before, after_photo_id: after }: Pick<store.ProjectRow, 'before_photo_id' | 'after_photo_id'>): { id: string; of: 'before' | 'after' }[] {
  return [...(before === null ? [] : [{ id: before, of: 'before' as const }]), ...(after === null ? [] : [{ id: after, of: 'after' as const }])]
}

function stepShown({ step, note, on_day, by_name }: store.StepRow) {
  const known = PROJECT_STEPS.find((each) => each === step)
  return { step, words: { ...(known ? PROJECT_STEP_WORDS[known] : PROPOSED) }, note, on: on_day, by: by_name }
}

/** Why this step is not taken now, in words. */
export function stepRefusal(row: store.ProjectRow, step: ProjectStep, by: Pick<StaffActor, 'id' | 'role'>) {
  const fault = projectFault(step, { stage: row.stage, proposedBy: row.proposed_by, reportedBy: row.reported_by }, by)
  if (fault === undefined) return undefined
  return fault === 'project-out-of-turn' ? refusal(fault, { stage: STAGE_WORDS[row.stage] }) : refusal(fault, {})
}

/** Steps that may follow by the table, each with its reason where this viewer may not take it. */
function mayOf(row: store.ProjectRow, viewer: StaffActor): ProjectShown['may'] {
  if (!WRITING.includes(viewer.role) && viewer.role !== 'director') return []
  return PROJECT_STEPS.filter((step) => PROJECT_TRANSITIONS[step].from.includes(row.stage)).map((step) => {
    const refused = stepRefusal(row, step, viewer)
    return { step, label: { ...PROJECT_STEP_WORDS[step] }, refusal: refused ? { code: refused.code, say: { ...refused.say } } : null }
  })
}

/** Projects at and below the viewer’s unit, and what came up often. Refuses `bad-cursor`. */
export async function listProjects(services: Services, viewer: StaffActor, asked: { readonly view?: 'open' | 'ended'; readonly before?: string }) {
  const before = cursorOf(asked.before, refusal('bad-cursor', {}))
  if (!before.ok) return before
  const since = addDays(services.today(viewer.district), -FREQUENT_DAYS)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const [rows, frequent] = await Promise.all([
      store.listProjects(tx, viewer.unitPath, asked.view === 'ended', before.value), frequentSubjects(tx, viewer.unitPath, since, FREQUENT_FROM),
    ])
    const { here, next } = pageOf(rows, store.PAGE, (row) => row.changed_at)
    return ok({
      projects: await projectsShown(services, tx, viewer, here), next,
      frequent: frequent.map(({ subject, n, ids }) => ({ subject, subjectWords: { ...SUBJECT_WORDS[subject] }, n, opinionIds: [...ids] })),
    })
  }, { readOnly: true })
}

/** A photo of a project of the viewer’s unit or below. Refuses `no-such-project`. */
export function readProjectPhoto(services: Services, viewer: StaffActor, projectId: string, photoId: string): Promise<Result<SentFile>> {
  return sendPhoto(services, viewer.district, projectId, photoId, (row) => isWithin(row.unit_path, viewer.unitPath))
}

/** A photo that everybody may see: of a project that another person has verified. Refuses `no-such-project`. */
export function readBoardPhoto(services: Services, district: DistrictId, projectId: string, photoId: string): Promise<Result<SentFile>> {
  return sendPhoto(services, district, projectId, photoId, (row) => row.stage === 'done')
}

async function sendPhoto(services: Services, district: DistrictId, projectId: string, photoId: string, mayRead: (row: store.ProjectRow) => boolean): Promise<Result<SentFile>> {
  const file = await inDistrict(services.db, district, async (tx) => {
    const row = await store.findProject(tx, projectId)
    return row && mayRead(row) && photosOf(row).some((each) => each.id === photoId) ? findFile(tx, photoId) : undefined
  }, { readOnly: true })
  if (!file) return refuse(refusal('no-such-project', {}))
  return ok({ bytes: await services.files.read(district, file.hash), type: file.media_type, name: `${file.id}.${file.media_type.split('/')[1] ?? 'bin'}` })
}
