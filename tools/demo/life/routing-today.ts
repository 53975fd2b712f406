import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { absencesOperations } from '../../../capabilities/people/contract/absences.ts'
import { type ChangeShape, routingOperations } from '../../../capabilities/triage/contract/routing.ts'
import type { StaffActor } from '#platform/access'
import { callsInProcess } from '#platform/http/in-process'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import type { DistrictStructure } from '../district/structure.ts'
import { type Neighbourhood, neighbourhoodsOf } from './places.ts'

const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }
const TRIED_DAYS = 30

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
    kind: 'add', when: [{ kind: 'category', codes: ['NBR-01'] }, { kind: 'place', is: 'public' }], outcome: { target: 'street-centre' },
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
  await away(here.acting('committee.shili', 'committee-head'), here, 7, 12)
  return first.ok ? 1 : 0
}
