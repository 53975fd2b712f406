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

/** A table of the language itself, such as the names of its months, is no value of a sentence. */
const CONSTANT = /^[A-Z][A-Z0-9_]*$/

const HAN = /\p{Script=Han}/u

/** A sentence as the source holds it: where the Chinese and the English are computed. */
interface Pair {
  readonly at: SyntaxNode
  readonly zh: SyntaxNode
  readonly en: SyntaxNode
}

/** Pairs of sentences that do not say the same thing, or not in their language. */
export function checkWording(sources: readonly Source[]): Violation[] {
  return sources.flatMap((source) => {
    const found: Violation[] = []
    walk(parse(source), (node) => {
      const pair = pairIn(node)
      const problem = pair ? problemOf(source, pair) : halfOf(source, node)
      if (problem !== undefined) found.push({ path: source.path, line: lineAt(source, node.start), problem })
    })
    return found
  })
}

/** Components hold no sentence: Chinese text in a screen belongs in `words.ts`. */
export function checkComponents(sources: readonly Source[]): Violation[] {
  return sources.flatMap((source) => {
    const found: Violation[] = []
    walk(parse(source), (node) => {
      if (!HAN.test(ownText(source, node))) return
      found.push({
        path: source.path,
        line: lineAt(source, node.start),
        problem: 'a sentence in a component; move it to words.ts',
      })
    })
    return found
  })
}

function problemOf(source: Source, pair: Pair): string | undefined {
  if (HAN.test(literalText(source, pair.en))) return 'the English holds Chinese characters'
  if (isEmpty(source, pair.zh) !== isEmpty(source, pair.en)) return 'one language is empty'
  // Two values put side by side (`{ zh: row.name_zh, en: row.name_en }`) are no sentences to compare.
  if (literalText(source, pair.zh) === '' && literalText(source, pair.en) === '') return undefined
  const [zh, en] = [valuesUsed(pair.zh), valuesUsed(pair.en)]
  const onlyZh = [...zh].filter((name) => !en.has(name))
  const onlyEn = [...en].filter((name) => !zh.has(name))
  if (onlyZh.length > 0) return `only the Chinese says ${onlyZh.join(', ')}`
  if (onlyEn.length > 0) return `only the English says ${onlyEn.join(', ')}`
  return undefined
}

/** `{ zh, en }`, or `said(zh, en)`. */
function pairIn(node: SyntaxNode): Pair | undefined {
  if (node.type === 'CallExpression' && textOf(member(node, 'callee'), 'name') === 'said') {
    const [zh, en] = members(node, 'arguments')
    return zh && en ? { at: node, zh, en } : undefined
  }
  if (node.type !== 'ObjectExpression') return undefined
  const [zh, en] = [propertyOf(node, 'zh'), propertyOf(node, 'en')]
  // A table whose entries happen to be called zh and en holds pairs itself.
  return zh && en && !isPair(zh) ? { at: node, zh, en } : undefined
}

function isPair(node: SyntaxNode): boolean {
  return node.type === 'ObjectExpression' || textOf(member(node, 'callee'), 'name') === 'said'
}

function halfOf(source: Source, node: SyntaxNode): string | undefined {
  if (
    node.type !== 'ObjectExpression' ||
    members(node, 'properties').some((property) => property.type === 'SpreadElement')
  )
    return undefined
  const [zh, en] = [propertyOf(node, 'zh'), propertyOf(node, 'en')]
  const half = zh ?? en
  const isSentence =
    half !== undefined && (half.type === 'Literal' || half.type === 'TemplateLiteral') && !isEmpty(source, half)
  return isSentence ? `a sentence without its ${zh ? 'English' : 'Chinese'}` : undefined
}

function propertyOf(node: SyntaxNode, name: string): SyntaxNode | undefined {
  const property = members(node, 'properties').find((candidate) => {
    const key = member(candidate, 'key')
    return textOf(key, 'name') === name || textOf(key, 'value') === name
  })
  return property && member(property, 'value')
}

/** Names of the values a sentence is made from: identifiers, but not functions called nor members of values. */
function valuesUsed(sentence: SyntaxNode): Set<string> {
  const names = new Set<string>()
  walk(sentence, (node, above) => {
    const parent = above.at(-1)
    if (node.type !== 'Identifier' || (parent && isOnlyAName(node, parent))) return
    const name = textOf(node, 'name')
    if (name !== undefined && name !== 'undefined' && !CONSTANT.test(name)) names.add(name)
  })
  const bound = boundWithin(sentence)
  return new Set([...names].filter((name) => !bound.has(name)).map(withoutLanguage))
}

/** `nameZh` and `nameEn`, `ZH_DAYS` and `EN_DAYS` are one value in two languages. */
function withoutLanguage(name: string): string {
  return name.replace(/^(zh|en)(_|$)|_(zh|en)$/i, '').replace(/(Zh|En|Chinese|English)$/, '')
}

function isOnlyAName(node: SyntaxNode, parent: SyntaxNode): boolean {
  if (parent.type === 'CallExpression' && member(parent, 'callee') === node) return true
  const isComputed: unknown = Reflect.get(parent, 'computed')
  if (parent.type === 'MemberExpression') return member(parent, 'property') === node && isComputed !== true
  return parent.type === 'Property' && member(parent, 'key') === node && isComputed !== true
}

/** Parameters of functions inside the sentence (`list.map((item) => …)`) are no values of the sentence itself. */
function boundWithin(sentence: SyntaxNode): Set<string> {
  const bound = new Set<string>()
  walk(sentence, (node) => {
    if (node.type !== 'ArrowFunctionExpression') return
    for (const parameter of members(node, 'params')) {
      walk(parameter, (inner) => {
        const name = inner.type === 'Identifier' ? textOf(inner, 'name') : undefined
        if (name !== undefined) bound.add(name)
      })
    }
  })
  return bound
}

function isEmpty(source: Source, sentence: SyntaxNode): boolean {
  return (
    sentence.type === 'Literal' &&
    textOf(sentence, 'value') === '' &&
    source.text.slice(sentence.start, sentence.end).length === 2
  )
}

function literalText(source: Source, node: SyntaxNode): string {
  let text = ''
  walk(node, (inner) => {
    text += ownText(source, inner)
  })
  return text
}

function ownText(source: Source, node: SyntaxNode): string {
  const isText =
    node.type === 'TemplateElement' ||
    node.type === 'JSXText' ||
    (node.type === 'Literal' && textOf(node, 'value') !== undefined)
  return isText ? source.text.slice(node.start, node.end) : ''
}
