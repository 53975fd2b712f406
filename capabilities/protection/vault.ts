import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import type { VaultRow } from './store.ts'

/**
 * A counsellor's own vault: notes lie under a random key, which lies under a key made from the counsellor's passphrase.
 * Neither the master key nor any other person's right opens it (N-04).
 */
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

export async function newVault(passphrase: string): Promise<{ vault: VaultRow; key: Buffer }> {
  const salt = randomBytes(16)
  const key = randomBytes(KEY_BYTES)
  return { vault: { salt, wrapped_key: seal(await keyFrom(passphrase, salt), key) }, key }
}

/** The vault's key, or undefined where the passphrase is wrong. */
export async function openVault(vault: VaultRow, passphrase: string): Promise<Buffer | undefined> {
  return open(await keyFrom(passphrase, vault.salt), vault.wrapped_key)
}

export function sealNote(key: Buffer, text: string): Buffer {
  return seal(key, Buffer.from(text, 'utf8'))
}

export function openNote(key: Buffer, sealed: Buffer): string {
  const opened = open(key, sealed)
  if (!opened) throw new Error('a note that was not written under this key')
  return opened.toString('utf8')
}

function keyFrom(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, SCRYPT, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

function seal(key: Buffer, bytes: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function open(key: Buffer, sealed: Buffer): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    return undefined
  }
}
