import { describe, expect, test } from 'vitest'
import { SAME, transitionFor } from '#cap/cases'
import { day } from '#platform/time'
import {
  CLASSES, dueOf, EXCLUSION_GROUNDS, limitOn, mayReopen, needsPhoto, PAUSE_GROUNDS, pauseRuleOn, publishedParts, ratesOf, refusalOf, SERVICES, serviceOn,
  STEPS, TICKET_TRANSITIONS, ticketProcedure, type TicketStanding, type TicketState, type TicketStep, type TicketViewer, withdrawalRefusal,
  unitsFor,
} from './domain.ts'
import { CLASS_WORDS, EXCLUSION_WORDS, FACT_WORDS, PAUSE_WORDS, STEP_WORDS, TICKET_STATES } from './words.ts'

const ZONE = 'Asia/Shanghai'
const on = day('2026-03-20')
const at = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`)

describe('limits (DL-32, DL-33)', () => {
  test.each([
    ['care', '2026-03-20 14:00', 0, '2026-03-20 16:00', '2026-03-20 15:30', '2026-03-20'],
    ['emergency', '2026-03-20 23:00', 0, '2026-03-21 01:00', '2026-03-21 00:30', '2026-03-21'],
    ['utility', '2026-02-15 09:00', 0, '2026-02-16 09:00', '2026-02-16 03:00', '2026-02-16'],
    ['ordinary', '2026-03-20 14:00', 0, '2026-03-28 00:00', undefined, '2026-03-27'],
    ['complex', '2026-03-20 14:00', 0, '2026-04-05 00:00', undefined, '2026-04-04'],
    ['care', '2026-03-20 14:00', 45, '2026-03-20 16:45', '2026-03-20 16:15', '2026-03-20'],
    ['ordinary', '2026-03-20 14:00', 26 * 60, '2026-03-29 00:00', undefined, '2026-03-28'],
  ] as const)('%s from %s with %i minutes paused is due %s', (name, from, paused, dueAt, warnAt, dueOn) => {
    const due = dueOf(limitOn(name, on), at(from), paused * 60_000, ZONE)
    expect(due.dueAt).toEqual(at(dueAt))
    expect(due.dueOn).toBe(dueOn)
    if (warnAt) expect(due.warnAt).toEqual(at(warnAt))
  })

  test('every class has a limit with its basis, every kind of request a class, and an unknown day none', () => {
    for (const each of CLASSES) expect(limitOn(each, on).basis.zh).not.toBe('')
    expect(SERVICES.every((each) => serviceOn(each.code, on) === each && /^[a-z]{2,20}$/.test(each.code))).toBe(true)
    expect(() => limitOn('care', day('2019-01-01'))).toThrow()
    expect(serviceOn('magic', on)).toBeUndefined()
  })

  test('care and emergencies pause only where the resident asked or it is not safe', () => {
    const lawful = (name: (typeof CLASSES)[number]) => PAUSE_GROUNDS.filter((ground) => pauseRuleOn(ground, name, on))
    expect(lawful('care')).toEqual(['resident-asked', 'weather'])
    expect(lawful('emergency')).toEqual(['resident-asked', 'weather'])
    expect(lawful('utility')).toEqual(['resident-asked', 'weather', 'parts'])
    expect(lawful('complex')).toEqual([...PAUSE_GROUNDS])
  })

  test('“not solved” opens it again on the fifteenth day and not on the sixteenth', () => {
    expect(mayReopen(on, day('2026-04-04'))).toBe(true)
    expect(mayReopen(on, day('2026-04-05'))).toBe(false)
  })
})

const worker: TicketViewer = { id: 'w', unitId: 'u1', unitPath: '1.1.1', role: 'grid-worker' }
const clerk: TicketViewer = { id: 'c', unitId: 'u1', unitPath: '1.1.1', role: 'clerk' }
const head: TicketViewer = { id: 'h', unitId: 'u0', unitPath: '1.1', role: 'unit-head' }
const stranger: TicketViewer = { id: 's', unitId: 'u9', unitPath: '1.2', role: 'clerk' }
const standing = (changes: Partial<TicketStanding> = {}): TicketStanding => ({
  state: 'new', class: 'ordinary', unitId: 'u1', unitPath: '1.1.1', homePath: '1.1.1', assigneeId: null, attempts: 0, doneBy: null, doneOn: null,
  exclusionAskedBy: null, ...changes,
})
const code = (step: TicketStep, by: TicketViewer, changes: Partial<TicketStanding> = {}, more = {}) =>
  refusalOf(step, standing(changes), by, { today: on, ...more })?.code

describe('who may do what when', () => {
  test.each([
    ['dispatch', clerk, { state: 'new' }, undefined],
    ['dispatch', worker, { state: 'new' }, 'not-your-side'],
    ['dispatch', stranger, { state: 'new' }, 'not-your-side'],
    ['dispatch', clerk, { state: 'done' }, 'ticket-out-of-turn'],
    ['accept', worker, { state: 'dispatched' }, undefined],
    ['accept', head, { state: 'dispatched' }, 'not-your-side'],
    ['done', worker, { state: 'accepted' }, 'ticket-out-of-turn'],
    ['done', worker, { state: 'in-progress' }, undefined],
    ['revisit', clerk, { state: 'done', doneBy: 'c' }, 'revisited-by-another'],
    ['revisit', clerk, { state: 'done', doneBy: 'w' }, undefined],
    ['decide-exclusion', head, { state: 'exclusion-asked', exclusionAskedBy: 'h' }, 'decided-by-another'],
    ['decide-exclusion', head, { state: 'exclusion-asked', exclusionAskedBy: 'w' }, undefined],
    ['decide-exclusion', clerk, { state: 'exclusion-asked', exclusionAskedBy: 'w' }, 'not-your-side'],
    ['reopen', clerk, { state: 'closed', doneOn: day('2026-03-04') }, 'reopen-window-over'],
    ['reopen', clerk, { state: 'closed', doneOn: day('2026-03-05') }, undefined],
  ] as const)('%s by %o', (step, by, changes, expected) => {
    expect(code(step, by, changes)).toBe(expected)
  })

  test.each([
    ['r', 'new', 0, undefined], ['r', 'paused', 0, undefined], ['r', 'exclusion-asked', 0, undefined], ['r', 'reopened', 0, undefined],
    ['r', 'done', 0, 'withdrawal-too-late'], ['r', 'closed', 0, 'withdrawal-too-late'], ['r', 'withdrawn', 0, 'withdrawal-too-late'],
    ['r', 'accepted', 2, 'others-follow'], ['joined', 'accepted', 1, 'withdrawal-not-yours'],
  ] as const)('K15: %s takes back what is %s and %i others follow', (byId, state, alsoReported, expected) => {
    expect(withdrawalRefusal({ state, reporterId: 'r', alsoReported }, byId)?.code).toBe(expected)
  })

  test.each([[2, 'too-few-attempts'], [3, undefined]] as const)('I-10: not reachable after %i attempts', (attempts, expected) => {
    expect(code('ask-exclusion', worker, { state: 'accepted', attempts }, { ground: 'not-reachable' })).toBe(expected)
    expect(code('ask-exclusion', worker, { state: 'accepted', attempts: 0 }, { ground: 'malicious' })).toBeUndefined()
  })

  test('only care, which happens in homes, is done without a photo', () => {
    expect(CLASSES.filter((each) => !needsPhoto(each))).toEqual(['care'])
  })
})

describe('the table', () => {
  test.each([
    ['new', 'ticket-dispatched', 'dispatched'], ['dispatched', 'ticket-accepted', 'accepted'], ['accepted', 'ticket-started', 'in-progress'],
    ['contacted', 'ticket-done', 'done'], ['in-progress', 'ticket-done', 'done'], ['revisited', 'ticket-closed', 'closed'],
    ['exclusion-asked', 'ticket-exclusion-approved', 'rejected-unreasonable'], ['closed', 'ticket-reopened', 'reopened'], ['paused', 'ticket-withdrawn', 'withdrawn'], ['withdrawn', 'ticket-reopened', undefined],
    ['done', 'ticket-closed', undefined], ['accepted', 'ticket-done', undefined], ['rejected-unreasonable', 'ticket-dispatched', undefined],
    ['new', 'ticket-escalated', SAME], ['done', 'ticket-overdue', undefined],
  ] as const)('K: from %s, %s leads to %s', (state, fact, to) => {
    expect(transitionFor(ticketProcedure, state, fact)?.to).toBe(to)
  })

  test('every state, fact, step and ground has its words', () => {
    const states = new Set(TICKET_TRANSITIONS.flatMap((each) => each.from))
    for (const state of states) expect(TICKET_STATES[state as TicketState]).toBeDefined()
    expect(TICKET_TRANSITIONS.map((each) => each.fact).sort()).toEqual(Object.keys(FACT_WORDS).sort())
    expect([...STEPS].sort()).toEqual(Object.keys(STEP_WORDS).sort())
    expect(Object.keys(PAUSE_WORDS)).toEqual([...PAUSE_GROUNDS])
    expect(Object.keys(EXCLUSION_WORDS)).toEqual([...EXCLUSION_GROUNDS])
    expect(Object.keys(CLASS_WORDS)).toEqual([...CLASSES])
  })
})

describe('figures (I-09, I-10, I-23)', () => {
  test('are parts of wholes, never a percentage alone', () => {
    const rates = ratesOf({ 'ticket-dispatched': 3, 'ticket-responded': 3, 'ticket-answered': 2, 'ticket-solved': 2, 'ticket-rating-asked': 3 })
    expect(rates.find((each) => each.name === 'rating-response')).toMatchObject({ part: 2, whole: 3 })
    expect(rates.find((each) => each.name === 'care')).toMatchObject({ part: 0, whole: 0 })
  })

  test('a rate is told whole or not at all', () => {
    const [response] = ratesOf({ 'ticket-dispatched': 9, 'ticket-responded': null })
    expect(response).toEqual({ name: 'response', part: null, whole: null })
  })

  test.each([
    ['one to four are held back', [['a', 0], ['b', 4], ['c', 2], ['d', 9]], [0, null, null, 9]],
    ['one alone would be worked out, so the smallest other goes with it', [['a', 3], ['b', 20], ['c', 7], ['d', 0]], [null, 20, null, 0]],
    ['many are told', [['a', 5], ['b', 6]], [5, 6]],
  ] as const)('published parts: %s', (_name, parts, told) => {
    expect([...publishedParts(parts.map(([key, n]): readonly [string, number] => [key, n])).values()]).toEqual(told)
  })
})

test('I-10: the property company of a large district is among the units a community may send a request to, before the many that repair nothing', () => {
  const points = Array.from({ length: 90 }, (_, index) => ({ path: `1.${index + 2}`, kind: 'association' }))
  const [own, street, company] = [{ path: '1.1.1', kind: 'community-centre' }, { path: '1.1', kind: 'street-centre' }, { path: '1.154', kind: 'property-company' }]
  const order = unitsFor([...points, company, street, own], '1.1.1')
  expect(order.slice(0, 3)).toEqual([own, street, company])
  expect(order).toHaveLength(93)
})
