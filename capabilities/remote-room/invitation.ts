import { type Keys, sameSecret } from '#platform/crypto'
import { isId, type DistrictId } from '#platform/ids'

const UUID_LENGTH = 36

/**
 * A party's personal link: the seat's id and a proof under the installation's key. Nothing is stored, so nothing can leak
 * from the database; a new epoch kills every earlier link.
 */
export function invitationOf(keys: Keys, district: DistrictId, seat: { readonly id: string; readonly epoch: number }): string {
  return `${seat.id}-${proofOf(keys, district, seat)}`
}

/** The seat a link speaks of; whether it may is for `isInvitation` to say. */
export function seatIdIn(invitation: string): string | undefined {
  const id = invitation.slice(0, UUID_LENGTH)
  return isId(id) ? id : undefined
}

export function isInvitation(keys: Keys, district: DistrictId, seat: { readonly id: string; readonly epoch: number }, invitation: string): boolean {
  return sameSecret(Buffer.from(invitation), Buffer.from(invitationOf(keys, district, seat)))
}

function proofOf(keys: Keys, district: DistrictId, seat: { readonly id: string; readonly epoch: number }): string {
  return keys.hmac('remote-invitation', String(district), seat.id, String(seat.epoch)).subarray(0, 24).toString('base64url')
}
