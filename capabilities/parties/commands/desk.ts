import type { StaffActor } from '#platform/access'
import type { Json, JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { handlesCase, type CaseFile, type CaseId, type FactDraft, factsOf, type FactRead, onCaseBeside } from '#cap/cases'
import { type PartyInFull, partiesWithNames, type WriteContext } from '#cap/people'
import { refusal } from '../words.ts'

/** A command of this capability as its route hands it over. */
export interface Command {
  readonly caseId: CaseId
  readonly commandId: string
  readonly by: StaffActor
  readonly body: Json
}

/** The locked case with everybody in it. */
export interface Desk {
  readonly tx: Tx
  readonly services: Services
  readonly file: CaseFile
  readonly by: StaffActor
  readonly people: readonly PartyInFull[]
  readonly facts: readonly FactRead[]
  readonly today: Day
  readonly context: WriteContext
}

export interface Writing<Answer extends Json> {
  readonly facts: readonly FactDraft[]
  readonly also: readonly (Sql | undefined)[]
  readonly answer: Answer
}

/** Who is in the case may change until something is agreed or over; who speaks for whom until it is closed. */
const BEFORE_THE_END = ['registered', 'awaiting-consent', 'accepted', 'mediating', 'suspended']
const OVER = ['closed', 'archived']

/**
 * Why this viewer may not change parties or authorities now: asked by the command and by the screen alike.
 * Refuses `parties-by-handler`, `matter-is-over`.
 */
export function changingRefusal(file: CaseFile, by: Pick<StaffActor, 'id' | 'role' | 'unitId' | 'standsInFor'>, what: 'people' | 'voices'): Refusal | undefined {
  const mediation = file.procedure('mediation')
  const over = mediation !== undefined && (what === 'people' ? !BEFORE_THE_END.includes(mediation.state) : OVER.includes(mediation.state))
  if (over) return refusal('matter-is-over', {})
  if (file.procedure('entry')?.state !== 'dispatched') return undefined
  return handlesCase(by, file.state) || by.role === 'committee-head' ? undefined : refusal('parties-by-handler', {})
}

/** One change in one transaction, with the people and the facts read behind the lock. */
export function takeUp<Answer extends Json>(
  services: Services, command: Command, what: 'people' | 'voices', work: (desk: Desk) => Promise<Result<Writing<Answer>>> | Result<Writing<Answer>>,
): Promise<Result<Answer>> {
  const ask = (tx: Tx) => Promise.all([partiesWithNames(tx, services.keys, command.caseId), factsOf(tx, command.caseId)])
  return onCaseBeside(services, command, 'content', ask, async (tx, file, [people, facts]) => {
    const refused = changingRefusal(file, command.by, what)
    if (refused) return refuse(refused)
    const context: WriteContext = { district: tx.district, keys: services.keys, centreId: file.state.unitId, at: services.clock.now(), sealed: file.row.sealed }
    const written = await work({ tx, services, file, by: command.by, people, facts, today: services.today(tx.district), context })
    return written.ok ? ok(written.value) : written
  })
}

/** A fact of the case’s entry: it belongs to the case, whatever is being done about it. */
export function noted(desk: Desk, kind: string, data: JsonObject, content: JsonObject = {}): FactDraft {
  const entry = desk.file.procedure('entry')
  if (!entry) throw new Error('every case has an entry')
  return { kind, procedureId: entry.id, data, content }
}

export function find(desk: Desk, id: string | undefined): PartyInFull | undefined {
  return desk.people.find((each) => each.id === id)
}

/** Refuses `no-such-party`. */
export function findAll(desk: Desk, ids: readonly string[]): Result<readonly PartyInFull[]> {
  const found = ids.map((id) => find(desk, id)).filter((each) => each !== undefined)
  return found.length === ids.length ? ok(found) : refuse(refusal('no-such-party', {}))
}
