import { middleOfMicroGrid } from '#cap/organisation'
import type { PublicTicket } from '#cap/tickets'
import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { isId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { instant } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { Open311Line, Open311State, ReleaseBody } from '../contract.ts'
import { refusal } from '../words.ts'
import { codesOf, isOpen, servicesOf, withTickets } from './reading.ts'
import { releaseRefusal } from './release-rules.ts'
import { type Before, decideRequest, listForDesk, lockRequest, type RequestRow, type Shown } from './store.ts'

const PAGE = 50
const NOTHING = { words: null, address: null, media_url: null, media_shown: false, middle: null } as const

type Decision = Result<{ state: Open311State; publicId: string }>

/**
 * Shows a request in the public list: kind, state and the middle of its micro-grid; words, a public place and the medium only
 * where the clerk gives them. Refuses `no-such-open311-request`, `already-decided`, `place-not-known`, `personal-data`, `no-medium`,
 * `medium-not-looked-at`. Source: decision 17.
 */
export function releaseRequest(services: Services, by: StaffActor, asked: ReleaseBody & { readonly id: string }): Promise<Decision> {
  return decide(services, by, asked.id, async (tx, row, ticket) => {
    const [words, address] = [cleanText(asked.words ?? ''), cleanText(asked.address ?? '')]
    const refused = releaseRefusal({ words, address, media: asked.media ?? false, looked: asked.mediaLookedAt ?? false, hasMedium: hasMedium(row) })
    if (refused) return refuse(refused)
    const place = await middleOf(tx, ticket)
    if (!place) return refuse(refusal('place-not-known', {}))
    const [longitude, latitude] = place.middle
    const middle = [rounded(longitude), rounded(latitude)] as const
    return ok({ state: 'released', words: words || null, address: address || null, ...mediumOf(services, tx, row, asked.media ?? false), middle })
  })
}

/** Keeps a request out of every list; its ticket goes on. Refuses `no-such-open311-request`, `already-decided`. */
export function keepBackRequest(services: Services, by: StaffActor, id: string): Promise<Decision> {
  return decide(services, by, id, () => Promise.resolve(ok({ state: 'kept-back', ...NOTHING })))
}

/**
 * Takes a release back: out of every list at once, and waiting again, to be released anew or kept back. Refuses
 * `no-such-open311-request`, `not-released`, `withdrawal-reason-missing`.
 */
export function withdrawRelease(services: Services, by: StaffActor, asked: { readonly id: string; readonly reason: string }): Promise<Decision> {
  const reason = cleanText(asked.reason)
  if (reason === '') return Promise.resolve(refuse(refusal('withdrawal-reason-missing', {})))
  return decide(services, by, asked.id, () => Promise.resolve(ok({ state: 'waiting', ...NOTHING, withdrawn_reason: reason })), 'released')
}

async function decide(
  services: Services, by: StaffActor, id: string, shownOf: (tx: Tx, row: RequestRow, ticket: PublicTicket) => Promise<Result<Shown>>,
  from: Open311State = 'waiting',
): Promise<Decision> {
  return inDistrict(services.db, by.district, async (tx): Promise<Decision> => {
    const row = await lockRequest(tx, id)
    const [known] = row && isWithin(row.unit_path, by.unitPath) ? await withTickets(tx, [row]) : []
    if (!row || !known) return refuse(refusal('no-such-open311-request', {}))
    const refused: Refusal | undefined = row.state === from ? undefined : refusal(from === 'waiting' ? 'already-decided' : 'not-released', {})
    if (refused) return refuse(refused)
    const shown = await shownOf(tx, row, known[1])
    if (!shown.ok) return shown
    await decideRequest(tx, id, shown.value, { staffId: by.id, at: services.clock.now() })
    const data = { state: shown.value.state, words: shown.value.words !== null, address: shown.value.address !== null, media: shown.value.media_shown }
    await tx.run(insertChange(tx, services.clock, by, { action: 'open311.decide', subjectKind: 'open311-request', subjectId: id, data }))
    return ok({ state: shown.value.state, publicId: row.public_id })
  })
}

/** About a metre: enough for the middle of a micro-grid. */
const rounded = (degrees: number): number => Math.round(degrees * 100_000) / 100_000

const hasMedium = (row: RequestRow): boolean => row.file_id !== null || row.media_url_sealed !== null

function mediumOf(services: Services, tx: Tx, row: RequestRow, media: boolean): Pick<Shown, 'media_url' | 'media_shown'> {
  const sealed = media && row.file_id === null ? row.media_url_sealed : null
  return { media_shown: media, media_url: sealed === null ? null : services.keys.decrypt(tx.district, 'content', sealed) }
}

async function middleOf(tx: Tx, { microGridId }: PublicTicket) {
  return microGridId === null ? undefined : middleOfMicroGrid(tx, microGridId as Parameters<typeof middleOfMicroGrid>[1])
}

/** Requests of the clerk's unit and those below it in one state, the newest first; sealed and merged ones are not there. */
export function listRequests(services: Services, by: StaffActor, asked: { readonly state?: Open311State; readonly before?: string }): Promise<Result<{ requests: Open311Line[]; next: string | null }>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const rows = await listForDesk(tx, by.unitPath, asked.state ?? 'waiting', cursorOf(asked.before), PAGE + 1)
    const here = rows.slice(0, PAGE)
    const codes = await codesOf(tx, here)
    const names = new Map(servicesOf(services, services.district(by.district)).map((each) => [each.code, each.name]))
    const requests: Open311Line[] = []
    for (const [row, ticket] of await withTickets(tx, here)) {
      const known = codes.get(row.case_id)
      const place = await middleOf(tx, ticket)
      if (known) requests.push(lineOf(row, ticket, { ...known, place: place ? { ...place.name } : null, service: { ...(names.get(row.service_code) ?? { zh: row.service_code, en: row.service_code }) } }))
    }
    const last = rows.length > PAGE ? here.at(-1) : undefined
    return ok({ requests, next: last ? `${instant(last.requested_at)}~${last.id}` : null })
  }, { readOnly: true })
}

function lineOf(row: RequestRow, ticket: PublicTicket, about: Pick<Open311Line, 'code' | 'title' | 'place' | 'service'>): Open311Line {
  return {
    id: row.id, caseId: row.case_id, ...about, publicId: row.public_id, requestedAt: instant(row.requested_at), hasMedium: hasMedium(row), open: isOpen(ticket),
    state: row.state, words: row.words, address: row.address, mediaShown: row.media_shown, withdrawnReason: row.withdrawn_reason,
  }
}

const FIRST: Before = { at: new Date('9999-12-31T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

function cursorOf(text: string | undefined): Before {
  const [at, id] = (text ?? '').split('~')
  const moment = new Date(at ?? '')
  return id !== undefined && isId(id) && !Number.isNaN(moment.getTime()) ? { at: moment, id } : FIRST
}
