import { termOn } from '#cap/cases'
import { type AddressId, placeOf } from '#cap/organisation'
import { judgingWords } from '#cap/protection'
import { isWithin, type StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { checkPhone, cleanText } from '#platform/validators'
import { type BecameOf, becameOf, type Carried, type CarriedTo, carryOver, type Chosen } from '../carry.ts'
import type { Note, NoteBody, OutcomeBody } from '../contract.ts'
import { FORGET_TERMS, identityRefusal, NOTE_SOURCES, settleRefusal } from '../domain.ts'
import { pageOf } from '../paging.ts'
import { type LeadWords, openWords, sealWords } from '../sealed-words.ts'
import { NOTE_STATES, refusal, SOURCE_WORDS } from '../words.ts'
import * as store from './store.ts'

/** Posts that see the notes of their whole area; the others see their own. */
const AREA: readonly string[] = ['clerk', 'dispatcher', 'unit-head', 'director']
const DECIDING: readonly string[] = [...AREA, 'grid-worker', 'community-officer', 'auxiliary']

/**
 * A short note of somebody on duty; the command's id is the note's. It is with the centre that holds the place, else with the author's
 * unit. `beside` is what a campaign notes of it in the same transaction, or its refusal. Refuses `text-empty`, `judging-words` (N-01),
 * `identity-number`, `notice-not-given`, `phone-wrong`, `no-such-place`.
 */
export async function takeNote(
  services: Services, by: StaffActor, commandId: string, body: NoteBody, beside?: (tx: Tx) => Promise<Refusal | undefined>,
): Promise<Result<{ id: string }>> {
  const refused = noteRefusal(body)
  if (refused) return refuse(refused)
  const typed = cleanText(body.phone ?? '')
  const phone = typed === '' ? ok('') : checkPhone(typed)
  if (!phone.ok) return refuse(refusal('phone-wrong', { why: phone.refusal }))
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    const today = services.today(tx.district)
    const place = body.addressId === undefined ? undefined : await placeOf(tx, { addressId: body.addressId as AddressId }, today)
    if (body.addressId !== undefined && !place) return refuse(refusal('no-such-place', {}))
    const besides = await beside?.(tx)
    if (besides) return refuse(besides)
    const words: LeadWords = {
      text: cleanText(body.text), name: cleanText(body.name ?? ''), phone: phone.value, addressId: body.addressId ?? null,
      place: place?.text ?? cleanText(body.placeText ?? ''), reason: '',
    }
    await store.insertNote(tx, {
      id: commandId, authorId: by.id, unitId: by.unitId, unitPath: place?.unitPath ?? by.unitPath, source: body.source,
      words: sealWords(services.keys, tx.district, words), on: today, at: services.clock.now(),
    })
    return ok({ id: commandId })
  })
}

function noteRefusal(body: NoteBody): Refusal | undefined {
  const text = cleanText(body.text)
  if (text === '') return refusal('text-empty', {})
  const all = [text, body.name ?? '', body.placeText ?? ''].join('\n')
  const words = judgingWords(all)
  if (words.length > 0) return refusal('judging-words', { words })
  const named = cleanText(body.name ?? '') !== '' || cleanText(body.phone ?? '') !== ''
  return identityRefusal(all) ?? (named && !body.noticeGiven ? refusal('notice-not-given', {}) : undefined)
}

export function isOurs(row: Pick<store.NoteRow, 'author_id' | 'unit_path'>, by: StaffActor): boolean {
  return row.author_id === by.id || (AREA.includes(by.role) && isWithin(row.unit_path, by.unitPath))
}

/** What becomes of a note, once: a case, a hazard, a service request, a petition, or nothing with a reason. Refuses `no-such-lead`, `already-settled`, `reason-missing`, `not-your-petition`. */
export async function decideNote(
  services: Services, by: StaffActor, command: { readonly id: string; readonly commandId: string }, body: OutcomeBody,
): Promise<Result<{ state: string; carried: Carried | null }>> {
  const row = await inDistrict(services.db, by.district, (tx) => store.findNote(tx, command.id), { readOnly: true })
  if (!row || !isOurs(row, by)) return refuse(refusal('no-such-lead', {}))
  if (body.to === 'nothing') return settle(services, by, command.id, cleanText(body.reason ?? ''))
  if (body.to === 'ticket' && row.became !== 'ticket' && row.state !== 'open') return refuse(refusal('already-settled', {}))
  if (body.to === 'petition' && !AREA.includes(by.role)) return refuse(refusal('not-your-petition', {}))
  const { to, reason: _none, ...chosen } = body
  const carried = await carryNote(services, by, { ...command, row, chosen }, to)
  return carried.ok ? ok({ state: 'carried', carried: carried.value }) : carried
}

interface OfRow {
  readonly id: string
  readonly commandId: string
  readonly row: store.NoteRow
  readonly chosen: Chosen
}

/** A repeat finds the words gone: the registration's own memory answers it before they are looked at. */
function carryNote(services: Services, by: StaffActor, { id, commandId, row, chosen }: OfRow, to: CarriedTo) {
  const words = row.words ? openWords(services.keys, by.district, row.words) : undefined
  const named = words !== undefined && (words.name !== '' || words.phone !== '')
  const marked = (tx: Tx, caseId: string) => store.noteCarried(tx, id, { became: to, caseId, by: by.id, on: services.today(tx.district) })
  return carryOver(services, by, { id: commandId, body: { note: id, to } }, {
    ...chosen, to, id, book: 'note', on: row.noted_on, unitId: row.unit_id, marked,
    matter: {
      text: words?.text ?? '·', channel: NOTE_SOURCES.find((each) => each === row.source) ?? 'self-discovered', noticeGiven: named,
      ...(words?.addressId ? { addressId: words.addressId } : {}), placeText: words?.place ?? '',
      ...(named ? { reporter: { name: words.name, phone: words.phone || undefined } } : {}),
    },
    mark: async (tx, caseId) => {
      const locked = await store.lockNote(tx, id)
      const refused = locked ? settleRefusal(locked) : refusal('no-such-lead', {})
      return refused ? refuse(refused) : ok(marked(tx, caseId))
    },
  })
}

function settle(services: Services, by: StaffActor, id: string, reason: string): Promise<Result<{ state: string; carried: null }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ state: string; carried: null }>> => {
    const refused = await settleNote(tx, services, by, id, reason)
    return refused ? refuse(refused) : ok({ state: 'nothing', carried: null })
  })
}

/**
 * Settles a note within somebody else's transaction: nothing is opened from it here, and the reason says what it became there.
 * Answers the refusal, if any: `no-such-lead`, `already-settled`, `reason-missing`.
 */
export async function settleNote(tx: Tx, services: Services, by: StaffActor, id: string, reason: string): Promise<Refusal | undefined> {
  const locked = await store.lockNote(tx, id)
  const row = await store.findNote(tx, id)
  if (!locked || !row || !isOurs(row, by)) return refusal('no-such-lead', {})
  const refused = settleRefusal(locked)
  if (refused || !row.words) return refused ?? refusal('already-settled', {})
  if (reason === '') return refusal('reason-missing', {})
  const words = sealWords(services.keys, tx.district, { ...openWords(services.keys, tx.district, row.words), reason })
  await store.noteSettled(tx, id, { words, by: by.id, on: services.today(tx.district) })
  return undefined
}

/** One's own notes, and for the area's posts those of the area: by time alone. Refuses `bad-cursor`. */
export function listNotes(services: Services, viewer: StaffActor, asked: { readonly view?: 'open' | 'decided'; readonly before?: string }) {
  const wanted = { authorId: viewer.id, path: AREA.includes(viewer.role) ? viewer.unitPath : undefined, open: asked.view !== 'decided' }
  return pageOf(services, viewer, asked.before, (row: store.NoteRow) => row.noted_at, (tx, cursor) => store.listNotes(tx, wanted, cursor),
    async (tx, rows, next) => {
      await recordAccess(tx, services.clock, viewer, { action: 'notes.list', caseId: null })
      const became = await becameOf(tx, rows)
      return { notes: rows.map((row) => noteOf(services, row, viewer, became)), next }
    })
}

function noteOf(services: Services, row: store.NoteRow, viewer: StaffActor, became: BecameOf): Note {
  const words = row.words ? openWords(services.keys, viewer.district, row.words) : undefined
  const source = NOTE_SOURCES.find((each) => each === row.source) ?? 'self-discovered'
  const state = row.state === 'carried' || row.state === 'nothing' ? row.state : 'open'
  return {
    id: row.id, source, sourceWords: { ...SOURCE_WORDS[source] }, author: row.author_name, unit: { zh: row.unit_zh, en: row.unit_en }, notedOn: row.noted_on,
    state, stateWords: { ...NOTE_STATES[state] }, text: words?.text ?? null, place: words?.place || null, teller: words?.name || null, reason: words?.reason || null,
    became: became(row), mayDecide: state === 'open' && DECIDING.includes(viewer.role) && isOurs(row, viewer),
  }
}

/** Forgets what came to nothing (PIPL Art. 19). Answers how many. */
export async function forgetNotes(services: Services): Promise<number> {
  let gone = 0
  for (const { id } of services.districts()) {
    const today = services.today(id)
    const before = addDays(today, -termOn(FORGET_TERMS, 'note-forgotten', today).length)
    gone += await inDistrict(services.db, id, (tx) => store.forgetNotes(tx, before))
  }
  return gone
}
