import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, inDistrict, openDatabase } from '#platform/db/database'
import { type DistrictId, newId } from '#platform/ids'
import { withClient } from '#platform/postgres/roles'
import { type Clock, day } from '#platform/time'
import { createTestDatabase, type TestDatabase } from '../../tools/testing/database.ts'
import { moved, type Posting } from './domain.ts'
import { post, reverse } from './posting.ts'
import { recountLedger } from './reads.ts'
import { balancesOf, linesOf } from './store.ts'

const DISTRICT = 990_001 as DistrictId
const OTHER = 990_002 as DistrictId
const clock: Clock = { now: () => new Date('2026-01-12T10:10:00Z') }
const posted = { on: day('2026-01-12'), at: clock.now(), by: null }
const SHELVES = ['shelf-1', 'shelf-2', 'shelf-3']
const source = { account: 'received', guarded: false }
const sink = { account: 'given', guarded: false }
const shelf = (account: string) => ({ account, guarded: true })

let database: TestDatabase
let db: Database

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.appUrl, { max: 6 })
}, 60_000)
afterAll(async () => {
  await db.close()
  await database.drop()
})

const enter = (book: string, postings: readonly Posting[], id: string = newId(clock), kind = 'moved') =>
  inDistrict(db, DISTRICT, (tx) => post(tx, { id, book, kind, postings }, posted))
const takeBack = (book: string, entryId: string, id: string = newId(clock)) => inDistrict(db, DISTRICT, (tx) => reverse(tx, book, { id, entryId }, posted))
const held = (book: string, accounts: readonly string[], district = DISTRICT) => inDistrict(db, district, (tx) => balancesOf(tx, book, accounts), { readOnly: true })
const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) => (result.ok ? 'ok' : result.refusal?.code)

describe('one book', () => {
  test('what comes in can be given, and nothing more', async () => {
    await enter('stock', moved('coat', 2, source, shelf('a')))
    expect(codeOf(await enter('stock', moved('coat', 2, shelf('a'), sink)))).toBe('ok')
    const refused = await enter('stock', moved('coat', 1, shelf('a'), sink))
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-enough', details: { held: 0, account: 'a', commodity: 'coat' } } })
    expect(await held('stock', ['a', 'given', 'received'])).toEqual([
      { account: 'a', commodity: 'coat', n: 0 }, { account: 'given', commodity: 'coat', n: 2 }, { account: 'received', commodity: 'coat', n: -2 },
    ])
  })

  test('sent again it is posted once, also when both come at the same moment', async () => {
    await enter('again', moved('bread', 10, source, shelf('a')))
    const id = newId(clock)
    const answers = await Promise.all(Array.from({ length: 4 }, () => enter('again', moved('bread', 3, shelf('a'), sink), id)))
    expect(answers.map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(await held('again', ['a'])).toEqual([{ account: 'a', commodity: 'bread', n: 7 }])
    expect(codeOf(await enter('again', moved('bread', 3, shelf('a'), sink), id))).toBe('ok')
  })

  test('two who take the last one at the same moment: one gets it', async () => {
    await enter('last', moved('coat', 1, source, shelf('a')))
    const answers = await Promise.all([enter('last', moved('coat', 1, shelf('a'), sink)), enter('last', moved('coat', 1, shelf('a'), sink))])
    expect(answers.map(codeOf).sort()).toEqual(['not-enough', 'ok'])
  })

  test('an entry is taken back whole and once; a reversal is not', async () => {
    await enter('back', moved('coat', 5, source, shelf('a')))
    const id = newId(clock)
    await enter('back', moved('coat', 2, shelf('a'), sink), id, 'given')
    const back = newId(clock)
    expect(codeOf(await takeBack('back', id, back))).toBe('ok')
    expect(codeOf(await takeBack('back', id, back))).toBe('ok')
    expect(codeOf(await takeBack('back', id))).toBe('already-reversed')
    expect(codeOf(await takeBack('back', back))).toBe('a-reversal')
    expect(codeOf(await takeBack('back', newId(clock)))).toBe('no-such-entry')
    expect(codeOf(await takeBack('elsewhere', id))).toBe('no-such-entry')
    expect(await held('back', ['a'])).toEqual([{ account: 'a', commodity: 'coat', n: 5 }])
    const lines = await inDistrict(db, DISTRICT, (tx) => linesOf(tx, 'back', 'a', undefined, 10), { readOnly: true })
    expect(lines.map((each) => [each.kind, each.n, each.reversed, each.reverses !== null])).toEqual([['given', 2, false, true], ['given', -2, true, false], ['moved', 5, false, false]])
  })

  test('what no entry is, is a fault and not a refusal; another district sees nothing', async () => {
    await expect(enter('fault', [{ account: 'a', commodity: 'coat', n: 1, guarded: true }])).rejects.toThrow('does not balance')
    expect(await held('stock', ['a', 'given'], OTHER)).toEqual([])
  })
})

const operation = fc.record({
  from: fc.constantFrom(...SHELVES, 'received'), to: fc.constantFrom(...SHELVES, 'given'), commodity: fc.constantFrom('coat', 'bread'),
  n: fc.integer({ min: 1, max: 6 }), repeats: fc.integer({ min: 1, max: 3 }), takesBack: fc.boolean(),
})

describe('whatever the order of entries, retries and reversals, done four at a time', () => {
  test('every entry sums to nothing, every balance is its postings, nothing is below zero', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 8, maxLength: 24 }), async (operations) => {
        run += 1
        const book = `any-${run}`
        const side = (account: string) => (SHELVES.includes(account) ? shelf(account) : { account, guarded: false })
        const perform = async ({ from, to, commodity, n, repeats, takesBack }: (typeof operations)[number]) => {
          if (from === to) return
          const id = newId(clock)
          const done = await Promise.all(Array.from({ length: repeats }, () => enter(book, moved(commodity, n, side(from), side(to)), id)))
          if (takesBack && done.some((each) => each.ok)) await takeBack(book, id)
        }
        for (let at = 0; at < operations.length; at += 4) await Promise.all(operations.slice(at, at + 4).map(perform))
        const balances = await held(book, [...SHELVES, 'received', 'given'])
        expect(balances.filter((each) => SHELVES.includes(each.account) && each.n < 0)).toEqual([])
        for (const commodity of ['coat', 'bread'])
          expect(balances.filter((each) => each.commodity === commodity).reduce((sum, each) => sum + each.n, 0)).toBe(0)
      }),
      { numRuns: 12, seed: 20_260_112 },
    )
    expect(await recountLedger(db, DISTRICT)).toEqual([])
  }, 60_000)

  test('a balance that somebody changed by hand is found', async () => {
    const changed = "update ledger.balance set n = n + 1 where book = 'stock' and account = 'a' and commodity = 'coat'"
    await withClient(database.superUrl, (client) => client.query(changed))
    expect(await recountLedger(db, DISTRICT)).toEqual([{ what: 'balance', book: 'stock', of: 'a coat', kept: 1, counted: 0 }])
  })
})
