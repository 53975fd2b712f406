import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { intakeOperations } from '../../../capabilities/intake/contract.ts'
import { absencesOperations } from '../../../capabilities/people/contract/absences.ts'
import { triageOperations } from '../../../capabilities/triage/contract.ts'
import { type ChangeShape, routingOperations } from '../../../capabilities/triage/contract/routing.ts'
import type { StaffActor } from '#platform/access'
import { callsInProcess } from '#platform/http/in-process'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import type { DistrictStructure } from '../district/structure.ts'
import { type Neighbourhood, neighbourhoodsOf } from './places.ts'

const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }
const TRIED_DAYS = 30

/** What the clerk triaged this morning and the dispatcher has not sent yet. */
const WAITING = [
  ['楼上厨房往下滴水，三天了。', 'NBR-01'], ['对门鞋柜堆在楼道里，过不去人。', 'NBR-02'], ['楼下棋牌室晚上十二点还在吵。', 'NBR-03'], ['物业费账目对不上，想当面对一对。', 'PRO-01'],
] as const
const SAFE = { 'G-01': 'no', 'G-02': 'no', 'G-03': 'no', 'G-04': 'no', 'G-05': 'no', 'G-06': 'no', 'G-07': 'no' } as const

/**
 * The district's own rules: one published version, and a draft that was tried and waits; and two absences with who stands in,
 * one going on, one to come. By the same commands that everybody uses. Answers how many rules are the district's own.
 */
export async function routeToday(services: Services, structure: DistrictStructure): Promise<number> {
  const places = neighbourhoodsOf(structure)
  const [here] = places
  if (!here) return 0
  const call = callsInProcess(services, CAPABILITIES.flatMap((each) => each.mounted(services)))
  const as = (actor: StaffActor) => ({ actor, district: services.district(structure.plan.id), language: 'zh', request: NOBODY }) as const
  const today = services.today(structure.plan.id)
  const keeper = here.acting('admin.qu')
  const change = (seq: number, asked: ChangeShape) => call(routingOperations.changeRouting, as(keeper), { body: { seq, change: asked } })
  const tryOut = (seq: number) => call(routingOperations.startSimulation, as(keeper), { body: { seq, from: addDays(today, -TRIED_DAYS), to: today } })
  const first = await change(0, {
    kind: 'add', when: [{ kind: 'category', codes: ['LND-04'] }, { kind: 'level', levels: [3, 4] }], outcome: { target: 'street-centre' },
    effectiveFrom: today, basis: '示例区综治中心会议纪要第3号（演示）',
  })
  if (first.ok) {
    await tryOut(first.value.seq)
    await call(routingOperations.publishRouting, as(keeper), { body: { seq: first.value.seq, effectiveFrom: today, note: '集体收益的事由街道（乡镇）中心先办' } })
  }
  const next = await change(0, {
    kind: 'add', when: [{ kind: 'category', codes: ['NBR-01'] }, { kind: 'place', is: 'home' }], outcome: { target: 'street-centre' },
    effectiveFrom: addDays(today, 7), basis: '物业服务专题会议纪要（演示）',
  })
  if (next.ok) await tryOut(next.value.seq)
  const away = (by: StaffActor, place: Neighbourhood, from: number, until: number) => {
    const [staffId, delegateId] = [place.acting(`mediator.${place.unit.slug}`).id, place.acting(`committee.${place.unit.slug}`).id]
    const body = { staffId, delegateId, fromOn: addDays(today, from), untilOn: addDays(today, until) }
    return call(absencesOperations.recordAbsence, as(by), { body })
  }
  const [, elsewhere] = places.filter((each) => each.staffed)
  if (elsewhere) await away(here.acting('director.qu'), elsewhere, 0, 5)
  await away(here.acting('committee.shili'), here, 7, 12)
  const clerk = here.acting('clerk.shili')
  for (const [index, [text, category]] of WAITING.entries()) {
    const addressId = here.homes[index * 7]?.id as string | undefined
    const body = { text, channel: 'phone', noticeGiven: true, ...(addressId ? { addressId } : {}) } as const
    const registered = await call(intakeOperations.registerCase, as(clerk), { body })
    if (registered.ok) await call(triageOperations.triage, as(clerk), { params: { caseId: registered.value.caseId }, body: { category, gates: SAFE } })
  }
  return first.ok ? 1 : 0
}
