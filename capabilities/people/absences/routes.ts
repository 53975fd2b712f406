import type { Actor, StaffActor } from '#platform/access'
import { assemble, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { absencesOperations } from '../contract/absences.ts'
import { absencesAccess } from './access.ts'
import { endAbsence, listAbsences, recordAbsence } from './commands.ts'

export function absencesMounted(services: Services): readonly Mounted[] {
  return assemble(absencesOperations, absencesAccess, {
    listAbsences: ({ actor }) => listAbsences(services, staffOf(actor)),
    recordAbsence: ({ actor, body }) => recordAbsence(services, staffOf(actor), body),
    endAbsence: ({ actor, params }) => endAbsence(services, staffOf(actor), params.absenceId),
  })
}

/** The access rule has let only staff through. */
function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('this operation is for staff; its access rule must say so')
  return actor
}
