import { type CaseFile, type CaseId, type CommandEnvelope, type FactDraft, onCase, type OpenedProcedure, type ProcedureId, registerCase, type StationCommand, type UnitId as CaseUnitId } from '#cap/cases'
import { listUnits, type Unit } from '#cap/organisation'
import { checkOptionalPhone, insertParty, insertReporter, partiesWithNames, type PartyDraft, type PartyId, pinOf, readParty, type ReporterDraft, type ReporterId, reportersOf } from '#cap/people'
import { isWithin } from '#platform/access'
import { cameFromData } from '#platform/came-from'
import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { ok, refuse, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, day } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { Done, FileBody, SendBody, TakeDownBody, TakenDown } from '../contract.ts'
import { petitionDue, representativesRefusal } from '../domain.ts'
import { insertPetition, insertPetitioner, type PetitionRow } from '../store.ts'
import { refusal, TYPE_WORDS } from '../words.ts'
import { pastDay } from './on.ts'

/** A petition as any door hands it in. */
interface Brought extends TakeDownBody {
  readonly receivedOn: Day
}

/** What it was before it was a petition: looked at, and marked, in the petition's own transaction. */
export type Origin = (tx: Tx, caseId: CaseId) => Promise<Result<Sql>>

interface Doors {
  readonly office: Unit
  readonly accused: Unit | undefined
}

/**
 * Takes a petition down at the counter, from a letter or by phone: the case, the petition and, for an accusation, the seal in one
 * transaction. Refuses `notice-not-given`, `text-empty`, `day-to-come`, `representatives-missing`, `too-many-representatives`,
 * `accused-missing`, `accused-runs-this-house`, `own-unit-accused`, `no-petition-office`, `bad-phone`,
 * `phone-for-letters`. Source: PET Art. 17–20, 30.
 */
export async function takeDown(services: Services, command: CommandEnvelope, body: TakeDownBody, origin?: Origin): Promise<Result<TakenDown>> {
  const on = pastDay(body.receivedOn, services.today(command.by.district))
  if (!on.ok) return on
  return bring(services, command, { ...body, receivedOn: on.value }, origin)
}

/** The same over the web, by whoever sends it; received the day it arrives. */
export function sendOnline(services: Services, command: CommandEnvelope, body: SendBody & { readonly language: 'zh' | 'en' }): Promise<Result<TakenDown>> {
  const { noticeRead, ...rest } = body
  const addressKnown = cleanText(body.name ?? '') !== '' && (cleanText(body.address ?? '') !== '' || cleanText(body.phone ?? '') !== '')
  return bring(services, command, { ...rest, form: 'web', people: 1, addressKnown, noticeGiven: noticeRead, receivedOn: services.today(command.by.district) })
}

type Stored = { caseId: string; code: string; reporterId: string }

async function bring(services: Services, command: CommandEnvelope, body: Brought, origin?: Origin): Promise<Result<TakenDown>> {
  if (!body.noticeGiven) return refuse(refusal('notice-not-given', {}))
  if (cleanText(body.text) === '') return refuse(refusal('text-empty', {}))
  const refused = representativesRefusal(body.form, body.people, body.representatives?.length ?? 0)
  if (refused) return refuse(refused)
  const done = await registerCase<Stored>(services, command, (tx) => prepare(tx, services, command, body, origin))
  if (!done.ok) return done
  const { caseId, code, reporterId } = done.value
  return ok({ caseId, code, pin: pinOf(services.keys, caseId as CaseId, reporterId as ReporterId, 1), state: 'received' })
}

async function prepare(tx: Tx, services: Services, command: CommandEnvelope, body: Brought, origin?: Origin) {
  const doors = await doorsOf(tx, services, body)
  if (!doors.ok) return doors
  const stopped = accusedStops(command, doors.value)
  if (stopped) return refuse(stopped)
  const caseId = newId<'case'>(services.clock) as CaseId
  const people = peopleOf(services, caseId, body)
  if (!people.ok) return people
  const mark = origin ? await origin(tx, caseId) : ok(undefined)
  if (!mark.ok) return mark
  const entryId = newId<'procedure'>(services.clock) as ProcedureId
  const opened: OpenedProcedure = { id: newId<'procedure'>(services.clock) as ProcedureId, kind: 'petition', parentId: null }
  const { office } = doors.value
  const unitId = office.id as unknown as CaseUnitId
  const words = { text: body.text.trim(), address: cleanText(body.address ?? ''), representatives: [...(body.representatives ?? [])] }
  const row = rowOf(services, opened.id, caseId, doors.value, body)
  return ok({
    caseId, entryId, title: `${TYPE_WORDS[body.type].zh}：${cleanText(body.text).slice(0, 20)}`, placeText: '', channel: 'petition-referral', category: null,
    unitId, unitPath: office.path, registeredUnitId: (command.by.kind === 'staff' && body.type !== 'accusation' ? command.by.unitId : unitId) as CaseUnitId,
    addressId: null, microGridId: null, gridId: null, urgent: false, occurredOn: body.receivedOn,
    data: { danger: false, reporterId: people.value.reporter.id, lettersWanted: people.value.reporter.lettersWanted, petition: true, ...cameFromData(body.cameFrom) }, content: { text: body.text.trim(), placeText: '' },
    facts: openingFacts(entryId, opened, doors.value, body, words, row.due_on),
    // The line names the code, which is thrown after this was prepared: it is written with the code the answer was given.
    get also() {
      return [mark.value, ...people.value.also(tx, office), ...writesOf(tx, services, row, people.value.phones, body)]
    },
    due: [],
    answer: (code: string): Stored => {
      row.code = code
      return { caseId, code, reporterId: people.value.reporter.id }
    },
  })
}

/** The code is thrown after the rows are prepared; the line takes it as it comes. */
type Line = { -readonly [Key in keyof PetitionRow]: PetitionRow[Key] }

function writesOf(tx: Tx, services: Services, row: Line, phones: readonly string[], body: Pick<Brought, 'type'>): readonly (Sql | undefined)[] {
  const hashes = body.type === 'accusation' ? [] : hashesOf(services, tx, row.office_unit_id, phones)
  return [insertPetition(tx, row, services.clock.now()), insertPetitioner(tx, row.id, hashes)]
}

function hashesOf(services: Services, tx: Tx, unitId: string, phones: readonly string[]): readonly string[] {
  return [...new Set(phones)].map((phone) => services.keys.keyedHash({ district: tx.district, unitId }, 'phone', phone).toString('hex'))
}

async function doorsOf(tx: Tx, services: Services, body: Pick<Brought, 'type' | 'accusedUnitId' | 'accusedElsewhere'>): Promise<Result<Doors>> {
  const units = await listUnits(tx, services.today(tx.district))
  const office = [...units].sort((one, other) => one.level - other.level).find((each) => each.kind === 'petition-office')
  if (!office) return refuse(refusal('no-petition-office', {}))
  if (body.type !== 'accusation') return ok({ office, accused: undefined })
  const accused = units.find((each) => (each.id as string) === body.accusedUnitId)
  if (!accused && body.accusedElsewhere !== true) return refuse(refusal('accused-missing', {}))
  return ok({ office, accused })
}

/** What cannot be kept from the accused is not taken down here (PET Art. 30). */
function accusedStops({ by }: CommandEnvelope, { office, accused }: Doors): Refusal | undefined {
  if (!accused) return undefined
  if (isWithin(office.path, accused.path)) return refusal('accused-runs-this-house', { unit: accused.name })
  return by.kind === 'staff' && isWithin(by.unitPath, accused.path) ? refusal('own-unit-accused', {}) : undefined
}

/** `dueOn` is the day by which it is registered and directed: the petitioner's letter says it. */
function openingFacts(entryId: ProcedureId, opened: OpenedProcedure, { office, accused }: Doors, body: FileBody & { receivedOn: Day }, words: JsonObject, dueOn: Day): readonly FactDraft[] {
  const data = {
    type: body.type, form: body.form, people: body.people, receivedOn: body.receivedOn, addressKnown: body.addressKnown, officeUnitId: office.id as string, dueOn,
    ...(accused ? { shutOut: accused.path } : {}),
  }
  const sealed: FactDraft = { kind: 'case-sealed', procedureId: entryId, data: { gates: [], ...(accused ? { shutOut: accused.path } : {}) } }
  return [
    { kind: 'filed-as-petition', procedureId: entryId, data: { unitId: office.id as string } },
    { kind: 'petition-received', procedureId: opened.id, opens: [opened], data, content: words },
    ...(body.type === 'accusation' ? [sealed] : []),
  ]
}

function rowOf(services: Services, id: string, caseId: string, { office, accused }: Doors, body: { readonly type: string; readonly receivedOn: Day }): Line {
  const due = petitionDue(services.calendar(), 'DL-15', body.receivedOn)
  return {
    id, case_id: caseId, code: '', type: body.type, state: 'received', office_unit_id: office.id, office_path: office.path, unit_id: office.id, unit_path: office.path,
    handler_id: null, shut_out_path: accused?.path ?? null, repeat: null, re_reviewed: false, registered_on: null, received_on: body.receivedOn, due_on: due.rolledOn, due_clock: 'DL-15',
    window_until: null, open: true,
  }
}

interface People {
  readonly reporter: ReporterDraft
  readonly phones: readonly string[]
  readonly also: (tx: Tx, office: Unit) => readonly Sql[]
}

/** The petitioner: a reporter with a page of their own, and for a claim the applicant. Of an accuser nothing more is kept than they gave. */
function peopleOf(services: Services, caseId: CaseId, body: Brought): Result<People> {
  const name = cleanText(body.name ?? '')
  const phone = checkOptionalPhone(body.phone)
  if (!phone.ok) return phone
  // Nothing of an accusation leaves the house, not even that there is one: the accuser looks it up (PET Art. 30).
  const lettersWanted = (body.lettersWanted ?? false) && body.type !== 'accusation'
  if (lettersWanted && phone.value === null) return refuse(refusal('phone-for-letters', {}))
  const party = body.type === 'claim' && name !== '' ? applicantOf(services, caseId, body, name) : undefined
  if (party && !party.ok) return party
  const reporter: ReporterDraft = {
    id: newId<'reporter'>(services.clock) as ReporterId, caseId, channel: 'petition-referral', language: body.language ?? 'zh', name, phone: phone.value, addressId: null,
    partyId: party?.value.id ?? null, lettersWanted,
  }
  const also = (tx: Tx, office: Unit) => {
    const context = { district: tx.district, keys: services.keys, centreId: office.id, at: services.clock.now(), sealed: false }
    return [...(party ? [insertParty(context, party.value)] : []), insertReporter(context, reporter)]
  }
  return ok({ reporter, also, phones: phone.value === null ? [] : [phone.value] })
}

function applicantOf(services: Services, caseId: CaseId, body: Brought, name: string): Result<PartyDraft> {
  return readParty({
    id: newId<'party'>(services.clock) as PartyId, caseId, side: 'applicant', name, persons: body.people, ...(body.phone ? { phone: body.phone } : {}),
    ...(body.address ? { addressText: body.address } : {}),
  }, day(body.receivedOn))
}

/**
 * A matter that was registered at any counter is a petition: it goes to the petition office. An accusation is sealed in this very
 * command. Refuses `petition-there`, what taking down refuses, and `out-of-turn` once it was dispatched. Source: PET Art. 22, 23.
 */
export function filePetition(services: Services, command: StationCommand, body: FileBody): Promise<Result<Done>> {
  return onCase<Done & JsonObject>(services, command, 'content', async (tx, file) => {
    const entry = file.procedure('entry')
    if (file.procedure('petition') || !entry) return refuse(refusal('petition-there', {}))
    const refused = representativesRefusal(body.form, body.people, body.representatives?.length ?? 0)
    if (refused) return refuse(refused)
    const doors = await doorsOf(tx, services, body)
    if (!doors.ok) return doors
    const stopped = accusedStops(command, doors.value)
    if (stopped) return refuse(stopped)
    const opened: OpenedProcedure = { id: newId<'procedure'>(services.clock) as ProcedureId, kind: 'petition', parentId: null }
    const brought = { ...body, receivedOn: file.state.registeredOn }
    const row: Line = { ...rowOf(services, opened.id, file.row.id, doors.value, brought), code: file.row.code }
    const words = { representatives: [...(body.representatives ?? [])] }
    return ok({
      facts: openingFacts(entry.id, opened, doors.value, brought, words, row.due_on), columns: { unitPath: doors.value.office.path }, answer: { state: 'received' },
      also: writesOf(tx, services, row, await phonesOf(tx, services, file), body),
    })
  })
}

async function phonesOf(tx: Tx, services: Services, file: CaseFile): Promise<readonly string[]> {
  const parties = await partiesWithNames(tx, services.keys, file.row.id)
  const reporters = await reportersOf(tx, services.keys, file.row.id)
  return [...parties.filter((each) => each.side === 'applicant'), ...reporters].flatMap((each) => (each.phone === null ? [] : [each.phone]))
}
