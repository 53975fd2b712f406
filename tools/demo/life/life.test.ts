import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as pathOf } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerCapabilities } from '../../../apps/server/capabilities.ts'
import { type LoadedServices, loadServices } from '../../../apps/server/services.ts'
import { verifyDistrict } from '#cap/cases'
import { categoriesOn } from '#cap/organisation'
import type { Json, JsonObject } from '#platform/canonical'
import { keysFrom } from '#platform/crypto'
import { type Database, inDistrict, openDatabase } from '#platform/db/database'
import { join, Sql } from '#platform/db/sql'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { loadDistrict } from '../district/load.ts'
import { structureOf } from '../district/structure.ts'
import { cast } from './cast.ts'
import { type Ground, inHouse, keepScan } from './house.ts'
import { KEPT_TABLES, type KeptFact } from './kept.ts'
import { loadLife, numbered, stockOf } from './load.ts'
import { playOut } from './mould.ts'
import { draftsOf, type Stock } from './plan.ts'
import { REPERTOIRE } from './repertoire.ts'
import { CountSheet } from './sheets.ts'
import { TOLD_CATEGORIES } from './tellings.ts'
import type { Order } from './translation.ts'

const structure = structureOf()
const dataDir = mkdtempSync(pathOf(tmpdir(), 'maplebridge-life-'))
const clock = { now: () => new Date('2026-06-17T03:30:00Z') }
let database: TestDatabase
let owner: Database
let ground: Ground
let services: LoadedServices
let stock: Stock

beforeAll(async () => {
  registerCapabilities()
  database = await createTestDatabase()
  owner = openDatabase(database.ownerUrl, { max: 2 })
  const keys = keysFrom(Buffer.alloc(32, 1))
  await loadDistrict(owner, structure, { keys, clock })
  const db = openDatabase(database.appUrl, { max: 4 })
  ground = { db, keys, dataDir, publicUrl: 'http://127.0.0.1', district: structure.plan.id }
  services = await loadServices({ db, clock, keys, dataDir, publicUrl: ground.publicUrl, demonstration: true })
  stock = await stockOf(ground, services, structure)
}, 300_000)

afterAll(async () => {
  await owner.close()
  await ground.db.close()
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

const LIVES = 400

function someOrders(): readonly Order[] {
  const plain = new Map<string, (year: number, n: number) => string>()
  return numbered(draftsOf(stock, LIVES), plain).orders
}

test('the categories of a piece are routed and written down alike', async () => {
  const categories = await inDistrict(ground.db, ground.district, (tx) => categoriesOn(tx, services.today(ground.district)))
  const alike = (code: string) => {
    const found = categories.find((each) => each.code === code)
    const own = found?.leadKinds.includes('community-centre') === true
    const above = !own && found?.leadKinds.includes('street-centre') === true
    return `${found?.statusReserved} ${found?.paperOnly} ${above}`
  }
  for (const piece of REPERTOIRE) expect([piece.name, new Set(Object.keys(piece.categories).map(alike)).size]).toEqual([piece.name, 1])
  expect(REPERTOIRE.flatMap((each) => Object.keys(each.categories)).filter((each) => !TOLD_CATEGORIES.includes(each))).toEqual([])
})

test('the same day gives the same lives, however often they are rehearsed', async () => {
  const told = (orders: readonly Order[]) => orders.slice(0, 80).map((order) => {
    const { rows } = cast(stock.house, order, new CountSheet())
    return [order.mould.piece.name, rows['cases.fact'], rows['cases.case_file'], rows['people.consent']]
  })
  const again = await stockOf(ground, services, structure)
  expect(told(numbered(draftsOf(again, LIVES), new Map()).orders)).toEqual(told(someOrders()))
}, 180_000)

/**
 * What is not part of a life: the memory of commands and looks, letters, sessions, prints, rooms, queues. Windows for
 * court confirmation that nobody has used are not there either: the first command that asks for one opens it.
 */
const LEFT_OUT = ['audit.', 'notifications.', 'people.session', 'cases.paper', 'booking.booking', 'jobs.']

/**
 * What no script does, so that nothing could be lost: sealing a record, a report of danger and its tasks, private working
 * notes, a request about personal data, a remote room, a council beside a case, a slip to another body, a service request, a lesson for the ledger of measures. A play that begins one must have it kept.
 */
const NOT_PLAYED = [
  'cases.sealing', 'cases.seal_request', 'protection.report', 'protection.task', 'protection.note', 'privacy.request', 'remote_room.room', 'councils.council', 'transfers.slip', 'tickets.ticket', 'care.call', 'care.help_task', 'petitions.petition', 'integrations.georeport_request', 'prevention.measure',
  'supervision.supervision_order', 'supervision.group_case', 'campaigns.finding',
] as const

test('every table that knows a case is cast, follows from the facts, or is left out on purpose', async () => {
  const tables = await inDistrict(owner, ground.district, (tx) => tx<{ name: string }>`
    select c.table_schema || '.' || c.table_name as name from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     where c.column_name = 'case_id' and ${tx.district} > 0 order by 1 limit 100`)
  const following = ['cases.procedure', 'cases.deadline', 'cases.fact', 'cases.fact_content', 'cases.counted']
  const known = (name: string) => [...KEPT_TABLES, ...NOT_PLAYED, ...following].some((each) => each === name) || LEFT_OUT.some((each) => name.startsWith(each))
  expect(tables.length).toBeGreaterThan(8)
  expect(tables.map((each) => each.name).filter((each) => !known(each))).toEqual([])
})

describe('a cast life is what the real commands record', () => {
  test('fifty played again give equal facts', async () => {
    const scan = await keepScan(services, ground.district)
    const orders = someOrders()
    const chosen = Array.from({ length: 50 }, (_unused, index) => orders[Math.floor((index * orders.length) / 50)]).filter((each) => each !== undefined)
    expect(chosen).toHaveLength(50)
    // The district itself has a few of them: councils, for one.
    const before = await rowsNotKept(ground)
    for (const order of chosen) {
      const { played, lost } = await inHouse(ground, scan, async (house) => {
        const steps = await playOut(house, order.mould.piece, order.given, order.moment)
        return { played: steps, lost: await rowsNotKept(house.services) }
      })
      expect([order.mould.piece.name, lost]).toEqual([order.mould.piece.name, before])
      const { rows } = cast(stock.house, order, new CountSheet())
      const really = played.slice(0, order.steps).flatMap((each) => each.facts).map(toRow)
      expect({ piece: order.mould.piece.name, facts: plain(rows['cases.fact'] ?? []) }).toEqual({ piece: order.mould.piece.name, facts: plain(really) })
    }
  }, 300_000)
})

/** Rows of a play in tables that are not cast. */
async function rowsNotKept({ db }: Pick<LoadedServices, 'db'>): Promise<number> {
  const counts = NOT_PLAYED.map((table) => new Sql([`(select count(*) from ${table} t where t.district_id = `, ')'], [ground.district]))
  const [found] = await inDistrict(db, ground.district, (tx) => tx.run<{ rows: number }>(new Sql(['select ', '::int as rows'], [join(counts, ' + ')])))
  return found?.rows ?? -1
}

function toRow({ fact }: KeptFact): JsonObject {
  return {
    case_id: fact.caseId, seq: fact.seq, kind: fact.kind, v: fact.v, procedure_id: fact.procedureId, actor_kind: fact.actor.kind, actor_id: fact.actor.id,
    opens: fact.opens.map((each): Json => ({ id: each.id, kind: each.kind, parentId: each.parentId })),
    actor_role: fact.actor.role, actor_unit_id: fact.actor.unitId, occurred_on: fact.occurredOn, recorded_at: fact.recordedAt, data: fact.data,
  }
}

/** Facts without what differs from run to run: ids by the order in which they appear, hashes, the committee's number. */
function plain(rows: readonly JsonObject[]): unknown {
  const ids = new Map<string, string>()
  const said = (value: unknown): unknown => {
    if (typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) && !stock.house.own.has(value)) {
      if (!ids.has(value)) ids.set(value, `id ${ids.size + 1}`)
      return ids.get(value)
    }
    if (Array.isArray(value)) return value.map(said)
    if (typeof value !== 'object' || value === null) return value
    const members = Object.entries(value).filter(([key, each]) => each !== undefined && !['documentHash', 'number', 'id', 'hash', 'content_hash', 'district_id'].includes(key))
    return Object.fromEntries(members.sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, each]) => [key, said(each)]))
  }
  return said(rows)
}

test('it is loaded whole, and its facts give every state, deadline and counter again', async () => {
  const loaded = await loadLife(ground, services, structure, { lives: LIVES, progress: () => undefined })
  expect(loaded.cases).toBeGreaterThan(LIVES)
  const verified = await verifyDistrict(ground.db, services.district(ground.district), services.calendar(), () => undefined)
  expect(verified.differences).toEqual([])
  expect(verified.cases).toBe(loaded.cases)
  const [found] = await inDistrict(ground.db, ground.district, (tx) => tx<{ numbers: number; last: number; future: number; texts: number }>`
    select (select count(*) from mediation.number n where n.district_id = ${tx.district}) as numbers,
           (select sum(s.n) from mediation.number_series s where s.district_id = ${tx.district}) as last,
           (select count(distinct n.text) from mediation.number n where n.district_id = ${tx.district}) as texts,
           (select count(*) from cases.fact f where f.district_id = ${tx.district} and f.recorded_at > ${clock.now()}) as future`)
  expect(found?.numbers).toBeGreaterThan(100)
  expect(Number(found?.last)).toBe(found?.numbers)
  expect(found).toMatchObject({ future: 0, texts: found?.numbers })
}, 300_000)
