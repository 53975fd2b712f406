/**
 * Splits an SQL file at the semicolons that end statements: not those inside '…', "…", $tag$…$tag$ or comments.
 * Comments before a statement and empty statements are left out; the statement's own text is untouched.
 */
export function splitStatements(text: string): string[] {
  const statements: string[] = []
  let start = 0
  let hasCode = false
  let position = 0
  while (position < text.length) {
    const token = tokenAt(text, position)
    if (token.kind === 'comment' && !hasCode) start = token.end
    if (token.kind === 'end') {
      if (hasCode) statements.push(text.slice(start, position).trim())
      start = token.end
      hasCode = false
    } else if (token.kind === 'code') {
      hasCode = true
    }
    position = token.end
  }
  if (hasCode) statements.push(text.slice(start).trim())
  return statements
}

interface Token {
  readonly kind: 'comment' | 'space' | 'code' | 'end'
  readonly end: number
}

const TOKENS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['space', /\s+/y],
  ['comment', /--[^\n]*/y],
  ['code', /'(?:[^']|'')*'?/y],
  ['code', /"(?:[^"]|"")*"?/y],
  ['code', /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$[\s\S]*?\$\1\$/y],
  ['code', /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y],
  ['end', /;/y],
]

function tokenAt(text: string, position: number): Token {
  if (text.startsWith('/*', position)) return { kind: 'comment', end: endOfBlockComment(text, position) }
  const escaped = matchAt(/[eE]'(?:\\[\s\S]|''|[^'\\])*'?/y, text, position)
  if (escaped !== undefined) return { kind: 'code', end: escaped }
  for (const [kind, pattern] of TOKENS) {
    const end = matchAt(pattern, text, position)
    if (end !== undefined) return { kind, end }
  }
  return { kind: 'code', end: position + 1 }
}

function matchAt(pattern: RegExp, text: string, position: number): number | undefined {
  pattern.lastIndex = position
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** Block comments nest in PostgreSQL. */
function endOfBlockComment(text: string, position: number): number {
  let depth = 1
  let at = position + 2
  while (at < text.length && depth > 0) {
    if (text.startsWith('/*', at)) depth += 1
    else if (text.startsWith('*/', at)) depth -= 1
    else {
      at += 1
      continue
    }
    at += 2
  }
  return at
}
