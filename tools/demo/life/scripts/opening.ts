import { dispatchOperations as dispatch } from '../../../../capabilities/dispatch/contract.ts'
import { intakeOperations as intake } from '../../../../capabilities/intake/contract.ts'
import { mediationOperations as mediation } from '../../../../capabilities/mediation/contract.ts'
import { triageOperations as triage } from '../../../../capabilities/triage/contract.ts'
import type { Post, Somebody } from '../given.ts'
import type { Stage } from '../stage.ts'

export const SAFE = { 'G-01': 'no', 'G-02': 'no', 'G-03': 'no', 'G-04': 'no', 'G-05': 'no', 'G-06': 'no' } as const
type Gates = Readonly<Record<string, 'yes' | 'no'>>

const personOf = ({ name, phone, addressId, addressText }: Somebody) => ({ name, phone, addressId, addressText })

/** T01 at a counter, by telephone or wherever staff write down what somebody says. */
export async function register(stage: Stage, by: Post = 'clerk', gates: Gates = SAFE): Promise<string> {
  const { applicant, respondent, category, channel, telling } = stage.given
  const body = {
    text: telling.text, title: telling.title, channel, category, gates, noticeGiven: true, oralConfirmed: true, addressId: applicant.addressId,
    applicant: personOf(applicant), respondent: personOf(respondent), lettersWanted: true,
  } as never
  const { caseId } = await stage.ask(intake.registerCase, by, { body })
  await stage.opened(caseId)
  return caseId
}

/** A resident scans the plate at the door; nobody has an account. */
export async function report(stage: Stage): Promise<string> {
  const { applicant, place, telling } = stage.given
  const nobody = { kind: 'public', district: stage.house.district.id } as const
  const body = { text: telling.text, addressToken: place.token, danger: 'no', name: applicant.name, phone: applicant.phone, noticeGiven: true, lettersWanted: true } as const
  const { caseId } = await stage.ask(intake.reportMatter, nobody, { body })
  await stage.opened(caseId)
  return caseId
}

/** The window rings back and completes what a resident could not know. */
export function complete(stage: Stage, by: Post = 'clerk') {
  const { applicant, respondent, category, telling } = stage.given
  const parties = [{ ...personOf(applicant), side: 'applicant' }, { ...personOf(respondent), side: 'respondent' }] as const
  return stage.do(intake.stateDetails, by, {
    params: { caseId: stage.caseId }, body: { title: telling.title, category, gates: { ...SAFE }, parties: [...parties] },
  })
}

export function triaged(stage: Stage, changes: { gates?: Gates; unitId?: string; reason?: string; sectorAgreed?: boolean } = {}) {
  return stage.do(triage.triage, 'dispatcher', {
    params: { caseId: stage.caseId }, body: { category: stage.given.category, gates: { ...SAFE, 'G-07': 'no', ...changes.gates }, ...changesOf(changes) },
  })
}

function changesOf({ unitId, reason, sectorAgreed }: { unitId?: string; reason?: string; sectorAgreed?: boolean }) {
  return {
    ...(unitId === undefined ? {} : { unitId }), ...(reason === undefined ? {} : { reason }), ...(sectorAgreed === undefined ? {} : { sectorAgreed }),
  }
}

/** To the unit that triage decided on, and to somebody there, or to whoever takes it up. */
export function assigned(stage: Stage, to?: Post) {
  const body = to === undefined ? {} : { staffId: stage.staff(to).id }
  return stage.do(dispatch.assignCase, 'dispatcher', { params: { caseId: stage.caseId }, body })
}

export const claimed = (stage: Stage, by: Post) => stage.do(dispatch.claimCase, by, { params: { caseId: stage.caseId }, body: {} })

/** The same morning: registered, triaged, dispatched to the mediator. */
export async function inHand(stage: Stage, by: Post = 'clerk'): Promise<void> {
  stage.at(0, '09:05')
  await register(stage, by)
  stage.at(0, '10:20')
  await triaged(stage)
  stage.at(0, '10:32')
  await assigned(stage, 'mediator')
}

export function contact(stage: Stage, reached = true, result = '说明了来意，约好时间到社区来谈。', by: Post = 'mediator', channel: 'phone' | 'visit' = 'phone') {
  return stage.do(mediation.recordContact, by, {
    params: { caseId: stage.caseId }, body: { partyId: stage.party('respondent'), channel, at: stage.minute(10), reached, result },
  })
}

export function consent(stage: Stage, side: 'applicant' | 'respondent', given = true, by: Post = 'mediator') {
  const requests = side === 'applicant' ? { requests: [stage.given.telling.plea] } : {}
  return stage.do(mediation.recordConsent, by, {
    params: { caseId: stage.caseId },
    body: { partyId: stage.party(side), given, form: 'oral', at: stage.minute(5), by: 'self', witness: '社区工作人员在场', ...requests },
  })
}

export function notices(stage: Stage, by: Post = 'mediator') {
  const partyIds = [stage.party('applicant'), stage.party('respondent')]
  return stage.do(mediation.deliverNotice, by, { params: { caseId: stage.caseId }, body: { partyIds, form: 'paper' } })
}

export async function identities(stage: Stage, by: Post = 'mediator'): Promise<void> {
  for (const side of ['applicant', 'respondent'] as const) {
    const body = { partyId: stage.party(side), documentType: 'identity-card', lastFour: stage.given[side].lastFour, at: stage.minute(3) } as const
    await stage.do(mediation.checkIdentity, by, { params: { caseId: stage.caseId }, body })
  }
}

export function accepted(stage: Stage, by: Post = 'mediator') {
  return stage.do(mediation.acceptMatter, by, { params: { caseId: stage.caseId }, body: { initiative: 'application', scope: 'whole' } })
}

export function designated(stage: Stage, whom: Post = 'mediator') {
  return stage.do(mediation.designateMediator, 'head', {
    params: { caseId: stage.caseId }, body: { mediatorIds: [stage.staff(whom).id], chosenBy: 'parties', disclosure: 'none' },
  })
}

/** T05 to T08: contact the next day, consents and papers the day after, a mediator named. */
export async function underWay(stage: Stage, by: Post = 'mediator'): Promise<void> {
  stage.at(1, '09:40')
  await contact(stage, true, undefined, by)
  stage.at(2, '09:15')
  await consent(stage, 'applicant', true, by)
  stage.at(2, '09:25')
  await consent(stage, 'respondent', true, by)
  await notices(stage, by)
  await identities(stage, by)
  stage.at(2, '10:05')
  await accepted(stage, by === 'officer' ? 'head' : by)
}
