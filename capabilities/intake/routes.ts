import type { Actor, ReporterActor } from '#platform/access'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Json } from '#platform/canonical'
import { ok } from '#platform/result'
import type { Services } from '#platform/services'
import { type CaseId, staff, type UnitId } from '#cap/cases'
import { keepSession, type PartyId, type ReporterId, SESSION_COOKIE } from '#cap/people'
import { intakeAccess } from './access.ts'
import { listCasePeople, reissueReporterPin, revealField } from './case-people.ts'
import { intakeOperations } from './contract.ts'
import { stateDetails } from './details.ts'
import { linkCase, unlinkCase } from './link.ts'
import { mergeCase, unmergeCase } from './merge.ts'
import { openMyCase, readMyCase, readMyReport } from './my-case.ts'
import { givePage, tie } from './own-page.ts'
import { listCaseFiles, readCaseFile } from './photos.ts'
import { registerMatter } from './register.ts'
import { reportMatter } from './report.ts'
import { findSimilarMatters, listSimilarCases } from './similar.ts'
import { printOwnSlip, printSlip } from './slip.ts'
import { supplementCase, supplementOwnCase } from './supplement.ts'
import { withdrawOwnCase, withdrawRequest } from './withdraw.ts'

type Ops = typeof intakeOperations

export function intakeMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = { ...doors(services), ...commands(services), ...looks(services), ...ownCase(services) }
  return assemble(intakeOperations, intakeAccess, handlers)
}

type Door = 'registerCase' | 'reportMatter' | 'findSimilarMatters' | 'openMyCase'

function doors(services: Services): Pick<Handlers<Ops>, Door> {
  return {
    registerCase: ({ actor, body, commandId, language }) => {
      const clerk = staff(actor)
      const matter = { ...body, danger: false, language: body.language ?? language, counterUnitId: clerk.unitId as UnitId }
      return registerMatter(services, { by: clerk, commandId, body: body as Json }, matter)
    },
    reportMatter: ({ actor, body, commandId, language }) => {
      // The language of a page is no part of what was reported: switched before sending again, it is still the same report.
      const { language: chosen, ...asked } = body
      return reportMatter(services, { by: actor, commandId, body: asked as Json }, { ...asked, language: chosen ?? language })
    },
    findSimilarMatters: ({ actor, body }) => findSimilarMatters(services, staff(actor), body),
    openMyCase: async ({ district, body, request }) => {
      const opened = await openMyCase(services, district.id, body)
      if (!opened.ok) return opened
      keepSession(services, request, SESSION_COOKIE, opened.value)
      return ok({ token: opened.value.token, expiresAt: opened.value.expiresAt.toISOString() })
    },
  }
}

type CommandName = 'mergeCase' | 'linkCase' | 'unlinkCase' | 'unmergeCase' | 'stateDetails' | 'supplementCase' | 'withdrawRequest' | 'revealPartyField' | 'reissueReporterPin' | 'givePartyPage' | 'tieReporter'

function commands(services: Services): Pick<Handlers<Ops>, CommandName> {
  const command = (call: { actor: Actor; commandId: string; params: { caseId: string }; body: unknown }) => ({
    by: staff(call.actor), commandId: call.commandId, caseId: call.params.caseId as CaseId,
    body: { on: call.params.caseId, asked: call.body as Json },
  })
  return {
    givePartyPage: (call) => givePage(services, { ...command(call), ...call.body, partyId: call.params.partyId as PartyId }),
    tieReporter: (call) => tie(services, { ...command(call), seen: call.body.seen, partyId: call.body.partyId as PartyId | null, reporterId: call.params.reporterId as ReporterId }),
    mergeCase: (call) => mergeCase(services, { ...command(call), into: call.body.into as CaseId }),
    linkCase: (call) => linkCase(services, { ...command(call), earlier: call.body.earlier as CaseId }),
    unlinkCase: (call) => unlinkCase(services, { ...command(call), other: call.body.other as CaseId, reason: call.body.reason }),
    unmergeCase: (call) => unmergeCase(services, { ...command(call), reason: call.body.reason }),
    stateDetails: (call) => stateDetails(services, { ...command(call), details: call.body }),
    supplementCase: (call) => supplementCase(services, { ...command(call), added: call.body }),
    withdrawRequest: (call) => withdrawRequest(services, { ...command(call), withdrawal: call.body }),
    revealPartyField: ({ actor, params, body }) =>
      revealField(services, staff(actor), { ...body, caseId: params.caseId as CaseId, partyId: params.partyId as PartyId }),
    reissueReporterPin: ({ actor, params, body }) =>
      reissueReporterPin(services, staff(actor), { ...body, caseId: params.caseId as CaseId, reporterId: params.reporterId as ReporterId }),
  }
}

type Look = 'listSimilarCases' | 'listCasePeople' | 'printSlip' | 'listCaseFiles' | 'readCaseFile'

function looks(services: Services): Pick<Handlers<Ops>, Look> {
  return {
    listSimilarCases: ({ actor, params }) => listSimilarCases(services, staff(actor), params.caseId as CaseId),
    listCasePeople: ({ actor, params }) => listCasePeople(services, staff(actor), params.caseId as CaseId),
    printSlip: ({ actor, params, query }) => printSlip(services, staff(actor), params.caseId as CaseId, query.reporterId),
    listCaseFiles: ({ actor, params }) => listCaseFiles(services, staff(actor), params.caseId as CaseId),
    readCaseFile: ({ actor, params }) => readCaseFile(services, staff(actor), params.caseId as CaseId, params.fileId),
  }
}

type Own = 'readMyCase' | 'readMyReport' | 'supplementMyCase' | 'withdrawMyCase' | 'printMySlip'

function ownCase(services: Services): Pick<Handlers<Ops>, Own> {
  return {
    readMyCase: ({ actor }) => readMyCase(services, reporter(actor)),
    readMyReport: ({ actor }) => readMyReport(services, reporter(actor)),
    supplementMyCase: ({ actor, commandId, body }) =>
      supplementOwnCase(services, { by: reporter(actor), commandId, body: body as Json, added: body }),
    withdrawMyCase: ({ actor, commandId, body }) =>
      withdrawOwnCase(services, { by: reporter(actor), commandId, body: body as Json, withdrawal: body }),
    printMySlip: ({ actor }) => printOwnSlip(services, reporter(actor)),
  }
}

/** The access rule has let only reporters through. */
function reporter(actor: Actor): ReporterActor {
  if (actor.kind !== 'reporter') throw new Error('this operation is for reporters; its access rule must say so')
  return actor
}
