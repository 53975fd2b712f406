import { type CaseId, doorWords, factsWithContentOf, type FactRead, lookAtCase, type Permit, stepWords } from '#cap/cases'
import { listUnits, roleName } from '#cap/organisation'
import { reportersOf } from '#cap/people'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { findFile, listFilesOf } from '#platform/files'
import type { SentFile } from '#platform/http/operation'
import { type Cursor, cursorOf, pageOf } from '#platform/pages'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, instant } from '#platform/time'
import type { Said } from '#platform/words'
import type { TicketLine, TicketPage } from './contract.ts'
import { limitOn, mayKnow, oversees, PAUSE_RULES, pauseRuleOn, refusalOf, serviceOn, STEPS, unitsFor } from './domain.ts'
import { listTickets, type ListedTicket, namesOf, PAGE, type View } from './reads.ts'
import { findTicket, standingOf, ticketOfCase, type TicketRow } from './store.ts'
import { ACTOR_WORDS, CLASS_WORDS, CONTACT_OUTCOME, CONTACT_WAYS, EXCLUSION_WORDS, limitWords, PAUSE_WORDS, refusal, STEP_WORDS, TICKET_STATES } from './words.ts'

const copy = ({ zh, en }: Said): { zh: string; en: string } => ({ zh, en })

type Listed = { tickets: TicketLine[]; next: string | null }

/** One page of the tickets that the viewer's unit has or oversees. Refuses `bad-cursor`. */
export async function listOfTickets(services: Services, viewer: StaffActor, query: { view?: View; after?: string }): Promise<Result<Listed>> {
  const after = cursorOf(query.after, refusal('bad-cursor', {}))
  if (!after.ok) return after
  // Who oversees nothing at their own place sees what their unit has.
  const overseeing = viewer.role === 'supervisor' || oversees({ unitPath: viewer.unitPath, homePath: viewer.unitPath }, viewer)
  const page = { view: query.view ?? 'open', after: after.value ?? FIRST }
  const rows = await inDistrict(services.db, viewer.district, (tx) => listTickets(tx, viewer, overseeing, page), { readOnly: true })
  const { here, next } = pageOf(rows, PAGE, (row) => row.due_at)
  return ok({ tickets: here.map((row) => lineOf(row, viewer)), next })
}

const FIRST: Cursor = { at: new Date(0), id: '00000000-0000-0000-0000-000000000000' }

const STILL_DUE: readonly string[] = ['new', 'dispatched', 'accepted', 'contacted', 'in-progress', 'reopened', 'exclusion-asked']

function lineOf(row: ListedTicket, viewer: StaffActor): TicketLine {
  const running = STILL_DUE.includes(row.state)
  return {
    id: row.id, publicId: row.public_id, state: row.state, stateWords: copy(TICKET_STATES[row.state]), service: row.service,
    serviceName: serviceName(row), class: row.class, classWords: copy(CLASS_WORDS[row.class]), title: row.title, place: row.place_text,
    unitName: { zh: row.unit_zh, en: row.unit_en }, taken: row.assignee_id === null ? 'no' : row.assignee_id === viewer.id ? 'by-you' : 'yes',
    startedAt: instant(row.started_at), dueAt: running ? instant(row.due_at) : null, dueOn: running ? row.due_on : null,
    doneAt: row.done_at === null ? null : instant(row.done_at), warned: row.warned_at !== null, overdue: row.overdue_at !== null, alsoReported: row.also_reported,
  }
}

export function serviceName(row: Pick<TicketRow, 'service' | 'opened_on'>): { zh: string; en: string } {
  const service = serviceOn(row.service, row.opened_on)
  return service ? copy(service.name) : { zh: row.service, en: row.service }
}

/** A sealed case's ticket does not exist here, and nobody looks into a ticket that is neither theirs nor below them. */
function permitFor(row: TicketRow, viewer: StaffActor): Permit {
  return async (_tx, file): Promise<Refusal | undefined> => (file.sealed || !mayKnow(standingOf(row), viewer) ? refusal('no-such-ticket', {}) : undefined)
}

/** The request that a case began as, for whoever may know of it. Refuses `no-such-ticket`. */
export async function findOfCase(services: Services, viewer: StaffActor, caseId: string): Promise<Result<{ ticketId: string }>> {
  const row = await inDistrict(services.db, viewer.district, (tx) => ticketOfCase(tx, caseId), { readOnly: true })
  return row && mayKnow(standingOf(row), viewer) ? ok({ ticketId: row.id }) : refuse(refusal('no-such-ticket', {}))
}

/** Looks at one ticket for a reason that the access log names; refuses `no-such-ticket` for whoever may not know of it. */
async function look<Value>(
  services: Services, viewer: StaffActor, ticketId: string, action: string, work: (tx: Tx, row: TicketRow, code: string) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const known = await inDistrict(services.db, viewer.district, (tx) => findTicket(tx, ticketId), { readOnly: true })
  if (!known || !mayKnow(standingOf(known), viewer)) return refuse(refusal('no-such-ticket', {}))
  const wanted = { by: viewer, caseId: known.case_id as CaseId, need: permitFor(known, viewer), action }
  return lookAtCase(services, wanted, (tx, file) => work(tx, known, file.row.code))
}

export function readTicket(services: Services, viewer: StaffActor, ticketId: string): Promise<Result<TicketPage>> {
  return look(services, viewer, ticketId, 'ticket.read', async (tx, row, code) => {
    const today = services.today(tx.district)
    const facts = await factsWithContentOf(tx, row.case_id as CaseId)
    const units = await listUnits(tx, today)
    const unit = units.find((each) => each.id === row.unit_id)?.name ?? { zh: '', en: '' }
    const names = await namesOf(tx, [...facts.map((each) => each.actorId), row.assignee_id])
    const registered = facts.find((each) => each.kind === 'case-registered')
    return ok({
      ...lineOf({ ...row, unit_zh: unit.zh, unit_en: unit.en }, viewer),
      caseId: row.case_id, code, words: textIn(registered, 'text'), channel: copy(doorWords(row.channel, registered?.data ?? {})),
      assigneeName: row.assignee_id === null ? null : (names.get(row.assignee_id) ?? null), hasPhone: row.has_phone, attempts: row.attempts,
      pause: row.pause_ground === null || row.pause_until === null ? null : { ground: copy(PAUSE_WORDS[row.pause_ground]), until: instant(row.pause_until) },
      exclusion: row.exclusion_ground === null ? null : { ground: copy(EXCLUSION_WORDS[row.exclusion_ground]) },
      photos: (await listFilesOf(tx, row.case_id)).flatMap((file) => photoOf(file)),
      limit: limitOf(row, today),
      history: facts.flatMap((each) => historyLine(each, names)),
      steps: stepsOf(row, viewer, today),
      pauseGrounds: groundsOf(row, today),
    })
  })
}

function limitOf(row: TicketRow, today: Day): TicketPage['limit'] {
  const limit = limitOn(row.class, today)
  return { words: copy(limitWords(limit.amount, limit.unit)), basis: copy(limit.basis) }
}

function stepsOf(row: TicketRow, viewer: StaffActor, today: Day): TicketPage['steps'] {
  return STEPS.map((step) => {
    const refused = refusalOf(step, standingOf(row), viewer, { today })
    return { step, label: copy(STEP_WORDS[step]), refusal: refused ? { code: refused.code, say: copy(refused.say) } : null }
  })
}

function groundsOf(row: TicketRow, today: Day): TicketPage['pauseGrounds'] {
  return [...new Set(PAUSE_RULES.map((each) => each.ground))].flatMap((ground) => {
    const rule = pauseRuleOn(ground, row.class, today)
    return rule ? [{ ground, words: copy(PAUSE_WORDS[ground]), mostHours: rule.mostHours }] : []
  })
}

const PHOTO_OF: Readonly<Record<string, 'before' | 'after'>> = { report: 'before', supplement: 'before', 'ticket-done': 'after' }

function photoOf(file: { readonly id: string; readonly purpose: string; readonly media_type: string }): TicketPage['photos'] {
  const of = PHOTO_OF[file.purpose]
  return of && file.media_type.startsWith('image/') ? [{ id: file.id, of }] : []
}

function textIn(fact: FactRead | undefined, name: string): string {
  const text = fact?.content?.[name]
  return typeof text === 'string' ? text : ''
}

/** How somebody answered is nobody's line: what they said of the work stands in sums alone (I-09). */
function historyLine(fact: FactRead, names: ReadonlyMap<string, string>): TicketPage['history'] {
  const procedure = fact.kind.startsWith('ticket-') ? 'ticket' : 'entry'
  const who = ACTOR_WORDS[fact.actorRole] ?? roleName(fact.actorRole)
  const name = fact.actorId === null ? undefined : names.get(fact.actorId)
  const note = fact.kind === 'ticket-revisited' ? '' : noteOf(fact)
  return [{
    at: fact.recordedAt, what: copy(whatOf(fact, stepWords(procedure, fact.kind).words)), note: note === '' ? null : note,
    who: name === undefined ? copy(who) : { zh: `${who.zh} ${name}`, en: `${name}, ${who.en}` },
  }]
}

function noteOf(fact: FactRead): string {
  return [textIn(fact, 'note') || textIn(fact, 'reason'), textIn(fact, 'noPhotoWhy')].filter((each) => each !== '').join('；')
}

function whatOf(fact: FactRead, words: Said): Said {
  if (fact.kind === 'ticket-contact-tried') return contactLine(fact, words)
  return textIn(fact, 'noPhotoWhy') === '' ? words : { zh: `${words.zh}（没有照片）`, en: `${words.en} (without a photo)` }
}

/** Three attempts are a ground (I-10): whoever decides sees of each how it was made and whether it reached anybody. */
function contactLine({ data }: FactRead, { zh, en }: Said): Said {
  const tried = CONTACT_WAYS[String(data['way'])]
  const reached = data['reached'] === true ? CONTACT_OUTCOME.reached : CONTACT_OUTCOME.missed
  return tried ? { zh: `${zh}：${tried.zh}，${reached.zh}`, en: `${en}: ${tried.en}, ${reached.en}` } : { zh, en }
}

/**
 * The telephone, to whoever has accepted the ticket and, once it is done, to those who revisit; each look is one row in the access
 * log. Refuses `no-contact`, `contact-not-shown`.
 */
export function readContact(services: Services, viewer: StaffActor, ticketId: string): Promise<Result<{ name: string; phone: string }>> {
  return look(services, viewer, ticketId, 'ticket.contact', async (tx, row) => {
    const revisits = row.done_at !== null && oversees(standingOf(row), viewer)
    if (row.assignee_id !== viewer.id && !revisits) return refuse(refusal('contact-not-shown', {}))
    const reporter = (await reportersOf(tx, services.keys, row.case_id as CaseId)).find((each) => (each.id as string) === row.reporter_id)
    return reporter?.phone ? ok({ name: reporter.name, phone: reporter.phone }) : refuse(refusal('no-contact', {}))
  })
}

export async function readPhoto(services: Services, viewer: StaffActor, ticketId: string, photoId: string): Promise<Result<SentFile>> {
  const found = await look(services, viewer, ticketId, 'ticket.photo', async (tx, row) => {
    const file = await findFile(tx, photoId)
    return file?.case_id === row.case_id && PHOTO_OF[file.purpose] !== undefined ? ok(file) : refuse(refusal('no-such-ticket', {}))
  })
  if (!found.ok) return found
  const { hash, media_type, id } = found.value
  return ok({ bytes: await services.files.read(viewer.district, hash), type: media_type, name: `${id}.${media_type.split('/')[1] ?? 'bin'}` })
}

/** Units a ticket may go to: those of the viewer's own place and below, and the bodies that sit with the district. */
export function listUnitsFor(services: Services, viewer: StaffActor, ticketId: string): Promise<Result<{ units: { id: string; name: { zh: string; en: string }; kind: string }[] }>> {
  return look(services, viewer, ticketId, 'ticket.units', async (tx, row) => {
    const units = await listUnits(tx, services.today(tx.district))
    return ok({ units: unitsFor(units, row.home_path).slice(0, MOST_UNITS).map(({ id, name, kind }) => ({ id, name: copy(name), kind })) })
  })
}

/** A district has some hundred and fifty units: the list is searched, and nobody who could do it may be missing. */
const MOST_UNITS = 500
