import { facilityById } from '#cap/directory'
import { showCaseCode } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { findFile } from '#platform/files'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import { openTexts } from '#platform/sealed-texts'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type { ApplicationLine, ApplicationShape, OwnShape } from '../contract.ts'
import { acceptedByLaw, dueAfter, STEPS, stepRefusal } from '../domain.ts'
import { listApplications, pausesOf, waitingLooks } from '../reads/lists.ts'
import { type ApplicationRow, findApplication, lastLook, noticeOf } from '../store/applications.ts'
import { findVersion } from '../store/items.ts'
import { newsOf } from '../store/letters.ts'
import { FORM_WORDS, GROUND_WORDS, HOW_WORDS, refusal, REMEDIES, STATE_WORDS, STEP_WORDS } from '../words.ts'
import { nameOf } from './items.ts'
import { cursorOf, pageOf } from './paging.ts'

/** The row as the law sees it today: nobody told in time, so it is accepted, whether or not the clock has written it. */
function asOf(services: Services, row: ApplicationRow, today: Day): ApplicationRow {
  if (!acceptedByLaw(row, today)) return row
  const due = dueAfter(services.calendar(), row.received_on, row.term_days)
  return { ...row, state: 'accepted', accepted_on: row.received_on, accepted_how: 'not-told-in-time', due_on: due.day, provisional: due.provisional }
}

function lineOf(row: ApplicationRow, today: Day): ApplicationLine {
  return {
    id: row.id, code: showCaseCode(row.code), item: nameOf(row), state: row.state, child: row.child, receivedOn: row.received_on, toldByOn: row.told_by_on, dueOn: row.due_on, provisional: row.provisional,
    paused: row.paused_on !== null, late: row.state === 'accepted' && row.paused_on === null && row.due_on !== null && row.due_on < today,
    online: row.online,
  }
}

/** Applications of the window’s unit; never a name. Refuses `bad-cursor`. */
export async function listAll(services: Services, viewer: StaffActor, asked: { readonly view?: 'open' | 'ended'; readonly before?: string }) {
  const before = cursorOf(asked.before)
  if (!before.ok) return before
  return inDistrict(services.db, viewer.district, async (tx) => {
    const today = services.today(tx.district)
    const { here, next } = pageOf(await listApplications(tx, viewer.unitId, asked.view === 'ended', before.value), (row) => row.received_at)
    return ok({ applications: here.map((row) => lineOf(asOf(services, row, today), today)), next })
  }, { readOnly: true })
}

async function progressOf(tx: Tx, services: Services, row: ApplicationRow, today: Day) {
  const [version, notice, pauses, facility] = await Promise.all([findVersion(tx, row.version_id), noticeOf(tx, row.id), pausesOf(tx, row.id), facilityById(tx, row.facility_id)])
  const materials = version?.guide.materials ?? []
  const told = (notice?.missing ?? []).flatMap((index) => {
    const each = materials[index]
    return each ? [{ name: each.name, form: { ...FORM_WORDS[each.form] }, when: each.when, supplied: notice?.supplied.includes(index) ?? false }] : []
  })
  const running = pauses.find((each) => each.until_on === null)
  const shown = {
    ...lineOf(row, today), itemId: row.item_id, place: facility ? nameOf(facility) : { zh: '', en: '' }, stateWords: { ...STATE_WORDS[row.state] }, acceptedOn: row.accepted_on,
    how: row.accepted_how ? { ...HOW_WORDS[row.accepted_how] } : null, missing: told, noticeOn: notice?.given_on ?? null, handInBy: notice?.hand_in_by ?? null,
    pauses: pauses.map((each) => ({ ground: { ...GROUND_WORDS[each.ground] }, fromOn: each.from_on, untilOn: each.until_on })), pausedGround: running?.ground ?? null,
    decidedOn: row.decided_on, outcome: row.outcome, reason: row.decision ? openTexts(services.keys, tx.district, row.decision)('reason') : null,
    remedies: row.outcome === 'refused' ? { ...REMEDIES } : null, basis: version?.guide.basis ?? { zh: '', en: '' },
  }
  return { shown, materials: materials.map((each) => ({ name: each.name, form: { ...FORM_WORDS[each.form] }, when: each.when })), open: told.filter((each) => !each.supplied).length }
}

/**
 * An application with what was written down; a child’s only with a granted look (MNR Art. 36). Every look is written down. Refuses
 * `no-such-application`.
 */
export function readOne(services: Services, viewer: StaffActor, id: string): Promise<Result<ApplicationShape>> {
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<ApplicationShape>> => {
    const found = await findApplication(tx, id)
    if (found?.unit_id !== viewer.unitId) return refuse(refusal('no-such-application', {}))
    const today = services.today(tx.district)
    const row = asOf(services, found, today)
    const look = row.child && row.words ? await lookOf(tx, services, viewer, id) : null
    const may = row.words !== null && (look === null || look === 'granted')
    await recordAccess(tx, services.clock, viewer, { action: row.child && may ? 'service-hall.read-child' : 'service-hall.read', caseId: null, reason: id })
    const { shown, materials, open } = await progressOf(tx, services, row, today)
    return ok({
      ...shown, ...(row.child && !may ? { reason: null } : {}), ...writtenDown(services, tx, row, may), materials, letters: await lettersShown(tx, row), erased: row.words === null, look,
      steps: STEPS.map((step) => ({ step, words: { ...STEP_WORDS[step] }, why: stepRefusal({ ...row, open }, step, today)?.say ?? null })).map((each) => ({ ...each, why: each.why ? { ...each.why } : null })),
    })
  })
}

/** Who applies and what came along; nothing of it where it may not be shown now. */
function writtenDown(services: Services, tx: Tx, row: ApplicationRow, may: boolean): Pick<ApplicationShape, 'applicant' | 'note' | 'files'> {
  if (!may) return { applicant: null, note: '', files: [] }
  const texts = openTexts(services.keys, tx.district, row.words)
  return { applicant: { name: texts('name'), phone: texts('phone'), guardian: texts('guardian') }, note: texts('note'), files: row.files.map((each) => ({ id: each })) }
}

async function lettersShown(tx: Tx, row: ApplicationRow): Promise<ApplicationShape['letters']> {
  return row.letters ? (await newsOf(tx, row.id)).map(({ news, state, on_day: on }) => ({ news, state, on })) : null
}

/** One file that came online, to the window it was handed in to. Every look is written down. Refuses `no-such-file`. */
export async function readFile(services: Services, viewer: StaffActor, id: string, fileId: string): Promise<Result<SentFile>> {
  const found = await inDistrict(services.db, viewer.district, async (tx) => {
    const row = await findApplication(tx, id)
    if (row?.unit_id !== viewer.unitId || !row.files.includes(fileId)) return undefined
    await recordAccess(tx, services.clock, viewer, { action: 'service-hall.read-file', caseId: null, reason: id })
    return findFile(tx, fileId)
  })
  if (!found) return refuse(refusal('no-such-file', {}))
  return ok({ bytes: await services.files.read(viewer.district, found.hash), type: found.media_type, name: `${found.id}.${found.media_type.split('/')[1] ?? 'bin'}` })
}

async function lookOf(tx: Tx, services: Services, viewer: StaffActor, id: string): Promise<'needed' | 'asked' | 'granted'> {
  const last = await lastLook(tx, id, viewer.id)
  if (last && last.decided_at === null) return 'asked'
  return last?.until_at && last.until_at > services.clock.now() ? 'granted' : 'needed'
}

/** What whoever holds number and PIN is told. */
export async function ownApplication(tx: Tx, services: Services, found: ApplicationRow): Promise<NonNullable<OwnShape['application']>> {
  const today = services.today(tx.district)
  const row = asOf(services, found, today)
  const { shown, open } = await progressOf(tx, services, row, today)
  return { ...shown, mayWithdraw: stepRefusal({ ...row, open }, 'withdraw', today) === undefined }
}

/** Looks that wait for the head: who asks and why; nothing of the application but its number. */
export function listLooks(services: Services, viewer: StaffActor) {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await waitingLooks(tx, viewer.unitPath)
    return ok({
      looks: rows.map((row) => ({ id: row.id, code: showCaseCode(row.code), askedBy: row.asked_by, askedAt: row.asked_at.toISOString(), reason: openTexts(services.keys, tx.district, row.reason)('reason') })),
    })
  }, { readOnly: true })
}

