import { expect, test } from 'vitest'
import { keysFrom } from './crypto.ts'
import type { DistrictId } from './ids.ts'
import { hashOfToken, idInLink, isProvenLink, isTokenOf, newToken, provenLink } from './links.ts'

const [district, other] = [1 as DistrictId, 11 as DistrictId]
const keys = keysFrom(Buffer.alloc(32, 'k'))
const linked = { id: '0190aaaa-0000-7000-8000-000000000001', epoch: 2 }

test('a token speaks of its own district only; its hash does not tell it', () => {
  const token = newToken(district)
  expect([isTokenOf(district, token), isTokenOf(other, token), isTokenOf(district, newToken(other))]).toEqual([true, false, false])
  expect(newToken(district)).not.toBe(token)
  expect(hashOfToken(token)).toMatch(/^[0-9a-f]{64}$/)
})

const link = provenLink(keys, 'wage-link', district, linked)
test.each([
  ['the link itself', linked, link, true],
  ['the link before the newest', { ...linked, epoch: 3 }, link, false],
  ['a stopped link', { ...linked, epoch: 0 }, provenLink(keys, 'wage-link', district, { ...linked, epoch: 0 }), false],
  ['half a link', linked, link.slice(0, -1), false],
  ['the id alone', linked, linked.id, false],
  ['a link made for something else', linked, provenLink(keys, 'remote-invitation', district, linked), false],
  ['a link of another district', linked, provenLink(keys, 'wage-link', other, linked), false],
])('what a link opens: %s', (_name, current, given, expected) => {
  expect(isProvenLink(keys, 'wage-link', district, current, given)).toBe(expected)
})

test('a link names its id; anything else names none', () => {
  expect([idInLink(link), idInLink('tea')]).toEqual([linked.id, undefined])
})
