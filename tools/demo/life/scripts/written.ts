import type { Play, Stage } from '../stage.ts'
import { archived, closed, hazardFixed, hazardLeft, noHazard, type Rating, visited } from './ending.ts'
import { accepted, consent, contact, designated, inHand, notices, underWay } from './opening.ts'
import { agreedOrally, breached, drafted, performed, sealed, session, signed, urged } from './talking.ts'

export async function sealedAgreement(stage: Stage, owed: (stage: Stage) => Parameters<typeof drafted>[1]): Promise<void> {
  stage.at(4, '15:20')
  await session(stage)
  stage.at(4, '15:40')
  await drafted(stage, owed(stage))
  stage.at(4, '16:05')
  await signed(stage)
  stage.at(5, '09:20')
  await sealed(stage)
}

/** The written way up to the seal on the sixth day. */
export async function writtenUntilSeal(stage: Stage, owed: (stage: Stage) => Parameters<typeof drafted>[1]): Promise<void> {
  await inHand(stage)
  await underWay(stage)
  stage.at(2, '11:10')
  await designated(stage)
  await sealedAgreement(stage, owed)
}

/** A repair within a week and a sum within two; a danger is left and removed. */
export const repairAndPay: Play = async (stage) => {
  const { whole } = stage.given.sums
  await writtenUntilSeal(stage, (on) => [{ dueOn: on.day(7) }, { dueOn: on.day(14), fen: whole }])
  stage.at(10, '10:30')
  await performed(stage, '1')
  stage.at(16, '11:00')
  await performed(stage, '2', whole)
  stage.at(17, '09:30')
  await hazardLeft(stage)
  await hazardFixed(stage, 20)
  stage.at(36, '10:00')
  await visited(stage, 'satisfied')
  await closed(stage, 37)
  await archived(stage, 52)
}

/** Found, agreed, paid and written down in one day (SC-01). */
export const onTheSpot: Play = async (stage) => {
  const { whole } = stage.given.sums
  await inHand(stage)
  stage.at(0, '10:55')
  await contact(stage, true, '对方就在楼上，马上下来谈。', 'mediator', 'visit')
  stage.at(0, '11:05')
  await consent(stage, 'applicant')
  await consent(stage, 'respondent')
  await notices(stage)
  await accepted(stage)
  stage.at(0, '11:15')
  await designated(stage)
  stage.at(0, '14:30')
  await session(stage)
  await drafted(stage, [{ dueOn: stage.day(), fen: whole }])
  stage.at(0, '14:50')
  await signed(stage)
  stage.at(0, '15:10')
  await sealed(stage)
  stage.at(0, '15:20')
  await performed(stage, '1', whole)
  stage.at(31, '15:00')
  await visited(stage, 'very-satisfied', 'performed', 'phone')
  stage.at(31, '15:30')
  await noHazard(stage)
  await closed(stage, 32)
  await archived(stage, 45)
}

/** One sum, paid on time. The rating and how the visit went differ. */
const paidInTime = (rating: Rating | undefined): Play => async (stage) => {
  const { whole } = stage.given.sums
  await writtenUntilSeal(stage, (on) => [{ dueOn: on.day(21), fen: whole }])
  stage.at(23, '10:20')
  await performed(stage, '1', whole)
  stage.at(36, '16:00')
  await visited(stage, rating)
  stage.at(36, '16:20')
  await noHazard(stage)
  await closed(stage, 37, rating === undefined ? { satisfaction: 'ask-on-closing' } : {})
  await archived(stage, 60)
}
export const paidAndContent = paidInTime('satisfied')
export const paidAndFairlyContent = paidInTime('fairly-satisfied')
export const paidAndSilent = paidInTime(undefined)

/** Paid late, after the product noted it and the mediator urged. */
export const paidLate: Play = async (stage) => {
  const { whole } = stage.given.sums
  await writtenUntilSeal(stage, (on) => [{ dueOn: on.day(10), fen: whole }])
  stage.at(15, '00:10')
  await stage.sweep()
  stage.at(15, '09:40')
  await urged(stage, '1')
  stage.at(22, '14:40')
  await performed(stage, '1', whole)
  stage.at(37, '10:30')
  await visited(stage, 'fairly-satisfied')
  await noHazard(stage)
  await closed(stage, 38)
  await archived(stage, 58)
}

/** Never paid: urged, breached, told the ways left, closed with its reason. */
export const neverPaid: Play = async (stage) => {
  await writtenUntilSeal(stage, (on) => [{ dueOn: on.day(10), fen: stage.given.sums.whole }])
  stage.at(15, '00:10')
  await stage.sweep()
  stage.at(16, '09:40')
  await urged(stage, '1')
  stage.at(36, '11:00')
  await breached(stage)
  stage.at(38, '10:40')
  await visited(stage, 'dissatisfied', 'unperformed')
  await noHazard(stage)
  await closed(stage, 44, { performanceReason: 'court', note: '申请人已经起诉。' })
  await archived(stage, 60)
}

const instalments = (missed: boolean): Play => async (stage) => {
  const { part } = stage.given.sums
  await inHand(stage)
  await underWay(stage)
  stage.at(2, '11:00')
  await designated(stage)
  stage.at(3, '15:00')
  await session(stage)
  await agreedOrally(stage, [7, 28, 49].map((ahead) => ({ dueOn: stage.day(ahead), fen: part })))
  stage.at(10, '10:00')
  await performed(stage, '1', part)
  stage.at(31, '10:00')
  await performed(stage, '2', part)
  await (missed ? lastMissed(stage) : lastPaid(stage, part))
  await archived(stage, 92)
}

async function lastPaid(stage: Stage, part: number): Promise<void> {
  stage.at(51, '16:00')
  await performed(stage, '3', part)
  stage.at(60, '10:00')
  await visited(stage, 'satisfied', 'performed', 'phone')
  await noHazard(stage)
  await closed(stage, 60)
}

async function lastMissed(stage: Stage): Promise<void> {
  stage.at(53, '00:10')
  await stage.sweep()
  stage.at(53, '10:30')
  await urged(stage, '3')
  stage.at(73, '09:30')
  await breached(stage)
  stage.at(74, '09:30')
  await visited(stage, 'dissatisfied', 'partly')
  await noHazard(stage)
  await closed(stage, 76, { performanceReason: 'waived-by-creditor', note: '申请人不再要余款。' })
}

/** Three spoken instalments (SC-11 d). */
export const instalmentsPaid = instalments(false)
export const lastInstalmentMissed = instalments(true)
