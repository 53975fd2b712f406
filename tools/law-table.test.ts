import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { productRoot } from '#platform/root'
import { KEPT } from './kept.ts'
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

/** Services whose encrypted columns each have an end in the table of what is kept. */
const SERVICES = ['councils', 'care', 'rescue', 'programmes', 'duty', 'campaigns', 'providers', 'service-hall']

test('PIPL-19: every encrypted column of the services has an end that the page names, and the page names no other', () => {
  const found = SERVICES.flatMap((service) => encryptedIn(readFileSync(join(productRoot(), 'capabilities', service, 'schema.sql'), 'utf8')))
  expect(KEPT.flatMap((each) => each.columns).sort()).toEqual([...new Set(found)].sort())
})

/** Columns of bytes, by table, whether made with it or added later. */
function encryptedIn(schema: string): string[] {
  return schema.split(/(?=^(?:create|alter) table )/m).flatMap((part) => {
    const [, name = ''] = /^(?:create|alter) table (\S+)/.exec(part) ?? []
    return [...part.matchAll(/(?:^ {2}|add column )(\w+) bytea\b/gm)].map(([, column = '']) => `${name}.${column}`)
  })
}
