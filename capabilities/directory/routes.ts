import type { Actor, StaffActor } from '#platform/access'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { directoryAccess } from './access.ts'
import * as commands from './commands.ts'
import { directoryOperations } from './contract.ts'
import * as queries from './queries.ts'

type Ops = typeof directoryOperations

function staff(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('the access rule lets staff alone come here')
  return actor
}

export function directoryMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    listNearby: ({ district, query }) => queries.listNearby(services, district.id, query),
    readFacility: ({ district, params }) => queries.readFacility(services, district.id, params.facilityId),
    listServingPosts: ({ district, query }) => queries.listServing(services, district.id, query),
    listKeptFacilities: ({ actor, query }) => queries.listKept(services, staff(actor), query),
    readKeptFacility: ({ actor, params }) => queries.readKept(services, staff(actor), params.facilityId),
    addFacility: ({ actor, commandId, body }) => commands.addFacility(services, staff(actor), commandId, body),
    changeFacility: ({ actor, params, body }) => commands.changeFacility(services, staff(actor), params.facilityId, body),
    setFacilityState: ({ actor, params, body }) => commands.setState(services, staff(actor), params.facilityId, body),
    setFacilityWeek: ({ actor, params, body }) => commands.setWeek(services, staff(actor), params.facilityId, body),
    setExceptionDay: ({ actor, params, body }) => commands.setException(services, staff(actor), params.facilityId, body),
    endFacility: ({ actor, params }) => commands.endFacility(services, staff(actor), params.facilityId),
  }
  return assemble(directoryOperations, directoryAccess, handlers)
}
