import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Mounted } from '#platform/http/mount'
import { productRoot } from '#platform/root'
import { CAPABILITIES } from '../apps/server/capabilities.ts'
import { casesOperations } from '../capabilities/cases/contract.ts'
import { intakeOperations } from '../capabilities/intake/contract.ts'
import { mediationOperations } from '../capabilities/mediation/contract.ts'
import { acceptedCase, aSession, minute, openedCase, type Opened, signedDraft } from '../capabilities/mediation/house.testing.ts'
import { notificationsOperations } from '../capabilities/notifications/contract.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { MORE_STAFF, STAFF, staffIdOf, TEST_SLUG } from '../tools/testing/small-district.ts'
import { at, figures, phoneOf } from './acts.testing.ts'

/**
 * What the product must not do (`docs/law.md` §7.2), each with a test that would fail if it did.
 *
 * | Must not | Test |
 * |---|---|
 * | N-01 score, label, rank, predict | no column, no field of a contract, no value of a fact is named so |
 * | N-02 face, voice, video | recordings are refused as files; no field is named so |
 * | N-03 publish names, addresses, papers | nobody who is not signed in reads a case; a check of a paper gives name, number, day |
 * | N-04 open records and separate talks | supervisors, directors, clerks read no word; heads no separate talk, on screen or paper |
 * | N-05 person registers, imports | parties and reporters belong to one case; no operation looks people up; the import takes five fields |
 * | N-07 pressure | no answer has a default; what is optional says so; a withdrawal is no success |
 * | N-08, N-06 points, use against a party | no field, no column is named so; what earns is a closed list (points/points.test.ts) |
 * | N-11 tracking | coordinates belong to places only; no request carries any |
 * | N-12, N-13 criminal records, religion, ethnicity, politics | no column, no field |
 * | N-15 text generators | no dependency; the server calls nobody |
 * | N-16 hidden access, deletion, back-dating | no role of the application edits facts or audit; nobody dates back or reads unseen |
 * | N-17 the other side's address | a reporter's page has their own words and place only; papers withhold particulars (mediation/safeguards.test.ts) |
 * | N-18 contact data for other ends | every letter belongs to a case and a fact; who wants none gets none |
 *
 * N-03, N-04 and N-07 of papers, letters and logs are walked in `sc-01-leak-on-the-spot.story.test.ts`.
 */
let product: Product
let mounted: readonly Mounted[] = []
let talked: Opened

const EDITS = ['cases.fact', 'audit.access', 'audit.change', 'audit.daily_seal']
  .flatMap((table) => [`update ${table} set district_id = 1`, `delete from ${table}`, `truncate ${table}`])
/** Tables of the product, not those of the database or of its queue. */
const OURS = "table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker')"
const ALONE = '他说怕邻居报复'
const params = () => ({ caseId: talked.caseId })
const everybody = [...STAFF.map((each) => each.role as string), ...MORE_STAFF.map((each) => each.login as string)]

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  mounted = CAPABILITIES.flatMap((each) => each.mounted(product.services))
  talked = await acceptedCase(product)
  await product.call(mediationOperations.designateMediator, {
    as: 'committee-head', params: params(), body: { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties', disclosure: 'none' },
  }).then((done) => done.value)
  const alone = { ...aSession(product, talked, 'separate'), statements: [{ speaker: '当事人甲', text: ALONE }], proposals: `${ALONE}，愿意少要` }
  await product.call(mediationOperations.holdSession, { as: 'mediator', params: params(), body: alone }).then((done) => done.value)
})

afterAll(() => product.stop())

/** Names of every column, and of every field that a request or an answer may carry. */
async function namesEverywhere(): Promise<string[]> {
  const columns = await product.rows<{ name: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
      where ${OURS}`)
  const fields = mounted.flatMap(({ name, operation }) => [operation.params, operation.query, operation.body, operation.answer]
    .flatMap((schema) => fieldsIn(schema).map((field) => `${name}.${field}`)))
  const facts = await product.rows<{ name: string }>(`select distinct 'fact.' || k as name from cases.fact f, lateral jsonb_object_keys(f.data::jsonb) k`)
  return [...columns, ...facts].map((each) => each.name).concat(fields)
}

function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' && typeof value === 'object' && value !== null ? [...Object.keys(value), ...fieldsIn(Object.values(value))] : fieldsIn(value))
}

/** `riskScore` and `risk_score` are the words `risk` and `score`. */
const wordsOf = (name: string) => (name.split('.').at(-1) ?? '').replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase().split(/[^a-z]+/)

const FORBIDDEN_NAMES = [
  ['N-01', ['score', 'scoring', 'rank', 'ranking', 'risk', 'credibility', 'troublemaker', 'sensitivity', 'attention', 'prediction', 'likelihood', 'profile', 'blacklist', 'watchlist']],
  ['N-02', ['face', 'gait', 'voice', 'emotion', 'camera', 'video', 'biometric']],
  ['N-06, N-08', ['credit', 'points', 'reward', 'penalty', 'benefits']],
  ['N-12', ['criminal', 'conviction', 'misdeed', 'offence']],
  ['N-13', ['religion', 'ethnicity', 'ethnic', 'nation', 'nationality', 'political', 'politics', 'faith', 'membership']],
] as const

describe('no place for it (N-01, N-02, N-06, N-08, N-12, N-13)', () => {
  test.each(FORBIDDEN_NAMES)('%s: no column, no field, no value of a fact has such a name', async (_requirement, forbidden) => {
    const names = await namesEverywhere()
    expect(names.length).toBeGreaterThan(500)
    const words: readonly string[] = forbidden
    expect(names.filter((name) => wordsOf(name).some((word) => words.includes(word)))).toEqual([])
  })

  test('the check of names sees what it is to see', () => {
    expect(wordsOf('people.party.risk_score')).toEqual(['risk', 'score'])
    expect(wordsOf('readCase.riskScore')).toEqual(['risk', 'score'])
  })

  test.each([['a video', 'ftypisom'], ['a sound', 'ID3\u0003']])('N-02: %s is no file of a case', async (_what, head) => {
    const bytes = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(head, 'latin1'), Buffer.alloc(200)])
    expect((await product.services.files.keep(990_001 as never, bytes, 'clip')).ok).toBe(false)
  })
})

describe('who may not see (N-03, N-04, N-16)', () => {
  test('N-03: nobody who is not signed in reads anything of a case; a paper’s check gives name, number, day', async () => {
    const reading = mounted.filter(({ operation }) => operation.method === 'GET' && operation.path.includes(':caseId'))
    expect(reading.length).toBeGreaterThan(10)
    for (const { operation } of reading) {
      const path = operation.path.replace(':caseId', talked.caseId).replace(':kind', 'D08').replace(':paper', 'register').replace(/:\w+/g, talked.caseId)
      const answer = await product.app.inject({ url: `/api/d/${TEST_SLUG}${path}` })
      expect([401, 404], operation.path).toContain(answer.statusCode)
      expect(answer.body).not.toMatch(/当事人|漏水/)
    }
    await product.call(mediationOperations.printPaper, { as: 'mediator', params: { ...params(), kind: 'D03' }, query: {} }).then((done) => done.value)
    const [paper] = await product.rows<{ check_text: string }>('select check_text from cases.paper limit 1')
    const checked = (await product.call(mediationOperations.verifyPaper, { params: { check: paper?.check_text ?? '' } })).value
    expect(Object.keys(checked).sort()).toEqual(['known', 'madeOn', 'name', 'number'])
    expect(checked.known).toBe(true)
    expect(JSON.stringify(checked)).not.toMatch(/当事人[甲乙]/)
  })

  test('N-04: a separate talk is read by its handler alone; heads, clerks, supervisors, directors, observers read no word of it', async () => {
    const readers: string[] = []
    for (const login of everybody) {
      const page = await product.app.inject({ url: `/api/d/${TEST_SLUG}/cases/${talked.caseId}`, headers: { authorization: `Bearer ${await product.signIn(login)}` } })
      const desk = await product.call(mediationOperations.readMediationDesk, { as: login, params: params() })
      if (`${page.body} ${desk.raw.body}`.includes(ALONE)) readers.push(login)
    }
    expect(readers).toEqual(['mediator'])
    const paper = (as: string) => product.call(mediationOperations.printPaper, { as, params: { ...params(), kind: 'D08' }, query: {} })
    expect((await paper('mediator')).status).toBe(200)
    expect((await paper('committee-head')).refusal?.code).toBe('no-such-paper')
    for (const login of ['clerk', 'dispatcher', 'supervisor', 'director', 'unit-head', 'observer', 'archivist']) expect((await paper(login)).status, login).toBeGreaterThanOrEqual(403)
  })

  test('N-04: the record and the agreement are not for those who only register, supervise or count', async () => {
    const agreed = await openedAndDrafted()
    for (const login of ['clerk', 'dispatcher', 'grid-worker', 'supervisor', 'director', 'unit-head', 'observer', 'archivist', 'dpo', 'mediator-2']) {
      const page = await product.call(casesOperations.readCase, { as: login, params: at(agreed) })
      const said = page.status === 200 ? page.value.timeline.filter((each) => each.content !== null).map((each) => each.kind) : []
      expect(said.filter((kind) => kind !== 'case-registered'), login).toEqual([])
    }
    const head = await product.call(casesOperations.readCase, { as: 'committee-head', params: at(agreed) })
    expect(head.value.timeline.find((each) => each.kind === 'agreement-drafted')?.content).not.toBeNull()
  })

  async function openedAndDrafted(): Promise<Opened> {
    const opened = await acceptedCase(product)
    await product.call(mediationOperations.designateMediator, { as: 'committee-head', params: at(opened), body: { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties', disclosure: 'none' } }).then((done) => done.value)
    await product.call(mediationOperations.holdSession, { as: 'mediator', params: at(opened), body: aSession(product, opened) }).then((done) => done.value)
    await signedDraft(product, opened, '2026-03-16')
    return opened
  }

  test('N-16: an administrator and a statistician read no case; whoever reads one is written down', async () => {
    for (const login of ['administrator', 'statistician']) expect((await product.call(casesOperations.readCase, { as: login, params: params() })).status).toBeGreaterThanOrEqual(403)
    const looked = () => product.rows('select 1 from audit.access where case_id = $1', [talked.caseId]).then((rows) => rows.length)
    const before = await looked()
    await product.call(casesOperations.readCase, { as: 'director', params: params() })
    await product.call(mediationOperations.printPaper, { as: 'mediator', params: { ...params(), kind: 'D02' }, query: {} })
    expect(await looked()).toBe(before + 2)
  })

  test('statistics are counts by name and nothing else; a statistician has no way from a figure to a case', async () => {
    const march = async (as: string) => (await product.call(casesOperations.readFigures, { as, query: { from: '2026-03-01', to: '2026-03-31' } })).value
    expect(await march('statistician')).toMatchObject({ counts: [], toldFrom: '2026-04-01' })
    const head = await march('director')
    for (const each of head.counts) expect(Object.keys(each).sort()).toEqual(['indicator', 'n'])
    expect(head.counts.some((each) => each.n !== null && each.n > 0 && each.n < 5)).toBe(true)
    const columns = await product.rows<{ column_name: string }>(`select column_name from information_schema.columns where table_schema = 'cases' and table_name = 'counter'`)
    expect(columns.map((each) => each.column_name).filter((name) => /case|person|party|staff|actor/.test(name))).toEqual([])
  })
})

describe('what nobody can do (N-05, N-07, N-11, N-15, N-16)', () => {
  test('N-05: people belong to one case; nobody is looked up by name, phone or number', async () => {
    const perCase = await product.rows<{ table_name: string; is_nullable: string }>(
      `select table_name, is_nullable from information_schema.columns where table_schema = 'people' and table_name in ('party', 'reporter') and column_name = 'case_id'`)
    expect(perCase.map((each) => each.is_nullable)).toEqual(['NO', 'NO'])
    const asked = mounted.flatMap(({ name, operation }) => fieldsIn(operation.query).map((field) => `${name}.${field}`))
    expect(asked.filter((each) => wordsOf(each).some((word) => ['name', 'phone', 'identity', 'person', 'party'].includes(word)))).toEqual([])
    const household = await product.rows<{ name: string }>(`select table_name as name from information_schema.tables where ${OURS} and table_name ~ 'household|resident_profile|person|family'`)
    expect(household).toEqual([])
  })

  test('N-07: no answer is filled in beforehand; consent and withdrawal are refused without one', async () => {
    const filled = mounted.flatMap(({ name, operation }) => [operation.body, operation.query].flatMap((schema) => (JSON.stringify(schema ?? {}).includes('"default"') ? [name] : [])))
    expect(filled).toEqual([])
    const opened = await openedCase(product)
    await product.call(mediationOperations.recordContact, { as: 'mediator', params: at(opened), body: { partyId: opened.respondent, channel: 'phone', at: minute(product, '00:10'), reached: true, result: '愿意' } }).then((done) => done.value)
    const unsaid = { partyId: opened.respondent, form: 'oral', at: minute(product, '00:20'), by: 'self', witness: '小李' }
    expect((await product.call(mediationOperations.recordConsent, { as: 'mediator', params: at(opened), body: unsaid as never })).status).toBe(400)
    expect((await product.call(mediationOperations.withdrawMatter, { as: 'clerk', params: at(opened), body: {} as never })).status).toBe(400)
    const before = await figures(product, '2026-03-01', '2026-03-31')
    await product.call(mediationOperations.withdrawMatter, { as: 'clerk', params: at(opened), body: { reason: 'no-reason' } }).then((done) => done.value)
    const after = await figures(product, '2026-03-01', '2026-03-31')
    for (const success of ['agreed-written', 'agreed-oral', 'performed']) expect(after[success]).toBe(before[success])
    const remedies = (await product.call(mediationOperations.readMediationDesk, { as: 'mediator', params: at(opened) })).value.remedies
    expect(remedies.map((each) => each.remedy)).toContain('sue')
  })

  test('N-07: what a reporter reads counts no days down', () => {
    const shown = [intakeOperations.readMyCase, notificationsOperations.listOwnLetters].flatMap((operation) => fieldsIn(operation.answer))
    expect(shown.filter((field) => /days.?left|countdown|remaining|seconds/i.test(field))).toEqual([])
  })

  test('N-11: coordinates belong to places; no request carries any, and nobody’s place is kept', async () => {
    const located = await product.rows<{ name: string }>(
      `select distinct table_schema || '.' || table_name as name from information_schema.columns where ${OURS} and column_name ~ '(^|_)(lat|lon|lng|latitude|longitude|gps|track)(_|$)' order by 1`)
    expect(located.filter(({ name }) => !/^(organisation\.(published_)?(unit|address|grid|grid_border|micro_grid)|directory\.facility)$/.test(name))).toEqual([])
    const sent = mounted.filter(({ operation }) => operation.method !== 'GET').flatMap(({ name, operation }) => fieldsIn(operation.body).map((field) => `${name}.${field}`))
    expect(sent.filter((each) => wordsOf(each).some((word) => ['latitude', 'longitude', 'lat', 'lng', 'gps', 'position', 'track', 'location'].includes(word)))).toEqual([])
  })

  test('N-15: no text generator is built in, and the server calls nobody', () => {
    const manifest = readFileSync(join(productRoot(), 'package.json'), 'utf8')
    expect(manifest).not.toMatch(/openai|anthropic|langchain|transformers|ollama|llama|huggingface|tensorflow/i)
    const calling = serverSources().filter((path) => /\bfetch\(|https?\.request\(|from 'undici'|from 'axios'/.test(readFileSync(path, 'utf8')))
    expect(calling.map((path) => path.slice(productRoot().length + 1))).toEqual([])
  })

  test('N-16: the roles of the application may neither change nor delete a fact, a look, a change', async () => {
    for (const url of [product.database.appUrl, product.database.queueUrl]) {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      const refused: string[] = []
      for (const statement of EDITS)
        await client.query(statement).catch((error: unknown) => refused.push(error instanceof pg.DatabaseError && error.code === '42501' ? statement : String(error)))
      await client.end()
      expect(refused).toEqual(EDITS)
    }
  })

  test('N-16: no operation deletes or edits history; no request says when it was recorded or by whom', () => {
    expect(mounted.filter(({ operation }) => operation.method === 'DELETE' && /case|fact|audit|letter/.test(operation.path)).map((each) => each.name)).toEqual([])
    expect(mounted.filter(({ operation }) => operation.method !== 'GET' && /\/(facts|audit|timeline)(\/|$)/.test(operation.path)).map((each) => each.name)).toEqual([])
    const sent = mounted.flatMap(({ name, operation }) => fieldsIn(operation.body).map((field) => `${name}.${field}`))
    expect(sent.filter((each) => /\.(recordedAt|recordedBy|occurredOn|actorId|actorRole|effectiveOn|seq\d)$/.test(each))).toEqual([])
  })

  test('N-16: a contact before the report, or tomorrow, is refused', async () => {
    const opened = await openedCase(product)
    for (const on of ['2026-03-15', '2026-03-17']) {
      const body = { partyId: opened.respondent, channel: 'phone', at: `${on}T09:00`, reached: true, result: '愿意' } as const
      expect((await product.call(mediationOperations.recordContact, { as: 'mediator', params: at(opened), body })).refusal?.code, on).toBe('day-does-not-fit')
    }
  })
})

describe('the other side, and other ends (N-17, N-18)', () => {
  test('N-17: a reporter’s page holds their own words and place, and nothing of the other side', async () => {
    const [row] = await product.rows<{ code: string }>('select code from cases.case_file where id = $1', [talked.caseId])
    const page = await product.call(intakeOperations.readMyCase, { as: await phoneOf(product, { ...talked, code: row?.code ?? talked.code, reporterId: '', answerBy: '', provisional: false }) })
    expect(page.value.text).toContain('卧室天花板')
    expect(page.raw.body).not.toMatch(/当事人乙|13800000002|2栋1单元602/)
    expect(page.raw.body).not.toContain(ALONE)
  })

  test('N-18: a letter has its case and its fact; who wants none gets none; consent is for mediation and notice alone', async () => {
    const columns = await product.rows<{ column_name: string; is_nullable: string }>(
      `select column_name, is_nullable from information_schema.columns where table_schema = 'notifications' and table_name = 'letter' and column_name in ('case_id', 'fact_id') order by 1`)
    expect(columns.map((each) => each.is_nullable)).toEqual(['NO', 'NO'])
    const quiet = (await product.call(intakeOperations.registerCase, {
      as: 'clerk', body: { text: '路灯不亮。', channel: 'visit', noticeGiven: true, lettersWanted: false, reporter: { name: '当事人丁', phone: '13800138009' } },
    })).value
    await product.drain()
    expect(await product.rows('select 1 from notifications.letter where case_id = $1', [quiet.caseId])).toEqual([])
    // What people write to the house and are answered on their own page, and the wording of the kinds; nothing that writes to anybody.
    const named = mounted.filter(({ operation }) => operation.method === 'POST' && /letter|broadcast|message/.test(operation.path)).map((each) => each.name)
    const boxes = ['sendMessage', 'readMyMessage', 'replyMessage', 'publishAnswer', 'carryMessage', 'writeChildLetter', 'readMyChildLetter', 'answerChildLetter', 'reportChildLetter', 'closeChildLetter']
    expect(named.filter((name) => ![...boxes, 'changeLetterKind'].includes(name))).toEqual([])
  })
})

/** What runs on the server: no screen, no test, no operator's command. */
function serverSources(): string[] {
  return ['capabilities', 'platform', 'apps/server', 'apps/worker', 'apps/resident'].flatMap((folder) =>
    readdirSync(join(productRoot(), folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.(test|testing)\.|(^|\/)desk\/|\/resident\/script\//.test(path))
      .map((path) => join(productRoot(), folder, path)))
}
