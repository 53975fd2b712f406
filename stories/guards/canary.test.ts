import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { followUpOperations } from '../../capabilities/follow-up/contract.ts'
import { aScan, mediatedCase, type Opened, signedDraft } from '../../capabilities/mediation/house.testing.ts'
import { CAPABILITIES } from '../../apps/server/capabilities.ts'
import { relayDue } from '../../apps/worker/relay.ts'
import { carryOut, type DueWorkload } from '../../apps/worker/work.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, PLATES, TEST_PASSWORD, TEST_SLUG, UNITS } from '../../tools/testing/small-district.ts'
import { CANARY, canariesIn, planting } from './planting.ts'

/** One whole life, every free word of it marked: what people say of each other stays where it belongs. */
let product: Product
let opened: Opened
let pin = ''
const log: string[] = []
const jobs: string[] = []

beforeAll(async () => {
  const plain = await startProduct({ now: '2026-03-16 14:10', logTo: (line) => log.push(line) })
  product = planting(plain)
  opened = await aWholeLife()
  await throughTheQueue()
})
afterAll(() => product.stop())

async function aWholeLife(): Promise<Opened> {
  const reported = await product.call(intakeOperations.reportMatter, {
    body: { text: '楼上漏水，老人摔了。', addressToken: PLATES.flat301, danger: 'no', noticeGiven: true, name: '当事人丙', phone: '13800000001' },
  })
  pin = reported.value.pin
  const mine = (await product.call(intakeOperations.openMyCase, { body: { code: reported.value.code, pin } })).value.token
  ;(await product.call(intakeOperations.supplementMyCase, { as: mine, body: { text: '昨晚又漏了。' } })).value
  const life = await mediatedCase(product)
  const params = { caseId: life.caseId }
  const party = { name: '当事人丁', side: 'respondent', phone: '13800000001', identityNumber: CANARY.identityNumber, replaces: life.respondent } as const
  const details = await product.call(intakeOperations.stateDetails, { params, as: 'mediator', body: { parties: [party] } })
  const changed: Opened = { ...life, respondent: details.value.partyIds[0] ?? life.respondent }
  ;(await product.call(intakeOperations.supplementCase, { params, as: 'mediator', body: { text: '物业说水管是十年前换的。' } })).value
  ;(await product.call(intakeOperations.revealPartyField, { params: { ...params, partyId: life.applicant }, as: 'mediator', body: { field: 'phone', reason: '打电话约时间' } })).value
  ;(await product.call(intakeOperations.mergeCase, { params: { caseId: reported.value.caseId }, as: 'clerk', body: { into: life.caseId } })).value
  const draftId = await signedDraft(product, changed, '2026-03-16')
  ;(await product.call(mediationOperations.sealAgreement, { params, as: 'committee-head', body: { draftId, password: TEST_PASSWORD } })).value
  const proof = { ref: '1', on: '2026-03-16', paidFen: 120_000, proof: 'receipt', file: await aScan(product) } as const
  ;(await product.call(mediationOperations.recordPerformance, { params, as: 'mediator', body: proof })).value
  for (const kind of ['D01', 'D08', 'D09'] as const) (await product.call(mediationOperations.printPaper, { params: { ...params, kind }, as: 'mediator' })).value
  return changed
}

/** What is due, as it waits, as it lies in the queue, and after it was carried out. */
async function throughTheQueue(): Promise<void> {
  const pool = new pg.Pool({ connectionString: product.database.queueUrl, max: 1 })
  try {
    const due = await product.rows<{ payload: object }>('select payload from jobs.due')
    jobs.push(...due.map((row) => JSON.stringify(row.payload)))
    expect(await relayDue(pool, product.clock.now())).toBe(due.length)
  } finally {
    await pool.end()
  }
  const queued = await product.rows<{ payload: DueWorkload }>('select payload from graphile_worker._private_jobs order by id')
  jobs.push(...queued.map((row) => JSON.stringify(row.payload)))
  for (const { payload } of queued) await carryOut(product.services, payload)
  await product.drain()
}

const textOf = async (table: string) => (await product.rows<{ line: string }>(`select to_jsonb(t)::text as line from ${table} t`)).map((row) => row.line)

describe('the canaries are really there', () => {
  test('in what people typed, and in the content of the facts', async () => {
    expect(canariesIn((await textOf('cases.fact_content')).join()).length).toBeGreaterThan(8)
    const shown = await product.call(intakeOperations.revealPartyField, { params: { caseId: opened.caseId, partyId: opened.applicant }, as: 'mediator', body: { field: 'phone', reason: '核对电话号码' } })
    expect([CANARY.phone, CANARY.otherPhone]).toContain(shown.value.value)
  })

  test('the log was kept, the jobs were made, letters were written', async () => {
    expect(log.length).toBeGreaterThan(20)
    expect(jobs.length).toBeGreaterThan(5)
    expect((await textOf('notifications.letter')).length).toBeGreaterThan(0)
  })
})

describe('a name, a number or a word of a case is not in', () => {
  test('the log, down to its finest lines', () => {
    expect(canariesIn(log.join('\n'))).toEqual([])
    expect(log.join('\n')).not.toContain(pin)
  })

  test('the log of a fault, nor the answer to it', async () => {
    await product.rows('alter table cases.fact rename to fact_away')
    const answer = await product.call(intakeOperations.registerCase, {
      as: 'clerk', body: { text: '这句话不该出现', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat301, applicant: { name: '当事人戊', phone: '13800000001' } },
    })
    await product.rows('alter table cases.fact_away rename to fact')
    expect(answer.status).toBe(500)
    expect(canariesIn(answer.raw.body)).toEqual([])
    expect(log.some((line) => line.includes('"fault"'))).toBe(true)
    expect(canariesIn(log.join('\n'))).toEqual([])
  })

  test('the metrics', async () => {
    const metrics = (await product.app.inject({ url: '/metrics' })).body
    expect(metrics).toContain('maplebridge_http_seconds')
    expect(canariesIn(metrics)).toEqual([])
    expect(metrics).not.toContain(opened.caseId)
  })

  test('what is due and what lies in the queue', () => {
    expect(canariesIn(jobs.join('\n'))).toEqual([])
  })

  test.each(['cases.fact', 'cases.deadline', 'cases.counter', 'cases.procedure', 'audit.change', 'audit.access', 'audit.daily_seal', 'platform.command', 'notifications.letter', 'files.file'])(
    '%s', async (table) => expect(canariesIn((await textOf(table)).join('\n'))).toEqual([]),
  )

  test('telephone and identity numbers stand in no table at all as they are', async () => {
    const tables = await product.rows<{ name: string }>("select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")
    for (const { name } of tables) {
      const found = canariesIn((await textOf(name)).join('\n')).filter((each) => /^\d/.test(each))
      expect([name, found]).toEqual([name, []])
    }
  })
})

describe('whoever has no part in the case hears nothing of it', () => {
  const STRANGERS = ['mediator-elsewhere', 'administrator', 'statistician', 'nobody'] as const
  const MAY_KNOW = new Set(['readMe'])

  test.each(STRANGERS)('%s asks every door about it', async (who) => {
    const token = who === 'nobody' ? undefined : await product.signIn(who)
    const headers = { 'accept-language': 'zh', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const ids: Readonly<Record<string, string>> = { caseId: opened.caseId, partyId: opened.applicant, unitId: UNITS.community, code: opened.code, kind: 'D09' }
    for (const [name, operation] of CAPABILITIES.flatMap((each) => Object.entries(each.operations))) {
      if (MAY_KNOW.has(name)) continue
      const path = operation.path.replace(/:(\w+)/g, (_whole, key: string) => encodeURIComponent(ids[key] ?? opened.caseId))
      const payload = operation.method === 'GET' ? {} : { payload: {} }
      const answer = await product.app.inject({ method: operation.method, url: `/api/d/${TEST_SLUG}${path}`, headers, ...payload })
      expect([name, canariesIn(answer.body)]).toEqual([name, []])
      const aboutCase = path.includes(opened.caseId)
      if (aboutCase) expect([name, answer.statusCode >= 400]).toEqual([name, true])
    }
  })

  test('a reporter sees their own words and nobody else’s', async () => {
    const other = (await product.call(intakeOperations.reportMatter, { body: { text: '路灯不亮', addressToken: PLATES.flat502, danger: 'no', noticeGiven: true } })).value
    const token = (await product.call(intakeOperations.openMyCase, { body: { code: other.code, pin: other.pin } })).value.token
    const mine = await product.call(intakeOperations.readMyCase, { as: token })
    expect(canariesIn(mine.raw.body)).toEqual(['雀text鸟'])
    expect(mine.raw.body).not.toContain('漏')
    const rating = await product.call(followUpOperations.readRating, { as: token })
    expect(canariesIn(rating.raw.body)).toEqual([])
  })
})
