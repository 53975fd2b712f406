import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { staff } from '#cap/cases'
import { routingOperations } from '../contract/routing.ts'
import { routingAccess } from './access.ts'
import { listForCharge } from './charge.ts'
import { changeRouting, dropRoutingDraft, publishRouting } from './commands.ts'
import { readRouting } from './queries.ts'
import { continueSimulation, readSimulation, startSimulation } from './simulation.ts'

export function routingMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof routingOperations> = {
    readRouting: ({ actor }) => readRouting(services, staff(actor)),
    changeRouting: ({ actor, body }) => changeRouting(services, staff(actor), body),
    dropRoutingDraft: ({ actor, body }) => dropRoutingDraft(services, staff(actor), body),
    startSimulation: ({ actor, body }) => startSimulation(services, staff(actor), body),
    continueSimulation: ({ actor, params }) => continueSimulation(services, staff(actor), params.simulationId),
    readSimulation: ({ actor, params }) => readSimulation(services, staff(actor), params.simulationId),
    listForCharge: ({ actor }) => listForCharge(services, staff(actor)),
    publishRouting: ({ actor, body }) => publishRouting(services, staff(actor), body),
  }
  return assemble(routingOperations, routingAccess, handlers)
}
