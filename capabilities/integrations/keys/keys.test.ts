import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { type Product, startProduct } from '../../../tools/testing/product.ts'
import { TEST_DISTRICT, TEST_SLUG, UNITS } from '../../../tools/testing/small-district.ts'
import { intakeOperations } from '../../intake/contract.ts'
import { organisationOperations } from '../../organisation/contract.ts'
import { ticketsOperations } from '../../tickets/contract.ts'
import { integrationsOperations as ops } from '../contract.ts'
import { SCOPE_OPERATIONS, SCOPES } from '../domain.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-04-03 14:10' })
})

afterAll(() => product.stop())

const REPORT = { text: '楼道灯坏了两天', danger: 'no' as const, noticeGiven: true }

async function keyFor(scopes: (typeof SCOPES)[number][], more: object = {}): Promise<{ id: string; key: string; handle: string }> {
  const made = await product.call(ops.createApiKey, { as: 'administrator', body: { system: '示例区热线平台', purpose: '转来报修', scopes, expiresOn: '2026-12-31', ...more } })
  return made.value
}

describe('keys for programs', () => {
  test('a key is shown once, begins with the district, and is stored as a hash only', async () => {
    const { id, key, handle } = await keyFor(['reference'])
    expect(key).toMatch(new RegExp(`^${TEST_DISTRICT}-${handle}-[A-Za-z0-9_-]{43}$`))
    const secret = key.slice(-43)
    const stored = JSON.stringify(await product.rows(`select to_jsonb(k) as a from integrations.api_key k union all select to_jsonb(c) from audit.change c union all select to_jsonb(m) from platform.command m`))
    expect(stored).toContain(handle)
    expect(stored).not.toContain(secret)
    const { keys } = (await product.call(ops.listApiKeys, { as: 'administrator' })).value
    expect(JSON.stringify(keys)).not.toContain(secret)
    expect(keys.find((each) => each.id === id)).toMatchObject({ system: '示例区热线平台', state: 'in-use', lastUsedOn: null, expiresOn: '2026-12-31', callsAMinute: 120 })
  })

  test.each([
    ['a year and a day', { expiresOn: '2027-04-06' }, 'expiry-does-not-fit'],
    ['yesterday', { expiresOn: '2026-04-02' }, 'expiry-does-not-fit'],
    ['nobody knows whose', { system: '  ' }, 'system-missing'],
  ])('is not made for %s', async (_name, more, code) => {
    const refused = await product.call(ops.createApiKey, { as: 'administrator', body: { system: '甲', purpose: '乙', scopes: ['places'], expiresOn: '2026-12-31', ...more } })
    expect(refused.refusal?.code).toBe(code)
  })

  test('it does what its scopes name and nothing else; the day of its use is kept', async () => {
    const { id, key } = await keyFor(['reference'])
    expect((await product.call(organisationOperations.listCategories, { as: key })).value.categories.length).toBeGreaterThan(20)
    const outside = await product.call(intakeOperations.reportMatter, { as: key, body: REPORT })
    expect([outside.status, outside.refusal?.code, outside.refusal?.details]).toEqual([403, 'scope-missing', { operation: 'reportMatter' }])
    const { keys } = (await product.call(ops.listApiKeys, { as: 'administrator' })).value
    expect(keys.find((each) => each.id === id)?.lastUsedOn).toBe('2026-04-03')
  })

  test('N-04 no operation for staff takes a key, whatever its scopes', async () => {
    const { key } = await keyFor([...SCOPES])
    for (const operation of [ops.listApiKeys, ops.listOpen311Requests, organisationOperations.listUnits]) {
      expect((await product.call(operation, { as: key })).refusal?.code).toBe('scope-missing')
    }
  })

  test('each operation behind a scope takes a key with that scope', async () => {
    const { key } = await keyFor(['reference', 'places', 'reports', 'tickets'])
    const addresses = ['categories', 'calendar/2026', 'law-cards', 'hearings', 'centres', `communities/${UNITS.community}/estates`, 'addresses?text=2-1-301', 'ticket-services', 'ticket-counts']
    for (const address of addresses) {
      const { statusCode } = await product.app.inject({ url: `/api/d/${TEST_SLUG}/${address}`, headers: { authorization: `Bearer ${key}` } })
      expect([address, statusCode]).toEqual([address, 200])
    }
    const body = { service: 'lamp', words: '路灯不亮' }
    const filed = await product.call(ticketsOperations.reportTicket, { as: key, body })
    expect(filed.value.publicId).toMatch(/^260403-/)
  })

  test('every operation behind a scope says so in its access rule, and no other does', () => {
    const open = CAPABILITIES.flatMap((each) => Object.entries(each.access).filter(([, rule]) => rule.who.includes('key')).map(([name]) => name)).sort()
    expect(open).toEqual(Object.values(SCOPE_OPERATIONS).flat().sort())
  })

  test('what it registers names the key as its actor, never a person; repeated under the same text it is the same case', async () => {
    const { id, key } = await keyFor(['reports'])
    const send = (idempotency: string, as = key) => product.app.inject({
      method: 'POST', url: `/api/d/${TEST_SLUG}/reports`, payload: REPORT, headers: { authorization: `Bearer ${as}`, 'idempotency-key': idempotency },
    })
    const [first, again, another] = [await send('hotline/2026/0001'), await send('hotline/2026/0001'), await send('hotline/2026/0002')]
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(again.json().caseId).toBe(first.json().caseId)
    expect(another.json().caseId).not.toBe(first.json().caseId)
    expect((await send('hotline/2026/0001', (await keyFor(['reports'])).key)).json().caseId).not.toBe(first.json().caseId)
    const facts = await product.rows<{ actor_kind: string; actor_id: string; actor_role: string }>(`select f.actor_kind, f.actor_id, f.actor_role from cases.fact f where f.case_id = $1`, [first.json().caseId])
    expect(facts[0]).toEqual({ actor_kind: 'key', actor_id: id, actor_role: 'key' })
    expect((await send('with spaces')).json().code).toBe('bad-command-id')
  })

  test('revoked, over, of another district or made up: told so in words, and nothing is opened', async () => {
    const { id, key } = await keyFor(['reference'], { expiresOn: '2026-04-04' })
    const use = async (as: string) => (await product.call(organisationOperations.listCategories, { as })).refusal?.code
    expect(await use(`${key.slice(0, -3)}abc`)).toBe('key-not-valid')
    expect(await use(key.replace(String(TEST_DISTRICT), '999999'))).toBe('key-not-valid')
    expect(await use(key)).toBeUndefined()
    expect((await product.call(ops.revokeApiKey, { as: 'administrator', params: { id }, body: { reason: '试用结束' } })).status).toBe(201)
    expect(await use(key)).toBe('key-not-valid')
    expect((await product.call(ops.revokeApiKey, { as: 'administrator', params: { id }, body: { reason: '再来' } })).refusal?.code).toBe('key-already-revoked')
    const later = await keyFor(['reference'], { expiresOn: '2026-04-04' })
    product.clock.set('2026-04-05 09:00')
    expect(await use(later.key)).toBe('key-not-valid')
    product.clock.set('2026-04-03 14:10')
  })

  test('so many calls a minute, then it is told how long to wait', async () => {
    const { key } = await keyFor(['reference'], { callsAMinute: 2 })
    const use = async () => (await product.call(organisationOperations.listCategories, { as: key })).refusal
    expect([await use(), await use()]).toEqual([undefined, undefined])
    expect(await use()).toMatchObject({ code: 'key-too-fast', details: { seconds: 60 } })
    product.clock.set('2026-04-03 14:11')
    expect(await use()).toBeUndefined()
    product.clock.set('2026-04-03 14:10')
  })

  test('only the centre’s administrator makes them', async () => {
    expect((await product.call(ops.createApiKey, { as: 'clerk', body: { system: '甲', purpose: '乙', scopes: ['places'], expiresOn: '2026-12-31' } })).status).toBe(403)
  })
})
