import { expect, test } from 'vitest'
import { day } from '#platform/time'
import { cardsFor, cardsInForce, type CardVersion, faultOf } from './domain.ts'

const card = (changes: Partial<CardVersion> = {}): CardVersion => ({
  code: 'CC-288', law: { zh: '民法典', en: 'Civil Code' }, article: { zh: '第288条', en: 'Art. 288' }, categories: ['NBR-01'], effectiveFrom: day('2021-01-01'),
  effectiveTo: null, summary: { zh: '邻居互相照应。', en: 'Neighbours help each other.' }, link: 'https://flk.npc.gov.cn/', verifiedOn: null, entered: 0, ...changes,
})
const on = day('2026-03-16')

test.each<[string, readonly CardVersion[], readonly string[]]>([
  ['the only one', [card()], ['2021-01-01']],
  ['one that begins later is not there yet', [card(), card({ effectiveFrom: day('2026-04-01'), entered: 1 })], ['2021-01-01']],
  ['one that fell away is gone', [card({ effectiveTo: day('2026-03-16') })], []],
  ['its last day still counts', [card({ effectiveTo: day('2026-03-17') })], ['2021-01-01']],
  ['the later entered of two', [card({ entered: 2, effectiveFrom: day('2022-01-01') }), card({ effectiveFrom: day('2025-01-01') })], ['2022-01-01']],
  ['of the same entering the later beginning', [card(), card({ effectiveFrom: day('2025-01-01') })], ['2025-01-01']],
])('decision 27: in force on a day is %s', (_name, versions, expected) =>
  expect(cardsInForce(versions, on).map((each) => each.effectiveFrom)).toEqual(expected))

test('a category’s own cards come first, then those for every matter', () => {
  const cards = [card({ code: 'PMA-29', categories: ['*'] }), card({ code: 'CC-944', categories: ['PRO-01'] }), card()]
  expect(cardsFor(cards, 'NBR-01').map((each) => each.code)).toEqual(['CC-288', 'PMA-29'])
  expect(cardsFor(cards, undefined)).toHaveLength(3)
})

test.each([
  ['complete', {}, undefined],
  ['a code with an article', { code: 'Civil Code' }, 'code'],
  ['some category', { categories: [] }, 'categories'],
  ['categories of the tree', { categories: ['neighbours'] }, 'categories'],
  ['English in English', { summary: { zh: '好', en: '好' } }, 'summary-en'],
  ['a link to the official text', { link: 'ftp://example' }, 'link'],
  ['an end after its beginning', { effectiveTo: day('2020-01-01') }, 'days'],
  ['no comparison that is still to come', { verifiedOn: day('2026-03-17') }, 'verified-later'],
])('a new version needs %s', (_name, changes, expected) => expect(faultOf(card(changes), on)).toBe(expected))
