import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export interface NoteRow {
  readonly id: string
  readonly content: Buffer
  readonly written_on: Day
}

export async function insertNote(tx: Tx, made: { readonly id: string; readonly participationId: string; readonly authorId: string; readonly content: Buffer; readonly on: Day }): Promise<void> {
  await tx`insert into programmes.note (district_id, id, participation_id, author_id, content, written_on)
    values (${tx.district}, ${made.id}, ${made.participationId}, ${made.authorId}, ${made.content}, ${made.on}) on conflict (district_id, id) do nothing`
}

/** Of this author only. At most 500. */
export async function notesOf(tx: Tx, authorId: string, participationId: string): Promise<NoteRow[]> {
  return tx<NoteRow>`
    select n.id, n.content, n.written_on from programmes.note n
     where n.district_id = ${tx.district} and n.participation_id = ${participationId} and n.author_id = ${authorId} order by n.id limit 500`
}

export async function setNote(tx: Tx, id: string, authorId: string, content: Buffer): Promise<void> {
  await tx`update programmes.note set author_id = ${authorId}, content = ${content} where district_id = ${tx.district} and id = ${id}`
}

export interface HandoverRow {
  readonly from_id: string
  readonly to_id: string
  readonly salt: Buffer
  readonly wrapped_key: Buffer
}

export async function findHandover(tx: Tx, participationId: string): Promise<HandoverRow | undefined> {
  const [found] = await tx<HandoverRow>`select h.from_id, h.to_id, h.salt, h.wrapped_key from programmes.handover h where h.district_id = ${tx.district} and h.participation_id = ${participationId}`
  return found
}

export async function insertHandover(tx: Tx, participationId: string, made: HandoverRow, on: Day): Promise<void> {
  await tx`insert into programmes.handover (district_id, participation_id, from_id, to_id, salt, wrapped_key, packed_on)
    values (${tx.district}, ${participationId}, ${made.from_id}, ${made.to_id}, ${made.salt}, ${made.wrapped_key}, ${on})`
}

export async function removeHandover(tx: Tx, participationId: string): Promise<void> {
  await tx`delete from programmes.handover where district_id = ${tx.district} and participation_id = ${participationId}`
}
