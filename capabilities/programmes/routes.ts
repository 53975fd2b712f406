import { staff } from '#cap/cases'
import type { DistrictId } from '#platform/ids'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Result } from '#platform/result'
import type { Services } from '#platform/services'
import { programmesAccess } from './access.ts'
import { joinFamily, joinPair, renewSlip } from './commands/joining.ts'
import * as notes from './commands/notes.ts'
import * as own from './commands/own.ts'
import * as people from './commands/people.ts'
import * as programmes from './commands/programmes.ts'
import * as tutors from './commands/tutors.ts'
import {
  type noteOperations, type OwnShown, type ownOperations, type peopleOperations, type programmeOperations, programmesOperations, type tutorOperations,
} from './contract.ts'
import { printAppointment, printConsent } from './papers.ts'
import { listLooks, listTakingPart, ownShown, readTakingPart } from './queries/people.ts'
import { listOpen, listProgrammes, readOpen, readProgramme } from './queries/programmes.ts'
import { listActions, listTutors } from './queries/tutors.ts'
import type { ParticipationRow } from './store/people.ts'

export function programmesMounted(services: Services): readonly Mounted[] {
  return assemble(programmesOperations, programmesAccess, {
    ...programmeHandlers(services), ...peopleHandlers(services), ...noteHandlers(services), ...ownHandlers(services), ...tutorHandlers(services),
  })
}

function programmeHandlers(services: Services): Handlers<typeof programmeOperations> {
  return {
    listProgrammes: ({ actor, query }) => listProgrammes(services, staff(actor), query),
    readProgramme: ({ actor, params }) => readProgramme(services, staff(actor), params.id),
    enterProgramme: ({ actor, commandId, body }) => programmes.enter(services, staff(actor), commandId, body),
    startProgramme: ({ actor, params }) => programmes.start(services, staff(actor), params.id),
    renewProgramme: ({ actor, params, commandId, body }) => programmes.renew(services, staff(actor), params.id, commandId, body),
    endProgramme: ({ actor, params }) => programmes.end(services, staff(actor), params.id),
    planProgrammeSession: ({ actor, params, commandId, body }) => programmes.planSession(services, staff(actor), params.id, commandId, body),
    noteProgrammeSession: ({ actor, params, body }) => programmes.noteSession(services, staff(actor), params.id, body),
    addProductOrder: ({ actor, params, commandId, body }) => programmes.order(services, staff(actor), params.id, commandId, body),
    deliverProductOrder: ({ actor, params, body }) => programmes.deliver(services, staff(actor), params.id, body.pieces),
  }
}

function peopleHandlers(services: Services): Handlers<typeof peopleOperations> {
  return {
    joinFamily: ({ actor, commandId, body }) => joinFamily(services, staff(actor), commandId, body),
    joinPair: ({ actor, commandId, body }) => joinPair(services, staff(actor), commandId, body),
    listTakingPart: ({ actor, query }) => listTakingPart(services, staff(actor), query),
    readTakingPart: ({ actor, params }) => readTakingPart(services, staff(actor), params.id),
    takeIn: ({ actor, params }) => people.takeIn(services, staff(actor), params.id),
    renewTakingPart: ({ actor, params, commandId, body }) => people.renewTakingPart(services, staff(actor), params.id, commandId, body),
    endTakingPart: ({ actor, params }) => people.endTakingPart(services, staff(actor), params.id),
    withdrawTakingPart: ({ actor, params }) => people.withdrawTold(services, staff(actor), params.id),
    renewSlip: ({ actor, params, commandId }) => renewSlip(services, staff(actor), params.id, commandId),
    planVisit: ({ actor, params, commandId, body }) => people.planVisit(services, staff(actor), params.id, commandId, body.on),
    noteVisit: ({ actor, params, body }) => people.noteVisit(services, staff(actor), params.id, body.kept),
    askMinorLook: ({ actor, params, commandId, body }) => people.askLook(services, staff(actor), params.id, commandId, body.reason),
    listMinorLooks: ({ actor, query }) => listLooks(services, staff(actor), query.before),
    grantMinorLook: ({ actor, params }) => people.grantLook(services, staff(actor), params.id),
  }
}

function noteHandlers(services: Services): Handlers<typeof noteOperations> {
  return {
    writeFamilyNote: ({ actor, params, commandId, body }) => notes.write(services, staff(actor), params.id, commandId, body),
    readFamilyNotes: ({ actor, params, body }) => notes.read(services, staff(actor), params.id, body.passphrase),
    listSuccessors: ({ actor }) => notes.successors(services, staff(actor)),
    proposeSuccessor: ({ actor, params, body }) => notes.propose(services, staff(actor), params.id, body.toId),
    packFamilyNotes: ({ actor, params, body }) => notes.pack(services, staff(actor), params.id, body.passphrase),
    takeFamilyNotes: ({ actor, params, body }) => notes.take(services, staff(actor), params.id, body),
  }
}

async function opened(services: Services, district: DistrictId, found: Result<ParticipationRow>): Promise<Result<OwnShown>> {
  return found.ok ? ownShown(services, district, found.value) : found
}

function ownHandlers(services: Services): Handlers<typeof ownOperations> {
  return {
    listOpenProjects: ({ district }) => listOpen(services, district.id),
    readOpenProject: ({ district, params }) => readOpen(services, district.id, params.id),
    joinProject: ({ district, params, commandId, body }) => own.joinProject(services, district.id, params.id, commandId, body),
    readOwnTakingPart: async ({ district, body }) => opened(services, district.id, await own.openOwn(services, district.id, body)),
    leaveTakingPart: async ({ district, body }) => opened(services, district.id, await own.leave(services, district.id, body)),
    agreeToSuccessor: async ({ district, body }) => opened(services, district.id, await own.agree(services, district.id, body, body.toId)),
  }
}

function tutorHandlers(services: Services): Handlers<typeof tutorOperations> {
  return {
    listTutors: ({ actor }) => listTutors(services, staff(actor)),
    appointTutor: ({ actor, commandId, body }) => tutors.appoint(services, staff(actor), commandId, body),
    renewTutor: ({ actor, params, commandId, body }) => tutors.renewTutor(services, staff(actor), params.id, commandId, body),
    endTutor: ({ actor, params }) => tutors.endTutor(services, staff(actor), params.id),
    noteLesson: ({ actor, params, commandId, body }) => tutors.noteLesson(services, staff(actor), params.id, commandId, body),
    printTutorSlip: ({ actor, params }) => printAppointment(services, staff(actor), params.id),
    printConsentSheet: ({ actor, query }) => printConsent(services, staff(actor), query),
    listTitleActions: ({ actor }) => listActions(services, staff(actor)),
    addTitleAction: ({ actor, commandId, body }) => tutors.addAction(services, staff(actor), commandId, body),
    finishTitleAction: ({ actor, params, body }) => tutors.finishAction(services, staff(actor), params.id, body.evidence),
  }
}
