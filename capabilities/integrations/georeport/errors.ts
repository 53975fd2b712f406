import type { Said } from '#platform/words'
import type { Document } from './document.ts'

/** Statuses that the specification knows: no such thing, no key, and everything else. */
export type ErrorStatus = 400 | 403 | 404

/** A refusal of Open311: one status, one or several things that were wrong, each in words meant for the user. */
export interface Open311Error {
  readonly status: ErrorStatus
  readonly errors: readonly { readonly code: string; readonly description: Said }[]
}

export function oneError(status: ErrorStatus, code: string, description: Said): Open311Error {
  return { status, errors: [{ code, description }] }
}

/** The body of an error: its code is the status, as most clients expect, with ours in front of the words for programs. */
export function errorDocument({ status, errors }: Open311Error, language: keyof Said): Document {
  return { root: 'errors', body: { each: 'error', of: errors.map(({ code, description }) => ({ code: status, description: `${code}: ${description[language]}` })) } }
}
