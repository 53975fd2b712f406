import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import {
  boxDueOn, catalogueOn, type EntryVersion, fitsCatalogue, firstExpiry, handOverFits, isBroughtHome, isGroupName, itemOn, keepUntil, mustExchange, nameOf, nextCheck, settingFits, settingOn,
  signOf, speaksOfIllness, THINGS, wasInTime,
} from './domain.ts'

const today = day('2026-03-16')
const version = (more: Partial<EntryVersion>): EntryVersion =>
  ({ code: 'M1-01', fromOn: day('2026-04-01'), level: 'item', belongsTo: 'M1', name: { zh: '量血压（上门）', en: 'Blood pressure at home' }, ended: false, ...more })

describe('the catalogue', () => {
  test('S4 #90: eight medical categories with 119 items, nine elderly ones with 22', () => {
    const whole = catalogueOn([], today)
    const sizes = (field: string) => whole.filter((each) => each.field === field)
    expect([sizes('medical').length, sizes('medical').flatMap((each) => each.items).length]).toEqual([8, 119])
    expect([sizes('elderly').length, sizes('elderly').flatMap((each) => each.items).length]).toEqual([9, 22])
    const names = whole.flatMap((each) => each.items.map((item) => item.name.zh))
    expect(new Set(names).size).toBe(names.length)
  })

  test.each([
    ['before its day a change is not there', '2026-03-31', '量血压'], ['from its day it is', '2026-04-01', '量血压（上门）'],
  ])('%s', (_name, on, name) => expect(itemOn([version({})], 'M1-01', day(on))?.item.name.zh).toBe(name))

  test('an ended item is offered no more; what it was called stays; an ended category takes its items along; a new entry is there', () => {
    const on = day('2026-05-01')
    expect(itemOn([version({ ended: true })], 'M1-01', on)).toBeUndefined()
    expect(nameOf([version({ ended: true })], 'M1-01').zh).toBe('量血压（上门）')
    expect(catalogueOn([version({ code: 'E9', level: 'category', belongsTo: 'elderly', ended: true })], on)).toHaveLength(16)
    expect(itemOn([version({ code: 'E1-04', belongsTo: 'E1', name: { zh: '代煮饺子', en: 'Dumplings' } })], 'E1-04', on)?.category.items).toHaveLength(4)
    expect(nameOf([], 'X9').zh).toBe('X9')
  })

  test.each([
    ['an item of a category', {}, true], ['an item elsewhere', { belongsTo: 'M2' }, false], ['an item of no category', { code: 'Z1-01', belongsTo: 'Z1' }, false],
    ['a category of a field', { code: 'E10', level: 'category', belongsTo: 'elderly' }, true], ['a category of no field', { code: 'E10', level: 'category', belongsTo: 'legal' }, false],
    ['a category named as an item', { code: 'E1-09', level: 'category', belongsTo: 'elderly' }, false], ['small letters', { code: 'm1-01', belongsTo: 'm1' }, false],
  ] as const)('a version fits: %s', (_name, more, fits) => expect(fitsCatalogue(version(more), [])).toBe(fits))
})

describe('numbers in force on a day', () => {
  const settings = [{ what: 'check-months' as const, fromOn: day('2026-02-01'), n: 2 }, { what: 'check-months' as const, fromOn: day('2026-06-01'), n: 6 }]
  test.each([['2026-01-31', 3], ['2026-02-01', 2], ['2026-06-01', 6]])('months between checks on %s', (on, n) => expect(settingOn(settings, 'check-months', day(on))).toBe(n))
  test.each([[3, '2026-03-16', true], [0, '2026-03-16', false], [13, '2026-03-16', false], [3, '2026-03-15', false]])('%i from %s', (n, fromOn, fits) =>
    expect(settingFits({ what: 'check-months', n, fromOn: day(fromOn) }, today)).toBe(fits))
})

describe('a medicine box', () => {
  test('is due at its check, or when something in it ends sooner', () => {
    expect(nextCheck(day('2026-01-31'), 3)).toBe('2026-04-30')
    expect(boxDueOn({ checkOn: day('2026-06-16'), expiresOn: day('2026-05-01') })).toBe('2026-05-01')
    expect(firstExpiry([{ thing: 'gauze', expiresOn: day('2027-01-01') }, { thing: 'masks', expiresOn: day('2026-09-01') }])).toBe('2026-09-01')
    expect(firstExpiry([])).toBeUndefined()
  })

  test.each([
    ['its last day is a good day', '2026-06-16', '2026-03-16', 'due'], ['a day later it has expired', '2026-06-16', '2026-03-15', 'expired'],
    ['a look that nobody took', '2026-03-15', '2027-01-01', 'late'], ['within the notice', '2026-04-15', '2027-01-01', 'due'], ['later', '2026-04-16', '2027-01-01', 'fine'],
  ])('%s', (_name, checkOn, expiresOn, sign) => expect(signOf({ checkOn: day(checkOn), expiresOn: day(expiresOn) }, today, 30)).toBe(sign))

  test('whatever would end before the next look is exchanged now; a look on its day was in time', () => {
    const contents = [{ thing: 'plasters' as const, expiresOn: day('2026-05-01') }, { thing: 'gauze' as const, expiresOn: day('2027-05-01') }]
    expect(mustExchange(contents, day('2026-06-16'))).toEqual(['plasters'])
    expect([wasInTime(today, today), wasInTime(day('2026-03-17'), today)]).toEqual([true, false])
  })

  test.each(['老人有高血压', '确诊冠心病', '独居失能', '阿尔茨海默', 'has diabetes', 'Diagnosed last year', '精神障碍患者'])('PIPL-28: says what somebody suffers from: %s', (text) => expect(speaksOfIllness(text)).toBe(true))
  test.each(['放在门口鞋柜上', '按门铃要等一会儿', 'ring twice', '三楼东户', ''])('says nothing of it: %s', (text) => expect(speaksOfIllness(text)).toBe(false))
  test('the standard list names no illness either', () => expect(speaksOfIllness(...THINGS)).toBe(false))
})

describe('help and coming home', () => {
  test.each([['枫叶志愿服务队', true], ['示例物业公司', true], ['Maple volunteers', true], ['张三', false], ['队', false], ['志愿队13800001234', false]])('a group brings it: %s', (name, is) => expect(isGroupName(name)).toBe(is))

  test.each([
    ['to a child whom both recognised', 'handed-over', 'child', 'recognised-each-other', true], ['without saying to whom', 'handed-over', null, 'paper-seen', false],
    ['without making sure', 'taken-home', 'child', null, false], ['to the police', 'police', null, null, true], ['to a hospital with a relation', 'hospital', 'child', null, false],
    ['they went on', 'went-on', null, null, true],
  ] as const)('handing over %s', (_name, as, relation, verified, fits) => expect(handOverFits({ as, relation, verified })).toBe(fits))

  test('home is home; details stay for fifteen days', () => {
    expect([isBroughtHome('taken-home'), isBroughtHome('police')]).toEqual([true, false])
    expect(keepUntil(today, 15)).toBe('2026-03-31')
  })
})
