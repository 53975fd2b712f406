import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { answersOf, type Counts, leadUnitFor, mergeAnswers, proposeRoute, type RouteFacts, type RouteUnit, ROUTING_RULES, takenBack, unanswered } from './domain.ts'

const unit = (path: string, kind: RouteUnit['kind']): RouteUnit => ({ id: `unit-${path}` as RouteUnit['id'], path, kind, level: path.split('.').length, name: { zh: path, en: path } })
const hub = unit('1', 'district-centre')
const street = unit('1.1', 'street-centre')
const centre = unit('1.1.1', 'community-centre')
const sector = unit('1.8', 'mediation-committee')
const today = day('2026-03-16')

const COUNTS_OF_ONE: Counts = { towns: 1, industries: 0, departments: 0, people: 2, reports: 1, 'open-days': 0 }
const counts = (changes: Partial<Counts>): Pick<RouteFacts, 'counts'> => ({ counts: { ...COUNTS_OF_ONE, ...changes } })

function someFacts(changes: Partial<RouteFacts> = {}): RouteFacts {
  return {
    fired: [], category: { code: 'NBR-01', statusReserved: 'none', leadKinds: ['community-centre'] }, centre, present: hub, hub, lead: null,
    sector: null, sectorAgreed: false, place: 'home', counts: COUNTS_OF_ONE, units: [hub, street, centre, sector], ...changes,
  }
}

const reserved = (statusReserved: 'part' | 'whole') => ({ code: 'ADM-01', statusReserved, leadKinds: [] }) as const

test.each([
  ['nothing fires', someFacts(), 'ordinary', null],
  ['a suspected crime', someFacts({ fired: ['G-01'] }), 'stop', 'R1-G-01'],
  ['a fight', someFacts({ fired: ['G-02'] }), 'police-linked', 'R1-G-02'],
  ['a fight and a child at risk: the graver one counts', someFacts({ fired: ['G-02', 'G-04'] }), 'emergency', 'R1-G-04'],
  ['violence at home', someFacts({ fired: ['G-03'] }), 'sealed', 'R1-G-03'],
  ['in court already', someFacts({ fired: ['G-06'] }), 'guidance', 'R1-G-06'],
  ['who owns the land', someFacts({ fired: ['G-08'] }), 'side-matters', 'R1-G-08'],
  ['reserved by law as a whole', someFacts({ category: reserved('whole') }), 'guidance', 'R2-whole'],
  ['reserved in part', someFacts({ category: reserved('part') }), 'ordinary', 'R2-part'],
  ['a child takes part: mediation goes on with a guardian', someFacts({ fired: ['G-05'] }), 'ordinary', null],
])('how: %s', (_name, facts, handling, ruleId) => {
  const route = proposeRoute(facts, today)
  expect([route.handling, route.handlingRuleId]).toEqual([handling, ruleId])
})

test.each([
  ['the lowest centre of the place', someFacts(), '1.1.1', 'R3-place'],
  ['no place: where it is', someFacts({ centre: null }), '1', 'R3-no-place'],
  ['a lead of its own', someFacts({ lead: street }), '1.1', 'R4-lead'],
  ['a sector committee that the parties do not agree to', someFacts({ sector }), '1.1.1', 'R3-place'],
  ['a sector committee that they agree to', someFacts({ sector, sectorAgreed: true, lead: street }), '1.8', 'R5-sector'],
  ['more than one town', someFacts({ ...counts({ towns: 2 }), sector, sectorAgreed: true }), '1', 'R6-towns'],
])('where: %s', (_name, facts, path, ruleId) => {
  const route = proposeRoute(facts, today)
  expect([route.unit.path, route.ruleId]).toEqual([path, ruleId])
})

test('a rule counts from its first day to the day before its last', () => {
  const ended = ROUTING_RULES.map((rule) => (rule.id === 'R6-towns' ? { ...rule, effectiveTo: today } : rule))
  expect(proposeRoute(someFacts(counts({ towns: 2 })), day('2026-03-15'), ended).ruleId).toBe('R6-towns')
  expect(proposeRoute(someFacts(counts({ towns: 2 })), today, ended).ruleId).toBe('R3-place')
})

test('every rule has an id of its own', () => {
  expect(new Set(ROUTING_RULES.map((rule) => rule.id)).size).toBe(ROUTING_RULES.length)
})

describe('the lead unit of a category', () => {
  const bureau = unit('1.20', 'department')
  test.each([
    ['the centre itself leads', ['community-centre', 'street-centre'], [hub, street, centre], null],
    ['the nearest above the place', ['street-centre'], [hub, street, centre], '1.1'],
    ['the only one of its kind', ['department'], [hub, street, centre, bureau], '1.20'],
    ['one of many is nobody’s guess', ['department'], [hub, bureau, unit('1.21', 'department')], null],
    ['the dispatcher decides', [], [hub, street, centre], null],
  ])('%s', (_name, kinds, units, expected) => {
    expect(leadUnitFor(kinds, centre, units)?.path ?? null).toBe(expected)
  })
})

describe('answers', () => {
  test('the last one counts, and unknown never wipes one out', () => {
    expect(answersOf([{ data: { gates: { 'G-01': 'unknown', 'G-02': 'no' } } }, { data: { gates: { 'G-01': 'yes', 'G-02': 'unknown' } } }, { data: {} }]))
      .toEqual({ 'G-01': 'yes', 'G-02': 'no' })
  })
  test('what is missing and what is taken back', () => {
    expect(unanswered(['G-01', 'G-02'], { 'G-01': 'no', 'G-02': 'unknown' })).toEqual(['G-02'])
    expect(takenBack({ 'G-03': 'yes', 'G-01': 'no' }, { 'G-03': 'no', 'G-01': 'no' })).toEqual(['G-03'])
    expect(mergeAnswers({ 'G-01': 'yes' }, { 'G-01': 'unknown' })).toEqual({ 'G-01': 'yes' })
  })
})
