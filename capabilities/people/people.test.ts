import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { type Id, newId } from '#platform/ids'
import {
  duplicatesByPhone, insertConsent, insertParty, insertReporter, listParties, openWithPin, partiesWithNames, pinOf, pinShown, type PartyId,
  readParty, reissuePin, reportersOf, type ReporterId, resolveSession, revealPartyField, sealPeople, verifyPassword, type WriteContext,
} from '#cap/people'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'
import { peopleOperations as operations } from './contract.ts'
import { consentsOf, demonstrationSignIns, representParty } from './public.ts'
import { requestCode } from './sign-in/residents.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 09:00' })
})
afterAll(() => product.stop())

const signIn = (login: string, password = TEST_PASSWORD) => product.call(operations.signIn, { body: { login, password } })

async function actorOf(token: string): Promise<StaffActor> {
  const actor = await resolveSession(product.services, token)
  if (actor?.kind !== 'staff') throw new Error('signed in')
  return actor
}

describe('staff sign-in', () => {
  test('gives a session that says who and as what', async () => {
    const { value } = await signIn('mediator')
    expect(value.token).toMatch(/^990001\.[\w-]{43}$/)
    expect(value.me).toMatchObject({ name: '老王', acting: { role: 'mediator', roleName: { zh: '调解员' }, unitName: { zh: '示例社区' } } })
    expect((await product.call(operations.me, { as: value.token })).value.name).toBe('老王')
  })

  test('says the same of an unknown login, a wrong password and a login in capitals that exists', async () => {
    const unknown = await signIn('nobody-here')
    const wrong = await signIn('mediator', 'not the password')
    expect([unknown.status, unknown.refusal]).toEqual([401, wrong.refusal])
    expect((await signIn(' Mediator ')).status).toBe(201)
  })

  test('five wrong tries lock it for fifteen minutes, even at once and even for the right password', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('supervisor', 'wrong')))
    const statuses = answers.map((each) => each.status).sort()
    expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(429)])
    const locked = await signIn('supervisor')
    expect(locked.refusal).toMatchObject({ code: 'locked-for-a-while', details: { minutes: 15 } })
    product.clock.set('2026-03-16 09:16')
    expect((await signIn('supervisor')).status).toBe(201)
  })

  test('the tries at a login that does not exist are counted alike', async () => {
    for (let count = 0; count < 5; count += 1) expect((await signIn('no-such-login', 'wrong')).status).toBe(401)
    expect((await signIn('no-such-login', 'wrong')).status).toBe(429)
  })

  test('no password and no token is stored as it is', async () => {
    const { value } = await signIn('clerk')
    const secret = value.token.split('.')[1] ?? ''
    const stored = JSON.stringify(await product.rows(`select to_jsonb(s) || jsonb_build_object('f', to_jsonb(f)) from people.session s, people.staff f`))
    expect(stored).not.toContain(secret)
    expect(stored).not.toContain(TEST_PASSWORD)
  })

  test('a session ends with sign-out, and after twelve hours', async () => {
    const { value } = await signIn('archivist')
    expect((await product.call(operations.signOut, { as: value.token })).status).toBe(200)
    expect((await product.call(operations.me, { as: value.token })).status).toBe(401)
    const later = (await signIn('archivist')).value.token
    product.clock.set('2026-03-16 21:17')
    expect((await product.call(operations.me, { as: later })).status).toBe(401)
    product.clock.set('2026-03-16 09:30')
  })

  test('a token of another district, or an invented one, is nobody', async () => {
    const { value } = await signIn('clerk')
    for (const token of [value.token.replace('990001', '990002'), `990001.${'a'.repeat(43)}`, '990001.short']) {
      expect((await product.call(operations.me, { as: token })).status).toBe(401)
    }
  })
})

test('one person acts in exactly one post, and only in their own', async () => {
  const [posting] = await product.rows<{ id: string }>(
    `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on)
     select district_id, gen_random_uuid(), id, '${UNITS.community}', 'unit-head', 'dual', '社区兼职副书记', '2026-01-01'
       from people.staff where login = 'community-officer' returning id`)
  const { value } = await signIn('community-officer')
  expect(value.me.acting.role).toBe('community-officer')
  expect(value.me.postings.map((each) => each.role)).toEqual(['community-officer', 'unit-head'])
  const switched = await product.call(operations.switchRole, { as: value.token, body: { postingId: posting?.id ?? '' } })
  expect(switched.value.acting).toMatchObject({ role: 'unit-head', capacity: 'dual', unitName: { zh: '示例社区' } })
  expect((await actorOf(value.token)).role).toBe('unit-head')
  const other = (await signIn('mediator')).value.me.acting.id
  expect((await product.call(operations.switchRole, { as: value.token, body: { postingId: other } })).refusal?.code).toBe('no-such-posting')
  const audit = await product.rows<{ action: string; actor_role: string }>(
    `select action, actor_role from audit.access where action like 'session.%' and actor_id = $1 order by action`, [value.me.staffId])
  expect(audit).toEqual([{ action: 'session.begin', actor_role: 'community-officer' }, { action: 'session.switch', actor_role: 'unit-head' }])
})

test('the password is asked for again before sealing, and a new one ends other sessions', async () => {
  const first = (await signIn('committee-head')).value.token
  const actor = await actorOf(first)
  expect((await verifyPassword(product.services, actor, TEST_PASSWORD)).ok).toBe(true)
  const wrong = await verifyPassword(product.services, actor, 'wrong')
  expect(!wrong.ok && wrong.refusal.code).toBe('wrong-password')
  const change = (password: string, newPassword: string) => product.call(operations.changePassword, { as: first, body: { password, newPassword } })
  expect((await change(TEST_PASSWORD, 'short')).refusal?.code).toBe('weak-password')
  const other = (await signIn('committee-head')).value.token
  expect((await change(TEST_PASSWORD, 'three words in a row')).status).toBe(200)
  product.clock.set('2026-03-16 09:31')
  expect((await product.call(operations.me, { as: other })).status).toBe(401)
  expect((await product.call(operations.me, { as: first })).status).toBe(200)
  expect((await signIn('committee-head')).status).toBe(401)
})

describe('the people of a case', () => {
  const caseId = '01900000-0000-7000-8000-0000000000aa' as Id<'case'>
  const otherId = '01900000-0000-7000-8000-0000000000bb' as Id<'case'>
  const reporterId = '01900000-0000-7000-8000-0000000000a1' as ReporterId
  let applicant: PartyId
  const context = (sealed = false): WriteContext => ({
    district: TEST_DISTRICT, keys: product.services.keys, centreId: UNITS.community as Id<'unit'>, at: product.clock.now(), sealed,
  })

  async function write(id: Id<'case'>, reporter: ReporterId): Promise<PartyId> {
    const typed = { id: newId<'party'>(product.clock), caseId: id, side: 'applicant', name: '当事人甲', phone: '+86 138 0000 0001', identityNumber: '11010519491231002x' } as const
    const party = readParty(typed, product.services.today(TEST_DISTRICT))
    if (!party.ok) throw new Error(party.refusal.code)
    await inDistrict(product.services.db, TEST_DISTRICT, async (tx) => {
      await tx.run(insertParty(context(), party.value))
      await tx.run(insertReporter(context(), {
        id: reporter, caseId: id, channel: 'visit', language: 'zh', name: '当事人甲', phone: '13800000001', addressId: null, partyId: party.value.id, lettersWanted: true,
      }))
      await tx.run(insertConsent(context(), {
        id: newId<'consent'>(product.clock), caseId: id, partyId: party.value.id, reporterId: null, purpose: 'mediation', version: '1', form: 'oral',
        channel: 'visit', answer: 'given', answeredOn: product.services.today(TEST_DISTRICT), witness: '小李', recordedBy: null, fileId: null,
      }))
    })
    return party.value.id
  }

  beforeAll(async () => {
    applicant = await write(caseId, reporterId)
  })

  test('are masked in lists, whole for handlers, and never in plain text in the database', async () => {
    const { masked, whole } = await inDistrict(product.services.db, TEST_DISTRICT, async (tx) => ({
      masked: await listParties(tx, product.services.keys, caseId), whole: await partiesWithNames(tx, product.services.keys, caseId),
    }))
    expect(masked).toMatchObject([{ name: '当＊＊＊', phone: '138****0001', identityNumber: '110*************2X', ageBand: '60-over' }])
    expect(whole).toMatchObject([{ name: '当事人甲', phone: '13800000001', identityNumber: '11010519491231002X', minor: false }])
    const stored = JSON.stringify(await product.rows('select to_jsonb(p) from people.party p union all select to_jsonb(r) from people.reporter r'))
    expect(stored).not.toMatch(/13800000001|11010519491231002X/)
  })

  test('a full value costs a reason and leaves its row', async () => {
    const by = await actorOf((await signIn('mediator')).value.token)
    const reveal = (reason: string, partyId = applicant) => inDistrict(product.services.db, TEST_DISTRICT, (tx) =>
      revealPartyField(tx, product.services, { caseId, partyId, field: 'phone', reason, by }))
    expect(await reveal('  x ')).toMatchObject({ ok: false, refusal: { code: 'reason-missing' } })
    expect(await reveal('约定上门时间', newId<'party'>(product.clock))).toMatchObject({ ok: false, refusal: { code: 'no-such-party' } })
    expect(await reveal('约定上门时间')).toEqual({ ok: true, value: '13800000001' })
    const rows = await product.rows(`select actor_role, reason, case_id from audit.access where action = 'phone.reveal'`)
    expect(rows).toEqual([{ actor_role: 'mediator', reason: '约定上门时间', case_id: caseId }])
  })

  test('a phone is recognised within one centre only', async () => {
    await write(otherId, newId<'reporter'>(product.clock))
    const since = new Date('2026-01-01T00:00:00Z')
    const ask = (centreId: string) => inDistrict(product.services.db, TEST_DISTRICT, (tx) =>
      duplicatesByPhone(tx, product.services.keys, { centreId: centreId as Id<'unit'>, phone: '13800000001', since }))
    expect((await ask(UNITS.community)).sort()).toEqual([caseId, otherId])
    expect(await ask(UNITS.otherCommunity)).toEqual([])
  })

  test('the newest answer to a purpose counts; earlier ones stay', async () => {
    product.clock.set('2026-03-16 09:40')
    const standing = await inDistrict(product.services.db, TEST_DISTRICT, async (tx) => {
      await tx.run(insertConsent(context(), {
        id: newId<'consent'>(product.clock), caseId: otherId, partyId: applicant, reporterId: null, purpose: 'mediation', version: '1', form: 'oral',
        channel: 'visit', answer: 'given', answeredOn: product.services.today(TEST_DISTRICT), witness: null, recordedBy: null, fileId: null,
      }))
      product.clock.set('2026-03-16 09:45')
      await tx.run(insertConsent(context(), {
        id: newId<'consent'>(product.clock), caseId: otherId, partyId: applicant, reporterId: null, purpose: 'mediation', version: '1', form: 'written',
        channel: 'visit', answer: 'withdrawn', answeredOn: product.services.today(TEST_DISTRICT), witness: null, recordedBy: null, fileId: null,
      }))
      return consentsOf(tx, otherId)
    })
    expect(standing.find((each) => each.partyId === applicant)?.answer).toBe('withdrawn')
  })

  test('a guardian can be named', async () => {
    const ward = await inDistrict(product.services.db, TEST_DISTRICT, async (tx) => {
      await tx.run(representParty(TEST_DISTRICT, applicant, applicant, 'guardian'))
      return (await partiesWithNames(tx, product.services.keys, caseId))[0]
    })
    expect(ward).toMatchObject({ representedBy: applicant, representation: 'guardian' })
  })

  test('code and PIN open one case; a wrong PIN and an unknown code are refused in the same words', async () => {
    const pin = pinOf(product.services.keys, caseId, reporterId, 1)
    expect(pin).toMatch(/^\d{6}$/)
    const open = (typed: string, id: Id<'case'> | undefined = caseId) =>
      openWithPin(product.services, { district: TEST_DISTRICT, caseId: id, typedCode: '7KQ4-92MX', pin: typed })
    const opened = await open(` ${pin.slice(0, 3)} ${pin.slice(3)}`)
    expect(opened.ok && (await resolveSession(product.services, opened.value.token))).toEqual({ kind: 'reporter', district: TEST_DISTRICT, id: reporterId, caseId })
    const wrong = pin === '000000' ? '111111' : '000000'
    const refused = await open(wrong)
    expect(refused).toEqual(await openWithPin(product.services, { district: TEST_DISTRICT, caseId: undefined, typedCode: 'ZZZZZZZZ', pin }))
    for (let count = 0; count < 4; count += 1) await open(wrong)
    expect(await open(pin)).toMatchObject({ ok: false, refusal: { code: 'locked-for-a-while' } })
    product.clock.set('2026-03-16 10:05')
    expect((await open(pin)).ok).toBe(true)
  })

  test('the PIN is shown for a day; a new one at the counter ends the old one', async () => {
    const [reporter] = await inDistrict(product.services.db, TEST_DISTRICT, (tx) => reportersOf(tx, product.services.keys, caseId))
    if (!reporter) throw new Error('a reporter was stored')
    expect(pinShown(product.services.keys, reporter, new Date('2026-03-17T00:00:00Z')).ok).toBe(true)
    expect(pinShown(product.services.keys, reporter, new Date('2026-03-17T02:00:00Z'))).toMatchObject({ ok: false, refusal: { code: 'pin-no-longer-shown' } })
    const by = await actorOf((await signIn('clerk')).value.token)
    const reissued = await inDistrict(product.services.db, TEST_DISTRICT, (tx) => reissuePin(tx, product.services, { caseId, reporterId, reason: '本人持证补办', by }))
    const old = pinOf(product.services.keys, caseId, reporterId, 1)
    expect(reissued.ok && reissued.value).not.toBe(old)
    const tried = await openWithPin(product.services, { district: TEST_DISTRICT, caseId, typedCode: '', pin: old })
    expect(tried.ok).toBe(false)
  })

  test('a one-time code opens the list of own reports, and one of them', async () => {
    const sent = await product.call(operations.requestCode, { body: { phone: '138 0000 0001' } })
    const wrong = sent.value.shownCode === '000000' ? '111111' : '000000'
    const enter = (code: string) => product.call(operations.signInWithCode, { body: { phone: '13800000001', code } })
    expect((await enter(wrong)).refusal?.code).toBe('wrong-one-time-code')
    const entered = await enter(sent.value.shownCode)
    expect((await enter(sent.value.shownCode)).refusal?.code).toBe('wrong-one-time-code')
    const cookie = entered.raw.headers['set-cookie']
    const headers = { cookie: String(cookie).split(';')[0] ?? '' }
    const list = await product.app.inject({ method: 'GET', url: '/api/d/shili/own-reports', headers })
    expect(list.json<{ reports: { caseId: string }[] }>().reports.map((each) => each.caseId).sort()).toEqual([caseId, otherId])
    const opened = await product.app.inject({ method: 'POST', url: `/api/d/shili/own-reports/${caseId}/session`, headers })
    expect((await resolveSession(product.services, opened.json<{ token: string }>().token))?.kind).toBe('reporter')
    expect((await product.call(operations.listOwnReports)).refusal?.code).toBe('not-signed-in')
  })

  test('the people of a sealed case are there only for who names the case', async () => {
    await inDistrict(product.services.db, TEST_DISTRICT, async (tx) => {
      for (const statement of sealPeople(TEST_DISTRICT, otherId)) await tx.run(statement)
    }, { sealedCase: otherId })
    const look = (options: { sealedCase?: string }) => inDistrict(product.services.db, TEST_DISTRICT, (tx) => partiesWithNames(tx, product.services.keys, otherId), options)
    expect(await look({})).toEqual([])
    expect(await look({ sealedCase: otherId })).toHaveLength(1)
    expect(await look({ sealedCase: caseId })).toEqual([])
  })
})

test('the directory lists who holds which post, from the own unit down', async () => {
  const people = (await product.call(operations.listDirectory, { as: 'clerk' })).value.people
  expect(people.map((each) => each.unitName.zh)).toEqual(Array(people.length).fill('示例社区'))
  const mediators = await product.call(operations.listDirectory, { as: 'director', query: { unitPath: '1', role: 'mediator' } })
  expect(new Set(mediators.value.people.map((each) => each.name))).toEqual(new Set(['老王', '老许', '老何']))
})

test('a demonstration shows one login a role and kind of unit, which works; anywhere else it shows none', async () => {
  const { value } = await product.call(operations.listDemonstrationSignIns)
  expect(value.people.map((each) => each.role)).toContain('mediator')
  expect(new Set(value.people.map((each) => `${each.role} ${each.unitName.zh}`)).size).toBe(value.people.length)
  const first = value.people.filter((each) => each.first).map((each) => each.role)
  expect(new Set(first).size).toBe(first.length)
  expect(value.people[0]).toMatchObject({ role: 'clerk', first: true })
  expect(value.people.find((each) => each.role === 'observer')?.first).toBe(false)
  const serious = { ...product.services, demonstration: false }
  expect(await demonstrationSignIns(serious, product.services.district(TEST_DISTRICT))).toMatchObject({ ok: false, refusal: { code: 'no-demonstration' } })
  expect(await requestCode(serious, TEST_DISTRICT, '13800000001')).toMatchObject({ ok: false, refusal: { code: 'no-code-sender' } })
})
