import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepNote, readNote } from '#platform/notes'
import { sealDays } from '../../../apps/worker/sweeps-seal.ts'
import { type Product, startProduct } from '../../../tools/testing/product.ts'
import { TEST_DISTRICT } from '../../../tools/testing/small-district.ts'
import { notificationsOperations } from '../../notifications/contract.ts'
import { officeOperations as operations } from '../contract/office.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 09:00' })
})
afterAll(() => product.stop())

const upkeep = async () => (await product.call(operations.readUpkeep, { as: 'administrator' })).value

test('nothing is invented: what never happened is said to be unknown', async () => {
  expect(await upkeep()).toMatchObject({ sealedOn: null, verified: null, worker: null })
  const { disk, version } = await upkeep()
  expect(version).toMatch(/^\d+\.\d+\.\d+/)
  expect(disk?.freeBytes).toBeGreaterThan(0)
  expect(disk?.freeBytes).toBeLessThanOrEqual(disk?.allBytes ?? 0)
})

test('seal, verification and worker are told with their times; a worker that is silent is seen', async () => {
  await sealDays(product.services)
  const { dataDir } = product.services
  await keepNote(dataDir, `verified-${TEST_DISTRICT}`, { at: '2026-03-15T10:00:00.000Z', differences: 0 })
  await keepNote(dataDir, 'worker', { at: '2026-03-16T00:59:30.000Z', since: '2026-03-01T02:00:00.000Z', givenUp: 2, due: { [String(TEST_DISTRICT)]: 7, '990002': 90 } })
  expect(await upkeep()).toMatchObject({
    sealedOn: '2026-03-15', verified: { at: '2026-03-15T10:00:00.000Z', differences: 0 },
    worker: { at: '2026-03-16T00:59:30.000Z', since: '2026-03-01T02:00:00.000Z', alive: true, due: 7, givenUp: 2 },
  })
  product.clock.set('2026-03-16 09:10')
  expect((await upkeep()).worker?.alive).toBe(false)
})

test('a note that was damaged is no note', async () => {
  const { dataDir } = product.services
  await mkdir(join(dataDir, 'notes'), { recursive: true })
  await writeFile(join(dataDir, 'notes', 'worker.json'), '{"at": "2026-')
  expect(await readNote(dataDir, 'worker')).toBeUndefined()
  expect((await upkeep()).worker).toBeNull()
})

test('letters that wait are counted, and those that are stuck', async () => {
  await product.rows(
    `insert into notifications.letter (district_id, fact_id, rule, recipient_id, id, case_id, recipient_kind, recipient_case_id, language, body, state, queued_at)
     select $1, gen_random_uuid(), 'accepted', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'party', gen_random_uuid(), 'zh', 'x', 'queued', at
       from unnest(array['2026-03-16 08:00+08', '2026-03-16 09:05+08']::timestamptz[]) at`, [TEST_DISTRICT])
  expect((await product.call(notificationsOperations.countLetters, { as: 'administrator' })).value).toEqual({ waiting: 2, late: 1 })
})

test('for the administrator alone', async () => {
  for (const as of ['director', 'clerk', 'mediator', 'supervisor', 'dpo']) {
    expect((await product.call(operations.readUpkeep, { as })).status).toBe(403)
    expect((await product.call(notificationsOperations.countLetters, { as })).status).toBe(403)
  }
})
