import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { withCohorts } from './cohorts.ts'
import { placeChanges, placedOf, summedPlaces } from './placed.ts'
import type { CaseState, ProcedureId } from './procedure.ts'

const entry = (state: string): CaseState['procedures'][number] => ({
  id: 'entry' as ProcedureId, kind: 'entry', parentId: null, state, openedOn: day('2026-03-16'), endedOn: null,
})

const aCase = (differs: Partial<CaseState> = {}): CaseState => ({
  id: 'case' as CaseState['id'], channel: 'visit', category: 'NBR-01', unitId: 'unit' as CaseState['unitId'], assigneeId: null, addressId: null,
  microGridId: 'building-2' as CaseState['microGridId'], gridId: 'grid-1' as CaseState['gridId'], registeredOn: day('2026-03-16'), mergedInto: null,
  restrictedBy: [], sealed: false, limited: false, procedures: [entry('registered')], deadlines: [], ...differs,
})

const here = { gridId: 'grid-1', microGridId: 'building-2', month: '2026-03-01', category: 'NBR-01', channel: 'visit' }

describe('what stands on the map', () => {
  test.each<[string, CaseState, object | null]>([
    ['a registered matter with a known place', aCase(), here],
    ['a withdrawn one was registered all the same', aCase({ procedures: [entry('withdrawn')] }), here],
    ['no category yet', aCase({ category: null }), { ...here, category: '' }],
    ['before its first fact', aCase({ procedures: [] }), null],
    ['no known place', aCase({ microGridId: null }), null],
    ['a report of danger', aCase({ channel: 'danger' }), null],
    ['a service request', aCase({ procedures: [entry('as-service')] }), null],
    ['merged into another one', aCase({ mergedInto: 'other' as CaseState['id'] }), null],
    ['sealed', aCase({ sealed: true }), null],
    ['shown to its handlers alone', aCase({ restrictedBy: ['G-10'] }), null],
  ])('%s', (_name, state, expected) => {
    expect(placedOf(state)).toEqual(expected)
  })
})

describe('what a fact moves', () => {
  test('another category leaves the one before', () => {
    expect(placeChanges(aCase(), aCase({ category: 'NBR-02' }))).toEqual([{ ...here, n: -1 }, { ...here, category: 'NBR-02', n: 1 }])
  })
  test('sealing takes it off the map, unsealing puts it back, and together they are nothing', () => {
    const away = placeChanges(aCase(), aCase({ sealed: true }))
    expect(away).toEqual([{ ...here, n: -1 }])
    expect(summedPlaces([...away, ...placeChanges(aCase({ sealed: true }), aCase())])).toEqual([])
  })
  test('nothing moves where nothing of it changed', () => {
    expect(placeChanges(aCase(), aCase({ procedures: [entry('triaged')] }))).toEqual([])
  })
})

describe('what staff found themselves (I-22)', () => {
  const on = day('2026-03-16')
  const unitId = 'other' as CaseState['unitId']
  const found = (channel: string, ...counts: Parameters<typeof withCohorts>[0]) => withCohorts(counts, aCase({ channel })).filter((each) => each.indicator === 'self-found')
  test.each([['grid-patrol', 1], ['household-visit', 1], ['follow-up-visit', 1], ['self-discovered', 1], ['patrol', 1], ['visit', 0], ['hotline', 0], ['import', 0]])('by the door %s: %i', (channel, n) =>
    expect(found(channel, { indicator: 'registered', n: 1, effectiveOn: on })).toHaveLength(n))
  test('leaves with a duplicate, and goes with the matter to another unit', () => {
    expect(found('grid-patrol', { indicator: 'registered', n: -1, effectiveOn: on })).toEqual([{ indicator: 'self-found', n: -1, effectiveOn: on }])
    expect(found('grid-patrol', { indicator: 'registered', n: 1, effectiveOn: on, unitId }, { indicator: 'stock-in', n: 1, effectiveOn: on, unitId })).toEqual([{ indicator: 'self-found', n: 1, effectiveOn: on, unitId }])
  })
})
