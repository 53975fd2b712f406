import { posix } from 'node:path'
import type { Source, Violation } from './sources.ts'

/** What a citation may point to: the paths of the repository and the two pages that explain numbers. */
export interface Citable {
  readonly paths: ReadonlySet<string>
  /** Text of `docs/law.md`: its numbered headings are what § means, and it explains the numbers of gates, must-nots, indicators, stories and terms. */
  readonly law: string
  /** Text of `docs/ground-rules.md`, with its numbered decisions. */
  readonly groundRules: string
}

/** Whoever follows a citation in the code or in a document arrives somewhere inside the repository. */
export function checkCitations(sources: readonly Source[], citable: Citable): Violation[] {
  return sources.flatMap((source) =>
    source.text.split('\n').flatMap((text, index) =>
      problemsIn(source.path, text, citable).map((problem) => ({ path: source.path, line: index + 1, problem })),
    ),
  )
}

function problemsIn(path: string, text: string, citable: Citable): string[] {
  return [
    ...cited(text, PAGE).filter((page) => !exists(page, path, citable)).map((page) => `cites ${page}, which is not in the repository`),
    ...cited(text, SECTION).filter((section) => !citable.law.includes(`\n## ${section} `)).map((section) => `cites § ${section}, which docs/law.md does not have`),
    ...decisionsIn(text).filter((n) => !isDecision(n, citable)).map((n) => `cites decision ${n}, which docs/ground-rules.md does not have`),
    ...cited(text, NUMBER).filter((id) => !new RegExp(`\\b${id}\\b`).test(citable.law)).map((id) => `cites ${id}, which docs/law.md does not explain`),
  ]
}

const PAGE = /(?<![\w*/.])((?:[\w-]+\/|\.\.?\/)*[\w.-]+\.md)\b/g
const SECTION = /§ ?(\d+(?:\.\d+)?)/g
const NUMBER = /(?<![\w'-])((?:G|N|I|PR|SC|DL)-\d\d[a-z]?)(?![\w'])/g
const DECISIONS = /(?<!\w)decisions? ((?:\d+(?:, | and )?)+)/gi

function cited(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])
}

function exists(page: string, from: string, { paths }: Citable): boolean {
  return paths.has(page) || paths.has(posix.normalize(posix.join(posix.dirname(from), page)))
}

function decisionsIn(text: string): string[] {
  return cited(text, DECISIONS).flatMap((list) => list.match(/\d+/g) ?? [])
}

/** `decision 19` is one of the ground rules, `decision 0003` a page of its own. */
function isDecision(number: string, { paths, groundRules }: Citable): boolean {
  if (number.length < 4) return groundRules.includes(`**Decision ${number}. `)
  return [...paths].some((path) => path.startsWith(`docs/decisions/${number}-`))
}
