import { withClient } from '#platform/postgres/roles'
import { hashPassword } from '#cap/people'
import { id, seedSmallDistrict, TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'
import type { ListingBody, NoticeBody, SessionBody } from './contract.ts'

/** The small district with two editors at its centre, and a clerk of another community. */
export async function seedWithEditors(superUrl: string): Promise<void> {
  await seedSmallDistrict(superUrl)
  const password = await hashPassword(TEST_PASSWORD)
  const people = [['editor', 'editor', UNITS.district], ['editor-2', 'editor', UNITS.district], ['clerk-elsewhere', 'clerk', UNITS.otherCommunity]] as const
  await withClient(superUrl, async (client) => {
    for (const [index, [login, role, unitId]] of people.entries()) {
      await client.query(
        `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
          values ($1, $2, $3, $4, $5, 'active', false, '2025-01-01', '2025-01-01')`, [TEST_DISTRICT, id(7, 920 + index), login, `编辑${index + 1}`, password])
      await client.query(
        `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, $5, 'main', '', '2025-01-01')`,
        [TEST_DISTRICT, id(8, 920 + index), id(7, 920 + index), unitId, role])
    }
  })
}

export const aSession = (more: Partial<SessionBody> = {}): SessionBody => ({
  title: '居住证怎么办', agenda: '材料、步骤、注意事项', hostPost: '社区民警', on: '2026-03-20', startsAt: '19:30', minutes: 40, platform: '示例直播平台', link: 'https://live.example.cn/room/7', ...more,
})

export const aTip = (more: Partial<NoticeBody> = {}): NoticeBody => ({
  kind: 'tip', titleZh: '冒充客服退款', titleEn: '', happensZh: '自称客服，说商品有问题要退款，发来一个链接要验证码。', happensEn: '', todoZh: '不点链接，不说验证码，打官方电话问。', todoEn: '', resultZh: '不轻信、不透露、不转账', resultEn: '',
  recognisable: false, consentOn: null, consentFile: '', ...more,
})

export const aPractice = (more: Partial<NoticeBody> = {}): NoticeBody => aTip({
  kind: 'practice', titleZh: '一栋老楼的水管', happensZh: '某小区老楼反复漏水，上下两户各说各的。', todoZh: '请水暖师傅现场看，一起算维修账，分三次付。', resultZh: '修好了，两户又一起种花。', ...more,
})

export const aListing = (more: Partial<ListingBody> = {}): ListingBody => ({
  kind: 'flat', title: '两室一厅', whereabouts: '学校东边，步行五分钟', details: '南向，有暖气，空着。', squareMetres: 62, monthlyFen: 150_000, contact: 'message', ownerName: '房主甲', phone: '13800003333', consent: true, until: '2026-06-30', ...more,
})
