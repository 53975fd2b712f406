import { expect, test } from 'vitest'
import { firstPasswordUntil, inGroups, isAccountOf, readLogin } from './account.ts'

test.each([
  ['Clerk.Shili ', 'clerk.shili'], ['wang-2', 'wang-2'], ['a_b.c', 'a_b.c'],
  ['ab', undefined], ['2wang', undefined], ['老王', undefined], ['wang li', undefined], ['', undefined], ['a'.repeat(41), undefined],
])('a login is written in one way: %s', (typed, login) => {
  expect(readLogin(typed)).toBe(login)
})

test.each([
  ['one post below', '1.9', [{ path: '1.9.30', untilOn: null }], true],
  ['one post elsewhere', '1.9', [{ path: '1.8.30', untilOn: null }], false],
  ['a path that only begins alike', '1.9', [{ path: '1.90', untilOn: null }], false],
  ['a second post elsewhere', '1.9', [{ path: '1.9.30', untilOn: null }, { path: '1.8', untilOn: null }], false],
  ['the other post has ended', '1.9', [{ path: '1.9.30', untilOn: null }, { path: '1.8', untilOn: '2026-03-01' }], true],
  ['all have ended here', '1.9', [{ path: '1.9.30', untilOn: '2026-03-01' }], true],
  ['never posted, asked by the centre', '1', [], true],
  ['never posted, asked by a street', '1.9', [], false],
] as const)('whose account it is: %s', (_name, unitPath, posts, expected) => {
  expect(isAccountOf(unitPath, posts, '2026-03-16')).toBe(expected)
})

test('a first password is read out in groups and is good for seven days', () => {
  expect(inGroups('k7wq3mznt9rd')).toBe('k7wq-3mzn-t9rd')
  expect(firstPasswordUntil(new Date('2026-03-16T01:00:00Z')).toISOString()).toBe('2026-03-23T01:00:00.000Z')
})
