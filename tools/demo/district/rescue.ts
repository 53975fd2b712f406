import { accountsOf, STOCK_BOOK } from '../../../capabilities/rescue/domain.ts'
import { sealTexts } from '#platform/sealed-texts'
import type { Keys } from '#platform/crypto'
import { derivedId } from '#platform/derived-id'
import { addDays, cityDay, type Day } from '#platform/time'
import type { DistrictStructure } from './structure.ts'

type Row = readonly unknown[]

/** The rescue station with a week behind it: places, supplies, rounds, calls, and somebody in each state. All invented. */
export interface DemonstrationRescue {
  readonly station: readonly Row[]
  readonly places: readonly Row[]
  readonly items: readonly Row[]
  readonly dormitories: readonly Row[]
  readonly shifts: readonly Row[]
  readonly rounds: readonly Row[]
  readonly checks: readonly Row[]
  readonly calls: readonly Row[]
  readonly encounters: readonly Row[]
  readonly aid: readonly Row[]
  readonly sixOnes: readonly Row[]
  readonly entries: readonly Row[]
  readonly postings: readonly Row[]
  readonly balances: readonly Row[]
  readonly counts: readonly Row[]
}

const PLACES = [
  ['station', '示例火车站广场'], ['bus-depot', '示例汽车站候车厅'], ['underpass', '示例路地下通道'], ['bridge', '示例河大桥桥洞'], ['bank-lobby', '示例路银行自助区'],
  ['empty-building', '老厂区空楼'], ['shopping-street', '示例步行街'], ['fringe', '城北结合部'],
] as const
const ITEMS = [['棉衣', 'Coat', 40], ['热水', 'Hot water', 120], ['面包', 'Bread', 90], ['棉被', 'Quilt', 20], ['手套', 'Gloves', 60]] as const
const ROOMS = [['女一室', 'women', 4], ['男一室', 'men', 6], ['男二室', 'men', 6], ['儿童房', 'children', 2]] as const
const SIX = ['greeting', 'tea', 'hair', 'shower', 'clothes', 'meal'] as const
const DAYS = 7
const HOUR_MS = 3_600_000
const ROUND_HOURS = [9, 15, 18]

/** Who was met: days back, state, gender, age, whether ill, how it goes on. */
const PEOPLE = [
  { back: 0, state: 'encountered', gender: 'unsaid', age: 'adult', ill: false, to: null },
  { back: 0, state: 'aided', gender: 'man', age: 'adult', ill: false, to: null },
  { back: 0, state: 'offered', gender: 'woman', age: 'adult', ill: false, to: null },
  { back: 1, state: 'admitted', gender: 'man', age: 'adult', ill: false, to: null },
  { back: 2, state: 'identity-stated', gender: 'woman', age: 'adult', ill: false, to: null },
  { back: 3, state: 'arranged', gender: 'man', age: 'adult', ill: true, to: 'hospital' },
  { back: 1, state: 'arranged', gender: 'unsaid', age: 'minor', ill: false, to: 'child-protection' },
  { back: 5, state: 'left', gender: 'man', age: 'adult', ill: false, to: 'ticket' },
  { back: 6, state: 'left', gender: 'woman', age: 'adult', ill: false, to: 'family-pickup' },
] as const
type Played = (typeof PEOPLE)[number]
const STAYED = ['admitted', 'identity-stated', 'arranged', 'left']

export function rescueOf({ units, postings, plan }: DistrictStructure, now: Date, keys: Keys): DemonstrationRescue {
  const unit = units.find((each) => each.slug === 'jiuzhu')
  const by = postings.find((each) => each.unitId === unit?.id)?.staffId
  if (!unit || !by) throw new Error('the district has a rescue station with somebody in it')
  const scene: Scene = {
    unitId: unit.id, path: unit.path, by, now, today: cityDay(now), id: (name) => derivedId<'row'>(unit.id, `rescue-${name}`),
    seal: (texts) => sealTexts(keys, plan.id, texts), staff: postings.filter((each) => each.unitId === unit.id).map((each) => each.staffId),
  }
  return { ...setUp(scene), ...rounds(scene), ...people(scene), ...supplies(scene), calls: calls(scene), counts: counts(scene) }
}

interface Scene {
  readonly unitId: string
  readonly path: string
  readonly by: string
  readonly now: Date
  readonly today: Day
  readonly staff: readonly string[]
  id(name: string): string
  seal(texts: Readonly<Record<string, string>>): Buffer
}

/** An hour of a day back, never later than now. */
function hourOf({ now, today }: Scene, back: number, hour: number): Date {
  const at = new Date(Date.parse(`${addDays(today, -back)}T00:00:00Z`) + (hour - 8) * HOUR_MS)
  return at < now ? at : now
}

function setUp({ unitId, today, staff, id }: Scene): Pick<DemonstrationRescue, 'station' | 'places' | 'items' | 'dormitories' | 'shifts'> {
  const parts = ['day', 'evening', 'night'] as const
  return {
    station: [[unitId, '0000-1200 9958']],
    places: PLACES.map(([kind, name], index) => [id(`place-${index}`), unitId, index + 1, kind, name, null]),
    items: ITEMS.map(([zh, en], index) => [id(`item-${index}`), unitId, index + 1, zh, en, null]),
    dormitories: ROOMS.map(([name, whom, beds], index) => [id(`room-${index}`), unitId, name, whom, beds, null]),
    shifts: Array.from({ length: DAYS }, (_each, ahead) => parts.map((part, index) => [unitId, addDays(today, ahead), part, staff[(index + ahead) % staff.length], (index + ahead) % staff.length === 1])).flat(),
  }
}

/** Rounds of the week; of today those whose hour has come. */
function rounds(scene: Scene): Pick<DemonstrationRescue, 'rounds' | 'checks'> {
  const { unitId, path, by, today, id } = scene
  const walked = Array.from({ length: DAYS }, (_each, back) => ROUND_HOURS.map((hour) => ({ back, hour }))).flat().filter((each) => hourOf(scene, each.back, each.hour + 2) < scene.now)
  return {
    rounds: walked.map(({ back, hour }) => [id(`round-${back}-${hour}`), unitId, path, addDays(today, -back), hourOf(scene, back, hour), by, 2, hourOf(scene, back, hour + 2)]),
    checks: walked.flatMap(({ back, hour }) => PLACES.map((_place, index) => [id(`round-${back}-${hour}`), id(`place-${index}`), hourOf(scene, back, hour + 1), index === 2 && hour === 18 ? 1 : 0])),
  }
}

function people(scene: Scene): Pick<DemonstrationRescue, 'encounters' | 'aid' | 'sixOnes'> {
  const { id, by } = scene
  const met = PEOPLE.map((each, index) => ({ ...each, index, encounter: id(`person-${index}`) }))
  return {
    encounters: met.map((each) => encounterOf(scene, each, each.index)),
    aid: met.filter(wasAided).flatMap(({ index, encounter, back }) => [0, 1, 2].map((item) => [id(`given-${index}`), id(`item-${item}`), encounter, 1, 0, hourOf(scene, back, 7)])),
    sixOnes: met.filter(stayed).flatMap(({ encounter, back }) => SIX.map((item) => [encounter, item, item === 'hair' ? 'declined' : 'done', hourOf(scene, back, 8), by])),
  }
}

const wasAided = (each: Pick<Played, 'state'>): boolean => each.state !== 'encountered'
const stayed = (each: Pick<Played, 'state' | 'to'>): boolean => STAYED.includes(each.state) && each.to !== 'hospital'

function encounterOf(scene: Scene, each: Played, index: number): Row {
  const { id, unitId, path, today, by, seal } = scene
  const [here, told] = [stayed(each), each.state === 'identity-stated' || each.state === 'left' || each.age === 'minor']
  const at = (hour: number) => hourOf(scene, each.back, hour)
  const room = each.age === 'minor' ? 3 : each.gender === 'woman' ? 0 : 1
  const left = each.state === 'left'
  const words = told ? seal({ name: `求助人${index}`, home: '乙镇', need: '想回家', family: '', unable: '' }) : null
  return [
    id(`person-${index}`), unitId, path, id(`place-${index % PLACES.length}`), null, null, addDays(today, -each.back), at(6), by, each.state, each.gender, each.age, each.ill, wasAided(each),
    each.to === 'hospital', words, here ? at(8) : null, here ? addDays(today, 10 - each.back) : null, null, null, here && !left ? id(`room-${room}`) : null, each.to,
    each.to ? at(9) : null, null, each.age === 'minor' ? at(7) : null, each.age === 'minor' ? at(8) : null, left ? hourOf(scene, each.back - 1, 8) : null, left ? addDays(today, 1 - each.back) : null,
  ]
}

/** One receipt, and what was given to each; balances are the sums. */
function supplies(scene: Scene): Pick<DemonstrationRescue, 'entries' | 'postings' | 'balances'> {
  const { id, unitId, today, by } = scene
  const accounts = accountsOf(unitId)
  const given = PEOPLE.map((each, index) => ({ ...each, index })).filter(wasAided)
  const entry = (name: string, kind: string, back: number) => [id(name), STOCK_BOOK, kind, addDays(today, -back), hourOf(scene, back, 7), by, null]
  const lines = (name: string, from: string, to: string, items: readonly (readonly [number, number])[]) => items.flatMap(([item, n], index) => [
    [id(name), index * 2, STOCK_BOOK, from, id(`item-${item}`), -n, from === accounts.shelf], [id(name), index * 2 + 1, STOCK_BOOK, to, id(`item-${item}`), n, to === accounts.shelf],
  ])
  const out = (item: number) => (item < 3 ? given.length : 0)
  return {
    entries: [entry('received', 'received', DAYS), ...given.map(({ index, back }) => entry(`given-${index}`, 'given', back))],
    postings: [
      ...lines('received', accounts.received, accounts.shelf, ITEMS.map(([, , n], item) => [item, n] as const)),
      ...given.flatMap(({ index }) => lines(`given-${index}`, accounts.shelf, accounts.given, [[0, 1], [1, 1], [2, 1]])),
    ],
    balances: ITEMS.flatMap(([, , n], item) => [
      [STOCK_BOOK, accounts.received, id(`item-${item}`), 0, false, -n], [STOCK_BOOK, accounts.shelf, id(`item-${item}`), 0, true, n - out(item)],
      ...(out(item) > 0 ? [[STOCK_BOOK, accounts.given, id(`item-${item}`), 0, false, out(item)]] : []),
    ]),
  }
}

function calls(scene: Scene): Row[] {
  const { id, unitId, path, by, today, seal } = scene
  const told = [['示例河大桥桥洞', '一个人睡在桥洞里，没有被子', 'aided'], ['示例汽车站', '一位老人说不清家在哪里', 'admitted'], ['示例步行街', '有人坐在雪地里', 'nobody-found']] as const
  return told.map(([place, said, result], index) => [
    id(`call-${index}`), unitId, path, addDays(today, -1 - index), hourOf(scene, index + 1, 5), hourOf(scene, index + 1, 6), by, 'ended', seal({ place, said }),
    hourOf(scene, index + 1, 5), hourOf(scene, index + 1, 6), hourOf(scene, index + 1, 7), addDays(today, -1 - index), result, null,
  ])
}

/** The figures that the commands would have kept. */
function counts(scene: Scene): Row[] {
  const { unitId, path, today, id } = scene
  const walked = rounds(scene)
  const sums = new Map<string, Row>()
  const add = (on: unknown, measure: string, kind = '', n = 1) => {
    const key = `${String(on)} ${measure} ${kind}`
    const known = Number(sums.get(key)?.[6] ?? 0)
    sums.set(key, [unitId, on, measure, kind, 0, path, known + n])
  }
  for (const each of walked.rounds) {
    add(each[3], 'rounds')
    add(each[3], 'checks', '', PLACES.length)
  }
  for (const each of PEOPLE) {
    const on = addDays(today, -each.back)
    if (wasAided(each)) add(on, 'aided')
    if (stayed(each)) add(on, 'admitted')
    if (each.to === 'hospital') add(on, 'medical')
    if (each.state === 'left') add(addDays(today, 1 - each.back), 'left', each.to)
  }
  for (let back = 1; back < DAYS; back += 1) add(addDays(today, -back), 'declined', id(`place-${back}`))
  for (let back = 1; back <= 3; back += 1) add(addDays(today, -back), 'calls')
  return [...sums.values()]
}
