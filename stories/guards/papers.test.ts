import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { productRoot } from '#platform/root'
import { COMMANDS } from '../../apps/operator/main.ts'
import { FLOOR_PLAN } from '../../floor-plan.ts'
import { isCode, isTest, readSources } from '../../tools/checks/sources.ts'

const read = (path: string) => readFileSync(join(productRoot(), path), 'utf8')
const PAPERS = ['README.md', 'README.zh-CN.md', ...readdirSync(join(productRoot(), 'docs'), { recursive: true }).map((name) => `docs/${String(name)}`)].filter((path) => path.endsWith('.md'))

describe('the glossary', () => {
  const product = readSources((path) => (isCode(path) && !isTest(path)) || /^migrations\/.*\.sql$/.test(path))
  const text = product.map((source) => source.text).join('\n')
  const rows = read('docs/glossary.md').split('\n').filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| 中文'))

  test('every row has a Chinese word, a name and a meaning in both languages', () => {
    expect(rows.length).toBeGreaterThan(60)
    expect(rows.filter((row) => !/^\| \p{Script=Han}[^|]* \| (`[\w-]+`(, )?)+ \| [^|]*\p{Script=Han}[^|]* [A-Z“][^|]* \|$/u.test(row))).toEqual([])
  })

  test('every name is in the code', () => {
    const names = rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([\w-]+)`/g)].map((match) => match[1] ?? ''))
    expect(names.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text))).toEqual([])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('decisions', () => {
  const pages = readdirSync(join(productRoot(), 'docs/decisions')).sort()

  test('are numbered without a gap', () => {
    expect(pages.map((name) => name.slice(0, 4))).toEqual(pages.map((_name, index) => String(index + 1).padStart(4, '0')))
  })

  test.each(pages)('%s says what was decided, why, and what it costs', (name) => {
    const page = read(`docs/decisions/${name}`)
    for (const heading of ['## Context', '## Decision', '## Price']) expect(page).toContain(heading)
    expect(page.split('\n').length).toBeLessThanOrEqual(70)
  })
})

describe('papers of the house', () => {
  test.each(PAPERS)('%s points only at what is there', (path) => {
    const links = [...read(path).matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map((match) => match[1] ?? '')
    const gone = links.filter((link) => !existsSync(join(productRoot(), dirname(path), link)) && !PICTURES_TO_COME.has(link))
    expect(gone).toEqual([])
  })

  test('both READMEs have the same sections, commands and tables', () => {
    const shape = (path: string) => read(path).split('\n').filter((line) => /^#{1,3} |^```|^\| `|^\|---/.test(line)).map((line) => line.replace(/^(#+) .*/, '$1').replace(/\|[^`|]*\|$/, ''))
    const plain = (path: string) => shape(path).map((line) => line.replace(/^(\| `[^`]+`).*/, '$1'))
    expect(plain('README.zh-CN.md')).toEqual(plain('README.md'))
  })

  test.each(['README.md', 'README.zh-CN.md'])('%s lists every command of the operator', (path) => {
    const missing = Object.keys(COMMANDS).filter((name) => !read(path).includes(`| \`./maplebridge ${name}`))
    expect(missing).toEqual([])
  })

  test('every capability on the floor plan tells in a README of at most 40 lines what it is for', () => {
    for (const name of Object.keys(FLOOR_PLAN)) {
      const lines = read(`capabilities/${name}/README.md`).trimEnd().split('\n')
      expect([name, lines.length <= 40, lines[0]?.startsWith(`# ${name}`)]).toEqual([name, true, true])
    }
  })
})

/** Screenshots are taken when the screens stand still. */
const PICTURES_TO_COME = new Set(['docs/pictures/resident-phone.png', 'docs/pictures/desk.png'])
