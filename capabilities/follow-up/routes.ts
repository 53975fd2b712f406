import { type CaseId, reporter, staff, stationCommand } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { ok } from '#platform/result'
import type { Services } from '#platform/services'
import { followUpAccess } from './access.ts'
import { archiveCase } from './commands/archive.ts'
import { answerHazard, closeCase, passLesson, proposeClosing, returnClosing } from './commands/closing.ts'
import { confirmEscalation } from './commands/escalation.ts'
import { answerOutcome, listNotFixed, readOutcome, tellOutcome } from './commands/outcomes.ts'
import { rateHandling, readRating } from './commands/ratings.ts'
import { askVisitor, recordVisit, waiveFollowUp } from './commands/visits.ts'
import { followUpOperations } from './contract.ts'
import { RATINGS } from './domain/ratings.ts'
import { printBound, printClosing, printNote } from './bound.ts'
import { printFile, printVisit } from './papers.ts'
import { readFile, readFollowUp, shown } from './queries.ts'
import { RATING_WORDS } from './words.ts'

type Ops = typeof followUpOperations

export function followUpMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    askVisitor: (call) => askVisitor(services, stationCommand(call), call.body.staffId),
    recordVisit: (call) => recordVisit(services, stationCommand(call), call.body),
    waiveFollowUp: (call) => waiveFollowUp(services, stationCommand(call), call.body),
    answerHazard: (call) => answerHazard(services, stationCommand(call), call.body),
    passLesson: (call) => passLesson(services, stationCommand(call), call.body),
    proposeClosing: (call) => proposeClosing(services, stationCommand(call), call.body),
    returnClosing: (call) => returnClosing(services, stationCommand(call), call.body.reason),
    closeCase: (call) => closeCase(services, stationCommand(call)),
    archiveCase: (call) => archiveCase(services, stationCommand(call), call.body),
    readFollowUp: ({ actor, params }) => readFollowUp(services, staff(actor), params.caseId as CaseId),
    readFile: ({ actor, params }) => readFile(services, staff(actor), params.caseId as CaseId),
    printVisit: ({ actor, params, query }) => printVisit(services, staff(actor), params.caseId as CaseId, query.factId),
    printFile: ({ actor, params }) => printFile(services, staff(actor), params.caseId as CaseId),
    printNote: ({ actor, params }) => printNote(services, staff(actor), params.caseId as CaseId),
    printClosing: ({ actor, params }) => printClosing(services, staff(actor), params.caseId as CaseId),
    printBound: ({ actor, params }) => printBound(services, staff(actor), params.caseId as CaseId),
    answerOutcome: (call) => answerOutcome(services, stationCommand(call), call.body.reason),
    confirmEscalation: (call) => confirmEscalation(services, stationCommand(call), call.body),
    listNotFixed: ({ actor }) => listNotFixed(services, staff(actor)),
    readOutcome: ({ actor }) => readOutcome(services, reporter(actor)),
    tellOutcome: ({ actor, commandId, body }) => tellOutcome(services, reporter(actor), commandId, body),
    readRating: async ({ actor }) => {
      const read = await readRating(services, reporter(actor))
      if (!read.ok) return read
      const steps = RATINGS.map((rating) => ({ rating, words: { ...RATING_WORDS[rating] } }))
      return ok({ open: read.value.refusal === null, refusal: shown(read.value.refusal), steps })
    },
    rateHandling: ({ actor, commandId, body }) => rateHandling(services, reporter(actor), commandId, body.rating),
  }
  return assemble(followUpOperations, followUpAccess, handlers)
}
