/** @jsxImportSource preact */
import { render } from 'preact-render-to-string'
import { roleName } from '#cap/organisation'
import { type Language, type Said, say } from '#platform/words'
import type { DescribedOperation, DescribedSchema, Description } from './api-description.ts'
import { OWN_REFUSALS } from './api-refusals.ts'
import { apiWords as words, generalRules, reachWords, tagWords } from './api-words.ts'

interface Row {
  readonly place: string
  readonly name: string
  readonly kind: string
  readonly needed: boolean
}

interface Entry {
  readonly method: string
  readonly path: string
  readonly operation: DescribedOperation
}

/** The whole API on one page that needs no script and nothing from elsewhere: operations by tag, in one language. */
export function apiPage(description: Description, language: Language): string {
  const entries = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ method: method.toUpperCase(), path, operation })),
  )
  const tags = [...new Set(entries.map((each) => each.operation.tags?.[0] ?? ''))]
  return `<!doctype html>${render(<Page entries={entries} tags={tags} language={language} />)}`
}

function Page({ entries, tags, language }: { entries: readonly Entry[]; tags: readonly string[]; language: Language }) {
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${say(words.title, language)} · Maplebridge 枫桥`}</title>
        <link rel="icon" href="data:," />
        <style>{STYLE}</style>
      </head>
      <body>
        <p class="settings"><a href="/">Maplebridge 枫桥</a> <a href={`/api?language=${other}`} lang={other === 'zh' ? 'zh-CN' : 'en'}>{OTHER[language].label}</a></p>
        <main>
          <h1>{say(words.title, language)}</h1>
          <p>{say(words.lead, language)}</p>
          <p><a href="/openapi.json" download="maplebridge-openapi.json">{say(words.download, language)}</a></p>
          <h2>{say(words.rulesTitle, language)}</h2>
          <ul>{generalRules.map((rule) => <li key={rule.en}>{say(rule, language)}</li>)}</ul>
          <nav aria-label={say(words.contents, language)}>{tags.map((tag) => <a key={tag} href={`#${tag}`}>{tagName(tag, language)}</a>)}</nav>
          {tags.map((tag) => <Tag key={tag} tag={tag} language={language} entries={entries.filter((each) => (each.operation.tags?.[0] ?? '') === tag)} />)}
        </main>
      </body>
    </html>
  )
}

function Tag({ tag, entries, language }: { tag: string; entries: readonly Entry[]; language: Language }) {
  const own = OWN_REFUSALS[tag] ?? []
  return (
    <section id={tag}>
      <h2>{tagName(tag, language)} <span class="quiet">{tag}</span></h2>
      {own.length > 0 ? <p class="quiet">{say(words.ownRefusals, language)} {own.map((code) => <code key={code}>{code} </code>)}</p> : null}
      {entries.map((entry) => <OperationEntry key={`${entry.method} ${entry.path}`} entry={entry} language={language} />)}
    </section>
  )
}

function OperationEntry({ entry: { method, path, operation }, language }: { entry: Entry; language: Language }) {
  const rows = rowsOf(operation)
  const [zh = '', en = ''] = (operation.summary ?? '').split(' · ')
  return (
    <details id={operation.operationId}>
      <summary><strong>{language === 'zh' ? zh : en}</strong> <span class="quiet" lang={language === 'zh' ? 'en' : 'zh-CN'}>{language === 'zh' ? en : zh}</span><br /><code>{method} {path}</code></summary>
      <dl>
        <dt>{say(words.who, language)}</dt>
        <dd>{(operation['x-who'] ?? []).map((role) => whoIs(role, language)).join(language === 'zh' ? '、' : ', ')}</dd>
        <dt>{say(words.on, language)}</dt>
        <dd>{reachOf(operation['x-on'] ?? 'nothing', language)}</dd>
        <dt>{say(words.answer, language)}</dt>
        <dd><code>{Object.keys(operation.responses ?? {}).filter((status) => status !== 'default').join(', ')}</code> <code class="fields">{answerOf(operation, language)}</code></dd>
        <dt>{say(words.refusals, language)}</dt>
        <dd>{(operation['x-refusals'] ?? []).map((code) => <code key={code}>{code} </code>)}</dd>
      </dl>
      <Fields rows={rows} language={language} />
    </details>
  )
}

function Fields({ rows, language }: { rows: readonly Row[]; language: Language }) {
  if (rows.length === 0) return <p class="quiet">{say(words.nothingToSend, language)}</p>
  return (
    <div class="scroll">
      <table>
        <caption>{say(words.input, language)}</caption>
        <thead><tr>{[words.where, words.name, words.kind, words.needed].map((each) => <th key={each.en} scope="col">{say(each, language)}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.place} ${row.name}`}>
              <td>{row.place}</td><td><code>{row.name}</code></td><td><code>{row.kind}</code></td><td>{say(row.needed ? words.yes : words.no, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const OTHER = { zh: { label: 'English' }, en: { label: '中文' } } as const

const NAMED: Readonly<Record<string, Said>> = { public: words.everybody, staff: words.staff, reporter: words.reporter, key: words.key }

function whoIs(role: string, language: Language): string {
  return (NAMED[role] ?? roleName(role))[language]
}

function tagName(tag: string, language: Language): string {
  const known = tagWords[tag]
  return known ? say(known, language) : tag
}

function reachOf(on: string, language: Language): string {
  const known = reachWords[on]
  return known ? say(known, language) : on
}

/** Path, query and header first, then the members of the body, those of its members by dotted names. */
function rowsOf(operation: DescribedOperation): Row[] {
  const parameters = (operation.parameters ?? [])
    .filter((each) => each.name !== 'district')
    .map((each): Row => ({ place: each.in, name: each.name, kind: kindOf(each.schema), needed: each.required === true }))
  const [content] = Object.values(operation.requestBody?.content ?? {})
  return [...parameters, ...(content ? membersOf(content.schema, '') : [])]
}

const DEEPEST = 3

function membersOf(schema: DescribedSchema, prefix: string, depth = 0): Row[] {
  const required = new Set(schema.required ?? [])
  return Object.entries(schema.properties ?? {}).flatMap(([name, each]) => {
    const own: Row = { place: 'body', name: `${prefix}${name}`, kind: kindOf(each), needed: required.has(name) }
    const inner = each.type === 'array' ? each.items : each
    const below = inner?.properties && depth < DEEPEST ? membersOf(inner, `${prefix}${name}.`, depth + 1) : []
    return [own, ...below]
  })
}

function kindOf(schema: DescribedSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map(String).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' | ')
  if (schema.type === 'array') return `[${kindOf(schema.items ?? {})}]`
  if (schema.format === 'uuid' || schema.pattern?.startsWith('^[0-9a-f]{8}')) return 'uuid'
  if (schema.pattern === '^\\d{4}-\\d{2}-\\d{2}$') return 'yyyy-mm-dd'
  const limit = schema.maxLength ?? schema.maximum
  return `${schema.type ?? 'any'}${limit === undefined ? '' : ` ≤ ${limit}`}`
}

function answerOf(operation: DescribedOperation, language: Language): string {
  const success = Object.entries(operation.responses ?? {}).find(([status]) => status !== 'default')?.[1]
  if (typeof success !== 'object' || success === null || !('content' in success)) return ''
  const [media, schema] = Object.entries(success.content as Record<string, { schema: DescribedSchema }>)[0] ?? []
  if (media !== 'application/json') return say(words.file, language)
  return Object.keys(schema?.schema.properties ?? {}).join(', ')
}

/** Without quotes or ampersands: it is written into the page as text. */
const STYLE = `
:root { color-scheme: light; --ink: #1d2329; --quiet: #5a6570; --line: #d5dae0; --leaf: #9a3412 }
body { margin: 0 auto; max-width: 62rem; padding: 1rem; color: var(--ink); font: 1rem/1.6 system-ui, PingFang SC, Microsoft YaHei, Noto Sans SC, sans-serif }
.settings { display: flex; justify-content: space-between; border-bottom: 1px solid var(--line); padding-bottom: .5rem; margin: 0 }
a { color: var(--leaf) } h1 { font-size: 1.6rem } h2 { font-size: 1.25rem; border-bottom: 1px solid var(--line); margin-top: 2rem }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem } nav a { padding: .35rem 0 }
details { border-bottom: 1px solid var(--line); padding: .6rem 0 } summary { cursor: pointer; min-height: 2.75rem } summary:focus-visible, a:focus-visible { outline: 3px solid var(--leaf) }
code { font-size: .9em; overflow-wrap: anywhere } .quiet { color: var(--quiet) } .fields { color: var(--quiet) }
dl { display: grid; grid-template-columns: minmax(5rem, 8rem) 1fr; gap: .25rem 1rem } dt { color: var(--quiet) } dd { margin: 0 }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100% } caption { text-align: left; color: var(--quiet) }
th, td:nth-child(2) code { white-space: nowrap; overflow-wrap: normal }
th, td { text-align: left; vertical-align: top; border-top: 1px solid var(--line); padding: .25rem .75rem .25rem 0; font-weight: normal }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } }
`
