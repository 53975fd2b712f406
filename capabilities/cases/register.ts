import { randomInt } from 'node:crypto'
import type { Json, JsonObject } from '#platform/canonical'
import { inDistrict, inOne, type Tx, violatedConstraint } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, instant } from '#platform/time'
import { makeCaseCode } from './code.ts'
import { bodyHash, type CommandEnvelope, queue } from './commands.ts'
import type { CaseId, ProcedureId, UnitId } from './procedure.ts'
import { unregistered } from './projection.ts'
import { caseStatements, type DueWork, type FactDraft, projectAll, type Recording } from './recording.ts'
import { registeredProcedures } from './registry.ts'
import { sealingOf } from './sealing/seal.ts'
import * as store from './store.ts'
import { addCounted } from './store-counted.ts'
import { addCounts } from './store-counters.ts'
import { addPlaces } from './store-placed.ts'
import { refusal } from './words.ts'

/** A matter that arrives: everything the first fact and the first row need. */
export interface NewCase<Answer extends Json> {
  readonly caseId: CaseId
  readonly entryId: ProcedureId
  readonly title: string
  readonly placeText: string
  readonly channel: string
  readonly category: string | null
  readonly unitId: UnitId
  readonly unitPath: string
  readonly registeredUnitId: UnitId
  readonly addressId: string | null
  readonly microGridId: string | null
  readonly gridId: string | null
  readonly urgent: boolean
  readonly occurredOn: Day
  /** Further non-personal values of the fact, such as the answers to the safety questions. */
  readonly data: JsonObject
  /** The words of the matter. */
  readonly content: JsonObject
  /** What follows at once in the same transaction, such as the procedure of a service request; the entry procedure is there already. */
  readonly facts?: readonly FactDraft[]
  readonly also: readonly (Sql | undefined)[]
  readonly due: readonly DueWork[]
  /** The answer once the code is known. */
  answer(code: string): Answer
}

/**
 * Opens a case: one transaction, one statement for the district's tables. `prepare` reads what it needs (the place) in
 * the same transaction. A repeated command gets its first answer. Refuses `key-reused` and what `prepare` refuses.
 */
export async function registerCase<Answer extends Json>(
  services: Services,
  command: CommandEnvelope,
  prepare: (tx: Tx) => Promise<Result<NewCase<Answer>>>,
): Promise<Result<Answer>> {
  for (let tries = 1; ; tries += 1) {
    const tried = await tryToRegister(services, command, prepare, tries === MOST_TRIES)
    if (tried !== 'code-taken') return tried
  }
}

/** A code that is taken is thrown again; with 32^7 codes a second throw is rare and a third is a fault. */
const MOST_TRIES = 3

async function tryToRegister<Answer extends Json>(
  services: Services,
  command: CommandEnvelope,
  prepare: (tx: Tx) => Promise<Result<NewCase<Answer>>>,
  last: boolean,
): Promise<Result<Answer> | 'code-taken'> {
  try {
    const done = await registerAndSay(services, command, prepare)
    // A repeat may be refused for what its first sending used up (its photos): only then is it looked for.
    return done.ok ? done : ((await firstAnswer<Answer>(services, command)) ?? done)
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'case_file_code_key' && !last) return 'code-taken'
    const first = constraint ? await firstAnswer<Answer>(services, command) : undefined
    if (first) return first
    throw error
  }
}

async function registerAndSay<Answer extends Json>(
  services: Services,
  command: CommandEnvelope,
  prepare: (tx: Tx) => Promise<Result<NewCase<Answer>>>,
): Promise<Result<Answer>> {
  let caseId: CaseId | undefined
  const done = await registerOnce(services, command, async (tx) => {
    const prepared = await prepare(tx)
    if (prepared.ok) caseId = prepared.value.caseId
    return prepared
  })
  if (done.ok && caseId) services.live.touched({ district: command.by.district, caseId })
  return done
}

async function registerOnce<Answer extends Json>(
  services: Services,
  command: CommandEnvelope,
  prepare: (tx: Tx) => Promise<Result<NewCase<Answer>>>,
): Promise<Result<Answer>> {
  return inDistrict(services.db, command.by.district, async (tx): Promise<Result<Answer>> => {
    const prepared = await prepare(tx)
    if (!prepared.ok) return prepared
    const wanted = prepared.value
    const code = makeCaseCode(() => randomInt(32))
    const answer = wanted.answer(code)
    const now = services.clock.now()
    const at = { now, today: services.today(tx.district) }
    const recording = recordingOf(wanted, answer)
    const file = { row: firstRow(wanted, code, now), state: unregisteredState(wanted) }
    const written = projectAll(services, command.by, file, recording, at, registeredProcedures())
    if (!written.ok) return written
    const sealing = await sealingOf(tx, services, written.value)
    tx.atEnd(inOne([
      ...caseStatements(tx, written.value, false, sealing),
      ...wanted.also,
      store.insertCommand(tx, command.commandId, bodyHash(command.body), answer, instant(now)),
      addCounted(tx, written.value.counts, at.today),
      addCounts(tx, written.value.counts, at.today),
      addPlaces(tx, written.value.places),
    ]))
    for (const each of sealing.afterwards) tx.atEnd(each)
    queue(tx, services, [...written.value.due, ...wanted.due], instant(now))
    return ok(answer)
  })
}

function recordingOf<Answer extends Json>(wanted: NewCase<Answer>, answer: Answer): Recording<Answer> {
  const { channel, category, unitId, addressId, microGridId, gridId, urgent } = wanted
  return {
    facts: [{
      kind: 'case-registered',
      procedureId: wanted.entryId,
      opens: [{ id: wanted.entryId, kind: 'entry', parentId: null }],
      data: { ...wanted.data, channel, category, unitId, registeredUnitId: wanted.registeredUnitId, addressId, microGridId, gridId, urgent },
      content: wanted.content,
      occurredOn: wanted.occurredOn,
    }, ...(wanted.facts ?? [])],
    answer,
  }
}

function unregisteredState<Answer extends Json>(wanted: NewCase<Answer>): ReturnType<typeof unregistered> {
  const { channel, category, unitId, addressId, microGridId, gridId } = wanted
  return unregistered(wanted.caseId, wanted.occurredOn, { channel, category, unitId, addressId, microGridId, gridId })
}

function firstRow<Answer extends Json>(wanted: NewCase<Answer>, code: string, now: Date): store.CaseFileRow {
  return {
    id: wanted.caseId, code, title: wanted.title, place_text: wanted.placeText, category: wanted.category,
    channel: wanted.channel, address_id: wanted.addressId, micro_grid_id: wanted.microGridId, grid_id: wanted.gridId,
    unit_id: wanted.unitId, unit_path: wanted.unitPath, registered_unit_id: wanted.registeredUnitId, assignee_id: null,
    stage_kind: 'entry', stage: 'registered', open: true, sealed: false, limited: false, urgent: wanted.urgent, merged_into: null, restricted_by: '',
    registered_on: wanted.occurredOn, registered_at: now, changed_at: now, due_on: wanted.occurredOn,
    seq: 0, chain_head: store.CHAIN_START,
  }
}

/** The answer this command was given before, or `key-reused`; undefined where it comes for the first time. */
async function firstAnswer<Answer extends Json>(services: Services, command: CommandEnvelope): Promise<Result<Answer> | undefined> {
  const repeat = await inDistrict(services.db, command.by.district, (tx) => store.findRepeat(tx, command.commandId))
  if (!repeat) return undefined
  const same = repeat.body_hash === bodyHash(command.body).toString('hex')
  return same ? ok(repeat.answer as Answer) : refuse(refusal('key-reused', {}))
}
