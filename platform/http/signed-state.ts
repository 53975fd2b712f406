import type { Static, TSchema } from 'typebox'
import Value from 'typebox/value'
import type { Json } from '../canonical.ts'
import { type Keys, sameSecret } from '../crypto.ts'

/**
 * What a form in several steps has gathered so far, carried by the page itself: nothing is stored before it is sent,
 * and nobody can hand in a state this server did not write. Not encrypted: it holds what its own reader typed.
 */
export function signState(keys: Keys, purpose: string, value: Json): string {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${text}.${signature(keys, purpose, text).toString('base64url')}`
}

/** The state behind a signed text; undefined where it was changed, belongs to another purpose, or has another shape. */
export function readState<Schema extends TSchema>(keys: Keys, purpose: string, schema: Schema, signed: string): Static<Schema> | undefined {
  const [text, given] = signed.split('.')
  if (!text || !given) return undefined
  if (!sameSecret(Buffer.from(given, 'base64url'), signature(keys, purpose, text))) return undefined
  const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  return Value.Check(schema, value) ? value : undefined
}

function signature(keys: Keys, purpose: string, text: string): Buffer {
  return keys.hmac('form-state', purpose, text)
}
