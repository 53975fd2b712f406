import { mediationOperations as mediation } from '../../../../capabilities/mediation/contract.ts'
import type { Day } from '#platform/time'
import type { Post } from '../given.ts'
import type { Stage } from '../stage.ts'
import { SAFE } from './opening.ts'

const CHECKS = { mediable: true, capacity: true, voluntary: true, lawful: true, 'no-harm-to-others': true } as const
const ROOM = '社区调解室'

/** T09, with what both sides said. */
export function session(stage: Stage, by: Post = 'mediator', result = '双方愿意按商定的办法解决。', place = ROOM) {
  const { applicant, respondent, telling } = stage.given
  return stage.do(mediation.holdSession, by, {
    params: { caseId: stage.caseId },
    body: {
      startedAt: stage.minute(55), endedAt: stage.minute(5), mode: 'face-to-face', place, isPublic: false,
      present: [
        { name: applicant.name, capacity: '申请人', partyId: stage.party('applicant') },
        { name: respondent.name, capacity: '被申请人', partyId: stage.party('respondent') },
      ],
      statements: [{ speaker: applicant.name, text: telling.plea }, { speaker: respondent.name, text: telling.answer }],
      undisputedFacts: telling.finding, result, gates: { ...SAFE },
    },
  })
}

interface Owed {
  readonly dueOn: Day
  /** Fen; an act where none is owed. */
  readonly fen?: number
}

function obligation(stage: Stage, { dueOn, fen }: Owed) {
  const between = { debtorPartyId: stage.party('respondent'), creditorPartyId: stage.party('applicant'), dueOn }
  if (fen === undefined) return { ...between, kind: 'act', what: stage.given.telling.deed, way: '当面验收', place: ROOM } as const
  return { ...between, kind: 'money', what: '支付商定的款项', fen, way: '当面支付，出具收条', place: ROOM } as const
}

export function drafted(stage: Stage, owed: readonly Owed[], by: Post = 'mediator') {
  const { telling } = stage.given
  return stage.do(mediation.draftAgreement, by, {
    params: { caseId: stage.caseId },
    body: {
      facts: telling.finding, disputedMatters: telling.plea, content: [telling.term, '双方就此事再无其他争执。'], copies: 3, checks: { ...CHECKS },
      obligations: owed.map((each) => obligation(stage, each)),
    },
  })
}

/** Every mark but the seal, on paper; one scan shows them all. `whose` limits them for lives that stop half-way. */
export async function signed(stage: Stage, by: Post = 'mediator', mediator: Post = 'mediator'): Promise<void> {
  const draftId = stage.latest('agreement-drafted', 'draftId')
  const file = stage.scan()
  const signers = [['party', stage.party('applicant')], ['party', stage.party('respondent')], ['mediator', stage.staff(mediator).id]] as const
  for (const [as, whose] of signers) {
    const body = { draftId, by: as, whose, actsFor: 'self', mark: 'signature', way: 'paper', on: stage.day(), signerPresent: true, file } as const
    await stage.do(mediation.signAgreement, by, { params: { caseId: stage.caseId }, body })
  }
}

/** T13: the head's seal, the last mark. */
export function sealed(stage: Stage) {
  const body = { draftId: stage.latest('agreement-drafted', 'draftId'), password: stage.house.password }
  return stage.do(mediation.sealAgreement, 'head', { params: { caseId: stage.caseId }, body })
}

/** T14. */
export function agreedOrally(stage: Stage, owed: readonly Owed[], by: Post = 'mediator') {
  const { telling } = stage.given
  return stage.do(mediation.agreeOrally, by, {
    params: { caseId: stage.caseId },
    body: {
      facts: telling.finding, content: telling.term, place: ROOM, noDocumentWanted: true, checks: { ...CHECKS },
      obligations: owed.map((each) => obligation(stage, each)), confirmedBy: [stage.party('applicant'), stage.party('respondent')],
    },
  })
}

/** T17: an act is shown by a statement, money by its receipt. */
export function performed(stage: Stage, ref: string, paidFen?: number, by: Post = 'mediator') {
  const proof = paidFen === undefined
    ? { proof: 'statement', statement: '双方当面确认，已经做到。' } as const
    : { proof: 'receipt', paidFen, file: stage.scan() } as const
  return stage.do(mediation.recordPerformance, by, { params: { caseId: stage.caseId }, body: { ref, on: stage.day(), ...proof } })
}

export function urged(stage: Stage, ref: string, by: Post = 'mediator') {
  return stage.do(mediation.urgePerformance, by, {
    params: { caseId: stage.caseId }, body: { ref, channel: 'phone', note: '提醒已经到期，请按约定办。' },
  })
}

export const breached = (stage: Stage, by: Post = 'mediator') => stage.do(mediation.recordBreach, by, { params: { caseId: stage.caseId }, body: {} })

export async function terminated(stage: Stage, reason: 'R2' | 'R5', note: string): Promise<void> {
  await stage.do(mediation.terminateMediation, 'mediator', { params: { caseId: stage.caseId }, body: { reason, note } })
  await stage.do(mediation.approveTermination, 'head', { params: { caseId: stage.caseId }, body: {} })
}

export function notAccepted(stage: Stage, by: Post, reason: 'party-refuses' | 'unreachable' | 'reserved-by-law' | 'administrative', note: string) {
  return stage.do(mediation.notAcceptMatter, by, { params: { caseId: stage.caseId }, body: { reason, note } })
}

export function withdrawn(stage: Stage, reason: 'settled-themselves' | 'other-route' | 'no-reason', by: Post = 'mediator') {
  return stage.do(mediation.withdrawMatter, by, { params: { caseId: stage.caseId }, body: { reason } })
}

export function numberVoided(stage: Stage, reason: string) {
  return stage.do(mediation.voidNumber, 'head', { params: { caseId: stage.caseId }, body: { reason } })
}
