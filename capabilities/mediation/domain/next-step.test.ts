import { expect, test } from 'vitest'
import { day } from '#platform/time'
import { aDraft, aFile, ALL_NO, aMatter, APPLICANT, MEDIATOR, PARTIES, RESPONDENT } from '../builders.ts'
import type { MediationFile } from './file.ts'
import type { Matter } from './matter.ts'
import { naturalStep } from './next-step.ts'
import { refusalOf, type StepName } from './steps.ts'

const on = day('2026-03-16')
const yes = (partyId: string) => ({ partyId, given: true, by: 'self', on }) as const
const reached = [{ partyId: RESPONDENT, reached: true, on }]
const marks = [
  ...[APPLICANT, RESPONDENT].map((whose) => ({ draftId: 'd1', by: 'party', whose, actsFor: 'self', on }) as const),
  { draftId: 'd1', by: 'mediator', whose: MEDIATOR, actsFor: 'self', on } as const,
]
const owed = { ref: '1', dueOn: day('2026-03-30'), fen: 320_000, kind: 'money', paidFen: 0, settled: false, overdue: false } as const
const written = { form: 'written', effectiveOn: on, documentHash: 'a', obligations: [] } as const
const proposal = { factId: 'f1', reason: 'r', data: {} }
const at = (state: string, file: Partial<MediationFile> = {}, rest: Partial<Matter> = {}): Partial<Matter> => ({ state, file: aFile(file), ...rest })

/** The water leak from dispatch to the last payment, and what may come between. */
test.each<[string, Partial<Matter>, StepName | undefined]>([
  ['the other side is not known: the details come first', at('registered', {}, { parties: PARTIES.slice(0, 1) }), undefined],
  ['the place is not known', at('registered', {}, { placeKnown: false }), undefined],
  ['safety was not asked', at('registered', { gates: { ...ALL_NO, 'G-03': 'unknown' } }), 'ask-gates'],
  ['just taken up', at('registered', { attempts: [], consents: [], notified: [] }), 'record-contact'],
  ['rung in vain', at('awaiting-consent', { attempts: [{ partyId: RESPONDENT, reached: false, on }], consents: [], notified: [] }), 'record-contact'],
  ['reached', at('awaiting-consent', { attempts: reached, consents: [], notified: [] }), 'deliver-notice'],
  ['told of their rights', at('awaiting-consent', { attempts: reached, consents: [] }), 'record-consent'],
  ['one has said yes', at('awaiting-consent', { attempts: reached, consents: [yes(APPLICANT)] }), 'record-consent'],
  ['both have said yes, one was not told', at('awaiting-consent', { notified: [APPLICANT] }), 'deliver-notice'],
  ['both told, both willing', at('awaiting-consent'), 'accept'],
  ['one has refused', at('awaiting-consent', { consents: [yes(APPLICANT), { ...yes(RESPONDENT), given: false }] }), 'not-accept'],
  ['accepted', at('accepted'), 'designate'],
  ['a mediator is named', at('mediating', { sessions: 0 }), 'hold-session'],
  ['the mediator stepped aside (T08c)', at('mediating', { steppedAside: ['m1'], mediatorIds: [] }), 'designate'],
  ['a party does not want this mediator', at('mediating', { sessions: 0, disclosureAccepted: [APPLICANT] }), 'designate'],
  ['they have met', at('mediating'), 'draft'],
  ['written down', at('mediating', { draft: aDraft() }), 'sign'],
  ['the parties have signed', at('mediating', { draft: aDraft(), marks: marks.slice(0, 2) }), 'sign'],
  ['everybody has signed', at('mediating', { draft: aDraft(), marks }), 'seal'],
  ['a suspension is proposed', at('mediating', { suspension: proposal }), 'approve-suspension'],
  ['an end is proposed', at('mediating', { termination: proposal }), 'approve-termination'],
  ['suspended', at('suspended'), 'resume'],
  ['in effect, money to come', at('agreed', { agreement: written, progress: [owed] }, { performance: 'pending' }), 'perform'],
  ['late', at('agreed', { agreement: written, progress: [{ ...owed, overdue: true }] }, { performance: 'overdue' }), 'urge'],
  ['late and urged', at('agreed', { agreement: written, progress: [{ ...owed, overdue: true }], urged: ['1'] }, { performance: 'overdue' }), 'perform'],
  ['paid', at('agreed', { agreement: written, progress: [{ ...owed, settled: true }] }, { performance: 'performed' }), undefined],
  ['agreed orally, being written down', at('agreed', { agreement: { ...written, form: 'oral' }, draft: aDraft(), progress: [owed] }, { performance: 'pending' }), 'sign'],
  ['ended', at('terminated'), undefined],
  ['closed', at('closed'), undefined],
  ['merged', at('registered', {}, { merged: true }), undefined],
])('what the mediation waits for: %s', (_name, changes, step) => {
  const matter = aMatter(changes)
  expect(naturalStep(matter)).toBe(step)
  if (step) expect(refusalOf(step, matter), `${step} can be taken`).toBeUndefined()
})
