import { listUnits } from '#cap/organisation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type StateOnly, takeStep, type TicketCommand } from './steps.ts'
import { NOTHING_RUNS } from './store.ts'
import { refusal } from './words.ts'

/**
 * A request that turns out to be a dispute becomes one: the same case with the same words, place, photos and telephone, back at the
 * centre that took it in and registered there from the day it came. Every reporter keeps page, code and letters. Refuses
 * `ticket-out-of-turn`, `not-your-side`. Source: DL-01, I-01.
 */
export function turnIntoDispute(services: Services, command: TicketCommand, reason: string): Promise<Result<StateOnly>> {
  return takeStep(services, command, 'turn-into-dispute', undefined, async ({ tx, row, today }) => {
    const home = (await listUnits(tx, today)).find((each) => each.path === row.home_path)
    if (!home) return refuse(refusal('no-such-unit', {}))
    return ok({
      fact: 'ticket-turned-dispute', data: { openedOn: row.opened_on, openedAt: home.id as string, counted: row.counted }, content: { reason },
      row: { ...row, state: 'turned-dispute', ...NOTHING_RUNS }, unitPath: home.path,
      entry: { kind: 'taken-as-dispute', data: { unitId: home.id as string, assigneeId: null } },
    })
  })
}
