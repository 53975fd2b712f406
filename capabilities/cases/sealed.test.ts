import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '#platform/postgres/roles'
import { dispatchOperations } from '../dispatch/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { acceptedCase, openedCase, type Opened, SAFE } from '../mediation/house.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { casesOperations as ops, LIST_VIEWS } from './contract.ts'
import { verifyDistrict } from './public.ts'
import { newlySealing, sealedAfter } from './restriction.ts'
import { sealingOperations as seal } from './contract/sealing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  await product.rows('update people.staff set violence_trained = true where id = $1', [staffIdOf('mediator')])
})
afterAll(() => product.stop())

const SECRET = /漏水|示例小区|天花板|当事人甲|13800000001/
const NOBODYS = '01900000-0000-7000-8000-0000000000ff'
const at = (opened: Pick<Opened, 'caseId'>) => ({ caseId: opened.caseId })
const reading = (caseId: string, as: string) => product.call(ops.readCase, { params: { caseId }, as })
const fire = (opened: Opened, gate: string, answer: 'yes' | 'no' = 'yes', as = 'mediator', reason?: string) =>
  product.call(mediationOperations.askGates, { params: at(opened), as, body: { answers: { [gate]: answer }, ...(reason ? { reason } : {}) } })
const mine = async (as: string) => (await product.call(seal.listSealedCases, { as })).value.cases
const verify = async (keys = true) => (await verifyDistrict(
  product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined, keys ? product.services.keys : undefined,
)).differences

/** A case in hand whose gate fires in the talk: sealed from then on. */
async function sealedCase(gate = 'G-03'): Promise<Opened> {
  const opened = await openedCase(product)
  expect((await fire(opened, gate)).status).toBe(201)
  return opened
}

describe.each(['G-03', 'G-04', 'G-13'])('%s seals the record in the command that fires it (decision 4)', (gate) => {
  test('whoever handles it goes on; to everybody else it is a case that does not exist, and the try is written down', async () => {
    const opened = await sealedCase(gate)
    const own = await reading(opened.caseId, 'mediator')
    expect(own.value).toMatchObject({ sealed: true, nearness: 'handle' })
    expect(own.value.case.title).toContain('漏水')
    expect(own.value.timeline.at(-1)?.kind).toBe('case-sealed')
    expect((await reading(opened.caseId, 'committee-head')).value.case.place).toContain('示例小区')
    const none = await reading(NOBODYS, 'clerk')
    for (const as of ['clerk', 'dispatcher', 'mediator-2', 'grid-worker', 'unit-head', 'director', 'supervisor', 'observer', 'archivist', 'dpo', 'community-officer']) {
      const refused = await reading(opened.caseId, as)
      expect([as, refused.status, refused.raw.body]).toEqual([as, 404, none.raw.body])
      expect((await product.call(intakeOperations.listCasePeople, { params: at(opened), as: 'clerk' })).status).toBe(404)
    }
    const tries = await product.rows<{ actor_role: string }>(
      "select actor_role from audit.access where case_id = $1 and action = 'case.read.refused' order by id", [opened.caseId])
    expect(tries.map((each) => each.actor_role)).toContain('director')
    expect(await product.rows("select 1 from audit.access where case_id = $1 and action = 'case.read.refused'", [NOBODYS])).not.toEqual([])
  })

  test('it is in no list, no search and no letter; its codes stand on the desk of who may open it', async () => {
    const opened = await sealedCase(gate)
    for (const as of ['clerk', 'dispatcher', 'mediator', 'committee-head', 'director']) {
      for (const view of LIST_VIEWS) expect((await product.call(ops.listCases, { query: { view }, as })).raw.body).not.toContain(opened.code)
    }
    for (const as of ['clerk', 'dispatcher', 'mediator-2', 'director'])
      expect((await product.call(ops.findCaseByCode, { params: { code: opened.code }, as })).status).toBe(404)
    expect((await product.call(ops.findCaseByCode, { params: { code: opened.code }, as: 'mediator' })).value.id).toBe(opened.caseId)
    expect((await mine('mediator')).map((each) => each.code)).toContain(opened.code)
    expect((await mine('committee-head')).map((each) => each.code)).toContain(opened.code)
    for (const as of ['clerk', 'dispatcher', 'mediator-2', 'director', 'dpo']) expect((await mine(as)).map((each) => each.code)).not.toContain(opened.code)
    await product.drain()
    expect(await product.rows("select 1 from notifications.letter where case_id = $1 and state <> 'dropped' and queued_at > now()", [opened.caseId])).toEqual([])
  })
})

test('letters that waited when it was sealed are dropped in the same command', async () => {
  const opened = await acceptedCase(product)
  await product.rows(
    `insert into notifications.letter (district_id, fact_id, rule, recipient_id, id, case_id, recipient_kind, recipient_case_id, language, body, state, queued_at)
     values ($1, gen_random_uuid(), 'accepted', gen_random_uuid(), gen_random_uuid(), $2, 'party', $2, 'zh', 'x', 'queued', now())`, [TEST_DISTRICT, opened.caseId])
  await fire(opened, 'G-03')
  expect(await product.rows("select 1 from notifications.letter where case_id = $1 and state = 'queued'", [opened.caseId])).toEqual([])
})

describe('its own key', () => {
  test('no word of it is stored in the clear, also not what is said after the sealing', async () => {
    const opened = await sealedCase()
    await fire(opened, 'G-04')
    const stored = await product.rows<{ t: string }>(
      `select c.content as t from cases.fact_content c where c.case_id = $1 and c.content is not null
        union all select title || place_text from cases.case_file where id = $1`, [opened.caseId])
    expect(stored.length).toBeGreaterThan(1)
    for (const { t } of stored) {
      expect(t).toMatch(/^sealed\.v1\./)
      expect(t).not.toMatch(SECRET)
    }
    expect(await product.rows('select 1 from cases.fact_content where case_id = $1 and not sealed', [opened.caseId])).toEqual([])
    expect(await product.rows('select 1 from people.party where case_id = $1 and not sealed', [opened.caseId])).toEqual([])
  })

  test('the chain is proved with the keys and without them; a changed word is found', async () => {
    const opened = await sealedCase()
    expect(await verify()).toEqual([])
    expect(await verify(false)).toEqual([])
    const [one] = await product.rows<{ fact_id: string; content: string }>('select fact_id, content from cases.fact_content where case_id = $1 limit 1', [opened.caseId])
    await product.rows('update cases.fact_content set content = $2 where fact_id = $1', [one?.fact_id, '{"text":"别的话"}'])
    expect((await verify()).map((each) => each.what)).toEqual(['content'])
    await product.rows('update cases.fact_content set content = $2 where fact_id = $1', [one?.fact_id, one?.content])
  })

  test('the application rewrites a content only where it names the case; the steward destroys the key, and the words are gone for good', async () => {
    const opened = await sealedCase()
    const change = (text: string, named: string | undefined) => withClient(product.database.appUrl, async (client) => {
      await client.query('begin')
      await client.query(`set local app.district = '${TEST_DISTRICT}'`)
      if (named) await client.query(`set local app.sealed_case = '${named}'`)
      const done = await client.query('update cases.fact_content set content = $1 where case_id = $2', [text, opened.caseId])
      await client.query('rollback')
      return done.rowCount
    })
    expect(await change('x', undefined)).toBe(0)
    const open = await openedCase(product)
    await expect(withClient(product.database.appUrl, async (client) => {
      await client.query('begin')
      await client.query(`set local app.district = '${TEST_DISTRICT}'`)
      await client.query('update cases.fact_content set content = $1 where case_id = $2', ['x', open.caseId])
    })).rejects.toMatchObject({ code: '42501' })
    await withClient(product.database.stewardUrl, async (client) => {
      await client.query('begin')
      await client.query(`set local app.district = '${TEST_DISTRICT}'`)
      await client.query("update cases.sealing set wrapped_key = null, destroyed_at = $2, certificate = 'D-1' where case_id = $1", [opened.caseId, '2026-03-16T06:00:00Z'])
      await client.query('commit')
    })
    expect(await verify()).toEqual([])
    const left = await reading(opened.caseId, 'mediator')
    expect(left.value.timeline.every((each) => each.content === null)).toBe(true)
  })
})

test('registered as danger at the counter it is sealed at once; the counter hands it over and then sees nothing more', async () => {
  const body = { text: '他动手了，我害怕。', title: '家里的事', channel: 'visit', noticeGiven: true, category: 'FAM-01', gates: { ...SAFE, 'G-03': 'yes' }, applicant: { name: '当事人丁', phone: '13800000044' } } as const
  const { caseId, code, pin } = (await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
  expect((await reading(caseId, 'clerk')).value).toMatchObject({ sealed: true, case: { title: '家里的事' } })
  expect((await reading(caseId, 'mediator')).status).toBe(404)
  expect((await reading(caseId, 'clerk-2')).status).toBe(200)
  const { token } = (await product.call(intakeOperations.openMyCase, { body: { code, pin } })).value
  expect((await product.call(intakeOperations.readMyCase, { as: token })).value.text).toContain('我害怕')
  expect(await verify()).toEqual([])
})

test('an assignee who is not trained for violence loses the case with its sealing; the head gives it to one who is', async () => {
  const opened = await openedCase(product, { assignee: 'mediator-2' })
  expect((await fire(opened, 'G-03', 'yes', 'mediator-2')).status).toBe(201)
  expect((await reading(opened.caseId, 'mediator-2')).status).toBe(404)
  const body = { staffId: staffIdOf('mediator'), reason: '受过培训，由她来办' }
  expect((await product.call(dispatchOperations.reassignCase, { params: at(opened), body, as: 'committee-head' })).status).toBe(200)
  expect((await reading(opened.caseId, 'mediator')).value.nearness).toBe('handle')
})

test('a no unseals nothing', async () => {
  const opened = await sealedCase()
  expect((await fire(opened, 'G-03', 'no', 'committee-head', '与本人单独核实过，是误会')).status).toBe(201)
  expect((await reading(opened.caseId, 'clerk')).status).toBe(404)
})

describe('two persons (PIPL 51)', () => {
  const ask = (code: string, as: string, kind: 'look' | 'unseal' = 'look') => product.call(seal.askForSealed, { as, body: { code, kind, reason: '上级督办，需要核实' } })
  const asked = async (code: string) => (await product.call(seal.listSealRequests, { as: 'dpo' })).value.requests.find((each) => each.code === code && each.state === 'asked')
  const decide = (requestId: string, as: string, grant = true, hours?: number) =>
    product.call(seal.decideSealRequest, { params: { requestId }, as, body: { grant, ...(hours ? { hours } : {}) } })

  test('one asks with a reason, another grants for hours; then it is over by itself, and the DPO sees all of it', async () => {
    const opened = await sealedCase()
    expect((await ask('ZZZZ-ZZZZ', 'director')).value).toEqual({ asked: true })
    expect((await ask(opened.code, 'director')).value).toEqual({ asked: true })
    expect((await reading(opened.caseId, 'director')).status).toBe(404)
    const waiting = async (as: string) => (await product.call(seal.countWaitingRequests, { as })).value.waiting
    expect([await waiting('dpo'), await waiting('committee-head'), await waiting('director')], 'whoever asked is not waited for').toEqual([1, 1, 0])
    expect((await product.call(seal.countWaitingRequests, { as: 'mediator' })).status).toBe(403)
    const request = await asked(opened.code)
    expect(request).toMatchObject({ kind: 'look', reason: '上级督办，需要核实', askedByName: '孙主任' })
    expect((await decide(request?.id ?? '', 'director')).refusal).toMatchObject({ code: 'another-person-decides', law: 'PIPL-51' })
    expect((await decide(request?.id ?? '', 'dpo', true, 2)).value.until).toContain('2026-03-16T08:10')
    expect((await decide(request?.id ?? '', 'dpo')).refusal?.code).toBe('no-such-request')
    expect([await waiting('dpo'), await waiting('committee-head')]).toEqual([0, 0])
    expect((await reading(opened.caseId, 'director')).value.nearness).toBe('content')
    product.clock.set('2026-03-16 16:11')
    expect((await reading(opened.caseId, 'director')).status).toBe(404)
    product.clock.set('2026-03-16 14:10')
    const looks = (await product.call(seal.listSealedAccess, { as: 'dpo', query: {} })).value.looks.filter((each) => each.code === opened.code)
    expect(looks.map((each) => each.action)).toEqual(expect.arrayContaining(['sealed.asked-look', 'sealed.granted-look', 'case.read', 'case.read.refused']))
    expect((await product.call(seal.listSealedAccess, { as: 'director', query: {} })).status).toBe(403)
  })

  test('unsealing is a decision of two as well; the record is as it was, and the chain holds', async () => {
    const opened = await openedCase(product)
    expect((await product.call(seal.sealCase, { params: at(opened), as: 'mediator', body: { reason: '不' } })).refusal?.code).toBe('reason-too-short')
    expect((await product.call(seal.sealCase, { params: at(opened), as: 'mediator', body: { reason: '当事人要求保密' } })).status).toBe(201)
    expect((await product.call(seal.sealCase, { params: at(opened), as: 'mediator', body: { reason: '当事人要求保密' } })).refusal?.code).toBe('already-sealed')
    expect((await reading(opened.caseId, 'clerk')).status).toBe(404)
    await ask(opened.code, 'mediator', 'unseal')
    expect((await decide((await asked(opened.code))?.id ?? '', 'committee-head')).value.state).toBe('granted')
    const open = await reading(opened.caseId, 'clerk')
    expect(open.value).toMatchObject({ sealed: false })
    expect(open.value.case.title).toContain('漏水')
    expect((await product.rows<{ content: string }>('select content from cases.fact_content where case_id = $1 and content is not null', [opened.caseId])).every((each) => each.content.startsWith('{'))).toBe(true)
    expect(await verify()).toEqual([])
  })

  test('a refused request opens nothing', async () => {
    const opened = await sealedCase()
    await ask(opened.code, 'director')
    expect((await decide((await asked(opened.code))?.id ?? '', 'dpo', false)).value.state).toBe('refused')
    expect((await reading(opened.caseId, 'director')).status).toBe(404)
  })
})

test('a sealed case is merged with nothing', async () => {
  const [sealed, open] = [await sealedCase(), await openedCase(product)]
  const merge = (from: Opened, into: Opened) => product.call(intakeOperations.mergeCase, { params: at(from), as: 'clerk', body: { into: into.caseId } })
  expect((await merge(sealed, open)).status).toBe(404)
  expect((await merge(open, sealed)).status).toBe(404)
})

test('how often safety came first is told to nobody below five', async () => {
  const query = { from: '2026-03-01', to: '2026-03-31' }
  const told = async () => (await product.call(ops.readFigures, { as: 'director', query })).value.counts.find((each) => each.indicator === 'safety-gated')?.n
  const [n] = await product.rows<{ n: string }>("select sum(n)::text as n from cases.counter where indicator = 'safety-gated'")
  expect(await told()).toBe(Number(n?.n) < 5 ? null : Number(n?.n))
  await product.rows("delete from cases.counter where indicator = 'safety-gated'")
  await sealedCase()
  expect(await told()).toBeNull()
})

test('an ordinary case costs no statement more', async () => {
  const opened = await openedCase(product)
  const body = { partyId: opened.respondent, channel: 'phone', at: '2026-03-16T00:10', reached: true, result: '电话里说明了情况' } as const
  await product.signIn('mediator')
  const statements = await product.statementsOf(() => product.call(mediationOperations.recordContact, { params: at(opened), as: 'mediator', body }))
  expect(statements).toBeLessThanOrEqual(9)
})

describe('which gates seal', () => {
  test.each([
    ['violence at home', [], ['G-03'], ['G-03']],
    ['a crisis of the mind restricts, and seals nothing', [], ['G-10'], []],
    ['one more gate of a sealed record', ['G-03'], ['G-03', 'G-04'], ['G-04']],
    ['a no', ['G-03'], [], []],
  ])('%s', (_name, before, after, expected) => expect(newlySealing(before, after)).toEqual(expected))
  test.each([[false, 'case-sealed', true], [true, 'gates-asked', true], [true, 'case-unsealed', false], [false, 'triaged', false]])(
    '%s after %s', (before, kind, after) => expect(sealedAfter(before, kind)).toBe(after))
})
