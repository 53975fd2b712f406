import { posix } from 'node:path'
import { isTest, lineAt, member, parse, type Source, type SyntaxNode, textOf, type Violation, walk } from './sources.ts'

/** Which capability may import the `public.ts` of which. */
export type FloorPlan = Readonly<Record<string, readonly string[]>>

interface Import {
  readonly from: string
  readonly line: number
  /** Gone after compiling, so it pulls nothing in. */
  readonly typeOnly: boolean
}

/** Platform files that do no IO and run in a browser: all that rules, contracts and words may stand on. */
const PURE_PLATFORM = new Set(['result', 'ids', 'time', 'calendar', 'money', 'words', 'validators', 'access', 'came-from', 'figures', 'finds-somebody', 'formula-guard', 'shapes', 'http/operation'])

/** Files of a capability that are pure by their name; whatever they import from beside them must be pure as well. */
const PURE_FILE = /^capabilities\/[^/]+\/(domain|words|contract)(\.ts$|\/|\.[a-z-]+\.ts$)|^capabilities\/[^/]+\/[a-z-]+-words\.ts$/
const SCREEN = /^capabilities\/[^/]+\/(desk|resident|field)\/|^apps\/desk\//
const SEEN_BY_SCREENS =
  /^capabilities\/[^/]+\/(domain|contract|words)(\.ts$|\/|\.[a-z-]+\.ts$)|^capabilities\/[^/]+\/[a-z-]+-words\.ts$/

/** Every import that crosses a wall of the house where it has no door. */
export function checkBoundaries(sources: readonly Source[], plan: FloorPlan): Violation[] {
  const walled = sources.filter((source) => !isTest(source.path) && /^(platform|capabilities|apps)\//.test(source.path))
  const imports = new Map(walled.map((source) => [source.path, importsOf(source)]))
  const pure = pureFiles(imports)
  return walled.flatMap(({ path }) =>
    (imports.get(path) ?? []).flatMap((entry) => {
      const problem = problemOf(path, entry, plan, pure)
      return problem === undefined ? [] : [{ path, line: entry.line, problem }]
    }),
  )
}

/** Each floor imports from lower floors only, so following the plan from anywhere must come to an end. */
export function checkPlan(plan: FloorPlan): string[] {
  const names = Object.keys(plan)
  return names.flatMap((name, position) =>
    (plan[name] ?? [])
      .filter((lower) => names.indexOf(lower) < 0 || names.indexOf(lower) >= position)
      .map((lower) => `${name} may not import ${lower}: it does not stand on a lower floor`),
  )
}

function problemOf(path: string, entry: Import, plan: FloorPlan, pure: ReadonlySet<string>): string | undefined {
  const isScreen = SCREEN.test(path)
  if (isScreen) return screenProblem(path, entry)
  if (pure.has(path)) return pureProblem(path, entry, plan)
  return placeProblem(path, entry, plan)
}

function placeProblem(path: string, entry: Import, plan: FloorPlan): string | undefined {
  const [floor, own = ''] = path.split('/')
  const target = resolveRelative(path, entry.from)
  if (entry.from.startsWith('#cap/')) {
    if (floor === 'platform') return `platform knows no capability: ${entry.from}`
    return floor === 'capabilities' ? planProblem(own, entry.from, plan) : undefined
  }
  if (target === undefined) return undefined
  if (floor === 'platform' && !target.startsWith('platform/')) return `platform stands alone: ${entry.from}`
  if (floor === 'capabilities' && !target.startsWith(`capabilities/${own}/`)) {
    return `capabilities meet only at #cap/…: ${entry.from}`
  }
  if (floor === 'apps' && target.startsWith('capabilities/') && !isFront(target)) {
    return `apps assemble through #cap/… and screens: ${entry.from}`
  }
  return undefined
}

const isFront = (target: string) => SCREEN.test(target) || SEEN_BY_SCREENS.test(target)

function planProblem(own: string, from: string, plan: FloorPlan): string | undefined {
  const wanted = from.slice('#cap/'.length)
  if (!Object.hasOwn(plan, own)) return `${own} is not in floor-plan.ts`
  return plan[own]?.includes(wanted) ? undefined : `floor-plan.ts does not let ${own} import ${wanted}`
}

function pureProblem(path: string, entry: Import, plan: FloorPlan): string | undefined {
  const { from } = entry
  if (from.startsWith('node:')) return `a pure file does no IO: ${from}`
  if (from.startsWith('#cap/')) {
    if (!entry.typeOnly) return `a pure file imports only types of another capability: ${from}`
    return planProblem(path.split('/')[1] ?? '', from, plan)
  }
  if (from.startsWith('#platform/')) {
    return PURE_PLATFORM.has(from.slice('#platform/'.length)) || entry.typeOnly
      ? undefined
      : `not a pure platform file: ${from}`
  }
  if (from.startsWith('.')) return placeProblem(path, entry, plan)
  const isContract = /\/contract(\.ts$|\/|\.[a-z-]+\.ts$)/.test(path)
  return isContract && from === 'typebox' ? undefined : `a pure file needs no package: ${from}`
}

function screenProblem(path: string, entry: Import): string | undefined {
  const { from } = entry
  if (from.startsWith('node:')) return `a screen runs in a browser: ${from}`
  if (from.startsWith('#cap/'))
    return entry.typeOnly ? undefined : `public.ts pulls in the server; screens import domain, contract, words: ${from}`
  if (from.startsWith('#platform/')) {
    const name = from.slice('#platform/'.length)
    const allowed = name.startsWith('ui/') || PURE_PLATFORM.has(name) || entry.typeOnly
    return allowed ? undefined : `a screen does not import ${from}`
  }
  const target = resolveRelative(path, from)
  if (target === undefined || /^(apps\/desk|platform\/ui)\//.test(target) || SEEN_BY_SCREENS.test(target))
    return undefined
  const own = path.split('/').slice(0, 3).join('/')
  if (target.startsWith(`${own}/`)) return undefined
  const assembles = path.startsWith('apps/desk/') && /^capabilities\/[^/]+\/desk\//.test(target)
  return assembles ? undefined : `a screen does not import ${from}`
}

/** Pure by name, or imported from beside by one that is. */
function pureFiles(imports: ReadonlyMap<string, readonly Import[]>): Set<string> {
  const pure = new Set([...imports.keys()].filter((path) => PURE_FILE.test(path)))
  for (const path of pure) {
    for (const entry of imports.get(path) ?? []) {
      const target = resolveRelative(path, entry.from)
      if (target !== undefined && !entry.typeOnly && imports.has(target)) pure.add(target)
    }
  }
  return pure
}

function resolveRelative(path: string, from: string): string | undefined {
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined
}

function importsOf(source: Source): Import[] {
  const found: Import[] = []
  walk(parse(source), (node) => {
    const from = textOf(member(node, 'source'), 'value')
    if (from === undefined || !/^(Import|Export)/.test(node.type)) return
    found.push({ from, line: lineAt(source, node.start), typeOnly: isTypeOnly(node) })
  })
  return found
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (textOf(node, 'importKind') === 'type' || textOf(node, 'exportKind') === 'type') return true
  const specifiers: unknown = Reflect.get(node, 'specifiers')
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false
  return specifiers.every(
    (specifier) => textOf(specifier, 'importKind') === 'type' || textOf(specifier, 'exportKind') === 'type',
  )
}
