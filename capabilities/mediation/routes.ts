import type { Actor, ReporterActor, StaffActor } from '#platform/access'
import { assemble, type Call, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import type { CaseId } from '#cap/cases'
import { mediationAccess } from './access.ts'
import { accept, acceptTogether, addCoHandler, designate, notAccept, voidNumber, withdraw } from './commands/acceptance.ts'
import { agreeOrally, draftAgreement, sealAgreement, signAgreement } from './commands/agreement.ts'
import { endHelper, listHelper, readCircle, reviseMethod } from './commands/circle.ts'
import { recordConsent, recordConsents } from './commands/consents.ts'
import type { Command } from './commands/desk.ts'
import { deliverCopies } from './commands/copies.ts'
import { receiveEvidence, recordDataConsent, recordInvestigation, returnEvidence } from './commands/inquiry.ts'
import {
  askGates, checkIdentity, deliverNotice, notePolice, recordContact, recordSafetyPlan, reportEmergency,
} from './commands/opening.ts'
import { stepAside } from './commands/recusal.ts'
import { recordBreach, recordPerformance, urge } from './commands/performance.ts'
import { arrangeSession, callOffSession, noteAway } from './commands/arrangements.ts'
import { noteTalkApart, recordVisit } from './commands/on-site.ts'
import { approveSuspension, approveTermination, extend, holdSession, reopen, resume, suspend, terminate } from './commands/sessions.ts'
import { mediationOperations } from './contract.ts'
import { explainPaper, printPaper, verifyPaper } from './papers/print.ts'
import { printMyPaper, readMyMediation } from './own-matter.ts'
import { listNumbers, listWaitingForSeal, readMediationDesk } from './queries.ts'

type Ops = typeof mediationOperations
type StepCall = Call<Ops['askGates' | 'acceptMatter' | 'approveSuspension']>

/** The access rule has let only staff through. */
function staff(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('this operation is for staff; its access rule must say so')
  return actor
}

/** The access rule has let only reporters through. */
function reporter(actor: Actor): ReporterActor {
  if (actor.kind !== 'reporter') throw new Error('this operation is for reporters; its access rule must say so')
  return actor
}

function commandOf({ params, commandId, actor, body }: Pick<StepCall, 'params' | 'commandId' | 'actor'> & { readonly body: object }): Command {
  return { caseId: params.caseId as CaseId, commandId, by: actor, body: { ...body } }
}

/** What is written, signed, sealed and performed. */
function onAgreement(services: Services): Pick<Handlers<Ops>, 'draftAgreement' | 'signAgreement' | 'sealAgreement' | 'deliverCopies' | 'agreeOrally' | 'recordPerformance' | 'urgePerformance' | 'recordBreach'> {
  return {
    draftAgreement: (call) => draftAgreement(services, commandOf(call), call.body),
    signAgreement: (call) => signAgreement(services, commandOf(call), call.body),
    sealAgreement: ({ params, commandId, actor, body }) => sealAgreement(services, { caseId: params.caseId as CaseId, commandId, by: actor }, body),
    deliverCopies: (call) => deliverCopies(services, commandOf(call), call.body),
    agreeOrally: (call) => agreeOrally(services, commandOf(call), call.body),
    recordPerformance: (call) => recordPerformance(services, commandOf(call), call.body),
    urgePerformance: (call) => urge(services, commandOf(call), call.body),
    recordBreach: (call) => recordBreach(services, commandOf(call)),
  }
}

/** What is shown, printed and looked up, and the lists of the unit. */
function shown(services: Services): Pick<Handlers<Ops>, 'readMediationDesk' | 'printPaper' | 'explainPaper' | 'verifyPaper' | 'listNumbers' | 'listWaitingForSeal' | 'readCircle' | 'listHelper' | 'endHelper' | 'reviseMethod' | 'readMyMediation' | 'printMyPaper'> {
  return {
    readMediationDesk: ({ actor, params }) => readMediationDesk(services, staff(actor), params.caseId as CaseId),
    printPaper: ({ actor, params, query }) => printPaper(services, staff(actor), { caseId: params.caseId as CaseId, kind: params.kind, ref: query.ref, copy: query.copy, format: query.format }),
    explainPaper: ({ actor, params }) => explainPaper(services, actor.district, params.kind),
    verifyPaper: ({ actor, params }) => verifyPaper(services, actor.district, params.check),
    listNumbers: ({ actor, params, query }) => listNumbers(services, staff(actor), { unitId: params.unitId, year: query.year, after: query.after }),
    listWaitingForSeal: ({ actor }) => listWaitingForSeal(services, staff(actor)),
    readCircle: ({ actor }) => readCircle(services, staff(actor)),
    listHelper: ({ actor, body }) => listHelper(services, staff(actor), body),
    endHelper: ({ actor, params, body }) => endHelper(services, staff(actor), params.helperId, body.activeTo),
    reviseMethod: ({ actor, params, body }) => reviseMethod(services, staff(actor), params.code, body),
    readMyMediation: ({ actor }) => readMyMediation(services, reporter(actor)),
    printMyPaper: ({ actor, params, query }) => printMyPaper(services, reporter(actor), { kind: params.kind, ref: query.ref }),
  }
}

export function mediationMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    ...onAgreement(services),
    ...shown(services),
    askGates: (call) => askGates(services, commandOf(call), call.body),
    deliverNotice: (call) => deliverNotice(services, commandOf(call), call.body),
    recordContact: (call) => recordContact(services, commandOf(call), call.body),
    recordConsent: (call) => recordConsent(services, commandOf(call), call.body),
    recordConsents: (call) => recordConsents(services, commandOf(call), call.body),
    checkIdentity: (call) => checkIdentity(services, commandOf(call), call.body),
    notePolice: (call) => notePolice(services, commandOf(call), call.body),
    recordSafetyPlan: (call) => recordSafetyPlan(services, commandOf(call), call.body),
    reportEmergency: (call) => reportEmergency(services, commandOf(call), call.body),
    recordInvestigation: (call) => recordInvestigation(services, commandOf(call), call.body),
    receiveEvidence: (call) => receiveEvidence(services, commandOf(call), call.body),
    returnEvidence: (call) => returnEvidence(services, commandOf(call), call.body),
    recordDataConsent: (call) => recordDataConsent(services, commandOf(call), call.body),
    acceptMatter: (call) => accept(services, commandOf(call), call.body),
    acceptTogether: (call) => acceptTogether(services, commandOf(call), call.body),
    notAcceptMatter: (call) => notAccept(services, commandOf(call), call.body),
    designateMediator: (call) => designate(services, commandOf(call), call.body),
    stepAside: (call) => stepAside(services, commandOf(call), call.body),
    addCoHandler: (call) => addCoHandler(services, commandOf(call), call.body),
    arrangeSession: (call) => arrangeSession(services, commandOf(call), call.body),
    callOffSession: (call) => callOffSession(services, commandOf(call), call.body),
    noteAway: (call) => noteAway(services, commandOf(call), call.body),
    noteTalkApart: (call) => noteTalkApart(services, commandOf(call), call.body),
    recordSiteVisit: (call) => recordVisit(services, commandOf(call), call.body),
    holdSession: (call) => holdSession(services, commandOf(call), call.body),
    suspendMediation: (call) => suspend(services, commandOf(call), call.body),
    approveSuspension: (call) => approveSuspension(services, commandOf(call)),
    resumeMediation: (call) => resume(services, commandOf(call), call.body),
    extendMediation: (call) => extend(services, commandOf(call), call.body),
    terminateMediation: (call) => terminate(services, commandOf(call), call.body),
    approveTermination: (call) => approveTermination(services, commandOf(call)),
    withdrawMatter: (call) => withdraw(services, commandOf(call), call.body),
    voidNumber: (call) => voidNumber(services, commandOf(call), call.body),
    reopenMatter: (call) => reopen(services, commandOf(call), call.body),
  }
  return assemble(mediationOperations, mediationAccess, handlers)
}
