import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { aDraft, aFact, aFile, ALL_NO, aMatter, APPLICANT, MEDIATOR, PARTIES, RESPONDENT } from '../builders.ts'
import type { MediationFile } from './file.ts'
import { fileOf } from './file.ts'
import { askingOthers } from './guards.ts'
import type { Matter } from './matter.ts'
import { toldOfWithdrawal } from './matter.ts'
import { roleRefusal } from './roles.ts'
import { refusalOf, type StepName, stepsOf } from './steps.ts'
import { confirmationOffer, remediesAfterBreach, remediesAfterEnd } from './remedies.ts'
import { LAW_NAMES } from '../words/law-names.ts'
import { MEDIATION_TRANSITIONS } from './transitions.ts'
import { PERFORMANCE_TRANSITIONS } from './performance.ts'

const on = day('2026-03-16')
const refused = (step: StepName, matter: Partial<Matter>) => refusalOf(step, aMatter(matter))?.code ?? null
const withFile = (changes: Partial<MediationFile>, rest: Partial<Matter> = {}): Partial<Matter> => ({ ...rest, file: aFile(changes) })
const waiting = { state: 'awaiting-consent' }

test.each([
  ['a written agreement', undefined, null],
  ['an oral one within its thirty days', 'open', '新协议生效之日起三十日内'],
  ['an oral one past them (SC-11 d)', 'over', '新协议生效之日起三十日内；原来口头协议的三十日已经过了'],
] as const)('who wants it enforceable is told to write an oral agreement down first: %s', (_name, oral, limit) =>
  expect(remediesAfterBreach('CON-01', oral).find((each) => each.remedy === 'write-it-down')?.limit?.zh ?? null).toBe(limit))

test.each<[string, StepName, Partial<Matter>, string | null]>([
  ['T05 may be taken', 'record-contact', { state: 'registered' }, null],
  ['the applicant may be rung while the place is unknown', 'record-contact', { state: 'registered', placeKnown: false }, null],
  ['T06 may be taken', 'accept', waiting, null],
  ['T06 not from registered', 'accept', { state: 'registered' }, 'out-of-turn'],
  ['T06 not twice', 'accept', { state: 'accepted' }, 'out-of-turn'],
  ['T06 not while the category is unknown', 'accept', { ...waiting, category: null }, 'details-unknown'],
  ['T06 needs each consent (PMA 17)', 'accept', withFile({ consents: [{ partyId: APPLICANT, given: true, by: 'self', on }] }, waiting), 'consent-missing'],
  ['T06 not over a refusal (PMA 17)', 'accept', withFile({ consents: [{ partyId: RESPONDENT, given: false, by: 'self', on }] }, waiting), 'party-refused'],
  ['T06 needs the notice first (PMA 23)', 'accept', withFile({ notified: [APPLICANT] }, waiting), 'notice-missing'],
  ['T06 not for a crime', 'accept', withFile({ gates: { ...ALL_NO, 'G-01': 'yes' } }, waiting), 'gate-stops'],
  ['T06 needs a committee to give the number (PMA 8)', 'accept', { ...waiting, committeeThere: false }, 'no-committee'],
  ['T06 with everybody at the table: what is said there is not missing yet', 'accept-together', withFile({ consents: [], notified: [] }, waiting), null],
  ['T06 at the table only while somebody is left to ask', 'accept-together', waiting, 'nobody-left-to-ask'],
  ['T06 at the table not over a refusal (PMA 17)', 'accept-together', withFile({ consents: [{ partyId: RESPONDENT, given: false, by: 'self', on }] }, waiting), 'party-refused'],
  ['T06 at the table not for a crime', 'accept-together', withFile({ consents: [], gates: { ...ALL_NO, 'G-01': 'yes' } }, waiting), 'gate-stops'],
  ['T06 at the table not before contact', 'accept-together', { state: 'registered' }, 'out-of-turn'],
  ['after a refusal no other consent is taken', 'record-consent', withFile({ consents: [{ partyId: RESPONDENT, given: false, by: 'self', on }] }, waiting), 'party-refused'],
  ['T07 after a refusal', 'not-accept', withFile({ consents: [{ partyId: RESPONDENT, given: false, by: 'self', on }] }, waiting), null],
  ['T07 not for nothing', 'not-accept', waiting, 'no-reason-yet'],
  ['T07 not after one attempt', 'not-accept', withFile({ attempts: [{ partyId: RESPONDENT, reached: false, on }] }, waiting), 'no-reason-yet'],
  ['T07 after three attempts', 'not-accept', withFile({ attempts: [1, 2, 3].map(() => ({ partyId: RESPONDENT, reached: false, on })) }, waiting), null],
  ['T07 for a fired gate', 'not-accept', withFile({ gates: { ...ALL_NO, 'G-06': 'yes' } }, waiting), null],
  ['T04 by the head at registration', 'not-accept', { state: 'registered' }, null],
  ['T08 from accepted', 'designate', { state: 'accepted' }, null],
  ['T08 again, to replace', 'designate', { state: 'mediating' }, null],
  ['T08 not before acceptance', 'designate', waiting, 'out-of-turn'],
  ['T09 in mediation', 'hold-session', {}, null],
  ['T09 not with a mediator somebody rejects (OMR 13)', 'hold-session', withFile({ disclosureAccepted: [APPLICANT] }), 'mediator-not-accepted'],
  ['T09 under G-03 only with the training', 'hold-session', withFile({ gates: { ...ALL_NO, 'G-03': 'yes' }, safetyPlanRecorded: true }, { trained: false }), 'training-needed'],
  ['T09 under G-03 with plan and training', 'hold-session', withFile({ gates: { ...ALL_NO, 'G-03': 'yes' }, safetyPlanRecorded: true }), null],
  ['T09 with everybody’s agreement to the mediator', 'hold-session', withFile({ disclosureAccepted: [APPLICANT, RESPONDENT] }), null],
  ['T10 in mediation', 'suspend', {}, null],
  ['T10 approved only when proposed', 'approve-suspension', {}, 'nothing-proposed'],
  ['T11 from suspended', 'resume', { state: 'suspended' }, null],
  ['T11 not from mediation', 'resume', {}, 'out-of-turn'],
  ['T13 a draft needs a session (PMA 27)', 'draft', withFile({ sessions: 0 }), 'no-session-yet'],
  ['T13 no mark without a text', 'sign', {}, 'no-draft'],
  ['T13 no seal without a text', 'seal', {}, 'no-draft'],
  ['T13 no seal without the marks (PMA 29)', 'seal', withFile({ draft: aDraft() }), 'marks-missing'],
  ['T14 oral', 'agree-orally', {}, null],
  ['T14 not for labour (LDM 14)', 'agree-orally', { category: { code: 'LAB-01', writtenOnly: true, paperOnly: false } }, 'writing-required'],
  ['T14 not for a petition (PET 33)', 'agree-orally', { channel: 'petition-referral' }, 'writing-required'],
  ['T14 not inside a petition, whatever door it came by (PET 33)', 'agree-orally', { channel: 'visit', insidePetition: true }, 'writing-required'],
  ['T15 while suspended', 'terminate', { state: 'suspended' }, null],
  ['T15 not before acceptance', 'terminate', waiting, 'out-of-turn'],
  ['T15 approved only when proposed', 'approve-termination', {}, 'nothing-proposed'],
  ['T16 from the first day', 'withdraw', { state: 'registered' }, null],
  ['T16 no gate may stop it', 'withdraw', withFile({ gates: { 'G-01': 'yes', 'G-03': 'yes', 'G-10': 'yes' } }, { state: 'suspended' }), null],
  ['T14b not of a written agreement', 'draft', { state: 'agreed' }, 'out-of-turn'],
  ['T16 not after an agreement', 'withdraw', { state: 'agreed' }, 'out-of-turn'],
  ['T17 not before an agreement', 'perform', {}, 'out-of-turn'],
  ['T25 from closed', 'reopen', { state: 'closed' }, null],
  ['T25 not from agreed', 'reopen', { state: 'agreed' }, 'out-of-turn'],
  ['nothing in a merged case', 'withdraw', { merged: true, state: 'registered' }, 'merged-case'],
])('%s', (_name, step, matter, expected) => expect(refused(step, matter)).toBe(expected))

test.each<[string, Partial<Matter>, string | null]>([
  ['when all is known', {}, null],
  ['not while the place is unknown (decision 19)', { placeKnown: false }, 'details-unknown'],
  ['not while the category is unknown', { category: null }, 'details-unknown'],
  ['not while a gate is unknown', withFile({ gates: { ...ALL_NO, 'G-04': 'unknown' } }), 'details-unknown'],
  ['not while gates were never asked', withFile({ gates: {} }), 'details-unknown'],
  ['not while there is nobody to ask', { parties: PARTIES.slice(0, 1) }, 'no-respondent'],
])('T05, the other party is asked: %s', (_name, matter, expected) =>
  expect(askingOthers(aMatter({ state: 'registered', ...matter }))?.code ?? null).toBe(expected))

test.each<[string, StepName, Partial<Matter>, string]>([
  ['too early', 'seal', waiting, '“盖章”是在“调解中”时办的，现在是“等待各方同意”'],
  ['past', 'accept', {}, '“受理”是在“等待各方同意”时办的，现在是“调解中”'],
  ['no agreement yet', 'perform', {}, '还没有生效的协议'],
  ['ended without agreement', 'hold-session', { state: 'terminated' }, '这次调解已经有了结果：“已终止”'],
  ['closed', 'hold-session', { state: 'closed' }, '有新情况，请负责人“重新办理”'],
  ['written already', 'draft', withFile({ agreement: { form: 'written', effectiveOn: on, documentHash: '', obligations: [] } }, { state: 'agreed' }), '协议已经写成并生效'],
])('a step without its turn gives the true reason, never “reload”: %s', (_name, step, matter, zh) => {
  const refusal = refusalOf(step, aMatter(matter))
  expect(refusal?.code).toBe('out-of-turn')
  expect(refusal?.say.zh).toContain(zh)
  expect(`${refusal?.say.zh}${refusal?.say.en}`).not.toMatch(/刷新|[Rr]eload/)
})

test.each<[string, Partial<Matter>, string | null]>([
  ['came to nothing', withFile({ number: '（2026）示例社区民调字第1号' }, { state: 'terminated' }), null],
  ['never accepted', { state: 'withdrawn' }, 'no-number'],
  ['void already', withFile({ number: '（2026）示例社区民调字第1号', numberVoid: true }, { state: 'closed' }), 'no-number'],
  ['carries an agreement', withFile({ number: '（2026）示例社区民调字第1号', agreement: { form: 'written', effectiveOn: on, documentHash: '', obligations: [] } }, { state: 'closed' }), 'number-of-agreement'],
])('a number is void only where it came to nothing: %s', (_name, matter, expected) => expect(refused('void-number', matter)).toBe(expected))

const owed = { ref: '1', dueOn: day('2026-10-30'), fen: 340_000, kind: 'money', paidFen: 0, settled: false, overdue: true } as const
const urged = { key: 'urged:1', clock: 'T19', startsOn: day('2026-11-02'), rawOn: day('2026-11-17'), rolledOn: day('2026-11-17'), safeOn: day('2026-11-17'), provisional: false, audience: 'staff', optional: false, procedureId: 'p2' as never } as const

test.each<[string, Partial<Matter>, string | null]>([
  ['not before it is overdue', withFile({ progress: [{ ...owed, overdue: false }] }), 'nothing-overdue'],
  ['not before urging', withFile({ progress: [owed] }), 'urge-first'],
  ['not on the fourteenth day', { ...withFile({ progress: [owed] }), deadlines: [urged], today: day('2026-11-16') }, 'too-early'],
  ['on the fifteenth day (SC-02)', { ...withFile({ progress: [owed] }), deadlines: [urged], today: day('2026-11-17') }, null],
  ['not what was paid meanwhile', { ...withFile({ progress: [{ ...owed, settled: true }] }), deadlines: [urged], today: day('2026-11-17') }, 'nothing-overdue'],
])('T19, breach: %s', (_name, matter, expected) =>
  expect(refused('breach', { ...matter, state: 'agreed', performance: 'overdue' })).toBe(expected))

test('T12: an extension comes before the time is over', () => {
  const clock = { ...urged, key: 'DL-04c', clock: 'DL-04c', rolledOn: day('2026-04-15') }
  expect(refused('extend', { deadlines: [clock], today: day('2026-04-15') })).toBeNull()
  expect(refused('extend', { deadlines: [clock], today: day('2026-04-16') })).toBe('time-is-over')
})

test.each<[string, readonly { partyId: string; reached: boolean }[], readonly string[]]>([
  ['reached: told', [{ partyId: RESPONDENT, reached: true }], [RESPONDENT]],
  ['tried in vain: not told', [{ partyId: RESPONDENT, reached: false }], []],
  ['never contacted: not told', [], []],
  ['the applicant is not the other party', [{ partyId: APPLICANT, reached: true }], []],
])('SC-11 b, who hears of a withdrawal: %s', (_name, attempts, expected) =>
  expect(toldOfWithdrawal(aMatter({ file: aFile({ attempts: attempts.map((each) => ({ ...each, on })) }) }))).toEqual(expected))

describe('buttons', () => {
  test('every step says its refusal in both languages, or none', () => {
    for (const each of stepsOf(aMatter())) {
      expect(each.label.zh).toBeTruthy()
      if (each.refusal) expect(each.refusal.say.en).not.toMatch(/\p{Script=Han}/u)
    }
  })
  test('every fact that a step records is in a table', () => {
    const known = new Set([...MEDIATION_TRANSITIONS, ...PERFORMANCE_TRANSITIONS].map((each) => each.fact))
    expect([...known].sort()).toEqual([
      'accepted', 'agreement-drafted', 'agreement-reached', 'agreement-replaced', 'agreement-signed', 'archived', 'assigned', 'breached', 'closed',
      'co-handler-joined', 'consent-recorded', 'contact-recorded', 'copies-delivered', 'data-consent-recorded', 'days-away-noted', 'emergency-reported', 'evidence-received',
      'evidence-returned', 'extended', 'gates-asked', 'identity-checked', 'investigation-recorded', 'mediator-designated', 'mediator-stepped-aside',
      'new-round-began', 'not-accepted', 'notice-delivered', 'number-voided', 'obligation-performed', 'performance-began', 'performance-overdue',
      'performance-replaced', 'police-link-noted', 'reopened', 'respondent-contacted', 'resumed', 'round-ended', 'safety-plan-recorded', 'session-arranged',
      'session-called-off', 'session-held', 'site-visited', 'suspended', 'suspension-proposed', 'talk-apart-noted', 'terminated', 'termination-proposed',
      'time-passed', 'urged', 'withdrawn',
    ])
  })
})

describe('the fold', () => {
  test('a new version of the text has no marks', () => {
    const draft = { draftId: 'd1', version: 1, documentHash: 'a', partyIds: [APPLICANT], mediatorIds: [MEDIATOR], obligations: [] }
    const facts = [aFact('agreement-drafted', draft), aFact('agreement-signed', { draftId: 'd1', by: 'party', whose: APPLICANT, actsFor: 'self', on })]
    expect(fileOf(facts, ['p1']).marks).toHaveLength(1)
    expect(fileOf([...facts, aFact('agreement-drafted', { ...draft, draftId: 'd2', version: 2 })], ['p1']).marks).toEqual([])
  })
  test.each(['agreement-reached', 'terminated', 'withdrawn'])('T13–T16: after “%s” nobody is expected at a session arranged for later', (kind) => {
    const arranged = aFact('session-arranged', { on: '2026-12-01', from: '09:00', to: '10:00', toldPartyIds: [APPLICANT] })
    expect(fileOf([arranged], ['p1']).arranged).toHaveLength(1)
    expect(fileOf([arranged, aFact(kind, { form: 'oral', obligations: [] })], ['p1']).arranged).toEqual([])
  })
  test('a reopened matter begins without the consents of the old one, but keeps what is known of the gates', () => {
    const facts = [aFact('triaged', { gates: ALL_NO }), aFact('consent-recorded', { partyId: APPLICANT, given: true })]
    expect(fileOf(facts, ['another'])).toMatchObject({ consents: [], gates: ALL_NO })
  })
  test.each([
    ['completing the details adds a danger', 'details-stated', { 'G-01': 'no' }, { 'G-01': 'yes' }, 'yes'],
    ['completing the details never clears one', 'details-stated', { 'G-01': 'yes' }, { 'G-01': 'no' }, 'yes'],
    ['triage asks again', 'triaged', { 'G-01': 'yes' }, { 'G-01': 'no' }, 'no'],
    ['so does the mediator, whose command asks for the reason', 'gates-asked', { 'G-01': 'yes' }, { 'G-01': 'no' }, 'no'],
  ])('gates: %s', (_name, kind, before, stated, expected) =>
    expect(fileOf([aFact('case-registered', { gates: before }), aFact(kind, { gates: stated })], ['p1']).gates['G-01']).toBe(expected))
  test('the last word of a party counts', () => {
    const facts = [true, false].map((given) => aFact('consent-recorded', { partyId: APPLICANT, given, by: 'guardian' }))
    expect(fileOf(facts, ['p1']).consents).toEqual([{ partyId: APPLICANT, given: false, by: 'guardian', on }])
  })
})

test('every article behind a remedy has its name on paper', () => {
  const all = ['NBR-01', 'LAB-01', 'LAB-02', 'LND-01', 'LND-02', 'TRT-03', 'ADM-01'].flatMap((category) => [
    ...remediesAfterEnd(category, { 'G-01': 'yes', 'G-03': 'yes', 'G-04': 'yes', 'G-09': 'yes' }), ...remediesAfterBreach(category), confirmationOffer(),
  ])
  for (const remedy of all) expect(LAW_NAMES[remedy.basis], remedy.basis).toBeDefined()
})

test.each([
  ['NBR-01', ['sue', 'legal-aid', 'mediate-again']],
  ['LAB-01', ['labour-arbitration', 'legal-aid', 'mediate-again']],
  ['LAB-02', ['labour-inspection', 'labour-arbitration', 'legal-aid', 'mediate-again']],
  ['LND-01', ['land-arbitration', 'sue', 'legal-aid', 'mediate-again']],
  ['LND-02', ['land-government', 'legal-aid', 'mediate-again']],
  ['TRT-03', ['health-authority', 'sue', 'legal-aid', 'mediate-again']],
])('the ways left after mediation of %s (PMA 26, LDM 5, RLM 18); petition is never one of them (PET 31)', (category, expected) =>
  expect(remediesAfterEnd(category, {}).map((each) => each.remedy)).toEqual(expected))

test('an agreement on wages that is not kept: payment order and arbitration come first (LDM 15–16)', () =>
  expect(remediesAfterBreach('LAB-02').map((each) => each.remedy)).toEqual(['payment-order', 'labour-arbitration', 'labour-inspection', 'police-unpaid-wages', 'sue-on-agreement', 'enforcement', 'legal-aid']))

test('what the court has confirmed is enforced (CPL 206, 250)', () =>
  expect(remediesAfterBreach('CON-01', undefined, true).map((each) => [each.remedy, each.basis])).toEqual([['enforce-confirmed', 'CPL-250'], ['legal-aid', 'LAL-31']]))

test.each<[string, StepName, string, string, boolean, string | null]>([
  ['T04 is the head’s', 'not-accept', 'registered', 'mediator', true, 'belongs-to-role'],
  ['T04 by the head', 'not-accept', 'registered', 'committee-head', true, null],
  ['T07 is the mediator’s too', 'not-accept', 'awaiting-consent', 'mediator', true, null],
  ['the seal is the head’s (PMA 29)', 'seal', 'mediating', 'mediator', true, 'belongs-to-role'],
  ['an officer talks with the parties', 'hold-session', 'mediating', 'community-officer', true, null],
  ['an officer does not accept', 'accept', 'awaiting-consent', 'community-officer', true, 'belongs-to-role'],
  ['a case is taken up first', 'record-contact', 'registered', 'mediator', false, 'claim-first'],
  ['an applicant need not wait for that', 'withdraw', 'registered', 'reporter', false, null],
])('who takes a step (§3.2, §8.2): %s', (_name, step, state, role, claimed, expected) =>
  expect(roleRefusal(step, { state, claimed }, role)?.code ?? null).toBe(expected))
