import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB, two passes, one lane (OWASP's first choice): some 30 ms on the smallest machine supported. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST)
}

export async function matchesPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize('NFKC'))
}

let nobodys: Promise<string> | undefined

/** A hash that no password opens: an unknown login costs as much time as a known one. */
export function nobodysHash(): Promise<string> {
  nobodys ??= hash(crypto.getRandomValues(new Uint8Array(32)), COST)
  return nobodys
}

export const SHORTEST_PASSWORD = 10

export function isWeakPassword(password: string, login: string): boolean {
  return [...password].length < SHORTEST_PASSWORD || password.toLowerCase() === login.toLowerCase()
}
