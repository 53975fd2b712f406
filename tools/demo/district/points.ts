import { cardAccount, cardNumber, commodityOf, lotAccount } from '../../../capabilities/points/domain.ts'
import type { Keys } from '#platform/crypto'
import { derivedId } from '#platform/derived-id'
import type { DistrictId } from '#platform/ids'
import { addDays, type Day, yearOf } from '#platform/time'
import type { DistrictStructure } from './structure.ts'
import type { UnitSeed } from './units.ts'

type Row = readonly unknown[]

/** Rules, a dozen cards, a shelf and some entries of the first community; the books as the commands would have left them. */
export interface DemonstrationPoints {
  readonly rules: readonly Row[]
  readonly accounts: readonly Row[]
  readonly cards: readonly Row[]
  readonly consents: readonly Row[]
  readonly earnings: readonly Row[]
  readonly lines: readonly Row[]
  readonly goods: readonly Row[]
  readonly prices: readonly Row[]
  readonly lots: readonly Row[]
  readonly redemptions: readonly Row[]
  readonly redemptionLines: readonly Row[]
  readonly yearEnds: readonly Row[]
  readonly dayCounts: readonly Row[]
  readonly entries: readonly Row[]
  readonly postings: readonly Row[]
  readonly balances: readonly Row[]
}

/** The points of the source: 10, 10, 10, 5, 5. */
const RULES = [
  ['village-rules', '参加村规民约宣讲一次', 10, '签到表', 2], ['patrol', '义务巡逻一次（两小时）', 10, '签到表和照片', 4], ['hygiene', '打扫公共区域一次', 10, '照片', 4],
  ['outside-work', '外出务工满三个月', 5, '本人说明', 1], ['industry', '发展产业，带一户学', 5, '现场照片', 1],
] as const
const HOLDERS = '甲乙丙丁戊己庚辛壬癸子丑'
const GOODS = [['肥皂', '块', 4, 60, 400], ['洗衣粉', '袋', 10, 24, 300], ['毛巾', '条', 8, 30, null], ['大米（5斤）', '袋', 30, 12, 90], ['食用油', '瓶', 40, 8, 60], ['作业本', '本', 2, 100, null]] as const
/** Days before today, the rule, and which cards. */
const ACTIVITIES = [[40, 1, [0, 1, 2, 3, 4, 5]], [33, 2, [2, 3, 6, 7, 8]], [21, 1, [0, 1, 4, 9]], [16, 0, [0, 2, 5, 6, 10]], [9, 2, [1, 3, 7, 11]], [5, 1, [0, 2, 4, 8]]] as const
const WAITING = [[1, 1, [1, 5, 9]], [0, 2, [3, 6]]] as const
/** Days before today, card, goods, pieces. */
const EXCHANGES = [[12, 0, 0, 2], [11, 2, 1, 1], [8, 3, 0, 1], [4, 1, 2, 1], [2, 4, 5, 5]] as const

const counted = (a: string, b: string, n: number, guarded: readonly [boolean, boolean]) => [[a, -n, guarded[0]], [b, n, guarded[1]]] as const

/** Both books, entry by entry, and the balances that follow from them. */
class Books {
  readonly entries: Row[] = []
  readonly postings: Row[] = []
  private readonly sums = new Map<string, { readonly key: Row; n: number }>()
  constructor(private readonly at: Date) {}

  enter(id: string, book: string, kind: string, on: Day, by: string, commodity: string, ends: ReturnType<typeof counted>): void {
    this.entries.push([id, book, kind, on, this.at, by, null])
    for (const [line, [account, n, guarded]] of ends.entries()) {
      this.postings.push([id, line, book, account, commodity, n, guarded])
      const key = [book, account, commodity, 0, guarded]
      const known = this.sums.get(key.join(' ')) ?? { key, n: 0 }
      known.n += n
      this.sums.set(key.join(' '), known)
    }
  }

  get balances(): readonly Row[] {
    return [...this.sums.values()].map(({ key, n }) => [...key, n])
  }
}

interface Scene {
  readonly home: UnitSeed
  readonly manager: string
  readonly organiser: string
  readonly today: Day
  readonly at: Date
  readonly books: Books
  readonly counts: Map<string, number>
  idOf(name: string): string
  count(on: Day, measure: string, n: number): void
}

function sceneOf({ units, postings }: DistrictStructure, today: Day, at: Date): Scene {
  const home = units.find((each) => each.slug === 'shili')
  const postAt = (role: string) => postings.find((each) => each.unitId === home?.id && each.role === role)?.staffId
  const [manager, organiser] = [postAt('points-manager'), postAt('grid-worker')]
  if (!home || !manager || !organiser) throw new Error('the first community has a points manager and somebody who organises')
  const counts = new Map<string, number>()
  return {
    home, manager, organiser, today, at, books: new Books(at), counts, idOf: (name) => derivedId<'row'>(home.id, `points ${name}`),
    count: (on, measure, n) => void counts.set(`${on} ${measure}`, (counts.get(`${on} ${measure}`) ?? 0) + n),
  }
}

type Activity = (typeof ACTIVITIES)[number] | (typeof WAITING)[number]

function activityOf(scene: Scene, [back, rule, cards]: Activity, waits: boolean): { readonly earning: Row; readonly lines: readonly Row[] } {
  const { home, manager, organiser, at, books, idOf, count } = scene
  const on = addDays(scene.today, -back)
  const [kind, , n] = RULES[rule]
  const id = idOf(`earning ${back}`)
  const lines = cards.map((card): Row => {
    const accountId = idOf(`account ${card}`)
    const line = derivedId<'earning-line'>(id, accountId)
    if (!waits) {
      books.enter(line, 'points', 'earned', on, manager, commodityOf(yearOf(on)), counted(`earned:${home.id}`, cardAccount(accountId), n, [false, true]))
      count(on, 'issued', n)
    }
    return [line, id, accountId, home.id, kind, on, n, waits ? 'waiting' : 'posted', waits ? null : at]
  })
  const decided = waits ? [null, null] : [manager, at]
  return { lines, earning: [id, home.id, home.path, idOf(`rule ${rule}`), kind, on, '签到表存村委会', waits ? 'waiting' : 'approved', organiser, at, ...decided, ''] }
}

function lotOf({ home, manager, today, books, idOf }: Scene, index: number): Row {
  const [, , , n, days] = GOODS[index] ?? GOODS[0]
  const received = addDays(today, -30)
  const [id, goods] = [idOf(`lot ${index}`), idOf(`goods ${index}`)]
  books.enter(id, 'shop-stock', 'received', received, manager, goods, counted(`received:${home.id}`, lotAccount(id), n, [false, true]))
  const isBought = index % 3 === 1
  return [id, goods, home.id, isBought ? 'bought' : 'donation', isBought ? '' : '示例超市', days === null ? null : addDays(today, days), n, received, manager]
}

/** Everybody who exchanges walked on the first patrol: they pay with points of its year. */
function exchangeOf({ home, manager, today, at, books, idOf, count }: Scene, [back, card, item, pieces]: (typeof EXCHANGES)[number], index: number) {
  const on = addDays(today, -back)
  const [, , price] = GOODS[item]
  const id = idOf(`exchange ${index}`)
  const year = yearOf(addDays(today, -ACTIVITIES[0][0]))
  books.enter(id, 'points', 'redeemed', on, manager, commodityOf(year), counted(cardAccount(idOf(`account ${card}`)), `redeemed:${home.id}`, price * pieces, [true, false]))
  const goods = derivedId<'entry'>(id, 'goods')
  books.enter(goods, 'shop-stock', 'given', on, manager, idOf(`goods ${item}`), counted(lotAccount(idOf(`lot ${item}`)), `given:${home.id}`, pieces, [true, false]))
  count(on, 'redeemed', price * pieces)
  count(on, 'exchanges', 1)
  return { redemption: [id, home.id, idOf(`account ${card}`), price * pieces, on, at, manager, false], line: [id, idOf(`goods ${item}`), pieces, price] }
}

const BOARD: Readonly<Record<number, string>> = { 0: '春风', 4: '石榴' }

function holdersOf({ home, manager, today, idOf, count }: Scene, district: DistrictId, keys: Keys) {
  const opened = addDays(today, -60)
  const holders = [...HOLDERS].map((each, index) => ({ name: `示例居民${each}`, account: idOf(`account ${index}`), index, board: BOARD[index] ?? null }))
  count(opened, 'cards', holders.length)
  const hashOf = (name: string, index: number) => keys.keyedHash({ district, unitId: home.id }, 'contact', `${name}|1380000${String(index).padStart(4, '0')}`)
  return {
    accounts: holders.map(({ name, account, index, board }): Row => [account, home.id, home.path, 'open', keys.encrypt(district, 'contact', name), hashOf(name, index), board, opened, null, manager]),
    cards: holders.map(({ account, index }): Row => [cardNumber(`2026${String(1187 + index * 613).padStart(4, '0')}`), account, 'active', opened, null, account]),
    consents: holders.flatMap(({ account, index, board }): Row[] =>
      ['card', ...(board === null ? [] : ['board'])].map((purpose) => [idOf(`consent ${purpose} ${index}`), account, purpose, true, 'holder', opened, manager])),
  }
}

export function pointsOf(structure: DistrictStructure, keys: Keys, today: Day, at: Date): DemonstrationPoints {
  const scene = sceneOf(structure, today, at)
  const { home, manager, organiser, books, idOf } = scene
  const [decided, from] = [addDays(today, -90), addDays(today, -80)]
  const basis = [decided, '关于积分管理办法的决定', '示例社区档案2026-积分-1']
  const activities = [...ACTIVITIES.map((each) => activityOf(scene, each, false)), ...WAITING.map((each) => activityOf(scene, each, true))]
  const lots = GOODS.map((_each, index) => lotOf(scene, index))
  const exchanges = EXCHANGES.map((each, index) => exchangeOf(scene, each, index))
  const holders = holdersOf(scene, structure.plan.id, keys)
  return {
    ...holders, lots,
    rules: RULES.map(([kind, title, n, evidence, most], index) => [
      idOf(`rule ${index}`), home.id, home.path, kind, title, n, evidence, most, from, 'resident-representatives', ...basis, manager, at, organiser, at, false,
    ]),
    earnings: activities.map((each) => each.earning), lines: activities.flatMap((each) => each.lines),
    goods: GOODS.map(([name, measure], index) => [idOf(`goods ${index}`), home.id, home.path, name, measure, manager, at]),
    prices: GOODS.map(([, , price], index) => [idOf(`price ${index}`), idOf(`goods ${index}`), price, from, manager, at]),
    redemptions: exchanges.map((each) => each.redemption), redemptionLines: exchanges.map((each) => each.line),
    yearEnds: [[idOf('year'), home.id, home.path, yearOf(today), `${yearOf(today) + 1}-03-31`, ...basis, today, manager, false, null]],
    dayCounts: [...scene.counts.entries()].map(([key, n]) => [home.id, key.split(' ')[0], key.split(' ')[1], '', 0, home.path, n]),
    entries: books.entries, postings: books.postings, balances: books.balances,
  }
}
