import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { careOperations as ops } from '../../../capabilities/care/contract.ts'
import { ticketsOperations } from '../../../capabilities/tickets/contract.ts'
import { callsInProcess } from '#platform/http/in-process'
import type { Services } from '#platform/services'
import { addDays, cityDay, instant } from '#platform/time'
import type { DistrictStructure } from '../district/structure.ts'
import { neighbourhoodsOf } from './places.ts'

const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }
const MINUTE_MS = 60_000

/** Minutes ago, which item, and whether it went out to the grid worker. */
const CALLS = [[100, 'E6-01', true], [55, 'M7-01', true], [20, 'E1-02', false], [5, 'M1-15', false]] as const
/** Days from today, which help, and who took it. */
const HELP = [[2, 'ploughing', null], [1, 'carrying', '枫叶志愿服务队'], [4, 'shopping', null]] as const

/** Care under way on the first screens: calls by the time left, help that waits for a group, somebody who sits in the meeting room. */
export async function careToday(services: Services, structure: DistrictStructure): Promise<void> {
  const neighbourhood = neighbourhoodsOf(structure)[0]
  if (!neighbourhood) return
  const district = services.district(structure.plan.id)
  const now = services.clock.now()
  let at = now
  const then: Services = { ...services, clock: { now: () => at }, today: () => cityDay(at, district.zone) }
  const call = callsInProcess(then, CAPABILITIES.flatMap((each) => each.mounted(then)))
  const as = (login: string) => ({ actor: neighbourhood.acting(login), district, language: 'zh', request: NOBODY }) as const
  const anybody = { actor: { kind: 'public', district: district.id }, district, language: 'zh', request: NOBODY } as const
  for (const [index, [ago, item, sent]] of CALLS.entries()) {
    at = new Date(now.getTime() - ago * MINUTE_MS)
    const called = await call(ops.callForCare, anybody, { body: { item, addressToken: neighbourhood.homes[index * 4 + 1]?.token ?? '', language: 'zh' } })
    if (!called.ok || !sent) continue
    const params = { ticketId: called.value.id }
    at = new Date(at.getTime() + 3 * MINUTE_MS)
    await call(ticketsOperations.dispatchTicket, as('clerk.shili'), { params, body: { unitId: neighbourhood.unit.id } })
    await call(ticketsOperations.acceptTicket, as('grid.shili'), { params, body: {} })
  }
  at = now
  for (const [index, [days, kind, group]] of HELP.entries()) {
    const body = { kind, wantedOn: addDays(cityDay(now, district.zone), days), addressId: neighbourhood.homes[index * 6 + 3]?.id ?? '' }
    const noted = await call(ops.noteHelpTask, as('clerk.shili'), { body })
    if (noted.ok && group !== null) await call(ops.takeHelpTask, as('clerk.shili'), { params: { taskId: noted.value.id }, body: { group } })
  }
  const met = await call(ops.meetLost, as('grid.shili'), {
    body: { foundAt: instant(new Date(now.getTime() - 70 * MINUTE_MS)), place: '示例路公交站', safeAt: `${neighbourhood.unit.nameZh}会议室`, aid: ['water', 'food', 'rest'], said: '说家在桥头那边，记不清门牌' },
  })
  if (met.ok) await call(ops.noteEnquiry, as('clerk.shili'), { params: { homecomingId: met.value.id }, body: { way: 'community', answer: '已请桥头社区帮着问' } })
}
