import { staff } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { rescueAccess } from './access.ts'
import * as encounters from './commands/encounters.ts'
import * as line from './commands/line.ts'
import * as onward from './commands/onward.ts'
import * as rounds from './commands/rounds.ts'
import * as station from './commands/station.ts'
import * as stay from './commands/stay.ts'
import * as stock from './commands/stock.ts'
import {
  type encounterOperations, type lineOperations, rescueOperations, type roundOperations, type stationOperations, type stayOperations, type stockOperations,
} from './contract.ts'
import { printRegistration } from './papers.ts'
import { listEncounters, listLooks, readEncounter } from './queries/encounters.ts'
import { readFigures } from './queries/figures.ts'
import { readCalls, readHelp, readRounds, readStation, readStock } from './queries/work.ts'

export function rescueMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof rescueOperations> = {
    ...roundHandlers(services), ...encounterHandlers(services), ...stayHandlers(services), ...lineHandlers(services), ...stockHandlers(services), ...stationHandlers(services),
    readRescueFigures: ({ actor, query }) => readFigures(services, staff(actor), query),
  }
  return assemble(rescueOperations, rescueAccess, handlers)
}

function roundHandlers(services: Services): Handlers<typeof roundOperations> {
  return {
    readRescueRounds: ({ actor, query }) => readRounds(services, staff(actor), query.on),
    beginRescueRound: ({ actor, commandId, body }) => rounds.beginRound(services, staff(actor), commandId, body),
    checkRescuePlace: ({ actor, params, body }) => rounds.checkPlace(services, staff(actor), params.id, body.placeId),
    endRescueRound: ({ actor, params }) => rounds.endRound(services, staff(actor), params.id),
  }
}

function encounterHandlers(services: Services): Handlers<typeof encounterOperations> {
  return {
    meetPerson: ({ actor, commandId, body }) => encounters.meet(services, staff(actor), commandId, body),
    listEncounters: ({ actor, query }) => listEncounters(services, staff(actor), query),
    readEncounter: ({ actor, params }) => readEncounter(services, staff(actor), params.id),
    giveAid: ({ actor, params, commandId, body }) => encounters.giveMore(services, staff(actor), params.id, commandId, body),
    offerShelter: ({ actor, params }) => encounters.offer(services, staff(actor), params.id),
    declineHelp: ({ actor, params }) => encounters.decline(services, staff(actor), params.id),
    admitPerson: ({ actor, params, body }) => encounters.admit(services, staff(actor), params.id, body),
    stateIdentity: ({ actor, params, body }) => onward.state(services, staff(actor), params.id, body),
    arrangeNext: ({ actor, params, body }) => onward.arrange(services, staff(actor), params.id, body),
    leaveStation: ({ actor, params }) => encounters.leave(services, staff(actor), params.id),
    printRescueRegistration: ({ actor, params }) => printRegistration(services, staff(actor), params.id),
    tellPolice: ({ actor, params }) => onward.tellPolice(services, staff(actor), params.id),
    beginCustody: ({ actor, params }) => onward.beginCustody(services, staff(actor), params.id),
  }
}

function stayHandlers(services: Services): Handlers<typeof stayOperations> {
  return {
    markSixOne: ({ actor, params, body }) => stay.markSix(services, staff(actor), params.id, body),
    assignBed: ({ actor, params, body }) => stay.assignBed(services, staff(actor), params.id, body),
    takeBelonging: ({ actor, params, commandId, body }) => stay.takeBelonging(services, staff(actor), params.id, commandId, body),
    returnBelonging: ({ actor, params, body }) => stay.returnBelonging(services, staff(actor), params.id, params.partId, body.signed),
    beginService: ({ actor, params, commandId, body }) => stay.beginService(services, staff(actor), params.id, commandId, body),
    endService: ({ actor, params, body }) => stay.endService(services, staff(actor), params.id, params.partId, body),
    extendStay: ({ actor, params, body }) => stay.extendStay(services, staff(actor), params.id, body),
    askChildLook: ({ actor, params, commandId, body }) => stay.askLook(services, staff(actor), params.id, commandId, body),
    listChildLooks: ({ actor }) => listLooks(services, staff(actor)),
    grantChildLook: ({ actor, params }) => stay.grantLook(services, staff(actor), params.id),
  }
}

function lineHandlers(services: Services): Handlers<typeof lineOperations> {
  return {
    logRescueCall: ({ actor, commandId, body }) => line.logCall(services, staff(actor), commandId, body),
    moveRescueCall: ({ actor, params, body }) => line.moveCall(services, staff(actor), params.id, body),
    listRescueCalls: ({ actor, query }) => readCalls(services, staff(actor), query.before),
  }
}

function stockHandlers(services: Services): Handlers<typeof stockOperations> {
  return {
    readRescueStock: ({ actor }) => readStock(services, staff(actor)),
    receiveStock: ({ actor, commandId, body }) => stock.receive(services, staff(actor), commandId, body),
    countStock: ({ actor, commandId, body }) => stock.count(services, staff(actor), commandId, body),
    settleShortage: ({ actor, commandId, body }) => stock.settle(services, staff(actor), commandId, body),
  }
}

function stationHandlers(services: Services): Handlers<typeof stationOperations> {
  return {
    readRescueHelp: ({ district }) => readHelp(services, district.id),
    readRescueStation: ({ actor }) => readStation(services, staff(actor)),
    addRescuePlace: ({ actor, commandId, body }) => station.addPlace(services, staff(actor), commandId, body),
    endRescuePlace: ({ actor, params }) => station.endPlace(services, staff(actor), params.id),
    setRescueNumber: ({ actor, commandId, body }) => station.setNumber(services, staff(actor), commandId, body),
    addRescueItem: ({ actor, commandId, body }) => station.addItem(services, staff(actor), commandId, body),
    addDormitory: ({ actor, commandId, body }) => station.addDormitory(services, staff(actor), commandId, body),
    setRescueLine: ({ actor, commandId, body }) => station.setLine(services, staff(actor), commandId, body.line),
    setRescueDuty: ({ actor, commandId, body }) => station.setDuty(services, staff(actor), commandId, body),
  }
}
