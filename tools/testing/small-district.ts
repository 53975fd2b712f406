import { hashPassword } from '#cap/people'
import { withClient } from '#platform/postgres/roles'
import type { DistrictId } from '#platform/ids'

/** The smallest district in which a whole case can live: one centre of each level, a station, a flat above a flat. */
export const TEST_DISTRICT = 990_001 as DistrictId
export const TEST_SLUG = 'shili'
export const TEST_PASSWORD = 'fengqiao-shili-2026'

/** Ids are readable on purpose: a failing assertion shows at once what it is about. */
export const id = (kind: number, n: number): string =>
  `0190${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

export const UNITS = {
  district: id(1, 1),
  street: id(1, 2),
  community: id(1, 3),
  otherCommunity: id(1, 4),
  station: id(1, 5),
} as const

export const GRID = id(2, 1)
export const MICRO_GRID = id(3, 1)
export const ADDRESSES = { flat301: id(4, 301), flat401: id(4, 401), flat502: id(4, 502), flat602: id(4, 602) } as const
export const PLATES = { flat301: 'shili2-1-301', flat502: 'shili2-1-502' } as const
export const ROOM = id(6, 1)

/** One person a role, all in the community but for those whose work is wider. Logins are the role's name. */
export const STAFF = [
  { role: 'clerk', name: '小李', unit: 'community' },
  { role: 'dispatcher', name: '小周', unit: 'district' },
  { role: 'mediator', name: '老王', unit: 'community' },
  { role: 'committee-head', name: '赵主任', unit: 'community' },
  { role: 'community-officer', name: '林警官', unit: 'station' },
  { role: 'grid-worker', name: '小吴', unit: 'community' },
  { role: 'unit-head', name: '钱站长', unit: 'community' },
  { role: 'director', name: '孙主任', unit: 'district' },
  { role: 'supervisor', name: '冯督办', unit: 'district' },
  { role: 'observer', name: '陈纪检', unit: 'district' },
  { role: 'archivist', name: '褚档案', unit: 'community' },
  { role: 'administrator', name: '卫管理', unit: 'district' },
  { role: 'statistician', name: '蒋统计', unit: 'district' },
  { role: 'dpo', name: '沈专员', unit: 'district' },
] as const

/** Two people of the same role elsewhere or beside: for refusals and for two clerks at once. */
export const MORE_STAFF = [
  { login: 'clerk-2', role: 'clerk', name: '小郑', unit: 'community' },
  { login: 'mediator-2', role: 'mediator', name: '老许', unit: 'community' },
  { login: 'mediator-elsewhere', role: 'mediator', name: '老何', unit: 'otherCommunity' },
  { login: 'counsellor', role: 'counsellor', name: '小柳', unit: 'district' },
] as const

export type UnitName = keyof typeof UNITS

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [125.3, 43.8],
      [125.4, 43.8],
      [125.4, 43.9],
      [125.3, 43.9],
      [125.3, 43.8],
    ],
  ],
}

export async function seedSmallDistrict(superUrl: string): Promise<void> {
  const password = await hashPassword(TEST_PASSWORD)
  await withClient(superUrl, async (client) => {
    const insert = (table: string, columns: string, values: readonly unknown[]) =>
      client.query(
        `insert into ${table} (${columns}) values (${values.map((_value, index) => `$${index + 1}`).join(', ')})`,
        [...values],
      )
    const tenant = (table: string, columns: string, values: readonly unknown[]) =>
      insert(table, `district_id, ${columns}`, [TEST_DISTRICT, ...values])
    await insert('platform.district', 'id, slug, name_zh, name_en, zone, demonstration', [
      TEST_DISTRICT,
      TEST_SLUG,
      '示例区',
      'Shili District',
      'Asia/Shanghai',
      true,
    ])
    const unit = (
      unitId: string,
      parent: string | null,
      host: string | null,
      kind: string,
      level: number,
      does: string,
      code: string,
      path: string,
      zh: string,
      en: string,
      short: string | null,
    ) =>
      tenant(
        'organisation.unit',
        'id, parent_id, host_id, kind, level, function, code, path, name_zh, name_en, abbreviation, valid_from',
        [unitId, parent, host, kind, level, does, code, path, zh, en, short, '2020-01-01'],
      )
    await unit(
      UNITS.district,
      null,
      null,
      'district-centre',
      1,
      'coordinate',
      'D',
      '1',
      '示例区综治中心',
      'Shili District Centre',
      null,
    )
    await unit(
      UNITS.street,
      UNITS.district,
      null,
      'street-centre',
      2,
      'link',
      'S1',
      '1.1',
      '示例街道综治中心',
      'Shili Street Centre',
      null,
    )
    await unit(
      UNITS.community,
      UNITS.street,
      null,
      'community-centre',
      3,
      'resolve',
      'C1',
      '1.1.1',
      '示例社区',
      'Shili Community',
      '示例社区',
    )
    await unit(
      UNITS.otherCommunity,
      UNITS.street,
      null,
      'community-centre',
      3,
      'resolve',
      'C2',
      '1.1.2',
      '示例北社区',
      'Shili North Community',
      '示例北社区',
    )
    await unit(
      UNITS.station,
      UNITS.street,
      null,
      'police-station',
      2,
      'link',
      'P1',
      '1.1.9',
      '示例派出所',
      'Shili Police Station',
      null,
    )
    for (const unitId of [UNITS.community, UNITS.otherCommunity])
      await tenant(
        'organisation.committee',
        'unit_id, name_zh, name_en, number_pattern, members, women, sectors, term_from, term_to',
        [
          unitId,
          '示例社区人民调解委员会',
          'Shili Community Mediation Committee',
          '（{year}）{abbr}民调字第{seq}号',
          5,
          2,
          '[]',
          '2025-01-01',
          '2027-12-31',
        ],
      )
    await tenant(
      'organisation.grid',
      'id, unit_id, code, name_zh, name_en, geometry, min_longitude, min_latitude, max_longitude, max_latitude, valid_from',
      [
        GRID,
        UNITS.community,
        'G1',
        '第一网格',
        'Grid 1',
        JSON.stringify(square),
        125.3,
        43.8,
        125.4,
        43.9,
        '2020-01-01',
      ],
    )
    await tenant(
      'organisation.micro_grid',
      'id, grid_id, unit_id, code, name_zh, name_en, geometry, min_longitude, min_latitude, max_longitude, max_latitude, valid_from',
      [
        MICRO_GRID,
        GRID,
        UNITS.community,
        'M1',
        '2栋',
        'Building 2',
        JSON.stringify(square),
        125.3,
        43.8,
        125.4,
        43.9,
        '2020-01-01',
      ],
    )
    for (const [name, addressId] of Object.entries(ADDRESSES)) {
      const room = name.replace('flat', '')
      await tenant(
        'organisation.address',
        'id, unit_id, micro_grid_id, text_zh, estate, building, room, search_key, public_place, valid_from',
        [
          addressId,
          UNITS.community,
          MICRO_GRID,
          `示例小区2栋1单元${room}`,
          '示例小区',
          '2栋1单元',
          room,
          `示例小区2-1-${room}`,
          false,
          '2020-01-01',
        ],
      )
    }
    await tenant('organisation.address_token', 'token, address_id, issued_at', [
      PLATES.flat301,
      ADDRESSES.flat301,
      '2025-01-01T00:00:00Z',
    ])
    await tenant('organisation.address_token', 'token, address_id, issued_at', [
      PLATES.flat502,
      ADDRESSES.flat502,
      '2025-01-01T00:00:00Z',
    ])
    await tenant('booking.room', 'id, unit_id, name_zh, name_en, seats, equipment, step_free, valid_from', [
      ROOM,
      UNITS.community,
      '调解一室',
      'Mediation room 1',
      12,
      '[]',
      true,
      '2020-01-01',
    ])
    const everybody = [...STAFF.map((each) => ({ ...each, login: each.role as string })), ...MORE_STAFF]
    for (const [index, person] of everybody.entries()) {
      await tenant(
        'people.staff',
        'id, login, name, password_hash, state, violence_trained, created_at, password_changed_at',
        [
          id(7, index + 1),
          person.login,
          person.name,
          password,
          'active',
          false,
          '2025-01-01T00:00:00Z',
          '2025-01-01T00:00:00Z',
        ],
      )
      await tenant('organisation.posting', 'id, staff_id, unit_id, role, capacity, duty, from_on', [
        id(8, index + 1),
        id(7, index + 1),
        UNITS[person.unit],
        person.role,
        'main',
        '',
        '2025-01-01',
      ])
    }
  })
}

/** The staff id behind a login of the small district. */
export function staffIdOf(login: string): string {
  const logins = [...STAFF.map((each) => each.role as string), ...MORE_STAFF.map((each) => each.login as string)]
  return id(7, logins.indexOf(login) + 1)
}
