import { isTest, lineAt, parse, type Source, type SyntaxNode, type Violation, walk } from './sources.ts'

export const FILE_LINES = 300
export const FUNCTION_LINES = 50

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** Files that do not fit in a head and functions that do not fit on a screen. */
export function checkSizes(sources: readonly Source[]): Violation[] {
  return sources.flatMap((source) => [...longFile(source), ...(isTest(source.path) ? [] : longFunctions(source))])
}

function longFile(source: Source): Violation[] {
  const lines = source.text.trimEnd().split('\n').length
  if (lines <= FILE_LINES) return []
  return [
    {
      path: source.path,
      line: FILE_LINES,
      problem: `${lines} lines; a file has at most ${FILE_LINES}: make it a folder`,
    },
  ]
}

function longFunctions(source: Source): Violation[] {
  const found: Violation[] = []
  walk(parse(source), (node) => {
    const lines = FUNCTIONS.has(node.type) ? linesOf(source, node) : 0
    if (lines <= FUNCTION_LINES) return
    const problem = `a function of ${lines} lines; at most ${FUNCTION_LINES}: branch in the parent, pure leaves`
    found.push({ path: source.path, line: lineAt(source, node.start), problem })
  })
  return found
}

function linesOf(source: Source, node: SyntaxNode): number {
  return source.text.slice(node.start, node.end).split('\n').length
}
