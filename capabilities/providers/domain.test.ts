import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { type Area, coverageOn, type ItemActor, type ItemFault, itemFault, type ItemState, type ItemStep } from './domain.ts'

const company = (providerId: string): ItemActor => ({ role: 'service-provider', providerId, within: false })
const clerk: ItemActor = { role: 'clerk', providerId: null, within: true }

describe('row 89: a service item', () => {
  test.each<[ItemStep, ItemState, ItemActor, ItemFault | undefined]>([
    ['claim', 'open', company('a'), undefined],
    ['claim', 'claimed', company('b'), 'already-claimed'],
    ['claim', 'verified', company('b'), 'already-claimed'],
    ['claim', 'withdrawn', company('a'), 'item-out-of-turn'],
    ['claim', 'open', clerk, 'for-companies'],
    ['hand-back', 'claimed', company('a'), undefined],
    ['hand-back', 'claimed', company('b'), 'not-your-item'],
    ['report', 'claimed', company('a'), undefined],
    ['report', 'open', company('a'), 'item-out-of-turn'],
    ['report', 'claimed', company('b'), 'not-your-item'],
    ['verify', 'done', clerk, undefined],
    ['verify', 'done', company('a'), 'for-the-community'],
    ['verify', 'done', { ...clerk, within: false }, 'for-the-community'],
    ['verify', 'claimed', clerk, 'item-out-of-turn'],
    ['send-back', 'done', clerk, undefined],
    ['withdraw', 'open', clerk, undefined],
    ['withdraw', 'claimed', clerk, 'item-out-of-turn'],
    ['withdraw', 'open', { role: 'dispatcher', providerId: null, within: true }, 'for-the-community'],
  ])('%s when %s', (step, state, by, fault) => {
    expect(itemFault(step, { state, providerId: state === 'open' ? null : 'a' }, by)).toBe(fault)
  })
})

describe('coverage', () => {
  const area = (gridId: string | null, from: string, until: string | null = null, providerId = 'p'): Area => ({
    providerId, unitId: 'u', gridId, fromOn: day(from), untilOn: until === null ? null : day(until),
  })
  const on = day('2026-05-13')

  test.each<[string, readonly string[], readonly Area[], number]>([
    ['nobody', ['g1', 'g2'], [], 2],
    ['the whole community', ['g1', 'g2'], [area(null, '2026-01-01')], 0],
    ['one grid of two', ['g1', 'g2'], [area('g1', '2026-01-01')], 1],
    ['both grids', ['g1', 'g2'], [area('g1', '2026-01-01'), area('g2', '2026-05-13')], 0],
    ['begins tomorrow', ['g1'], [area(null, '2026-05-14')], 1],
    ['ended yesterday', ['g1'], [area(null, '2026-01-01', '2026-05-12')], 1],
    ['its last day is today', ['g1'], [area(null, '2026-01-01', '2026-05-13')], 0],
    ['a community without grids', [], [], 1],
    ['and with a company', [], [area(null, '2026-01-01')], 0],
  ])('%s: gaps', (_name, gridIds, areas, gaps) => {
    expect(coverageOn([{ unitId: 'u', gridIds }], areas, on)[0]?.gaps).toBe(gaps)
  })
})
