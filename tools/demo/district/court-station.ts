import type { Id } from '#platform/ids'
import { derivedId } from '#platform/derived-id'
import { addDays, type Day } from '#platform/time'
import type { DistrictStructure } from './structure.ts'

type Row = readonly unknown[]

/** The register of courts and the service station of the demonstration district: fictional courts, questions, opinions, hearings around today. */
export interface CourtStation {
  readonly courts: readonly Row[]
  readonly questions: readonly Row[]
  readonly opinions: readonly Row[]
  readonly hearings: readonly Row[]
}

const QUESTIONS = [
  ['housing', '加装电梯的同意比例', '一栋楼里一户一直不签字，同意的比例按什么算？', '专有部分面积和人数都要达到参与表决的门槛，再按参与表决的多数计算。不同意的一户有采光、噪声等实际影响的，另谈补偿。', '民法典第278条'],
  ['neighbours', '漏水原因说不清时怎么谈', '楼上楼下都说不是自己的责任，又不愿意花钱检测。', '可以先约定由谁垫付检测费、按结果分担。检测前不必认定责任。', '民法典第296条'],
  ['procedure', '口头协议能不能申请确认', '当事人当场谈好、没有写协议，现在想申请司法确认。', '先请双方改写成书面协议，三十日从新协议生效之日起算。', '人民调解法第33条'],
  ['labour', '分期付工资的协议写到多细', '分三期付，最后一期的日子要不要写成哪一天？', null, null],
  ['debts', '利息约定不清怎么写', '借条上只写“按银行利息”，协议里怎么写法院才看得明白？', null, null],
] as const

const OPINIONS = [
  ['加装电梯的可行性', '某小区北侧拟加装电梯，对一层采光和消防通道有没有影响？', '北侧可以加装，一层采光符合规范；消防通道须保持四米净宽。'],
  ['油烟管道改道', '临街商铺油烟管道改到楼顶，需要哪些手续？', null],
] as const

/** Days from today on which the court sits close to home. */
const HEARINGS = [[3, '09:30', 'neighbours'], [9, '14:00', 'family'], [17, '09:00', 'housing'], [24, '09:30', 'debts']] as const

const ANSWERED_AFTER_DAYS = 3

export function courtStationOf({ plan, units, postings }: DistrictStructure, today: Day, at: Date): CourtStation {
  const tribunal = units.find((each) => each.kind === 'tribunal')
  const department = units.find((each) => each.kind === 'department')
  const asking = units.find((each) => each.slug === 'shili')
  if (!tribunal || !department || !asking) throw new Error('the district has a tribunal, a department and a first community')
  const staffAt = (unitId: string) => postings.find((each) => each.unitId === unitId)?.staffId ?? postings[0]?.staffId
  const idOf = (name: string): Id<'row'> => derivedId<'row'>(tribunal.id, name)
  const from = '2024-01-01'
  return {
    courts: [
      [idOf('court-1'), `${plan.nameZh}人民法院`, `${plan.nameEn} People’s Court`, 'basic', true, null, `${plan.nameZh}示例大道1号`, '12368', from, null, at],
      [idOf('court-2'), tribunal.nameZh, tribunal.nameEn, 'tribunal', true, tribunal.id, `${plan.nameZh}示例路51号`, '12368', from, null, at],
      [idOf('court-3'), '示例邻区人民法院', 'Shili Neighbouring People’s Court', 'basic', false, null, '示例邻区法院路2号', '12368', from, null, at],
      [idOf('court-4'), '示例市中级人民法院', 'Shili Intermediate People’s Court', 'intermediate', false, null, '示例市法院路9号', '12368', from, null, at],
    ],
    questions: QUESTIONS.map(([subject, title, text, answer, law], index) => {
      const on = addDays(today, -40 + index * 9)
      const answered = answer === null ? [null, null, null, null] : [answer, law, staffAt(tribunal.id), addDays(on, ANSWERED_AFTER_DAYS)]
      return [idOf(`question-${index}`), asking.id, tribunal.id, subject, title, text, staffAt(asking.id), on, at, ...answered]
    }),
    opinions: OPINIONS.map(([title, text, opinion], index) => {
      const on = addDays(today, -20 + index * 12)
      const given = opinion === null ? [null, null, null] : [opinion, staffAt(department.id), addDays(on, ANSWERED_AFTER_DAYS)]
      return [idOf(`opinion-${index}`), asking.id, department.id, title, text, staffAt(asking.id), on, at, addDays(on, 14), ...given]
    }),
    hearings: HEARINGS.map(([ahead, startsAt, kind], index) =>
      [idOf(`hearing-${index}`), tribunal.id, addDays(today, ahead), startsAt, `${asking.nameZh}调解室`, kind, 'planned', at]),
  }
}
