import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { preventionOperations as ops } from '../../../capabilities/prevention/contract.ts'
import { countTonight } from '#cap/prevention'
import type { StaffActor } from '#platform/access'
import { callsInProcess, type Parts } from '#platform/http/in-process'
import type { AnswerOf, Operation } from '#platform/http/operation'
import type { Services } from '#platform/services'
import { addDays, cityDay, type Day } from '#platform/time'
import type { DistrictStructure } from '../district/structure.ts'
import { neighbourhoodsOf } from './places.ts'

const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }
const DAY_MS = 24 * 3_600_000

/** How far a measure has come, in days before today; what is left out has not happened. */
interface Kept {
  /** A measure of the street, where more is counted than in one community. */
  readonly atStreet?: true
  /** Proposed out of the place that came back most often here. */
  readonly atPlace?: true
  readonly category?: string
  readonly cause: string
  readonly what: string
  readonly owner: string
  readonly proposed: number
  readonly decided?: number
  /** Due so many days before today; a negative number lies ahead. */
  readonly due?: number
  readonly takenUp?: number
  readonly done?: number
  readonly reviewed?: { readonly ago: number; readonly outcome: 'kept' | 'changed' | 'dropped'; readonly note: string }
  readonly setAside?: { readonly ago: number; readonly note: string }
}

const REVIEW_AFTER_DAYS = 60

const LEDGER: readonly Kept[] = [
  { category: 'NBR-02', cause: '门口堆纸箱、停电动车，没有地方放。', what: '每栋楼下划一处临时堆放点，每周二清一次', owner: '示例物业公司', proposed: 3 },
  { atPlace: true, category: 'NBR-01', cause: '2 栋立管用了三十年，接头一处处漏。', what: '先检测、再分单元更换立管，费用用维修资金', owner: '示例物业公司', proposed: 30, decided: 24, due: -40 },
  { category: 'PRO-01', cause: '停车收费改了没有公示，住户到缴费时才知道。', what: '收费标准贴在每个出入口，调整前三十天公示', owner: '示例物业公司', proposed: 70, decided: 66, due: 9, takenUp: 50 },
  { category: 'NBR-03', cause: '装修时间没有约定，午休和晚上都在施工。', what: '装修开工前在单元门口贴告示，写明时间和电话', owner: '示例社区居委会', proposed: 130, decided: 124, due: 100, takenUp: 120, done: 96 },
  {
    atStreet: true, category: 'CON-01', cause: '亲友借钱不写借条，只凭转账记录。', what: '在窗口和集市放借条样本，讲怎么写', owner: '示例司法所', proposed: 260, decided: 255, due: 225, takenUp: 250, done: 230,
    reviewed: { ago: 100, outcome: 'kept', note: '样本领走两百多份，窗口继续放。' },
  },
  {
    category: 'CSM-01', cause: '预付卡门店搬走，余额没人退。', what: '每季度请市场监管部门来讲一次预付卡', owner: '示例区市场监管部门', proposed: 240, decided: 236, due: 200, takenUp: 230, done: 205,
    reviewed: { ago: 90, outcome: 'changed', note: '讲座来的人少，改成开卡时发一张提醒单。' },
  },
  {
    category: 'ENV-01', cause: '烧烤店的油烟对着居民楼。', what: '给临街每家发一本油烟手册', owner: '示例区城管部门', proposed: 220, decided: 215, due: 190, takenUp: 210, done: 195,
    reviewed: { ago: 110, outcome: 'dropped', note: '发手册没有用，已改由城管逐家查净化器。' },
  },
  { cause: '有人说吵架都是因为手机。', what: '在楼道贴“放下手机”的标语', owner: '', proposed: 45, setAside: { ago: 40, note: '原因没有依据，贴标语也管不了事。' } },
]

/** Counts the first night, and fills the ledger with measures in every state, by the same commands that everybody uses. */
export async function preventionToday(services: Services, structure: DistrictStructure): Promise<void> {
  await countTonight(services, services.district(structure.plan.id))
  const [home] = neighbourhoodsOf(structure)
  if (!home) return
  const [director, clerk, head] = [home.acting('director.qu'), home.acting(`clerk.${home.unit.slug}`), home.acting(`committee.${home.unit.slug}`, 'committee-head')]
  const here: People = { unitId: home.unit.id, proposer: clerk, head, director }
  const street: People = { unitId: home.street.id, proposer: director, head: home.acting(`judicial.${home.street.slug}`, 'committee-head'), director }
  const today = services.today(structure.plan.id)
  for (const kept of LEDGER) await keep(kept, kept.atStreet ? street : here, { today, at: (ago) => playing(services, structure, ago) })
}

type Doing = <Op extends Operation>(operation: Op, actor: StaffActor, parts: Parts<Op>) => Promise<AnswerOf<Op>>

/** Commands as they were taken some days ago. */
function playing(services: Services, structure: DistrictStructure, ago: number): Doing {
  const district = services.district(structure.plan.id)
  const clock = { now: () => new Date(services.clock.now().getTime() - ago * DAY_MS) }
  const then: Services = { ...services, clock, today: () => cityDay(clock.now(), district.zone) }
  const call = callsInProcess(then, CAPABILITIES.filter((each) => each.name === 'prevention').flatMap((each) => each.mounted(then)))
  return async (operation, actor, parts) => {
    const done = await call(operation, { actor, district, language: 'zh', request: NOBODY }, parts)
    if (!done.ok) throw new Error(`${operation.path}: ${done.refusal.code}`)
    return done.value
  }
}

interface Playing {
  readonly today: Day
  at(ago: number): Doing
}

interface People {
  readonly unitId: string
  readonly proposer: StaffActor
  readonly head: StaffActor
  readonly director: StaffActor
}

async function keep(kept: Kept, people: People, play: Playing): Promise<void> {
  const { category, cause, what, owner, proposed, decided, due = 0, setAside } = kept
  const [place] = kept.atPlace ? (await play.at(0)(ops.listSites, people.proposer, { query: {} })).sites : []
  const from = { unitId: people.unitId, ...(place ? { siteId: place.id } : {}) }
  const { id } = await play.at(proposed)(ops.proposeMeasure, people.proposer, { body: { cause, what, ...from, ...(category ? { category } : {}), ...(owner === '' ? {} : { owner }) } })
  const params = { id }
  if (setAside) await play.at(setAside.ago)(ops.setAsideMeasure, people.head, { params, body: { note: setAside.note } })
  if (decided === undefined) return
  const dueOn = addDays(play.today, -due)
  await play.at(decided)(ops.decideMeasure, people.head, { params, body: { cause, what, owner, dueOn, reviewOn: addDays(dueOn, REVIEW_AFTER_DAYS) } })
  await carryOut(kept, params, people, play)
}

async function carryOut(kept: Kept, params: { readonly id: string }, people: People, play: Playing): Promise<void> {
  const { takenUp, done, reviewed } = kept
  if (takenUp !== undefined) await play.at(takenUp)(ops.takeUpMeasure, people.head, { params, body: {} })
  if (done !== undefined) await play.at(done)(ops.reportMeasureDone, people.head, { params, body: { on: addDays(play.today, -done), note: '已经做完，照片贴在公告栏。' } })
  if (reviewed) await play.at(reviewed.ago)(ops.reviewMeasure, people.director, { params, body: { outcome: reviewed.outcome, note: reviewed.note } })
}
