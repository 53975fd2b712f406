import { type CaseId, type FactDraft, onCase, type Permit, type ProcedureId } from '#cap/cases'
import { type UnitId, unitOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import type { Json, JsonObject } from '#platform/canonical'
import { inDistrict, type Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { readUnusedFile } from '#platform/file-token'
import { insertFile, type StoredFile } from '#platform/files'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { FixBody, HazardAnswer } from './contract.ts'
import { type HazardStep, type HazardTask, type PhotoSaid, photoRefusal, refusalOf, type Side, SIDES } from './domain.ts'
import * as store from './store.ts'
import { refusal, STEP_WORDS } from './words.ts'

export interface Command {
  readonly hazardId: string
  readonly commandId: string
  readonly by: StaffActor
  readonly body: Json
}

interface Working {
  readonly tx: Tx
  readonly row: store.HazardRow
  readonly at: Date
  fact(kind: string, data: JsonObject, content?: JsonObject): FactDraft
}

interface Writing {
  readonly state: string
  readonly facts: readonly FactDraft[]
  readonly also: readonly (Sql | undefined)[]
}

export function taskOf(row: store.HazardRow): HazardTask {
  return { state: row.state, reportedFixed: row.fixed_on !== null, fixedBy: row.fixed_by, photoBefore: row.found_photo_id !== null }
}

/** Whose task it is: the unit that fixes it, or the unit that has the case and those above. */
export function isOnSide(row: Pick<store.HazardRow, 'owner_unit_id' | 'unit_path'>, by: StaffActor, side: Side): boolean {
  if (side === 'either') return mayKnow(row, by)
  return side === 'owner' ? row.owner_unit_id === by.unitId : isWithin(row.unit_path, by.unitPath)
}

export function mayKnow(row: Pick<store.HazardRow, 'owner_unit_id' | 'unit_path'>, by: StaffActor): boolean {
  return isOnSide(row, by, 'owner') || isOnSide(row, by, 'overseer')
}

/**
 * One step of a task, recorded on its case under the case's lock. Nearness to the case is not asked: the task is.
 * Refuses `no-such-hazard`, `not-your-side`, `hazard-out-of-turn` and what `work` refuses.
 */
async function takeStep(
  services: Services, command: Command, step: HazardStep, work: (working: Working) => Promise<Result<Writing>> | Result<Writing>,
): Promise<Result<HazardAnswer>> {
  const { by, hazardId } = command
  const known = await inDistrict(services.db, by.district, (tx) => store.findHazard(tx, hazardId), { readOnly: true })
  if (!known || !mayKnow(known, by)) return refuse(refusal('no-such-hazard', {}))
  const permit: Permit = async () => (isOnSide(known, by, SIDES[step]) ? undefined : refusal('not-your-side', { step: STEP_WORDS[step] }))
  const envelope = { caseId: known.case_id as CaseId, commandId: command.commandId, by, body: command.body, onMerged: true }
  return onCase<HazardAnswer & JsonObject>(services, envelope, permit, async (tx) => {
    const row = await store.findHazard(tx, hazardId)
    if (!row) throw new Error('a task that was there a moment ago is never removed')
    const refused: Refusal | undefined = refusalOf(step, taskOf(row), by.id)
    if (refused) return refuse(refused)
    const fact = (kind: string, data: JsonObject, content?: JsonObject): FactDraft =>
      ({ kind, procedureId: hazardId as ProcedureId, data, ...(content ? { content } : {}) })
    const written = await work({ tx, row, at: services.clock.now(), fact })
    return written.ok ? ok({ facts: written.value.facts, also: written.value.also, answer: { state: written.value.state } }) : written
  })
}

/** Gives the task to a unit, or to another one. Refuses `no-such-owner`. */
export function assignHazard(services: Services, command: Command, ownerUnitId: string): Promise<Result<HazardAnswer>> {
  return takeStep(services, command, 'assign', async ({ tx, row, at, fact }) => {
    const owner = await unitOf(tx, ownerUnitId as UnitId)
    if (!owner) return refuse(refusal('no-such-owner', {}))
    return ok({ state: 'assigned', facts: [fact('hazard-assigned', { ownerUnitId })], also: [store.assignHazard(tx, row.id, ownerUnitId, at)] })
  })
}

export function takeUpHazard(services: Services, command: Command): Promise<Result<HazardAnswer>> {
  return takeStep(services, command, 'take-up', ({ tx, row, at, fact }) =>
    ok({ state: 'fixing', facts: [fact('hazard-taken-up', {})], also: [store.moveHazard(tx, row.id, 'fixing', at)] }))
}

/** The owner says that it is fixed, with a note and perhaps a photo without people. Refuses `photo-with-people`, `photo-unknown`. */
export function reportFixed(services: Services, command: Command, body: FixBody): Promise<Result<HazardAnswer>> {
  return takeStep(services, command, 'fix', async ({ tx, row, at, fact }) => {
    const read = await readPhoto(services, tx, body)
    if (!read.ok) return read
    const photo = read.value
    const fixing = { on: services.today(tx.district), by: command.by.id, note: body.note, photoId: photo?.id ?? null }
    return ok({
      state: 'fixing',
      facts: [fact('hazard-fixed', { photo: photo !== undefined, ...saidOf(body) }, { note: body.note })],
      also: [store.fixHazard(tx, row.id, fixing, at), photo && insertFile(tx, photo, { caseId: row.case_id, purpose: 'hazard', at })],
    })
  })
}

/** The photo behind a token, where there is one and somebody says that nobody can be recognised on it. Refuses `photo-with-people`, `photo-unknown`. */
export async function readPhoto(services: Services, tx: Tx, said: PhotoSaid): Promise<Result<StoredFile | undefined>> {
  const refused = photoRefusal(said)
  if (refused) return refuse(refused)
  if (said.photo === undefined) return ok(undefined)
  const photo = await readUnusedFile(services.keys, tx, said.photo)
  return photo ? ok(photo) : refuse(refusal('photo-unknown', {}))
}

/** What was said of the photo, kept with the fact. */
export function saidOf({ photo, photoBlurred }: PhotoSaid): JsonObject {
  return photo === undefined ? {} : { blurredOnDevice: photoBlurred === true }
}

/** What it looked like, where nobody has shown it yet: the owner or whoever oversees it. Refuses `photo-there`, and what `readPhoto` refuses. */
export function addFoundPhoto(services: Services, command: Command, body: PhotoSaid): Promise<Result<HazardAnswer>> {
  return takeStep(services, command, 'photo', async ({ tx, row, at, fact }) => {
    const read = await readPhoto(services, tx, body)
    if (!read.ok) return read
    if (!read.value) return refuse(refusal('photo-unknown', {}))
    const photo = read.value
    return ok({
      state: row.state, facts: [fact('hazard-photo-added', saidOf(body))],
      also: [store.addPhoto(tx, row.id, photo.id, at), insertFile(tx, photo, { caseId: row.case_id, purpose: 'hazard', at })],
    })
  })
}

/** Another person looks: gone, or not gone, which sends it back to the owner. Refuses `not-reported-fixed`, `verified-by-another`. */
export function verifyHazard(services: Services, command: Command, body: { readonly fixed: boolean; readonly note?: string }): Promise<Result<HazardAnswer>> {
  return takeStep(services, command, 'verify', ({ tx, row, at, fact }) => {
    const content = body.note === undefined ? undefined : { note: body.note }
    if (body.fixed) return ok({ state: 'verified', facts: [fact('hazard-verified', {}, content)], also: [store.moveHazard(tx, row.id, 'verified', at)] })
    const again = { on: null, by: null, note: null, photoId: null }
    return ok({ state: 'fixing', facts: [fact('hazard-not-fixed', {}, content)], also: [store.fixHazard(tx, row.id, again, at)] })
  })
}

export function closeHazard(services: Services, command: Command): Promise<Result<HazardAnswer>> {
  return takeStep(services, command, 'close', ({ tx, row, at, fact }) =>
    ok({ state: 'closed', facts: [fact('hazard-closed', {})], also: [store.moveHazard(tx, row.id, 'closed', at)] }))
}
