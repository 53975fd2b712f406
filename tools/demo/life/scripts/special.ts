import { dispatchOperations as dispatch } from '../../../../capabilities/dispatch/contract.ts'
import { mediationOperations as mediation } from '../../../../capabilities/mediation/contract.ts'
import type { Play } from '../stage.ts'
import { archived, closed, noHazard, visited, waived } from './ending.ts'
import { assigned, claimed, consent, contact, designated, inHand, notices, register, triaged, underWay } from './opening.ts'
import { drafted, performed, sealed, session, signed } from './talking.ts'
import { sealedAgreement } from './written.ts'

/** An appraisal stops the clock, the parties agree to more time, and it is settled in writing. */
export const appraised: Play = async (stage) => {
  const { whole } = stage.given.sums
  const params = () => ({ caseId: stage.caseId })
  await inHand(stage)
  await underWay(stage)
  stage.at(2, '11:00')
  await designated(stage)
  stage.at(6, '10:30')
  await session(stage, 'mediator', '对损失多少有争议，双方同意请人评估。')
  stage.at(7, '09:10')
  await stage.do(mediation.suspendMediation, 'mediator', { params: params(), body: { reason: 'appraisal', expectedEndOn: stage.day(14) } })
  stage.at(7, '10:10')
  await stage.do(mediation.approveSuspension, 'head', { params: params(), body: {} })
  stage.at(22, '09:30')
  await stage.do(mediation.resumeMediation, 'mediator', { params: params(), body: { event: '评估报告已经出来。' } })
  stage.at(24, '15:10')
  const extension = { newDueOn: stage.day(40), agreedBy: [stage.party('applicant'), stage.party('respondent')], form: 'written' as const }
  await stage.do(mediation.extendMediation, 'mediator', { params: params(), body: extension })
  stage.at(28, '10:30')
  await session(stage)
  await drafted(stage, [{ dueOn: stage.day(10), fen: whole }])
  stage.at(28, '11:00')
  await signed(stage)
  stage.at(29, '09:10')
  await sealed(stage)
  stage.at(37, '10:00')
  await performed(stage, '1', whole)
  stage.at(60, '10:00')
  await visited(stage, 'satisfied')
  await noHazard(stage)
  await closed(stage, 60)
  await archived(stage, 80)
}

/** In the police station's mediation room: the officer brings both together, the street's head mediates and seals (§8.2). */
export const stationRoom: Play = async (stage) => {
  const { whole } = stage.given.sums
  stage.at(0, '09:05')
  await register(stage, 'officer')
  stage.at(0, '09:40')
  await triaged(stage, { unitId: stage.given.units.station, reason: '双方都在派出所，就地谈' })
  stage.at(0, '09:50')
  await assigned(stage)
  stage.at(0, '10:05')
  await claimed(stage, 'officer')
  await underWay(stage, 'officer')
  stage.at(2, '10:40')
  const agreedBy = [stage.party('applicant'), stage.party('respondent')]
  const officer = { staffId: stage.staff('officer').id, capacity: 'community-officer' as const, agreedBy }
  await stage.do(mediation.addCoHandler, 'head', { params: { caseId: stage.caseId }, body: officer })
  await designated(stage, 'head')
  stage.at(3, '10:40')
  await session(stage, 'officer', '双方和解，当场签字。', '派出所调解室')
  await drafted(stage, [{ dueOn: stage.day(7), fen: whole }], 'officer')
  stage.at(3, '11:10')
  await signed(stage, 'officer', 'head')
  stage.at(3, '14:10')
  await sealed(stage)
  stage.at(9, '14:40')
  await performed(stage, '1', whole, 'head')
  stage.at(36, '10:10')
  await visited(stage, 'satisfied', 'performed', 'phone')
  await noHazard(stage, 'head')
  await closed(stage, 37, {}, 'head')
  await archived(stage, 58)
}

/** Given to one, then to another while the first is away; the visit is waived because both moved. */
export const reassigned: Play = async (stage) => {
  const { whole } = stage.given.sums
  stage.at(0, '09:05')
  await register(stage)
  stage.at(0, '10:20')
  await triaged(stage)
  await assigned(stage, 'head')
  stage.at(0, '15:20')
  const body = { staffId: stage.staff('mediator').id, reason: '主任外出学习，由调解员接着办' }
  await stage.do(dispatch.reassignCase, 'head', { params: { caseId: stage.caseId }, body })
  await underWay(stage)
  stage.at(2, '11:10')
  await designated(stage)
  await sealedAgreement(stage, (on) => [{ dueOn: on.day(10), fen: whole }])
  stage.at(14, '10:20')
  await performed(stage, '1', whole)
  stage.at(20, '10:20')
  await waived(stage)
  await noHazard(stage)
  await closed(stage, 21, { satisfaction: 'ask-on-closing' })
  await archived(stage, 43)
}

/** A sector committee that both sides chose; it waits there for somebody to take it up. */
export const atTheSector: Play = async (stage) => {
  stage.at(0, '09:05')
  await register(stage)
  stage.at(0, '10:20')
  await triaged(stage, { sectorAgreed: true })
  stage.at(0, '10:40')
  await assigned(stage)
  stage.at(1, '09:10')
  await claimed(stage, 'sector')
  stage.at(1, '10:20')
  await contact(stage, true, undefined, 'sector')
  stage.at(2, '09:30')
  await consent(stage, 'applicant', true, 'sector')
  stage.at(3, '09:30')
  await consent(stage, 'respondent', true, 'sector')
  await notices(stage, 'sector')
}

/** Registered, triaged, dispatched to the unit, taken up, contacted: for what is still young. */
export const justBegun: Play = async (stage) => {
  stage.at(0, '09:05')
  await register(stage)
  stage.at(0, '10:20')
  await triaged(stage)
  stage.at(0, '10:40')
  await assigned(stage)
  stage.at(1, '09:20')
  await claimed(stage, 'mediator')
  stage.at(1, '10:20')
  await contact(stage)
}
