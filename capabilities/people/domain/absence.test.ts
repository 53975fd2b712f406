import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { absenceProblem, type AskedAbsence, type OtherAbsence, overlap, type PostHeld } from './absence.ts'

const today = day('2026-03-16')
const asked: AskedAbsence = { staffId: 'wang', delegateId: 'xu', fromOn: today, untilOn: day('2026-03-20') }
const posts: readonly PostHeld[] = [
  { staffId: 'wang', unitId: 'community', untilOn: null }, { staffId: 'xu', unitId: 'community', untilOn: null },
  { staffId: 'he', unitId: 'elsewhere', untilOn: null }, { staffId: 'li', unitId: 'community', untilOn: day('2026-03-18') },
]
const away = (staffId: string, delegateId: string): OtherAbsence => ({ staffId, delegateId, fromOn: day('2026-03-18'), untilOn: day('2026-03-25') })

describe('absence and delegation with end dates', () => {
  test.each<[string, Partial<AskedAbsence>, readonly OtherAbsence[], string | undefined]>([
    ['a few days, a colleague of the unit', {}, [], undefined],
    ['begun yesterday', { fromOn: day('2026-03-15') }, [], 'bad-absence-span'],
    ['no end after the beginning', { untilOn: today }, [], 'bad-absence-span'],
    ['longer than a quarter', { untilOn: day('2026-08-01') }, [], 'bad-absence-span'],
    ['oneself', { delegateId: 'wang' }, [], 'same-person'],
    ['somebody who handles nothing here', { staffId: 'nobody' }, [], 'no-such-handler'],
    ['a delegate of another unit', { delegateId: 'he' }, [], 'delegate-elsewhere'],
    ['a delegate who leaves before the end', { delegateId: 'li' }, [], 'delegate-elsewhere'],
    ['away twice', {}, [away('wang', 'li')], 'away-already'],
    ['a delegate who is away', {}, [away('xu', 'li')], 'delegate-away'],
    ['whoever stands in does not hand it on', {}, [away('li', 'wang')], 'stands-in-already'],
    ['one stands in for two', {}, [away('li', 'xu')], undefined],
  ])('%s', (_name, changes, others, code) => {
    expect(absenceProblem({ ...asked, ...changes }, today, posts, others)?.code).toBe(code)
  })

  test('the day of return belongs to nobody else', () => {
    expect(overlap(asked, { fromOn: day('2026-03-20'), untilOn: day('2026-03-22') })).toBe(false)
    expect(overlap(asked, { fromOn: day('2026-03-19'), untilOn: day('2026-03-22') })).toBe(true)
  })
})
