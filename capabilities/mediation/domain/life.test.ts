import { expect, test } from 'vitest'
import type { CaseState, CountChange, Fact, ProcedureKind } from '#cap/cases'
import { entryProcedure, project } from '#cap/cases'
import type { WorkCalendar } from '#platform/calendar'
import { type Day, day } from '#platform/time'
import { performanceProcedure, stateAfterProof } from './performance.ts'
import { clockRule, daysLeft } from './clocks.ts'
import { mediationProcedure } from './transitions.ts'

const days = (from: string, count: number) => Array.from({ length: count }, (_none, index) => day(`${from.slice(0, 8)}${String(Number(from.slice(8)) + index).padStart(2, '0')}`))
const CALENDAR: WorkCalendar = {
  years: new Map([[2026, {
    year: 2026, source: 'State Council notice of 2025-11-04',
    holidays: new Set([...days('2026-01-01', 3), ...days('2026-02-15', 9), ...days('2026-04-04', 3), ...days('2026-05-01', 5), ...days('2026-06-19', 3), ...days('2026-09-25', 3), ...days('2026-10-01', 7)]),
    makeUpDays: new Set(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(day)),
  }]]),
}

const M = 'm' as Fact['procedureId']
const P = 'p' as Fact['procedureId']

function opened(category: string, registeredOn: string): CaseState {
  return {
    id: 'c' as CaseState['id'], channel: 'visit', category, unitId: 'u' as CaseState['unitId'], assigneeId: null, addressId: null, microGridId: null,
    gridId: null, registeredOn: day(registeredOn), mergedInto: null, restrictedBy: [], sealed: false, limited: false, deadlines: [],
    procedures: [{ id: M, kind: 'mediation', parentId: null, state: 'registered', openedOn: day(registeredOn), endedOn: null }],
  }
}

type Told = readonly [kind: string, on: string, data?: Fact['data'], procedure?: typeof M]

function walk(start: CaseState, told: readonly Told[]) {
  let state = start
  const counts: CountChange[] = []
  for (const [kind, on, data, procedureId] of told) {
    const opens = kind === 'agreement-reached' ? [{ id: P, kind: 'performance' as ProcedureKind, parentId: M }] : []
    const fact: Fact = {
      id: 'f' as Fact['id'], caseId: state.id, seq: 1, kind, v: 1, procedureId: procedureId ?? M, actor: { kind: 'staff', id: null, role: 'mediator', unitId: null },
      occurredOn: day(on), recordedAt: `${on}T00:00:00.000Z` as Fact['recordedAt'], data: data ?? {}, opens,
    }
    const projected = project(state, fact, { mediation: mediationProcedure, performance: performanceProcedure }, CALENDAR)
    if (!projected.ok) throw new Error(`${kind}: ${projected.refusal.say.en}`)
    state = projected.value.after
    counts.push(...projected.value.counts)
  }
  return { state, counts, due: Object.fromEntries(state.deadlines.map((each) => [each.key, [each.rawOn, each.rolledOn, each.safeOn]])) }
}

const states = (state: CaseState) => state.procedures.map((each) => each.state)
const sum = (counts: readonly CountChange[], indicator: string, from: string, to: string) =>
  counts.filter((each) => each.indicator === indicator && each.effectiveOn >= from && each.effectiveOn <= to).reduce((total, each) => total + each.n, 0)

const accepted = (on: string): readonly Told[] => [['assigned', on], ['respondent-contacted', on], ['consent-recorded', on], ['accepted', on]]

test('the clocks until acceptance: contact within 3 working days, an answer within 10 days (DL-02, T07)', () => {
  const first = walk(opened('NBR-01', '2026-03-13'), [['assigned', '2026-03-13']])
  expect(first.due).toEqual({ 'DL-02': [day('2026-03-18'), day('2026-03-18'), day('2026-03-18')] })
  const second = walk(opened('NBR-01', '2026-03-13'), [['assigned', '2026-03-13'], ['respondent-contacted', '2026-03-16']])
  expect(second.due).toEqual({ T07: [day('2026-03-26'), day('2026-03-26'), day('2026-03-26')] })
})

test.each([
  ['NBR-01', 'DL-04c', '2026-04-15', 'thirty days from acceptance (SC-01)'],
  ['LAB-01', 'DL-05', '2026-03-28', 'fifteen days from the application (LDM 14)'],
  ['TRT-03', 'DL-06', '2026-04-28', 'thirty working days from acceptance (MDR 38)'],
])('%s runs on %s until %s: %s', (category, key, rawOn) => {
  const { due } = walk(opened(category, '2026-03-13'), accepted('2026-03-16'))
  expect(due[key]?.[0]).toBe(rawOn)
  expect(due['T08']).toBeDefined()
  expect(due['T07']).toBeUndefined()
})

test('SC-01: sealed, effective and performed on one day, with its window and figures', () => {
  const on = '2026-03-16'
  const obligations = [{ ref: '1', dueOn: on, fen: 120_000, kind: 'money' }]
  const proof = { ref: '1', paidFen: 120_000, dueOn: on, lastDueOn: on, effectiveOn: on, settles: true, next: 'performed' }
  const life = walk(opened('NBR-01', on), [
    ...accepted(on), ['mediator-designated', on], ['session-held', on], ['agreement-drafted', on], ['agreement-signed', on],
    ['agreement-reached', on, { form: 'written', effectiveOn: on, obligations }],
    ['performance-began', on, { effectiveOn: on, obligations, next: 'pending' }, P],
    ['obligation-performed', on, proof, P],
    ['closed', '2026-04-15', { residualHazard: true, followUp: 'done', satisfaction: 'asked' }],
    ['archived', '2026-04-20'],
  ])
  expect(states(life.state)).toEqual(['archived', 'performed'])
  expect(life.state.deadlines).toMatchObject([{ key: 'DL-07', rawOn: '2026-04-15', audience: 'parties', optional: true }])
  const march = (indicator: string) => sum(life.counts, indicator, '2026-03-01', '2026-03-31')
  expect(['accepted', 'agreed-written', 'on-the-spot', 'performance-due', 'performed', 'stock-out'].map(march)).toEqual([1, 1, 1, 1, 1, 1])
  expect([march('performance-fen-due'), march('performance-fen-paid')]).toEqual([120_000, 120_000])
})

test.each<[string, readonly Told[], Readonly<Record<string, readonly [due: number, inTime: number]>>]>([
  ['over within its thirty days', [['terminated', '2026-04-15']], { '2026-04': [1, 1] }],
  ['over a day late', [['terminated', '2026-04-16']], { '2026-04': [1, 0] }],
  ['still open', [], { '2026-04': [1, 0] }],
  ['withdrawn', [['withdrawn', '2026-03-20']], { '2026-04': [0, 0] }],
  ['extended by all into May, and over by then', [['extended', '2026-04-10', { newDueOn: '2026-05-15' }], ['terminated', '2026-05-15']], { '2026-04': [0, 0], '2026-05': [1, 1] }],
  ['stopped for an appraisal', [['suspended', '2026-03-26', { pauses: true }]], { '2026-04': [0, 0] }],
  ['stopped, and it runs again', [['suspended', '2026-03-26', { pauses: true }], ['resumed', '2026-05-06', { clock: 'DL-04c', remainingDays: 20, remainingUnit: 'calendar-days' }], ['terminated', '2026-05-26']], { '2026-04': [0, 0], '2026-05': [1, 1] }],
])('I-08: a mediation %s, in the month in which it fell due', (_how, then, months) => {
  const { counts } = walk(opened('NBR-01', '2026-03-13'), [...accepted('2026-03-16'), ['mediator-designated', '2026-03-17'], ...then])
  const inMonth = (month: string) => ['term-due', 'term-in-time'].map((each) => sum(counts, each, `${month}-01`, `${month}-31`))
  expect(Object.fromEntries(Object.keys(months).map((month) => [month, inMonth(month)]))).toEqual(months)
})

test('I-08: another unit that takes over answers for what falls due', () => {
  const { state } = walk(opened('NBR-01', '2026-03-13'), accepted('2026-03-16'))
  const handed = entryProcedure.countsOf(
    { id: 'f' as Fact['id'], caseId: state.id, seq: 9, kind: 'reassigned', v: 1, procedureId: M, actor: { kind: 'staff', id: null, role: 'dispatcher', unitId: null }, occurredOn: day('2026-03-20'), recordedAt: '2026-03-20T00:00:00.000Z' as Fact['recordedAt'], data: { unitId: 'other' }, opens: [] },
    { before: state, procedure: { id: M, kind: 'entry', parentId: null, state: 'dispatched', openedOn: day('2026-03-13'), endedOn: null }, calendar: CALENDAR })
  expect(handed.filter((each) => each.indicator === 'term-due').map(({ unitId, n, effectiveOn }) => [unitId, n, effectiveOn])).toEqual([['u', -1, '2026-04-15'], ['other', 1, '2026-04-15']])
})

test('SC-11 d: three oral instalments, a Saturday that rolls (CC 203), the third overdue', () => {
  const made = '2026-06-08'
  const obligations = ['2026-06-15', '2026-07-15', '2026-08-15'].map((dueOn, index) => ({ ref: String(index + 1), dueOn, fen: 30_000, kind: 'money' }))
  const paid = (ref: string, on: string): Told => ['obligation-performed', on, { ref, paidFen: 30_000, dueOn: on, lastDueOn: '2026-08-15', settles: true, next: 'partial' }, P]
  const life = walk(opened('CON-01', made), [
    ...accepted(made), ['mediator-designated', made], ['session-held', made],
    ['agreement-reached', made, { form: 'oral', effectiveOn: made, obligations }],
    ['performance-began', made, { effectiveOn: made, obligations, next: 'pending' }, P],
    paid('1', '2026-06-15'), paid('2', '2026-07-15'),
  ])
  expect(life.due['due:3']).toEqual(['2026-08-15', '2026-08-17', '2026-08-14'])
  const late = walk(life.state, [['performance-overdue', '2026-08-18', { ref: '3' }, P]])
  expect(states(late.state)).toEqual(['agreed', 'overdue'])
  const counts = [...life.counts, ...late.counts]
  const year = (indicator: string) => sum(counts, indicator, '2026-01-01', '2026-12-31')
  expect(['agreed-oral', 'agreed-written', 'performance-due', 'performed', 'overdue'].map(year)).toEqual([1, 0, 1, 0, 1])
  expect([year('performance-fen-paid'), year('performance-fen-due')]).toEqual([60_000, 90_000])
  expect(sum(counts, 'performance-fen-due', '2026-06-01', '2026-07-31')).toBe(60_000)
})

test('SC-02: overdue 31 October, urged 2 November, fifteen days to 17 November', () => {
  const obligations = [{ ref: '1', dueOn: '2026-10-30', fen: 340_000, kind: 'money' }]
  const life = walk(opened('CON-02', '2026-03-30'), [
    ...accepted('2026-03-30'), ['mediator-designated', '2026-03-30'], ['session-held', '2026-04-03'],
    ['agreement-reached', '2026-04-03', { form: 'written', effectiveOn: '2026-04-03', obligations }],
    ['performance-began', '2026-04-03', { obligations, next: 'pending', effectiveOn: '2026-04-03' }, P],
    ['performance-overdue', '2026-10-31', { ref: '1' }, P], ['urged', '2026-11-02', { ref: '1' }, P], ['urged', '2026-11-09', { ref: '1' }, P],
  ])
  expect(life.due['DL-07']).toEqual(['2026-05-03', '2026-05-06', '2026-04-30'])
  expect(life.due['urged:1']?.[0]).toBe('2026-11-17')
  const end = walk(life.state, [['breached', '2026-11-17', {}, P]])
  expect(states(end.state)).toEqual(['agreed', 'breached'])
  expect(Object.keys(end.due)).toEqual(['DL-07'])
})

test.each<[string, boolean, Day, Day]>([
  ['an appraisal stops the clock: what was left runs on', true, day('2026-04-15'), day('2026-05-05')],
  ['an illness does not', false, day('2026-04-15'), day('2026-04-15')],
])('T10–T11: %s (OMR 26)', (_name, pauses, before, after) => {
  const mediating = walk(opened('NBR-01', '2026-03-16'), [...accepted('2026-03-16'), ['mediator-designated', '2026-03-16']])
  expect(mediating.due['DL-04c']?.[0]).toBe(before)
  const left = daysLeft(CALENDAR, clockRule('CK-04c'), before, day('2026-03-26')).days
  const back = walk(mediating.state, [
    ['suspended', '2026-03-26', { pauses, expectedEndOn: '2026-04-10' }],
    ['resumed', '2026-04-15', pauses ? { clock: 'DL-04c', remainingDays: left } : {}],
  ])
  expect(back.due['DL-04c']?.[0]).toBe(after)
  expect(back.due['suspension']).toBeUndefined()
})

test('T12: an agreed extension moves the clock, rolled over a holiday', () => {
  const life = walk(opened('NBR-01', '2026-03-16'), [...accepted('2026-03-16'), ['extended', '2026-04-01', { newDueOn: '2026-05-02' }]])
  expect(life.due['DL-04c']).toEqual(['2026-05-02', '2026-05-06', '2026-04-30'])
})

test.each([
  ['not-accepted', [['assigned', '2026-06-01'], ['respondent-contacted', '2026-06-01'], ['not-accepted', '2026-06-01']], 'not-accepted'],
  ['withdrawn', [['assigned', '2026-06-02'], ['withdrawn', '2026-06-03']], 'withdrawn'],
  ['terminated', [...accepted('2026-06-02'), ['terminated', '2026-06-09']], 'terminated'],
] as const)('an end without agreement: %s leaves the stock and ends its clocks (SC-11 a, b)', (indicator, told, state) => {
  const life = walk(opened('NBR-01', '2026-06-01'), told)
  expect(states(life.state)).toEqual([state])
  expect(life.state.deadlines).toEqual([])
  expect([sum(life.counts, indicator, '2026-06-01', '2026-06-30'), sum(life.counts, 'stock-out', '2026-06-01', '2026-06-30')]).toEqual([1, 1])
})

const owed = (paidFen: number, settled: boolean, overdue = false) => ({ ref: '1', dueOn: day('2026-06-15'), fen: 100, kind: 'money', paidFen, settled, overdue }) as const
test.each([
  ['nothing yet', 'pending', [owed(0, false)], 'pending'],
  ['half of one', 'pending', [owed(50, false), owed(0, false)], 'partial'],
  ['one of two', 'pending', [owed(100, true), owed(0, false)], 'partial'],
  ['all', 'overdue', [owed(100, true, true), owed(100, true)], 'performed'],
  ['one late, one done', 'overdue', [owed(0, false, true), owed(100, true)], 'overdue'],
  ['late one done, other to come', 'overdue', [owed(100, true, true), owed(0, false)], 'partial'],
  ['something after the breach', 'breached', [owed(50, false, true)], 'breached'],
])('T17: performance after %s', (_name, before, progress, expected) => expect(stateAfterProof(before, progress)).toBe(expected))

test('an oral agreement put in writing is one agreement: its count, its money and its days move, and thirty new days begin (SC-11 d)', () => {
  const part = (ref: string, dueOn: string) => ({ ref, dueOn, fen: 30_000, kind: 'money' })
  const oral = { form: 'oral', effectiveOn: '2026-06-08', obligations: [part('1', '2026-06-15'), part('2', '2026-08-15')] }
  const written = { form: 'written', effectiveOn: '2026-08-20', replacesEffectiveOn: '2026-06-08' }
  const { state, counts, due } = walk(opened('CON-01', '2026-06-08'), [
    ...accepted('2026-06-08'), ['mediator-designated', '2026-06-08'], ['agreement-reached', '2026-06-08', oral],
    ['performance-began', '2026-06-08', { ...oral, next: 'pending' }, P],
    ['performance-overdue', '2026-08-18', { ref: '2' }, P],
    ['agreement-replaced', '2026-08-20', written],
    ['performance-replaced', '2026-08-20', {
      effectiveOn: '2026-08-20', moved: [part('2', '2026-08-15')], obligations: [part('3', '2026-09-30')], lastDueOnBefore: '2026-08-15', lastDueOn: '2026-09-30', next: 'partial',
    }, P],
  ])
  expect(states(state)).toEqual(['agreed', 'partial'])
  expect(Object.fromEntries(Object.entries(due).map(([key, [raw]]) => [key, raw]))).toEqual({ 'due:1': '2026-06-15', 'due:3': '2026-09-30', 'DL-07': '2026-09-19' })
  const june = (indicator: string) => sum(counts, indicator, '2026-06-01', '2026-06-30')
  expect([june('agreed-oral'), june('agreed-written'), sum(counts, 'stock-out', '2026-01-01', '2026-12-31')]).toEqual([0, 1, 1])
  expect([sum(counts, 'performance-fen-due', '2026-08-01', '2026-08-31'), sum(counts, 'performance-fen-due', '2026-09-01', '2026-09-30')]).toEqual([0, 30_000])
  expect([sum(counts, 'performance-due', '2026-08-01', '2026-08-31'), sum(counts, 'performance-due', '2026-09-01', '2026-09-30')]).toEqual([0, 1])
})
