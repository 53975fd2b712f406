import { splitStatements } from '#platform/db/statements'
import type { Source, Violation } from './sources.ts'

/** Tables that belong to no district and are no shared reference: they stay on one node (scale rules, 3). */
export const LOCAL_TABLES: ReadonlySet<string> = new Set(['jobs.due', 'platform.migration'])

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [
    /\bcreate\s+(or\s+replace\s+)?(constraint\s+)?trigger\b/i,
    'no triggers: the application writes it in the same transaction',
  ],
  [/\bcreate\s+(or\s+replace\s+)?rule\b/i, 'no rules'],
  [/\binherits\s*\(/i, 'no inheritance'],
  [/\bmerge\s+into\b/i, 'no MERGE: insert … on conflict'],
  [/\bcreate\s+unlogged\b/i, 'no UNLOGGED tables: they block every move of a shard'],
  [/\bon\s+delete\s+set\s+(null|default)\b/i, 'no ON DELETE SET NULL or SET DEFAULT'],
  [/\bdetach\s+partition\b[\s\S]*\bconcurrently\b/i, 'no DETACH CONCURRENTLY'],
  [/\bexclude\s+using\b/i, 'no EXCLUDE: a unique key over quarter-hours does it'],
  [/\b(int4|int8|num|ts|tstz|date)(multi)?range\b/i, 'no range types'],
  [/\bcreate\s+domain\b/i, 'no domains'],
  [/\bcreate\s+type\b[\s\S]*\bas\s+enum\b/i, 'no enums: text with a check'],
  [/\bdeferrable\b(?<!not deferrable)/i, 'no deferrable constraints'],
  [/\bset_config\s*\(/i, 'no set_config(): SET LOCAL as a statement of its own'],
  [
    /\b(small|big)?serial\b|\bgenerated\b[\s\S]{0,30}\bas\s+identity\b/i,
    'no serial or identity: ids come from the application',
  ],
  [
    /\bcreate\s+(materialized\s+)?view\b(?![\s\S]*security_invoker)/i,
    'a view without security_invoker shows every district',
  ],
]

/** The rules of the distributed database over migrations and `schema.sql` files. */
export function checkSchemaRules(sources: readonly Source[]): Violation[] {
  const tenants = tablesRegistered(sources, 'tenant_table')
  const references = tablesRegistered(sources, 'reference_table')
  return sources.flatMap((source) =>
    splitStatements(source.text).flatMap((statement) => {
      const line = lineOf(source.text, statement)
      const code = withoutComments(statement)
      const problems = [
        ...forbidden(code),
        ...tableProblems(code, tenants, references),
        ...indexProblems(code, tenants),
        ...alterProblems(code),
      ]
      return problems.map((problem) => ({ path: source.path, line, problem }))
    }),
  )
}

/** Tables declared by `select platform.tenant_table('schema.table', …)` or `reference_table`. */
export function tablesRegistered(sources: readonly Source[], helper: 'tenant_table' | 'reference_table'): Set<string> {
  const pattern = new RegExp(`platform\\.${helper}\\(\\s*'([a-z_.]+)'`, 'g')
  return new Set(sources.flatMap((source) => [...source.text.matchAll(pattern)].map((match) => match[1] ?? '')))
}

function forbidden(statement: string): string[] {
  return FORBIDDEN.flatMap(([pattern, problem]) => (pattern.test(statement) ? [problem] : []))
}

function tableProblems(statement: string, tenants: ReadonlySet<string>, references: ReadonlySet<string>): string[] {
  const match = /^create\s+table\s+(?:if\s+not\s+exists\s+)?([a-z_.]+)\s*\(([\s\S]*)\)\s*(partition[\s\S]*)?$/i.exec(
    statement,
  )
  if (!match) return []
  const [, name = '', body = ''] = match
  const parts = splitAtCommas(body)
  if (tenants.has(name)) return tenantProblems(name, parts)
  const isDeclared = references.has(name) || LOCAL_TABLES.has(name)
  const unnamed = parts.filter(isUnnamedConstraint).map(() => `${name}: name every constraint`)
  return isDeclared ? unnamed : [...unnamed, `${name}: declare it with tenant_table or reference_table`]
}

function tenantProblems(name: string, parts: readonly string[]): string[] {
  const problems: string[] = []
  if (!/^district_id\s+int\s+not\s+null$/i.test(parts[0] ?? ''))
    problems.push(`${name}: the first column is "district_id int not null"`)
  if (!parts.some((part) => /\bprimary\s+key\b/i.test(part))) problems.push(`${name}: a tenant table has a primary key`)
  for (const part of parts) {
    if (isUnnamedConstraint(part)) problems.push(`${name}: name every constraint`)
    if (!leadsWithDistrict(part)) problems.push(`${name}: a key begins with district_id`)
  }
  return problems
}

/** `primary key (…)`, `unique (…)`, `foreign key (…)`: their columns begin with the district. Reference targets need none. */
function leadsWithDistrict(part: string): boolean {
  const key = /\b(?:primary\s+key|unique(?:\s+nulls\s+not\s+distinct)?)\s*\(\s*([a-z_]+)/i.exec(part)
  if (key) return key[1] === 'district_id'
  const foreign = /\bforeign\s+key\s*\(\s*([a-z_]+)[\s\S]*references\s+([a-z_.]+)\s*\(\s*([a-z_]+)/i.exec(part)
  return !foreign || foreign[1] === 'district_id' || foreign[3] !== 'district_id'
}

function isUnnamedConstraint(part: string): boolean {
  if (/^constraint\s/i.test(part)) return false
  return (
    /^(primary\s+key|unique|foreign\s+key|check)\b/i.test(part) ||
    /\b(references|primary\s+key|unique|check\s*\()/i.test(part)
  )
}

function indexProblems(statement: string, tenants: ReadonlySet<string>): string[] {
  const match =
    /^create\s+(?:unique\s+)?index\s+(?:concurrently\s+)?[a-z_0-9]+\s+on\s+([a-z_.]+)\s*(?:using\s+([a-z]+)\s*)?\(\s*([a-z_]+)/i.exec(
      statement,
    )
  if (!match || !tenants.has(match[1] ?? '')) return []
  const [, name, method = 'btree', first] = match
  if (method !== 'btree') return [`${name}: only btree indexes work under row security`]
  return first === 'district_id' ? [] : [`${name}: an index begins with district_id`]
}

function alterProblems(statement: string): string[] {
  if (!/^alter\s+table\b/i.test(statement)) return []
  const parts = splitAtCommas(statement)
  const problems: string[] = []
  if (parts.length > 1 && /\bconstraint\b/i.test(statement))
    problems.push('one constraint per ALTER TABLE, and nothing beside it')
  if (/\badd\s+(primary|unique|foreign|check)\b/i.test(statement)) problems.push('name every constraint')
  if (/\badd\s+column\b[\s\S]*\b(check|unique|references)\b/i.test(statement))
    problems.push('add the column, then the constraint by name')
  return problems
}

/** Splits at commas outside brackets and strings. */
export function splitAtCommas(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let current = ''
  for (const token of text.match(/'(?:[^']|'')*'|[(),]|[^'(),]+/g) ?? []) {
    if (token === '(') depth += 1
    if (token === ')') depth -= 1
    if (token === ',' && depth === 0) {
      parts.push(current.trim())
      current = ''
    } else current += token
  }
  return [...parts, current.trim()].filter((part) => part !== '')
}

/** Strings stay; a comment's words must not count as code. */
function withoutComments(statement: string): string {
  return statement
    .replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, (found) => (found.startsWith("'") ? found : ' '))
    .trim()
}

function lineOf(text: string, statement: string): number {
  return text.slice(0, text.indexOf(statement)).split('\n').length
}
