import { type ReportKind, spanOf, spanWords } from '../../../capabilities/reports/domain.ts'
import { insertFrozenReport } from '#cap/reports'
import { inDistrict, type Tx } from '#platform/db/database'
import { rows } from '#platform/db/sql'
import type { Services } from '#platform/services'
import { addDays, type Day, startOfDay } from '#platform/time'
import { demoId } from '../district/chance.ts'
import type { DistrictStructure } from '../district/structure.ts'

interface Cast {
  readonly district: { readonly id: string; readonly path: string; readonly nameZh: string; readonly nameEn: string }
  readonly community: Cast['district']
  readonly statistician: { readonly id: string; readonly name: string }
  readonly director: Cast['statistician']
}

/** Three months and a week of the district and a month of one community, frozen; two schedules; what other bodies report; the networks. */
export async function reportToday(services: Services, structure: DistrictStructure): Promise<number> {
  const cast = castOf(structure)
  if (!cast) return 0
  return inDistrict(services.db, structure.plan.id, async (tx) => {
    const today = services.today(structure.plan.id)
    const months = monthsBefore(today, 3)
    const asked = [...months.map((from) => ['month', from, cast.district] as const), ['week', spanOf('week', addDays(today, -7)).from, cast.district] as const, ['month', months[0] ?? today, cast.community] as const]
    for (const [index, [kind, from, unit]] of asked.entries()) await frozen(tx, services, { index, kind, from, unit, today }, cast)
    await schedules(tx, services, cast, months.at(-1) ?? today)
    await figures(tx, services, cast)
    return asked.length
  })
}

function castOf({ units, staff }: DistrictStructure): Cast | undefined {
  const [district, community] = [units.find((each) => each.slug === 'qu'), units.find((each) => each.slug === 'shili')]
  const [statistician, director] = [staff.find((each) => each.login === 'statistician.qu'), staff.find((each) => each.login === 'director.qu')]
  return district && community && statistician && director ? { district, community, statistician, director } : undefined
}

/** First days of the last months that are over, the latest first. */
function monthsBefore(today: Day, n: number): Day[] {
  const found: Day[] = []
  let next = spanOf('month', today).from
  while (found.length < n) {
    next = spanOf('month', addDays(next, -1)).from
    found.push(next)
  }
  return found
}

interface Asked {
  readonly index: number
  readonly kind: ReportKind
  readonly from: Day
  readonly unit: Cast['district']
  readonly today: Day
}

/** Frozen as of the second day after its end, or of yesterday where that is still to come. */
async function frozen(tx: Tx, services: Services, { index, kind, from, unit, today }: Asked, cast: Cast): Promise<void> {
  const span = spanOf(kind, from)
  const yesterday = addDays(today, -1)
  const [asOf = yesterday] = [addDays(span.to, 2), yesterday].sort()
  const id = demoId(0, 'bulletin', index)
  const { zone } = services.district(tx.district)
  const at = new Date(startOfDay(addDays(asOf, 1), zone).getTime() + 8.5 * 3_600_000)
  const row = { id, unit_id: unit.id, unit_path: unit.path, unit_zh: unit.nameZh, unit_en: unit.nameEn, kind, from_on: span.from, to_on: span.to, state: 'due', due_at: at } as const
  await tx`
    insert into reports.report (district_id, id, unit_id, unit_path, unit_zh, unit_en, kind, from_on, to_on, state, due_at)
    values (${tx.district}, ${id}, ${unit.id}, ${unit.path}, ${unit.nameZh}, ${unit.nameEn}, ${kind}, ${span.from}, ${span.to}, 'due', ${at})`
  await insertFrozenReport(tx, row, { asOf, at, by: index === 0 ? cast.director : undefined })
  const note = `${spanWords(kind, span).zh}邻里漏水仍是最多的一类，已请物业列出老旧立管的楼栋（演示）。`
  if (index < 2) await tx`
    insert into reports.note (district_id, id, report_id, kind, body, written_by, written_name, written_at)
    values (${tx.district}, ${demoId(0, 'bulletin-note', index)}, ${id}, 'note', ${note}, ${cast.director.id}, ${cast.director.name}, ${at})`
}

async function schedules(tx: Tx, services: Services, { district, director }: Cast, from: Day): Promise<void> {
  const now = services.clock.now()
  const line = (kind: ReportKind, days: number, active: boolean) => [tx.district, district.id, kind, district.path, days, '08:30', kind === 'month' ? from : spanOf('week', addDays(services.today(tx.district), -7)).from, active, director.name, now]
  await tx`
    insert into reports.schedule (district_id, unit_id, kind, unit_path, days_after, at_time, from_on, active, changed_name, changed_at)
    values ${rows([line('month', 3, true), line('week', 1, true)])}`
}

/** Cited in public articles about other places, as they stand there: the product shows them as such and checks their arithmetic. */
const CITED: readonly (readonly ['district' | 'community', string, string, string, number, string])[] = [
  ['district', 'centre-visitors', '2023-11-15', '2024-08-26', 14_456, '公开报道：区级综治中心实体化运行'],
  ['district', 'centre-registered', '2023-11-15', '2024-08-26', 10_481, '公开报道：区级综治中心实体化运行'],
  ['district', 'centre-closed', '2023-11-15', '2024-08-26', 10_464, '公开报道：区级综治中心实体化运行'],
  ['district', 'disputes', '2023-01-01', '2023-06-30', 7_200, '公开报道：行业枫桥'],
  ['district', 'disputes', '2023-07-01', '2023-12-31', 5_214, '公开报道：行业枫桥'],
  ['district', 'disputes-assigned', '2023-01-01', '2023-12-31', 8_259, '公开报道：行业枫桥'],
  ['district', 'wage-complaints', '2023-01-01', '2023-12-31', 1_075, '公开报道：欠薪月月清'],
  ['district', 'wage-money', '2023-01-01', '2023-12-31', 1_900_000_000, '公开报道：欠薪月月清'],
  ['district', 'court-family', '2021-01-01', '2024-10-31', 13_209, '公开报道：法院社区治理服务站'],
  ['district', 'court-property', '2021-01-01', '2024-10-31', 2_456, '公开报道：法院社区治理服务站'],
  ['community', 'resident-population', '2024-01-01', '2024-12-31', 23_700, '公开报道：社区四级网络'],
  ['community', 'floating-population', '2024-01-01', '2024-12-31', 28_000, '公开报道：社区四级网络'],
  ['community', 'area', '2024-01-01', '2024-12-31', 350_000, '公开报道：社区四级网络'],
  ['community', 'companies', '2024-01-01', '2024-12-31', 423, '公开报道：社区四级网络'],
  ['community', 'market-entities', '2024-01-01', '2024-12-31', 3_800, '公开报道：社区四级网络'],
]

/** The last two wait for a second person. */
async function figures(tx: Tx, services: Services, cast: Cast): Promise<void> {
  const now = services.clock.now()
  const entries = CITED.map(([where, kind, from, to, value, source], index) => {
    const unit = cast[where]
    const checked = index < CITED.length - 2 ? ['confirmed', cast.director.id, cast.director.name, now, ''] : [null, null, null, null, null]
    return [tx.district, demoId(0, 'input', index), 1, unit.id, unit.path, kind, from, to, value, source, '第1版', null, '', cast.statistician.id, cast.statistician.name, new Date(now.getTime() - index * 60_000), ...checked]
  })
  await tx`
    insert into inputs.entry (district_id, series_id, version, unit_id, unit_path, kind, from_on, to_on, value, source, page, url, note, entered_by, entered_name, entered_at,
      check_result, checked_by, checked_name, checked_at, check_note)
    values ${rows(entries)}`
  const network = (name: string, state: string, passes: readonly string[], note: string) => [tx.district, name, 1, state, '示例区数据部门', JSON.stringify(passes), note, cast.director.id, cast.director.name, now]
  await tx`
    insert into inputs.network (district_id, network, version, state, keeper, passes, note, changed_by, changed_name, changed_at)
    values ${rows([
      network('city-governance', 'connected', ['work-orders', 'receipts', 'counts'], ''), network('video-conference', 'connected', ['meetings'], ''), network('grid-dispatch', 'planned', ['work-orders', 'receipts'], ''),
      network('video-security', 'none', [], '不接：录像和人脸不进本系统'),
    ])}`
}
