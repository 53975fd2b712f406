import { sameSecret, type Keys } from './crypto.ts'
import type { Tx } from './db/database.ts'
import { findFile, type StoredFile } from './files.ts'
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

/**
 * The file behind a token, while no command has made it part of a case: a photo sent once belongs to one case, and
 * naming it again, by a second form or for another matter, finds nothing.
 */
export async function readUnusedFile(keys: Keys, tx: Tx, token: string): Promise<StoredFile | undefined> {
  const file = readFileToken(keys, tx.district, token)
  return file && !(await findFile(tx, file.id)) ? file : undefined
}
