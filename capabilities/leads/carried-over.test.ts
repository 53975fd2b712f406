import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, UNITS } from '../../tools/testing/small-district.ts'
import { casesOperations } from '../cases/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { seedReceivers } from '../transfers/receivers.testing.ts'
import { leadsOperations as ops } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  await seedReceivers(product)
})

afterAll(() => product.stop())

/** Where the list begins that a case’s door leads to. */
const beginningOf = (doorAt: string | null) => new URL(doorAt ?? '', 'http://desk/').searchParams.get('before') ?? ''

const send = (body: object) => product.call(ops.sendMessage, { body: { unitId: UNITS.community, kind: 'question', text: '', noticeGiven: false, ...body } })
const messages = async (as: string, view: 'waiting' | 'settled' = 'waiting') => (await product.call(ops.listMessages, { as, query: { view } })).value
const mine = (sent: { code: string; pin: string }) => product.call(ops.readMyMessage, { body: { code: sent.code, pin: sent.pin } })

test('it becomes a petition directly, for the petition office; of an accusation its unit learns no more than that it went on (PET Art. 30)', async () => {
  const sent = (await send({ text: '请求解决供水', name: '当事人丙', phone: '13800000003', noticeGiven: true, letterWanted: true, language: 'en' })).value
  const idOf = async (as: string, text: string) => (await messages(as)).messages.find((each) => each.text === text)?.id ?? ''
  const id = await idOf('clerk', '请求解决供水')
  const carry = (messageId: string, body: object, as = 'clerk') => product.call(ops.carryMessage, { as, params: { id: messageId }, body: { to: 'petition', ...body } })
  expect((await carry(id, {})).refusal).toMatchObject({ code: 'type-missing', law: 'PET-17' })
  const carried = (await carry(id, { type: 'claim' })).value
  expect(await product.rows('select type, received_on::text from petitions.petition where case_id = $1', [carried.caseId])).toEqual([{ type: 'claim', received_on: '2026-03-16' }])
  expect((await mine(sent)).value.carried).toMatchObject({ kind: 'petition', code: carried.code, pin: expect.stringMatching(/^\d{6}$/) })
  await product.drain()
  expect(await product.rows('select rule, language from notifications.letter where case_id = $1', [carried.caseId])).toEqual([{ rule: 'petition-received', language: 'en' }])
  ;(await send({ text: '反映某单位乱收费' })).value
  const other = await idOf('director', '反映某单位乱收费')
  expect((await carry(other, { type: 'accusation', accusedUnitId: UNITS.community })).refusal?.code).toBe('own-unit-accused')
  const sealed = (await carry(other, { type: 'accusation', accusedUnitId: UNITS.community }, 'director')).value
  const seen = (await messages('clerk', 'settled')).messages.find((each) => each.id === other)
  expect(seen).toMatchObject({ text: '', became: { kind: 'case', words: { zh: '已转办' }, code: null } })
  expect(JSON.stringify(seen)).not.toContain(sealed.code)
})

test('a note becomes a petition at the counter, and not by whoever is out in the grid', async () => {
  const { id } = (await product.call(ops.takeNote, { as: 'grid-worker', body: { source: 'household-visit', text: '请求把路灯修好', placeText: '东门', noticeGiven: false } })).value
  const decide = (as: string) => product.call(ops.decideNote, { as, params: { id }, body: { to: 'petition', type: 'suggestion' } })
  expect((await decide('grid-worker')).refusal).toMatchObject({ code: 'not-your-petition', law: 'PET-17' })
  const { carried } = (await decide('clerk')).value
  const [words] = await product.rows<{ content: string }>(`select c.content from cases.fact_content c join cases.fact f on f.id = c.fact_id
    where f.case_id = $1 and f.kind = 'case-registered'`, [carried?.caseId])
  expect(words?.content).toContain('请求把路灯修好\\n东门')
  expect((await product.call(ops.listNotes, { as: 'clerk', query: { view: 'decided' } })).value.notes[0]).toMatchObject({ text: null, became: { kind: 'petition', code: carried?.code } })
})

test('a note that is a hazard leads its case: nothing waits at triage, no clock of a dispute runs; the case says where it came from', async () => {
  const { id } = (await product.call(ops.takeNote, { as: 'grid-worker', body: { source: 'grid-patrol', text: '台阶松了', placeText: '南门', noticeGiven: false } })).value
  const { carried } = (await product.call(ops.decideNote, { as: 'grid-worker', params: { id }, body: { to: 'hazard' } })).value
  const led = await product.rows(`select c.stage_kind, (select count(*)::int from cases.deadline d where d.case_id = c.id and d.clock = 'DL-01') as clocks
    from cases.case_file c where c.id = $1`, [carried?.caseId])
  expect(led).toEqual([{ stage_kind: 'hazard', clocks: 0 }])
  const read = (as: string) => product.call(casesOperations.readCase, { as, params: { caseId: carried?.caseId ?? '' } })
  // Told to whoever may read the case, and to nobody who may only know of it.
  expect((await read('clerk')).value.door).toEqual({ zh: '网格巡查，从一条线索转来', en: 'grid patrol, from a note' })
  expect((await read('unit-head')).value.door).toBeNull()
  // And led there whoever may open that note, and nobody else.
  const before = beginningOf((await read('clerk')).value.doorAt)
  expect((await product.call(ops.listNotes, { as: 'clerk', query: { view: 'decided', before } })).value.notes[0]?.id).toBe(id)
  expect((await read('mediator')).value.doorAt).toBeNull()
})

test('whoever left a message that is a hazard follows it with code and PIN, and nothing is said of mediation; it has a place that somebody can go to', async () => {
  const sent = (await send({ text: '栏杆松了' })).value
  const [message] = (await messages('clerk')).messages
  const carry = (place: object) => product.call(ops.carryMessage, { as: 'clerk', params: { id: message?.id ?? '' }, body: { to: 'hazard', ...place } })
  expect((await carry({})).refusal).toMatchObject({ code: 'place-missing', field: 'place' })
  const carried = (await carry({ addressId: ADDRESSES.flat301 })).value
  const { procedures, doorAt } = (await product.call(casesOperations.readCase, { as: 'clerk', params: { caseId: carried.caseId } })).value
  const settled = await product.call(ops.listMessages, { as: 'clerk', query: { view: 'settled', before: beginningOf(doorAt) } })
  expect(settled.value.messages[0]?.id).toBe(message?.id)
  expect(procedures.find((each) => each.kind === 'entry')?.stateWords).toEqual({ zh: '按隐患办', en: 'handled as a hazard' })
  const [found] = await product.rows<{ data: { atAddressId: string }; content: string }>(`select f.data, c.content from cases.fact f join cases.fact_content c on c.fact_id = f.id
    where f.case_id = $1 and f.kind = 'hazard-found'`, [carried.caseId])
  expect([found?.data.atAddressId, found?.content.includes('示例小区')]).toEqual([ADDRESSES.flat301, true])
  const { code, pin } = (await mine(sent)).value.carried ?? {}
  const { token } = (await product.call(intakeOperations.openMyCase, { body: { code: code ?? '', pin: pin ?? '' } })).value
  expect((await product.call(intakeOperations.readMyCase, { as: token })).value).toMatchObject({ open: true, disputed: false, text: '栏杆松了' })
})
