import { expect, test } from 'vitest'
import { loopOf } from './loop.ts'

const fact = (kind: string, on: string, data: Record<string, unknown> = {}) => ({ kind, data, occurredOn: on, recordedAt: `${on}T02:00:00.000Z` })
const KNOWN = fact('case-registered', '2026-03-16')

test.each<[string, Parameters<typeof loopOf>[0], readonly (string | null)[]]>([
  ['just registered', [KNOWN], ['2026-03-16', null, null, null]],
  ['agreed', [KNOWN, fact('agreement-reached', '2026-03-17')], ['2026-03-16', '2026-03-17', null, null]],
  ['settled among themselves', [KNOWN, fact('withdrawn', '2026-03-18', { reason: 'settled-themselves' })], ['2026-03-16', '2026-03-18', null, null]],
  ['withdrawn for another reason is nothing resolved', [KNOWN, fact('withdrawn', '2026-03-18', { reason: 'no-reason' })], ['2026-03-16', null, null, null]],
  ['a visit that met nobody consolidates nothing', [KNOWN, fact('visit-recorded', '2026-04-15', { next: 'planned' })], ['2026-03-16', null, null, null]],
  ['visited, the danger removed, a lesson after it',
    [KNOWN, fact('agreement-reached', '2026-03-17'), fact('hazard-closed', '2026-03-26'), fact('visit-recorded', '2026-04-15', { next: 'done' }), fact('preventive-measure-added', '2026-04-16')],
    ['2026-03-16', '2026-03-17', '2026-04-15', '2026-03-26']],
])('warned, resolved, consolidated, prevented: %s', (_name, timeline, days) => {
  expect(loopOf(timeline).map((each) => each.at?.on ?? null)).toEqual(days)
})
