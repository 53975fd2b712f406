import type { AccessRules } from '#platform/access'
import type { councilsOperations } from './contract.ts'

export const WRITING = ['clerk', 'mediator', 'sector-mediator', 'committee-head', 'unit-head', 'grid-worker', 'community-officer']
export const READING = [...WRITING, 'dispatcher', 'director']
const writing = { who: WRITING, on: 'unit' } as const
const reading = { who: READING, on: 'unit' } as const
const open = { who: ['public'], on: 'nothing' } as const
/** Number and PIN open one opinion; the token of a slip is good for one answer. */
const own = { who: ['public'], on: 'own' } as const
/** What is recorded on a case needs the case itself. */
const MEASURING = ['mediator', 'sector-mediator', 'committee-head']

export const councilsAccess: AccessRules<typeof councilsOperations> = {
  openCouncil: writing,
  listCouncils: { who: READING, on: 'unit' },
  listCaseCouncils: { who: READING, on: 'content' },
  readCouncil: { who: READING, on: 'unit' },
  printCouncil: { who: READING, on: 'unit' },
  printVote: { who: READING, on: 'unit' },
  joinMembers: writing,
  leaveMember: writing,
  holdMeeting: writing,
  setTasks: writing,
  reportTaskDone: writing,
  verifyTask: writing,
  openVote: writing,
  castBallots: writing,
  countVote: writing,
  addMeasure: { who: MEASURING, on: 'handle' },
  closeCouncil: writing,
  callMeeting: writing,
  callOffMeeting: writing,
  printNotice: reading,
  noteStatement: writing,
  makeResolution: writing,
  publishText: writing,
  noteCouncilOpinion: writing,
  listCouncilOpinions: reading,
  printOpinionSlip: writing,
  replyOpinion: writing,
  postponeReply: writing,
  proposeReplyPublished: writing,
  decideReplyPublished: writing,
  readMyOpinion: own,
  openSurvey: writing,
  listSurveys: reading,
  printSurveySlips: writing,
  enterSurveySlips: writing,
  closeSurvey: writing,
  lookAtSurvey: own,
  answerSurvey: own,
  proposeProject: writing,
  listProjects: reading,
  takeProjectStep: { who: [...WRITING, 'director'], on: 'unit' },
  readProjectPhoto: reading,
  readCouncilBoard: open,
  readBoardPhoto: open,
}
