import type { Actor } from '#platform/access'
import { type CameFrom, cameFromData } from '#platform/came-from'
import type { Json, JsonObject } from '#platform/canonical'
import { randomBytes } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { readUnusedFile } from '#platform/file-token'
import { insertFile, type StoredFile } from '#platform/files'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, instant } from '#platform/time'
import { cleanText } from '#platform/validators'
import { type CaseId, type CommandEnvelope, type NewCase, type ProcedureId, registerCase, type UnitId } from '#cap/cases'
import { type AddressId, listUnits, lowestCentreFor, type MicroGridId, type Place, placeOf, type PlaceQuestion, type Position, unitOf } from '#cap/organisation'
import { checkOptionalPhone, insertConsent, insertReporter, pinOf, type ReporterDraft, type ReporterId, type WriteContext } from '#cap/people'
import { type Due, dueOf, limitOn, type Service, serviceOn, type TicketClass } from './domain.ts'
import { insertTicket, type TicketRow } from './store.ts'
import { refusal } from './words.ts'

/** Where a request lies, as exactly as the door knows it. */
export interface TicketPlace {
  /** Token of a door plate or a contact card. */
  readonly addressToken?: string | undefined
  readonly addressId?: string | undefined
  readonly microGridId?: string | undefined
  /** WGS-84 longitude, latitude. */
  readonly point?: Position | undefined
  /** Words of the reporter; stands beside any of the others. */
  readonly placeText?: string | undefined
}

/** What any door hands in. */
export interface TicketWish extends TicketPlace {
  /** `services.code`, such as `water`. */
  readonly service: string
  readonly words: string
  /** How it came: `qr`, `web`, `phone`, `hotline`, `open311`, `grid-patrol` … */
  readonly channel: string
  readonly language: 'zh' | 'en'
  readonly name?: string | undefined
  readonly phone?: string | undefined
  /** Needed with a name or a telephone (PIPL Art. 17). */
  readonly noticeGiven: boolean
  readonly lettersWanted?: boolean | undefined
  /** Tokens of uploaded photos, at most three. */
  readonly photos?: readonly string[] | undefined
  /** The entry of another book it was filed from; that book hears it from the first fact. */
  readonly cameFrom?: CameFrom | undefined
  /** The unit that takes it in where no place is known; without it the district's centre. */
  readonly counterUnitId?: string | undefined
}

/** A filed request: its own page is opened with code and PIN, programs know it by its public id. */
export interface FiledTicket {
  readonly ticketId: string
  readonly caseId: string
  readonly reporterId: string
  readonly publicId: string
  readonly code: string
  readonly pin: string
  readonly class: TicketClass
  /** Instant (ISO 8601, UTC). */
  readonly dueAt: string
  readonly dueOn: string
}

type Stored = { [Key in keyof Omit<FiledTicket, 'pin'>]: FiledTicket[Key] }

/** What a door keeps of its own beside the ticket, written in the same statement of the same transaction. */
export type AlsoWritten = (tx: Tx, filed: Omit<FiledTicket, 'code' | 'pin'>) => readonly Sql[]

/**
 * Files a service request: opens its case with the procedure `ticket` in one transaction; repeated, it gives its first answer.
 * Refuses `no-such-service`, `words-missing`, `no-such-place`, `notice-not-given`, `bad-ticket-photo`, `bad-phone`, `key-reused`.
 * Source: `docs/law.md` §3.7, DL-32, DL-33.
 */
export async function fileTicket(services: Services, envelope: CommandEnvelope, wish: TicketWish, also: AlsoWritten = () => []): Promise<Result<FiledTicket>> {
  const personal = cleanText(wish.name ?? '') !== '' || cleanText(wish.phone ?? '') !== ''
  if (personal && !wish.noticeGiven) return refuse(refusal('notice-not-given', {}))
  if (cleanText(wish.words) === '') return refuse(refusal('words-missing', {}))
  const done = await registerCase<Stored>(services, envelope, (tx) => prepare(tx, services, envelope.by, wish, also))
  if (!done.ok) return done
  const pin = pinOf(services.keys, done.value.caseId as CaseId, done.value.reporterId as ReporterId, 1)
  return ok({ ...done.value, pin })
}

async function prepare(tx: Tx, services: Services, by: Actor, wish: TicketWish, also: AlsoWritten): Promise<Result<NewCase<Stored & Json>>> {
  const today = services.today(tx.district)
  const service = serviceOn(wish.service, today)
  if (!service) return refuse(refusal('no-such-service', {}))
  const phone = checkOptionalPhone(wish.phone)
  if (!phone.ok) return phone
  const photos = await photosOf(services, tx, wish.photos ?? [])
  if (!photos.ok) return photos
  const place = await findTicketPlace(tx, wish, today)
  if (!place.ok) return place
  const unit = await unitFor(tx, wish, place.value, today)
  return ok(newTicket(tx, services, { by, wish, service, today, unit, place: place.value, photos: photos.value, phone: phone.value, also }))
}

interface Found {
  readonly by: Actor
  readonly wish: TicketWish
  readonly service: Service
  readonly today: Day
  readonly unit: { readonly id: string; readonly path: string }
  readonly place: Place | undefined
  readonly photos: readonly StoredFile[]
  readonly phone: ReporterDraft['phone']
  readonly also: AlsoWritten
}

function newTicket(tx: Tx, services: Services, found: Found): NewCase<Stored & Json> {
  const { by, wish, service, today, unit, place, photos } = found
  const caseId = newId<'case'>(services.clock) as CaseId
  const at = services.clock.now()
  const due = dueOf(limitOn(service.class, today), at, 0, services.district(tx.district).zone)
  const reporter = reporterOf(services, found, caseId)
  const row = rowOf(found, { id: newId<'procedure'>(services.clock), caseId, reporterId: reporter.id, at, due })
  const context: WriteContext = { district: tx.district, keys: services.keys, centreId: unit.id as UnitId, at, sealed: false }
  const filed = { ticketId: row.id, caseId, reporterId: reporter.id, publicId: row.public_id, class: row.class, dueAt: instant(due.dueAt), dueOn: due.dueOn }
  const entryId = newId<'procedure'>(services.clock) as ProcedureId
  return {
    caseId, entryId, title: row.title, placeText: row.place_text, channel: wish.channel, category: null,
    unitId: unit.id as UnitId, unitPath: unit.path, registeredUnitId: (by.kind === 'staff' ? by.unitId : unit.id) as UnitId,
    addressId: place?.addressId ?? null, microGridId: place?.microGridId ?? null, gridId: place?.gridId ?? null, urgent: service.class === 'emergency',
    occurredOn: today,
    data: { handledAs: 'ticket', danger: false, reporterId: reporter.id, photos: photos.length, lettersWanted: reporter.lettersWanted, ...cameFromData(wish.cameFrom) },
    content: { text: cleanText(wish.words), placeText: cleanText(wish.placeText ?? '') },
    facts: [{ kind: 'ticket-opened', procedureId: row.id as ProcedureId, data: openedData(row, due), opens: [{ id: row.id as ProcedureId, kind: 'ticket', parentId: null }] }],
    also: [
      insertTicket(tx, row, at), insertReporter(context, reporter), noticeOf(services, context, found, reporter),
      ...photos.map((file) => insertFile(tx, file, { caseId, purpose: 'report', at })), ...found.also(tx, filed),
    ],
    due: [],
    answer: (code) => ({ ...filed, code }),
  }
}

/** What a fact that starts a clock says: the class, the service and the due instant. */
export function openedData(row: Pick<TicketRow, 'service' | 'class'>, due: Due): JsonObject {
  return { service: row.service, class: row.class, dueAt: instant(due.dueAt), dueOn: due.dueOn }
}

function rowOf({ wish, service, today, unit, place, phone }: Found, made: { id: string; caseId: string; reporterId: string; at: Date; due: Due }): TicketRow {
  return {
    id: made.id, case_id: made.caseId, public_id: publicIdOf(today), reporter_id: made.reporterId, service: service.code, class: service.class, channel: wish.channel,
    title: titleOf(wish.words), place_text: placeTextOf(place, wish), micro_grid_id: place?.microGridId ?? null,
    common: service.common, home_path: unit.path, unit_id: unit.id, unit_path: unit.path,
    assignee_id: null, state: 'new', back_to: 'new', opened_on: today, opened_at: made.at, started_at: made.at, paused_ms: 0, due_at: made.due.dueAt,
    warn_at: made.due.warnAt, due_on: made.due.dueOn, paused_at: null, pause_until: null, pause_ground: null, attempts: 0, counted: null,
    done_at: null, done_on: null, done_by: null, exclusion_ground: null, exclusion_asked_by: null, warned_at: null, overdue_at: null,
    looked_after_unit_id: null, answers: null, has_phone: phone !== null, also_reported: 0, hidden: false,
  }
}

const MOST_TITLE = 30

/** The first line that says something: answers to a service's questions and addresses of media stand below it. */
function titleOf(words: string): string {
  const first = words.split('\n').map(cleanText).find((each) => each !== '') ?? ''
  return first.length > MOST_TITLE ? `${first.slice(0, MOST_TITLE)}…` : first
}

function placeTextOf(place: Place | undefined, wish: TicketPlace): string {
  const typed = cleanText(wish.placeText ?? '')
  return [place?.text ?? '', typed].filter((part) => part !== '').join('，').slice(0, 250)
}

/** `260320-7KQ4MX`: the day and six random letters; it names a request to programs and opens nothing. */
function publicIdOf(today: Day): string {
  const letters = [...randomBytes(6)].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(byte % 32)).join('')
  return `${today.slice(2).replaceAll('-', '')}-${letters}`
}

function reporterOf(services: Services, { wish, phone, place }: Found, caseId: CaseId): ReporterDraft {
  return {
    id: newId<'reporter'>(services.clock) as ReporterId, caseId, channel: wish.channel, language: wish.language, name: cleanText(wish.name ?? ''),
    phone, addressId: place?.addressId ?? null, partyId: null, lettersWanted: (wish.lettersWanted ?? false) && phone !== null,
  }
}

function noticeOf(services: Services, context: WriteContext, { wish, by, today }: Found, reporter: ReporterDraft): Sql | undefined {
  if (!wish.noticeGiven) return undefined
  return insertConsent(context, {
    id: newId<'consent'>(services.clock) as never, caseId: reporter.caseId, partyId: null, reporterId: reporter.id,
    purpose: 'personal-information-notice', version: '2026-01', form: by.kind === 'staff' ? 'oral' : 'screen', channel: wish.channel,
    answer: 'given', answeredOn: today, witness: null, recordedBy: by.kind === 'staff' ? by.id : null, fileId: null,
  })
}

/** Files behind the tokens that uploading gave, each once. */
async function photosOf(services: Services, tx: Tx, tokens: readonly string[]): Promise<Result<readonly StoredFile[]>> {
  const files: StoredFile[] = []
  for (const token of new Set(tokens)) {
    const file = await readUnusedFile(services.keys, tx, token)
    if (!file) return refuse(refusal('bad-ticket-photo', {}))
    files.push(file)
  }
  return ok(files)
}

/** The place that a door names; undefined where it named none. Refuses `no-such-place`. */
export async function findTicketPlace(tx: Tx, wish: TicketPlace, today: Day): Promise<Result<Place | undefined>> {
  if (wish.microGridId !== undefined) return placeOfMicroGrid(tx, wish.microGridId as MicroGridId)
  const question = questionOf(wish)
  if (!question) return ok(undefined)
  const place = await placeOf(tx, question, today)
  return place ? ok(place) : refuse(refusal('no-such-place', {}))
}

function questionOf({ addressToken, addressId, point }: TicketPlace): PlaceQuestion | undefined {
  if (addressToken !== undefined) return { token: addressToken }
  if (addressId !== undefined) return { addressId: addressId as AddressId }
  return point === undefined ? undefined : { point }
}

async function placeOfMicroGrid(tx: Tx, microGridId: MicroGridId): Promise<Result<Place>> {
  const unit = await lowestCentreFor(tx, microGridId)
  if (!unit) return refuse(refusal('no-such-place', {}))
  return ok({ addressId: null, microGridId, gridId: null, communityUnitId: unit.id, streetUnitId: null, unitPath: unit.path, text: '', publicPlace: true })
}

async function unitFor(tx: Tx, wish: TicketWish, place: Place | undefined, today: Day): Promise<{ id: string; path: string }> {
  if (place?.communityUnitId && place.unitPath) return { id: place.communityUnitId, path: place.unitPath }
  const named = wish.counterUnitId === undefined ? undefined : await unitOf(tx, wish.counterUnitId as Parameters<typeof unitOf>[1])
  const unit = named ?? (await listUnits(tx, today)).find((each) => each.kind === 'district-centre')
  if (!unit) throw new Error('every district has a centre')
  return { id: unit.id, path: unit.path }
}
