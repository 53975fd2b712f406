import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { type Ballot, type Choice, countVote, ownersRuleOn, type VoteKind, type Voter } from './votes.ts'

const rule = ownersRuleOn(day('2026-05-13'))
const voters = (areas: readonly number[]): Voter[] => areas.map((area, index) => ({ id: String(index), doors: `${index}`, areaCentiares: area * 100 }))
/** `f` for, `a` against, `-` abstains, `.` takes no part. */
const ballots = (votes: string): Ballot[] =>
  [...votes].flatMap((each, voterId) => {
    const choice = ({ f: 'for', a: 'against', '-': 'abstain' } as Record<string, Choice>)[each]
    return choice ? [{ voterId: String(voterId), choice }] : []
  })

describe('owners’ decisions (CC 278)', () => {
  test.each<[string, readonly number[], string, VoteKind, boolean, boolean]>([
    ['two thirds of both take part and most agree', [100, 100, 100], 'ff.', 'other', true, true],
    ['one head short of two thirds', [100, 100, 100, 100], 'ff..', 'other', false, false],
    ['enough heads, too little area', [50, 50, 200], 'ff.', 'other', false, false],
    ['enough area, too few heads', [900, 50, 50], 'f..', 'other', false, false],
    ['half is not more than half', [100, 100, 100, 100], 'ffaa', 'other', true, false],
    ['most heads, but half of the area', [50, 50, 100], 'ffa', 'rules', true, false],
    ['most area, but half of the heads', [200, 100, 100, 100], 'ffaa', 'other', true, false],
    ['an abstention takes part and does not agree', [100, 100, 100], 'f-f', 'other', true, true],
    ['abstentions may be what is missing', [100, 100, 100, 100], 'ff--', 'other', true, false],
    ['three quarters exactly are enough', [100, 100, 100, 100], 'fffa', 'raise-maintenance-fund', true, true],
    ['two thirds are not three quarters', [100, 100, 100], 'ffa', 'change-common-use', true, false],
    ['… but they pass an ordinary matter', [100, 100, 100], 'ffa', 'use-maintenance-fund', true, true],
    ['three quarters of heads, less of area', [100, 100, 100, 400], 'fffa', 'alter-or-rebuild', true, false],
    ['three quarters are of those who take part', [100, 100, 100, 100, 100, 100], 'fffa..', 'change-common-use', true, true],
    ['nobody', [100, 100], '..', 'other', false, false],
    ['an empty list', [], '', 'other', false, false],
  ])('%s', (_name, areas, votes, kind, reached, passed) => {
    const result = countVote(rule, kind, voters(areas), ballots(votes))
    expect([result.participation.reached, result.passed]).toEqual([reached, passed])
  })

  test('the result is fractions of whole numbers, and the last ballot of an owner counts', () => {
    const result = countVote(rule, 'change-common-use', voters([89.5, 120.25, 60]), [...ballots('ff.'), { voterId: '1', choice: 'against' }])
    expect(result).toEqual({
      participation: { heads: { count: 2, outOf: 3 }, area: { count: 20_975, outOf: 26_975 }, reached: true },
      approval: { heads: { count: 1, outOf: 2 }, area: { count: 8950, outOf: 20_975 }, reached: false },
      needed: 'special', passed: false,
    })
  })

  test('no rule before the Civil Code', () => {
    expect(() => ownersRuleOn(day('2020-12-31'))).toThrow('no rule')
  })
})
