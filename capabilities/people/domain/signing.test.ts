import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { type Authority, authoritiesOf, type FactSeen, groupAdvice, groupRuleFor, inForce } from './authority.ts'
import { judgeSignature, type Purpose, type Signature, signersOf, signersShown, type SignsAs } from './signing.ts'
import { actingParties, childrenToHear, membersOf, type Placed } from './standing.ts'

const person = (id: string, changes: Partial<Placed> = {}): Placed => ({
  id, minor: false, standing: null, householdId: null, legalCapacity: 'by-age', representedBy: null, representation: null, ...changes,
})
const authority = (changes: Partial<Authority> = {}): Authority => ({
  id: 'p', kind: 'agent', principalIds: ['a'], agentIds: ['x'], powers: ['settle'], together: false,
  fromOn: day('2026-05-01'), untilOn: day('2026-05-31'), endedOn: null, fileId: 'scan', ...changes,
})
const signature = (changes: Partial<Signature> = {}): Signature => ({
  partyId: 'a', as: 'agent', signerId: 'x', on: day('2026-05-13'), purpose: 'settle', disposesOf: [], ...changes,
})

describe('who takes part (§5, CC 18–23)', () => {
  const family = [
    person('mother'), person('child', { minor: true, representedBy: 'mother', representation: 'guardian' }), person('neighbour'),
  ]

  test('whoever only speaks for another is no party, unless somebody said that they are', () => {
    expect(actingParties(family).map((each) => each.id)).toEqual(['child', 'neighbour'])
    const both = family.map((each) => (each.id === 'mother' ? { ...each, standing: 'party' as const } : each))
    expect(actingParties(both).map((each) => each.id)).toEqual(['mother', 'child', 'neighbour'])
  })

  test.each([
    ['8-13', 'by-age', true, ['c']], ['14-17', 'by-age', true, ['c']], ['14-17', 'full', true, []], ['under-8', 'by-age', true, []], ['18-59', 'by-age', false, []],
  ] as const)('a child of eight or more is heard (CC 1084, LPM 4): %s %s', (ageBand, legalCapacity, minor, heard) => {
    expect(childrenToHear([{ ...person('c', { legalCapacity, minor }), ageBand }]).map((each) => each.id)).toEqual(heard)
  })
})

describe('whose marks an agreement needs (§5 (5), CC 301)', () => {
  const people = [
    person('owner', { householdId: 'flat' }), person('wife', { householdId: 'flat', standing: 'co-owner' }),
    person('shop'), person('lawyer', { standing: 'speaker' }), person('brother', { householdId: 'house', standing: 'co-owner' }),
  ]
  test.each([
    ['nothing is disposed of', [], ['owner', 'shop']],
    ['a share in the flat is', ['flat'], ['owner', 'wife', 'shop']],
    ['a share in the house is', ['house'], ['owner', 'shop', 'brother']],
    ['a household nobody knows', ['elsewhere'], ['owner', 'shop']],
  ] as const)('%s', (_name, disposesOf, expected) => {
    expect(signersOf(people, disposesOf)).toEqual(expected)
  })

  test('the people of one household, without those who only speak for them', () => {
    const withAgent = [...people, person('agent', { householdId: 'flat', standing: 'speaker' })]
    expect(membersOf(withAgent, 'flat').map((each) => each.id)).toEqual(['owner', 'wife'])
  })
})

describe('one signature', () => {
  const people = [
    person('a', { householdId: 'flat' }), person('x', { standing: 'speaker' }), person('y', { standing: 'speaker' }),
    person('child', { minor: true, representedBy: 'g', representation: 'guardian' }), person('orphan', { minor: true }),
    person('ill', { legalCapacity: 'limited', representedBy: 'g', representation: 'guardian' }),
    person('worker16', { minor: true, legalCapacity: 'full' }), person('g', { standing: 'speaker' }),
    person('firm', { representedBy: 'boss', representation: 'legal-representative' }), person('boss', { standing: 'speaker' }),
  ]
  const self = (partyId: string) => signature({ partyId, as: 'self', signerId: null })
  const guardian = (partyId: string, signerId: string | null = 'g') => signature({ partyId, as: 'guardian', signerId })

  test.each<[string, Signature, readonly Authority[], string | null]>([
    ['an adult signs for themselves', self('a'), [], null],
    ['a child does not (CC 19)', self('child'), [], 'guardian-acts'],
    ['a child without a guardian on file (CC 23)', self('orphan'), [], 'guardian-missing'],
    ['an adult of limited capacity (CC 22)', self('ill'), [], 'guardian-acts'],
    ['sixteen and living on their own work (CC 18)', self('worker16'), [], null],
    ['the guardian signs for the child', guardian('child'), [], null],
    ['the linked guardian is meant where none is named', guardian('child', null), [], null],
    ['somebody else is no guardian', guardian('child', 'x'), [], 'other-guardian'],
    ['nobody is guardian of an adult', guardian('a'), [], 'guardian-missing'],
    ['an agent without authority (CC 165)', signature(), [], 'no-authority'],
    ['an agent whom nobody named', signature({ signerId: null }), [authority()], 'signer-missing'],
    ['an agent with authority to settle', signature(), [authority()], null],
    ['another agent’s authority', signature({ signerId: 'y' }), [authority()], 'no-authority'],
    ['another party’s authority', signature(), [authority({ principalIds: ['firm'] })], 'no-authority'],
    ['before it begins', signature({ on: day('2026-04-30') }), [authority()], 'not-yet'],
    ['on its first day', signature({ on: day('2026-05-01') }), [authority()], null],
    ['on its last day', signature({ on: day('2026-05-31') }), [authority()], null],
    ['the day after (CC 173)', signature({ on: day('2026-06-01') }), [authority()], 'expired'],
    ['without an end it lasts', signature({ on: day('2027-06-01') }), [authority({ untilOn: null })], null],
    ['after it was revoked', signature(), [authority({ endedOn: day('2026-05-13') })], 'revoked'],
    ['until the day before that', signature({ on: day('2026-05-12') }), [authority({ endedOn: day('2026-05-13') })], null],
    ['a general authority does not settle (CC 171)', signature(), [authority({ powers: [] })], 'not-to-settle'],
    ['but it consents to mediation', signature({ purpose: 'consent' }), [authority({ powers: [] })], null],
    ['settling is not disposing of a share (CC 301)', signature({ disposesOf: ['flat'] }), [authority()], 'not-to-dispose'],
    ['disposing with authority for it', signature({ disposesOf: ['flat'] }), [authority({ powers: ['settle', 'dispose'] })], null],
    ['another household’s share is not theirs', signature({ disposesOf: ['house'] }), [authority()], null],
    ['a firm’s legal representative needs none', signature({ partyId: 'firm', signerId: 'boss' }), [], null],
    ['the guardian of a child may authorise an agent', signature({ partyId: 'child' }), [authority({ principalIds: ['g'] })], null],
    ['nobody the case knows', self('stranger'), [], 'signer-missing'],
  ])('%s', (_name, asked, authorities, fault) => {
    expect(judgeSignature(people, authorities, asked).fault).toBe(fault)
  })

  test('agents act together unless each may act alone (CC 166)', () => {
    const both = authority({ agentIds: ['x', 'y'], together: true })
    expect(judgeSignature(people, [both], signature())).toEqual({ fault: null, together: ['x', 'y'] })
    expect(judgeSignature(people, [both, authority({ id: 'q' })], signature())).toEqual({ fault: null, together: [] })
  })

  test('the form offers everybody who may sign today, or says why nobody may', () => {
    const shown = signersShown([person('a'), person('orphan', { minor: true }), person('x', { standing: 'speaker' })], [authority()], {
      on: day('2026-05-13'), purpose: 'settle' as Purpose, disposesOf: [],
    })
    expect(shown).toEqual([
      { partyId: 'a', standing: 'party', fault: null, ways: [{ as: 'self' as SignsAs, signerId: null, together: [] }, { as: 'agent', signerId: 'x', together: [] }] },
      { partyId: 'orphan', standing: 'party', fault: 'guardian-missing', ways: [] },
    ])
  })
})

describe('authorities of a case, read off its facts', () => {
  const given = (id: string, on: string): FactSeen => ({
    kind: 'authority-given', occurredOn: day(on),
    data: { authorityId: id, kind: 'representative', principalIds: ['a', 'b'], agentIds: ['a'], powers: ['settle', 'whatever'], together: false, fromOn: on, untilOn: null, fileId: 'f' },
  })
  test('given, ended, and following a party whose data were corrected', () => {
    const facts: FactSeen[] = [
      given('p', '2026-05-11'), given('q', '2026-05-12'),
      { kind: 'details-stated', occurredOn: day('2026-05-12'), data: { parties: [{ id: 'b2', replaces: 'b' }, { id: 'c', replaces: null }] } },
      { kind: 'authority-ended', occurredOn: day('2026-05-13'), data: { authorityId: 'q' } },
    ]
    const [p, q] = authoritiesOf(facts)
    expect(p).toMatchObject({ id: 'p', principalIds: ['a', 'b2'], powers: ['settle'], endedOn: null })
    expect(q && inForce(q, day('2026-05-12'))).toBe(true)
    expect(q && inForce(q, day('2026-05-13'))).toBe(false)
  })
})

describe('representatives of a group (G-11)', () => {
  test.each([
    ['LAB-02', 'visit', 9, 0, null], ['LAB-02', 'visit', 10, 0, 'offer'], ['LAB-02', 'visit', 11, 2, null], ['LAB-02', 'visit', 200, 12, null],
    ['PRO-01', 'petition-referral', 1, 0, null], ['PRO-01', 'petition-referral', 6, 0, 'missing'], ['PRO-01', 'petition-referral', 6, 5, null],
    ['PRO-01', 'petition-referral', 40, 6, 'too-many'], ['NBR-03', 'visit', 40, 0, null], [null, 'visit', 40, 11, null],
  ] as const)('%s by %s: %i people, %i representatives → %s', (category, channel, people, representatives, advice) => {
    expect(groupAdvice(groupRuleFor(category, channel), people, representatives)).toBe(advice)
  })
})
