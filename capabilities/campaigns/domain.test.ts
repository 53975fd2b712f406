import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import {
  answerRefusal, areaOf, asOneWalks, becameIn, type Capacity, capacityOn, clockRefusal, coverage, type Door, doorAfter, type DoorPress, dueStanding, forgottenOn, freeHalfDays, homeAfter,
  homeDayRefusal, homeStepsFrom, isFound, keptInTime, moved, NO_DOORS, periodRefusal, promiseDayRefusal, renewRefusal, roundRefusal, standingOf, textRefusal, topicsWith, USUAL_TOPICS,
} from './domain.ts'
import type { RoundSheet } from './contract.ts'
import { knownOf, shownDoor } from './desk/kept-doors.ts'

const [MON, TUE, WED] = [day('2026-03-16'), day('2026-03-17'), day('2026-03-18')]
const at = (outcome: Door['outcome'], on = MON): Door => ({ outcome, on })

describe('a door', () => {
  test.each<[string, Door | undefined, DoorPress, typeof MON, Door | undefined]>([
    ['first press', undefined, 'visited', MON, at('visited')],
    ['nobody there, then somebody', at('not-answered'), 'visited', TUE, at('visited', TUE)],
    ['nobody there again', at('not-answered'), 'not-answered', TUE, at('not-answered', TUE)],
    ['visited stays visited, with its day', at('visited'), 'not-answered', TUE, at('visited')],
    ['visited twice is one visit', at('visited'), 'visited', TUE, at('visited')],
    ['a wish not to be visited is honoured, whatever is pressed later', at('declined'), 'visited', TUE, at('declined')],
    ['who was visited may wish it no more', at('visited'), 'declined', TUE, at('declined', TUE)],
    ['pressed by mistake, the same day', at('declined'), 'take-back', MON, undefined],
    ['a day later nothing is taken back', at('declined'), 'take-back', TUE, at('declined')],
    ['an older press that comes late does not date it back', at('not-answered', WED), 'not-answered', MON, at('not-answered', WED)],
  ])('%s', (_name, known, press, on, expected) => expect(doorAfter(known, press, on)).toEqual(expected))

  test('counts move by what changed, and coverage has a fraction', () => {
    const visited = moved(NO_DOORS, undefined, at('visited'))
    expect(visited).toEqual({ visited: 1, 'not-answered': 0, declined: 0 })
    expect(moved(visited, at('visited'), at('declined'))).toEqual({ visited: 0, 'not-answered': 0, declined: 1 })
    expect([coverage(1, 3), coverage(0, 0), coverage(4, 4)]).toEqual([33.3, null, 100])
  })

  test('stands where one walks past it: 2 before 10', () => {
    expect(['10栋', '2栋', '1栋'].sort(asOneWalks)).toEqual(['1栋', '2栋', '10栋'])
    expect(['1单元1001', '1单元901'].sort(asOneWalks)).toEqual(['1单元901', '1单元1001'])
  })

  test('without a network the sheet still knows what went out before: a wish not to be visited is not walked past', () => {
    const name = { zh: '第一网格', en: 'Grid 1' }
    const grid: RoundSheet['grid'] = { id: 'g', name, addresses: 1, visited: 0, notAnswered: 0, declined: 1, percent: 0, mayWalk: true }
    const campaign: RoundSheet['campaign'] = {
      id: 'c', code: '2026-1', title: '走访', goal: '', unit: name, fromOn: MON, untilOn: TUE, topics: [], standing: 'running', standingWords: name, addresses: 1, visited: 0, notAnswered: 0, declined: 1,
      percent: 0, keepDays: 30, result: null, forgottenOn: WED, forgotten: false, renews: null,
    }
    const sheet: RoundSheet = { campaign, grid, buildings: [{ name: '1栋', doors: [{ id: 'd', text: '1-301', building: '1栋', room: '301', outcome: null, on: null }] }] }
    const [door] = knownOf(sheet, [{ id: 'd', outcome: 'declined', on: MON }], MON, 0, '').doors
    expect(door && shownDoor(door, [{ id: 'p', addressId: 'd', press: 'visited', at: '' }], MON)).toEqual(at('declined'))
  })

  const campaign = { fromOn: MON, untilOn: TUE, closedOn: null }
  test.each([
    ['before', day('2026-03-15'), 'not-begun'], ['on its first day', MON, undefined], ['kept on a phone, a week after', day('2026-03-24'), undefined], ['too late', day('2026-03-25'), 'campaign-over'],
  ])('presses are taken from the first day to a week after the last: %s', (_name, today, code) => expect(roundRefusal(campaign, today)?.code).toBe(code))

  test('a clock that is a day ahead is not believed; an unreadable time neither', () => {
    const now = new Date('2026-03-16T01:00:00Z')
    expect([clockRefusal([{ at: now }], now), clockRefusal([{ at: new Date('2026-03-18T01:00:00Z') }], now)?.code, clockRefusal([{ at: new Date('x') }], now)?.code]).toEqual([undefined, 'device-clock', 'device-clock'])
  })
})

describe('a campaign', () => {
  test('begins with the five preventions, legal tips and the wish to work, and what a district adds', () => {
    expect(topicsWith([{ key: 'own', name: { zh: '楼道充电', en: 'Charging in stairways' } }]).map((each) => each.key)).toEqual([...USUAL_TOPICS, 'own'])
    expect(topicsWith([]).map((each) => each.name.zh)).toEqual(['防盗', '防骗', '防毒', '防矛盾纠纷', '防安全事故', '法律小提示', '就业愿望'])
  })

  test.each([
    ['today to tomorrow', MON, TUE, undefined], ['begun yesterday', day('2026-03-15'), TUE, 'period-wrong'], ['ends before it begins', TUE, MON, 'period-wrong'], ['for ever', MON, day('2027-03-16'), 'period-wrong'],
  ])('has a period: %s', (_name, fromOn, untilOn, code) => expect(periodRefusal({ fromOn, untilOn }, MON)?.code).toBe(code))

  test('ends by itself, is closed with a result, and renewed on purpose and once', () => {
    const period = { fromOn: MON, untilOn: TUE }
    expect([day('2026-03-15'), MON, WED].map((today) => standingOf({ ...period, closedOn: null }, today))).toEqual(['planned', 'running', 'ended'])
    expect(standingOf({ ...period, closedOn: WED }, WED)).toBe('closed')
    expect([renewRefusal('ended', false)?.code, renewRefusal('closed', true)?.code, renewRefusal('closed', false)]).toEqual(['not-over-yet', 'renewed-already', undefined])
  })

  test('addresses go so many days after its end, the earlier of closing and period (PIPL 19)', () => {
    const campaign = { fromOn: MON, untilOn: day('2026-03-31'), keepDays: 30 }
    expect([null, TUE, day('2026-04-20')].map((closedOn) => forgottenOn({ ...campaign, closedOn }))).toEqual(['2026-04-30', '2026-04-16', '2026-04-30'])
  })

  test('found is what went to somebody who handles it (I-04)', () => {
    expect([becameIn({ petition: true }), becameIn({ handledAs: 'ticket' }), becameIn({ handledAs: 'hazard' }), becameIn({})]).toEqual(['petition', 'ticket', 'hazard', 'case'])
    expect((['case', 'ticket', 'hazard', 'petition', 'need', 'project', 'nothing'] as const).filter(isFound)).toEqual(['case', 'ticket', 'hazard'])
  })

  test('no telephone, identity number or case code in its words (PR-04)', () => {
    expect([textRefusal('找 13800000001')?.code, textRefusal('看看 7KQ4-92MX')?.code, textRefusal('五防宣传')]).toEqual(['personal-data', 'personal-data', undefined])
  })

  test('officers go round in the area of their station, everybody else below their own unit', () => {
    expect([areaOf({ role: 'community-officer', unitPath: '1.1.9' }), areaOf({ role: 'grid-worker', unitPath: '1.1.1' }), areaOf({ role: 'auxiliary', unitPath: '1' })]).toEqual(['1.1', '1.1.1', '1'])
  })
})

describe('a promise', () => {
  test.each([
    ['today', MON, undefined], ['in a year', day('2027-03-17'), undefined], ['yesterday', day('2026-03-15'), 'promise-day'], ['some day', day('2027-04-01'), 'promise-day'],
  ])('carries a day that can come: %s', (_name, due, code) => expect(promiseDayRefusal(due, MON)?.code).toBe(code))

  test('is due soon two days before, late the day after, and answered once by whoever keeps it', () => {
    const open = { state: 'open', dueOn: WED }
    expect([day('2026-03-15'), MON, WED, day('2026-03-19')].map((today) => dueStanding(open, today))).toEqual(['open', 'soon', 'soon', 'late'])
    expect(dueStanding({ state: 'kept', dueOn: MON }, WED)).toBe('ended')
    expect([answerRefusal({ state: 'open', keeperId: 'me' }, 'me'), answerRefusal({ state: 'open', keeperId: 'other' }, 'me')?.code, answerRefusal({ state: 'kept', keeperId: 'me' }, 'me')?.code]).toEqual([undefined, 'not-yours', 'promise-ended'])
    expect([keptInTime(true, MON, MON), keptInTime(true, MON, TUE), keptInTime(false, MON, MON)]).toEqual([true, false, false])
  })
})

describe('a home service', () => {
  const twice: readonly Capacity[] = [{ weekday: 2, half: 'morning', from: day('2026-03-01'), n: 2 }, { weekday: 2, half: 'morning', from: day('2026-03-24'), n: 0 }, { weekday: 3, half: 'afternoon', from: MON, n: 1 }]

  test('capacity is the number in force on the day; none where nothing was said', () => {
    expect([capacityOn(twice, TUE, 'morning'), capacityOn(twice, day('2026-03-24'), 'morning'), capacityOn(twice, TUE, 'afternoon'), capacityOn(twice, MON, 'morning')]).toEqual([2, 0, 0, 0])
  })

  test('half-days with room left are offered from tomorrow, two weeks ahead', () => {
    expect(freeHalfDays(twice, [{ on: TUE, half: 'morning', taken: 1 }, { on: WED, half: 'afternoon', taken: 1 }], MON)).toEqual([{ on: TUE, half: 'morning', left: 1 }, { on: day('2026-03-25'), half: 'afternoon', left: 1 }])
    expect([homeDayRefusal(MON, MON)?.code, homeDayRefusal(TUE, MON), homeDayRefusal(day('2026-03-31'), MON)?.code]).toEqual(['home-day', undefined, 'home-day'])
  })

  test.each([
    ['confirm', 'asked', MON, 'confirmed'], ['done', 'confirmed', TUE, 'done'], ['done', 'confirmed', MON, 'home-not-yet'], ['not-met', 'confirmed', TUE, 'not-met'], ['done', 'asked', TUE, 'home-out-of-turn'],
    ['call-off', 'asked', MON, 'called-off'], ['call-off', 'confirmed', MON, 'called-off'], ['call-off', 'done', TUE, 'home-out-of-turn'],
  ] as const)('%s from %s on %s: %s', (step, state, today, expected) => {
    const after = homeAfter(step, { state, onDay: TUE }, today)
    expect(after.ok ? after.value : after.refusal.code).toBe(expected)
  })

  test('what may follow is what the server takes', () => expect([homeStepsFrom({ state: 'asked', onDay: TUE }, MON), homeStepsFrom({ state: 'confirmed', onDay: TUE }, MON), homeStepsFrom({ state: 'confirmed', onDay: TUE }, TUE)])
    .toEqual([['confirm', 'call-off'], ['call-off'], ['done', 'not-met', 'call-off']]))
})
