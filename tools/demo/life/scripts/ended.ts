import { intakeOperations as intake } from '../../../../capabilities/intake/contract.ts'
import type { Play } from '../stage.ts'
import { archived, closed, noHazard, rated } from './ending.ts'
import { assigned, consent, contact, designated, inHand, register, SAFE, triaged, underWay } from './opening.ts'
import { drafted, notAccepted, numberVoided, session, terminated, withdrawn } from './talking.ts'

/** SC-11 a: the other side says no. */
export const refused: Play = async (stage) => {
  await inHand(stage)
  stage.at(1, '10:10')
  await contact(stage, true, '对方明确表示不愿意调解。')
  await consent(stage, 'respondent', false)
  stage.at(1, '10:40')
  await notAccepted(stage, 'mediator', 'party-refuses', '已告知可以起诉，也可以申请法律援助。')
  stage.at(2, '10:00')
  await noHazard(stage)
  await closed(stage, 2, { satisfaction: 'ask-on-closing' })
  await archived(stage, 25)
}

export const unreachable: Play = async (stage) => {
  await inHand(stage)
  for (const day of [1, 2, 4]) {
    stage.at(day, '10:20')
    await contact(stage, false, '无人接听，也不在家。')
  }
  stage.at(9, '15:00')
  await notAccepted(stage, 'mediator', 'unreachable', '三次联系不上，已告知申请人其他途径。')
  await noHazard(stage)
  await closed(stage, 9, { satisfaction: 'ask-on-closing' })
  await archived(stage, 30)
}

/** About title to land or an office's act: the head explains the right way and does not accept. */
export const reservedByLaw: Play = async (stage) => {
  stage.at(0, '09:05')
  await register(stage, 'clerk', { ...SAFE, 'G-07': 'yes' })
  stage.at(0, '10:15')
  await triaged(stage, { gates: { 'G-07': 'yes' } })
  stage.at(0, '10:30')
  await assigned(stage, 'mediator')
  stage.at(1, '14:20')
  await notAccepted(stage, 'head', 'reserved-by-law', '这件事依法由有关机关处理，已说明去处和期限。')
  stage.at(1, '14:40')
  await noHazard(stage)
  await closed(stage, 1, { satisfaction: 'ask-on-closing' })
  await archived(stage, 22)
}

export const withdrawnAtTheWindow: Play = async (stage) => {
  stage.at(0, '09:05')
  await register(stage)
  stage.at(0, '16:05')
  await stage.do(intake.withdrawRequest, 'clerk', { params: { caseId: stage.caseId }, body: { reason: 'settled-themselves' } })
}

/** SC-11 b: nobody on the other side was reached, so nobody there is told. */
export const withdrawnUntold: Play = async (stage) => {
  await inHand(stage)
  stage.at(1, '09:30')
  await withdrawn(stage, 'settled-themselves')
  stage.at(1, '10:00')
  await noHazard(stage)
  await closed(stage, 1, { satisfaction: 'ask-on-closing' })
  await archived(stage, 20)
}

export const withdrawnAfterContact: Play = async (stage) => {
  await inHand(stage)
  stage.at(1, '09:30')
  await contact(stage)
  stage.at(3, '10:00')
  await consent(stage, 'applicant')
  stage.at(4, '09:50')
  await withdrawn(stage, 'other-route')
  stage.at(5, '09:00')
  await rated(stage, 'fairly-satisfied')
  await noHazard(stage)
  await closed(stage, 7)
  await archived(stage, 29)
}

/** Taken down twice: the second is withdrawn, and the head voids its number, which stays in the register (§3.5). */
export const acceptedTwice: Play = async (stage) => {
  await inHand(stage)
  await underWay(stage)
  stage.at(3, '09:50')
  await withdrawn(stage, 'no-reason')
  stage.at(3, '10:20')
  await numberVoided(stage, '同一件事登记了两次，已用另一个文号办理。')
  stage.at(4, '09:40')
  await noHazard(stage)
  await closed(stage, 4, { satisfaction: 'ask-on-closing' })
  await archived(stage, 24)
}

/** Two sessions and no agreement (R2). */
export const tooFarApart: Play = async (stage) => {
  await inHand(stage)
  await underWay(stage)
  stage.at(2, '11:00')
  await designated(stage)
  stage.at(7, '10:30')
  await session(stage, 'mediator', '分歧较大，约定下周再谈。')
  stage.at(14, '10:30')
  await session(stage, 'mediator', '仍然谈不拢。')
  stage.at(16, '09:40')
  await terminated(stage, 'R2', '分歧较大，已告知起诉和法律援助的途径。')
  stage.at(17, '09:40')
  await noHazard(stage)
  await closed(stage, 17, { satisfaction: 'ask-on-closing' })
  await archived(stage, 40)
}

/** Drafted and not signed (R5). */
export const wouldNotSign: Play = async (stage) => {
  await inHand(stage)
  await underWay(stage)
  stage.at(2, '11:00')
  await designated(stage)
  stage.at(5, '10:30')
  await session(stage)
  await drafted(stage, [{ dueOn: stage.day(14), fen: stage.given.sums.whole }])
  stage.at(9, '10:30')
  await terminated(stage, 'R5', '被申请人不愿签字。')
  stage.at(10, '09:40')
  await noHazard(stage)
  await closed(stage, 10, { satisfaction: 'ask-on-closing' })
  await archived(stage, 33)
}
