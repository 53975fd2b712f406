import {
  isTest,
  lineAt,
  member,
  members,
  parse,
  type Source,
  type SyntaxNode,
  textOf,
  type Violation,
  walk,
} from './sources.ts'

const TAGS = new Set(['sql', 'tx', 'db', 'reference'])
const SQL_FILES =
  /^platform\/|^capabilities\/[^/]+\/(?:[a-z/-]+[-/])?(store|reads)(\.ts$|\/|[.-][a-z-]+\.ts$)|^apps\/(operator|server|worker)\/|^(bench|tools)\//
const CAPABILITY = /^capabilities\//
const VOLATILE = /\b(random|clock_timestamp|gen_random_uuid)\s*\(/i

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bset_config\s*\(/i, 'no set_config(): it does not reach the other nodes'],
  [/;\s*\S/, 'one statement at a time: a string of several is sent whole to every node'],
  [/--[^\n]*$/, 'no comment at the end of a statement'],
  [/\bmerge\s+into\b/i, 'no MERGE: insert … on conflict'],
  [/\bselect\s+\*/i, 'name the columns'],
  [
    /_at\b\s*::\s*date\b|::\s*timestamptz\s*::\s*date\b/i,
    'no ::date on an instant: the day depends on the district’s zone',
  ],
]

/** The rules of the distributed database over the statements in TypeScript, and where statements may live. */
export function checkQueryRules(sources: readonly Source[], tenantTables: ReadonlySet<string>): Violation[] {
  return sources
    .filter((source) => !isTest(source.path))
    .flatMap((source) =>
      statementsIn(source).flatMap((statement) =>
        [...placeProblems(source.path, statement), ...queryProblems(statement.text, tenantTables)].map((problem) => ({
          path: source.path,
          line: statement.line,
          problem,
        })),
      ),
    )
}

function placeProblems(path: string, statement: Statement): string[] {
  const problems: string[] = []
  if (!SQL_FILES.test(path)) problems.push('SQL lives in store.ts or reads.ts (facts-reads.ts, store/facts.ts)')
  if (!CAPABILITY.test(path)) return problems
  if (statement.plain) problems.push('a capability writes SQL as a tagged template of its transaction')
  if (!statement.plain && isUnboundedList(statement.text)) problems.push('a list has a limit')
  return problems
}

/**
 * Whoever asks for an order asks for a list; an order inside an aggregate or a window is none. What belongs to rows
 * already named (`= any($1)`), or to a page made in a `with`, has the bound of those.
 */
export function isUnboundedList(text: string): boolean {
  const outer = withoutBrackets(text)
  return /^\s*select\b/i.test(outer) && /\border\s+by\b/i.test(outer) && !/\blimit\b|= any\b/i.test(outer)
}

function withoutBrackets(text: string): string {
  const inner = text.replace(/\([^()]*\)/g, ' ')
  return inner === text ? text : withoutBrackets(inner)
}

/** What is wrong with one statement; `$1` stands for every bound value. */
export function queryProblems(text: string, tenantTables: ReadonlySet<string>): string[] {
  const problems = FORBIDDEN.flatMap(([pattern, problem]) => (pattern.test(text.trim()) ? [problem] : []))
  return [...problems, ...changeProblems(text), ...portionProblems(text), ...districtProblems(text, tenantTables)]
}

/** A sweep takes its rows in portions: two workers that run at once take different ones, and neither waits for the other. */
function portionProblems(text: string): string[] {
  const isChange = /^\s*(?:with\b[\s\S]*\b)?(?:update|delete)\b/i.test(text)
  const isPortion = /\bselect\b[\s\S]*\blimit\s+(?:\$\d*|(?!1\b)\d+)/i.test(text)
  return isChange && isPortion && !/\bskip\s+locked\b/i.test(text) ? ['a portion of rows is taken with for update skip locked'] : []
}

function changeProblems(text: string): string[] {
  const changed = /\bdo\s+update\s+set\b[\s\S]*/i.exec(text)?.[0] ?? (/^\s*(update|delete)\b/i.test(text) ? text : '')
  if (changed === '') return []
  const problems: string[] = []
  if (VOLATILE.test(changed)) problems.push('no random() or clock_timestamp() in a change: bind the value')
  if (/\bnow\s*\(/i.test(changed)) problems.push('no now() in a change: bind the time')
  if (/\binterval\s*'|[+-]\s*\$\d*\s*::\s*interval/i.test(changed))
    problems.push('no interval arithmetic in a change: compute it in the domain')
  if (/\bset\s+district_id\s*=/i.test(changed)) problems.push('a row never changes its district')
  return problems
}

/** Row security does not route: without the district in the statement, every node is asked. */
function districtProblems(text: string, tenantTables: ReadonlySet<string>): string[] {
  const isStatement = /^\s*(select|insert|update|delete|with)\b/i.test(text)
  if (!isStatement || /\bdistrict_id\b/.test(text)) return []
  const named = [...text.matchAll(/\b(?:from|join|into|update)\s+([a-z_]+\.[a-z_]+)/gi)].map((match) => match[1] ?? '')
  return named
    .filter((name) => tenantTables.has(name))
    .map((name) => `${name}: every statement on a district's table names district_id`)
}

interface Statement {
  readonly text: string
  readonly line: number
  /** Handed to the driver as text, past the tagged template. */
  readonly plain: boolean
}

/** Tagged templates of the database and texts handed to the driver; a piece put into another is judged where it is written. */
function statementsIn(source: Source): Statement[] {
  const found: Statement[] = []
  walk(parse(source), (node) => {
    const tag = textOf(member(node, 'tag'), 'name')
    if (node.type === 'TaggedTemplateExpression' && tag !== undefined && TAGS.has(tag)) {
      found.push({ text: templateText(source, member(node, 'quasi')), line: lineAt(source, node.start), plain: false })
    }
    const text = plainText(source, node)
    if (text !== undefined) found.push({ text, line: lineAt(source, node.start), plain: true })
  })
  return found
}

/** The text of `client.query('…')` or `` pool.query(`…`) ``. */
function plainText(source: Source, node: SyntaxNode): string | undefined {
  if (node.type !== 'CallExpression' || textOf(member(member(node, 'callee') ?? node, 'property'), 'name') !== 'query')
    return undefined
  const [first] = members(node, 'arguments')
  if (first?.type === 'TemplateLiteral') return templateText(source, first)
  return first?.type === 'Literal' ? textOf(first, 'value') : undefined
}

function templateText(source: Source, template: SyntaxNode | undefined): string {
  const pieces = template ? members(template, 'quasis') : []
  return pieces.map((piece) => source.text.slice(piece.start, piece.end).replace(/^[`}]|(\$\{|`)$/g, '')).join('$1')
}
