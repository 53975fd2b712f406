import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf } from '../../tools/testing/small-district.ts'
import { mediationOperations as ops } from './contract.ts'
import { aScan, aSession, consented, contacted, mediatedCase, noticed, type Opened, openedCase } from './house.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const at = (opened: Opened) => ({ caseId: opened.caseId })
const stepOf = async (opened: Opened, step: string, as: string) =>
  (await product.call(ops.readMediationDesk, { params: at(opened), as })).value.steps.find((each) => each.step === step)?.refusal?.code ?? null

test('where no committee can give a number, the button says so before anybody presses it (PMA 8)', async () => {
  const opened = await openedCase(product)
  await contacted(product, opened)
  for (const partyId of [opened.applicant, opened.respondent]) (await consented(product, opened, partyId)).value
  await noticed(product, opened)
  const accept = () => product.call(ops.acceptMatter, { params: at(opened), as: 'mediator', body: { initiative: 'application', scope: 'whole' } })
  await product.rows(`update organisation.committee set sectors = '["LAB-01"]'::jsonb`)
  expect(await stepOf(opened, 'accept', 'mediator')).toBe('no-committee')
  expect((await accept()).refusal).toMatchObject({ code: 'no-committee', law: 'PMA-8' })
  await product.rows(`update organisation.committee set sectors = '[]'::jsonb`)
  expect(await stepOf(opened, 'accept', 'mediator')).toBeNull()
  expect((await accept()).value.state).toBe('accepted')
})

test('where there is violence at home, only a trained mediator is named and talks, on the button as in the command', async () => {
  const opened = await mediatedCase(product)
  const params = at(opened)
  ;(await product.call(ops.askGates, { params, as: 'mediator', body: { answers: { 'G-03': 'yes' } } })).value
  const plan = { wish: '愿意分开谈', measures: '分时到场', writtenWish: await aScan(product) }
  const separate = aSession(product, opened, 'separate', { 'G-03': 'yes' })
  // The record is sealed with the answer: whoever is not trained has it no more, and the try is written down.
  expect((await product.call(ops.holdSession, { params, as: 'mediator', body: separate })).status).toBe(404)
  const name = (login: string) =>
    product.call(ops.designateMediator, { params, as: 'committee-head', body: { mediatorIds: [staffIdOf(login)], chosenBy: 'parties', disclosure: 'none' } })
  expect((await name('mediator-2')).refusal).toMatchObject({ code: 'mediator-not-trained', field: 'mediatorIds' })
  await product.rows('update people.staff set violence_trained = true where login = $1', ['mediator-2'])
  expect((await name('mediator-2')).status).toBe(201)
  expect(await stepOf(opened, 'hold-session', 'mediator-2')).toBe('gate-stops')
  ;(await product.call(ops.recordSafetyPlan, { params, as: 'mediator-2', body: plan })).value
  expect(await stepOf(opened, 'hold-session', 'mediator-2')).toBeNull()
  expect((await product.call(ops.holdSession, { params, as: 'mediator-2', body: separate })).status).toBe(201)
  expect((await product.call(ops.holdSession, { params, as: 'mediator-2', body: { ...separate, mode: 'face-to-face' } })).refusal?.code).toBe('gate-stops')
})
