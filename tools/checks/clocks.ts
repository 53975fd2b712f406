import {
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

const SQL_PRESENT =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b/i

/** Whoever asks what time it is, outside the platform: time is an argument (style, rule 11). */
export function checkClocks(sources: readonly Source[]): Violation[] {
  return sources.filter((source) => !source.path.startsWith('platform/')).flatMap(clocksIn)
}

function clocksIn(source: Source): Violation[] {
  if (source.path.endsWith('.sql')) return clocksInSql(source)
  const found: Violation[] = []
  walk(parse(source), (node) => {
    const problem = asksForNow(node) ?? sqlAsksForNow(source, node)
    if (problem !== undefined) found.push({ path: source.path, line: lineAt(source, node.start), problem })
  })
  return found
}

function asksForNow(node: SyntaxNode): string | undefined {
  const callee = member(node, 'callee')
  const name = textOf(callee, 'name')
  if (name === 'Date' && node.type === 'NewExpression' && members(node, 'arguments').length === 0) {
    return 'new Date() asks the machine; take the clock as an argument'
  }
  if (name === 'Date' && node.type === 'CallExpression') return 'Date() asks the machine; take the clock as an argument'
  const object = callee && textOf(member(callee, 'object'), 'name')
  const property = callee && textOf(member(callee, 'property'), 'name')
  if (object === 'Date' && property === 'now') return 'Date.now() asks the machine; take the clock as an argument'
  return undefined
}

/** In a tagged template the database would be asked; bind the time as a value. */
function sqlAsksForNow(source: Source, node: SyntaxNode): string | undefined {
  if (node.type !== 'TaggedTemplateExpression') return undefined
  const quasi = member(node, 'quasi')
  const pieces = quasi ? members(quasi, 'quasis') : []
  const text = pieces.map((piece) => source.text.slice(piece.start, piece.end)).join(' $1 ')
  return SQL_PRESENT.test(text) ? 'SQL asks the server for the present; bind it as a value' : undefined
}

function clocksInSql(source: Source): Violation[] {
  return source.text.split('\n').flatMap((line, index) => {
    const code = line.replace(/--.*/, '')
    if (!SQL_PRESENT.test(code)) return []
    return [{ path: source.path, line: index + 1, problem: 'SQL asks the server for the present; bind it as a value' }]
  })
}
