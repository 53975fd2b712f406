import type { Actor } from '#platform/access'
import { type CameFrom, cameFromData } from '#platform/came-from'
import type { Json } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { insertFile, type StoredFile } from '#platform/files'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { cleanText } from '#platform/validators'
import { type CaseId, type CommandEnvelope, dueDaysOf, ENTRY_TERMS, type FactDraft, type NewCase, type ProcedureId, registerCase, termOn, type UnitId } from '#cap/cases'
import { type AddressId, type Place, placeOf, rememberedTree, unitOf } from '#cap/organisation'
import {
  checkOptionalPhone, insertConsent, insertParty, insertReporter, type PartyDraft, type PartyId, pinOf, readParty,
  type ReporterDraft, type ReporterId, type WriteContext,
} from '#cap/people'
import type { Channel, GateAnswers, PersonInput, Registered } from './contract.ts'
import { completeGates, titleOf, unknownGate } from './domain.ts'
import { readPhotos } from './photos.ts'
import { refusal } from './words.ts'

/** What any door hands in, whoever stands at it. */
export interface Matter {
  readonly text: string
  readonly title?: string | undefined
  readonly channel: Channel
  readonly addressId?: string | undefined
  readonly addressToken?: string | undefined
  readonly placeText?: string | undefined
  readonly category?: string | undefined
  readonly gates?: GateAnswers | undefined
  readonly danger: boolean
  readonly applicant?: PersonInput | undefined
  readonly respondent?: PersonInput | undefined
  readonly reporter?: { readonly name: string; readonly phone?: string | undefined } | undefined
  /** False only for what was gathered elsewhere and is imported: then no notice is claimed. */
  readonly noticeGiven: boolean
  /** The day it was reported, where that is not today (import); never a day to come. */
  readonly reportedOn?: Day | undefined
  readonly oralConfirmed?: boolean | undefined
  /** Asked, never assumed: without a clear yes nobody is written to. */
  readonly lettersWanted?: boolean | undefined
  readonly language: 'zh' | 'en'
  readonly photos?: readonly string[] | undefined
  /** The entry of another book it was registered from; that book hears it from the fact. */
  readonly cameFrom?: CameFrom | undefined
  /** True where nobody's data was taken: what somebody on duty saw, without a name or a number to tell anybody about. */
  readonly nobodyNamed?: boolean | undefined
  /** What the matter was before it became a case: looked at, and marked, in the case's own transaction. */
  readonly origin?: ((tx: Tx, caseId: CaseId) => Promise<Result<Origin>>) | undefined
  /** Where the matter is registered when no place is known: the clerk's unit, or the district's centre. */
  readonly counterUnitId: UnitId
}

/** What a matter was before it became a case: the row that is marked, and what follows at once, such as a hazard. */
export interface Origin {
  readonly mark: Sql
  readonly facts?: readonly FactDraft[]
  /** Set where no dispute is registered: a danger that leads its case, with no clock of a dispute and nothing to triage. */
  readonly handledAs?: 'hazard'
}

/** What is stored of the answer; the PIN is made again from the key whenever it may be shown. */
type Stored = { [Key in keyof Omit<Registered, 'pin'>]: Registered[Key] }

/**
 * Registers a matter: T01. Place, category and each safety answer may be unknown; staff fill them before T05.
 * Refuses `notice-not-given`, `text-empty`, `no-such-place`, `no-such-category`, `no-such-gate`, `photo-unknown`,
 * `bad-phone`, `bad-identity-number`, `name-missing`, `key-reused`. Source: PMA Art. 17; PIPL Art. 17.
 */
export async function registerMatter(services: Services, envelope: CommandEnvelope, matter: Matter): Promise<Result<Registered>> {
  if (!matter.noticeGiven && !matter.nobodyNamed && envelope.by.kind !== 'system') return refuse(refusal('notice-not-given', {}))
  if (cleanText(matter.text) === '') return refuse(refusal('text-empty', {}))
  const done = await registerCase<Stored>(services, envelope, (tx) => prepare(tx, services, envelope.by, matter))
  if (!done.ok) return done
  const pin = pinOf(services.keys, done.value.caseId as CaseId, done.value.reporterId as ReporterId, 1)
  return ok({ ...done.value, pin })
}

async function prepare(tx: Tx, services: Services, by: Actor, matter: Matter): Promise<Result<NewCase<Stored & Json>>> {
  const today = services.today(tx.district)
  const place = await findPlace(tx, matter, today)
  if (!place.ok) return place
  const known = await checkCodes(tx, services, matter, today)
  if (!known.ok) return known
  const photos = await readPhotos(services, tx, matter.photos ?? [])
  if (!photos.ok) return photos
  const unit = await unitFor(tx, by, matter, place.value)
  const caseId = newId<'case'>(services.clock)
  const people = readPeople(services, matter, caseId, place.value, today)
  if (!people.ok) return people
  const origin = matter.origin ? await matter.origin(tx, caseId) : ok(undefined)
  if (!origin.ok) return origin
  return ok(newCaseOf(tx, services, by, matter, { caseId, today, unit, place: place.value, gates: known.value, photos: photos.value, people: people.value, origin: origin.value }))
}

/** All that was looked up for a matter before its case is written. */
interface Found {
  readonly caseId: CaseId
  readonly today: Day
  readonly unit: { readonly id: UnitId; readonly path: string }
  readonly place: Place | undefined
  readonly gates: GateAnswers
  readonly photos: readonly StoredFile[]
  readonly people: People
  readonly origin: Origin | undefined
}

function newCaseOf(tx: Tx, services: Services, by: Actor, matter: Matter, found: Found): NewCase<Stored & Json> {
  const { caseId, unit, place, photos, people: { reporter, parties } } = found
  const occurredOn = matter.reportedOn ?? found.today
  const due = dueDaysOf(services.calendar(), termOn(ENTRY_TERMS, 'DL-01', occurredOn), occurredOn)
  const context: WriteContext = { district: tx.district, keys: services.keys, centreId: unit.id, at: services.clock.now(), sealed: false }
  const placeText = cleanText(matter.placeText ?? '')
  return {
    caseId, entryId: newId<'procedure'>(services.clock) as ProcedureId,
    title: cleanText(matter.title ?? '') || titleOf(matter.text), ...whereOf(place, placeText),
    channel: matter.channel, category: matter.category ?? null, unitId: unit.id, unitPath: unit.path,
    registeredUnitId: (by.kind === 'staff' ? by.unitId : unit.id) as UnitId, urgent: matter.danger, occurredOn,
    data: { gates: found.gates, danger: matter.danger, reporterId: reporter.id, photos: photos.length, oralConfirmed: matter.oralConfirmed ?? false, lettersWanted: reporter.lettersWanted, ...cameFromData(matter.cameFrom), ...(found.origin?.handledAs ? { handledAs: found.origin.handledAs } : {}) },
    content: { text: matter.text, placeText },
    also: [
      ...parties.map((each) => insertParty(context, each)),
      insertReporter(context, reporter),
      matter.noticeGiven ? noticeConsent(services, context, by, matter, reporter, found.today) : undefined,
      ...photos.map((file) => insertFile(tx, file, { caseId, purpose: 'report', at: context.at })),
      found.origin?.mark,
    ],
    ...(found.origin?.facts ? { facts: found.origin.facts } : {}),
    due: [],
    answer: (code) => ({
      caseId, code, reporterId: reporter.id, answerBy: due.rolledOn, provisional: due.provisional,
      applicantId: idOn('applicant', parties), respondentId: idOn('respondent', parties),
    }),
  }
}

const idOn = (side: PartyDraft['side'], parties: readonly PartyDraft[]) => parties.find((each) => each.side === side)?.id ?? null

function whereOf(place: Place | undefined, typed: string): Pick<NewCase<Json>, 'placeText' | 'addressId' | 'microGridId' | 'gridId'> {
  if (!place) return { placeText: typed, addressId: null, microGridId: null, gridId: null }
  return { placeText: place.text, addressId: place.addressId, microGridId: place.microGridId, gridId: place.gridId }
}

/** The place that an address or a plate names; undefined where neither was given. Refuses `no-such-place`. */
export async function findPlace(tx: Tx, matter: Pick<Matter, 'addressId' | 'addressToken'>, today: Day): Promise<Result<Place | undefined>> {
  const question = matter.addressToken
    ? { token: matter.addressToken }
    : matter.addressId ? { addressId: matter.addressId as AddressId } : undefined
  if (!question) return ok(undefined)
  const place = await placeOf(tx, question, today)
  return place ? ok(place) : refuse(refusal('no-such-place', {}))
}

/** The lowest centre whose grid holds the place; else the counter's own unit. Most calls know its path already. */
async function unitFor(tx: Tx, by: Actor, matter: Matter, place: Place | undefined): Promise<{ id: UnitId; path: string }> {
  if (place?.communityUnitId && place.unitPath) return { id: place.communityUnitId as UnitId, path: place.unitPath }
  if (by.kind === 'staff' && (by.unitId as string) === matter.counterUnitId) return { id: by.unitId as UnitId, path: by.unitPath }
  const unit = await unitOf(tx, matter.counterUnitId as Parameters<typeof unitOf>[1])
  if (!unit) throw new Error('a unit that a door names exists')
  return { id: unit.id as UnitId, path: unit.path }
}

/** Category and safety questions exist on the day; what was not asked stays open. */
export async function checkCodes(tx: Tx, services: Services, matter: Pick<Matter, 'category' | 'gates'>, today: Day): Promise<Result<GateAnswers>> {
  const { categories, gates } = await rememberedTree(tx, services, today)
  const codes = gates.map((each) => each.code)
  const wrong = unknownGate(codes, matter.gates ?? {})
  if (wrong) return refuse(refusal('no-such-gate', { gate: wrong }))
  const { category } = matter
  if (category && !categories.some((each) => each.code === category)) return refuse(refusal('no-such-category', {}))
  return ok(completeGates(codes, matter.gates ?? {}))
}

interface People {
  readonly reporter: ReporterDraft
  readonly parties: readonly PartyDraft[]
}

function readPeople(services: Services, matter: Matter, caseId: CaseId, place: Place | undefined, today: Day): Result<People> {
  const parties: PartyDraft[] = []
  for (const [side, person] of [['applicant', matter.applicant], ['respondent', matter.respondent]] as const) {
    if (!person) continue
    const read = readParty({ ...defined(person), id: newId<'party'>(services.clock) as PartyId, caseId, side } as Parameters<typeof readParty>[0], today)
    if (!read.ok) return read
    parties.push(read.value)
  }
  const person = matter.reporter ?? matter.applicant
  const phone = checkOptionalPhone(person?.phone)
  if (!phone.ok) return phone
  const own = matter.reporter ? undefined : parties.find((each) => each.side === 'applicant')
  const reporter: ReporterDraft = {
    id: newId<'reporter'>(services.clock) as ReporterId, caseId, channel: matter.channel, language: matter.language,
    name: cleanText(person?.name ?? ''), phone: phone.value, addressId: place?.addressId ?? null,
    partyId: own?.id ?? null, lettersWanted: matter.lettersWanted ?? false,
  }
  return ok({ reporter, parties })
}

export function defined<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape
}

/** That the notice was given is kept like a consent: version, form, day and who gave it. */
function noticeConsent(services: Services, context: WriteContext, by: Actor, matter: Matter, reporter: ReporterDraft, today: Day): Sql {
  return insertConsent(context, {
    id: newId<'consent'>(services.clock) as never, caseId: reporter.caseId, partyId: null, reporterId: reporter.id,
    purpose: 'personal-information-notice', version: '2026-01', form: by.kind === 'staff' ? 'oral' : 'screen', channel: matter.channel,
    answer: 'given', answeredOn: today, witness: null, recordedBy: by.kind === 'staff' ? by.id : null, fileId: null,
  })
}
