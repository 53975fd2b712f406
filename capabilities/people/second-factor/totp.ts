import { createHmac } from 'node:crypto'
import { sameSecret } from '#platform/crypto'

/** RFC 6238 as every authenticator app understands it: HMAC-SHA-1, six digits, steps of thirty seconds. */
const STEP_SECONDS = 30
const DIGITS = 6
/** A clock that is one step off, and a code typed as it changes, are heard (RFC 6238, 5.2). */
const STEPS_AROUND = 1

/** RFC 4226: a counter's code under a secret, with leading zeros. */
export function codeOfStep(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / STEP_SECONDS)

/** The step that a typed code belongs to, near now; undefined where it is none of them. */
export function stepOfCode(secret: Uint8Array, typed: string, now: Date): number | undefined {
  const code = typed.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return undefined
  const near = Array.from({ length: 2 * STEPS_AROUND + 1 }, (_each, at) => stepAt(now) + at - STEPS_AROUND)
  return near.find((step) => sameSecret(Buffer.from(codeOfStep(secret, step)), Buffer.from(code)))
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 base32 without padding, as apps take a secret typed by hand. */
export function base32(bytes: Uint8Array): string {
  let [bits, held, text] = [0, 0, '']
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(held >>> bits) & 31] ?? ''
    }
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + (ALPHABET[(held << (5 - bits)) & 31] ?? '')
}

/** The address that the QR carries: Key URI format. */
export function enrolmentUri(secret: Uint8Array, issuer: string, account: string): string {
  const query = new URLSearchParams({ secret: base32(secret), issuer, algorithm: 'SHA1', digits: String(DIGITS), period: String(STEP_SECONDS) })
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${query.toString().replaceAll('+', '%20')}`
}
