import type { Actor, CaseNeed } from '#platform/access'
import { canonicalJson, type Json, sha256 } from '#platform/canonical'
import { inDistrict, inOne, type Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Instant, instant } from '#platform/time'
import type { Said } from '#platform/words'
import { showCaseCode } from './code.ts'
import { isNearEnough, nearnessOf, seesPostsOnly } from './nearness.ts'
import type { CaseId } from './procedure.ts'
import { type CaseFile, caseFileOf, caseStatements, type DueWork, projectAll, type Recording } from './recording.ts'
import { registeredProcedures } from './registry.ts'
import { logRefused, openSealed } from './sealing/open.ts'
import { openedRow, sealingOf } from './sealing/seal.ts'
import type { PlaceChange } from './placed.ts'
import * as store from './store.ts'
import { addCounted } from './store-counted.ts'
import { addCounts, type CounterRow } from './store-counters.ts'
import { addPlaces } from './store-placed.ts'
import { postsBehind } from './reads-names.ts'
import { refusal } from './words.ts'

export interface CommandEnvelope {
  readonly commandId: string
  readonly by: Actor
  /** What was asked, for telling a repeated click from a reused key. */
  readonly body: Json | undefined
  /** True for the few commands that a merged case still takes: undoing the merge, and its reporter's own additions. */
  readonly onMerged?: boolean
  /** True for the commands that answer a request about personal data, which a case whose processing is limited still takes. */
  readonly onLimited?: boolean
}

/**
 * What a task beside the case asks instead of nearness: whoever owns the task may act on it without reading the case.
 * Gives the refusal, or undefined. It is asked after the case is locked.
 */
export type Permit = (tx: Tx, row: store.CaseFileRow) => Promise<Refusal | undefined>

/**
 * One command on one case, in one transaction: locks the case first, checks how near the actor stands, gives a
 * repeated command its first answer, lets the station decide, and writes everything or nothing.
 * Refuses `no-such-case`, `content-not-permitted`, `not-the-handler`, `key-reused`, `merged-elsewhere`, `out-of-turn`
 * and what `work` refuses.
 */
export function onCase<Answer extends Json>(
  services: Services,
  command: CommandEnvelope & { readonly caseId: CaseId },
  need: CaseNeed | Permit,
  work: (tx: Tx, file: CaseFile) => Promise<Result<Recording<Answer>>>,
): Promise<Result<Answer>> {
  return onCaseBeside(services, command, need, async () => undefined, work)
}

/**
 * `onCase` with questions that need nothing but the case's id: `beside` asks them right behind the lock, in the same
 * round trip, and `work` gets their answers. They see the case as the lock found it.
 */
export async function onCaseBeside<Beside, Answer extends Json>(
  services: Services,
  command: CommandEnvelope & { readonly caseId: CaseId },
  need: CaseNeed | Permit,
  beside: (tx: Tx) => Promise<Beside>,
  work: (tx: Tx, file: CaseFile, answers: Beside) => Promise<Result<Recording<Answer>>>,
): Promise<Result<Answer>> {
  const done = await inDistrict(services.db, command.by.district, async (tx): Promise<Result<Answer>> => {
    const [opened, seen] = await Promise.all([openCase(tx, services, command, command.caseId, need), beside(tx)])
    if (!opened.ok) return opened
    if ('repeat' in opened.value) return ok(opened.value.repeat as Answer)
    // What was asked before a sealed case was opened saw nothing of it.
    const answers = opened.value.file.row.sealed ? await beside(tx) : seen
    const recording = await work(tx, opened.value.file, answers)
    if (!recording.ok) return recording
    return record(tx, services, command, [{ file: opened.value.file, recording: recording.value }], recording.value.answer)
  })
  if (done.ok) services.live.touched({ district: command.by.district, caseId: command.caseId })
  else await logIfUnknown(services, command.by, command.caseId, done.refusal)
  return done
}

async function logIfUnknown(services: Services, by: Actor, caseId: CaseId, refused: Refusal): Promise<void> {
  if (refused.code === 'no-such-case') await logRefused(services, by, caseId, 'case.act')
}

/** Two cases at once, locked in the order of their ids; used by merging and its undoing. */
export async function onTwoCases<Answer extends Json>(
  services: Services,
  command: CommandEnvelope & { readonly caseIds: readonly [CaseId, CaseId] },
  need: CaseNeed,
  work: (tx: Tx, files: readonly [CaseFile, CaseFile]) => Promise<Result<{ first: Recording; second: Recording; answer: Answer }>>,
): Promise<Result<Answer>> {
  const answered = await inDistrict(services.db, command.by.district, async (tx): Promise<Result<Answer>> => {
    const opened = await openBoth(tx, services, command, need)
    if (!opened.ok) return opened
    if ('repeat' in opened.value) return ok(opened.value.repeat as Answer)
    const [first, second] = opened.value.files
    const done = await work(tx, opened.value.files)
    if (!done.ok) return done
    const both = [{ file: first, recording: done.value.first }, { file: second, recording: done.value.second }]
    return record(tx, services, command, both, done.value.answer)
  })
  if (answered.ok) for (const caseId of command.caseIds) services.live.touched({ district: command.by.district, caseId })
  return answered
}

type OpenedBoth = { readonly files: readonly [CaseFile, CaseFile] } | { readonly repeat: Json }

/** Both cases, locked in the order of their ids and answered in the order they were named. */
async function openBoth(
  tx: Tx, services: Services, command: CommandEnvelope & { readonly caseIds: readonly [CaseId, CaseId] }, need: CaseNeed,
): Promise<Result<OpenedBoth>> {
  const files = new Map<CaseId, CaseFile>()
  for (const caseId of [...command.caseIds].sort()) {
    const opened = await openUnsealed(tx, services, command, caseId, need)
    if (!opened.ok) return opened
    if ('repeat' in opened.value) return ok(opened.value)
    files.set(caseId, opened.value.file)
  }
  const [first, second] = [files.get(command.caseIds[0]), files.get(command.caseIds[1])]
  if (!first || !second) throw new Error('both cases were opened a moment ago')
  return ok({ files: [first, second] })
}

type Opened = { readonly file: CaseFile } | { readonly repeat: Json }

async function openCase(
  tx: Tx, services: Services, command: CommandEnvelope, caseId: CaseId, need: CaseNeed | Permit,
): Promise<Result<Opened>> {
  const staffId = command.by.kind === 'staff' ? command.by.id : null
  // Two statements, one round trip: the second takes its snapshot when the first has its lock.
  const [row, loaded] = await Promise.all([
    store.lockCase(tx, caseId),
    store.loadCase(tx, caseId, staffId, command.commandId),
  ])
  if (!row) return openSealedCase(tx, services, command, caseId, need)
  const denied = typeof need === 'function' ? await need(tx, row) : await denialOf(tx, command.by, row, loaded.parts, need)
  if (denied) return refuse(denied)
  return openedFile(tx, command, row, loaded)
}

/** One of two: a sealed case is handled by itself. */
async function openUnsealed(
  tx: Tx, services: Services, command: CommandEnvelope, caseId: CaseId, need: CaseNeed,
): Promise<Result<Opened>> {
  const opened = await openCase(tx, services, command, caseId, need)
  const sealed = opened.ok && 'file' in opened.value && opened.value.file.row.sealed
  return sealed ? refuse(refusal('sealed-stands-alone', {})) : opened
}

/** A case that does not show itself is sealed, or there is none: the actor learns which only by being let in. */
async function openSealedCase(
  tx: Tx, services: Services, command: CommandEnvelope, caseId: CaseId, need: CaseNeed | Permit,
): Promise<Result<Opened>> {
  const near = await openSealed(tx, services, command.by, caseId, typeof need === 'function' ? 'beside' : need, 'sealed.act')
  const row = near && (await store.lockCase(tx, caseId))
  if (!row) return refuse(refusal('no-such-case', {}))
  const denied = typeof need === 'function' ? await need(tx, openedRow(tx, row)) : undefined
  if (denied) return refuse(denied)
  const staffId = command.by.kind === 'staff' ? command.by.id : null
  return openedFile(tx, command, openedRow(tx, row), await store.loadCase(tx, caseId, staffId, command.commandId))
}

async function openedFile(tx: Tx, command: CommandEnvelope, row: store.CaseFileRow, loaded: store.LoadedCase): Promise<Result<Opened>> {
  if (loaded.repeat) return repeated(loaded.repeat, command.body)
  if (row.limited && command.by.kind === 'staff' && command.onLimited !== true) return refuse(refusal('processing-limited', {}))
  if (row.merged_into !== null && command.onMerged !== true) {
    const target = await store.findMergeTarget(tx, row.merged_into)
    return refuse(refusal('merged-elsewhere', { code: target.code === null ? null : showCaseCode(target.code) }))
  }
  return ok({ file: caseFileOf(row, store.stateOf(row, loaded)) })
}

/**
 * The refusal for an actor who does not stand near enough, or undefined. Whoever may not even know of the case is
 * told that there is none, in the same words as for a case that does not exist.
 */
export async function denialOf(
  tx: Tx, by: Actor, row: store.CaseFileRow, parts: readonly string[], need: CaseNeed,
): Promise<Refusal | undefined> {
  const nearness = nearnessOf(by, {
    id: row.id, receivedFrom: await ownMergedCase(tx, by, row.id), unitId: row.unit_id, unitPath: row.unit_path, registeredUnitId: row.registered_unit_id,
    assigneeId: row.assignee_id, mergedInto: row.merged_into, parts, restricted: row.restricted_by !== '', stageKind: row.stage_kind, stage: row.stage,
  })
  if (isNearEnough(nearness, need)) return undefined
  if (nearness === 'none') return refusal('no-such-case', {})
  const handler = await handlerFor(tx, by, row)
  return need === 'handle' ? refusal('not-the-handler', { handler }) : refusal('content-not-permitted', { handler })
}

/** Who has the case, by name; by post for whoever sees the process and nobody by name. */
async function handlerFor(tx: Tx, by: Actor, row: store.CaseFileRow): Promise<Said> {
  const posts = by.kind === 'staff' && seesPostsOnly(by) && row.assignee_id !== null ? await postsBehind(tx, [row.assignee_id]) : undefined
  return posts?.get(row.assignee_id ?? '') ?? store.describeHandler(tx, row)
}

/** The reporter's own case, where it goes on in this one. */
async function ownMergedCase(tx: Tx, by: Actor, caseId: CaseId): Promise<string | null> {
  if (by.kind !== 'reporter' || by.caseId === caseId) return null
  const own = await store.findMergeTarget(tx, by.caseId as CaseId)
  return own.id === caseId ? by.caseId : null
}

function repeated(repeat: store.Repeat, body: Json | undefined): Result<{ readonly repeat: Json }> {
  const same = repeat.body_hash === bodyHash(body).toString('hex')
  return same ? ok({ repeat: repeat.answer }) : refuse(refusal('key-reused', {}))
}

export function bodyHash(body: Json | undefined): Buffer {
  return sha256(canonicalJson(body ?? null))
}

interface Part {
  readonly file: CaseFile
  readonly recording: Recording
}

/** Writes recordings on cases that are locked: one statement for the district's tables, one for the queue. */
export async function record<Answer extends Json>(
  tx: Tx, services: Services, command: CommandEnvelope, parts: readonly Part[], answer: Answer,
): Promise<Result<Answer>> {
  const statements: (Sql | undefined)[] = []
  const counts: CounterRow[] = []
  const places: PlaceChange[] = []
  const due: DueWork[] = []
  const afterwards: Sql[] = []
  const now = services.clock.now()
  const at = { now, today: services.today(tx.district) }
  for (const { file, recording } of parts) {
    const written = projectAll(services, command.by, file, recording, at, registeredProcedures())
    if (!written.ok) return written
    const sealing = await sealingOf(tx, services, written.value)
    statements.push(...caseStatements(tx, written.value, true, sealing), ...(recording.also ?? []))
    afterwards.push(...sealing.afterwards)
    counts.push(...written.value.counts)
    places.push(...written.value.places)
    due.push(...(recording.due ?? []), ...written.value.due)
  }
  statements.push(store.insertCommand(tx, command.commandId, bodyHash(command.body), answer, instant(now)))
  statements.push(addCounted(tx, counts, at.today), addCounts(tx, counts, at.today), addPlaces(tx, places))
  tx.atEnd(inOne(statements))
  for (const each of afterwards) tx.atEnd(each)
  queue(tx, services, due, instant(now))
  return ok(answer)
}

export function queue(tx: Tx, services: Services, due: readonly DueWork[], at: Instant): void {
  if (due.length === 0) return
  const work = due.map((each) => ({ id: newId<'due'>(services.clock), kind: each.kind, payload: each.payload, runAt: each.runAt ?? at }))
  tx.atEnd(store.insertDue(work, tx))
}
