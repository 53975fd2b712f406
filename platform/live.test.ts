import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../tools/testing/database.ts'
import type { DistrictId } from './ids.ts'
import { localLive, openLive, type Touched } from './live.ts'

const HERE = 1 as DistrictId
const ELSEWHERE = 2 as DistrictId
const CASE = '01900000-0000-7000-8000-000000000001'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

test('a listener hears its own district and no other', () => {
  const live = localLive()
  const heard: Touched[] = []
  const leave = live.subscribe(HERE, (change) => heard.push(change))
  live.touched({ district: HERE, caseId: CASE })
  live.touched({ district: ELSEWHERE, caseId: CASE })
  leave()
  live.touched({ district: HERE, caseId: CASE })
  expect(heard).toEqual([{ district: HERE, caseId: CASE }])
})

test('another process hears it too, once', async () => {
  const [speaking, listening] = [openLive(database.appUrl), openLive(database.appUrl)]
  const own: Touched[] = []
  speaking.subscribe(HERE, (change) => own.push(change))
  const heard = new Promise<Touched>((resolve) => listening.subscribe(HERE, resolve))
  // A hint said before the other end listens is lost, as it may be: it is said again until it is heard.
  const again = setInterval(() => speaking.touched({ district: HERE, caseId: CASE }), 50)
  expect(await heard).toEqual({ district: HERE, caseId: CASE })
  clearInterval(again)
  await Promise.all([speaking.close(), listening.close()])
  expect(own.length).toBeGreaterThan(0)
})
