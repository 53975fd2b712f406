import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { leadsOperations, mailboxOperations } from '../../../capabilities/leads/contract.ts'
import type { Actor } from '#platform/access'
import { callsInProcess, type CallInProcess } from '#platform/http/in-process'
import type { Services } from '#platform/services'
import { addDays, cityDay } from '#platform/time'
import type { DistrictStructure } from '../district/structure.ts'
import { neighbourhoodsOf } from './places.ts'

const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }
const DAY_MS = 24 * 3_600_000

/** What residents asked, the oldest first: days ago, words, the reply where there is one, the same as it was published. */
const MESSAGES: readonly { readonly ago: number; readonly kind: 'question' | 'wish'; readonly text: string; readonly reply?: string; readonly publish?: boolean }[] = [
  { ago: 20, kind: 'question', text: '大件垃圾放到哪里？', reply: '每周三上午放到小区南门，物业统一收。', publish: true },
  { ago: 12, kind: 'wish', text: '想在二号楼前加一盏路灯，晚上太黑。' },
  { ago: 3, kind: 'question', text: '居住证到期了，在社区能办吗？', reply: '能。带身份证和居住证，工作日到窗口。' },
  { ago: 0, kind: 'question', text: '老年饭桌什么时候开？' },
]

const NOTES = [
  { source: 'grid-patrol', text: '二单元楼道堆了纸箱，挡住消防栓。', to: 'hazard' },
  { source: 'household-visit', text: '一位老人说门口台阶松了，自己不敢走。', to: undefined },
  { source: 'chat-lead', text: '居民群里说三号楼夜里有装修声。', to: 'case' },
  { source: 'follow-up-visit', text: '上次调解的两家说已经和好，空调外机也挪了。', to: 'nothing' },
] as const

/** What an industry association looked into among its members. */
const SCREENED = [
  { category: 'CON-02', acts: ['heard-both'], result: 'settled', text: '会员商户和顾客为退货争执，双方看过票据，同意换货。' },
  { category: 'CON-03', acts: ['heard-both', 'papers'], result: 'not-settled', text: '装修尾款的账对不上，双方都愿意到中心再谈。' },
] as const

/** A handful of leads around today, by the same commands that everybody uses. */
export async function leadsToday(services: Services, structure: DistrictStructure): Promise<void> {
  const neighbourhood = neighbourhoodsOf(structure)[0]
  if (!neighbourhood) return
  const district = services.district(structure.plan.id)
  const { acting, unit } = neighbourhood
  const at = (ago: number) => {
    const clock = { now: () => new Date(services.clock.now().getTime() - ago * DAY_MS) }
    const then: Services = { ...services, clock, today: () => cityDay(clock.now(), district.zone) }
    return callsInProcess(then, CAPABILITIES.flatMap((each) => each.mounted(then)))
  }
  const as = (actor: Actor) => ({ actor, district, language: 'zh', request: NOBODY }) as const
  const anybody = as({ kind: 'public', district: district.id })
  const [clerk, director, grid, officer, sector] = [as(acting(`clerk.${unit.slug}`)), as(acting('director.qu')), as(acting(`grid.${unit.slug}`)), as(acting('officer.dong', 'community-officer')), as(acting('sector.wuyetiaojie'))]
  for (const { ago, kind, text, reply, publish } of MESSAGES) {
    const call = at(ago)
    await call(leadsOperations.sendMessage, anybody, { body: { unitId: unit.id, kind, text, noticeGiven: false, mayPublish: publish ?? false } })
    if (reply !== undefined) await answer(at(Math.max(ago - 1, 0)), clerk, director, { text, reply, publish: publish ?? false })
  }
  const now = at(0)
  for (const { source, text, to } of NOTES) {
    const taken = await now(leadsOperations.takeNote, grid, { body: { source, text, noticeGiven: false, placeText: `${unit.nameZh}示例小区` } })
    if (taken.ok && to) await now(leadsOperations.decideNote, grid, { params: { id: taken.value.id }, body: { to, ...(to === 'nothing' ? { reason: '已经和好' } : {}) } })
  }
  const on = addDays(services.today(district.id), -2)
  const association = as(acting('xiehui.ju'))
  for (const body of SCREENED) await now(leadsOperations.recordScreened, association, { body: { ...body, acts: [...body.acts], on } })
  await now(leadsOperations.recordScreened, sector, { body: { category: 'PRO-01', acts: ['heard-both', 'papers'], result: 'settled', text: '物业费从哪天起算，双方按交房日谈成。', on } })
  await letters(now, anybody, director, officer, addDays(on, 180))
}

type Visiting = Parameters<CallInProcess>[1]

async function answer(call: CallInProcess, clerk: Visiting, head: Visiting, { text, reply, publish }: { text: string; reply: string; publish: boolean }): Promise<void> {
  const waiting = await call(leadsOperations.listMessages, clerk, { query: {} })
  const found = waiting.ok ? waiting.value.messages.find((each) => each.text === text) : undefined
  if (!found) return
  await call(leadsOperations.replyMessage, clerk, { params: { id: found.id }, body: { text: reply } })
  if (publish) await call(leadsOperations.publishAnswer, head, { params: { id: found.id }, body: { question: text, answer: reply } })
}

/** One box with its named officer, and a letter that says nothing of danger. */
async function letters(call: CallInProcess, anybody: Visiting, director: Visiting, officer: Visiting, untilOn: string): Promise<void> {
  const box = await call(mailboxOperations.addMailbox, director, { body: { nameZh: '示例小学信箱', nameEn: 'Shili Primary School' } })
  if (!box.ok || officer.actor.kind !== 'staff') return
  await call(mailboxOperations.nameHolder, director, { params: box.value, body: { staffId: officer.actor.id, ground: '区里会议定', untilOn } })
  await call(mailboxOperations.writeChildLetter, anybody, { body: { mailboxId: box.value.id, danger: 'no', text: '我想和同桌和好，可是不知道怎么说。' } })
}
