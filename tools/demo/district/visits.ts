import { USUAL_HOME_ITEMS } from '../../../capabilities/campaigns/words/names.ts'
import type { Keys } from '#platform/crypto'
import { sealTexts } from '#platform/sealed-texts'
import { addDays, type Day, startOfDay, yearOf } from '#platform/time'
import { demoId, fraction } from './chance.ts'
import type { DistrictStructure } from './structure.ts'
import type { UnitSeed } from './units.ts'

type Row = readonly unknown[]

/** A campaign under way, one that is over with its counts, promises, home services and the days of two markets. All invented; nobody has a name. */
export interface VisitsSeed {
  readonly numbers: readonly Row[]
  readonly campaigns: readonly Row[]
  readonly grids: readonly Row[]
  readonly doors: readonly Row[]
  readonly findings: readonly Row[]
  readonly promises: readonly Row[]
  readonly items: readonly Row[]
  readonly capacities: readonly Row[]
  readonly halfDays: readonly Row[]
  readonly services: readonly Row[]
  readonly markets: readonly Row[]
  readonly counts: readonly Row[]
}

const ZONE = 'Asia/Shanghai'
/** A hundredth of 61,700 found and 59,400 resolved in a hundred days of household visits. */
const FOUND = 617
const RESOLVED = 594
const TOPICS = ['theft', 'fraud', 'drugs', 'disputes', 'accidents', 'legal-tips', 'work']

/** Kind, what, days until due, answered how long ago, kept, words. */
const PROMISES = [
  ['promise', '二单元门禁修好', -1, null, null, null], ['promise', '三号楼楼道灯换新', 1, null, null, null], ['need', '每周二帮行动不便的住户买菜', 6, null, null, null],
  ['project', '东门加一排晾衣架', 25, null, null, null], ['promise', '把反诈提醒做成大字版送到户', -4, 6, true, '大字版印好了，已经送到各单元。'],
  ['promise', '请电梯公司来看异响', -7, 7, false, '电梯公司排到下月初，已经再约，到时另行告知。'],
] as const

/** Item, days from today, half, state. */
const SERVICES = [[0, 1, 'morning', 'confirmed'], [1, 2, 'afternoon', 'asked'], [3, 3, 'morning', 'asked'], [1, -2, 'morning', 'done'], [4, -5, 'afternoon', 'not-met']] as const

interface Scene {
  readonly structure: DistrictStructure
  readonly unit: UnitSeed
  readonly staffId: string
  readonly keeperId: string
  readonly today: Day
  readonly at: Date
  readonly keys: Keys
}

export function visitsOf(structure: DistrictStructure, keys: Keys, today: Day, at: Date): VisitsSeed {
  const unit = structure.units.find((each) => each.slug === 'shili')
  const centre = structure.units.find((each) => each.slug === 'qu')
  const postedAt = (unitId: string | undefined, role: string) => structure.postings.find((each) => each.unitId === unitId && each.role === role)?.staffId
  const staffId = postedAt(unit?.id, 'unit-head') ?? postedAt(unit?.id, 'clerk')
  const keeperId = postedAt(unit?.id, 'grid-worker') ?? staffId
  const director = postedAt(centre?.id, 'director')
  if (!unit || !centre || !staffId || !keeperId || !director) throw new Error('the demonstration district has a community with staff and a director')
  const scene: Scene = { structure, unit, staffId, keeperId, today, at, keys }
  const running = runningOf(scene)
  const past = pastOf(scene, centre, director)
  const promised = promisesOf(scene)
  const home = homeOf(scene)
  const years = [...new Set([yearOf(running.from), yearOf(past.from)])]
  return {
    numbers: years.map((year) => [year, 2]), campaigns: [past.campaign, running.campaign], grids: [...past.grids, ...running.grids], doors: running.doors, findings: [...past.findings, ...running.findings],
    ...promised, ...home, markets: marketsOf(scene), counts: [...past.counts, ...running.counts, ...promised.counts, ...home.counts],
  }
}

const countsOf = (unit: UnitSeed, on: Day, counts: Readonly<Record<string, number>>): Row[] =>
  Object.entries(counts).flatMap(([measure, n]) => (n === 0 ? [] : [[unit.id, on, measure, '', 0, unit.path, n]]))

const RUNNING = demoId(0, 'campaign', 'running')

/** Twenty days into a hundred: over half of the doors reached, a few that nobody opened, two who do not wish to be visited. */
function runningOf({ structure, unit, staffId, today }: Scene) {
  const from = addDays(today, -20)
  const grids = structure.grids.filter((each) => each.unitId === unit.id)
  const doors: Row[] = []
  const rows = grids.map((grid, gridAt) => {
    const micro = new Set(structure.microGrids.filter((each) => each.gridId === grid.id).map((each) => each.id))
    const homes = structure.addresses.filter((each) => micro.has(each.microGridId) && !each.publicPlace)
    const made = homes.flatMap((home, homeAt) => doorOf(home.id, gridAt === 0 && (homeAt === 7 || homeAt === 18), today, homeAt / Math.max(1, homes.length)))
    doors.push(...made.map((each) => [RUNNING, each.id, grid.id, each.on, each.outcome]))
    const of = (outcome: string) => made.filter((each) => each.outcome === outcome).length
    return [RUNNING, grid.id, grid.unitPath, grid.nameZh, grid.nameEn, homes.length, of('visited'), of('not-answered'), of('declined')]
  })
  const sum = (index: number) => rows.reduce((total, row) => total + Number(row[index]), 0)
  const campaign = [
    RUNNING, `${yearOf(from)}-2`, unit.id, unit.path, '百日入户走访保平安', '每户门都走到，听到的事有去向，答应的事有日子。', from, addDays(from, 99), JSON.stringify(TOPICS), 30, null, staffId,
    new Date(startOfDay(from, ZONE).getTime() + 9 * 3_600_000), null, null, null,
  ]
  const found = Array.from({ length: 9 }, (_each, index) => [demoId(0, 'note', 'found', index), RUNNING, unit.id, unit.path, index < 4 ? 'case' : index < 7 ? 'hazard' : 'ticket', null, addDays(today, -1 - index), index > 2 ? addDays(today, -1) : null])
  const counts = [
    ...countsOf(unit, from, { addresses: sum(5), 'doors-visited': sum(6), 'doors-not-answered': sum(7), 'doors-declined': sum(8) }),
    ...found.flatMap((row) => [[unit.id, row[6], 'found', '', 0, unit.path, 1], ...(row[7] === null ? [] : [[unit.id, row[6], 'resolved', '', 0, unit.path, 1]])]),
  ]
  return { from, campaign, grids: rows, doors, findings: found, counts }
}

function doorOf(id: string, declined: boolean, today: Day, along: number): { id: string; on: Day; outcome: string }[] {
  const on = addDays(today, -1 - Math.floor(fraction(id, 'day') * 18))
  if (declined) return [{ id, on, outcome: 'declined' }]
  if (along > 0.72) return []
  return [{ id, on, outcome: fraction(id, 'there') < 0.82 ? 'visited' : 'not-answered' }]
}

const PAST = demoId(0, 'campaign', 'past')

/** A hundred days of the whole district, over and forgotten but for its counts: 617 found, 594 resolved (96.27 %). */
function pastOf({ structure, today }: Scene, centre: UnitSeed, director: string) {
  const from = addDays(today, -220)
  const until = addDays(from, 99)
  const grids = structure.grids.slice(0, 12).map((grid, index) => [PAST, grid.id, grid.unitPath, grid.nameZh, grid.nameEn, 120, 104 + (index % 9), 8, 2])
  const sum = (index: number) => grids.reduce((total, row) => total + Number(row[index]), 0)
  const campaign = [
    PAST, `${yearOf(from)}-1`, centre.id, centre.path, '百日走访查隐患', '看隐患、听意见、化解矛盾。', from, until, JSON.stringify(['disputes', 'accidents']), 30, null, director,
    new Date(startOfDay(from, ZONE).getTime() + 9 * 3_600_000), '十二个网格走了一遍，发现617件，办结594件；没办结的都交了责任单位。', addDays(until, 1), addDays(until, 32),
  ]
  const findings = Array.from({ length: FOUND }, (_each, index): Row => [
    demoId(0, 'note', 'past', index), PAST, centre.id, centre.path, index < 273 ? 'hazard' : 'case', null, addDays(from, index % 100), index < RESOLVED ? addDays(from, (index % 100) + 9) : null,
  ])
  const byDay = Array.from({ length: 100 }, (_each, index) => findings.filter((row) => row[6] === addDays(from, index)))
  const counts = [
    ...countsOf(centre, from, { addresses: sum(5), 'doors-visited': sum(6), 'doors-not-answered': sum(7), 'doors-declined': sum(8) }),
    ...byDay.flatMap((some, index) => countsOf(centre, addDays(from, index), { found: some.length, resolved: some.filter((row) => row[7] !== null).length })),
  ]
  return { from, campaign, grids, findings, counts }
}

function promisesOf({ structure, unit, staffId, keeperId, today, at, keys }: Scene) {
  const promises = PROMISES.map(([kind, what, due, ago, kept, answer], index): Row => [
    demoId(0, 'promise', index), RUNNING, unit.id, unit.path, kind, what, sealTexts(keys, structure.plan.id, { place: `示例小区${index + 1}栋1单元` }), index % 2 === 0 ? keeperId : staffId,
    addDays(today, due), kept === null ? 'open' : kept ? 'kept' : 'not-kept', answer, addDays(today, -10), new Date(at.getTime() - 10 * 86_400_000), staffId, ago === null ? null : addDays(today, -ago), 'late',
  ])
  const counts = PROMISES.flatMap(([, , due, , kept]) => countsOf(unit, addDays(today, due), { 'promises-due': 1, ...(kept === null ? {} : kept ? { 'promises-in-time': 1 } : { 'promises-not-kept': 1 }) }))
  return { promises, counts: merged(counts) }
}

/** Equal day and measure in one row. */
function merged(rows: readonly Row[]): Row[] {
  const sums = new Map<string, Row>()
  for (const row of rows) {
    const key = row.slice(0, 6).join('|')
    sums.set(key, [...row.slice(0, 6), Number(sums.get(key)?.at(-1) ?? 0) + Number(row.at(-1))])
  }
  return [...sums.values()]
}

function homeOf({ structure, unit, today, at, keys }: Scene) {
  const items = USUAL_HOME_ITEMS.map((each, index): Row => [demoId(0, 'home-item', unit.path, index), unit.id, index + 1, each.zh, each.en, null])
  const capacities = [1, 2, 3, 4, 5].flatMap((weekday) => (['morning', 'afternoon'] as const).map((half): Row => [unit.id, weekday, half, addDays(today, -60), weekday === 5 ? 1 : 3]))
  const open = SERVICES.filter(([, , , state]) => state === 'asked' || state === 'confirmed')
  const services = SERVICES.map(([item, days, half, state], index): Row => [
    demoId(0, 'home-service', index), unit.id, unit.path, items[item]?.[0], addDays(today, days), half, state,
    sealTexts(keys, structure.plan.id, { name: `居民${'甲乙丙丁戊'.charAt(index)}`, phone: `1380000${String(7000 + index)}`, place: `示例小区${index + 1}栋1单元301`, note: index === 1 ? '腿脚不便，开门慢' : '' }),
    state === 'done' ? '材料已经采集，十个工作日内送到家。' : null, 'zh', false, state, new Date(at.getTime() - 3 * 86_400_000), null, state === 'done' || state === 'not-met' ? addDays(today, days) : null,
  ])
  const counts = merged(SERVICES.flatMap(([, days, , state]) => countsOf(unit, addDays(today, days), { 'home-booked': 1, ...(state === 'done' ? { 'home-done': 1 } : state === 'not-met' ? { 'home-not-met': 1 } : {}) })))
  return { items, capacities, halfDays: open.map(([, days, half]): Row => [unit.id, addDays(today, days), half, 1]), services, counts }
}

function marketsOf({ unit, staffId, today }: Scene): Row[] {
  return [
    [demoId(0, 'market', 'lunar'), unit.id, unit.path, '示例大集', '示例集市东口', 'lunar', JSON.stringify([3, 8]), addDays(today, -90), null, staffId],
    [demoId(0, 'market', 'saturday'), unit.id, unit.path, '周六早市', '示例路早市', 'weekdays', JSON.stringify([6]), addDays(today, -90), null, staffId],
  ]
}
