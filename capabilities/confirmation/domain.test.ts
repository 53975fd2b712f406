import { describe, expect, test } from 'vitest'
import { type CaseState, type CountChange, type Fact, type FactRead, project } from '#cap/cases'
import type { WorkCalendar } from '#platform/calendar'
import { type Day, day } from '#platform/time'
import {
  applicantsRefusal, chosenCourt, confirmationProcedure, eligibleCourts, enforceableFrom, type Matter, mayBeConfirmed, packedFrom, refusalOf, stepsOf, roundRefusal, termOf, timeRefusal, warningsOf,
} from './domain.ts'

const days = (from: string, count: number): Day[] => Array.from({ length: count }, (_none, index) => day(`${from.slice(0, 8)}${String(Number(from.slice(8)) + index).padStart(2, '0')}`))
const CALENDAR: WorkCalendar = {
  years: new Map([[2026, {
    year: 2026, source: 'State Council notice of 2025-11-04', makeUpDays: new Set([day('2026-05-09')]),
    holidays: new Set([...days('2026-04-04', 3), ...days('2026-05-01', 5), ...days('2026-06-19', 3)]),
  }]]),
}

const K = 'k' as Fact['procedureId']
const window = termOf(CALENDAR, 'DL-07', day('2026-04-03'))

function opened(state = 'window-open'): CaseState {
  const on = day('2026-04-03')
  return {
    id: 'c' as CaseState['id'], channel: 'court-referral', category: 'CON-01', unitId: 'u' as CaseState['unitId'], assigneeId: null, addressId: null, microGridId: null,
    gridId: null, registeredOn: on, mergedInto: null, restrictedBy: [], sealed: false, limited: false,
    procedures: [{ id: K, kind: 'confirmation', parentId: null, state, openedOn: on, endedOn: null }],
    deadlines: [{ ...window, key: 'DL-07', clock: 'DL-07', procedureId: 'm' as Fact['procedureId'], startsOn: on, audience: 'parties', optional: true }],
  }
}

function walk(start: CaseState, told: readonly (readonly [kind: string, on: string, data?: Fact['data']])[]) {
  let state = start
  const counts: CountChange[] = []
  for (const [kind, on, data] of told) {
    const fact: Fact = {
      id: 'f' as Fact['id'], caseId: state.id, seq: 1, kind, v: 1, procedureId: K, actor: { kind: 'staff', id: null, role: 'mediator', unitId: null },
      occurredOn: day(on), recordedAt: `${on}T00:00:00.000Z` as Fact['recordedAt'], data: data ?? {}, opens: [],
    }
    const projected = project(state, fact, { confirmation: confirmationProcedure }, CALENDAR)
    if (!projected.ok) throw new Error(projected.refusal.code)
    state = projected.value.after
    counts.push(...projected.value.counts)
  }
  return { state: state.procedures[0]?.state, due: Object.fromEntries(state.deadlines.map((each) => [each.key, [each.rawOn, each.rolledOn]])), counts: counts.map((each) => [each.indicator, each.effectiveOn]) }
}

describe('the table of steps (T20, T21; PMA 33; CPL 205, 206; CPL-I 355, 357, 358)', () => {
  test('SC-02: DL-07 to 3 May, rolled 6 May, safe 30 April; DL-08 to 13 April; DL-09 thirty days, fifteen the aim', () => {
    expect(window).toMatchObject({ rawOn: '2026-05-03', rolledOn: '2026-05-06', safeOn: '2026-04-30' })
    const applied = walk(opened(), [['confirmation-applied', '2026-04-08']])
    expect(applied).toEqual({ state: 'applied', due: { 'DL-08': ['2026-04-11', '2026-04-13'] }, counts: [['confirmation-applied', '2026-04-08']] })
    const filed = walk(opened(), [['confirmation-applied', '2026-04-08'], ['confirmation-filed', '2026-04-09']])
    expect(filed.due).toEqual({ 'DL-09': ['2026-05-09', '2026-05-09'] })
    expect(termOf(CALENDAR, 'DL-09-aim', day('2026-04-09')).rolledOn).toBe('2026-04-24')
  })

  test.each([
    ['confirmed', [['confirmation-filed', '2026-04-09'], ['confirmation-ruled', '2026-04-17', { result: 'confirmed' }]], 'confirmation-confirmed'],
    ['rejected', [['confirmation-filed', '2026-04-09'], ['confirmation-ruled', '2026-04-17', { result: 'rejected' }]], 'confirmation-rejected'],
    ['not-filed', [['confirmation-not-filed', '2026-04-17']], 'confirmation-not-filed'],
    ['withdrawn', [['confirmation-withdrawn', '2026-04-17']], 'confirmation-withdrawn'],
  ] as const)('an application ends %s: no clock is left, and it is counted on its day', (state, told, indicator) => {
    const end = walk(opened(), [['confirmation-applied', '2026-04-08'], ...told])
    expect(end).toMatchObject({ state, due: {} })
    expect(end.counts.at(-1)).toEqual([indicator, '2026-04-17'])
  })

  test('a window that passes is noted, uncounted; an application handed in in time may still be recorded', () => {
    const missed = walk(opened(), [['confirmation-window-missed', '2026-05-07', { effectiveOn: '2026-04-03' }]])
    expect(missed).toEqual({ state: 'window-missed', due: {}, counts: [] })
    expect(walk(opened('window-missed'), [['confirmation-applied', '2026-05-06']]).state).toBe('applied')
  })

  test('the window of a newer agreement is not cancelled with the older one', () => {
    expect(walk(opened(), [['confirmation-window-missed', '2026-05-07', { effectiveOn: '2026-03-01' }]]).due).toHaveProperty('DL-07')
  })

  test.each([['confirmed', 'confirmation-applied'], ['rejected', 'confirmation-ruled'], ['window-open', 'confirmation-filed'], ['applied', 'confirmation-ruled']])('from %s there is no %s', (state, fact) => {
    expect(() => walk(opened(state), [[fact, '2026-04-20']])).toThrow('out-of-turn')
  })
})

test.each([
  ['the last of several instalments', ['2026-05-29', '2026-10-30'], '2028-10-30'],
  ['a day that the month does not have ends on its last (CC 202)', ['2028-02-29'], '2030-02-28'],
  ['no day fixed: the ruling', [], '2028-04-17'],
] as const)('DL-11: two years from %s (CPL 250)', (_name, dueOn, lastOn) => {
  expect(termOf(CALENDAR, 'DL-11', enforceableFrom(dueOn.map((each) => day(each)), day('2026-04-17'))).rawOn).toBe(lastOn)
})

describe('objections to the ruling (DL-10, CPL-I 372)', () => {
  const confirmed: readonly (readonly [string, string, Fact['data']?])[] = [
    ['confirmation-applied', '2026-04-08'], ['confirmation-filed', '2026-04-09'], ['confirmation-ruled', '2026-04-17', { result: 'confirmed', enforceableFrom: '2026-10-30' }],
  ]
  test('a party: fifteen days from receipt, each for itself; the day rolls over the holiday', () => {
    const two = walk(opened(), [...confirmed, ['ruling-received', '2026-04-20', { partyId: 'a' }], ['ruling-received', '2026-04-22', { partyId: 'b' }]])
    expect(two.due).toEqual({ 'DL-10:a': ['2026-05-05', '2026-05-06'], 'DL-10:b': ['2026-05-07', '2026-05-07'] })
    expect(walk(opened(), [...confirmed, ['ruling-received', '2026-04-20', { partyId: 'a' }], ['ruling-objected', '2026-04-21', { partyId: 'a' }]]).due).toEqual({})
  })
  test('others: six months from knowledge', () => {
    expect(termOf(CALENDAR, 'DL-10-interested', day('2026-04-30'))).toMatchObject({ rawOn: '2026-10-30' })
    expect(termOf(CALENDAR, 'DL-10-interested', day('2026-08-31'))).toMatchObject({ rawOn: '2027-02-28' })
  })
  test('revoked: no clock is left; dismissed: it stays confirmed', () => {
    const known = [...confirmed, ['ruling-received', '2026-04-20', { partyId: 'a' }], ['ruling-objected', '2026-04-21', { partyId: 'b' }]] as const
    expect(walk(opened(), [...known, ['objection-decided', '2026-05-20', { result: 'revoked' }]])).toMatchObject({ state: 'revoked', due: {} })
    expect(walk(opened(), [...known, ['objection-decided', '2026-05-20', { result: 'dismissed' }]]).state).toBe('confirmed')
  })
})

const matter: Matter = {
  agreement: { form: 'written', effectiveOn: day('2026-04-03'), number: null, draftId: null, partyIds: ['a', 'b'], dueDays: [day('2026-05-29'), day('2026-10-30')] },
  confirmable: 'yes', statusReserved: 'none', state: 'window-open', window, merged: false, today: day('2026-04-08'),
  mediation: 'agreed', performance: 'pending', sued: false, objection: false, enforcement: 'none',
}

describe('guards', () => {
  test.each([
    ['apply', matter, undefined],
    ['apply', { ...matter, agreement: null }, 'no-agreement'],
    ['apply', { ...matter, agreement: { ...matter.agreement, form: 'oral', effectiveOn: day('2026-04-03'), number: null, draftId: null, partyIds: [], dueDays: [] } }, 'oral-agreement'],
    ['apply', { ...matter, confirmable: 'no' }, 'not-confirmable'],
    ['apply', { ...matter, statusReserved: 'whole' }, 'not-confirmable'],
    ['apply', { ...matter, state: 'filed' }, 'already-applied'],
    ['apply', { ...matter, state: 'not-filed' }, undefined],
    ['apply', { ...matter, merged: true }, 'merged-case'],
    ['record-filing', matter, 'not-applied'],
    ['record-ruling', { ...matter, state: 'applied' }, 'not-filed-yet'],
    ['record-ruling', { ...matter, state: 'filed' }, undefined],
    ['withdraw', { ...matter, state: 'confirmed' }, 'not-applied'],
    ['new-round', { ...matter, state: 'rejected' }, undefined],
    ['new-round', { ...matter, state: 'not-filed' }, undefined],
    ['new-round', { ...matter, state: 'revoked' }, undefined],
    ['new-round', { ...matter, state: 'confirmed' }, 'court-did-not-refuse'],
    ['new-round', { ...matter, state: 'rejected', mediation: 'mediating' }, 'round-running'],
    ['new-round', { ...matter, state: 'rejected', mediation: 'closed' }, 'matter-closed'],
    ['new-round', { ...matter, state: 'rejected', sued: true }, 'already-sued'],
    ['new-round', { ...matter, state: 'rejected', performance: 'performed' }, 'all-performed'],
    ['apply', { ...matter, state: 'not-filed', mediation: 'suspended' }, 'round-running'],
    ['note-suit', { ...matter, state: 'rejected' }, undefined],
    ['note-suit', matter, 'court-did-not-refuse'],
    ['record-receipt', { ...matter, state: 'rejected' }, 'not-confirmed'],
    ['decide-objection', { ...matter, state: 'confirmed' }, 'no-objection'],
    ['record-enforcement', { ...matter, state: 'confirmed' }, 'nothing-overdue'],
    ['record-enforcement', { ...matter, state: 'confirmed', performance: 'breached' }, undefined],
    ['record-enforcement', { ...matter, state: 'confirmed', performance: 'breached', enforcement: 'applied' }, 'enforcement-runs'],
    ['record-enforcement', { ...matter, state: 'rejected', performance: 'breached' }, 'not-confirmed'],
    ['record-enforcement-result', { ...matter, state: 'confirmed' }, 'no-enforcement'],
  ] as const)('%s: %#', (step, given, code) => {
    expect(refusalOf(step, given)?.code).toBe(code)
    expect(stepsOf(given).find((each) => each.step === step)?.refusal?.code).toBe(code)
  })

  test.each([['yes', 'none', true], ['part', 'part', true], ['rarely', 'part', true], ['no', 'none', false], ['yes', 'whole', false], [null, null, false]])(
    'a category that is %s and reserved %s may be confirmed: %s (CPL-I 355)', (confirmable, reserved, expected) => {
      expect(mayBeConfirmed(confirmable, reserved)).toBe(expected)
    })

  const self = (partyId: string) => ({ partyId, by: 'self', agents: [], powerOfAttorney: false }) as const
  test.each([
    ['both in person', [self('a'), self('b')], undefined],
    ['one alone', [self('a')], 'not-joint'],
    ['one twice', [self('a'), self('a')], 'no-such-party'],
    ['a stranger', [self('a'), self('b'), self('x')], 'no-such-party'],
    ['an agent with a power', [self('a'), { ...self('b'), by: 'agent', agents: ['代理人丙'], powerOfAttorney: true }], undefined],
    ['an agent without', [self('a'), { ...self('b'), by: 'agent', agents: ['代理人丙'] }], 'power-missing'],
    ['nobody as agent', [self('a'), { ...self('b'), by: 'agent', powerOfAttorney: true }], 'power-missing'],
  ] as const)('applicants, jointly (CPL 205; CPL-I 351): %s', (_name, applicants, code) => {
    expect(applicantsRefusal(['a', 'b'], applicants)?.code).toBe(code)
  })

  test('for a party under age a guardian applies (CPL 60)', () => {
    expect(applicantsRefusal(['a', 'b'], [self('a'), self('b')], ['b'])?.code).toBe('guardian-needed')
    expect(applicantsRefusal(['a', 'b'], [self('a'), { ...self('b'), by: 'guardian' }], ['b'])).toBeUndefined()
  })

  test.each([
    ['everybody', [{ partyId: 'a', by: 'self' }, { partyId: 'b', by: 'self' }], [], undefined],
    ['one alone', [{ partyId: 'a', by: 'self' }], [], 'not-everybody-wishes'],
    ['a stranger', [{ partyId: 'x', by: 'self' }], [], 'no-such-party'],
    ['a child for itself', [{ partyId: 'a', by: 'self' }, { partyId: 'b', by: 'self' }], ['b'], 'guardian-needed'],
    ['a child by its guardian', [{ partyId: 'a', by: 'self' }, { partyId: 'b', by: 'guardian' }], ['b'], undefined],
  ] as const)('T22, talking again is everybody’s wish (PMA 17): %s', (_name, wishes, minors, code) => {
    expect(roundRefusal(['a', 'b'], wishes, minors)?.code).toBe(code)
  })

  test.each([
    ['on the safe day', '2026-04-30', null, undefined],
    ['on the rolled last day', '2026-05-06', null, undefined],
    ['a day later', '2026-05-07', null, 'window-over'],
    ['ten days after a hindrance', '2026-05-18', '2026-05-08', undefined],
    ['eleven days after it', '2026-05-19', '2026-05-08', 'hindrance-over'],
    ['a hindrance that ended inside the window', '2026-05-08', '2026-04-20', 'hindrance-does-not-fit'],
    ['a hindrance that has not ended', '2026-05-08', '2026-05-09', 'hindrance-does-not-fit'],
  ] as const)('in time (CPL 85, 86): %s', (_name, on, endedOn, code) => {
    expect(timeRefusal(window, day(on), endedOn === null ? null : day(endedOn), CALENDAR)?.code).toBe(code)
  })
})

describe('courts (CPL 205)', () => {
  const court = (level: 'tribunal' | 'basic' | 'intermediate', id: string, home = true) =>
    ({ courtId: id, unitId: level === 'tribunal' ? 't' : null, name: { zh: id, en: id }, level, home, address: '示例路1号', phone: '12368' })
  const courts = [court('tribunal', 'c1'), court('basic', 'c2'), court('basic', 'c3', false), court('intermediate', 'c4', false)]
  const listed = (referred: boolean) => eligibleCourts(referred, courts).map((each) => `${each.ground} ${each.courtId ?? 'named'}`)
  test('a referral goes back to the inviting court; a matter of the committee has the others, each by its level and place', () => {
    expect(eligibleCourts(true, courts.slice(0, 1)).map((each) => each.ground)).toEqual(['inviting'])
    expect(listed(false)).toEqual([
      'committee-place c1', 'committee-place c2', 'party-domicile c2', 'party-domicile c3', 'party-domicile named',
      'subject-place c2', 'subject-place c3', 'subject-place named', 'intermediate c4', 'intermediate named',
    ])
    expect(eligibleCourts(false, []).map((each) => each.name)).toEqual([null, null, null, null])
  })
  test.each([
    ['of the register', { ground: 'committee-place', courtId: 'c2' }, true],
    ['the tribunal of the house', { ground: 'committee-place', unitId: 't' }, true],
    ['elsewhere, named', { ground: 'party-domicile', name: '示例县人民法院' }, true],
    ['elsewhere, unnamed', { ground: 'party-domicile' }, false],
    ['named where it must be one of the list', { ground: 'committee-place', name: '示例县人民法院' }, false],
    ['a court of another place at the committee’s', { ground: 'committee-place', courtId: 'c3' }, false],
    ['not the inviting one', { ground: 'inviting', unitId: 't' }, false],
    ['a unit that is no court', { ground: 'committee-place', unitId: 'x' }, false],
  ] as const)('%s', (_name, chosen, found) => {
    expect(chosenCourt(chosen, eligibleCourts(false, courts)) !== undefined).toBe(found)
  })
})

test.each([
  [undefined, ['乙方于2026年5月29日前付3400元。'], []],
  [undefined, ['双方同意离婚。'], ['status']],
  [undefined, ['房屋所有权归甲方。'], ['real-right']],
  [undefined, ['该商标权归乙方。'], ['ip']],
  [undefined, ['乙方尽快付款。'], ['vague']],
  [undefined, ['甲方不得报警。'], ['unlawful']],
  [{ statusReserved: 'part', confirmable: 'rarely' }, [], ['status', 'rarely']],
] as const)('the pre-check warns (CPL-I 355, 358): %#', (category, texts, codes) => {
  expect(warningsOf(category, texts).map((each) => each.code)).toEqual(codes)
})

test('only what is on the list may leave: no session, no statement, no passage for settlement only (N-04; OMR 18)', () => {
  const fact = (kind: string, data: FactRead['data'], content: FactRead['content']): FactRead => ({
    id: 'f' as FactRead['id'], kind, data, content, procedureId: K, seq: 1, occurredOn: day('2026-04-03'), recordedAt: '2026-04-03T00:00:00.000Z' as FactRead['recordedAt'], actorId: null, actorRole: 'mediator',
  })
  const secret = { statements: [{ speaker: '甲', text: 'SECRET' }], compromiseOnly: 'SECRET', undisputedFacts: 'SECRET', result: 'SECRET' }
  const packed = packedFrom([
    fact('session-held', {}, secret), fact('contact-recorded', {}, { result: 'SECRET' }), fact('agreement-drafted', { draftId: 'old' }, { facts: 'SECRET' }),
    fact('agreement-drafted', { draftId: 'd' }, { facts: '欠种子款。', content: ['分两次付清。'], compromiseOnly: 'SECRET' }),
  ], 'd', K)
  expect(packed).toMatchObject({ facts: '欠种子款。', content: ['分两次付清。'] })
  expect(JSON.stringify(packed)).not.toContain('SECRET')
})

test('of what was handed in only the things marked for the court leave, without what they were said to prove (D13, N-04)', () => {
  const content = { items: [{ what: '收条', proves: 'SECRET' }, { what: 'SECRET' }, { what: 'SECRET' }, { what: 'SECRET' }] }
  const items = [{ form: 'copy', pages: 1, visibility: 'court' }, { form: 'copy', visibility: 'parties' }, { form: 'copy', visibility: 'handlers' }, { form: 'copy' }]
  const packed = packedFrom([{
    id: 'f' as FactRead['id'], kind: 'evidence-received', data: { items }, content, procedureId: K, seq: 1, occurredOn: day('2026-04-03'),
    recordedAt: '2026-04-03T00:00:00.000Z' as FactRead['recordedAt'], actorId: null, actorRole: 'mediator',
  }], 'd', K)
  expect(packed.evidence).toEqual([{ what: '收条', form: 'copy', pages: 1 }])
  expect(JSON.stringify(packed)).not.toContain('SECRET')
})
