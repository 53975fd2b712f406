import { counsellorKey, newVault, openNote, openVault, sealNote } from '#cap/protection'
import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { randomBytes } from '#platform/crypto'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { showNumber } from '../domain.ts'
import { counsellorsIn, waitingFor } from '../reads/notes.ts'
import * as store from '../store/notes.ts'
import { lockById, setKeeper, setSuccessor } from '../store/people.ts'
import { refusal } from '../words.ts'
import { type Done, here, kept } from './here.ts'

/** A note under the counsellor’s own passphrase (N-04). Refuses `no-such-participation`, `withdrawn-already`, `out-of-turn`, `notes-on-their-way`, `vault-closed`, `passphrase-short`. */
export function write(services: Services, by: StaffActor, id: string, commandId: string, body: { readonly text: string; readonly passphrase: string }): Done {
  return kept(services, by, id, async ({ tx, today }, found): Done => {
    if (found.kind !== 'family' || found.state !== 'running') return refuse(refusal('out-of-turn', {}))
    if (await store.findHandover(tx, id)) return refuse(refusal('notes-on-their-way', {}))
    const key = await counsellorKey(tx, services, by, body.passphrase, true)
    if (!key.ok) return key
    await store.insertNote(tx, { id: commandId, participationId: id, authorId: by.id, content: sealNote(key.value, body.text), on: today })
    return ok({ id: commandId })
  })
}

export interface NoteShown {
  readonly id: string
  readonly on: string
  readonly text: string
}

/** One’s own notes; that they were opened is written down, not what they say. Refuses as `write` does. */
export function read(services: Services, by: StaffActor, id: string, passphrase: string): Promise<Result<{ notes: NoteShown[] }>> {
  return kept(services, by, id, async ({ tx }): Promise<Result<{ notes: NoteShown[] }>> => {
    if (await store.findHandover(tx, id)) return refuse(refusal('notes-on-their-way', {}))
    const key = await counsellorKey(tx, services, by, passphrase, false)
    if (!key.ok) return key
    const notes = await store.notesOf(tx, by.id, id)
    await recordAccess(tx, services.clock, by, { action: 'programmes.notes', caseId: null, reason: id })
    return ok({ notes: notes.map((each) => ({ id: each.id, on: each.written_on, text: openNote(key.value, each.content) })) })
  })
}

export interface Successors {
  people: { id: string; name: string }[]
  waiting: { id: string; number: string }[]
}

/** Colleagues who may take over, and notes that wait for oneself. */
export function successors(services: Services, by: StaffActor): Promise<Result<Successors>> {
  return here(services, by, async ({ tx, today }): Promise<Result<Successors>> => {
    const people = (await counsellorsIn(tx, by.unitPath, today)).filter((each) => each.id !== by.id)
    return ok({ people, waiting: (await waitingFor(tx, by.id)).map((each) => ({ id: each.id, number: showNumber(each.number) })) })
  }, true)
}

/** Somebody else may come; the family is asked on its own page. Refuses `no-such-colleague`, `out-of-turn`, and `notes-on-their-way` where they are packed for somebody already. */
export function propose(services: Services, by: StaffActor, id: string, toId: string): Done {
  return kept(services, by, id, async ({ tx, today }, found): Done => {
    if (found.kind !== 'family' || found.state !== 'running') return refuse(refusal('out-of-turn', {}))
    const there = await counsellorsIn(tx, by.unitPath, today)
    if (toId === by.id || !there.some((each) => each.id === toId)) return refuse(refusal('no-such-colleague', {}))
    if (await store.findHandover(tx, id)) return refuse(refusal('notes-on-their-way', {}))
    await setSuccessor(tx, id, toId)
    return ok({ id })
  })
}

const CODE_BYTES = 9

/**
 * The notes go under a code that is shown once; from now on neither passphrase opens them until the successor takes them. Only with the family’s agreement
 * (PIPL Art. 23). Refuses `family-has-not-agreed`, `notes-on-their-way`, `vault-closed`.
 */
export function pack(services: Services, by: StaffActor, id: string, passphrase: string): Promise<Result<{ id: string; code: string }>> {
  return kept(services, by, id, async ({ tx, today }, found): Promise<Result<{ id: string; code: string }>> => {
    if (found.successor_id === null || found.agreed_id !== found.successor_id) return refuse(refusal('family-has-not-agreed', {}))
    if (await store.findHandover(tx, id)) return refuse(refusal('notes-on-their-way', {}))
    const key = await counsellorKey(tx, services, by, passphrase, true)
    if (!key.ok) return key
    const code = randomBytes(CODE_BYTES).toString('base64url')
    const box = await newVault(code)
    for (const each of await store.notesOf(tx, by.id, id)) await store.setNote(tx, each.id, by.id, sealNote(box.key, openNote(key.value, each.content)))
    await store.insertHandover(tx, id, { from_id: by.id, to_id: found.successor_id, ...box.vault }, today)
    return ok({ id, code })
  })
}

/** The successor opens them with the code and keeps them under the own passphrase. Refuses `nothing-to-take`, `vault-closed`, `passphrase-short`, `withdrawn-already`. */
export function take(services: Services, by: StaffActor, id: string, { code, passphrase }: { readonly code: string; readonly passphrase: string }): Done {
  return here(services, by, async ({ tx }): Done => {
    const found = await lockById(tx, id)
    const box = found ? await store.findHandover(tx, id) : undefined
    const opened = box?.to_id === by.id ? await openVault(box, code.trim()) : undefined
    if (!box || !opened) return refuse(refusal('nothing-to-take', {}))
    const key = await counsellorKey(tx, services, by, passphrase, true)
    if (!key.ok) return key
    for (const each of await store.notesOf(tx, box.from_id, id)) await store.setNote(tx, each.id, by.id, sealNote(key.value, openNote(opened, each.content)))
    await store.removeHandover(tx, id)
    await setKeeper(tx, id, by.id)
    return ok({ id })
  })
}
