import { expect } from 'vitest'
import { type PAPERS, petitionsOperations as ops, type TakeDownBody, type TakenDown } from '../capabilities/petitions/contract.ts'
import { indicatorsOperations } from '../capabilities/indicators/contract.ts'
import { UNITS_OF } from '../capabilities/petitions/house.testing.ts'
import { HOUSING } from '../capabilities/transfers/receivers.testing.ts'
import { UNITS } from '../tools/testing/small-district.ts'
import type { Product } from '../tools/testing/product.ts'
import { at, deadlines, phoneOf, readPaper } from './acts.testing.ts'

export const OFFICER = 'petition-officer'
export const HOUSER = 'department-handler'
export type Life = TakenDown

export const claim: TakeDownBody = {
  type: 'claim', form: 'visit', text: '拆迁补偿少算了一间房，请求重新核定。', receivedOn: '2026-03-02', people: 1, addressKnown: true,
  name: '信访人甲', phone: '13900000101', address: '示例小区2栋1单元301', noticeGiven: true, language: 'en', lettersWanted: true,
}
export const opinion = { outcome: 'not-supported', request: '重新核定补偿。', facts: '房屋登记为三间，第四间没有登记。', opinion: '不予支持。', basis: '《国有土地上房屋征收与补偿条例》。' } as const

export const accusation: TakeDownBody = {
  type: 'accusation', form: 'visit', text: '示例北社区有人违规收费，收据在我手里。', receivedOn: '2026-06-10', people: 1, addressKnown: true,
  name: '检举人乙', phone: '13900000202', address: '示例小区9栋', noticeGiven: true, accusedUnitId: UNITS.street,
}
/** Whoever brings a claim and asks for review and re-review is written to so often, and of these things. */
export const LETTERS_OF_A_CLAIM = [
  'petition-received', 'petition-directed', 'petition-directed', 'petition-designated', 'petition-accepted', 'petition-extended', 'petition-opinion', 'petition-delivered',
  'review-requested', 'petition-directed', 'petition-designated', 'review-opinion', 'petition-delivered', 're-review-requested', 're-review-opinion',
]

/** What the people of a petition do, in one line each. */
export function petitionActs(product: () => Product) {
  const takeDown = async (body: TakeDownBody, as = OFFICER) => (await product().call(ops.takeDownPetition, { as, body })).value
  const view = async (life: Life, as = OFFICER) => (await product().call(ops.readPetition, { as, params: at(life) })).value
  const paper = async (life: Life, name: (typeof PAPERS)[number], as = OFFICER) =>
    readPaper((await product().call(ops.printPetitionPaper, { as, params: { ...at(life), paper: name } })).value)
  const mine = async (life: Life) => {
    const token = await phoneOf(product(), { ...life, pin: life.pin ?? '' } as never)
    return (await product().call(ops.readMyPetition, { as: token })).value
  }
  /** The review goes to the organ that is competent for it: never to whoever wrote the opinion; it objects once, and is designated (PET 23, 24, 35). */
  const handedOn = async (life: Life) => {
    const direct = (body: { unitId?: string; body?: string }, as = OFFICER) => product().call(ops.directPetition, { as, params: at(life), body: { mode: 'forwarded', ...body } })
    const designate = () => product().call(ops.designatePetition, { as: 'director', params: at(life), body: { unitId: UNITS_OF.water, reason: '供水事务由水务局复查。' } })
    expect((await direct({ unitId: HOUSING })).refusal?.code).toBe('same-body-reviews')
    expect((await direct({})).refusal?.code).toBe('no-such-unit')
    expect((await designate()).refusal?.code).toBe('not-objected-yet')
    expect((await view(life)).units.map((each) => each.unitId)).not.toContain(HOUSING)
    ;(await direct({ body: '示例市信访局' })).value
    expect(await paper(life, 'directing')).toContain('示例市信访局')
    ;(await direct({ unitId: UNITS_OF.water })).value
    expect((await direct({ body: '示例市信访局' })).refusal?.code).toBe('reviewed-there')
    expect(await deadlines(product(), life)).toMatchObject({ 'DL-16': { raw: '2026-06-17', optional: true } })
    const reason = '复查归上一级机关。'
    expect((await product().call(ops.objectCompetence, { as: HOUSER, params: at(life), body: { reason } })).status).toBe(404)
    ;(await product().call(ops.objectCompetence, { as: 'water-handler', params: at(life), body: { reason } })).value
    expect((await mine(life))?.now.zh).toBe('复查的单位说不归它管，正在核实。')
    ;(await product().call(ops.answerObjection, { as: OFFICER, params: at(life), body: { agreed: true, reason: '属实。' } })).value
    ;(await designate()).value
    expect((await product().call(ops.objectCompetence, { as: 'water-handler', params: at(life), body: { reason } })).refusal?.code).toBe('designated-for-good')
    return deadlines(product(), life)
  }
  return { takeDown, view, paper, mine, handedOn, repeatsCount: () => repeatsCount(product(), takeDown) }
}

/** Of two petitions of one day the first is repeated twice in time, its repeat once, and the other one too late (I-16). */
async function repeatsCount(product: Product, takeDown: (body: TakeDownBody) => Promise<Life>): Promise<void> {
  const brought = () => takeDown({ ...claim, text: '路灯不亮。', receivedOn: '2026-06-11', phone: '13900000404' })
  const register = async (life: Life, repeat: 'first' | 'new-facts' | 'repeat', earlier?: Life) =>
    (await product.call(ops.registerPetition, { as: OFFICER, params: at(life), body: { repeat, ...(earlier ? { earlierCaseId: earlier.caseId } : {}) } })).value
  const refuse = async (life: Life) => (await product.call(ops.refusePetition, { as: OFFICER, params: at(life), body: { route: 'other-organ', reason: '归路灯管理单位。' } })).value
  const [one, other] = [await brought(), await brought()]
  await register(one, 'first')
  await register(other, 'new-facts')
  await Promise.all([refuse(one), refuse(other)])
  const [again, once, more, late] = [await brought(), await brought(), await brought(), await brought()]
  product.clock.set('2026-12-08 10:00')
  await Promise.all([again, once].map((each) => register(each, 'repeat', one)))
  await refuse(again)
  await register(more, 'repeat', again)
  product.clock.set('2026-12-09 10:00')
  await register(late, 'repeat', other)
  const counted = `select effective_on::text as on, recorded_on::text as told, sum(n)::int as n from cases.counter where indicator = 'cohort-petition-repeated' group by 1, 2`
  expect(await product.rows(counted)).toEqual([{ on: '2026-06-11', told: '2026-12-08', n: 1 }])
  const first = async (to: string) => (await product.call(indicatorsOperations.readIndicators, { as: 'director', query: { from: '2026-06-11', to } })).value.figures.find((each) => each.id === 'I-16')
  expect(await first('2026-06-12')).toMatchObject({ state: 'early', numerator: null, denominator: null, percent: null })
  expect(await first('2026-06-11')).toMatchObject({ state: 'small', numerator: 3, denominator: 4, percent: '75.00', basis: 'cohort' })
}
