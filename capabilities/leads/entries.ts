import { beginningWith, type EntryFinder } from '#cap/cases'
import { isWithin } from '#platform/access'
import { ANSWERING, NOTE_READERS } from './access.ts'
import { findMessage } from './messages/store.ts'
import { isOurs } from './notes/commands.ts'
import { findNote } from './notes/store.ts'

/** The note, for whoever took it or has its area. */
export const noteAddress: EntryFinder = async (tx, viewer, entryId) => {
  const note = NOTE_READERS.includes(viewer.role) ? await findNote(tx, entryId) : undefined
  return note && isOurs(note, viewer) ? `leads?tab=notes&view=decided&before=${beginningWith(note.noted_at, entryId)}` : undefined
}

/** The message, for the unit it was sent to and those above. */
export const messageAddress: EntryFinder = async (tx, viewer, entryId) => {
  const message = ANSWERING.includes(viewer.role) ? await findMessage(tx, entryId) : undefined
  return message && isWithin(message.unit_path, viewer.unitPath) ? `leads?tab=messages&view=settled&before=${beginningWith(message.sent_at, entryId)}` : undefined
}
