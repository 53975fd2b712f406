import { staff } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { careAccess } from './access.ts'
import * as boxes from './commands/boxes.ts'
import { callForCare, noteHelp, takeHelp } from './commands/calls.ts'
import * as lost from './commands/homecomings.ts'
import { changeEntry, setNumber } from './commands/kept.ts'
import { type boxOperations, type callOperations, careOperations, type homecomingOperations } from './contract.ts'
import * as queries from './queries.ts'

export function careMounted(services: Services): readonly Mounted[] {
  return assemble(careOperations, careAccess, { ...calls(services), ...box(services), ...homecomings(services) })
}

function calls(services: Services): Handlers<typeof callOperations> {
  return {
    readCareCatalogue: ({ district }) => queries.readCatalogue(services, district.id),
    callForCare: ({ actor, commandId, body, language }) => callForCare(services, { by: actor, commandId, body, cameBy: 'page', language: body.language ?? language }),
    listHelpWanted: ({ district }) => queries.listWanted(services, district.id),
    noteCareCall: ({ actor, commandId, body }) => callForCare(services, { by: staff(actor), commandId, body, cameBy: body.by, language: 'zh' }),
    listCareCalls: ({ actor, query }) => queries.listCalls(services, staff(actor), query.after),
    noteHelpTask: ({ actor, commandId, body }) => noteHelp(services, staff(actor), commandId, body),
    listHelpTasks: ({ actor, query }) => queries.listHelp(services, staff(actor), query.after),
    takeHelpTask: ({ actor, params, body }) => takeHelp(services, staff(actor), params.taskId, body),
    readCareKept: ({ actor }) => queries.readKept(services, staff(actor)),
    changeCatalogueEntry: ({ actor, body }) => changeEntry(services, staff(actor), body),
    setCareNumber: ({ actor, body }) => setNumber(services, staff(actor), body),
  }
}

function box(services: Services): Handlers<typeof boxOperations> {
  return {
    giveBox: ({ actor, commandId, body }) => boxes.giveBox(services, staff(actor), commandId, body),
    listBoxes: ({ actor, query }) => queries.listBoxes(services, staff(actor), query),
    readBox: ({ actor, params }) => queries.readBox(services, staff(actor), params.boxId),
    showBoxHolder: ({ actor, params }) => boxes.showHolder(services, staff(actor), params.boxId),
    checkBox: ({ actor, commandId, params, body }) => boxes.checkBox(services, staff(actor), params.boxId, commandId, body),
    removeBox: ({ actor, params }) => boxes.removeBox(services, staff(actor), params.boxId),
  }
}

function homecomings(services: Services): Handlers<typeof homecomingOperations> {
  return {
    meetLost: ({ actor, commandId, body }) => lost.meetLost(services, staff(actor), commandId, body),
    listHomecomings: ({ actor }) => queries.listHere(services, staff(actor)),
    readHomecoming: ({ actor, params }) => queries.readHomecoming(services, staff(actor), params.homecomingId),
    aidLost: ({ actor, params, body }) => lost.aidLost(services, staff(actor), params.homecomingId, body),
    noteEnquiry: ({ actor, commandId, params, body }) => lost.noteEnquiry(services, staff(actor), params.homecomingId, commandId, body),
    tellPoliceOfLost: ({ actor, params }) => lost.tellPolice(services, staff(actor), params.homecomingId),
    endHomecoming: ({ actor, params, body }) => lost.endHomecoming(services, staff(actor), params.homecomingId, body),
  }
}
