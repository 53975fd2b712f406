import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { productRoot } from '#platform/root'
import { coverage, coveragePage } from './law-coverage.ts'

describe('docs/coverage-of-the-law.md', () => {
  test('is what the code and its tests give', () => {
    const file = join(productRoot(), 'docs/coverage-of-the-law.md')
    if (process.env.REGENERATE === '1') writeFileSync(file, coveragePage())
    expect(readFileSync(file, 'utf8'), 'To write it anew: REGENERATE=1 npx vitest run tools/law-coverage').toBe(coveragePage())
  })

  test('every identifier has a test that names it', () => {
    expect(coverage().filter((each) => each.tests.length === 0).map((each) => each.id)).toEqual([])
  })

  test('every identifier says what it rests on', () => {
    expect(coverage().filter((each) => each.article === '').map((each) => each.id)).toEqual([])
  })
})
