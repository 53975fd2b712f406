import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { type TransferBody, transfersOperations } from '../../../capabilities/transfers/contract.ts'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { callsInProcess } from '#platform/http/in-process'
import type { Services } from '#platform/services'
import type { DistrictStructure } from '../district/structure.ts'
import { neighbourhoodsOf } from './places.ts'

const DISPATCHER = 'dispatcher.dong'
const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }

/** To whom and why, in words that may leave the house: one waits for its receipt, one was objected to, one has no desk here. */
const SENDINGS: readonly { readonly to: string | null; readonly name?: string; readonly matter: string; readonly reason: string; readonly objects?: string }[] = [
  { to: 'zhujian', matter: '示例小区3号楼外墙渗水，多户反映。', reason: '涉及房屋质量保修，由住建部门处理。' },
  { to: 'renshe', matter: '工地工人反映工资迟发。', reason: '涉及欠薪监察，由人社部门处理。', objects: '工地在邻区，请转邻区人社部门。' },
  { to: null, name: '外地示例仲裁委员会', matter: '装修合同纠纷。', reason: '合同约定了仲裁。' },
]

/**
 * What the dispatcher of the start page sent on today, and one objection that waits for a decision: by the same commands that
 * everybody uses. Answers how many were sent.
 */
export async function sendOnToday(services: Services, structure: DistrictStructure): Promise<number> {
  const neighbourhood = neighbourhoodsOf(structure)[0]
  if (!neighbourhood) return 0
  const by = neighbourhood.acting(DISPATCHER)
  const call = callsInProcess(services, CAPABILITIES.flatMap((each) => each.mounted(services)))
  const as = (actor: StaffActor) => ({ actor, district: services.district(structure.plan.id), language: 'zh', request: NOBODY }) as const
  const cases = await triagedAt(services, by)
  let sent = 0
  for (const [index, sending] of SENDINGS.entries()) {
    const caseId = cases[index]
    const unit = structure.units.find((each) => each.slug === sending.to && each.level === 1)
    if (!caseId || (sending.to !== null && !unit)) continue
    const to = unit ? { toUnitId: unit.id as string } : { toName: sending.name ?? '' }
    const body: TransferBody = { ...to, matter: sending.matter, reason: sending.reason, materials: ['登记表1份'], told: 'phone', namesAgreed: false }
    const done = await call(transfersOperations.transferCase, as(by), { params: { caseId }, body })
    if (!done.ok) continue
    sent += 1
    if (sending.objects === undefined) continue
    const receiver = neighbourhood.acting(`${sending.to}.ju`)
    await call(transfersOperations.objectToTransfer, as(receiver), { params: { slipId: done.value.slipId }, body: { reason: sending.objects } })
  }
  return sent
}

/** Triaged cases below the dispatcher in which nobody has to be protected, the youngest first. */
function triagedAt(services: Services, { district, unitPath }: StaffActor): Promise<string[]> {
  return inDistrict(services.db, district, async (tx) => {
    const found = await tx<{ id: string }>`
      select cf.id from cases.case_file cf
       where cf.district_id = ${tx.district} and cf.open and cf.stage_kind = 'entry' and cf.stage = 'triaged' and cf.restricted_by = ''
         and (cf.unit_path = ${unitPath} or cf.unit_path like ${`${unitPath}.%`})
       order by cf.id desc limit 10`
    return found.map((each) => each.id)
  }, { readOnly: true })
}
