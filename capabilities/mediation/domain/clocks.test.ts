import { describe, expect, test } from 'vitest'
import type { CaseState, Fact } from '#cap/cases'
import { project } from '#cap/cases'
import { shippedYears } from '#platform/calendar-files'
import { type Day, day } from '#platform/time'
import { aFile, aMatter } from '../builders.ts'
import { CLOCK_RULES, clockRule, daysLeft, dueOf, dueWithLeft, possibleClocks, proposedClock, type Referral, startOf } from './clocks.ts'
import { gateStopping } from './gates.ts'
import { extensionKnown } from './guards.ts'
import { liftedBy } from './matter.ts'
import { mediationProcedure } from './transitions.ts'

const CALENDAR = { years: new Map(shippedYears().map((each) => [each.year, { ...each, holidays: new Set(each.holidays), makeUpDays: new Set(each.makeUpDays) }])) }
const BEFORE: Referral = { stage: 'pre-filing', trial: 'ordinary', way: 'materials', receivedOn: day('2026-03-30') }
const AFTER: Referral = { ...BEFORE, stage: 'after-filing' }

test.each<[string, string | null, Referral | null, string, string]>([
  ['DL-04c ordinary (customary month)', 'NBR-01', null, 'CK-04c', '[D]; MOJ-2002-33'],
  ['DL-04c where the category is not known yet', null, null, 'CK-04c', '[D]; MOJ-2002-33'],
  ['DL-05 labour contract (LDM 14)', 'LAB-01', null, 'CK-05', 'LDM-14'],
  ['DL-05 migrant workers’ wages (LDM 14)', 'LAB-02', null, 'CK-05', 'LDM-14'],
  ['DL-04c personal services are no labour relation (LDM 2)', 'LAB-03', null, 'CK-04c', '[D]; MOJ-2002-33'],
  ['DL-06 medical (MDR 38)', 'TRT-03', null, 'CK-06', 'MDR-38'],
  ['DL-04a before filing (OMR 24, IMR 27)', 'CON-01', BEFORE, 'CK-04a', 'IMR-27; OMR-24'],
  ['DL-04b after filing, ordinary (IMR 27)', 'CON-01', AFTER, 'CK-04b-ordinary', 'IMR-27; OMR-24'],
  ['DL-04b after filing, summary (IMR 27)', 'CON-01', { ...AFTER, trial: 'summary' }, 'CK-04b-summary', 'IMR-27; OMR-24'],
  ['the court’s time comes before the category’s', 'TRT-03', BEFORE, 'CK-04a', 'IMR-27; OMR-24'],
])('the clock is chosen by the table: %s', (_name, category, referral, rule, law) => {
  const found = proposedClock({ category, referral, on: day('2026-03-30') })
  expect([found.id, found.law]).toEqual([rule, law])
})

test('a court’s clock cannot be chosen without a court’s referral', () => {
  const ids = (referral: Referral | null) => possibleClocks({ category: 'CON-01', referral, on: day('2026-03-30') }).map((each) => each.id)
  expect(ids(null)).toEqual(['CK-05', 'CK-06', 'CK-04c'])
  expect(ids(BEFORE)).toContain('CK-04a')
  expect(ids(BEFORE)).not.toContain('CK-04b-ordinary')
})

test.each<[string, string, Day, [string, string, string]]>([
  ['DL-04a thirty days from the signed receipt (IMR 27)', 'CK-04a', day('2026-03-30'), ['2026-04-29', '2026-04-29', '2026-04-29']],
  ['DL-04b fifteen days, over a holiday (IMR 27)', 'CK-04b-ordinary', day('2026-04-20'), ['2026-05-05', '2026-05-06', '2026-04-30']],
  ['DL-04b seven days, summary procedure (IMR 27)', 'CK-04b-summary', day('2026-04-20'), ['2026-04-27', '2026-04-27', '2026-04-27']],
  ['DL-04c thirty days (MOJ 2002, 33)', 'CK-04c', day('2026-03-16'), ['2026-04-15', '2026-04-15', '2026-04-15']],
  ['DL-05 fifteen days (LDM 14)', 'CK-05', day('2026-05-11'), ['2026-05-26', '2026-05-26', '2026-05-26']],
  ['DL-06 thirty working days (MDR 38)', 'CK-06', day('2026-03-16'), ['2026-04-28', '2026-04-28', '2026-04-28']],
])('raw, rolled and safe day of %s', (_name, id, startsOn, expected) => {
  const rule = clockRule(id)
  if (!rule) throw new Error(id)
  const due = dueOf(CALENDAR, rule, startsOn)
  expect([due.rawOn, due.rolledOn, due.safeOn]).toEqual(expected)
  expect(due.provisional).toBe(false)
})

test.each<[string, string, Referral | null, string]>([
  ['labour: the day of the application (LDM 14)', 'CK-05', null, '2026-05-11'],
  ['court, on paper: the signed receipt (IMR 27)', 'CK-04a', BEFORE, '2026-03-30'],
  ['court, on the platform: acceptance (OMR 24)', 'CK-04a', { ...BEFORE, way: 'platform' }, '2026-05-13'],
  ['medical: acceptance (MDR 38)', 'CK-06', null, '2026-05-13'],
])('what starts a clock: %s', (_name, id, referral, expected) => {
  const rule = clockRule(id)
  if (!rule) throw new Error(id)
  expect(startOf(rule, { registeredOn: day('2026-05-11'), acceptedOn: day('2026-05-13') }, referral)).toBe(expected)
})

test.each<[string, string, Day, Day, { days: number; unit: string }, string]>([
  ['DL-04c gives calendar days back (OMR 26)', 'CK-04c', day('2026-04-15'), day('2026-03-26'), { days: 20, unit: 'calendar-days' }, '2026-05-05'],
  ['DL-06 gives working days back (MDR 38)', 'CK-06', day('2026-04-28'), day('2026-03-26'), { days: 22, unit: 'working-days' }, '2026-05-19'],
])('a stop: %s', (_name, id, rawOn, stoppedOn, left, again) => {
  const rule = clockRule(id)
  const kept = daysLeft(CALENDAR, rule, rawOn, stoppedOn)
  expect(kept).toEqual(left)
  expect(dueWithLeft(CALENDAR, day('2026-04-15'), kept).rawOn).toBe(again)
})

test('an appraisal stops the clock of medical mediation, never that of labour (MDR 38, LDM 14)', () => {
  expect(clockRule('CK-06')?.pausedBy).toContain('appraisal')
  expect(clockRule('CK-05')?.pausedBy).toEqual([])
  for (const rule of CLOCK_RULES) expect(rule.pausedBy, rule.id).not.toContain('illness')
})

describe('T12 extension', () => {
  const open = (clock: string, rule: string) => aMatter({
    file: aFile({ clockRule: rule }),
    deadlines: [{ key: clock, clock, procedureId: 'p' as Fact['procedureId'], startsOn: day('2026-05-11'), rawOn: day('2026-05-26'), rolledOn: day('2026-05-26'), safeOn: day('2026-05-26'), provisional: false, audience: 'staff', optional: false }],
  })
  test('DL-05 has none (LDM 14)', () => {
    expect(extensionKnown(open('DL-05', 'CK-05'))).toMatchObject({ code: 'no-extension', law: 'LDM-14' })
  })
  test.each([['DL-04a', 'CK-04a'], ['DL-04b', 'CK-04b-summary'], ['DL-04c', 'CK-04c'], ['DL-06', 'CK-06']])('%s may be extended by all parties (OMR 24, MDR 38)', (clock, rule) => {
    expect(extensionKnown(open(clock, rule))).toBeUndefined()
  })
})

test('G-06 stops acceptance, but not of what the court itself sent here (MOJ 2002, 22)', () => {
  const matter = aMatter({ file: aFile({ gates: { 'G-06': 'yes' } }) })
  expect(gateStopping('accept', matter.file.gates, liftedBy(matter))?.gate).toBe('G-06')
  const sent = aMatter({ file: aFile({ gates: { 'G-06': 'yes' }, referral: AFTER }) })
  expect(gateStopping('accept', sent.file.gates, liftedBy(sent))).toBeUndefined()
})

test('acceptance opens exactly the clock that its fact names, and answers the referral’s DL-03 (OMR 12)', () => {
  const id = 'm' as Fact['procedureId']
  const open = { key: 'DL-03', clock: 'DL-03', procedureId: 'r' as Fact['procedureId'], startsOn: day('2026-03-30'), rawOn: day('2026-04-02'), rolledOn: day('2026-04-02'), safeOn: day('2026-04-02'), provisional: false, audience: 'staff', optional: false } as const
  const before: CaseState = {
    id: 'c' as CaseState['id'], channel: 'court-referral', category: 'CON-01', unitId: 'u' as CaseState['unitId'], assigneeId: null, addressId: null, microGridId: null,
    gridId: null, registeredOn: day('2026-03-30'), mergedInto: null, restrictedBy: [], sealed: false, limited: false, deadlines: [open],
    procedures: [{ id, kind: 'mediation', parentId: null, state: 'awaiting-consent', openedOn: day('2026-03-30'), endedOn: null }],
  }
  const fact: Fact = {
    id: 'f' as Fact['id'], caseId: before.id, seq: 2, kind: 'accepted', v: 1, procedureId: id, actor: { kind: 'staff', id: null, role: 'mediator', unitId: null },
    occurredOn: day('2026-03-30'), recordedAt: '2026-03-30T01:00:00.000Z' as Fact['recordedAt'], opens: [],
    data: { clock: 'DL-04a', clockRule: 'CK-04a', clockStartsOn: '2026-03-30' },
  }
  const projected = project(before, fact, { mediation: mediationProcedure }, CALENDAR)
  if (!projected.ok) throw new Error(projected.refusal.say.en)
  expect(projected.value.after.deadlines.map((each) => [each.key, each.rawOn])).toEqual([['DL-04a', '2026-04-29'], ['T08', '2026-04-01']])
})
