import { expect, test } from 'vitest'
import { day } from '#platform/time'
import { LAW_NAMES } from '../words/law-names.ts'
import type { GateAnswers } from './gates.ts'
import { RIGHT_RECORDS, type RightRecord, rightsFor } from './rights.ts'

const TODAY = day('2026-05-11')

function rightsOf(category: string | null, gates: GateAnswers = {}) {
  return rightsFor({ category, gates, on: TODAY }).map(({ clock, key, laws }) => [clock, key, laws.join('; ')].join(' '))
}

const TITLE = ['DL-14 title-sue LandL-14; FOR-22', 'DL-14 title-reconsider ARL-23; ARL-20', 'DL-14 title-then-sue ALitL-45']

test.each<[string, string | null, GateAnswers, readonly string[]]>([
  ['DL-12 labour contract: one year to arbitration (LDM 27)', 'LAB-01', {}, ['DL-12 labour-claim LDM-27', 'DL-12 wages-employed LDM-27', 'DL-12 wages-after LDM-27']],
  ['DL-12 migrant workers’ wages (LDM 27)', 'LAB-02', {},
    ['DL-12 labour-claim LDM-27', 'DL-12 wages-employed LDM-27', 'DL-12 wages-after LDM-27', 'wages contractor-first MW-30', 'wages inspection MW-38', 'wages aid-no-means-test LAL-42']],
  ['personal services are no labour relation (LDM 2)', 'LAB-03', {}, []],
  ['DL-13 rural land: claim, acceptance, award, suit (RLM 18, 23, 47, 48)', 'LND-01', {},
    ['DL-13 land-claim RLM-18', 'DL-13 land-accept RLM-23', 'DL-13 land-award RLM-47', 'DL-13 land-award-longer RLM-47', 'DL-13 land-sue RLM-48']],
  ['DL-14 land or forest title: suit, or reconsideration first (LandL 14, FOR 22, ARL 23, ALitL 45)', 'LND-02', {}, TITLE],
  ['DL-14 wherever title to land or forest is in question (G-08)', 'CON-01', { 'G-08': 'yes' }, TITLE],
  ['neighbours’ noise has none of them', 'NBR-01', {}, []],
  ['nothing is promised while the kind is unknown', null, {}, []],
])('rights with a clock of their own: %s', (_name, category, gates, expected) => expect(rightsOf(category, gates)).toEqual(expected))

test.each<[RightRecord['key'], number | null, RightRecord['unit'], RightRecord['whose']]>([
  ['labour-claim', 1, 'years', 'party'],
  ['wages-employed', null, 'years', 'party'],
  ['wages-after', 1, 'years', 'party'],
  ['land-claim', 2, 'years', 'party'],
  ['land-accept', 5, 'working-days', 'other-body'],
  ['land-award', 60, 'calendar-days', 'other-body'],
  ['land-award-longer', 30, 'calendar-days', 'other-body'],
  ['land-sue', 30, 'calendar-days', 'party'],
  ['title-sue', 30, 'calendar-days', 'party'],
  ['title-reconsider', 60, 'calendar-days', 'party'],
  ['title-then-sue', 15, 'calendar-days', 'party'],
])('lengths of DL-12, DL-13, DL-14: %s', (key, length, unit, whose) =>
  expect(RIGHT_RECORDS.filter((each) => each.key === key).map((each) => [each.length, each.unit, each.whose])).toEqual([[length, unit, whose]]))

test('a right is told with the length in force on its day: no reconsideration first under DL-14 before 2024 (ARL 23)', () => {
  const on = (text: string) => rightsFor({ category: 'LND-02', gates: {}, on: day(text) }).map((each) => each.key)
  expect(on('2023-12-31')).toEqual(['title-sue'])
  expect(on('2024-01-01')).toEqual(['title-sue', 'title-reconsider', 'title-then-sue'])
})

test('every right names its length in both languages, and its articles have a name', () => {
  const all = ['LAB-02', 'LND-01', 'LND-02'].flatMap((category) => rightsFor({ category, gates: {}, on: TODAY }))
  for (const right of all) {
    const { length } = RIGHT_RECORDS.find((each) => each.key === right.key) ?? { length: null }
    for (const words of [right.words.zh, right.words.en]) if (length !== null) expect(words).toContain(String(length))
    for (const law of right.laws) expect(LAW_NAMES[law], law).toBeDefined()
  }
})
