import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import { type CaseId, lookAtCase, onCase } from '#cap/cases'
import { count, type Measure } from './counts.ts'
import { type Council, type CouncilKind, councilOf, type Entry, faultOf } from './domain.ts'
import { type CouncilRow, entriesOf, findCouncil, type Head, insertCouncil, insertEntry, lockCouncil, MOST_ENTRIES, moveCouncil, readEntry } from './store.ts'
import { refusal } from './words.ts'

export interface Command {
  readonly by: StaffActor
  readonly commandId: string
  readonly councilId: string
}

export interface CouncilNow {
  readonly row: CouncilRow
  readonly council: Council
}

/**
 * Opens a council, beside a case or by itself. Refuses `case-kept-apart` for a sealed or restricted case and what the spine
 * refuses for a case that the opener may not read.
 */
export async function openCouncil(
  services: Services, by: StaffActor, commandId: string, asked: { readonly topic: string; readonly place: string; readonly caseId?: string; readonly kind?: CouncilKind },
): Promise<Result<CouncilNow>> {
  const caseId = asked.caseId ?? null
  const beside = caseId === null ? ok({ unitId: by.unitId as string, unitPath: by.unitPath }) : await placeBeside(services, by, caseId as CaseId)
  if (!beside.ok) return beside
  return inDistrict(services.db, by.district, async (tx): Promise<Result<CouncilNow>> => {
    const known = await opened(tx, commandId)
    if (known) return ok(known)
    const [on, kind] = [services.today(tx.district), asked.kind ?? 'resident']
    const entry: Entry = { kind: 'opened', on, by: by.id, topic: cleanText(asked.topic), place: cleanText(asked.place), caseId, councilKind: kind }
    const head = headOf(councilOf([entry]), services.clock.now())
    await tx.run(insertCouncil(tx, { id: commandId, ...beside.value, caseId, topic: entry.topic, openedOn: on, kind, ...head }))
    await tx.run(insertEntry(tx, entry, { id: commandId, councilId: commandId, seq: 1, at: head.at }))
    const made = await opened(tx, commandId)
    if (!made) throw new Error('a council was opened a moment ago')
    return ok(made)
  })
}

function placeBeside(services: Services, by: StaffActor, caseId: CaseId): Promise<Result<{ unitId: string; unitPath: string }>> {
  return lookAtCase(services, { by, caseId, need: 'content', action: 'council.open' }, async (_tx, file) => {
    if (file.row.sealed || file.state.restrictedBy.length > 0) return refuse(refusal('case-kept-apart', {}))
    return ok({ unitId: file.state.unitId, unitPath: file.row.unit_path })
  })
}

async function opened(tx: Tx, id: string): Promise<CouncilNow | undefined> {
  const row = await findCouncil(tx, id)
  const council = row && councilOf((await entriesOf(tx, id)).map(readEntry))
  return row && council && { row, council }
}

/** Refuses `no-such-council`, also for one outside the viewer’s unit. */
export async function readCouncil(tx: Tx, by: StaffActor, id: string): Promise<Result<CouncilNow>> {
  const found = await opened(tx, id)
  return found && isWithin(found.row.unit_path, by.unitPath) ? ok(found) : refuse(refusal('no-such-council', {}))
}

/** A council for a command that only looks. Refuses `no-such-council`. */
export function findCouncilNow(services: Services, { by, councilId }: Pick<Command, 'by' | 'councilId'>): Promise<Result<CouncilNow>> {
  return inDistrict(services.db, by.district, (tx) => readCouncil(tx, by, councilId), { readOnly: true })
}

/**
 * Adds one entry to a council’s list. The council is locked first; a second click with the same command finds its entry and
 * changes nothing. Refuses `no-such-council`, `too-long-a-list` and what `faultOf` says.
 */
export function addEntry(services: Services, command: Command, make: (at: { readonly today: Day; readonly newId: () => string }) => Result<Entry>): Promise<Result<CouncilNow>> {
  return inDistrict(services.db, command.by.district, (tx) => writeEntry(tx, services, command, make))
}

async function writeEntry(
  tx: Tx, services: Services, { by, commandId, councilId }: Command, make: Parameters<typeof addEntry>[2],
): Promise<Result<CouncilNow>> {
  const row = await lockCouncil(tx, councilId)
  if (!row || !isWithin(row.unit_path, by.unitPath)) return refuse(refusal('no-such-council', {}))
  const rows = await entriesOf(tx, councilId)
  const entries = rows.map(readEntry)
  const council = councilOf(entries)
  if (!council) throw new Error('the first entry of a council opens it')
  if (rows.some((each) => each.id === commandId)) return ok({ row, council })
  if (rows.length >= MOST_ENTRIES) return refuse(refusal('too-long-a-list', {}))
  const made = make({ today: services.today(tx.district), newId: () => newId<'councils'>(services.clock) })
  if (!made.ok) return made
  const fault = faultOf(council, made.value)
  if (fault) return refuse(refusal(fault, {}))
  const after = councilOf([...entries, made.value]) ?? council
  const head = headOf(after, services.clock.now())
  await tx.run(insertEntry(tx, made.value, { id: commandId, councilId, seq: rows.length + 1, at: head.at }))
  await tx.run(moveCouncil(tx, councilId, head))
  const counted = COUNTED[made.value.kind]
  if (counted) count(tx, row, made.value.on, counted)
  return ok({ row, council: after })
}

/** Entries that stand among the figures of their day. */
const COUNTED: Readonly<Partial<Record<Entry['kind'], Measure>>> = { 'meeting-held': 'meetings', 'resolution-made': 'resolutions' }

/** What the head of a council's row says about its list. */
export function headOf(council: Council | undefined, at: Date): Head {
  const open = (council?.tasks ?? []).filter((each) => each.verifiedOn === null)
  const [next = null] = open.map((each) => each.dueOn).sort()
  return { state: council?.closedOn == null ? 'open' : 'closed', members: council?.members.length ?? 0, tasksOpen: open.length, nextDueOn: next, at }
}

/**
 * The lesson for the prevention ledger: written on the case as a fact that counts, and in the council’s own list, both or neither.
 * Refuses `no-case`, and what the spine refuses for a case that the actor does not handle.
 */
export async function addMeasure(services: Services, command: Command, asked: { readonly what: string; readonly owner: string }): Promise<Result<CouncilNow>> {
  const found = await inDistrict(services.db, command.by.district, (tx) => readCouncil(tx, command.by, command.councilId), { readOnly: true })
  if (!found.ok) return found
  const { caseId } = found.value.council
  if (caseId === null) return refuse(refusal('no-case', {}))
  const what = cleanText(asked.what)
  const owner = cleanText(asked.owner)
  const envelope = { caseId: caseId as CaseId, commandId: command.commandId, by: command.by, body: { councilId: command.councilId, what, owner } }
  const recorded = await onCase<{ measureId: string }>(services, envelope, 'handle', async (tx, file) => {
    const entry = file.procedure('entry')
    if (!entry) throw new Error('every case has an entry')
    const written = await writeEntry(tx, services, command, ({ today }) =>
      ok({ kind: 'measure-added', on: today, by: command.by.id, measure: { id: command.commandId, what, owner, on: today } }))
    if (!written.ok) return written
    const fact = { kind: 'preventive-measure-added', procedureId: entry.id, data: { measureId: command.commandId, councilId: command.councilId }, content: { what, owner } }
    return ok({ facts: [fact], answer: { measureId: command.commandId } })
  })
  if (!recorded.ok) return recorded
  return inDistrict(services.db, command.by.district, (tx) => readCouncil(tx, command.by, command.councilId), { readOnly: true })
}

/** A day that has come. Refuses `day-does-not-fit`. */
export function pastDay(text: string, today: Day): Result<Day> {
  const parsed = parseDay(text)
  return parsed.ok && parsed.value <= today ? ok(parsed.value) : refuse(refusal('day-does-not-fit', {}))
}

/** A day to come, today among them. Refuses `day-does-not-fit`. */
export function comingDay(text: string, today: Day): Result<Day> {
  const parsed = parseDay(text)
  return parsed.ok && parsed.value >= today ? ok(parsed.value) : refuse(refusal('day-does-not-fit', {}))
}
