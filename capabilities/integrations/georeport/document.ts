/** An answer of Open311 before it is written: fields in their order, lists with the name of their members. */
export type Scalar = string | number | boolean | null
export interface Many {
  /** Name of each member in XML; JSON has no place for it. */
  readonly each: string
  readonly of: readonly (Scalar | Fields)[]
}
export interface Fields {
  readonly [name: string]: Scalar | Many | Fields
}
export interface Document {
  readonly root: string
  readonly body: Many | Fields
}

export const FORMATS = ['xml', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** Content types as GeoReport v2 names them. */
export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

export function write(document: Document, format: Format): string {
  return format === 'xml' ? writeXml(document) : JSON.stringify(plain(document.body))
}

const isMany = (value: Many | Fields): value is Many => Array.isArray(value['of']) && typeof value['each'] === 'string'

type Plain = Scalar | readonly Plain[] | { readonly [name: string]: Plain }

/** The Spark convention: root and member names fall away, an empty text is null. */
function plain(value: Scalar | Many | Fields): Plain {
  if (value === '' || value === null || typeof value !== 'object') return value === '' ? null : value
  if (isMany(value)) return value.of.map(plain)
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]))
}

/** Schemaless and without a namespace, as the specification wants it; preceded by the declaration. */
function writeXml({ root, body }: Document): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, body, '')}\n`
}

function element(name: string, value: Scalar | Many | Fields, indent: string): string {
  if (value === null || value === '') return `${indent}<${name}/>`
  if (typeof value !== 'object') return `${indent}<${name}>${escaped(String(value))}</${name}>`
  const members = isMany(value) ? value.of.map((each) => [value.each, each] as const) : Object.entries(value)
  if (members.length === 0) return `${indent}<${name}/>`
  const inside = members.map(([member, each]) => element(member, each, `${indent}  `))
  return [`${indent}<${name}>`, ...inside, `${indent}</${name}>`].join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** What XML 1.0 cannot carry at all, not even as a reference (its section on characters). */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function escaped(text: string): string {
  return text.replaceAll(NOT_XML, '').replaceAll(/[&<>"']/g, (each) => ENTITIES[each] ?? '')
}

/** The name of a resource and the format its suffix asks for; `'unknown'` for a suffix that is no format of ours. */
export function resourceOf(text: string): { readonly name: string; readonly format: Format | 'unknown' | undefined } {
  const dot = text.lastIndexOf('.')
  if (dot < 0) return { name: text, format: undefined }
  const suffix = text.slice(dot + 1).toLowerCase()
  return { name: text.slice(0, dot), format: FORMATS.find((each) => each === suffix) ?? 'unknown' }
}

/** Without a suffix the header decides; XML is the format that every client must understand. */
export function formatFrom(accept: string | undefined): Format {
  return /\bjson\b/i.test(accept ?? '') ? 'json' : 'xml'
}
