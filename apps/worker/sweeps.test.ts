import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDistrict } from '#cap/cases'
import { MAX_FILE_BYTES, openFileStore } from '#platform/files'
import { type Day, day, startOfDay } from '#platform/time'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { recomputeProvisional } from './sweeps-calendar.ts'
import { removeOrphans } from './sweeps-files.ts'
import { checkSeals, sealDays, type SealFile, sealPath } from './sweeps-seal.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const register = async () => {
  const body = { text: '楼道灯不亮', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502 } as const
  return (await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
}
const district = () => product.services.district(TEST_DISTRICT)
const findings = async () => (await checkSeals(product.services, district())).map((each) => `${each.sealedOn} ${each.finding}`)
const sealOf = (on: string): SealFile => JSON.parse(readFileSync(sealPath(product.services.dataDir, TEST_DISTRICT, day(on)), 'utf8'))

test.each([
  ['2026-03-16', 'Asia/Shanghai', '2026-03-15T16:00:00.000Z'],
  ['2026-03-16', 'UTC', '2026-03-16T00:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
])('%s begins in %s at %s', (on, zone, at) => {
  expect(startOfDay(day(on), zone).toISOString()).toBe(at)
})

describe('the daily seal', () => {
  test('covers the chains that grew since the last one, once, and is a file too', async () => {
    const first = await register()
    product.clock.set('2026-03-17 00:05')
    expect(await sealDays(product.services)).toBe(0)
    product.clock.set('2026-03-17 00:15')
    expect(await sealDays(product.services)).toBe(1)
    expect(await sealDays(product.services)).toBe(0)
    expect(sealOf('2026-03-16')).toMatchObject({ previousRoot: null, heads: [[first.caseId, 1, expect.stringMatching(/^[0-9a-f]{64}$/)]] })
    const second = await register()
    product.clock.set('2026-03-20 09:00')
    expect(await sealDays(product.services)).toBe(1)
    const seal = sealOf('2026-03-19')
    expect(seal.heads.map(([caseId]) => caseId)).toEqual([second.caseId])
    expect(seal.previousRoot).toBe(sealOf('2026-03-16').root)
    expect(await findings()).toEqual(['2026-03-16 holds', '2026-03-19 holds'])
  })

  test('whoever rewrites a sealed fact, a change or the file is found', async () => {
    const [fact] = await product.rows<{ id: string; hash: Buffer }>('select id, hash from cases.fact order by recorded_at limit 1')
    await product.rows('update cases.fact set hash = $2 where id = $1', [fact?.id, Buffer.alloc(32, 1)])
    expect(await findings()).toEqual(['2026-03-16 broken', '2026-03-19 holds'])
    await product.rows('update cases.fact set hash = $2 where id = $1', [fact?.id, fact?.hash])
    const path = sealPath(product.services.dataDir, TEST_DISTRICT, day('2026-03-19'))
    const kept = readFileSync(path)
    writeFileSync(path, kept.toString().replace('"root":"', '"root":"0'))
    expect(await findings()).toEqual(['2026-03-16 holds', '2026-03-19 file-differs'])
    rmSync(path)
    expect(await findings()).toEqual(['2026-03-16 holds', '2026-03-19 file-missing'])
    writeFileSync(path, kept)
    await product.rows(`insert into audit.change (district_id, id, actor_kind, actor_role, action, subject_kind, data, recorded_at)
      values ($1, '01900000-0000-7000-8000-000000000009', 'system', 'x', 'slipped-in', 'x', '{}', '2026-03-18T01:00:00Z')`, [TEST_DISTRICT])
    expect(await findings()).toEqual(['2026-03-16 holds', '2026-03-19 broken'])
  })
})

test('a year that is loaded takes the mark off its deadlines and moves them; the facts stay', async () => {
  product.clock.set('2027-02-04 09:00')
  const { caseId } = await register()
  const deadline = async () =>
    (await product.rows<{ rolled_on: string; provisional: boolean }>("select rolled_on::text, provisional from cases.deadline where case_id = $1 and clock = 'DL-01'", [caseId]))[0]
  expect(await deadline()).toEqual({ rolled_on: '2027-02-09', provisional: true })
  expect(await recomputeProvisional(product.services)).toBe(0)
  await product.rows("insert into platform.calendar_year (year, source, loaded_at) values (2027, 'test', '2027-02-04T00:00:00Z')")
  for (const on of ['2027-02-05', '2027-02-08', '2027-02-09']) await product.rows("insert into platform.calendar_day (on_day, year, kind) values ($1, 2027, 'holiday')", [on])
  await product.services.reload()
  const before = await product.rows<{ n: string }>('select count(*) as n from cases.fact')
  expect(await recomputeProvisional(product.services)).toBe(1)
  expect(await recomputeProvisional(product.services)).toBe(0)
  expect(await deadline()).toEqual({ rolled_on: '2027-02-12', provisional: false })
  const [line] = await product.rows<{ due_on: string }>('select due_on::text from cases.case_file where id = $1', [caseId])
  expect(line?.due_on).toBe('2027-02-12')
  expect(await product.rows('select count(*) as n from cases.fact')).toEqual(before)
  const verified = await verifyDistrict(product.services.db, district(), product.services.calendar(), () => undefined)
  expect(verified.differences.filter((each) => each.what === 'deadline' || each.what === 'case')).toEqual([])
})

test('a photo that no report ever named goes after a day; one of a case stays', async () => {
  const directory = join(product.services.dataDir, 'files')
  const files = openFileStore(directory, product.services.keys, product.clock)
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
  expect(png.byteLength).toBeLessThan(MAX_FILE_BYTES)
  const [orphan, used] = [await files.keep(TEST_DISTRICT, png, 'photo'), await files.keep(TEST_DISTRICT, png, 'photo')]
  if (!orphan.ok || !used.ok) throw new Error('the photos are small and whole')
  await product.rows(`insert into files.file (district_id, id, hash, media_type, size_bytes, purpose, recorded_at)
    values ($1, $2, $3, 'image/png', 70, 'report', '2027-02-04T00:00:00Z')`, [TEST_DISTRICT, used.value.id, used.value.hash])
  const touch = (hash: string, at: string) => utimesSync(join(directory, String(TEST_DISTRICT), hash.slice(0, 2), hash), new Date(at), new Date(at))
  touch(orphan.value.hash, '2027-02-03T09:00:00Z')
  touch(used.value.hash, '2027-02-03T09:00:00Z')
  product.clock.set('2027-02-04 16:00')
  expect(await removeOrphans(product.services)).toBe(0)
  product.clock.set('2027-02-04 17:30')
  expect(await removeOrphans(product.services)).toBe(1)
  const left: readonly string[] = await files.list(TEST_DISTRICT, new Date('2028-01-01T00:00:00Z'))
  expect(left).toEqual([used.value.hash])
  const tomorrow: Day = day('2027-02-05')
  expect(startOfDay(tomorrow).toISOString()).toBe('2027-02-04T16:00:00.000Z')
})
