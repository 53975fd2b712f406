import { staff } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { serviceHallAccess } from './access.ts'
import * as applications from './commands/applications.ts'
import * as appointments from './commands/appointments.ts'
import * as assistance from './commands/assistance.ts'
import { handIn } from './commands/online.ts'
import { decideItem, draftItem, setPoint } from './commands/items.ts'
import { askLook, grantLook } from './commands/looks.ts'
import { type applicationOperations, type appointmentOperations, type assistanceOperations, type itemOperations, serviceHallOperations } from './contract.ts'
import { printChecklist, printNotice } from './papers.ts'
import { listAll, listLooks, readFile, readOne } from './queries/applications.ts'
import { findNumber, listDay, listGuided, readOwn, stopOwn } from './queries/counter.ts'
import { findItems, listItems, readItem, readTimes } from './queries/items.ts'

export function serviceHallMounted(services: Services): readonly Mounted[] {
  return assemble(serviceHallOperations, serviceHallAccess, { ...items(services), ...applied(services), ...booked(services), ...guided(services) })
}

function items(services: Services): Handlers<typeof itemOperations> {
  return {
    findServices: ({ district, query }) => findItems(services, district.id, query.q ?? ''),
    readService: ({ district, params }) => readItem(services, district.id, params.itemId),
    printServiceChecklist: ({ district, params }) => printChecklist(services, district.id, params.itemId),
    listHallItems: ({ actor }) => listItems(services, staff(actor)),
    draftServiceItem: ({ actor, commandId, body }) => draftItem(services, staff(actor), commandId, body),
    decideServiceItem: ({ actor, params, body }) => decideItem(services, staff(actor), params.versionId, body.agreed),
    setServicePoint: ({ actor, params, body }) => setPoint(services, staff(actor), params.itemId, body),
  }
}

function applied(services: Services): Handlers<typeof applicationOperations> {
  return {
    receiveServiceApplication: ({ actor, commandId, body }) => applications.receive(services, staff(actor), commandId, body),
    listServiceApplications: ({ actor, query }) => listAll(services, staff(actor), query),
    handInService: ({ actor, commandId, body }) => handIn(services, actor, commandId, body),
    readApplicationFile: ({ actor, params }) => readFile(services, staff(actor), params.id, params.fileId),
    findServiceNumber: ({ actor, params }) => findNumber(services, staff(actor), params.code),
    readServiceApplication: ({ actor, params }) => readOne(services, staff(actor), params.id),
    tellWhatIsMissing: ({ actor, params, body }) => applications.tell(services, staff(actor), params.id, body),
    printOneTimeNotice: ({ actor, params }) => printNotice(services, staff(actor), params.id),
    noteMaterialHandedIn: ({ actor, params, body }) => applications.supply(services, staff(actor), params.id, body.supplied),
    moveServiceApplication: ({ actor, params, commandId, body }) => applications.move(services, staff(actor), params.id, commandId, body),
    decideServiceApplication: ({ actor, params, body }) => applications.decide(services, staff(actor), params.id, body),
    askApplicationLook: ({ actor, params, commandId, body }) => askLook(services, staff(actor), params.id, commandId, body.reason),
    listApplicationLooks: ({ actor }) => listLooks(services, staff(actor)),
    grantApplicationLook: ({ actor, params }) => grantLook(services, staff(actor), params.id),
    readOwnService: ({ actor, body }) => readOwn(services, actor, body),
    stopOwnService: ({ actor, body }) => stopOwn(services, actor, body),
  }
}

function booked(services: Services): Handlers<typeof appointmentOperations> {
  return {
    readFreeTimes: ({ district, params, query }) => readTimes(services, district.id, params.itemId, query),
    bookAppointment: ({ actor, commandId, body }) => appointments.book(services, actor, commandId, body),
    listDayAppointments: ({ actor, query }) => listDay(services, staff(actor), query.on),
    arriveForAppointment: ({ actor, params }) => appointments.arrive(services, staff(actor), params.id),
    cancelAppointment: ({ actor, params }) => appointments.cancel(services, staff(actor), params.id),
  }
}

function guided(services: Services): Handlers<typeof assistanceOperations> {
  return {
    beginAssistance: ({ actor, commandId, body }) => assistance.begin(services, staff(actor), commandId, body),
    markAssistanceSteps: ({ actor, params, body }) => assistance.markSteps(services, staff(actor), params.id, body.stepsDone),
    endAssistance: ({ actor, params, body }) => assistance.end(services, staff(actor), params.id, body.through),
    listAssistances: ({ actor, query }) => listGuided(services, staff(actor), query.before),
  }
}
