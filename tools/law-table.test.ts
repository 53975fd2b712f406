import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { productRoot } from '#platform/root'
import { withLawTables } from './law-table.ts'

test('the tables of docs/law.md say what the code says', () => {
  const file = join(productRoot(), 'docs/law.md')
  const page = readFileSync(file, 'utf8')
  const present = withLawTables(page)
  if (process.env.REGENERATE === '1') writeFileSync(file, present)
  expect(readFileSync(file, 'utf8'), 'To write them anew: REGENERATE=1 npx vitest run tools/law-table').toBe(present)
})

test('a page without a place for a table is refused', () => {
  expect(() => withLawTables('')).toThrow('has no place')
})
