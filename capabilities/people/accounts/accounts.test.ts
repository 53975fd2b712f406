import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../../tools/testing/product.ts'
import { staffIdOf, TEST_PASSWORD, UNITS } from '../../../tools/testing/small-district.ts'
import { peopleOperations } from '../contract.ts'
import { accountsOperations as operations } from '../contract/accounts.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 09:00' })
})
afterAll(() => product.stop())

const OWN = '只有我知道的一句话'.repeat(2)
const newcomer = { name: '小周', login: 'Zhou.Shili', unitId: UNITS.community, role: 'mediator', fromOn: '2026-03-16' }
const create = (body: object = {}) => product.call(operations.createAccount, { as: 'administrator', body: { ...newcomer, ...body } })
const signIn = (login: string, password: string, newPassword?: string) =>
  product.call(peopleOperations.signIn, { body: { login, password, ...(newPassword === undefined ? {} : { newPassword }) } })
const because = (reason = '离职交接') => ({ reason })
const on = (login: string) => ({ staffId: staffIdOf(login) })
const actions = async () => (await product.rows<{ action: string }>("select action from audit.change where subject_kind = 'staff' order by id")).map((each) => each.action)

describe('a new colleague', () => {
  let first = ''
  let staffId = ''

  test('an account with its post, and a first password shown once and stored nowhere', async () => {
    const made = await create()
    expect(made.status).toBe(201)
    expect(made.value).toMatchObject({ login: 'zhou.shili', goodUntil: '2026-03-23T01:00:00.000Z' })
    first = made.value.firstPassword
    staffId = made.value.staffId
    expect(first).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    const stored = JSON.stringify(await product.rows("select to_jsonb(f) as a from people.staff f union all select to_jsonb(c) from audit.change c union all select to_jsonb(m) from platform.command m"))
    expect(stored).not.toContain(first)
    expect(stored).not.toContain(first.replaceAll('-', ''))
    expect(await actions()).toEqual(['account.create'])
  })

  test('the first password opens nothing until its owner has chosen another', async () => {
    const asked = await signIn('zhou.shili', first)
    expect([asked.status, asked.refusal?.code, asked.refusal?.field]).toEqual([403, 'choose-own-password', 'newPassword'])
    expect((await signIn('zhou.shili', first, first)).refusal?.code).toBe('same-password')
    expect((await signIn('zhou.shili', first, 'short')).refusal?.code).toBe('weak-password')
    expect(await product.rows('select 1 from people.session where person_id = $1', [staffId])).toEqual([])
    const entered = await signIn('zhou.shili', first, OWN)
    expect(entered.value.me).toMatchObject({ name: '小周', acting: { role: 'mediator' } })
    expect((await signIn('zhou.shili', first)).status).toBe(401)
    expect((await signIn('zhou.shili', OWN)).status).toBe(201)
  })

  test('a login is given once; a post that may not be leaves no account behind', async () => {
    expect((await create({ login: 'zhou.shili' })).refusal?.code).toBe('login-taken')
    expect((await create({ login: '小周' })).refusal).toMatchObject({ code: 'bad-login', field: 'login' })
    expect((await create({ login: 'zhou.2', name: '  ' })).refusal?.code).toBe('no-name')
    expect((await create({ login: 'zhou.2', role: 'king' })).refusal?.code).toBe('bad-login')
    expect((await create({ login: 'zhou.2', untilOn: '2026-03-01' })).refusal?.code).toBe('bad-period')
    expect(await product.rows("select 1 from people.staff where login = 'zhou.2'")).toEqual([])
  })

  test('a first password is over after seven days; a new one is set', async () => {
    const made = (await create({ login: 'late', name: '小迟' })).value
    product.clock.set('2026-03-23 09:00')
    expect((await signIn('late', made.firstPassword, OWN)).refusal?.code).toBe('first-password-over')
    const again = (await product.call(operations.resetFirstPassword, { as: 'administrator', params: { staffId: made.staffId }, body: because('一次性密码过期') })).value
    expect(again.firstPassword).not.toBe(made.firstPassword)
    expect((await signIn('late', again.firstPassword, OWN)).status).toBe(201)
    product.clock.set('2026-03-16 09:30')
  })
})

describe('locking', () => {
  test('whoever is in is out at once, says why in the list, and comes back when unlocked', async () => {
    const { token } = (await signIn('clerk-2', TEST_PASSWORD)).value
    expect((await product.call(peopleOperations.me, { as: token })).status).toBe(200)
    const locked = await product.call(operations.lockAccount, { as: 'administrator', params: on('clerk-2'), body: because() })
    expect(locked.value).toEqual({ locked: true, sessionsEnded: 1 })
    expect((await product.call(peopleOperations.me, { as: token })).status).toBe(401)
    expect((await signIn('clerk-2', TEST_PASSWORD)).refusal?.code).toBe('wrong-sign-in')
    expect((await product.call(operations.lockAccount, { as: 'administrator', params: on('clerk-2'), body: because() })).refusal?.code).toBe('locked-already')
    const { accounts } = (await product.call(operations.listAccounts, { as: 'administrator', query: { state: 'locked' } })).value
    expect(accounts).toMatchObject([{ login: 'clerk-2', locked: true, reason: '离职交接' }])
    expect((await product.call(operations.unlockAccount, { as: 'administrator', params: on('clerk-2'), body: because('回来上班') })).value.locked).toBe(false)
    expect((await product.call(operations.unlockAccount, { as: 'administrator', params: on('clerk-2'), body: because() })).refusal?.code).toBe('not-locked')
    expect((await product.call(peopleOperations.me, { as: token })).status).toBe(401)
    expect((await signIn('clerk-2', TEST_PASSWORD)).status).toBe(201)
  })

  test('nobody locks, resets or trains themselves', async () => {
    const self = { as: 'administrator', params: on('administrator'), body: because() }
    for (const operation of [operations.lockAccount, operations.unlockAccount, operations.resetFirstPassword]) {
      expect((await product.call(operation, self)).refusal?.code).toBe('own-account')
    }
    expect((await product.call(operations.noteTraining, { ...self, body: { ...because(), trained: true } })).refusal?.code).toBe('own-account')
    expect((await product.call(peopleOperations.me, { as: 'administrator' })).status).toBe(200)
  })

  test('a reset ends the sessions, forgets the tries, and the old password opens nothing', async () => {
    const { token } = (await signIn('mediator-2', TEST_PASSWORD)).value
    for (let tries = 0; tries < 6; tries += 1) await signIn('mediator-2', 'wrong')
    expect((await signIn('mediator-2', TEST_PASSWORD)).status).toBe(429)
    const before = (await product.call(operations.listAccounts, { as: 'administrator', query: { text: 'mediator-2' } })).value.accounts[0]
    expect(before).toMatchObject({ failedTries: 7, waitsUntil: '2026-03-16T01:45:00.000Z', lastSignInAt: '2026-03-16T01:30:00.000Z' })
    const reset = (await product.call(operations.resetFirstPassword, { as: 'administrator', params: on('mediator-2'), body: because('忘记密码') })).value
    expect((await product.call(peopleOperations.me, { as: token })).status).toBe(401)
    expect((await signIn('mediator-2', TEST_PASSWORD)).status).toBe(401)
    expect((await signIn('mediator-2', reset.firstPassword)).refusal?.code).toBe('choose-own-password')
    expect((await signIn('mediator-2', reset.firstPassword, TEST_PASSWORD)).status).toBe(201)
    const after = (await product.call(operations.listAccounts, { as: 'administrator', query: { text: 'mediator-2' } })).value.accounts[0]
    expect(after).toMatchObject({ failedTries: 0, waitsUntil: null, firstPassword: false })
  })
})

describe('who keeps accounts, and whose (PIPL-51)', () => {
  test('nobody but an administrator: not the director, not a head, not the DPO', async () => {
    for (const as of ['director', 'unit-head', 'dpo', 'clerk', 'mediator', 'supervisor']) {
      expect((await product.call(operations.listAccounts, { as })).status).toBe(403)
      expect((await product.call(operations.createAccount, { as, body: newcomer })).status).toBe(403)
      expect((await product.call(operations.lockAccount, { as, params: on('clerk-2'), body: because() })).status).toBe(403)
      expect((await product.call(operations.resetFirstPassword, { as, params: on('clerk-2'), body: because() })).status).toBe(403)
    }
    expect((await product.call(operations.listAccounts)).status).toBe(401)
  })

  test('an administrator of one community sees and keeps that community’s accounts only', async () => {
    await product.rows(
      `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on)
       select district_id, gen_random_uuid(), $1, $2, 'administrator', 'main', '', '2026-01-01' from organisation.unit where id = $2`,
      [staffIdOf('supervisor'), UNITS.otherCommunity])
    await product.rows("update organisation.posting set until_on = '2026-02-01' where staff_id = $1 and role = 'supervisor'", [staffIdOf('supervisor')])
    const { token } = (await signIn('supervisor', TEST_PASSWORD)).value
    const { accounts } = (await product.call(operations.listAccounts, { as: token })).value
    expect(accounts.filter((each) => each.manageable).map((each) => each.login)).toEqual(['mediator-elsewhere'])
    expect(accounts.map((each) => each.login)).not.toContain('clerk-2')
    expect((await product.call(operations.lockAccount, { as: token, params: on('clerk-2'), body: because() })).status).toBe(404)
    expect((await product.call(operations.resetFirstPassword, { as: token, params: on('administrator'), body: because() })).status).toBe(404)
    expect((await product.call(operations.createAccount, { as: token, body: { ...newcomer, login: 'far' } })).refusal?.code).toBe('unit-not-yours')
  })

  test('training is noted with its reason, and every change is audited with whoever made it', async () => {
    const noted = await product.call(operations.noteTraining, { as: 'administrator', params: on('mediator-2'), body: { trained: true, reason: '2026 年 3 月市级培训合格' } })
    expect(noted.value.trained).toBe(true)
    const rows = await product.rows<{ actor_role: string; data: { reason: string } }>("select actor_role, data from audit.change where action = 'account.training'")
    expect(rows).toMatchObject([{ actor_role: 'administrator', data: { trained: true, reason: '2026 年 3 月市级培训合格' } }])
    expect(new Set(await actions())).toEqual(new Set(['account.create', 'account.reset', 'account.lock', 'account.unlock', 'account.training']))
  })
})
