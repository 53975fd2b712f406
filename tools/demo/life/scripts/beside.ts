import { jointOperations as joint } from '../../../../capabilities/joint/contract.ts'
import { linkedOperations as linked } from '../../../../capabilities/linked/contract.ts'
import type { Play, Stage } from '../stage.ts'
import { archived, closed, noHazard, visited } from './ending.ts'
import { accepted, contact, designated, identities, inHand, notices, underWay } from './opening.ts'
import { drafted, performed, sealed, session, signed } from './talking.ts'
import { sealedAgreement } from './written.ts'

const params = (stage: Stage) => ({ caseId: stage.caseId })

/** The clerk signs for what the tribunal sends; both sides told the court that they agree (IMR Art. 27). */
function receivedFromCourt(stage: Stage) {
  const agreedBy = [stage.party('applicant'), stage.party('respondent')]
  const body = {
    stage: 'pre-filing' as const, way: 'materials' as const, courtUnitId: stage.staff('court').unitId, reference: stage.given.courtNumber,
    receivedOn: stage.day(), materials: ['起诉状副本', '委派调解函'], agreedBy, agreedOn: stage.day(),
  }
  return stage.do(linked.receiveReferral, 'clerk', { params: params(stage), body })
}

/** Sent over before filing, taken on, agreed, and the result returned to the tribunal; the consent given there counts here. */
export const sentByCourt: Play = async (stage) => {
  const { whole } = stage.given.sums
  await inHand(stage)
  stage.at(0, '11:10')
  await receivedFromCourt(stage)
  stage.at(1, '09:20')
  await stage.do(linked.takeOnReferral, 'mediator', { params: params(stage), body: {} })
  stage.at(1, '09:40')
  await contact(stage)
  stage.at(2, '09:25')
  await notices(stage)
  await identities(stage)
  stage.at(2, '10:05')
  await accepted(stage)
  stage.at(2, '11:10')
  await designated(stage)
  await sealedAgreement(stage, (on) => [{ dueOn: on.day(14), fen: whole }])
  stage.at(6, '10:10')
  await stage.do(linked.returnReferral, 'mediator', { params: params(stage), body: { on: stage.day(), takenBy: '法庭内勤' } })
  stage.at(16, '10:20')
  await performed(stage, '1', whole)
  stage.at(36, '10:00')
  await visited(stage, 'satisfied')
  await noHazard(stage)
  await closed(stage, 37)
  await archived(stage, 52)
}

/** The police have a hand in it, the tribunal guides, and a leader has it in charge with a plan and a review. */
export const besideOthers: Play = async (stage) => {
  const { whole } = stage.given.sums
  await inHand(stage)
  await underWay(stage)
  stage.at(2, '11:10')
  await designated(stage)
  stage.at(3, '09:20')
  const noted = { organ: 'police' as const, name: '示例派出所', status: 'accepted' as const, on: stage.day(), sameDispute: false }
  const police = await stage.do(linked.noteLinked, 'mediator', { params: params(stage), body: noted })
  stage.at(3, '09:45')
  await stage.do(joint.seatMember, 'mediator', { params: params(stage), body: { slot: 'guide', staffId: stage.staff('court').id } })
  stage.at(3, '10:30')
  const charge = { staffId: stage.staff('leader').id, ground: 'petitions' as const, plan: '两周内到现场协调一次，请派出所、法庭的人一起来。', reviewOn: stage.day(11) }
  await stage.do(joint.takeCharge, 'dispatcher', { params: params(stage), body: charge })
  stage.at(9, '15:10')
  await stage.do(linked.endLinked, 'mediator', { params: { ...params(stage), linkedId: police.id }, body: { on: stage.day(), result: 'no-penalty' } })
  stage.at(14, '09:30')
  await stage.do(joint.reviewCharge, 'leader', { params: params(stage), body: { note: '现场看过，双方愿意再谈一次。', reviewOn: stage.day(14) } })
  stage.at(15, '15:20')
  await session(stage)
  await drafted(stage, [{ dueOn: stage.day(10), fen: whole }])
  stage.at(15, '16:05')
  await signed(stage)
  stage.at(16, '09:20')
  await sealed(stage)
  stage.at(24, '10:20')
  await performed(stage, '1', whole)
  stage.at(25, '09:30')
  await stage.do(joint.endCharge, 'leader', { params: params(stage), body: { note: '已经付清，双方不再来访。' } })
  stage.at(46, '10:00')
  await visited(stage, 'satisfied')
  await noHazard(stage)
  await closed(stage, 47)
  await archived(stage, 62)
}
