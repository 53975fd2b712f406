import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inDistrict } from '#platform/db/database'
import type { Mounted } from '#platform/http/mount'
import { CAPABILITIES } from '../../apps/server/capabilities.ts'
import { sealingOperations } from '../../capabilities/cases/contract/sealing.ts'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { aScan, mediatedCase, openedCase, type Opened, signedDraft } from '../../capabilities/mediation/house.testing.ts'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { peopleOperations } from '../../capabilities/people/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, MORE_STAFF, STAFF, staffIdOf, TEST_DISTRICT, TEST_PASSWORD, TEST_SLUG, UNITS } from '../../tools/testing/small-district.ts'
import { tablesHolding } from '../acts.testing.ts'
import { canariesIn, planting } from './planting.ts'
import type { Schema } from './requests.ts'

/**
 * A case with an agreement, signed scans and printed papers is sealed after all of that was made (decision 0011). Every word
 * typed into it carries a canary; nobody but who handles it finds one, by any way that reads.
 */
let product: Product
let sealed: Opened
/** An outsider's own case: its address is a door that must not lead to another's files. */
let own: Opened
let files: string[] = []
let mounted: { readonly capability: string; readonly each: Mounted }[] = []

const ENTITLED = ['mediator', 'committee-head']
const outsiders = [...STAFF.map((each) => each.role as string), ...MORE_STAFF.map((each) => each.login as string)].filter((each) => !ENTITLED.includes(each))

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  await product.rows('update people.staff set violence_trained = true where id = $1', [staffIdOf('mediator')])
  own = await openedCase(product, { assignee: 'mediator-2' })
  const marking = planting(product)
  sealed = await mediatedCase(marking)
  const params = { caseId: sealed.caseId }
  const draftId = await signedDraft(marking, sealed, '2026-03-16')
  ;(await marking.call(mediationOperations.sealAgreement, { params, as: 'committee-head', body: { draftId, password: TEST_PASSWORD } })).value
  const proof = { ref: '1', on: '2026-03-16', paidFen: 120_000, proof: 'receipt', file: await aScan(product) } as const
  ;(await marking.call(mediationOperations.recordPerformance, { params, as: 'mediator', body: proof })).value
  for (const kind of ['D01', 'D08', 'D09'] as const) (await product.call(mediationOperations.printPaper, { params: { ...params, kind }, as: 'mediator' })).value
  ;(await product.call(sealingOperations.sealCase, { params, as: 'mediator', body: { reason: '当事人说回家后有危险' } })).value
  await product.drain()
  files = (await product.rows<{ id: string }>('select id from files.file where case_id = $1', [sealed.caseId])).map((row) => row.id)
  mounted = CAPABILITIES.flatMap((capability) => capability.mounted(product.services).map((each) => ({ capability: capability.name, each })))
})
afterAll(() => product.stop())

const address = (path: string, values: Readonly<Record<string, string>>) =>
  path.replace(/:(\w+)/g, (_whole, name: string) => values[name] ?? sealed.caseId)

/** The least that a query must carry, so that the door opens as far as it does. */
function leastQuery(schema: Schema | undefined): string {
  const asked = (schema?.required ?? []).map((name) => [name, valueFor(name, schema?.properties?.[name])] as const)
  return new URLSearchParams(asked.map(([name, value]) => [name, value])).toString()
}

function valueFor(name: string, schema: Schema | undefined): string {
  const known: Readonly<Record<string, string>> = { unitId: UNITS.community, gridId: UNITS.community, addressId: ADDRESSES.flat502, from: '2026-03-01', to: '2026-03-31', text: '漏水' }
  const first = schema?.enum?.[0]
  if (typeof first === 'string') return first
  return known[name] ?? (schema?.pattern?.startsWith('^\\d{4}-') ? '2026-03-16' : sealed.caseId)
}

async function asked(as: string, path: string, query = '') {
  const headers = { authorization: `Bearer ${await product.signIn(as)}` }
  return product.app.inject({ url: `/api/d/${TEST_SLUG}${path}${query ? `?${query}` : ''}`, headers })
}

const KINDS = ['D01', 'D08', 'D09', 'D15', 'agreement']
const reading = () => mounted.filter(({ each }) => each.operation.method === 'GET')

describe('a sealed case with an agreement, scans and papers', () => {
  test('whoever handles it still reads the agreement, its paper and the scans', async () => {
    const desk = await product.call(mediationOperations.readMediationDesk, { as: 'mediator', params: { caseId: sealed.caseId } })
    expect(canariesIn(desk.raw.body).length).toBeGreaterThan(0)
    for (const kind of ['D08', 'D09'] as const)
      expect((await product.call(mediationOperations.printPaper, { as: 'mediator', params: { caseId: sealed.caseId, kind }, query: {} })).status, kind).toBe(200)
    expect(files.length).toBeGreaterThan(2)
    const open: string[] = []
    for (const { each } of reading().filter((one) => one.each.operation.path.includes(':caseId'))) {
      const path = address(each.operation.path, { caseId: sealed.caseId, fileId: files[0] ?? '', kind: 'D09' })
      if ((await asked('mediator', path, leastQuery(each.operation.query))).statusCode === 200) open.push(each.operation.path)
    }
    expect(open.length, 'the walk below tries doors that do open').toBeGreaterThan(8)
  })

  test.each(outsiders)('%s gets no word, no paper, no file and no part of the file by the address of the case', async (as) => {
    const through: string[] = []
    const own404 = (await asked(as, '/cases/01900000-0000-7000-8000-0000000000ff')).body
    const paths = reading().filter(({ each }) => each.operation.path.includes(':caseId'))
    expect(paths.length).toBeGreaterThan(20)
    for (const { each } of paths) {
      for (const kind of each.operation.path.includes(':kind') ? KINDS : ['D09']) {
        const path = address(each.operation.path, { caseId: sealed.caseId, fileId: files[0] ?? '', kind })
        const answer = await asked(as, path, leastQuery(each.operation.query))
        if (answer.statusCode < 400 || canariesIn(answer.body).length > 0) through.push(`${each.operation.path} ${answer.statusCode}`)
      }
    }
    expect(through).toEqual([])
    const head = await asked(as, `/cases/${sealed.caseId}`)
    expect([head.statusCode, head.body]).toEqual([(await asked(as, '/cases/01900000-0000-7000-8000-0000000000ff')).statusCode, own404])
  })

  test.each(outsiders)('%s finds no word, no code and no id of it in any list, search, count or feed', async (as) => {
    const code = sealed.code.replaceAll('-', '')
    const found: string[] = []
    for (const { capability, each } of reading().filter((one) => !one.each.operation.path.includes(':caseId'))) {
      const answer = await asked(as, address(each.operation.path, { unitId: UNITS.community, year: '2026', kind: 'D09' }), leastQuery(each.operation.query))
      const named = capability !== 'sealing' && [code, sealed.code, `${code.slice(0, 4)}-${code.slice(4)}`, `"${sealed.caseId}"`].some((one) => answer.body.includes(one))
      if (canariesIn(answer.body).length > 0 || (named && answer.statusCode < 400)) found.push(each.operation.path)
    }
    expect(found).toEqual([])
  })

  test('a scan is no way in through another case that one handles', async () => {
    for (const fileId of files) {
      expect((await product.call(intakeOperations.readCaseFile, { as: 'mediator-2', params: { caseId: own.caseId, fileId } })).status).toBe(404)
      expect((await product.call(intakeOperations.readCaseFile, { as: 'clerk', params: { caseId: sealed.caseId, fileId } })).status).toBe(404)
    }
  })

  test('the counter that looks for the same matter is not led to it', async () => {
    const same = { addressId: ADDRESSES.flat502, category: 'NBR-01', phone: '13800000001' }
    const similar = await product.call(intakeOperations.findSimilarMatters, { as: 'clerk', body: same })
    expect(similar.raw.body).not.toContain(sealed.caseId)
    expect(canariesIn(similar.raw.body)).toEqual([])
  })

  test('no letter waits, and the list of somebody who signs in with the phone does not name it', async () => {
    expect(await product.rows("select 1 from notifications.letter where case_id = $1 and state = 'queued'", [sealed.caseId])).toEqual([])
    const { shownCode } = (await product.call(peopleOperations.requestCode, { body: { phone: '13912345670' } })).value
    const { token } = (await product.call(peopleOperations.signInWithCode, { body: { phone: '13912345670', code: shownCode } })).value
    const listed = await product.app.inject({ url: `/api/d/${TEST_SLUG}/own-reports`, cookies: { 'maplebridge-resident': token } })
    expect(listed.body).not.toContain(sealed.caseId)
  })

  test('no word of the agreement lies in the clear: names alone do, in rows that open with the case and not before', async () => {
    const holding = await tablesHolding(product, '雀')
    expect(holding.filter((name) => !['people.consent', 'people.party', 'people.reporter'].includes(name))).toEqual([])
    const seen = await inDistrict(product.services.db, TEST_DISTRICT, (tx) => tx<{ table: string }>`
      select 'party' as table from people.party p where p.case_id = ${sealed.caseId} union all
      select 'reporter' from people.reporter r where r.case_id = ${sealed.caseId} union all
      select 'consent' from people.consent c where c.case_id = ${sealed.caseId} limit 10`)
    expect(seen).toEqual([])
  })
})
