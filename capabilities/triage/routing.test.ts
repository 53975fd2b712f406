import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import {
  chargeRuleFor, type Condition, changeRules, type Counts, type DraftChange, faultsOf, holds, type Outcome, type PastDecision, proposeRoute, type RouteFacts, type RouteUnit,
  ROUTING_RULES, type RoutingRule, type Today, whereabouts,
} from './domain.ts'
import { ruleWords } from './routing-words.ts'

const unit = (path: string, kind: RouteUnit['kind']): RouteUnit => ({ id: `unit-${path}` as RouteUnit['id'], path, kind, level: path.split('.').length, name: { zh: path, en: path } })
const hub = unit('1', 'district-centre')
const street = unit('1.1', 'street-centre')
const centre = unit('1.1.1', 'community-centre')
const bureau = unit('1.20', 'department')
const today = day('2026-03-16')
const COUNTS: Counts = { towns: 1, industries: 0, departments: 0, people: 2, reports: 1, 'open-days': 0 }

function facts(changes: Partial<RouteFacts> = {}): RouteFacts {
  return {
    fired: [], category: { code: 'NBR-01', statusReserved: 'none', leadKinds: [] }, centre, present: centre, hub, lead: null, sector: null, sectorAgreed: false,
    place: 'home', counts: COUNTS, units: [hub, street, centre, bureau], ...changes,
  }
}
const counted = (changes: Partial<Counts>) => facts({ counts: { ...COUNTS, ...changes } })

describe('each condition of the closed vocabulary', () => {
  test.each<[string, Condition, RouteFacts, boolean]>([
    ['a gate', { kind: 'gate', gate: 'G-13' }, facts({ fired: ['G-13'] }), true],
    ['another gate', { kind: 'gate', gate: 'G-13' }, facts({ fired: ['G-02'] }), false],
    ['a category', { kind: 'category', codes: ['CON-02', 'NBR-01'] }, facts(), true],
    ['no category yet', { kind: 'category', codes: ['NBR-01'] }, facts({ category: null }), false],
    ['a home', { kind: 'place', is: 'home' }, facts(), true],
    ['a public place', { kind: 'place', is: 'public' }, facts(), false],
    ['a known place', { kind: 'place', is: 'known' }, facts({ centre: null }), false],
    ['the level of the unit', { kind: 'level', levels: [3, 4] }, facts(), true],
    ['another level', { kind: 'level', levels: [1] }, facts(), false],
    ['ten parties', { kind: 'count', of: 'people', atLeast: 10 }, counted({ people: 10 }), true],
    ['nine parties', { kind: 'count', of: 'people', atLeast: 10 }, counted({ people: 9 }), false],
    ['in any case', { kind: 'always' }, facts({ category: null, centre: null }), true],
  ])('%s', (_name, condition, matter, expected) => {
    expect(holds(condition, matter)).toBe(expected)
  })
})

describe('the hub and the leader (domain §4, rows 6 and 7)', () => {
  test.each([
    ['two towns', { towns: 2 }, 'R6-towns', null],
    ['two industries', { industries: 2 }, 'R6-industries', null],
    ['two departments', { departments: 2 }, 'R6-departments', null],
    ['open for sixty days', { 'open-days': 60 }, 'R3-place', null],
    ['open for more', { 'open-days': 61 }, 'R3-place', 'R7-days'],
    ['three reports', { reports: 3 }, 'R3-place', 'R7-reports'],
    ['ten people', { people: 10 }, 'R3-place', 'R7-people'],
  ])('%s', (_name, changes, ruleId, chargeRuleId) => {
    expect(proposeRoute(counted(changes), today)).toMatchObject({ ruleId, chargeRuleId })
  })
})

describe('which open cases a list gives to a leader (domain §4, row 7)', () => {
  const matter = { category: 'NBR-01', unit: centre, hub, openDays: 0, reports: 1, people: 2 }
  const own = (when: readonly Condition[]): RoutingRule => ({ id: 'own', priority: 1, when, outcome: { charge: 'leader' }, effectiveFrom: day('2026-01-01'), effectiveTo: null, author: '卫管理', basis: '会议纪要' })
  test.each<[string, Partial<typeof matter>, readonly RoutingRule[], string | undefined]>([
    ['sixty days', { openDays: 60 }, ROUTING_RULES, undefined],
    ['sixty-one days', { openDays: 61 }, ROUTING_RULES, 'R7-days'],
    ['two reports', { reports: 2 }, ROUTING_RULES, undefined],
    ['three reports', { reports: 3 }, ROUTING_RULES, 'R7-reports'],
    ['nine people', { people: 9 }, ROUTING_RULES, undefined],
    ['ten people', { people: 10 }, ROUTING_RULES, 'R7-people'],
    ['a district’s own rule by category', { openDays: 31 }, [own([{ kind: 'category', codes: ['NBR-01'] }, { kind: 'count', of: 'open-days', atLeast: 30 }])], 'own'],
    ['a rule that asks what only the case tells', { openDays: 99 }, [own([{ kind: 'place', is: 'unknown' }])], undefined],
    ['a rule that has ended', { openDays: 99 }, [{ ...own([{ kind: 'always' }]), effectiveTo: day('2026-02-01') }], undefined],
  ])('%s', (_name, changes, rules, id) => expect(chargeRuleFor({ ...matter, ...changes }, today, rules)?.id).toBe(id))
})

const text = { when: [{ kind: 'category', codes: ['NBR-01'] }] satisfies Condition[], outcome: { target: 'unit', unitId: bureau.id } satisfies Outcome, effectiveFrom: day('2026-04-01'), basis: '区委会议纪要' }
const context = { author: '卫管理', today, published: ROUTING_RULES }
const change = (asked: DraftChange, rules: readonly RoutingRule[] = ROUTING_RULES) => changeRules(rules, asked, context)
const rulesAfter = (asked: DraftChange, rules?: readonly RoutingRule[]) => {
  const done = change(asked, rules)
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

describe('changing the draft', () => {
  test.each<[string, DraftChange, string]>([
    ['a safety rule is not ended', { kind: 'end', ruleId: 'R1-G-04', on: today }, 'rule-of-law'],
    ['nor moved', { kind: 'move', ruleId: 'R1-G-03', up: false }, 'rule-of-law'],
    ['nor softened by a new one', { kind: 'add', ...text, outcome: { handling: 'ordinary' } }, 'rule-of-law'],
    ['nothing begins in the past', { kind: 'add', ...text, effectiveFrom: day('2026-03-15') }, 'rule-in-past'],
    ['nothing ends in the past', { kind: 'end', ruleId: 'R4-lead', on: day('2026-03-15') }, 'rule-in-past'],
    ['what it rests on is said', { kind: 'add', ...text, basis: ' ' }, 'basis-missing'],
    ['in any case stands alone', { kind: 'add', ...text, when: [{ kind: 'always' }, ...text.when] }, 'rule-unclear'],
    ['no condition twice', { kind: 'add', ...text, when: [...text.when, ...text.when] }, 'rule-unclear'],
    ['no empty condition', { kind: 'add', ...text, when: [{ kind: 'category', codes: [] }] }, 'rule-unclear'],
    ['what was published is not deleted', { kind: 'drop', ruleId: 'R4-lead' }, 'rule-published'],
    ['a rule that is not there', { kind: 'end', ruleId: 'D-9', on: today }, 'no-such-rule'],
  ])('%s', (_name, asked, code) => {
    const done = change(asked)
    expect(done.ok ? 'ok' : done.refusal.code).toBe(code)
  })

  test('a new rule is asked first of its kind, holds from its day, and has an id of its own', () => {
    const rules = rulesAfter({ kind: 'add', ...text })
    expect(rules.find((each) => each.id === 'D-1')).toMatchObject({ priority: 10, author: '卫管理', basis: '区委会议纪要' })
    expect(proposeRoute(facts(), today, rules).ruleId).toBe('R3-place')
    expect(proposeRoute(facts(), day('2026-04-01'), rules)).toMatchObject({ ruleId: 'D-1', unit: bureau })
    expect(rulesAfter({ kind: 'add', ...text }, rules).map((each) => each.id)).toContain('D-2')
  })

  test('a new version ends the one before on the day it begins', () => {
    const rules = rulesAfter({ kind: 'replace', ruleId: 'R4-lead', ...text })
    expect(rules.find((each) => each.id === 'R4-lead')?.effectiveTo).toBe('2026-04-01')
    expect(rules.find((each) => each.id === 'R4-lead.2')?.effectiveFrom).toBe('2026-04-01')
    expect(rulesAfter({ kind: 'replace', ruleId: 'R4-lead.2', ...text, effectiveFrom: day('2026-05-01') }, rules).map((each) => each.id)).toContain('R4-lead.3')
  })

  test('the order is changed among neighbours of one kind', () => {
    const both = rulesAfter({ kind: 'add', ...text }, rulesAfter({ kind: 'add', ...text }))
    const order = (rules: readonly RoutingRule[]) => rules.filter((each) => 'target' in each.outcome).map((each) => each.id).slice(0, 2)
    expect(order(both)).toEqual(['D-2', 'D-1'])
    expect(order(rulesAfter({ kind: 'move', ruleId: 'D-1', up: true }, both))).toEqual(['D-1', 'D-2'])
    expect(order(rulesAfter({ kind: 'move', ruleId: 'D-2', up: true }, both))).toEqual(['D-2', 'D-1'])
  })

  test('a rule that names a unit which is gone is passed over', () => {
    const rules = rulesAfter({ kind: 'add', ...text, outcome: { target: 'unit', unitId: 'unit-gone' } })
    expect(proposeRoute(facts(), day('2026-04-01'), rules).ruleId).toBe('R3-place')
  })
})

describe('what may not be published', () => {
  const known = { units: [bureau.id as string], categories: ['NBR-01'], gates: ['G-13'] }
  test.each<[string, readonly RoutingRule[], readonly string[]]>([
    ['what ships', ROUTING_RULES, []],
    ['a rule of the district', rulesAfter({ kind: 'add', ...text }), []],
    ['no last rule from a day on', rulesAfter({ kind: 'end', ruleId: 'R3-no-place', on: day('2026-06-01') }), ['no-last-rule']],
    ['a unit that is gone', rulesAfter({ kind: 'add', ...text, outcome: { target: 'unit', unitId: 'unit-gone' } }), ['unknown-unit']],
    ['a category that does not exist', rulesAfter({ kind: 'add', ...text, when: [{ kind: 'category', codes: ['ZZZ-01'] }] }), ['unknown-category']],
    ['a gate that does not exist', rulesAfter({ kind: 'add', ...text, when: [{ kind: 'gate', gate: 'G-99' }] }), ['unknown-gate']],
    ['behind the last one', rulesAfter({ kind: 'move', ruleId: 'R3-no-place', up: true }), ['never-asked']],
  ])('%s', (_name, rules, faults) => {
    expect(faultsOf(rules.filter((each) => !('handling' in each.outcome)), today, known).map((each) => each.fault)).toEqual(faults)
  })
})

test('past decisions are tried as they stood: with their own counts, place and unit', () => {
  const shared: Today = { units: [hub, street, centre, bureau], hub, categories: [{ code: 'NBR-01', statusReserved: 'none', leadKinds: [] }], sectorOf: () => null, on: today }
  const draft = rulesAfter({ kind: 'add', ...text, when: [...text.when, { kind: 'count', of: 'people', atLeast: 3 }] })
  const past = (data: PastDecision['data']): PastDecision => ({ data: { category: 'NBR-01', ...data }, centre, registeredAt: street })
  const tried = (data: PastDecision['data']) => {
    const { from, to } = whereabouts(past(data), shared, ROUTING_RULES, draft)
    return [from.path, to.path]
  }
  expect(tried({ counts: { people: 3, towns: 1 } })).toEqual(['1.1.1', '1.20'])
  expect(tried({ counts: { people: 2, towns: 1 } })).toEqual(['1.1.1', '1.1.1'])
  expect(tried({ towns: 2 })).toEqual(['1', '1'])
})

test('a rule reads as a sentence in both languages', () => {
  const names = { category: (code: string) => ({ zh: `类${code}`, en: `kind ${code}` }), unit: () => ({ zh: '示例住建局', en: 'Shili Housing' }) }
  const when: Condition[] = [{ kind: 'category', codes: ['NBR-01', 'NBR-02'] }, { kind: 'count', of: 'people', atLeast: 5 }]
  expect(ruleWords({ when, outcome: text.outcome }, names)).toEqual({
    zh: '类别是类NBR-01、类NBR-02，并且当事人 5 人以上：派给示例住建局。', en: 'If the category is kind NBR-01 or kind NBR-02, and 5 parties or more: it goes to Shili Housing.',
  })
})
