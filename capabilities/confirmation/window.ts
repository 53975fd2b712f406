import { type Fact, onCase, type ProcedureId, type Reaction } from '#cap/cases'
import type { SystemActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { type DistrictId, newId } from '#platform/ids'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { openDesk, openingOf } from './commands/desk.ts'
import { offered } from './domain/guards.ts'
import { textOf } from './domain/reading.ts'
import { type OpenWindow, passedWindows, writeProgress } from './store.ts'
import { refusal } from './words/refusals.ts'

/**
 * Opens the window of a written agreement that may be confirmed. Safe to repeat: command and procedure have ids derived
 * from the fact, and a window that a command opened earlier is left as it is.
 */
export const openWindowOnAgreement: Reaction = { hears: 'agreement-reached', name: 'confirmation.open-window', react: openWindow }

/** The same for an oral agreement that was put in writing, and for one made anew after the court did not confirm (T22): thirty new days (PMA Art. 33). */
export const openWindowOnReplacement: Reaction = { hears: 'agreement-replaced', name: 'confirmation.open-new-window', react: openWindow }

async function openWindow(tx: Tx, services: Services, fact: Fact): Promise<void> {
  const command = {
    caseId: fact.caseId, commandId: derivedId<'command'>(fact.id, 'confirmation.open-window'), body: fact.id,
    by: { kind: 'system', district: tx.district, name: 'confirmation' },
  } as const
  await onCase(services, command, 'handle', async (within, file) => {
    const desk = await openDesk(within, services, file)
    const { window, agreement, state } = desk.matter
    // Opened already, or a newer agreement has taken its place.
    const past = state !== null || agreement?.draftId !== textOf(fact.data, 'draftId')
    const refused = past ? refusal('no-agreement', {}) : offered(desk.matter)
    if (refused || !window) return refuse(refused ?? refusal('no-agreement', {}))
    const id = derivedId<'procedure'>(fact.id, 'confirmation') as ProcedureId
    const row = {
      id, caseId: fact.caseId, state: 'window-open', courtUnitId: null, latestOn: window.rolledOn, handedInOn: null, dueOn: window.rolledOn,
      at: services.clock.now(),
    }
    return ok({ facts: [openingOf(fact, id, desk.category)], also: [writeProgress(within, row)], answer: null })
  })
}

const A_PAGE = 200

/** Notes every window whose last day has passed, as of the day after it, whenever it runs. Answers how many. */
export async function sweepMissedWindows(services: Services): Promise<number> {
  let noted = 0
  for (const { id } of services.districts()) noted += await sweepDistrict(services, id)
  return noted
}

async function sweepDistrict(services: Services, district: DistrictId): Promise<number> {
  const today = services.today(district)
  let noted = 0
  let after: OpenWindow | undefined
  do {
    const passed = await inDistrict(services.db, district, (tx) => passedWindows(tx, today, after, A_PAGE), { readOnly: true })
    for (const each of passed) noted += await markMissed(services, { kind: 'system', district, name: 'deadline-sweeper' }, each)
    after = passed.length < A_PAGE ? undefined : passed.at(-1)
  } while (after)
  return noted
}

async function markMissed(services: Services, by: SystemActor, passed: OpenWindow): Promise<number> {
  const commandId = newId<'command'>(services.clock)
  const done = await onCase<number>(services, { caseId: passed.case_id, commandId, by, body: { id: passed.id } }, 'handle', async (tx, file) => {
    const desk = await openDesk(tx, services, file, passed.id)
    const { state, window, agreement, today } = desk.matter
    if (desk.id !== passed.id || state !== 'window-open' || !window || window.rolledOn >= today) return refuse(refusal('not-applied', {}))
    const row = {
      id: desk.id, caseId: passed.case_id, state: 'window-missed', courtUnitId: null, latestOn: window.rolledOn, handedInOn: null, dueOn: window.rolledOn,
      at: services.clock.now(),
    }
    const fact = {
      kind: 'confirmation-window-missed', procedureId: desk.id, data: { effectiveOn: agreement?.effectiveOn ?? null }, occurredOn: addDays(window.rolledOn, 1),
    }
    return ok({ facts: [fact], also: [writeProgress(tx, row)], answer: 1 })
  })
  return done.ok ? done.value : 0
}
