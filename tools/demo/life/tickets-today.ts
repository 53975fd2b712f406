import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { type FiledShape, ticketsOperations as ops } from '../../../capabilities/tickets/contract.ts'
import { callsInProcess } from '#platform/http/in-process'
import type { Services } from '#platform/services'
import { addDays, addMonths, cityDay, day, startOfDay } from '#platform/time'
import type { DistrictStructure } from '../district/structure.ts'
import { neighbourhoodsOf } from './places.ts'

const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }
const CLERK = 'clerk.shili'
const GRID = 'grid.shili'
const PROPERTY = 'wuye.ju'
const MINUTE_MS = 60_000

interface Asked {
  readonly service: string
  readonly words: string
  /** Minutes ago that it came in. */
  readonly ago: number
  /** How far it has come. */
  readonly until: 'new' | 'dispatched' | 'accepted' | 'contacted' | 'done' | 'revisited'
  readonly by?: typeof GRID | typeof PROPERTY
  readonly stars?: number
}

/** What is under way on the first screens: one of every stage, and a care call that is running out. */
const LIVING: readonly Asked[] = [
  { service: 'care', words: '独居老人说头晕，想请人陪去卫生站', ago: 95, until: 'contacted' },
  { service: 'lift', words: '2单元电梯停在5楼，里面没有人', ago: 300, until: 'accepted', by: PROPERTY },
  { service: 'lamp', words: '小区东门路灯三天不亮', ago: 2000, until: 'dispatched', by: PROPERTY },
  { service: 'waste', words: '投放点垃圾满了没人清', ago: 30, until: 'new' },
  { service: 'water', words: '厨房水管接头漏水', ago: 1200, until: 'done', by: PROPERTY },
  { service: 'stairwell', words: '楼道堆着旧家具，挡了半边', ago: 4000, until: 'revisited', stars: 5 },
]

/** The month before, so that the published counts say something: done in time, two of them late. */
const MONTH: readonly Asked[] = Array.from({ length: 8 }, (_each, index) => ({
  service: 'water', words: `水管漏水（第${index + 1}件）`, ago: 0, until: 'revisited', stars: index === 3 ? 3 : 5,
}))

/** Requests of residents, filed and handled by the same commands that everybody uses. Answers how many there are. */
export async function fileTicketsToday(services: Services, structure: DistrictStructure): Promise<number> {
  const neighbourhood = neighbourhoodsOf(structure)[0]
  if (!neighbourhood) return 0
  const district = services.district(structure.plan.id)
  const now = services.clock.now()
  const firstOfLast = addMonths(day(`${cityDay(now, district.zone).slice(0, 7)}-01`), -1)
  let at = now
  const then: Services = { ...services, clock: { now: () => at }, today: () => cityDay(at, district.zone) }
  const call = callsInProcess(then, CAPABILITIES.flatMap((each) => each.mounted(then)))
  const as = (login: string) => ({ actor: neighbourhood.acting(login), district, language: 'zh', request: NOBODY }) as const
  const anybody = { actor: { kind: 'public', district: district.id }, district, language: 'zh', request: NOBODY } as const
  const later = (minutes: number) => { at = new Date(Math.min(at.getTime() + minutes * MINUTE_MS, now.getTime())) }
  const property = structure.units.find((each) => each.slug === 'wuye')

  async function live(asked: Asked, token: string): Promise<void> {
    const filed = await call(ops.reportTicket, anybody, { body: { service: asked.service, words: asked.words, addressToken: token, language: 'zh' } })
    if (!filed.ok || asked.until === 'new') return
    await work(asked, filed.value)
  }

  async function work(asked: Asked, { ticketId }: FiledShape): Promise<void> {
    const params = { ticketId }
    const { by = GRID } = asked
    const unitId = by === PROPERTY && property ? property.id : neighbourhood?.unit.id
    later(5)
    await call(ops.dispatchTicket, as(CLERK), { params, body: { unitId: unitId ?? '' } })
    if (asked.until === 'dispatched') return
    later(5)
    await call(ops.acceptTicket, as(by), { params, body: {} })
    if (asked.until === 'accepted') return
    later(10)
    await call(ops.tryTicketContact, as(by), { params, body: { way: 'visit', reached: true } })
    if (asked.until === 'contacted') return
    later(120)
    await call(ops.finishTicket, as(by), { params, body: { note: '已处理', noPhotoWhy: '在住户家里，不便拍照' } })
    if (asked.until === 'done' || asked.stars === undefined) return
    await call(ops.revisitTicket, as(CLERK), { params, body: { answered: true, solved: true, stars: asked.stars } })
  }

  const everything = [
    ...MONTH.map((asked, index) => ({ asked, from: startOfDay(addDays(firstOfLast, 2 + index * 3), district.zone).getTime() + 600 * MINUTE_MS })),
    ...LIVING.map((asked) => ({ asked, from: now.getTime() - asked.ago * MINUTE_MS })),
  ]
  for (const [index, { asked, from }] of everything.entries()) {
    at = new Date(from)
    await live(asked, neighbourhood.homes[index * 3]?.token ?? '')
  }
  return everything.length
}
