import { type Count, countsOfVisit, isMidday, type Outcome, ticketCode, type VisitKind } from '../../../capabilities/reception/domain.ts'
import { addDays, cityDay, type Day, startOfDay, weekdayOf, yearOf } from '#platform/time'
import { demoId, fraction } from './chance.ts'
import type { DistrictStructure } from './structure.ts'
import type { UnitSeed } from './units.ts'

type Row = readonly unknown[]

/** Two halls of the demonstration district with their past weeks and today: log, queue, advice, booths. Nobody has a name. */
export interface ReceptionSeed {
  readonly windows: readonly Row[]
  readonly visits: readonly Row[]
  readonly dayCounts: readonly Row[]
  readonly numbers: readonly Row[]
  readonly tickets: readonly Row[]
  readonly topics: readonly Row[]
  readonly advice: readonly Row[]
  readonly referrals: readonly Row[]
  readonly referralNumbers: readonly Row[]
  readonly booths: readonly Row[]
  readonly presses: readonly Row[]
  readonly opinions: readonly Row[]
}

const ZONE = 'Asia/Shanghai'
const PAST_DAYS = 42
const MINUTE_MS = 60_000
/** Groups on a working day, by hall: the district centre and the first community. */
const HALLS = [['qu', 14], ['shili', 7]] as const
const MIX: readonly VisitKind[] = ['dispute', 'dispute', 'affairs', 'affairs', 'legal', 'labour', 'service', 'petition', 'other']
const OUTCOMES: readonly Outcome[] = ['answered', 'answered', 'answered', 'referred', 'answered', 'left', 'answered', 'referred']
const SENT = ['legal-aid', 'arbitration', 'department', 'petition-office'] as const

const WINDOWS = [
  ['1号窗口 综合', 'Window 1, all matters', ['dispute', 'affairs', 'service', 'other']],
  ['2号窗口 调解', 'Window 2, mediation', ['dispute', 'petition']],
  ['3号窗口 法律服务', 'Window 3, legal service', ['legal', 'labour']],
] as const

const TOPICS = [
  ['工资和工伤', 'Wages and injury at work'], ['婚姻家庭', 'Marriage and family'], ['继承', 'Inheritance'], ['邻里相邻', 'Neighbours'],
  ['物业和房屋', 'Housing and property service'], ['借款和买卖', 'Loans and sales'], ['消费', 'Consumers'], ['社保和救助', 'Insurance and assistance'],
] as const

const REFERRALS = [
  [0, 'legal-aid', 'migrant-wages', 'ended', 19, 'accepted'], [1, 'legal-aid', 'violence', 'received', 12, null],
  [2, 'notary', null, 'given', 8, null], [0, 'arbitration', null, 'given', 1, null],
] as const

const BOOTH_OPINIONS = [['东门路灯晚上不亮', '示例小区东门'], ['快递柜挡住了盲道', '示例路口'], ['希望周末也能办残疾人证', '']] as const

interface Hall {
  readonly unit: UnitSeed
  readonly staffId: string
  readonly busy: number
}

export function receptionOf({ units, postings }: DistrictStructure, at: Date): ReceptionSeed {
  const halls = HALLS.flatMap(([slug, busy]): Hall[] => {
    const unit = units.find((each) => each.slug === slug)
    const staffId = postings.find((each) => each.unitId === unit?.id)?.staffId ?? postings[0]?.staffId
    return unit && staffId ? [{ unit, staffId, busy }] : []
  })
  const [, community] = halls
  const today = cityDay(at, ZONE)
  const counts = new Map<string, Row>()
  const visits = halls.flatMap((hall) => visitsOf(hall, at, today, (on, list) => keep(counts, hall.unit, on, list)))
  const topics = TOPICS.map(([zh, en], index) => [demoId(0, 'topic', index), index + 1, zh, en, null])
  const windows = halls.flatMap(({ unit }) => WINDOWS.map(([zh, en, kinds], index) => [windowId(unit, index), unit.id, index + 1, zh, en, JSON.stringify(kinds), today, null]))
  if (!community) throw new Error('the district has its first community')
  const queue = queueOf(community, at, today, counts)
  const advice = adviceOf(community, at, today, counts)
  return { windows, visits, topics, ...queue, advice, ...referralsOf(community, at, today, counts), ...boothsOf(community, at, today, counts), dayCounts: [...counts.values()] }
}

const windowId = (unit: UnitSeed, index: number) => demoId(0, 'window', unit.path, index)

/** The same figures as the commands keep them, in the first slot. */
function keep(counts: Map<string, Row>, unit: UnitSeed, on: Day, list: readonly Count[]): void {
  for (const { measure, kind, n } of list) {
    const key = `${unit.id}|${on}|${measure}|${kind}`
    const known = Number(counts.get(key)?.at(-1) ?? 0)
    counts.set(key, [unit.id, on, measure, kind, 0, unit.path, measure === 'open' ? 1 : known + n])
  }
}

type Keep = (on: Day, list: readonly Count[]) => void

function visitsOf(hall: Hall, at: Date, today: Day, kept: Keep): Row[] {
  const days = Array.from({ length: PAST_DAYS }, (_each, index) => addDays(today, index + 1 - PAST_DAYS)).filter((on) => weekdayOf(on) !== 0 || on === today)
  return days.flatMap((on) => {
    const groups = Math.max(2, Math.round(hall.busy * (weekdayOf(on) === 6 ? 0.4 : 0.7 + 0.6 * fraction(hall.unit.path, on))))
    return Array.from({ length: groups }, (_each, index) => visitOf(hall, at, on, index, groups)).filter((visit) => visit.arrivedAt <= at).map((visit) => {
      kept(on, [{ measure: 'open', kind: '', n: 1 }, ...countsOfVisit({ ...visit, midday: isMidday(visit.arrivedAt, ZONE) })])
      return [visit.id, hall.unit.id, hall.unit.path, on, visit.arrivedAt, visit.persons, visit.kind, visit.window, null, visit.outcome, visit.sent, null, null, null, hall.staffId]
    })
  })
}

/** From half past eight to half past five, without a midday break. */
function visitOf({ unit }: Hall, at: Date, on: Day, index: number, groups: number) {
  const chance = fraction(unit.path, on, index)
  const kind = MIX[Math.floor(chance * MIX.length)] ?? 'other'
  const minutes = 510 + Math.floor(((index + fraction(unit.path, on, index, 'minute')) / groups) * 540)
  const arrivedAt = new Date(startOfDay(on, ZONE).getTime() + minutes * MINUTE_MS)
  const recent = at.getTime() - arrivedAt.getTime() < 30 * MINUTE_MS
  const outcome: Outcome = recent ? 'open' : (OUTCOMES[Math.floor(fraction(unit.path, on, index, 'outcome') * OUTCOMES.length)] ?? 'answered')
  const sent = outcome === 'referred' ? (SENT[Math.floor(chance * 97) % SENT.length] ?? 'department') : null
  const window = WINDOWS.findIndex(([, , kinds]) => kinds.some((each) => each === kind))
  return { id: demoId(0, 'visit', unit.path, on, index), kind, persons: 1 + Math.floor(fraction(unit.path, on, index, 'persons') ** 3 * 5), arrivedAt, outcome, sent, window: windowId(unit, Math.max(0, window)) }
}

/** Who waits now: the first two are called, one has priority. */
function queueOf(hall: Hall, at: Date, today: Day, counts: Map<string, Row>): Pick<ReceptionSeed, 'numbers' | 'tickets'> {
  const kinds: readonly VisitKind[] = ['dispute', 'legal', 'dispute', 'affairs', 'legal', 'dispute', 'affairs', 'labour']
  const last = new Map<VisitKind, number>()
  const tickets = kinds.map((kind, index) => {
    const number = (last.get(kind) ?? 0) + 1
    last.set(kind, number)
    const takenAt = new Date(at.getTime() - (kinds.length - index) * 4 * MINUTE_MS)
    const priority = index === 5
    const orderAt = priority ? new Date(takenAt.getTime() - 60 * MINUTE_MS) : takenAt
    const window = index === 0 ? windowId(hall.unit, 0) : index === 1 ? windowId(hall.unit, 2) : null
    const called = window === null ? ['waiting', null, 0, null, null, null] : ['called', window, 1, new Date(at.getTime() - (index + 1) * MINUTE_MS), hall.staffId, null]
    keep(counts, hall.unit, today, [{ measure: 'tickets', kind, n: 1 }])
    return [demoId(0, 'ticket', hall.unit.path, index), hall.unit.id, today, kind, number, ticketCode(kind, number), priority, 'terminal', takenAt, orderAt, ...called]
  })
  return { tickets, numbers: [...last].map(([kind, n]) => [hall.unit.id, today, kind, n]) }
}

function adviceOf(hall: Hall, at: Date, today: Day, counts: Map<string, Row>): Row[] {
  return Array.from({ length: 60 }, (_each, index) => {
    const on = addDays(today, -Math.floor(index / 3) * 2)
    const topic = demoId(0, 'topic', Math.floor(fraction('advice', index) * TOPICS.length))
    const givenAt = new Date(at.getTime() - (index + 1) * MINUTE_MS - Math.floor(index / 3) * 2 * 86_400_000)
    keep(counts, hall.unit, on, [{ measure: 'advice', kind: topic, n: 1 }])
    return [demoId(0, 'advice', index), hall.unit.id, topic, on, givenAt, index % 3 === 0 ? 'phone' : 'counter', hall.staffId]
  })
}

function referralsOf(hall: Hall, at: Date, today: Day, counts: Map<string, Row>): Pick<ReceptionSeed, 'referrals' | 'referralNumbers'> {
  const last = new Map<number, number>()
  const referrals = REFERRALS.map(([topic, body, basis, state, ago, result], index) => {
    const on = addDays(today, -ago)
    const year = yearOf(on)
    const number = (last.get(year) ?? 0) + 1
    last.set(year, number)
    keep(counts, hall.unit, on, [{ measure: 'referrals', kind: body, n: 1 }])
    const received = state === 'given' ? [null, null] : [addDays(on, 2), '援助中心窗口']
    const ended = result === null ? [null, null] : [result, addDays(on, 9)]
    return [
      demoId(0, 'referral', index), hall.unit.id, hall.unit.path, year, number, demoId(0, 'topic', topic), body, '', basis, state, on, new Date(at.getTime() - ago * 86_400_000), hall.staffId,
      ...received, ...ended,
    ]
  })
  return { referrals, referralNumbers: [...last].map(([year, n]) => [hall.unit.id, year, n]) }
}

/** One market day last week with its presses, one today, one to come. */
function boothsOf(hall: Hall, at: Date, today: Day, counts: Map<string, Row>): Pick<ReceptionSeed, 'booths' | 'presses' | 'opinions'> {
  const past = demoId(0, 'booth', 0)
  const [on, planned] = [addDays(today, -6), new Date(at.getTime() - 14 * 86_400_000)]
  const morning = startOfDay(on, ZONE).getTime() + 540 * MINUTE_MS
  const pressed = (counter: string, n: number) => Array.from({ length: n }, (_each, index) => {
    const pressedAt = new Date(morning + index * 3 * MINUTE_MS)
    return [demoId(0, 'press', counter, index), past, counter, 1, pressedAt, pressedAt, hall.staffId]
  })
  const sums = { served: 52, solved: 21, opinions: BOOTH_OPINIONS.length }
  keep(counts, hall.unit, on, [
    { measure: 'booth-served', kind: '', n: sums.served }, { measure: 'booth-solved', kind: '', n: sums.solved }, { measure: 'booth-opinions', kind: '', n: sums.opinions },
  ])
  const booth = (index: number, event: string, day: Day, counters: readonly [number, number, number]) =>
    [demoId(0, 'booth', index), hall.unit.id, hall.unit.path, event, '示例集市东口', '社区、派出所、司法所', day, ...counters, null, hall.staffId, planned]
  return {
    booths: [booth(0, '赶集日便民服务', on, [sums.served, sums.solved, sums.opinions]), booth(1, '广场便民服务', today, [0, 0, 0]), booth(2, '赶集日便民服务', addDays(today, 4), [0, 0, 0])],
    presses: [...pressed('served', sums.served), ...pressed('solved', sums.solved), ...pressed('opinions', sums.opinions)],
    opinions: BOOTH_OPINIONS.map(([text, place], index) => [demoId(0, 'opinion', index), past, text, place, hall.staffId, new Date(morning + index * 20 * MINUTE_MS), null, null, null]),
  }
}
