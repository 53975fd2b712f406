import { confirmationOperations as confirmation } from '../../../../capabilities/confirmation/contract.ts'
import type { Play, Stage } from '../stage.ts'
import { archived, closed, noHazard, visited } from './ending.ts'
import { breached, drafted, performed, sealed, session, signed, urged } from './talking.ts'
import { writtenUntilSeal } from './written.ts'

const params = (stage: Stage) => ({ caseId: stage.caseId })

/** One party says so late in the evening, on a phone: the minute is kept. */
function wished(stage: Stage) {
  const { addressText: address, phone } = stage.given.applicant
  return stage.do(confirmation.wishConfirmation, stage.reporter(stage.reporterId()), { body: { wishes: true, service: { address, phone, electronic: true } } })
}

/** T20: both together, to the tribunal of the district. */
function applied(stage: Stage) {
  const applicants = (['applicant', 'respondent'] as const).map((side) => {
    const { addressText: address, phone } = stage.given[side]
    return { partyId: stage.party(side), wishes: true as const, by: 'self' as const, service: { address, phone, electronic: true } }
  })
  const body = { court: { ground: 'committee-place' as const, unitId: stage.staff('court').unitId }, handedInAt: stage.minute(30), applicants }
  return stage.do(confirmation.applyForConfirmation, 'mediator', { params: params(stage), body })
}

const filed = (stage: Stage) =>
  stage.do(confirmation.recordFiling, 'court', { params: params(stage), body: { filedOn: stage.day(), caseNumber: stage.given.courtNumber } })

const ruled = (stage: Stage, ruling: { result: 'confirmed' } | { result: 'rejected'; reason: 'unclear' }) =>
  stage.do(confirmation.recordRuling, 'court', { params: params(stage), body: { number: stage.given.courtNumber, ruledOn: stage.day(), ...ruling } })

async function received(stage: Stage): Promise<void> {
  for (const side of ['applicant', 'respondent'] as const) {
    await stage.do(confirmation.recordReceipt, 'court', { params: params(stage), body: { partyId: stage.party(side), on: stage.day() } })
  }
}

/** Up to the ruling on the twentieth day, as SC-02 has it. */
async function beforeTheCourt(stage: Stage, dueAfter: number): Promise<void> {
  await writtenUntilSeal(stage, (on) => [{ dueOn: on.day(dueAfter), fen: stage.given.sums.whole }])
  stage.at(7, '21:40')
  await wished(stage)
  stage.at(8, '09:30')
  await applied(stage)
  stage.at(10, '10:10')
  await filed(stage)
}

/** Confirmed and paid. */
export const confirmedAndPaid: Play = async (stage) => {
  const { whole } = stage.given.sums
  await beforeTheCourt(stage, 30)
  stage.at(18, '15:00')
  await ruled(stage, { result: 'confirmed' })
  stage.at(21, '10:20')
  await received(stage)
  stage.at(33, '10:20')
  await performed(stage, '1', whole)
  stage.at(42, '15:10')
  await visited(stage, 'very-satisfied')
  await noHazard(stage)
  await closed(stage, 43)
  await archived(stage, 60)
}

/** Rejected as unclear; both talk again, and the court confirms the clearer agreement (T22). */
export const madeClearer: Play = async (stage) => {
  const { whole } = stage.given.sums
  await beforeTheCourt(stage, 40)
  stage.at(18, '15:00')
  await ruled(stage, { result: 'rejected', reason: 'unclear' })
  stage.at(21, '09:30')
  const parties = (['applicant', 'respondent'] as const).map((side) => ({ partyId: stage.party(side), wishes: true as const, by: 'self' as const }))
  await stage.do(confirmation.beginNewRound, 'mediator', { params: params(stage), body: { parties, note: '把付款的日子和方式写清楚' } })
  stage.at(22, '15:20')
  await session(stage)
  await drafted(stage, [{ dueOn: stage.day(30), fen: whole }])
  stage.at(22, '16:05')
  await signed(stage)
  stage.at(23, '09:20')
  await sealed(stage)
  stage.at(25, '10:00')
  await applied(stage)
  stage.at(28, '10:10')
  await filed(stage)
  stage.at(36, '15:00')
  await ruled(stage, { result: 'confirmed' })
  stage.at(46, '10:20')
  await performed(stage, '2', whole)
  stage.at(60, '10:20')
  await visited(stage, 'satisfied')
  await noHazard(stage)
  await closed(stage, 61)
  await archived(stage, 80)
}

/** Papers were missing and the court did not file it; the money came all the same. */
export const notFiled: Play = async (stage) => {
  const { whole } = stage.given.sums
  await writtenUntilSeal(stage, (on) => [{ dueOn: on.day(20), fen: whole }])
  stage.at(8, '09:30')
  await applied(stage)
  stage.at(10, '10:10')
  await stage.do(confirmation.recordNotFiled, 'court', { params: params(stage), body: { decidedOn: stage.day(), reason: 'materials' } })
  stage.at(22, '10:20')
  await performed(stage, '1', whole)
  stage.at(36, '10:20')
  await visited(stage, 'satisfied')
  await noHazard(stage)
  await closed(stage, 37)
  await archived(stage, 55)
}

/** Confirmed, not paid, urged, breached, enforced. */
export const enforced: Play = async (stage) => {
  await beforeTheCourt(stage, 20)
  stage.at(18, '15:00')
  await ruled(stage, { result: 'confirmed' })
  stage.at(25, '08:10')
  await stage.sweep()
  stage.at(25, '10:10')
  await urged(stage, '1')
  stage.at(42, '09:30')
  await breached(stage)
  stage.at(44, '10:10')
  const applicant = stage.party('applicant')
  await stage.do(confirmation.recordEnforcement, 'mediator', { params: params(stage), body: { partyId: applicant, on: stage.day(), court: 'confirming' } })
  stage.at(84, '10:10')
  await stage.do(confirmation.recordEnforcementResult, 'court', { params: params(stage), body: { on: stage.day(), result: 'fulfilled' } })
  stage.at(88, '10:20')
  await visited(stage, 'fairly-satisfied', 'unperformed', 'phone')
  await noHazard(stage)
  await closed(stage, 89)
  await archived(stage, 110)
}
