import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import { afterStep, type Ending } from '../domain.ts'
import { addCounts } from '../store/counts.ts'
import { erase, ofProgramme, type ParticipationRow, setOver } from '../store/people.ts'

/** One participation is over; whoever only asked to join is erased, and a withdrawal erases everything at once (PIPL Art. 15, 47). */
export async function close(tx: Tx, found: ParticipationRow, ending: Ending, on: Day): Promise<void> {
  const isWithdrawn = ending === 'withdrawn'
  await setOver(tx, found.id, isWithdrawn ? 'withdrawn' : 'ended', ending, on)
  if (isWithdrawn || found.state === 'asked') await erase(tx, [found.id])
  if (found.kind === 'pairing' && found.state === 'running') addCounts(tx, { id: found.unit_id, path: found.unit_path }, on, [['pairings-over', 1, ending]])
}

/** Everybody of a programme that has ended. */
export async function closeAll(tx: Tx, programmeId: string, ending: 'purpose' | 'expired', on: Day): Promise<void> {
  for (const each of await ofProgramme(tx, programmeId)) {
    if (afterStep(each.state, 'run-out')) await close(tx, each, ending, on)
  }
}
