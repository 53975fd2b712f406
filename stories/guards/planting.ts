import type { Product } from '../../tools/testing/product.ts'
import type { Schema } from './requests.ts'

/** What no log, metric, job or fact may hold. Words carry the name of the field they were put into: a find names its leak. */
export const CANARY = { phone: '13912345670', otherPhone: '13987654320', identityNumber: withCheckDigit('99010119850505321'), word: /雀[A-Za-z]+鸟/u } as const

/** Free text that is no word about anybody: secrets of the caller, names of files, and reasons that the audit is made to keep. */
const LEFT_ALONE = new Set(['password', 'login', 'code', 'pin', 'token', 'addressToken', 'file', 'photo', 'photos', 'reason', 'phone', 'identityNumber'])

/** The same product; whatever is typed freely into any of its forms carries a canary. */
export function planting(product: Product): Product {
  return {
    ...product,
    call: (operation, options) => {
      const body: unknown = Reflect.get(options ?? {}, 'body')
      if (body === undefined || !operation.body) return product.call(operation, options)
      return product.call(operation, { ...options, body: planted(operation.body, body, '') as never })
    },
  }
}

function planted(schema: Schema, value: unknown, name: string): unknown {
  if (typeof value === 'string') return plantedText(schema, value, name)
  if (Array.isArray(value)) return value.map((each: unknown) => planted(schema.items ?? {}, each, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, planted(schema.properties?.[key] ?? {}, each, key)]))
}

function plantedText(schema: Schema, value: string, name: string): string {
  if (name === 'phone') return value.endsWith('1') ? CANARY.phone : CANARY.otherPhone
  const isFree = schema.type === 'string' && schema.pattern === undefined && schema.enum === undefined && schema.const === undefined
  const fits = (schema.maxLength ?? Number.POSITIVE_INFINITY) >= value.length + name.length + 2
  return isFree && fits && !LEFT_ALONE.has(name) ? `${value}雀${name}鸟` : value
}

/** GB 11643: the last character of an identity number. The region 990101 does not exist. */
function withCheckDigit(first: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first[index]), 0)
  return `${first}${'10X98765432'[sum % 11]}`
}

/** The canaries in a text; nothing when it is clean. */
export function canariesIn(text: string): string[] {
  const numbers = [CANARY.phone, CANARY.otherPhone, CANARY.identityNumber].filter((each) => text.includes(each))
  return [...new Set([...numbers, ...(text.match(new RegExp(CANARY.word, 'gu')) ?? [])])]
}
