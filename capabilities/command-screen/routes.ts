import { staff } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { commandScreenAccess } from './access.ts'
import { commandScreenOperations } from './contract.ts'
import { displaysOf, makeDisplay, withdrawDisplay } from './displays.ts'
import { readMapBorders } from './borders.ts'
import { readGridFigures, readMap } from './map.ts'
import { readDisplay, readDisplayMap, readScreen, readScreenMap } from './screen.ts'

export function commandScreenMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof commandScreenOperations> = {
    readMap: ({ actor, query }) => readMap(services, staff(actor), query),
    readMapBorders: ({ actor, query }) => readMapBorders(services, staff(actor), query),
    readGridFigures: ({ actor, params, query }) => readGridFigures(services, staff(actor), params.gridId, query),
    readScreen: ({ actor }) => readScreen(services, staff(actor)),
    readDisplay: ({ actor, params }) => readDisplay(services, actor, params.token),
    readScreenMap: ({ actor }) => readScreenMap(services, staff(actor)),
    readDisplayMap: ({ actor, params }) => readDisplayMap(services, actor, params.token),
    listDisplays: ({ actor }) => displaysOf(services, staff(actor)),
    makeDisplay: ({ actor, body }) => makeDisplay(services, staff(actor), body.name),
    revokeDisplay: ({ actor, params }) => withdrawDisplay(services, staff(actor), params.id),
  }
  return assemble(commandScreenOperations, commandScreenAccess, handlers)
}
