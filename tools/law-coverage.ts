import { DOCUMENT_BASIS, DOCUMENT_NAMES } from '#cap/documents'
import { GATES } from '../capabilities/organisation/gates.ts'
import { registeredProcedures } from '#cap/cases'
import { registerCapabilities } from '../apps/server/capabilities.ts'
import { readSources } from './checks/sources.ts'
import { lawTerms } from './law-table.ts'

/** A step, gate, paper or term of `docs/law.md`, what it rests on, and the tests that name it. */
export interface Covered {
  readonly id: string
  readonly article: string
  readonly tests: readonly string[]
}

const numbered = (prefix: string, from: number, to: number, without: readonly number[] = []) =>
  Array.from({ length: to - from + 1 }, (_unused, index) => from + index)
    .filter((n) => !without.includes(n))
    .map((n) => `${prefix}${String(n).padStart(2, '0')}`)

/** All that must have a test of its name. */
export const IDENTIFIERS: readonly string[] = [
  ...numbered('T', 1, 25), 'T02b', 'T03b',
  ...numbered('G-', 1, 14),
  ...numbered('D', 1, 25),
  ...numbered('DL-', 1, 14, [4]), 'DL-04a', 'DL-04b', 'DL-04c', 'DL-06b', ...numbered('DL-', 15, 19), 'DL-15b', 'DL-29', 'DL-34',
]

/** How many tests a row names: the reader wants a way in, not a list. */
const NAMED = 3

export function coverage(): readonly Covered[] {
  registerCapabilities()
  const tests = testTitles()
  return IDENTIFIERS.map((id) => {
    const named = tests.filter((each) => names(id).test(each.title))
    return { id, article: articleOf(id), tests: named.slice(0, NAMED).map((each) => `${each.path}: ${each.title}`) }
  })
}

/** The page `docs/coverage-of-the-law.md`, written from the code and its tests. */
export function coveragePage(): string {
  const rows = coverage().map(({ id, article, tests }) => `| ${id} | ${article} | ${tests.map(cell).join('<br>')} |`)
  return [...HEADING, '| identifier | rests on | tests that name it |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

const HEADING = [
  '# 条文与测试 · Coverage of the law',
  '',
  '> 每一步（T）、每一道安全提问（G）、每一种文书（D）、每一个期限（DL），依据什么，由哪些测试核对。本页由程序生成；少一个测试，测试就不通过。',
  '',
  'What each step, gate, paper and term of [docs/law.md](../docs/law.md) rests on and which tests name it; at most three are shown. Written by',
  '`tools/law-coverage.ts`; a test fails when the page is not current or an identifier has no test.',
  '',
]

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** The identifier by itself: T02 is not in T02b, nor DL-06 in DL-06b. */
function names(id: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9-])${id}(?![0-9A-Za-z])`)
}

function articleOf(id: string): string {
  if (id.startsWith('T')) return transitionLaw(id)
  if (id.startsWith('G-')) return GATES.find((each) => each.code === id)?.law.join('; ') ?? ''
  if (id.startsWith('DL-')) return termLaw(id)
  if (id === 'D22') return 'PET-22; PET-32'
  return DOCUMENT_BASIS[id as keyof typeof DOCUMENT_BASIS] ?? ''
}

function transitionLaw(id: string): string {
  const steps = Object.values(registeredProcedures()).flatMap((each) => each.transitions)
  const laws = steps.filter((each) => each.id === id || (each.id.startsWith(id) && /^[a-z]$/.test(each.id.slice(id.length)))).map((each) => each.law)
  return joined(laws)
}

function termLaw(id: string): string {
  const laws = lawTerms().filter(({ clock }) => clock === id || clock.startsWith(`${id}-`)).map((each) => each.law)
  return joined(laws)
}

/** Each article once, in the order of the rows. */
const joined = (laws: readonly string[]) => [...new Set(laws.flatMap((each) => each.split('; ')))].join('; ')

interface Title {
  readonly path: string
  readonly title: string
}

const CALL = /\b(?:test|it|describe)(?:\.each(?:<[^\n]*>)?\(([\s\S]*?)\))?\(\s*(['"`])((?:\\.|(?!\2)[\s\S])*)\2/g
/** A row of a table of cases whose first member is what it is called: `['T06', …`. */
const ROW = /^\s*\[\s*(['"`])((?:\\.|(?!\1).)*)\1/gm

/** Every test by its title, the stories first: they show the identifier in a whole life. */
function testTitles(): readonly Title[] {
  const files = readSources((path) => /\.test\.tsx?$/.test(path) && !path.startsWith('tools/law-'))
  const sorted = [...files].sort((one, other) => rank(one.path) - rank(other.path) || one.path.localeCompare(other.path))
  return sorted.flatMap(({ path, text }) => [
    ...[...text.matchAll(CALL)].flatMap(([, table = '', , title = '']) => perPaper(table, title)),
    ...[...text.matchAll(ROW)].map(([, , title = '']) => title),
  ].map((title) => ({ path, title: title.replaceAll("\\'", "'") })))
}

/** A test that is run for each kind of paper has as many titles as there are kinds. */
function perPaper(table: string, title: string): readonly string[] {
  const papers = /^(?:DOCUMENT|LEGAL)_KINDS$/.test(table) && title.startsWith('%s')
  return papers ? Object.keys(DOCUMENT_NAMES).filter((kind) => /^D\d\d$/.test(kind)).map((kind) => title.replace('%s', kind)) : [title]
}

const rank = (path: string) => (path.startsWith('stories/') && path.includes('.story.') ? 0 : 1)
