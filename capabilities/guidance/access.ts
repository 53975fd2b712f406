import type { AccessRules } from '#platform/access'
import type { guidanceOperations } from './contract.ts'

const ASKING = ['mediator', 'sector-mediator', 'committee-head', 'judicial-office']
const COURT = ['court-liaison']
const DEPARTMENT = ['department-handler']

export const guidanceAccess: AccessRules<typeof guidanceOperations> = {
  askCourt: { who: ASKING, on: 'unit' },
  answerQuestion: { who: COURT, on: 'unit' },
  listQuestions: { who: [...ASKING, ...COURT], on: 'unit' },
  askOpinion: { who: [...ASKING, ...COURT], on: 'unit' },
  giveOpinion: { who: DEPARTMENT, on: 'unit' },
  listOpinions: { who: [...ASKING, ...COURT, ...DEPARTMENT], on: 'unit' },
  listAdvisers: { who: [...ASKING, ...COURT, ...DEPARTMENT], on: 'district' },
  planHearing: { who: COURT, on: 'unit' },
  cancelHearing: { who: COURT, on: 'unit' },
  // Place, day and kind: public, and nothing besides is kept.
  listHearings: { who: ['public', 'key'], on: 'nothing' },
}
