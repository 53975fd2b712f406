import { withClient } from '#platform/postgres/roles'
import { hashPassword } from '#cap/people'
import { id, seedSmallDistrict, TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { serviceHallOperations as ops } from './contract.ts'
import type { DraftBody } from './contract.ts'

/** The window of the community, open through midday and on Saturday mornings, and the newborn window of a hospital. */
export const WINDOW = id(40, 1)
export const NEWBORN_WINDOW = id(40, 2)
export const ELSEWHERE = id(40, 3)

/** Sunday first: closed on Sundays, 9 to 17 without a pause, Saturday 9 to 12. */
const HOURS = [[], ...Array.from({ length: 5 }, () => [[540, 1020]]), [[540, 720]]]

const FACILITIES = [
  [WINDOW, UNITS.community, '1.1.1', 'service-window', '示例社区便民窗口', 'Shili Community Window', '0431-00000021'],
  [NEWBORN_WINDOW, UNITS.community, '1.1.1', 'newborn-window', '示例医院新生儿落户窗口', 'Newborn Window of Shili Hospital', '0431-00000022'],
  [ELSEWHERE, UNITS.otherCommunity, '1.1.2', 'service-window', '示例北社区窗口', 'North Community Window', null],
] as const

/** The small district with windows, and a head in the other community. */
export async function seedHall(superUrl: string): Promise<void> {
  await seedSmallDistrict(superUrl)
  const password = await hashPassword(TEST_PASSWORD)
  await withClient(superUrl, async (client) => {
    const path = async (unitId: string) => String((await client.query<{ path: string }>('select path from organisation.unit where district_id = $1 and id = $2', [TEST_DISTRICT, unitId])).rows[0]?.path)
    for (const [facilityId, unitId, , kind, zh, en, phone] of FACILITIES) {
      await client.query(
        `insert into directory.facility (district_id, id, unit_id, unit_path, kind, name_zh, name_en, address_text, longitude, latitude, phone, services_zh, services_en, state, state_since, state_note, state_by,
           entered_by, entered_at) values ($1, $2, $3, $4, $5, $6, $7, '示例路1号', 125.35, 43.85, $8, '', '', 'open', '2025-01-01', '', $9, $9, '2025-01-01')`,
        [TEST_DISTRICT, facilityId, unitId, await path(unitId), kind, zh, en, phone, id(7, 1)],
      )
      await client.query(`insert into directory.week (district_id, facility_id, from_on, hours, entered_by, entered_at) values ($1, $2, '2025-01-01', $3, $4, '2025-01-01')`,
        [TEST_DISTRICT, facilityId, JSON.stringify(HOURS), id(7, 1)])
    }
    await client.query(
      `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
       values ($1, $2, 'clerk-elsewhere', '小远', $3, 'active', false, '2025-01-01', '2025-01-01')`, [TEST_DISTRICT, id(7, 950), password])
    await client.query(
      `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, 'clerk', 'main', '', '2025-01-01')`,
      [TEST_DISTRICT, id(8, 950), id(7, 950), UNITS.otherCommunity])
  })
}

export const startHall = (now: string): Promise<Product> => startProduct({ now, seed: seedHall })

const both = (zh: string, en: string) => ({ zh, en })

/** An item as a window may describe it. */
export function aDraft(fromOn: string, more: Partial<DraftBody> = {}): DraftBody {
  return {
    kind: 'applied', name: both('户口迁移', 'Registration moved'), plainWords: '迁户口 搬家 落户', fromOn, termDays: 5, feeFen: 0,
    guide: {
      who: both('搬到本区居住的人', 'whoever moved into the district'),
      materials: [
        { name: both('身份证', 'Identity card'), form: 'original', when: both('', '') }, { name: both('户口簿', 'Registration book'), form: 'both', when: both('', '') },
        { name: both('房产证或租房合同', 'Deed or lease'), form: 'copy', when: both('住的是自己的或租的房', 'where one owns or rents') },
      ],
      basis: both('户口登记条例第10条', 'Household Registration Regulations, art. 10'), consequence: both('', ''), steps: [both('核对材料', 'Check the papers'), both('提交', 'Hand in')], officialSite: '', children: true,
    },
    ...more,
  }
}

export const GUIDED = (fromOn: string): DraftBody => aDraft(fromOn, {
  kind: 'guided', name: both('无犯罪记录证明', 'Certificate of no criminal record'), plainWords: '开证明 找工作', termDays: 0,
  guide: { ...aDraft(fromOn).guide, materials: [], steps: [both('打开官方网站', 'Open the official site'), both('本人登录', 'The person signs in'), both('填写并提交', 'Fill in and hand in')], officialSite: 'https://police.example.invalid/', children: false },
})

/** An item written by the clerk, published by the head, settled at the window with so many seats of half an hour. */
export async function published(product: Product, draft: DraftBody, seats = 2, facilityId = WINDOW): Promise<string> {
  const { id: versionId } = (await product.call(ops.draftServiceItem, { as: 'clerk', body: draft })).value
  ;(await product.call(ops.decideServiceItem, { as: 'unit-head', params: { versionId }, body: { agreed: true } })).value
  const { items } = (await product.call(ops.findServices, { query: { q: draft.name.zh } })).value
  const itemId = items.find((each) => each.name.zh === draft.name.zh)?.id ?? ''
  ;(await product.call(ops.setServicePoint, { as: 'clerk', params: { itemId }, body: { facilityId, slotMinutes: 30, seats } })).value
  return itemId
}
