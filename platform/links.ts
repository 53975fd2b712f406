import { sha256 } from './canonical.ts'
import { type Keys, randomBytes, sameSecret } from './crypto.ts'
import { type DistrictId, isId } from './ids.ts'

/** Twenty-four bytes: nobody guesses them. */
const PROOF_BYTES = 24
const UUID_LENGTH = 36

/** A new address that is shown once. It begins with the district’s number (decision 9); only its hash is kept. */
export function newToken(district: DistrictId): string {
  return `${district}-${randomBytes(PROOF_BYTES).toString('base64url')}`
}

/** What is kept of a token. */
export function hashOfToken(token: string): string {
  return sha256(token).toString('hex')
}

/** Whether a token speaks of this district; what it opens is for the hash to say. */
export function isTokenOf(district: DistrictId, token: string): boolean {
  return token.startsWith(`${district}-`)
}

export interface Linked {
  readonly id: string
  /** Begins at 1; the next one kills every earlier link. At 0 there is none. */
  readonly epoch: number
}

/** What a link with a proof may be for. */
export type LinkPurpose = 'remote-invitation' | 'wage-link' | 'promise-link' | 'home-service-link'

/** A link that can be shown again: an id and its proof under the installation’s key. Nothing is stored, so nothing can leak from the database. */
export function provenLink(keys: Keys, purpose: LinkPurpose, district: DistrictId, { id, epoch }: Linked): string {
  return `${id}-${keys.hmac(purpose, String(district), id, String(epoch)).subarray(0, PROOF_BYTES).toString('base64url')}`
}

/** The id a link speaks of; whether it may is for `isProvenLink` to say. */
export function idInLink(link: string): string | undefined {
  const id = link.slice(0, UUID_LENGTH)
  return isId(id) ? id : undefined
}

export function isProvenLink(keys: Keys, purpose: LinkPurpose, district: DistrictId, linked: Linked, link: string): boolean {
  return linked.epoch > 0 && sameSecret(Buffer.from(link), Buffer.from(provenLink(keys, purpose, district, linked)))
}
