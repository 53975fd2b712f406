import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'

/**
 * The own key of a sealed case (decision 4): 32 random bytes, kept wrapped by the district's key. Whoever destroys the
 * wrapped key destroys the content, in every backup too; the chain of facts still holds, since it covers hashes only.
 */
export interface CaseKey {
  readonly caseId: string
  readonly bytes: Buffer
}

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Marks a text that only the case's own key opens. */
const MARK = 'sealed.v1.'

export function newCaseKey(caseId: string): CaseKey {
  return { caseId, bytes: randomBytes(KEY_BYTES) }
}

export function wrapCaseKey(keys: Keys, tx: Tx, key: CaseKey): Buffer {
  return keys.encryptBytes(tx.district, 'content', Buffer.concat([Buffer.from(key.caseId, 'utf8'), key.bytes]))
}

/** @throws when the wrapped key belongs to another case: a row that was copied opens nothing. */
export function unwrapCaseKey(keys: Keys, tx: Pick<Tx, 'district'>, caseId: string, wrapped: Uint8Array): CaseKey {
  const opened = keys.decryptBytes(tx.district, 'content', wrapped)
  if (opened.subarray(0, -KEY_BYTES).toString('utf8') !== caseId) throw new Error('the key of another case')
  return { caseId, bytes: opened.subarray(-KEY_BYTES) }
}

/** The text under the case's key; `about` (a fact's id, a column's name) is bound to it, so that no two can be exchanged. */
export function encryptFor(key: CaseKey, about: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce)
  cipher.setAAD(Buffer.from(`${key.caseId}/${about}`))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return MARK + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** @throws when it was changed or belongs to another case or place. */
export function decryptFor(key: CaseKey, about: string, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(MARK.length), 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(`${key.caseId}/${about}`))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

export function isCiphertext(text: string): boolean {
  return text.startsWith(MARK)
}

const opened = new WeakMap<Tx, CaseKey>()

/** Keeps the key for this transaction: readers of contents find it there, and nobody else does. */
export function keepCaseKey(tx: Tx, key: CaseKey): void {
  opened.set(tx, key)
}

export function caseKeyOf(tx: Tx): CaseKey | undefined {
  return opened.get(tx)
}

/** A stored text as its reader sees it: plain as it is; sealed, opened by the transaction's key; null where the key is gone. */
export function readStored(tx: Tx, about: string, text: string | null): string | null {
  if (text === null || !isCiphertext(text)) return text
  const key = opened.get(tx)
  return key ? decryptFor(key, about, text) : null
}
