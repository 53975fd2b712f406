import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { productRoot } from '#platform/root'
import { settingsTable } from './settings.ts'

// After a change of a setting, `./maplebridge settings` prints both tables to be put into the READMEs.
test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('%s lists every setting as the start reads it', (file, language) => {
  expect(readFileSync(join(productRoot(), file), 'utf8')).toContain(settingsTable(language))
})
