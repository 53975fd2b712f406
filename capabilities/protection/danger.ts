import { type CaseId, type FactDraft, type FactRead, factsWithContentOf, lookAtCase, onCase, type Permit, type ProcedureId, registerCase } from '#cap/cases'
import { listUnits, type Unit, type UnitId, unitOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import type { Json, JsonObject } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { day, parseDay, startOfDay } from '#platform/time'
import type { DangerBody } from './contract.ts'
import { gatesFiredBy, judgingWords, minutesBetween, MOST_TRIES, POLICE, RETRY_MINUTES } from './domain.ts'
import * as store from './store.ts'
import { type RESULT_WORDS, refusal } from './words.ts'

const MINUTE_MS = 60_000
/** What was seen longer ago than this is no urgent report. */
const OLDEST_MS = 48 * 3_600_000

export type Reported = { reportId: string; policeUnitName: { zh: string; en: string } | null }

interface Sending {
  readonly services: Services
  readonly by: StaffActor
  readonly commandId: string
  readonly body: DangerBody
  readonly observedAt: Date
  readonly district: Unit
  readonly police: Unit | undefined
}

/**
 * D21: sends what somebody saw to the police duty, at once. Without a case it opens one of its own, sealed from its first
 * moment; in a case it seals that one. `quoted`: what was seen is somebody's own words (a child's letter), which are passed on as
 * they are. Refuses `judging-words`, `not-yet`, and what the spine refuses. Source: PMA Art. 25, LPM Art. 11, DVL Art. 14.
 */
export async function reportDanger(services: Services, by: StaffActor, commandId: string, body: DangerBody, quoted = false): Promise<Result<Reported>> {
  const words = judgingWords(quoted ? '' : body.facts, body.toProtect ?? '', body.place)
  if (words.length > 0) return refuse(refusal('judging-words', { words }))
  const observedAt = instantOf(services, by, body.observedAt)
  const now = services.clock.now().getTime()
  if (!observedAt || observedAt.getTime() > now || now - observedAt.getTime() > OLDEST_MS) return refuse(refusal('not-yet', {}))
  const units = await inDistrict(services.db, by.district, (tx) => listUnits(tx, services.today(by.district)), { readOnly: true })
  const district = units.find((each) => !each.path.includes('.'))
  if (!district) throw new Error('a district has a centre')
  const sending: Sending = { services, by, commandId, body, observedAt, district, police: dutyFor(units, by.unitPath) }
  const caseId = body.caseId === undefined ? await openOwnCase(sending) : ok(body.caseId as CaseId)
  return caseId.ok ? sendIn(sending, caseId.value) : caseId
}

function instantOf(services: Services, by: StaffActor, minute: string): Date | undefined {
  const on = parseDay(minute.slice(0, 10))
  if (!on.ok) return undefined
  const [hours = '0', minutes = '0'] = minute.slice(11).split(':')
  const start = startOfDay(day(on.value), services.district(by.district).zone)
  return new Date(start.getTime() + (Number(hours) * 60 + Number(minutes)) * MINUTE_MS)
}

/** The police station that lies nearest in the tree: the longest common path. */
function dutyFor(units: readonly Unit[], path: string): Unit | undefined {
  const common = (other: string) => {
    const [mine, theirs] = [path.split('.'), other.split('.')]
    const differs = mine.findIndex((part, index) => part !== theirs[index])
    return differs === -1 ? mine.length : differs
  }
  return units.filter((each) => each.kind === 'police-station').sort((one, two) => common(two.path) - common(one.path))[0]
}

/** A case with no word but the report's own: no title, no place, no person. */
async function openOwnCase({ services, by, commandId, body, district }: Sending): Promise<Result<CaseId>> {
  const caseId = derivedId<'case'>(commandId, 'danger') as CaseId
  const command = { commandId, by, body: { ...body } }
  const done = await registerCase(services, command, async () => ok({
    caseId, entryId: newId<'procedure'>(services.clock) as ProcedureId, title: '涉险情报告', placeText: '', channel: 'danger', category: null,
    unitId: district.id as never, unitPath: district.path, registeredUnitId: district.id as never, addressId: null, microGridId: null, gridId: null,
    urgent: true, occurredOn: services.today(by.district), data: { gates: gatesFiredBy(body.danger) }, content: {}, also: [], due: [],
    answer: () => ({ caseId }),
  }))
  return done.ok ? ok(caseId) : done
}

async function sendIn(sending: Sending, caseId: CaseId): Promise<Result<Reported>> {
  const { services, by, commandId, body, district, police } = sending
  const own = body.caseId === undefined
  const command = { caseId, commandId: own ? derivedId<'command'>(commandId, 'send') : commandId, by, body: { ...body } }
  const need: Permit | 'metadata' = own ? async () => undefined : 'metadata'
  return onCase<Reported>(services, command, need, async (tx, file) => {
    const entry = file.procedure('entry')
    if (!entry) throw new Error('every case has its entry procedure')
    const reportId = derivedId<'procedure'>(commandId, 'report') as ProcedureId
    const opens = [{ id: reportId, kind: 'danger', parentId: null }] as const
    const sentAt = services.clock.now()
    const handOver: FactDraft[] = own ? [
      { kind: 'triaged', procedureId: entry.id, data: { route: 'danger' } },
      { kind: 'assigned', procedureId: entry.id, data: { unitId: district.id } },
    ] : []
    const report: FactDraft = {
      kind: 'danger-reported', procedureId: reportId, opens,
      data: { danger: body.danger, gates: gatesFiredBy(body.danger), countedAt: district.id, policeUnitId: police?.id ?? null },
      content: wordsOf(body, by),
    }
    const row = {
      id: reportId, caseId, danger: body.danger, reportedBy: by.id, unitId: by.unitId, policeUnitId: police?.id ?? null,
      observedAt: sending.observedAt, sentAt, nextTryAt: new Date(sentAt.getTime() + RETRY_MINUTES * MINUTE_MS),
    }
    const facts = [...handOver, report, ...inMediation(file, body)]
    return ok({ facts, also: [store.insertReport(tx, row)], answer: { reportId, policeUnitName: police ? { ...police.name } : null } })
  })
}

function wordsOf(body: DangerBody, by: StaffActor): JsonObject {
  const { observedAt, place, facts, toProtect, measures } = body
  return { observedAt, place, facts, reporter: by.name, ...(toProtect ? { toProtect } : {}), ...(measures ? { measures } : {}) }
}

/** A report from within a mediation is that mediation's urgent report too: what it waited for may go on. */
function inMediation(file: Parameters<Parameters<typeof onCase>[3]>[1], body: DangerBody): FactDraft[] {
  const mediation = file.procedure('mediation')
  if (!mediation || mediation.endedOn !== null) return []
  const { observedAt, place, facts } = body
  return Object.keys(gatesFiredBy(body.danger)).filter((gate) => gate !== 'G-10').map((gate) => ({
    kind: 'emergency-reported', procedureId: mediation.id, data: { gate, at: observedAt, danger: body.danger, receivedAt: null }, content: { place, facts },
  }))
}

/** Who may see a report at all: whoever made it, the police it went to, the director, the DPO. */
export function mayRead(row: store.ReportRow, by: StaffActor): boolean {
  if (by.role === 'director' || by.role === 'dpo') return true
  return row.reported_by === by.id || isItsPolice(row, by)
}

export function isItsPolice(row: store.ReportRow, by: StaffActor): boolean {
  return POLICE.includes(by.role) && row.police_unit_id === by.unitId
}

export async function reportFor(services: Services, by: StaffActor, id: string): Promise<Result<store.ReportRow>> {
  const row = await inDistrict(services.db, by.district, (tx) => store.findReport(tx, id), { readOnly: true })
  return row && mayRead(row, by) ? ok(row) : refuse(refusal('no-such-report', {}))
}

export interface Opened {
  readonly row: store.ReportRow
  readonly code: string
  readonly fact: FactRead
  readonly unit: Unit | undefined
}

/** Opens one report with its words; the look is written down before the case is named. Refuses `no-such-report`. */
export async function openReport(services: Services, by: StaffActor, id: string, action: string): Promise<Result<Opened>> {
  const row = await reportFor(services, by, id)
  if (!row.ok) return row
  const look = { by, caseId: row.value.case_id, need: async () => undefined, action }
  return lookAtCase<Opened>(services, look, async (tx, file) => {
    const fact = (await factsWithContentOf(tx, row.value.case_id)).find((each) => each.kind === 'danger-reported' && (each.procedureId as string) === id)
    if (!fact) return refuse(refusal('no-such-report', {}))
    return ok({ row: row.value, code: file.row.code, fact, unit: await unitOf(tx, row.value.reporter_unit_id as UnitId) })
  })
}

interface StepCommand {
  readonly reportId: string
  readonly commandId: string
  readonly by: StaffActor
  readonly body: Json
}

/** Somebody has taken it: the time stays, and nothing is sent again. Refuses `no-such-report`, `already-taken`, `who-took-it`. */
export async function acknowledgeDanger(services: Services, command: StepCommand, receivedBy: string | undefined): Promise<Result<{ state: string }>> {
  const known = await reportFor(services, command.by, command.reportId)
  if (!known.ok) return known
  const row = known.value
  const byPolice = isItsPolice(row, command.by)
  if (!byPolice && receivedBy === undefined) return refuse(refusal('who-took-it', {}))
  return onReport(services, command, row, async (tx) => {
    if (row.state !== 'sent') return refuse(refusal('already-taken', {}))
    const at = services.clock.now()
    const units = await listUnits(tx, services.today(tx.district))
    const countedAt = units.find((each) => !each.path.includes('.'))?.id ?? null
    const data = { countedAt, minutes: minutesBetween(row.observed_at, at), byTelephone: !byPolice }
    return ok({ fact: { kind: 'danger-acknowledged', data, content: { receivedBy: receivedBy ?? command.by.name } }, also: store.acknowledge(tx, row.id, command.by.id, at), state: 'acknowledged' })
  })
}

/** Who at the centre may write down what the police said on the telephone. */
export function mayFinish(row: store.ReportRow, by: StaffActor): boolean {
  return isItsPolice(row, by) || by.role === 'director'
}

/**
 * How the police ended it, as a class and nothing more. The centre's director may write it down from a call, with the name
 * of the officer who said it. Refuses `no-such-report`, `who-said-it`, `not-taken-yet`.
 */
export async function finishDanger(
  services: Services, command: StepCommand, result: keyof typeof RESULT_WORDS, toldBy: string | undefined,
): Promise<Result<{ state: string }>> {
  const known = await reportFor(services, command.by, command.reportId)
  if (!known.ok) return known
  if (!mayFinish(known.value, command.by)) return refuse(refusal('no-such-report', {}))
  const byPolice = isItsPolice(known.value, command.by)
  if (!byPolice && (toldBy ?? '').trim() === '') return refuse(refusal('who-said-it', {}))
  return onReport(services, command, known.value, async (tx) => {
    if (known.value.state !== 'acknowledged') return refuse(refusal('not-taken-yet', {}))
    const content = byPolice ? {} : { content: { toldBy: (toldBy ?? '').trim() } }
    return ok({ fact: { kind: 'danger-handed-over', data: { result, byTelephone: !byPolice }, ...content }, also: store.finish(tx, known.value.id, result, services.today(tx.district)), state: 'handed-over' })
  })
}

interface OneFact {
  readonly fact: Omit<FactDraft, 'procedureId'>
  readonly also: ReturnType<typeof store.acknowledge>
  readonly state: string
}

function onReport(
  services: Services, command: StepCommand, row: store.ReportRow, work: (tx: Parameters<Permit>[0]) => Promise<Result<OneFact>>,
): Promise<Result<{ state: string }>> {
  const envelope = { caseId: row.case_id, commandId: command.commandId, by: command.by, body: command.body, onMerged: true }
  return onCase<{ state: string }>(services, envelope, async () => undefined, async (tx) => {
    const done = await work(tx)
    if (!done.ok) return done
    const { fact, also, state } = done.value
    return ok({ facts: [{ ...fact, procedureId: row.id as ProcedureId }], also: [also], answer: { state } })
  })
}

/** Sends again what nobody has taken: one fact a try, heard by the letters to the duty. Answers how many. */
export async function escalateDanger(services: Services): Promise<number> {
  let sent = 0
  for (const { id: district } of services.districts()) {
    const now = services.clock.now()
    const waiting = await inDistrict(services.db, district, (tx) => store.waitingReports(tx, now, MOST_TRIES), { readOnly: true })
    for (const each of waiting) {
      const by = { kind: 'system', district, name: 'danger-sweeper' } as const
      const tries = each.tries + 1
      const command = { caseId: each.case_id, commandId: derivedId<'command'>(each.id, `try-${tries}`), by, body: { tries }, onMerged: true }
      const done = await onCase<number>(services, command, 'handle', async (tx) => {
        const row = await store.findReport(tx, each.id)
        if (row?.state !== 'sent') return refuse(refusal('already-taken', {}))
        const next = new Date(now.getTime() + RETRY_MINUTES * MINUTE_MS)
        const fact: FactDraft = { kind: 'danger-escalated', procedureId: each.id as ProcedureId, data: { tries, policeUnitId: row.police_unit_id } }
        return ok({ facts: [fact], also: [store.triedAgain(tx, each.id, tries, next)], answer: tries })
      })
      if (done.ok) sent += 1
    }
  }
  return sent
}
