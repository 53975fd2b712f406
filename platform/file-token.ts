import { sameSecret, type Keys } from './crypto.ts'
import type { StoredFile } from './files.ts'
import type { DistrictId } from './ids.ts'

/**
 * A kept file between its upload and the command that makes it part of a case: signed, so that nobody can name a
 * file they did not send. Orphans are swept after 24 hours.
 */
export function fileToken(keys: Keys, district: DistrictId, file: StoredFile): string {
  const text = Buffer.from(JSON.stringify(file)).toString('base64url')
  return `${text}.${keys.hmac('file-token', String(district), text).toString('base64url')}`
}

export function readFileToken(keys: Keys, district: DistrictId, token: string): StoredFile | undefined {
  const [text, signature] = token.split('.')
  if (!text || !signature) return undefined
  const expected = keys.hmac('file-token', String(district), text)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !sameSecret(given, expected)) return undefined
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as StoredFile
}
