import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { productRoot } from '#platform/root'
import { CAPABILITIES } from '../../apps/server/capabilities.ts'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { matrixRows } from '../../tools/access-matrix.ts'
import { isCode, isTest, lineAt, readSources } from '../../tools/checks/sources.ts'
import { createTestDatabase, type TestDatabase } from '../../tools/testing/database.ts'
import { relationsOf, type Relation } from './catalogue.ts'
import type { Schema } from './requests.ts'

/** What the product must never do, looked for where it would have to show: tables, shapes, rights, packages, calls. */
let database: TestDatabase
let relations: readonly Relation[]

beforeAll(async () => {
  database = await createTestDatabase()
  relations = await relationsOf(database.superUrl)
})
afterAll(() => database.drop())

const rows = matrixRows(CAPABILITIES)
const operations = CAPABILITIES.flatMap((each) => Object.entries(each.operations))
const product = readSources((path) => /^(platform|capabilities|apps)\//.test(path) && isCode(path) && !isTest(path))

/** Names of all members of a shape, however deep. */
function namesIn(schema: Schema | undefined): string[] {
  if (!schema) return []
  const below = [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])]
  return [...Object.keys(schema.properties ?? {}), ...below.flatMap(namesIn)]
}

function everyName(): string[] {
  const columns = relations.flatMap((each) => [each.name, ...each.columns.map((column) => `${each.name}.${column.name}`)])
  const members = operations.flatMap(([name, each]) => [each.params, each.query, each.body, each.answer].flatMap((shape) => namesIn(shape).map((member) => `${name}.${member}`)))
  return [...columns, ...operations.map(([name]) => name), ...members]
}

describe('no table, operation or shape has a place for it', () => {
  test.each([
    ['a score, rank, label or forecast of a person or family', /(^|[._])(risk|score|rank|ranking|credit|credib\w*|attention|troubl\w*|sensitive_?person|predict\w*|likelihood|persona|profile)(_|$|[A-Z.])/],
    ['a face, gait, voice or feeling that is recognised', /face(?!-to-face)(_?id|_?print|_?hash|recog\w*)|gait|voice_?print|biometr|emotion/i],
    // The box around a border says where a grid lies, of itself and on any day; nobody is in it. A place with a counter stands still.
    ['where somebody is or was', /(?<!grid(?:_border)?\.(?:min|max)_|facility\.)(latitude|longitude)|(^|[._])(lat|lon|lng|gps|track|trajectory)(_|$|[A-Z.])/],
    ['religion, ethnicity or opinion', /relig|ethnic|nationality|political|party_?member/i],
    ['a criminal record', /criminal|conviction|misdeed/i],
    ['points or rewards for reporting others', /bounty|informant|reward/i],
  ])('%s', (_what, pattern) => {
    expect(everyName().length).toBeGreaterThan(500)
    expect(everyName().filter((name) => pattern.test(name))).toEqual([])
  })
})

describe('rights', () => {
  const WITHOUT_CONTENT = ['supervisor', 'observer', 'statistician', 'administrator', 'director', 'court-liaison', 'police-liaison', 'department-handler', 'judicial-office', 'editor', 'points-manager']

  test.each(WITHOUT_CONTENT)('%s opens no record of a mediation (N-04)', (role) => {
    // The list of methods is the house's own: no record stands behind it.
    const near = rows.filter((row) => row.capability === 'mediation' && row.who.includes(role) && row.on !== 'unit' && row.operation !== 'reviseMethod')
    expect(near.map((row) => row.operation)).toEqual([])
  })

  test('whatever is open to everybody names no party, no number and no address of anybody (N-03)', () => {
    const open = new Set(rows.filter((row) => row.who.includes('public') && row.on === 'nothing').map((row) => row.operation))
    const personal = /^(parties|party|applicant|respondent|identityNumber|reporter|addressText|statements|agreement)$/
    const told = operations.filter(([name]) => open.has(name)).flatMap(([name, each]) => namesIn(each.answer).map((member) => `${name}.${member}`))
    expect(told.filter((name) => personal.test(name.split('.')[1] ?? ''))).toEqual([])
  })

  test('nobody searches people by name or number across cases (PIPL 6)', () => {
    const asked = operations.filter(([, each]) => each.method === 'GET').flatMap(([name, each]) => namesIn(each.query).map((member) => `${name}.${member}`))
    expect(asked.filter((name) => /\.(name|phone|identityNumber|person)$/.test(name))).toEqual([])
  })
})

describe('no pressure to settle (N-07)', () => {
  test('a consent is given or refused by somebody; it is never assumed', () => {
    expect(mediationOperations.recordConsent.body.required).toEqual(expect.arrayContaining(['given', 'partyId']))
    expect(JSON.stringify(mediationOperations.recordConsent.body)).not.toContain('"default"')
  })

  test('no shape of the product fills in an answer that nobody gave', () => {
    const filled = operations.filter(([, each]) => JSON.stringify([each.query ?? null, each.body ?? null]).includes('"default"'))
    expect(filled.map(([name]) => name)).toEqual([])
  })

  test('a withdrawal needs its reason, and there is none to start with', () => {
    expect(intakeOperations.withdrawRequest.body.required).toContain('reason')
    expect(mediationOperations.withdrawMatter.body.required).toContain('reason')
  })
})

describe('nothing leaves by itself', () => {
  test('no package speaks to a model, a tracker or a cloud (N-15, PIPL 38–40)', () => {
    const { dependencies } = JSON.parse(readFileSync(join(productRoot(), 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
    const names = Object.keys(dependencies)
    expect(names.filter((name) => /openai|anthropic|langchain|llama|transformers|tensorflow|onnx|face|sentry|analytics|posthog|firebase|aws|azure|axios|node-fetch|undici/i.test(name))).toEqual([])
  })

  test('the server calls no address outside', () => {
    const server = product.filter((source) => !/\/(desk|resident|field)\/|^apps\/(desk|resident)\/|^platform\/ui\//.test(source.path))
    const calls = server.flatMap((source) =>
      [...source.text.matchAll(/(?<![\w.])fetch\(|from 'node:(https?|dgram|tls)'|new WebSocket\(/g)].map((match) => `${source.path}:${lineAt(source, match.index)} ${match[0]}`),
    )
    expect(calls.filter((each) => !LISTENS_ONLY.test(each))).toEqual([])
  })

  test('screens call nothing but this server', () => {
    const screens = product.filter((source) => /\.(ts|tsx)$/.test(source.path) && /\/(desk|resident)\/|^platform\/ui\//.test(source.path))
    const outside = screens.flatMap((source) => [...source.text.matchAll(/['"`]https?:\/\/(?!127\.0\.0\.1|localhost|www\.w3\.org)[^'"`\s]*/g)].map((match) => `${source.path}:${lineAt(source, match.index)} ${match[0]}`))
    expect(outside).toEqual([])
  })
})

/** Looks whether its own port is free before the server listens. */
const LISTENS_ONLY = /^apps\/operator\/serve\.ts/
