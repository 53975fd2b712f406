import { type Day, day } from '#platform/time'
import { EMPTY_FILE, type Draft, type MediationFile, type ReadFact } from './domain/file.ts'
import type { GateAnswers } from './domain/gates.ts'
import type { Matter, PartyView } from './domain/matter.ts'
import type { Obligation } from './domain/obligations.ts'

/** Test data, complete by default: a leak between two flats, ready for the step under test. */
export const APPLICANT = '00000000-0000-7000-8000-00000000000a'
export const RESPONDENT = '00000000-0000-7000-8000-00000000000b'
export const MEDIATOR = '00000000-0000-7000-8000-00000000000c'

export const ALL_NO: GateAnswers = { 'G-01': 'no', 'G-02': 'no', 'G-03': 'no', 'G-04': 'no', 'G-05': 'no', 'G-06': 'no' }

export const PARTIES: readonly PartyView[] = [
  { id: APPLICANT, side: 'applicant', minor: false },
  { id: RESPONDENT, side: 'respondent', minor: false },
]

export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    id: 'd1', version: 1, on: day('2026-03-16'), hash: 'aa', partyIds: [APPLICANT, RESPONDENT], mediatorIds: [MEDIATOR], disposesOf: [], paperOnly: false,
    obligations: [{ ref: '1', dueOn: day('2026-03-30'), fen: 320_000, kind: 'money' }], ...changes,
  }
}

export function aFile(changes: Partial<MediationFile> = {}): MediationFile {
  const on = day('2026-03-16')
  return {
    ...EMPTY_FILE,
    gates: ALL_NO,
    notified: [APPLICANT, RESPONDENT],
    consents: [
      { partyId: APPLICANT, given: true, by: 'self', on },
      { partyId: RESPONDENT, given: true, by: 'self', on },
    ],
    attempts: [{ partyId: RESPONDENT, reached: true, on }],
    sessions: 1,
    ...changes,
  }
}

export function aMatter(changes: Partial<Matter> = {}): Matter {
  return {
    state: 'mediating', performance: null, category: { code: 'NBR-01', writtenOnly: false, paperOnly: false }, channel: 'visit', insidePetition: false, registeredOn: day('2026-03-16'),
    placeKnown: true, merged: false, claimed: true, committeeThere: true, trained: true, mine: true, parties: PARTIES, unheard: [], file: aFile(), deadlines: [], today: day('2026-03-16'), ...changes,
  }
}

export function anObligation(changes: Partial<Obligation> = {}): Obligation {
  return {
    ref: '1', debtorPartyId: RESPONDENT, creditorPartyId: APPLICANT, kind: 'money', what: '赔偿天花板和墙面的维修费', fen: 120_000,
    way: '现金当面支付', place: '示例社区调解室', dueOn: day('2026-03-30'), ...changes,
  }
}

let made = 0

/** A fact as the fold reads it. */
export function aFact(kind: string, data: ReadFact['data'] = {}, occurredOn: Day = day('2026-03-16')): ReadFact {
  made += 1
  return { id: `fact-${made}` as ReadFact['id'], kind, data, occurredOn, procedureId: 'p1' as ReadFact['procedureId'] }
}
