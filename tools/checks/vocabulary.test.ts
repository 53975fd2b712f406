import { expect, test } from 'vitest'
import { checkVocabulary } from './vocabulary.ts'

test.each([
  ['// TODO later', 1],
  ["const place = '/tmp/x'", 1],
  ["const place = '/work/main'", 1],
  ["const place = 'https://registry.example.org/x'", 1],
  ['See issue 2.', 1],
  ['the tmp column', 0],
  ['a session of mediation, /var/lib/maplebridge', 0],
])('a word that is not about the product is found: %s', (text, found) => {
  expect(checkVocabulary([{ path: 'docs/page.md', text }])).toHaveLength(found)
})
