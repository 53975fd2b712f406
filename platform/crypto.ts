import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomFillSync, timingSafeEqual } from 'node:crypto'
import type { DistrictId } from './ids.ts'

/** What a value is encrypted for. A text encrypted for one purpose cannot be read as another. */
export type FieldPurpose = 'phone' | 'identity' | 'contact' | 'content' | 'file'

/**
 * Within what a keyed hash can be compared: a district (sign-in) or one handling centre (duplicates, decision 16).
 * Hashes of different scopes never match, so nobody can follow a phone number through a district.
 */
export type HashScope =
  | { readonly district: DistrictId }
  | { readonly district: DistrictId; readonly unitId: string }

/** The keys of one installation, all derived from one 32-byte master key that never leaves this object. */
export interface Keys {
  /** AES-256-GCM with the district's data key; a fresh nonce each time, so equal texts do not look equal. */
  encrypt(district: DistrictId, purpose: FieldPurpose, text: string): string
  /** @throws when the text was changed, belongs to another district or purpose, or to another master key. */
  decrypt(district: DistrictId, purpose: FieldPurpose, sealed: string): string
  encryptBytes(district: DistrictId, purpose: FieldPurpose, bytes: Uint8Array): Buffer
  decryptBytes(district: DistrictId, purpose: FieldPurpose, sealed: Uint8Array): Buffer
  /** HMAC-SHA256 under the scope's own key: 32 bytes, equal for equal texts of one scope and purpose. */
  keyedHash(scope: HashScope, purpose: FieldPurpose | 'token' | 'code' | 'login', text: string): Buffer
  /** HMAC-SHA256 over the parts, length-prefixed, under a key of its own for each purpose. */
  hmac(purpose: string, ...parts: readonly string[]): Buffer
}

export const MASTER_KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const VERSION = 'v1.'

/** @throws when the key is not 32 bytes long: a start with a weak key must fail at once. */
export function keysFrom(masterKey: Uint8Array): Keys {
  if (masterKey.length !== MASTER_KEY_BYTES) throw new Error(`the master key must have ${MASTER_KEY_BYTES} bytes`)
  const derived = new Map<string, Buffer>()
  const keyFor = (label: string): Buffer => {
    const known = derived.get(label)
    if (known) return known
    const made = Buffer.from(hkdfSync('sha256', masterKey, 'maplebridge', label, MASTER_KEY_BYTES))
    // Scopes are units of districts: bounded by the organisation, and small.
    derived.set(label, made)
    return made
  }
  const encryptBytes: Keys['encryptBytes'] = (district, purpose, bytes) =>
    encryptWith(keyFor(`data/${district}`), `${district}/${purpose}`, bytes)
  const decryptBytes: Keys['decryptBytes'] = (district, purpose, sealed) =>
    decryptWith(keyFor(`data/${district}`), `${district}/${purpose}`, sealed)
  return {
    encryptBytes,
    decryptBytes,
    encrypt: (district, purpose, text) =>
      VERSION + encryptBytes(district, purpose, Buffer.from(text, 'utf8')).toString('base64url'),
    decrypt: (district, purpose, sealed) => {
      if (!sealed.startsWith(VERSION)) throw new Error('not an encrypted field')
      return decryptBytes(district, purpose, Buffer.from(sealed.slice(VERSION.length), 'base64url')).toString('utf8')
    },
    keyedHash: (scope, purpose, text) => {
      const unit = 'unitId' in scope ? scope.unitId : 'district'
      return createHmac('sha256', keyFor(`hash/${scope.district}/${unit}`)).update(`${purpose}\0${text}`).digest()
    },
    hmac: (purpose, ...parts) => {
      const mac = createHmac('sha256', keyFor(`hmac/${purpose}`))
      for (const part of parts) mac.update(`${Buffer.byteLength(part)}:${part}`)
      return mac.digest()
    },
  }
}

function encryptWith(key: Buffer, context: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function decryptWith(key: Buffer, context: string, sealed: Uint8Array): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error('an encrypted value is too short')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
}

/** Random bytes are fetched by the page: asking the system for a few at a time is what costs. */
const POOL_BYTES = 4096
const pool = Buffer.alloc(POOL_BYTES)
let used = POOL_BYTES

/** Bytes that nobody can foresee, each given out once. At most a page at a time. */
export function randomBytes(length: number): Buffer {
  if (length > POOL_BYTES) throw new Error(`at most ${POOL_BYTES} random bytes at a time`)
  if (used + length > POOL_BYTES) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Buffer.from(pool.subarray(used, used + length))
  pool.fill(0, used, used + length)
  used += length
  return bytes
}

/** 32 random bytes as text: session tokens. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A number of `digits` decimal digits that nobody can foresee, with its leading zeros. */
export function randomDigits(digits: number): string {
  return digitsOf(randomBytes(8), digits)
}

/** Decimal digits from the first eight bytes of a hash or of random bytes; the bias is below 10^-12. */
export function digitsOf(bytes: Uint8Array, digits: number): string {
  const value = Buffer.from(bytes).readBigUInt64BE(0)
  return (value % 10n ** BigInt(digits)).toString().padStart(digits, '0')
}

/** Compares without telling by its timing where two values differ. */
export function sameSecret(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}

const TOKEN_ALPHABET = '23456789abcdefghjkmnpqrstvwxyz'

/** A short random text without characters that are confused with each other, for plates and slips. */
export function randomPlate(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // 240 is the largest multiple of 30 below 256: bytes above it would favour the first letters.
      if (byte < 240 && text.length < length) text += TOKEN_ALPHABET[byte % TOKEN_ALPHABET.length]
    }
  }
  return text
}
