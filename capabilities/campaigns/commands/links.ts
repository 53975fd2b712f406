import type { Tx } from '#platform/db/database'
import { idInLink, isProvenLink, type LinkPurpose, provenLink } from '#platform/links'
import type { Services } from '#platform/services'
import { type BookingRow, findBooking } from '../store/home.ts'
import { findPromise, type PromiseRow } from '../store/promises.ts'

/** Links of promises and bookings are made anew from their id whenever they are shown; nothing of them is stored. */
const EPOCH = 1

export const linkOf = (services: Services, purpose: LinkPurpose, district: Tx['district'], id: string): string => provenLink(services.keys, purpose, district, { id, epoch: EPOCH })

function idOf(tx: Tx, services: Services, purpose: LinkPurpose, link: string): string | undefined {
  const id = idInLink(link)
  return id !== undefined && isProvenLink(services.keys, purpose, tx.district, { id, epoch: EPOCH }, link) ? id : undefined
}

export async function bookingOfLink(tx: Tx, services: Services, link: string): Promise<BookingRow | undefined> {
  const id = idOf(tx, services, 'home-service-link', link)
  return id === undefined ? undefined : findBooking(tx, id)
}

export async function promiseOfLink(tx: Tx, services: Services, link: string): Promise<PromiseRow | undefined> {
  const id = idOf(tx, services, 'promise-link', link)
  return id === undefined ? undefined : findPromise(tx, id)
}
