import type { CaseId } from '#cap/cases'
import { casesById } from '#cap/cases'
import { listUnits, middleOfMicroGrid } from '#cap/organisation'
import { type PublicTicket, servicesOn, ticketsByPublicId } from '#cap/tickets'
import type { Tx } from '#platform/db/database'
import type { District, Services } from '#platform/services'
import type { Said } from '#platform/words'
import { type Filter, MOST_REQUESTS } from './asked.ts'
import { offered, type Open311Service } from './services.ts'
import type { ShownRequest } from './shown.ts'
import { findByPublicId, findByToken, listReleased, type RequestRow } from './store.ts'

const DONE = ['done', 'revisited', 'closed', 'rejected-unreasonable', 'withdrawn']

export const isOpen = ({ state }: Pick<PublicTicket, 'state'>): boolean => !DONE.includes(state)

/** What a district offers today. */
export function servicesOf(services: Services, district: District): readonly Open311Service[] {
  return offered(servicesOn(services.today(district.id)))
}

/** Where released media lie: below Open311 itself, under the public number. */
export function mediaAddress(services: Services, district: District, publicId: string): string {
  return `${services.publicUrl}/open311/v2/media/${publicId}?jurisdiction_id=${district.slug}`
}

interface Around {
  readonly names: ReadonlyMap<string, Said>
  readonly units: ReadonlyMap<string, Said>
  readonly microGrids: ReadonlyMap<string, Said>
}

function shownOf(services: Services, district: District, row: RequestRow, ticket: PublicTicket, around: Around): ShownRequest {
  const open = isOpen(ticket)
  return {
    publicId: row.public_id, serviceCode: row.service_code, serviceName: around.names.get(row.service_code) ?? { zh: row.service_code, en: row.service_code },
    open, requestedAt: row.requested_at, updatedAt: open ? ticket.changedAt : (ticket.doneAt ?? ticket.changedAt), expectedAt: ticket.dueAt,
    released: row.state === 'released', words: row.words, address: row.address,
    mediaUrl: row.media_shown ? (row.media_url ?? mediaAddress(services, district, row.public_id)) : null,
    latitude: row.middle?.[1] ?? null, longitude: row.middle?.[0] ?? null, agency: around.units.get(ticket.unitPath) ?? null,
    microGrid: around.microGrids.get(ticket.microGridId ?? '') ?? null,
  }
}

async function aroundOf(tx: Tx, services: Services, district: District, tickets: readonly PublicTicket[], extensions: boolean): Promise<Around> {
  const units = await listUnits(tx, services.today(district.id))
  const microGrids = extensions ? await microGridsOf(tx, tickets) : new Map<string, Said>()
  return {
    names: new Map(servicesOf(services, district).map((each) => [each.code, each.name])),
    units: new Map(units.map((each) => [each.path, each.name])), microGrids,
  }
}

async function microGridsOf(tx: Tx, tickets: readonly PublicTicket[]): Promise<Map<string, Said>> {
  const names = new Map<string, Said>()
  for (const id of new Set(tickets.map((each) => each.microGridId))) {
    const found = id === null ? undefined : await middleOfMicroGrid(tx, id as Parameters<typeof middleOfMicroGrid>[1])
    if (id !== null && found) names.set(id, found.name)
  }
  return names
}

/** Pages of a thousand until there is a thousand to show; bounded, so that a filter for what hardly exists ends as well. */
const MOST_PAGES = 5
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * The public list: released requests of a span, the newest first, at most a thousand. Whatever is waiting, kept back, sealed or
 * merged away is not in it, and neither is anything that was never released by name.
 */
export async function readList(tx: Tx, services: Services, district: District, filter: Filter, extensions: boolean): Promise<readonly ShownRequest[]> {
  const found: [RequestRow, PublicTicket][] = []
  let before = { at: filter.to, id: LAST_ID }
  for (let pages = 0; pages < MOST_PAGES && found.length < MOST_REQUESTS; pages += 1) {
    const rows = await listReleased(tx, { ...filter, before }, MOST_REQUESTS)
    found.push(...(await withTickets(tx, rows)).filter(([, ticket]) => filter.open === undefined || isOpen(ticket) === filter.open))
    const last = rows.at(-1)
    if (!last || rows.length < MOST_REQUESTS) break
    before = { at: last.requested_at, id: last.id }
  }
  const start = (filter.page - 1) * filter.pageSize
  const page = found.slice(0, MOST_REQUESTS).slice(start, start + filter.pageSize)
  const around = await aroundOf(tx, services, district, page.map(([, ticket]) => ticket), extensions)
  return page.map(([row, ticket]) => shownOf(services, district, row, ticket, around))
}

/** Rows whose ticket may be seen: a sealed case hides its own, a merged one has gone into another. */
export async function withTickets(tx: Tx, rows: readonly RequestRow[]): Promise<[RequestRow, PublicTicket][]> {
  const tickets = new Map((await ticketsByPublicId(tx, rows.map((each) => each.public_id))).map((each) => [each.publicId, each]))
  return rows.flatMap((row): [RequestRow, PublicTicket][] => {
    const ticket = tickets.get(row.public_id)
    return ticket ? [[row, ticket]] : []
  })
}

/** One request by its number. Before its release whoever knows the number sees its state; a hazard has none to know yet. */
export async function readOne(tx: Tx, services: Services, district: District, publicId: string, extensions: boolean): Promise<ShownRequest | undefined> {
  const row = await findByPublicId(tx, publicId)
  const [known] = row ? await withTickets(tx, [row]) : []
  if (!row || !known || (row.state !== 'released' && isBatch(services, district, row))) return undefined
  const around = await aroundOf(tx, services, district, [known[1]], extensions)
  return shownOf(services, district, row, known[1], around)
}

export function isBatch(services: Services, district: District, { service_code }: Pick<RequestRow, 'service_code'>): boolean {
  return servicesOf(services, district).find((each) => each.code === service_code)?.type === 'batch'
}

/** The number behind a token: null while a hazard has not been looked at; undefined for a token that nobody was given. */
export async function readToken(tx: Tx, services: Services, district: District, token: string): Promise<{ readonly publicId: string | null } | undefined> {
  const row = await findByToken(tx, token)
  const [known] = row ? await withTickets(tx, [row]) : []
  if (!row || !known) return undefined
  return { publicId: row.state === 'released' || !isBatch(services, district, row) ? row.public_id : null }
}

/** The photo of a released request, where the clerk released it as well. */
export async function releasedFile(tx: Tx, publicId: string): Promise<string | undefined> {
  const row = await findByPublicId(tx, publicId)
  const [known] = row ? await withTickets(tx, [row]) : []
  return row && known && row.state === 'released' && row.media_shown && row.file_id !== null ? row.file_id : undefined
}

/** Codes of the cases behind requests; a sealed or merged case has none here. */
export async function codesOf(tx: Tx, rows: readonly RequestRow[]): Promise<ReadonlyMap<string, { readonly code: string; readonly title: string | null }>> {
  const found: [string, { code: string; title: string | null }][] = []
  for (let start = 0; start < rows.length; start += 50) {
    const cases = await casesById(tx, rows.slice(start, start + 50).map((each) => each.case_id as CaseId))
    found.push(...cases.map((each): [string, { code: string; title: string | null }] => [each.id, { code: each.code, title: each.restricted_by === '' ? each.title : null }]))
  }
  return new Map(found)
}
