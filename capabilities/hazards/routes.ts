import { staff } from '#cap/cases'
import type { Actor, StaffActor } from '#platform/access'
import type { Json } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import { type FileRow, findFile } from '#platform/files'
import type { SentFile } from '#platform/http/operation'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { dayCursorOf, pageOf } from '#platform/pages'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { hazardsAccess } from './access.ts'
import { addFoundPhoto, assignHazard, closeHazard, type Command, isOnSide, mayKnow, reportFixed, takeUpHazard, taskOf, verifyHazard } from './commands.ts'
import { type HazardLine, hazardsOperations } from './contract.ts'
import { type HazardStep, refusalOf, SIDES } from './domain.ts'
import { type HazardPage, listHazards, PAGE } from './reads.ts'
import { registerHazard } from './register.ts'
import { findHazard, type HazardRow } from './store.ts'
import { FOUND_BY_WORDS, HAZARD_STATES, refusal, STEP_WORDS } from './words.ts'

type Ops = typeof hazardsOperations

export function hazardsMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    listHazards: ({ actor, query }) => list(services, staff(actor), query),
    readHazard: ({ actor, params }) => read(services, staff(actor), params.hazardId),
    registerHazard: ({ actor, commandId, body }) => registerHazard(services, { by: staff(actor), commandId, body }),
    readHazardPhoto: ({ actor, params }) => readPhotoOf(services, staff(actor), params),
    addHazardPhoto: (call) => addFoundPhoto(services, command(call), call.body),
    assignHazard: (call) => assignHazard(services, command(call), call.body.ownerUnitId),
    takeUpHazard: (call) => takeUpHazard(services, command(call)),
    reportHazardFixed: (call) => reportFixed(services, command(call), call.body),
    verifyHazard: (call) => verifyHazard(services, command(call), call.body),
    closeHazard: (call) => closeHazard(services, command(call)),
  }
  return assemble(hazardsOperations, hazardsAccess, handlers)
}

interface Asked {
  readonly actor: Actor
  readonly params: { readonly hazardId: string }
  readonly commandId: string
  readonly body: object
}

function command({ actor, params, commandId, body }: Asked): Command {
  return { by: staff(actor), hazardId: params.hazardId, commandId, body: body as Json }
}

const FIRST: HazardPage['after'] = { at: '0001-01-01' as Day, id: '00000000-0000-0000-0000-000000000000' }

type Listed = { hazards: HazardLine[]; next: string | null }

async function list(services: Services, viewer: StaffActor, query: { view?: 'open' | 'closed'; after?: string }): Promise<Result<Listed>> {
  const after = dayCursorOf(query.after, refusal('bad-cursor', {}))
  if (!after.ok) return after
  const rows = await inDistrict(services.db, viewer.district, (tx) => listHazards(tx, viewer, { closed: query.view === 'closed', after: after.value ?? FIRST }), { readOnly: true })
  const { here, next } = pageOf(rows, PAGE, (row) => row.due_on)
  return ok({ hazards: here.map((row) => lineOf(row, viewer)), next })
}

async function read(services: Services, viewer: StaffActor, id: string): Promise<Result<HazardLine>> {
  const row = await inDistrict(services.db, viewer.district, (tx) => findHazard(tx, id), { readOnly: true })
  return row && mayKnow(row, viewer) ? ok(lineOf(row, viewer)) : refuse(refusal('no-such-hazard', {}))
}

/** One of its two photos, for whoever may know of the task. Refuses `no-such-hazard`, `no-such-photo`. */
async function readPhotoOf(services: Services, viewer: StaffActor, { hazardId, which }: { hazardId: string; which: 'before' | 'after' }): Promise<Result<SentFile>> {
  const found = await inDistrict(services.db, viewer.district, async (tx): Promise<Result<FileRow>> => {
    const row = await findHazard(tx, hazardId)
    if (!row || !mayKnow(row, viewer)) return refuse(refusal('no-such-hazard', {}))
    const id = which === 'before' ? row.found_photo_id : row.photo_id
    const file = id === null ? undefined : await findFile(tx, id)
    return file?.case_id === row.case_id ? ok(file) : refuse(refusal('no-such-photo', {}))
  }, { readOnly: true })
  if (!found.ok) return found
  const bytes = await services.files.read(viewer.district, found.value.hash)
  return ok({ type: found.value.media_type, name: `${which}.jpg`, bytes })
}

const STEPS: readonly HazardStep[] = ['assign', 'photo', 'take-up', 'fix', 'verify', 'close']

function lineOf(row: HazardRow, viewer: StaffActor): HazardLine {
  const state = STATES.find((each) => each === row.state) ?? 'found'
  return {
    id: row.id, state, stateWords: { ...HAZARD_STATES[state] }, what: row.what, place: row.place_text, ownerUnitId: row.owner_unit_id,
    ownerName: row.owner_zh === null || row.owner_en === null ? null : { zh: row.owner_zh, en: row.owner_en },
    foundOn: row.found_on, dueOn: row.due_on, fixedOn: row.fixed_on, fixedNote: row.fixed_note,
    foundBy: { ...FOUND_BY_WORDS[foundByOf(row)] }, photos: { before: row.found_photo_id !== null, after: row.photo_id !== null },
    steps: STEPS.map((step) => ({ step, label: { ...STEP_WORDS[step] }, refusal: stepRefusal(step, row, viewer) })),
  }
}

function foundByOf({ found_by: found }: HazardRow): keyof typeof FOUND_BY_WORDS {
  return found === 'patrol' || found === 'plate' || found === 'visit' || found === 'lead' ? found : 'closing'
}

const STATES = ['found', 'assigned', 'fixing', 'verified', 'closed'] as const

function stepRefusal(step: HazardStep, row: HazardRow, viewer: StaffActor): HazardLine['steps'][number]['refusal'] {
  const refused = isOnSide(row, viewer, SIDES[step]) ? refusalOf(step, taskOf(row), viewer.id) : refusal('not-your-side', { step: STEP_WORDS[step] })
  return refused ? { code: refused.code, say: { zh: refused.say.zh, en: refused.say.en } } : null
}
