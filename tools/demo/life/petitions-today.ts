import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { petitionsOperations as ops, type TakeDownBody } from '../../../capabilities/petitions/contract.ts'
import type { StaffActor } from '#platform/access'
import { callsInProcess } from '#platform/http/in-process'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import type { DistrictStructure } from '../district/structure.ts'
import { neighbourhoodsOf } from './places.ts'

const OFFICE = 'xinfang.ju'
const HOUSING = 'zhujian.ju'
const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }

/** How far each of them has come; the words are invented and look it. */
type Until = 'received' | 'registered' | 'directed' | 'objected' | 'handling' | 'delivered' | 'answered'
interface Brought {
  readonly type: TakeDownBody['type']
  readonly form: TakeDownBody['form']
  readonly text: string
  readonly name: string
  readonly ago: number
  readonly until: Until
}

const PETITIONS: readonly Brought[] = [
  { type: 'claim', form: 'visit', text: '老旧小区改造后屋面漏水，报修两次没有结果，请求明确由谁修。', name: '信访人甲', ago: 0, until: 'received' },
  { type: 'claim', form: 'letter', text: '房屋维修资金申请被退回，请求说明理由。', name: '信访人乙', ago: 3, until: 'directed' },
  { type: 'claim', form: 'visit', text: '加装电梯占用采光，请求重新核定方案。', name: '信访人丙', ago: 4, until: 'objected' },
  { type: 'claim', form: 'phone', text: '物业公共收益没有公示，请求责令公示。', name: '信访人丁', ago: 9, until: 'handling' },
  { type: 'claim', form: 'letter', text: '公租房轮候顺序有误，请求更正。', name: '信访人戊', ago: 12, until: 'delivered' },
  { type: 'accusation', form: 'letter', text: '示例单位收费不开票，附收据照片。', name: '信访人己', ago: 2, until: 'registered' },
  { type: 'suggestion', form: 'web', text: '建议在小区门口增设休息座椅。', name: '信访人庚', ago: 14, until: 'answered' },
]

type Call = ReturnType<typeof callsInProcess>

/** What lies at the petition window and at a department today, by the same commands that everybody uses. Answers how many there are. */
export async function petitionsToday(services: Services, structure: DistrictStructure): Promise<number> {
  const neighbourhood = neighbourhoodsOf(structure)[0]
  const unitId = structure.units.find((each) => each.slug === 'zhujian' && each.level === 1)?.id
  const accused = structure.units.find((each) => each.slug === 'dong')?.id
  if (!neighbourhood || !unitId || !accused) return 0
  const call = callsInProcess(services, CAPABILITIES.flatMap((each) => each.mounted(services)))
  const as = (actor: StaffActor) => ({ actor, district: services.district(structure.plan.id), language: 'zh', request: NOBODY }) as const
  const acting = { office: as(neighbourhood.acting(OFFICE)), housing: as(neighbourhood.acting(HOUSING)) }
  const today = services.today(structure.plan.id)
  let made = 0
  for (const each of PETITIONS) {
    const body = bodyOf(each, addDays(today, -each.ago), accused)
    const taken = await call(ops.takeDownPetition, acting.office, { body })
    if (!taken.ok) continue
    made += 1
    await goOn(call, acting, { params: { caseId: taken.value.caseId }, unitId, until: each.until, today })
  }
  return made
}

function bodyOf({ type, form, text, name }: Brought, receivedOn: Day, accusedUnitId: string): TakeDownBody {
  return { type, form, text, name, receivedOn, people: 1, addressKnown: true, address: '示例小区1栋1单元101', noticeGiven: true, ...(type === 'accusation' ? { accusedUnitId } : {}) }
}

interface Going {
  readonly params: { readonly caseId: string }
  readonly unitId: string
  readonly until: Until
  readonly today: Day
}

type Acting = Readonly<Record<'office' | 'housing', Parameters<Call>[1]>>

async function goOn(call: Call, { office, housing }: Acting, { params, unitId, until, today }: Going): Promise<void> {
  if (until === 'received') return
  await call(ops.registerPetition, office, { params, body: { repeat: 'first' } })
  if (until === 'registered') return
  await call(ops.directPetition, office, { params, body: { unitId, mode: 'assigned', note: '请依法办理，按期反馈。' } })
  if (until === 'directed') return
  if (until === 'objected') {
    await call(ops.objectCompetence, housing, { params, body: { reason: '采光方案由自然资源部门审批，不属于本单位职权。' } })
    return
  }
  await call(ops.takeUpPetition, housing, { params, body: {} })
  await call(ops.acceptPetition, housing, { params, body: {} })
  await call(ops.inquirePetition, housing, { params, body: { text: '听取了信访人的陈述，向社区核实了情况。' } })
  if (until === 'answered') await call(ops.answerPetition, housing, { params, body: { text: '建议已采纳，下季度安排。' } })
  if (until !== 'delivered') return
  const opinion = { outcome: 'explained', request: '更正轮候顺序。', facts: '轮候顺序按登记日期排定，登记无误。', opinion: '作出解释说明。', basis: '《公共租赁住房管理办法》。' } as const
  await call(ops.issueOpinion, housing, { params, body: opinion })
  await call(ops.deliverReply, housing, { params, body: { on: today, way: '当面送达' } })
}
