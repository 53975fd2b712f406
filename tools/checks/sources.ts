import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { productRoot } from '#platform/root'

/** A file as the checks see it: its path from the root, with forward slashes, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** What a check found: where, and what to do instead. */
export interface Violation {
  readonly path: string
  readonly line: number
  readonly problem: string
}

/** Any node of a syntax tree; its other members are reached through `childrenOf` and `member`. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
}

const LEFT_OUT = new Set(['node_modules', 'dist', '.git'])

/** Every file of the product whose path matches; read anew each time, so that a check sees the present. */
export function readSources(matches: (path: string) => boolean): Source[] {
  const root = productRoot()
  return pathsBelow(root, '')
    .filter(matches)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path)
export const isTest = (path: string) =>
  /\.test\.tsx?$|\.testing\.tsx?$|(^|\/)builders\.ts$|^tools\/testing\/|^stories\//.test(path)

/** The syntax tree of a TypeScript file. @throws when it does not parse */
export function parse(source: Source): SyntaxNode {
  const { program, errors } = parseSync(source.path, source.text)
  const [first] = errors
  if (first) throw new Error(`${source.path}: ${first.message}`)
  return program
}

/** Calls `visit` with every node and the nodes above it, from the outermost; the list of those is the walk's own and moves on with it. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode, above: readonly SyntaxNode[]) => void): void {
  const above: SyntaxNode[] = []
  const into = (each: SyntaxNode) => {
    visit(each, above)
    above.push(each)
    for (const child of childrenOf(each)) into(child)
    above.pop()
  }
  into(node)
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (const name in node) {
    const value: unknown = Reflect.get(node, name)
    if (Array.isArray(value)) children.push(...value.filter(isNode))
    else if (isNode(value)) children.push(value)
  }
  return children
}

/** A member of a node that is itself a node. */
export function member(node: SyntaxNode, name: string): SyntaxNode | undefined {
  const value: unknown = Reflect.get(node, name)
  return isNode(value) ? value : undefined
}

/** A member of a node that is a list of nodes. */
export function members(node: SyntaxNode, name: string): SyntaxNode[] {
  const value: unknown = Reflect.get(node, name)
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** A member of a node that is plain text: the name of an identifier, the value of a string. */
export function textOf(node: SyntaxNode | undefined, name: string): string | undefined {
  const value: unknown = node && Reflect.get(node, name)
  return typeof value === 'string' ? value : undefined
}

export function lineAt(source: Source, position: number): number {
  return source.text.slice(0, position).split('\n').length
}

/** How a failing check prints: one line each, ready to click. */
export function describeViolations(violations: readonly Violation[]): string[] {
  return violations.map(({ path, line, problem }) => `${path}:${line} ${problem}`)
}

function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value
  )
}

function pathsBelow(root: string, directory: string): string[] {
  return readdirSync(join(root, directory))
    .filter((name) => !LEFT_OUT.has(name))
    .sort()
    .flatMap((name) => {
      const path = directory === '' ? name : `${directory}/${name}`
      return statSync(join(root, path)).isDirectory() ? pathsBelow(root, path) : [path]
    })
}
