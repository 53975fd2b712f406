import { staff } from '#cap/cases'
import type { Actor, StaffActor } from '#platform/access'
import type { Handlers } from '#platform/http/mount'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { readBoard } from './board/look.ts'
import { addEntry, type Command, type CouncilNow } from './commands.ts'
import type { CouncilShown, councilsOperations } from './contract.ts'
import { callMeeting, makeResolution, noteStatement } from './gatherings.ts'
import * as opinions from './opinions/commands.ts'
import { listOpinions, readMyOpinion } from './opinions/looks.ts'
import { printNotice } from './papers.ts'
import { proposeProject, takeProjectStep } from './projects/commands.ts'
import { listProjects, readBoardPhoto, readProjectPhoto } from './projects/looks.ts'
import { shownOf } from './shown.ts'
import { printOpinionSlip, printSurveySlips } from './slips.ts'
import * as surveys from './surveys/commands.ts'

type Ops = typeof councilsOperations

export interface Asked {
  readonly actor: Actor
  readonly params: { readonly councilId: string }
  readonly commandId: string
}

/** The command of a call about one council. */
export const command = ({ actor, params, commandId }: Asked): Command => ({ by: staff(actor), commandId, councilId: params.councilId })

/** A council after a command, as its screen shows it. */
export async function shown(by: StaffActor, done: Promise<Result<CouncilNow>>): Promise<Result<CouncilShown>> {
  const council = await done
  return council.ok ? ok(shownOf(council.value, by)) : council
}

/** Notices, statements, resolutions, and what of them is published. */
export function gatheringsOf(services: Services): Pick<Handlers<Ops>, 'callMeeting' | 'callOffMeeting' | 'noteStatement' | 'makeResolution' | 'publishText' | 'printNotice' | 'readCouncilBoard' | 'readBoardPhoto'> {
  return {
    callMeeting: (call) => shown(staff(call.actor), callMeeting(services, command(call), call.body)),
    callOffMeeting: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today }) =>
      ok({ kind: 'meeting-called-off', on: today, by: staff(call.actor).id, noticeId: call.body.noticeId, why: cleanText(call.body.why) }))),
    noteStatement: (call) => shown(staff(call.actor), noteStatement(services, command(call), call.body)),
    makeResolution: (call) => shown(staff(call.actor), makeResolution(services, command(call), call.body)),
    publishText: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today }) =>
      ok({ kind: 'published', on: today, by: staff(call.actor).id, of: call.body.of, id: call.body.id }))),
    printNotice: ({ actor, params }) => printNotice(services, staff(actor), params.councilId, params.noticeId),
    readCouncilBoard: ({ district, params }) => readBoard(services, district.id, params.unitId),
    readBoardPhoto: ({ district, params }) => readBoardPhoto(services, district.id, params.projectId, params.photoId),
  }
}

export function opinionsOf(
  services: Services,
): Pick<Handlers<Ops>, 'noteCouncilOpinion' | 'listCouncilOpinions' | 'printOpinionSlip' | 'replyOpinion' | 'postponeReply' | 'proposeReplyPublished' | 'decideReplyPublished' | 'readMyOpinion'> {
  const about = ({ actor, commandId, params }: { readonly actor: Actor; readonly commandId: string; readonly params: { readonly opinionId: string } }) => ({ by: staff(actor), commandId, id: params.opinionId })
  return {
    noteCouncilOpinion: ({ actor, commandId, params, body }) => opinions.noteOpinion(services, staff(actor), { commandId, councilId: params.councilId }, body),
    listCouncilOpinions: ({ actor, query }) => listOpinions(services, staff(actor), query),
    printOpinionSlip: ({ actor, params }) => printOpinionSlip(services, staff(actor), params.opinionId),
    replyOpinion: (call) => opinions.replyOpinion(services, about(call), call.body.text),
    postponeReply: (call) => opinions.postponeReply(services, about(call), call.body),
    proposeReplyPublished: (call) => opinions.proposePublication(services, about(call), call.body),
    decideReplyPublished: (call) => opinions.decidePublication(services, about(call), call.body),
    readMyOpinion: ({ actor, body }) => readMyOpinion(services, actor, body),
  }
}

export function surveysOf(services: Services): Pick<Handlers<Ops>, 'openSurvey' | 'listSurveys' | 'printSurveySlips' | 'enterSurveySlips' | 'closeSurvey' | 'lookAtSurvey' | 'answerSurvey'> {
  return {
    openSurvey: ({ actor, commandId, params, body }) => surveys.openSurvey(services, staff(actor), { commandId, councilId: params.councilId }, body),
    listSurveys: ({ actor, params }) => surveys.listSurveys(services, staff(actor), params.councilId),
    printSurveySlips: ({ actor, params }) => printSurveySlips(services, staff(actor), params.surveyId),
    enterSurveySlips: ({ actor, params, body }) => surveys.enterSlips(services, staff(actor), params.surveyId, body.slips),
    closeSurvey: ({ actor, params }) => surveys.closeSurvey(services, staff(actor), params.surveyId),
    lookAtSurvey: ({ district, body }) => surveys.lookAtSurvey(services, district.id, body.token),
    answerSurvey: ({ district, body }) => surveys.answerSurvey(services, district.id, body),
  }
}

export function projectsOf(services: Services): Pick<Handlers<Ops>, 'proposeProject' | 'listProjects' | 'takeProjectStep' | 'readProjectPhoto'> {
  return {
    proposeProject: ({ actor, commandId, body }) => proposeProject(services, staff(actor), commandId, body),
    listProjects: ({ actor, query }) => listProjects(services, staff(actor), query),
    takeProjectStep: ({ actor, commandId, params, body }) => takeProjectStep(services, staff(actor), { commandId, id: params.projectId }, body),
    readProjectPhoto: ({ actor, params }) => readProjectPhoto(services, staff(actor), params.projectId, params.photoId),
  }
}
