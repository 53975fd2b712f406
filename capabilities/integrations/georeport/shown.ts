import type { Said } from '#platform/words'
import type { Document, Fields } from './document.ts'
import { open311Words } from './words.ts'

/** What may be said of a request: its ticket's state, and what a clerk released. */
export interface ShownRequest {
  readonly publicId: string
  readonly serviceCode: string
  readonly serviceName: Said
  readonly open: boolean
  readonly requestedAt: Date
  readonly updatedAt: Date
  readonly expectedAt: Date | null
  readonly released: boolean
  readonly words: string | null
  readonly address: string | null
  readonly mediaUrl: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly agency: Said | null
  readonly microGrid: Said | null
}

/** The W3C note's form, in UTC. */
export function momentText(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}

/** Every field of the specification, in its order; whatever was not released is empty, and so is all but the state before it was. */
export function requestFields(request: ShownRequest, language: keyof Said, extensions: boolean): Fields {
  const { released } = request
  const ifReleased = <Value>(value: Value): Value | null => (released ? value : null)
  return {
    service_request_id: request.publicId,
    status: request.open ? 'open' : 'closed',
    status_notes: released ? null : open311Words.waiting[language],
    service_name: request.serviceName[language],
    service_code: request.serviceCode,
    description: ifReleased(request.words),
    agency_responsible: ifReleased(request.agency?.[language] ?? null),
    service_notice: null,
    requested_datetime: momentText(request.requestedAt),
    updated_datetime: momentText(request.updatedAt),
    expected_datetime: request.expectedAt === null ? null : momentText(request.expectedAt),
    address: ifReleased(request.address),
    address_id: null,
    zipcode: null,
    lat: ifReleased(request.latitude),
    long: ifReleased(request.longitude),
    media_url: ifReleased(request.mediaUrl),
    ...(extensions ? { extended_attributes: { place_accuracy: 'micro-grid', micro_grid: ifReleased(request.microGrid?.[language] ?? null) } } : {}),
  }
}

export function requestsDocument(requests: readonly ShownRequest[], language: keyof Said, extensions: boolean): Document {
  return { root: 'service_requests', body: { each: 'request', of: requests.map((each) => requestFields(each, language, extensions)) } }
}

/** The answer to filing: a number at once, or a token for it; never both. */
export function filedDocument(filed: { readonly publicId: string } | { readonly token: string }, notice: string): Document {
  const known: Fields = 'token' in filed ? { token: filed.token } : { service_request_id: filed.publicId }
  return { root: 'service_requests', body: { each: 'request', of: [{ ...known, service_notice: notice, account_id: null }] } }
}

export function tokenDocument(token: string, publicId: string | null): Document {
  return { root: 'service_requests', body: { each: 'request', of: [{ service_request_id: publicId, token }] } }
}

export interface Discovered {
  readonly contact: Said
  readonly keyService: Said
  readonly endpoint: string
  readonly demonstration: boolean
  /** When services or definitions changed last; sorts as text. */
  readonly changeset: string
}

export function discoveryDocument(about: Discovered, language: keyof Said): Document {
  const endpoint = {
    specification: 'http://wiki.open311.org/GeoReport_v2', url: about.endpoint, changeset: about.changeset,
    type: about.demonstration ? 'test' : 'production', formats: { each: 'format', of: ['text/xml', 'application/json'] },
  }
  return {
    root: 'discovery',
    body: {
      changeset: about.changeset, contact: about.contact[language], key_service: about.keyService[language],
      endpoints: { each: 'endpoint', of: [endpoint] },
    },
  }
}
