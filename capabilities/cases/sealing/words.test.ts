import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { productRoot } from '#platform/root'
import { LOOK_WORDS, lookWords } from './words.ts'

/** Names under which somebody's look at one case is written down, as the sources have them. */
function looksInSources(): string[] {
  const root = join(productRoot(), 'capabilities')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts') && !each.includes('test'))
  return files.flatMap((each) => [...readFileSync(join(root, each), 'utf8').matchAll(/lookAtCase[^;]{0,300}?action: '([a-z.-]+)'/g)].map((found) => found[1] ?? ''))
}

test('every look at a case has words for the officer who reads the log', () => {
  const looks = [...new Set(looksInSources())]
  expect(looks.length).toBeGreaterThan(10)
  expect(looks.filter((each) => !(each in LOOK_WORDS))).toEqual([])
})

test('a refused look says so in both languages', () => {
  expect(lookWords('case.read.refused')).toEqual({ zh: '打开案件：未获允许', en: 'opened the case: refused' })
})
