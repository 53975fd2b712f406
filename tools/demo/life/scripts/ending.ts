import { followUpOperations as followUp } from '../../../../capabilities/follow-up/contract.ts'
import { hazardsOperations as hazards } from '../../../../capabilities/hazards/contract.ts'
import type { Post } from '../given.ts'
import type { Stage } from '../stage.ts'

export type Rating = 'very-satisfied' | 'satisfied' | 'fairly-satisfied' | 'dissatisfied' | 'declined'
type Found = 'performed' | 'partly' | 'unperformed'

/** D12, by somebody who did not mediate. */
export function visited(stage: Stage, rating: Rating | undefined, performance: Found = 'performed', how: 'home' | 'phone' = 'home') {
  const partyId = stage.party('applicant')
  const ratings = rating === undefined ? {} : { ratings: [{ partyId, rating }] }
  return stage.do(followUp.recordVisit, 'visitor', {
    params: { caseId: stage.caseId }, body: { visitedOn: stage.day(), how, partyIds: [partyId], reached: true, performance, ...ratings },
  })
}

export function waived(stage: Stage) {
  return stage.do(followUp.waiveFollowUp, 'mediator', { params: { caseId: stage.caseId }, body: { reason: 'moved-away', note: '双方都搬走了，电话里说没有新问题。' } })
}

/** The reporter's own page, with code and PIN. */
export function rated(stage: Stage, rating: Rating) {
  return stage.do(followUp.rateHandling, stage.reporter(stage.reporterId()), { body: { rating } })
}

export const noHazard = (stage: Stage, by: Post = 'mediator') =>
  stage.do(followUp.answerHazard, by, { params: { caseId: stage.caseId }, body: { hazard: false } })

/** “Is there a danger left?” — yes: a task for the owner, due in ten days. */
export function hazardLeft(stage: Stage) {
  const body = { hazard: true, what: '楼道公共立管锈蚀，接口处渗水', ownerUnitId: stage.staff('owner').unitId }
  return stage.do(followUp.answerHazard, 'mediator', { params: { caseId: stage.caseId }, body })
}

/** The owner takes the task up and reports it fixed; the case's unit looks and closes it. */
export async function hazardFixed(stage: Stage, day: number): Promise<void> {
  const params = { hazardId: stage.procedureOf('hazard-found') }
  stage.at(day, '09:30')
  await stage.do(hazards.takeUpHazard, 'owner', { params, body: {} })
  stage.at(day + 3, '15:30')
  await stage.do(hazards.reportHazardFixed, 'owner', { params, body: { note: '立管已更换，接口已处理。' } })
  stage.at(day + 4, '09:20')
  await stage.do(hazards.verifyHazard, 'head', { params, body: { fixed: true } })
  await stage.do(hazards.closeHazard, 'head', { params, body: {} })
}

interface Proposal {
  readonly satisfaction?: 'ask-on-closing'
  readonly performanceReason?: 'court' | 'waived-by-creditor'
  readonly note?: string
}

/** Proposed by the mediator, checked by the head (T23). */
export async function closed(stage: Stage, day: number, proposal: Proposal = {}, by: Post = 'mediator'): Promise<void> {
  stage.at(day, '10:10')
  await stage.do(followUp.proposeClosing, by, { params: { caseId: stage.caseId }, body: { ...proposal, cause: stage.given.cause } })
  stage.at(day + 1, '09:10')
  await stage.do(followUp.closeCase, 'head', { params: { caseId: stage.caseId }, body: {} })
}

/** T24: the papers that the facts speak of; what is missing is explained. */
export async function archived(stage: Stage, day: number): Promise<void> {
  stage.at(day, '14:10')
  const params = { caseId: stage.caseId }
  const file = await stage.ask(followUp.readFile, 'archivist', { params })
  const gaps = file.completeness.filter((each) => each.state === 'missing').flatMap((each) => each.kinds.slice(0, 1)).map((kind) => ({ kind, why: '当事人未带证件，当场核对了本人' }))
  const papers = file.papers.map(({ kind, madeOn }) => ({ kind, madeOn, sheets: 1 }))
  await stage.do(followUp.archiveCase, 'archivist', { params, body: { papers, gaps } as never })
}
