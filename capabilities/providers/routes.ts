import { staff } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { providersAccess } from './access.ts'
import { addArea, endArea, endProvider, publishItem, registerProvider, takeItemStep } from './commands.ts'
import { providersOperations } from './contract.ts'
import { listItems, listProviders, readCoverage, readItemPhoto, readUnitProviders } from './looks.ts'

type Ops = typeof providersOperations

export function providersMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    registerProvider: ({ actor, commandId, body }) => registerProvider(services, staff(actor), commandId, body),
    listProviders: ({ actor, query }) => listProviders(services, staff(actor), query.before),
    endProvider: ({ actor, params, body }) => endProvider(services, staff(actor), params.providerId, body.untilOn),
    addProviderArea: ({ actor, commandId, params, body }) => addArea(services, staff(actor), { commandId, providerId: params.providerId }, body),
    endProviderArea: ({ actor, params, body }) => endArea(services, staff(actor), params, body.untilOn),
    readProviderCoverage: ({ actor, query }) => readCoverage(services, staff(actor), query.on),
    publishServiceItem: ({ actor, commandId, body }) => publishItem(services, staff(actor), commandId, body),
    listServiceItems: ({ actor, query }) => listItems(services, staff(actor), query),
    takeServiceItemStep: ({ actor, commandId, params, body }) => takeItemStep(services, staff(actor), { commandId, id: params.itemId }, body),
    readServiceItemPhoto: ({ actor, params }) => readItemPhoto(services, staff(actor), params.itemId),
    readUnitProviders: ({ district, params }) => readUnitProviders(services, district.id, params.unitId),
  }
  return assemble(providersOperations, providersAccess, handlers)
}
