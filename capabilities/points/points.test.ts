import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recountLedger } from '#cap/ledger'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { seedSmallDistrict, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { closeYears } from './closing.ts'
import { pointsOperations as ops } from './contract.ts'
import { aCard, addPointsManagers, aRule, earned, onTheShelf, ruleInForce } from './points.testing.ts'

let product: Product
const TODAY = '2026-03-16'

beforeAll(async () => {
  product = await startProduct({ now: `${TODAY} 14:10`, seed: async (url) => {
    await seedSmallDistrict(url)
    await addPointsManagers(url)
  } })
  await ruleInForce(product, TODAY)
  await ruleInForce(product, TODAY, { kind: 'hygiene', title: '打扫公共楼道', n: 5, mostAMonth: 31 })
})
afterAll(() => product.stop())

const usable = async (number: string) => (await product.call(ops.readCard, { as: 'points', query: { number } })).value.usable
const decide = (as: string, requestId: string, agreed = true) => product.call(ops.decideSecondPerson, { as, params: { requestId }, body: { agreed, note: '' } })
const ask = (as: string, about: 'earning' | 'redemption' | 'stock', subjectId: string, difference = 0) => product.call(ops.askSecondPerson, { as, body: { about, subjectId, difference, ground: '登记错了' } })
const buy = (number: string, goodsId: string, pieces: number, commandId?: string) =>
  product.call(ops.redeemPoints, { as: 'points', body: { number, items: [{ goodsId, pieces }] }, ...(commandId ? { commandId } : {}) })

describe('rules', () => {
  test.each(['reporting', 'complaint-withdrawn', 'petition', 'mediation', 'lawsuit'])('N-06, N-08: nobody makes a rule for %s', async (kind) => {
    const refused = await product.call(ops.addPointsRule, { as: 'points', body: aRule(TODAY, { kind }) })
    expect(refused).toMatchObject({ status: 422, refusal: { code: 'no-points-for-rights' } })
  })

  test('N-06, N-08: nor by its words, nor by what is entered as evidence; nor less than one point', async () => {
    const worded = await product.call(ops.addPointsRule, { as: 'points', body: aRule(TODAY, { kind: 'neighbour-help', title: '举报邻居' }) })
    expect(worded.refusal?.code).toBe('no-points-for-rights')
    const card = await aCard(product)
    const evidence = await product.call(ops.enterEarning, { as: 'clerk', body: { kind: 'patrol', on: TODAY, evidence: '劝他撤诉', numbers: [card.number] } })
    expect(evidence.refusal?.code).toBe('no-points-for-rights')
    expect((await product.call(ops.addPointsRule, { as: 'points', body: aRule(TODAY, { n: -5 }) })).status).toBe(400)
  })

  test('a decision stands behind it, it begins after the decision and not yesterday; another person confirms it', async () => {
    for (const wrong of [{ decidedOn: '2026-04-01' }, { fromOn: '2026-03-15' }, { kind: 'no-such' }]) {
      expect((await product.call(ops.addPointsRule, { as: 'points', body: { ...aRule(TODAY, { kind: 'learning' }), ...wrong } })).status).toBe(422)
    }
    const { id: ruleId } = (await product.call(ops.addPointsRule, { as: 'points', body: aRule('2026-03-20', { kind: 'learning', title: '听一次课' }) })).value
    const confirm = (as: string) => product.call(ops.confirmPointsRule, { as, params: { ruleId }, body: { agreed: true, note: '' } })
    expect((await confirm('points')).refusal?.code).toBe('second-person')
    expect((await confirm('points-elsewhere')).refusal?.code).toBe('no-such-rule')
    const card = await aCard(product)
    const early = await product.call(ops.enterEarning, { as: 'clerk', body: { kind: 'learning', on: TODAY, evidence: '签到表', numbers: [card.number] } })
    expect(early.refusal?.code).toBe('no-rule-that-day')
    expect((await confirm('unit-head')).status).toBe(201)
    const { rules } = (await product.call(ops.readPointsScheme, { params: { unitId: UNITS.community } })).value
    expect(rules.find((each) => each.kind === 'learning')).toMatchObject({ decision: '关于积分管理的决定', decisionFile: '村务档案2026-3', fromOn: '2026-03-20' })
  })

  test.each(['grid-worker', 'mediator', 'director', 'administrator'])('%s makes no rule and sees no card', async (as) => {
    expect((await product.call(ops.addPointsRule, { as, body: aRule(TODAY, {}) })).status).toBe(403)
    expect((await product.call(ops.listPointsCards, { as })).status).toBe(403)
  })
})

describe('earning', () => {
  test('whoever organised it enters it, another person approves it; sent twice it is posted once', async () => {
    const [one, two] = [await aCard(product), await aCard(product)]
    const made = (await product.call(ops.enterEarning, { as: 'points', body: { kind: 'patrol', on: TODAY, evidence: '签到表', numbers: [one.number, `http://x/d/shili/points?card=${two.number}`] } })).value
    const approve = (as: string) => product.call(ops.decideEarning, { as, params: { earningId: made.id }, body: { agreed: true, note: '' } })
    expect((await approve('points')).refusal?.code).toBe('second-person')
    expect((await approve('clerk')).status).toBe(403)
    expect((await approve('points-elsewhere')).refusal?.code).toBe('no-such-earning')
    expect(await usable(one.number)).toBe(0)
    const both = await Promise.all([approve('unit-head'), approve('points-2')])
    expect(both.map((each) => each.status)).toEqual([201, 201])
    expect([await usable(one.number), await usable(two.number)]).toEqual([10, 10])
  })

  test('a month takes no more than the rule says, also where it filled up between entering and approving', async () => {
    const card = await aCard(product)
    const enter = () => product.call(ops.enterEarning, { as: 'clerk', body: { kind: 'patrol', on: TODAY, evidence: '签到表', numbers: [card.number] } })
    const entered = await Promise.all(Array.from({ length: 5 }, enter))
    const decided = await Promise.all(entered.map((each) => product.call(ops.decideEarning, { as: 'unit-head', params: { earningId: each.value.id }, body: { agreed: true, note: '' } })))
    expect(decided.flatMap((each) => each.value.lines.map((line) => line.outcome)).sort()).toEqual(['month-full', 'posted', 'posted', 'posted', 'posted'])
    expect((await enter()).refusal).toMatchObject({ code: 'month-full', details: { most: 4 } })
    expect(await usable(card.number)).toBe(40)
  })

  test('a wrong entry is taken back with its ground by a second person, and never below zero', async () => {
    const card = await aCard(product)
    const lineId = (await earned(product, [card.number], TODAY)).lines[0]?.id ?? ''
    const asked = (await ask('points', 'earning', lineId)).value
    expect((await ask('points-2', 'earning', lineId)).refusal?.code).toBe('asked-already')
    expect((await decide('points', asked.id)).refusal?.code).toBe('second-person')
    const soap = await onTheShelf(product, '冲正用肥皂', 10, 5)
    const bought = (await buy(card.number, soap, 1)).value
    expect((await decide('unit-head', asked.id)).refusal?.code).toBe('points-used-already')
    expect((await decide('unit-head', asked.id, false)).status).toBe(201)
    const back = (await ask('points', 'redemption', bought.id)).value
    expect((await decide('unit-head', back.id)).status).toBe(201)
    expect((await decide('unit-head', back.id)).status).toBe(201)
    expect(await usable(card.number)).toBe(10)
    expect((await product.call(ops.listGoods, { as: 'points' })).value.goods.find((each) => each.id === soap)?.left).toBe(5)
    const again = (await ask('points', 'earning', lineId)).value
    expect((await decide('points-2', again.id)).status).toBe(201)
    expect(await usable(card.number)).toBe(0)
  })
})

describe('cards', () => {
  test('no card without consent; the name stands nowhere in the clear and is shown to the manager when the holder types the PIN', async () => {
    const name = '张某示例'
    const asked = { name, phone: '13912340001', consent: false, byWhom: 'holder' as const }
    expect((await product.call(ops.issueCard, { as: 'points', body: asked })).refusal).toMatchObject({ code: 'consent-needed', law: 'PIPL-13' })
    const card = (await product.call(ops.issueCard, { as: 'points', body: { ...asked, consent: true } })).value
    expect((await product.call(ops.issueCard, { as: 'points', body: { ...asked, consent: true } })).refusal?.code).toBe('has-a-card')
    const stored = await product.rows<{ row: string }>('select a::text as row from points.account a')
    expect(stored.map((each) => each.row).join(' ')).not.toMatch(/张某|13912340001/)
    for (const op of [ops.listPointsCards, ops.listEarnings] as const) expect((await product.call(op, { as: 'points' })).raw.body).not.toContain(name)
    const wrong = await product.call(ops.revealHolder, { as: 'points', body: { number: card.number, pin: '000000' } })
    expect(wrong.refusal?.code).toBe('wrong-number-or-pin')
    expect((await product.call(ops.revealHolder, { as: 'points-elsewhere', body: { number: card.number, pin: card.pin } })).refusal?.code).toBe('no-such-card')
    expect((await product.call(ops.revealHolder, { as: 'points', body: { number: card.number, pin: card.pin } })).value).toEqual({ holder: name })
    expect(await product.rows(`select 1 from audit.access where action = 'points.holder-shown'`)).toHaveLength(1)
    expect((await product.call(ops.revealHolder, { as: 'unit-head', body: { number: card.number, pin: card.pin } })).status).toBe(403)
  })

  test('number and PIN open one card; five wrong tries wait', async () => {
    const card = await aCard(product)
    await earned(product, [card.number], TODAY)
    const read = (pin: string) => product.call(ops.readOwnCard, { body: { number: card.number, pin } })
    expect((await read(card.pin)).value).toMatchObject({ usable: 10, history: [{ entry: 'earned', activity: 'patrol', n: 10 }] })
    for (let tries = 0; tries < 5; tries += 1) expect((await read('999999')).refusal?.code).toBe('wrong-number-or-pin')
    expect((await read(card.pin)).refusal?.code).toBe('locked-for-a-while')
  })

  test('a lost card is replaced: the balance goes along, the old number opens nothing; leaving erases the link', async () => {
    const card = await aCard(product)
    await earned(product, [card.number], TODAY)
    const fresh = (await product.call(ops.replaceCard, { as: 'points', body: { name: card.name, phone: card.phone } })).value
    expect(fresh.number).not.toBe(card.number)
    expect(await usable(fresh.number)).toBe(10)
    expect((await product.call(ops.readOwnCard, { body: { number: card.number, pin: card.pin } })).refusal?.code).toBe('wrong-number-or-pin')
    expect((await product.call(ops.readCard, { as: 'points', query: { number: card.number } })).refusal?.code).toBe('no-such-card')
    ;(await product.call(ops.closeCard, { as: 'points', body: { number: fresh.number } })).value
    expect((await product.call(ops.replaceCard, { as: 'points', body: { name: card.name, phone: card.phone } })).refusal?.code).toBe('no-such-holder')
    const left = await product.rows(`select 1 from points.account where state = 'closed' and (holder is not null or holder_hash is not null or board_name is not null)`)
    expect(left).toEqual([])
    expect((await product.call(ops.issueCard, { as: 'points', body: { name: card.name, phone: card.phone, consent: true, byWhom: 'holder' } })).status).toBe(201)
  })

  test('N-08: on the board is only who agreed to it, under another name, by day; it is left at once', async () => {
    const [shown, hidden] = [await aCard(product), await aCard(product)]
    await earned(product, [shown.number, hidden.number], TODAY)
    const board = async () => (await product.call(ops.readPointsScheme, { params: { unitId: UNITS.community } })).value.board
    expect(await board()).toEqual([])
    const own = await product.call(ops.setBoardName, { as: 'points', body: { number: shown.number, boardName: shown.name, byWhom: 'holder' } })
    expect(own.refusal).toMatchObject({ code: 'board-name', law: 'PIPL-25' })
    ;(await product.call(ops.setBoardName, { as: 'points', body: { number: shown.number, boardName: '春风', byWhom: 'holder' } })).value
    expect((await product.call(ops.setBoardName, { as: 'points', body: { number: hidden.number, boardName: '春风', byWhom: 'holder' } })).refusal?.code).toBe('board-name')
    expect(await board()).toEqual([{ on: TODAY, name: '春风', activity: 'patrol', n: 10 }])
    ;(await product.call(ops.leaveBoard, { body: { number: shown.number, pin: shown.pin } })).value
    expect(await board()).toEqual([])
  })
})

describe('the shop', () => {
  test('points and goods move in one command; not enough and sold out are said in words; sent twice it is one exchange', async () => {
    const card = await aCard(product)
    await earned(product, [card.number], TODAY)
    const towel = await onTheShelf(product, '毛巾', 4, 2)
    const commandId = '01980000-0000-7000-8000-0000000000c1'
    const both = await Promise.all([buy(card.number, towel, 2, commandId), buy(card.number, towel, 2, commandId)])
    expect(both.map((each) => each.value.n)).toEqual([8, 8])
    expect(await usable(card.number)).toBe(2)
    expect((await buy(card.number, towel, 1)).refusal).toMatchObject({ code: 'not-enough', details: { held: 2, needed: 4 } })
    const other = await aCard(product)
    await earned(product, [other.number], TODAY)
    expect((await buy(other.number, towel, 1)).refusal).toMatchObject({ code: 'sold-out' })
    expect(await usable(other.number)).toBe(10)
    expect((await buy('123456789', towel, 1)).refusal?.code).toBe('no-such-card')
  })

  test('what has expired is not given; the shelf is corrected by a second person', async () => {
    const card = await aCard(product)
    await earned(product, [card.number], TODAY)
    const milk = await onTheShelf(product, '牛奶', 5, 3, TODAY)
    product.clock.set('2026-03-17 09:00')
    expect((await buy(card.number, milk, 1)).refusal?.code).toBe('sold-out')
    const lotId = (await product.call(ops.listGoods, { as: 'points' })).value.goods.find((each) => each.id === milk)?.lots[0]?.id ?? ''
    const asked = (await ask('points', 'stock', lotId, -3)).value
    expect((await decide('points', asked.id)).refusal?.code).toBe('second-person')
    expect((await decide('unit-head', asked.id)).status).toBe(201)
    expect((await product.call(ops.listGoods, { as: 'points' })).value.goods.find((each) => each.id === milk)?.lots).toEqual([])
    expect((await ask('points', 'stock', lotId, 0)).refusal?.code).toBe('nothing-differs')
  })
})

describe('what is looked at', () => {
  test('a price counts from its day and never before today; exchanges, requests and rules are for the posts of this unit alone', async () => {
    const { today } = (await product.call(ops.readPointsRules, { as: 'clerk' })).value
    const card = await aCard(product)
    await earned(product, [card.number], TODAY)
    const cup = await onTheShelf(product, '杯子', 5, 3)
    const price = (n: number, fromOn: string) => product.call(ops.setPrice, { as: 'points', params: { goodsId: cup }, body: { price: n, fromOn } })
    expect((await price(1, TODAY)).refusal?.code).toBe('not-a-day')
    ;(await price(7, today)).value
    const bought = (await buy(card.number, cup, 1)).value
    expect(bought.n).toBe(7)
    const { redemptions } = (await product.call(ops.listRedemptions, { as: 'unit-head' })).value
    expect(redemptions[0]).toMatchObject({ id: bought.id, number: card.number, lines: [{ name: '杯子', pieces: 1, price: 7 }] })
    const asked = (await ask('points', 'redemption', bought.id)).value
    const waiting = async (as: string) => (await product.call(ops.listSecondPerson, { as })).value.requests.filter((each) => each.id === asked.id).map((each) => each.mayDecide)
    expect([await waiting('points'), await waiting('unit-head'), await waiting('points-elsewhere')]).toEqual([[false], [true], []])
    expect((await product.call(ops.listRedemptions, { as: 'points-elsewhere' })).value.redemptions).toEqual([])
    expect((await product.call(ops.listPointsSchemes)).value.schemes.map((each) => each.unitId)).toEqual([UNITS.community])
    await decide('unit-head', asked.id, false)
  })
})

describe('whatever happens in whatever order', () => {
  interface Act {
    readonly kind: 'earn' | 'buy' | 'back' | 'expire' | 'leave'
    readonly card: number
    readonly pieces: number
    readonly twice: boolean
  }
  const act: fc.Arbitrary<Act> = fc.record({ kind: fc.constantFrom('earn', 'earn', 'buy', 'buy', 'back', 'expire', 'leave'), card: fc.integer({ min: 0, max: 1 }), pieces: fc.integer({ min: 1, max: 3 }), twice: fc.boolean() })

  test('books balance, no card and no shelf is below zero, and the figures say what the books say', async () => {
    const soap = await onTheShelf(product, '香皂', 3, 12)
    const lines: string[] = []
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 8 }), async (acts) => {
      const cards = [await aCard(product), await aCard(product)]
      const acting: Readonly<Record<Act['kind'], (number: string, act: Act) => Promise<unknown>>> = {
        earn: (number, { twice }) => enterAndApprove(number, twice, lines),
        buy: (number, { pieces, twice }) => Promise.all(Array.from({ length: twice ? 2 : 1 }, () => buy(number, soap, pieces))),
        back: (_number, { pieces }) => takeBack(lines.at(-pieces) ?? lines[0]),
        expire: () => product.drain(),
        leave: async (number, { twice }) => (twice ? product.call(ops.closeCard, { as: 'points', body: { number } }) : undefined),
      }
      const perform = (each: Act) => acting[each.kind](cards[each.card]?.number ?? '', each)
      for (let at = 0; at < acts.length; at += 3) await Promise.all(acts.slice(at, at + 3).map(perform))
    }), { numRuns: 6, seed: 20_260_316 })
    expect(await recountLedger(product.services.db, TEST_DISTRICT)).toEqual([])
    expect(await product.rows(`select 1 from ledger.balance where guarded and n < 0`)).toEqual([])
    const [books] = await product.rows<{ on_cards: string }>(`select sum(n) as on_cards from ledger.balance where book = 'points' and account like 'card:%'`)
    const { sum } = (await product.call(ops.readPointsFigures, { as: 'director' })).value
    const of = (measure: string) => sum.find((each) => each.measure === measure)?.n ?? 0
    const [back] = await product.rows<{ issued: string; redeemed: string }>(`
      select coalesce(sum(l.n) filter (where l.outcome = 'reversed'), 0) as issued, (select coalesce(sum(r.n), 0) from points.redemption r where r.reversed) as redeemed from points.earning_line l`)
    expect(of('returned')).toBe(Number(back?.issued) + Number(back?.redeemed))
    expect(Number(books?.on_cards)).toBe(of('issued') - of('redeemed') - of('expired') - Number(back?.issued) + Number(back?.redeemed))
  }, 60_000)

  async function enterAndApprove(number: string, twice: boolean, lines: string[]): Promise<void> {
    const made = await product.call(ops.enterEarning, { as: 'grid-worker', body: { kind: 'hygiene', on: TODAY, evidence: '照片', numbers: [number] } })
    if (made.refusal) return
    const approve = () => product.call(ops.decideEarning, { as: 'points', params: { earningId: made.value.id }, body: { agreed: true, note: '' } })
    const [done] = await Promise.all(Array.from({ length: twice ? 2 : 1 }, approve))
    lines.push(...(done?.value.lines ?? []).map((each) => each.id))
  }

  async function takeBack(lineId: string | undefined): Promise<void> {
    if (lineId === undefined) return
    const asked = await ask('points', 'earning', lineId)
    if (!asked.refusal) await decide('unit-head', asked.value.id)
  }
})

describe('a year', () => {
  const end = (year: number, lastDay: string) =>
    product.call(ops.announceYearEnd, { as: 'points', body: { year, lastDay, decidedOn: '2026-02-20', decision: '积分结清的决定', decisionFile: '村务档案2026-4' } })

  test('closes on a day announced before, by the clock, one entry a card, however often the clock runs', async () => {
    const card = await aCard(product)
    await earned(product, [card.number], TODAY)
    expect((await end(2026, '2026-12-30')).refusal).toMatchObject({ code: 'notice-too-short', details: { earliest: '2026-12-31' } })
    ;(await end(2026, '2027-01-31')).value
    expect((await end(2026, '2027-01-15')).refusal?.code).toBe('notice-too-short')
    product.clock.set('2027-02-01 00:05')
    const soap = await onTheShelf(product, '到期后的肥皂', 5, 5)
    expect((await buy(card.number, soap, 1)).refusal).toMatchObject({ code: 'not-enough', details: { held: 0 } })
    await Promise.all([closeYears(product.services), closeYears(product.services)])
    await product.drain()
    const shown = (await product.call(ops.readCard, { as: 'points', query: { number: card.number } })).value
    expect(shown.history.map((each) => [each.entry, each.n])).toEqual([['expired', -10], ['earned', 10]])
    const late = await product.call(ops.enterEarning, { as: 'clerk', body: { kind: 'patrol', on: '2026-12-31', evidence: '签到表', numbers: [card.number] } })
    expect(late.refusal?.code).toBe('year-closed')
    const [left] = await product.rows<{ n: string }>(`select coalesce(sum(n), 0) as n from ledger.balance where book = 'points' and account like 'card:%' and commodity = 'earned-2026'`)
    expect(Number(left?.n)).toBe(0)
    expect(await recountLedger(product.services.db, TEST_DISTRICT)).toEqual([])
  })
})
