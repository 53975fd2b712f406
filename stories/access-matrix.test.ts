import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROLES } from '#cap/organisation'
import { productRoot } from '#platform/root'
import { CAPABILITIES } from '../apps/server/capabilities.ts'
import { accessMatrix, BESIDE_ROLES, matrixRows } from '../tools/access-matrix.ts'
import { readSources } from '../tools/checks/sources.ts'

/** `REGENERATE=1 npx vitest run stories/access-matrix` writes both files anew; the difference is read at review. */
const REGENERATE = process.env.REGENERATE === '1'
const HOW = 'To write it anew: REGENERATE=1 npx vitest run stories/access-matrix'

const rows = matrixRows(CAPABILITIES)

function kept(name: string, present: string): string {
  const file = join(productRoot(), 'stories', name)
  if (REGENERATE) writeFileSync(file, present)
  return readFileSync(file, 'utf8')
}

describe('who may do what', () => {
  test('the matrix that people reviewed is the one in force', () => {
    const present = accessMatrix(CAPABILITIES)
    expect(kept('access-matrix.txt', present), HOW).toBe(present)
  })

  test('every operation has a rule, and every rule names known roles', () => {
    const known = new Set<string>([...ROLES, ...BESIDE_ROLES])
    const unknown = rows.flatMap((row) =>
      row.who.filter((role) => !known.has(role)).map((role) => `${row.operation}: ${role}`),
    )
    expect(unknown).toEqual([])
    expect(rows.filter((row) => row.who.length === 0 || row.on === 'MISSING')).toEqual([])
  })

  test('no two operations share a name, and no rule outlives its operation', () => {
    const names = rows.map((row) => row.operation)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    const orphans = CAPABILITIES.flatMap((each) => Object.keys(each.access).filter((name) => !(name in each.operations)))
    expect(orphans).toEqual([])
  })

  test('where everybody is let in, nothing of a case is in reach; reporters reach only their own', () => {
    const open = rows.filter((row) => row.who.includes('public') && !['nothing', 'own'].includes(row.on))
    expect(open).toEqual([])
    const wide = new Set(['unit', 'district', 'handle'])
    expect(rows.filter((row) => row.who.includes('reporter') && wide.has(row.on))).toEqual([])
  })

  test('an administrator of accounts reaches no case (domain §8.2, N-16)', () => {
    const near = new Set(['metadata', 'content', 'handle'])
    expect(rows.filter((row) => row.who.includes('administrator') && near.has(row.on))).toEqual([])
  })
})

const propertiesIn = (schema: unknown): readonly string[] =>
  typeof schema === 'object' && schema !== null && 'properties' in schema ? Object.keys(schema.properties ?? {}) : []

test('where a part of the house names what is sent in words, it names all of it: no refusal says the name of a schema', () => {
  const unnamed = CAPABILITIES.flatMap((each) => Object.entries(each.operations)).flatMap(([name, { fields, query, body }]) =>
    fields ? [query, body].flatMap(propertiesIn).filter((member) => fields[member] === undefined).map((member) => `${name}: ${member}`) : [])
  expect(unnamed).toEqual([])
})

/** By its name, or by its whole address. */
function calls({ operation, path }: { operation: string; path: string }, text: string): boolean {
  if (new RegExp(`\\b${operation}\\b`).test(text)) return true
  const address = path.split(/:\w+/).map((part) => part.replace(/[.]/g, '\\.')).join("[^/'`]+")
  return new RegExp(`/api/d/[^/]+${address}['\`]`).test(text)
}

test('every operation is called in a test; the list of those that are not may only shrink', () => {
  const tests = readSources((path) => /\.test\.tsx?$/.test(path) && !path.startsWith('stories/access-matrix'))
  const uncovered = rows
    .filter((row) => !tests.some(({ text }) => calls(row, text)))
    .map((row) => `${row.capability}.${row.operation}`)
  const known = kept('uncovered-operations.txt', uncovered.map((line) => `${line}\n`).join(''))
    .split('\n')
    .filter((line) => line !== '')
  expect(uncovered.filter((line) => !known.includes(line)), 'an operation without a test: write one').toEqual([])
  expect(known.filter((line) => !uncovered.includes(line)), `these have tests now, take them off. ${HOW}`).toEqual([])
})
