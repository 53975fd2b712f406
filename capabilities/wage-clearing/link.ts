import { type Keys, sameSecret } from '#platform/crypto'
import { type DistrictId, isId } from '#platform/ids'

const UUID_LENGTH = 36

interface Linked {
  readonly id: string
  readonly epoch: number
}

/** An employer's own link: its id and a proof under the installation's key. Nothing is stored; a new epoch kills every earlier one. */
export function linkOf(keys: Keys, district: DistrictId, employer: Linked): string {
  const proof = keys.hmac('wage-link', String(district), employer.id, String(employer.epoch)).subarray(0, 24).toString('base64url')
  return `${employer.id}-${proof}`
}

/** The employer a link speaks of; whether it may is for `isLink` to say. */
export function employerIn(link: string): string | undefined {
  const id = link.slice(0, UUID_LENGTH)
  return isId(id) ? id : undefined
}

/** False for every link of an employer whose epoch is 0: it was stopped, or never made. */
export function isLink(keys: Keys, district: DistrictId, employer: Linked, link: string): boolean {
  return employer.epoch > 0 && sameSecret(Buffer.from(link), Buffer.from(linkOf(keys, district, employer)))
}
