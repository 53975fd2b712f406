import { hashPassword } from '#cap/people'
import { withClient } from '#platform/postgres/roles'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { id, seedSmallDistrict, TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'
import { rescueOperations as ops } from './contract.ts'

/** A station beside the small district, and another one to be refused. */
export const STATION = id(1, 60)
export const OTHER_STATION = id(1, 61)
export const RESCUERS = [
  { login: 'rescuer', name: '小温', role: 'rescue-worker', unit: STATION },
  { login: 'rescuer-2', name: '小暖', role: 'rescue-worker', unit: STATION },
  { login: 'station-head', name: '老何站长', role: 'unit-head', unit: STATION },
  { login: 'rescuer-elsewhere', name: '小远', role: 'rescue-worker', unit: OTHER_STATION },
] as const

export const staffId = (login: (typeof RESCUERS)[number]['login']) => id(7, 600 + RESCUERS.findIndex((each) => each.login === login))

/** The small district with two stations. */
export async function seedStation(superUrl: string): Promise<void> {
  await seedSmallDistrict(superUrl)
  const password = await hashPassword(TEST_PASSWORD)
  await withClient(superUrl, async (client) => {
    for (const [index, [unitId, code]] of ([[STATION, 'R1'], [OTHER_STATION, 'R2']] as const).entries()) {
      await client.query(
        `insert into organisation.unit (district_id, id, parent_id, host_id, kind, level, function, code, path, name_zh, name_en, abbreviation, valid_from)
         values ($1, $2, $3, null, 'rescue-station', 1, 'link', $4, $5, $6, $7, null, '2020-01-01')`,
        [TEST_DISTRICT, unitId, UNITS.district, code, `1.${60 + index}`, index === 0 ? '示例区救助管理站' : '示例北救助管理站', index === 0 ? 'Shili Rescue Station' : 'Shili North Rescue Station'],
      )
    }
    for (const [index, person] of RESCUERS.entries()) {
      await client.query(
        `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
         values ($1, $2, $3, $4, $5, 'active', false, '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z')`,
        [TEST_DISTRICT, id(7, 600 + index), person.login, person.name, password],
      )
      await client.query(
        `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, $5, 'main', '', '2025-01-01')`,
        [TEST_DISTRICT, id(8, 600 + index), id(7, 600 + index), person.unit, person.role],
      )
    }
  })
}

export const startStation = (now: string): Promise<Product> => startProduct({ now, seed: seedStation })

/** A place, things on the shelf and a room for each, set up by the head. */
export interface StationSet {
  readonly places: { readonly underpass: string; readonly station: string }
  readonly items: { readonly coat: string; readonly water: string; readonly bread: string }
  readonly rooms: { readonly women: string; readonly men: string; readonly children: string }
}

export async function setUp(product: Product): Promise<StationSet> {
  const as = 'station-head'
  const place = async (kind: 'underpass' | 'station', name: string) => (await product.call(ops.addRescuePlace, { as, body: { kind, name } })).value.id
  const item = async (nameZh: string, nameEn: string, n: number) => {
    const itemId = (await product.call(ops.addRescueItem, { as, body: { nameZh, nameEn } })).value.id
    ;(await product.call(ops.receiveStock, { as: 'rescuer', body: { itemId, n } })).value
    return itemId
  }
  const room = async (forWhom: 'women' | 'men' | 'children') => (await product.call(ops.addDormitory, { as, body: { name: `${forWhom}-1`, forWhom, beds: 4 } })).value.id
  const set = {
    places: { underpass: await place('underpass', '示例路地下通道'), station: await place('station', '示例火车站广场') },
    items: { coat: await item('棉衣', 'Coat', 3), water: await item('热水', 'Hot water', 5), bread: await item('面包', 'Bread', 4) },
    rooms: { women: await room('women'), men: await room('men'), children: await room('children') },
  }
  ;(await product.call(ops.setRescueLine, { as, body: { line: '0431-0000 1234' } })).value
  return set
}

/** What the figures of a day say to the station itself. */
export async function figuresOn(product: Product, on: string, as = 'rescuer'): Promise<Record<string, number | null>> {
  const { figures } = (await product.call(ops.readRescueFigures, { as, query: { from: on, to: on } })).value
  return Object.fromEntries(figures.map((each) => [each.figure, each.n]))
}
