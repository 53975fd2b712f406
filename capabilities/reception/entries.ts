import { beginningWith, type EntryFinder } from '#cap/cases'
import { isWithin } from '#platform/access'
import { BOOTH_READERS, WINDOW } from './access.ts'
import { findOpinionBooth, findVisit } from './reads/entries.ts'

/** The line of the log, for whoever keeps that log. */
export const visitAddress: EntryFinder = async (tx, viewer, entryId) => {
  const visit = WINDOW.includes(viewer.role) ? await findVisit(tx, entryId) : undefined
  return visit?.unit_id === viewer.unitId ? `reception?on=${visit.on_day}&before=${beginningWith(visit.arrived_at, entryId)}` : undefined
}

/** The booth at which an opinion was noted, for whoever reads that booth. */
export const opinionAddress: EntryFinder = async (tx, viewer, entryId) => {
  const booth = BOOTH_READERS.includes(viewer.role) ? await findOpinionBooth(tx, entryId) : undefined
  return booth && isWithin(booth.unit_path, viewer.unitPath) ? `reception/booths/${booth.id}` : undefined
}
