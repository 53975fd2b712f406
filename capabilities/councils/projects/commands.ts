import { type UnitId, unitOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { readUnusedFile } from '#platform/file-token'
import { insertFile } from '#platform/files'
import { isPersonal } from '#platform/points-at-somebody'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import { readCouncil } from '../commands.ts'
import type { ProjectBody, ProjectShown, StepBody } from '../contract.ts'
import { count } from '../counts.ts'
import { PROJECT_TRANSITIONS, type ProjectStep } from '../domain/projects.ts'
import { insertStep as insertOpinionStep, tellRaisers, tieToProject } from '../opinions/store.ts'
import { refusal } from '../words.ts'
import { projectsShown, stepRefusal } from './looks.ts'
import * as store from './store.ts'

interface Home {
  readonly unitId: string
  readonly unitPath: string
}

/**
 * Proposes a project, with the opinions it takes up. Residents read it once a head decides on it. Refuses `personal-data`,
 * `day-does-not-fit`, `no-such-council`, `no-such-opinion`.
 */
export function proposeProject(services: Services, by: StaffActor, commandId: string, body: ProjectBody): Promise<Result<ProjectShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<ProjectShown>> => {
    const known = await store.findProject(tx, commandId)
    if (known) return ok(await shownOne(services, tx, by, known))
    const [on, at] = [services.today(tx.district), services.clock.now()]
    const read = readBody(body, on)
    if (!read.ok) return read
    const home = await homeOf(tx, by, body.councilId)
    if (!home.ok) return home
    await store.insertProject(tx, { id: commandId, ...home.value, councilId: body.councilId ?? null, subject: body.subject, origin: body.origin, ...read.value, by: by.id, on, at })
    await store.insertStep(tx, { id: commandId, projectId: commandId, step: 'propose', note: '', on, by: by.id, at })
    if (!(await takeUp(tx, home.value, body.opinionIds, { id: commandId, on, by: by.id, at }))) return refuse(refusal('no-such-opinion', {}))
    const made = await store.findProject(tx, commandId)
    if (!made) throw new Error('a project was proposed a moment ago')
    return ok(await shownOne(services, tx, by, made))
  })
}

interface Read {
  readonly title: string
  readonly why: string
  readonly owner: string
  readonly budget: string
  readonly dueOn: Day
}

function readBody(body: ProjectBody, today: Day): Result<Read> {
  const [title, why, owner, budget] = [cleanText(body.title), cleanText(body.why), cleanText(body.owner), cleanText(body.budget)]
  if (isPersonal(title, why, owner, budget)) return refuse(refusal('personal-data', {}))
  const due = parseDay(body.dueOn)
  return due.ok && due.value >= today ? ok({ title, why, owner, budget, dueOn: due.value }) : refuse(refusal('day-does-not-fit', {}))
}

/** Opinions the project answers; false where one is not there, elsewhere, or in another project. */
async function takeUp(tx: Tx, home: Home, ids: readonly string[], stamp: { readonly id: string; readonly on: Day; readonly by: string; readonly at: Date }): Promise<boolean> {
  const [first] = ids
  if (first === undefined) return true
  const tied = await tieToProject(tx, home.unitPath, ids, stamp.id)
  if (tied !== ids.length) return false
  await insertOpinionStep(tx, { ...stamp, opinionId: first, step: 'project', note: '' })
  return true
}

/** Of the council it came from, or of the proposer’s own unit. */
async function homeOf(tx: Tx, by: StaffActor, councilId: string | undefined): Promise<Result<Home>> {
  if (councilId === undefined) {
    const unit = await unitOf(tx, by.unitId as UnitId)
    return ok({ unitId: by.unitId, unitPath: unit?.path ?? by.unitPath })
  }
  const council = await readCouncil(tx, by, councilId)
  return council.ok ? ok({ unitId: council.value.row.unit_id, unitPath: council.value.row.unit_path }) : council
}

async function shownOne(services: Services, tx: Tx, by: StaffActor, row: store.ProjectRow): Promise<ProjectShown> {
  const [shown] = await projectsShown(services, tx, by, [row])
  if (!shown) throw new Error('one project in, one out')
  return shown
}

/** Steps that say something to everybody in their note. */
const SPEAKING: readonly ProjectStep[] = ['report', 'verify', 'send-back', 'drop']

/**
 * One step of a project, its row locked first; a second click changes nothing. What a report or a verification says is public
 * once it is done. Refuses `no-such-project`, what `projectFault` says, `words-missing`, `personal-data`, `photo-with-people`, `photo-unknown`.
 */
export function takeProjectStep(services: Services, by: StaffActor, command: { readonly commandId: string; readonly id: string }, body: StepBody): Promise<Result<ProjectShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<ProjectShown>> => {
    await store.lockProject(tx, command.id)
    const row = await store.findProject(tx, command.id)
    if (!row || !isWithin(row.unit_path, by.unitPath)) return refuse(refusal('no-such-project', {}))
    const [on, at, note] = [services.today(tx.district), services.clock.now(), cleanText(body.note)]
    if (!(await store.insertStep(tx, { id: command.commandId, projectId: row.id, step: body.step, note, on, by: by.id, at }))) return ok(await shownOne(services, tx, by, row))
    const refused = refusedStep(row, body.step, by, note)
    if (refused) return refuse(refused)
    const photo = await photoIn(services, tx, body, at)
    if (!photo.ok) return photo
    await store.moveProject(tx, row.id, movedBy(row, body.step, { note, photoId: photo.value, by: by.id, on, at }))
    await tell(tx, row, body.step, on)
    const after = await store.findProject(tx, row.id)
    return ok(await shownOne(services, tx, by, after ?? row))
  })
}

/** What a step leaves behind. */
function movedBy(row: store.ProjectRow, step: ProjectStep, done: { readonly note: string; readonly photoId: string | null; readonly by: string; readonly on: Day; readonly at: Date }): store.Moved {
  const { to } = PROJECT_TRANSITIONS[step]
  const stays = {
    stage: to, outcome: row.outcome, beforePhotoId: row.before_photo_id, afterPhotoId: row.after_photo_id, reportedBy: row.reported_by, doneOn: to === 'done' ? done.on : null, at: done.at,
  }
  if (step === 'start') return { ...stays, beforePhotoId: done.photoId }
  if (step === 'report') return { ...stays, outcome: done.note, afterPhotoId: done.photoId, reportedBy: done.by }
  return step === 'drop' ? { ...stays, outcome: done.note } : stays
}

/** Whoever raised it hears that it was decided on, and that it is done; what is done is counted. */
async function tell(tx: Tx, row: store.ProjectRow, step: ProjectStep, on: Day): Promise<void> {
  if (step === 'decide') await tellRaisers(tx, row.id, 'project')
  if (step !== 'verify') return
  await tellRaisers(tx, row.id, 'project-done')
  count(tx, row, on, 'projects-done', row.subject)
}

function refusedStep(row: store.ProjectRow, step: ProjectStep, by: StaffActor, note: string) {
  const refused = stepRefusal(row, step, by)
  if (refused) return refused
  if (SPEAKING.includes(step) && note === '') return refusal('words-missing', {})
  return isPersonal(note) ? refusal('personal-data', {}) : undefined
}

async function photoIn(services: Services, tx: Tx, body: StepBody, at: Date): Promise<Result<string | null>> {
  if (body.photo === undefined) return ok(null)
  if (body.photoWithoutPeople !== true) return refuse(refusal('photo-with-people', {}))
  const photo = await readUnusedFile(services.keys, tx, body.photo)
  if (!photo) return refuse(refusal('photo-unknown', {}))
  await tx.run(insertFile(tx, photo, { caseId: null, purpose: 'council-project', at }))
  return ok(photo.id)
}
