import type { AccessRules } from '#platform/access'
import type { intakeOperations } from './contract.ts'

/** Who stands at a door and takes matters in (`docs/law.md` §8.2, column “Register”). */
const REGISTERING = ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'grid-worker', 'community-officer', 'auxiliary']
const COUNTER = ['clerk', 'dispatcher']
const HANDLING = ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary']

export const intakeAccess: AccessRules<typeof intakeOperations> = {
  registerCase: { who: REGISTERING, on: 'unit' },
  reportMatter: { who: ['public', 'key'], on: 'nothing' },
  listSimilarCases: { who: HANDLING, on: 'content' },
  findSimilarMatters: { who: REGISTERING, on: 'unit' },
  mergeCase: { who: COUNTER, on: 'content' },
  linkCase: { who: COUNTER, on: 'content' },
  unlinkCase: { who: COUNTER, on: 'content' },
  unmergeCase: { who: ['dispatcher'], on: 'content' },
  stateDetails: { who: HANDLING, on: 'content' },
  supplementCase: { who: HANDLING, on: 'content' },
  withdrawRequest: { who: COUNTER, on: 'content' },
  listCasePeople: { who: HANDLING, on: 'content' },
  revealPartyField: { who: ['dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary'], on: 'content' },
  reissueReporterPin: { who: COUNTER, on: 'content' },
  givePartyPage: { who: HANDLING, on: 'content' },
  tieReporter: { who: HANDLING, on: 'content' },
  printSlip: { who: HANDLING, on: 'content' },
  listCaseFiles: { who: HANDLING, on: 'content' },
  readCaseFile: { who: HANDLING, on: 'content' },
  openMyCase: { who: ['public'], on: 'nothing' },
  readMyCase: { who: ['reporter'], on: 'own' },
  readMyReport: { who: ['reporter'], on: 'own' },
  supplementMyCase: { who: ['reporter'], on: 'own' },
  withdrawMyCase: { who: ['reporter'], on: 'own' },
  printMySlip: { who: ['reporter'], on: 'own' },
}
