import fc from 'fast-check'

/** A JSON schema as the description carries it; only what the product uses. */
export interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly minItems?: number
  readonly patternProperties?: Readonly<Record<string, Schema>>
}

/** Values that exist in the product under test, by the name of the member they belong to. */
export type Known = Readonly<Record<string, readonly string[]>>

/** What has broken systems before: bytes that are no text, text that is markup or SQL, numbers and days at the edges. */
export const HOSTILE: readonly unknown[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udc00x', 'x\ud83d', '\u202e\u0007', '\ufeff', '\uffff', '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>', "'; drop table cases.fact; --", `$${'{7*7}'}`, '{{7*7}}', '../../etc/passwd', '%00', '%', '\\', 'a'.repeat(6000),
  '漏'.repeat(6000), '١٢٣٤٥٦', '１３８００１３８０００', '𠮷', 'null', 'undefined', 'NaN', '-1', '1e309', '0x10', '2026-02-30', '0000-00-00', '9999-12-31', '0001-01-01',
  '10000-01-01', '2026-13-01', '01900000-0000-7000-8000-00000000ffff', '01900000-0000-7000-8000-00000000FFFF', 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  0, -1, -0, 1.5, 2147483648, -2147483649, Number.MAX_SAFE_INTEGER + 2, 1e308, null, true, false, [], {}, [[]], [null], ['a', 'b'], { toString: 'x' }, { constructor: { prototype: {} } },
  JSON.parse('{"__proto__":{"polluted":true}}'), nested(200), Array.from({ length: 500 }, (_each, index) => index),
]

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = { inner: value }
  return value
}

/** A value that the schema would mostly take. */
export function fitting(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum && schema.enum.length > 0) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => fitting(each, known, name)))
  if (schema.type === 'object') return fittingObject(schema, known)
  if (schema.type === 'array') {
    const limits = { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 3) }
    return fc.array(fitting(schema.items ?? {}, known, name), { ...limits, minLength: Math.min(limits.minLength, limits.maxLength) })
  }
  return fittingPlain(schema) ?? fittingText(schema, known, name)
}

function fittingPlain(schema: Schema): fc.Arbitrary<unknown> | undefined {
  if (schema.type === 'integer') return fc.oneof(fc.integer(between(schema)), fc.constantFrom(schema.minimum ?? 0, schema.maximum ?? 1))
  if (schema.type === 'number') return fc.oneof(fc.integer(between(schema)), fc.double({ noNaN: true, min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9 }))
  if (schema.type === 'boolean') return fc.boolean()
  return schema.type === 'null' ? fc.constant(null) : undefined
}

function between(schema: Schema): { min: number; max: number } {
  return { min: Math.ceil(schema.minimum ?? -1_000_000), max: Math.floor(schema.maximum ?? 1_000_000) }
}

function fittingObject(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {})
  const members = Object.fromEntries(properties.map(([name, each]) => [name, fitting(each, known, name)]))
  const requiredKeys = (schema.required ?? []).filter((name) => name in members)
  const [pattern] = Object.entries(schema.patternProperties ?? {})
  const free = pattern
    ? fc.dictionary(fc.stringMatching(new RegExp(pattern[0])), fitting(pattern[1], known), { maxKeys: 3 })
    : fc.constant({})
  return fc.tuple(fc.record(members, { requiredKeys }), free).map(([own, more]) => ({ ...own, ...more }))
}

const DAYS = ['2026-03-16', '2026-03-17', '2026-03-15', '2026-04-30', '2026-02-30', '2027-05-06', '0001-01-01', '9999-12-31']

function fittingText(schema: Schema, known: Known, name: string): fc.Arbitrary<unknown> {
  const existing = known[name]
  const free = fc.oneof(
    fc.constantFrom('卧室天花板湿了一大片。', 'x', '当事人甲', '<b>x</b>'),
    fc.string({ unit: 'grapheme', minLength: schema.minLength ?? 0, maxLength: Math.max(schema.minLength ?? 0, Math.min(schema.maxLength ?? 30, 30)) }),
  )
  const written = schema.pattern?.startsWith('^\\d{4}-') ? fc.constantFrom(...DAYS) : schema.pattern ? fc.stringMatching(new RegExp(schema.pattern)) : free
  return existing && existing.length > 0 ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...existing) }, { weight: 1, arbitrary: written }) : written
}

/** The value, often with one part of it replaced by something hostile. */
export function spoiled(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(value, fc.nat(2), fc.nat(1000), fc.constantFrom(...HOSTILE)).map(([whole, dice, where, hostile]) => (dice === 0 ? whole : replaced(whole, where, hostile)))
}

function replaced(whole: unknown, where: number, hostile: unknown): unknown {
  if (Array.isArray(whole) && whole.length > 0) {
    const at = where % whole.length
    return whole.map((each: unknown, index) => (index === at ? replaced(each, where + 1, hostile) : each))
  }
  if (typeof whole !== 'object' || whole === null) return hostile
  const keys = Object.keys(whole)
  const at = where % (keys.length + 2)
  if (at === keys.length) return hostile
  if (at > keys.length) return { ...whole, unexpected: hostile }
  return Object.fromEntries(Object.entries(whole).map(([key, each], index) => [key, index === at ? replaced(each, where + 1, hostile) : each]))
}
