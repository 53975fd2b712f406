import { type CaseId, reporter, staff, stationCommand } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'

import type { Services } from '#platform/services'
import { petitionsAccess } from './access.ts'
import * as steps from './commands/steps.ts'
import { filePetition, sendOnline, takeDown } from './commands/take-down.ts'
import { petitionsOperations } from './contract.ts'
import { askForReview, readMyPetition } from './own.ts'
import { printPaper } from './papers.ts'
import { listAccusable, listPetitions, readPetition } from './queries.ts'

type Ops = typeof petitionsOperations

export function petitionsMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    takeDownPetition: ({ actor, commandId, body }) => takeDown(services, { by: actor, commandId, body: { ...body } }, body),
    sendPetition: ({ actor, commandId, body, language }) => sendOnline(services, { by: actor, commandId, body: { ...body } }, { ...body, language: body.language ?? language }),
    listPetitions: ({ actor, query }) => listPetitions(services, staff(actor), query.view !== 'closed', query.after),
    listAccusable: ({ actor }) => listAccusable(services, actor.district),
    filePetition: (call) => filePetition(services, stationCommand(call), call.body),
    readPetition: ({ actor, params }) => readPetition(services, staff(actor), params.caseId as CaseId),
    registerPetition: (call) => steps.registerPetition(services, stationCommand(call), call.body),
    directPetition: (call) => steps.directPetition(services, stationCommand(call), call.body),
    designatePetition: (call) => steps.designatePetition(services, stationCommand(call), call.body),
    takeUpPetition: (call) => steps.takeUpPetition(services, stationCommand(call)),
    objectCompetence: (call) => steps.objectCompetence(services, stationCommand(call), call.body.reason),
    answerObjection: (call) => steps.answerObjection(services, stationCommand(call), call.body),
    acceptPetition: (call) => steps.acceptPetition(services, stationCommand(call)),
    refusePetition: (call) => steps.refusePetition(services, stationCommand(call), call.body),
    splitPetition: (call) => steps.splitPetition(services, stationCommand(call), call.body),
    giveUpPetition: (call) => steps.giveUpPetition(services, stationCommand(call), call.body.reason),
    handBackPetition: (call) => steps.handBackPetition(services, stationCommand(call), call.body.reason),
    inquirePetition: (call) => steps.inquirePetition(services, stationCommand(call), call.body.text),
    extendPetition: (call) => steps.extendPetition(services, stationCommand(call), call.body),
    mediatePetition: (call) => steps.mediatePetition(services, stationCommand(call), call.body),
    noteMediated: (call) => steps.noteMediated(services, stationCommand(call), call.body.agreed),
    issueOpinion: (call) => steps.issueOpinion(services, stationCommand(call), call.body),
    answerPetition: (call) => steps.answerPetition(services, stationCommand(call), call.body.text),
    deliverReply: (call) => steps.deliverReply(services, stationCommand(call), call.body),
    requestReview: (call) => steps.requestReview(services, stationCommand(call), call.body),
    issueReview: (call) => steps.issueReview(services, stationCommand(call), call.body),
    noteHearing: (call) => steps.noteHearing(services, stationCommand(call), call.body),
    closePetition: (call) => steps.closePetition(services, stationCommand(call)),
    printPetitionPaper: ({ actor, params }) => printPaper(services, staff(actor), params.caseId as CaseId, params.paper),
    readMyPetition: ({ actor }) => readMyPetition(services, reporter(actor)),
    askForReview: ({ actor, commandId, body }) => askForReview(services, reporter(actor), commandId, body.reason),
  }
  return assemble(petitionsOperations, petitionsAccess, handlers)
}
