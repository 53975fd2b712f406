import { officeOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cityDay } from '#platform/time'
import { addressOf } from './commands/posters.ts'
import { isOurs } from './commands/parts.ts'
import type { ListingShown, NoticeShown, PosterShown, PublicListing, PublicNotice, SessionShown } from './contract.ts'
import { MOST_QUESTIONS, type NoticeKind } from './domain.ts'
import * as shown from './shown.ts'
import * as words from './store/listing-words.ts'
import * as listings from './store/listings.ts'
import * as live from './store/live.ts'
import { listPublicity } from './store/log.ts'
import * as notices from './store/notices.ts'
import { cursorIn, pageOf, unitNames } from './store/paging.ts'
import * as posters from './store/posters.ts'
import { refusal } from './words.ts'

const reading = { readOnly: true } as const
interface Before {
  readonly before?: string
}

async function sessionsShown(tx: Tx, services: Services, rows: readonly live.SessionRow[]): Promise<SessionShown[]> {
  const today = services.today(tx.district)
  const [unit, counts] = await Promise.all([unitNames(tx, rows.map((each) => each.unit_id)), live.questionCounts(tx, rows.map((each) => each.id))])
  return rows.map((row) => shown.sessionShown(row, unit, { today, waiting: counts(row.id, ['waiting', 'chosen']), answered: counts(row.id, ['answered']) }))
}

/** What everybody sees: sessions to come, and those that were held. */
export function listLive(services: Services, district: DistrictId) {
  return inDistrict(services.db, district, async (tx) => {
    const [coming, held] = await Promise.all([live.listComing(tx, services.today(district)), live.listHeld(tx)])
    const all = await sessionsShown(tx, services, [...coming, ...held])
    return ok({ coming: all.slice(0, coming.length), past: all.slice(coming.length) })
  }, reading)
}

/** A session with its questions: chosen and answered ones, and how many were not taken; staff of the unit see those that wait. Refuses `no-such-session`. */
export function readSession(services: Services, district: DistrictId, id: string, viewer: StaffActor | undefined) {
  return inDistrict(services.db, district, async (tx) => {
    const row = await live.findSession(tx, id)
    if (!row || (viewer && !isOurs(row, viewer))) return refuse(refusal('no-such-session', {}))
    const [sessions, questions] = await Promise.all([sessionsShown(tx, services, [row]), live.questionsOf(tx, id, MOST_QUESTIONS)])
    const [session] = sessions
    if (!session) return refuse(refusal('no-such-session', {}))
    const seen = viewer ? questions : questions.filter((each) => each.state !== 'waiting')
    return ok({ session, questions: seen.map(shown.questionShown) })
  }, reading)
}

export async function listSessions(services: Services, viewer: StaffActor, { before }: Before) {
  const cursor = cursorIn(before)
  if (!cursor.ok) return cursor
  return inDistrict(services.db, viewer.district, async (tx) => {
    const { here, next } = pageOf(await live.listSessions(tx, viewer.unitPath, cursor.value), (row) => row.on_day)
    return ok({ sessions: await sessionsShown(tx, services, here), next })
  }, reading)
}

export async function listLog(services: Services, viewer: StaffActor, { before }: Before) {
  const cursor = cursorIn(before)
  if (!cursor.ok) return cursor
  return inDistrict(services.db, viewer.district, async (tx) => {
    const { here, next } = pageOf(await listPublicity(tx, viewer.unitPath, cursor.value), (row) => row.on_day)
    const unit = await unitNames(tx, here.map((each) => each.unit_id))
    return ok({ entries: here.map((row) => shown.publicityShown(row, unit, viewer)), next })
  }, reading)
}

interface OfKind extends Before {
  readonly kind: NoticeKind
}

/** Texts of a unit; a committee head also those of the community around the committee. */
export async function listNotices(services: Services, viewer: StaffActor, { kind, before }: OfKind): Promise<Result<{ notices: NoticeShown[]; next: string | null }>> {
  const cursor = cursorIn(before)
  if (!cursor.ok) return cursor
  return inDistrict(services.db, viewer.district, async (tx) => {
    const path = viewer.role === 'committee-head' ? (viewer.unitPath.split('.').slice(0, -1).join('.') || viewer.unitPath) : viewer.unitPath
    const { here, next } = pageOf(await notices.listNotices(tx, path, kind, cursor.value), (row) => row.written_at)
    const unit = await unitNames(tx, here.map((each) => each.unit_id))
    return ok({ notices: here.map((row) => shown.noticeShown(row, unit, viewer)), next })
  }, reading)
}

export async function listPublicNotices(services: Services, district: DistrictId, { kind, before }: OfKind): Promise<Result<{ notices: PublicNotice[]; next: string | null }>> {
  const cursor = cursorIn(before)
  if (!cursor.ok) return cursor
  return inDistrict(services.db, district, async (tx) => {
    const { here, next } = pageOf(await notices.listPublished(tx, kind, cursor.value), (row) => row.decided_on ?? services.today(district))
    const unit = await unitNames(tx, here.map((each) => each.unit_id))
    return ok({ notices: here.flatMap((row) => (row.decided_on === null ? [] : [shown.publicNotice({ ...row, decided_on: row.decided_on }, unit)])), next })
  }, reading)
}

/** Refuses `no-such-notice` where it is not public, or not any more. */
export function readPublicNotice(services: Services, district: DistrictId, id: string): Promise<Result<PublicNotice>> {
  return inDistrict(services.db, district, async (tx) => {
    const row = await notices.findNotice(tx, id)
    if (row?.state !== 'published' || row.decided_on === null) return refuse(refusal('no-such-notice', {}))
    return ok(shown.publicNotice({ ...row, decided_on: row.decided_on }, await unitNames(tx, [row.unit_id])))
  }, reading)
}

export function listEvidence(services: Services, viewer: StaffActor) {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const found = await notices.listEvidence(tx, viewer.unitId)
    return ok({ items: found.map((row) => ({ id: row.id, title: row.title, item: row.item, keptAt: row.kept_at, thereOn: row.there_on })) })
  }, reading)
}

export async function listPosters(services: Services, viewer: StaffActor, { before }: Before): Promise<Result<{ posters: PosterShown[]; next: string | null }>> {
  const cursor = cursorIn(before)
  if (!cursor.ok) return cursor
  const { slug, zone } = services.district(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const { here, next } = pageOf(await posters.listPosters(tx, viewer.unitPath, cursor.value), (row) => row.made_at)
    const hanging = await posters.hangingCounts(tx, here.map((each) => each.id))
    return ok({
      posters: here.map((row) => ({ id: row.id, leadsTo: row.leads_to, title: row.title, lines: row.lines, address: addressOf(services, slug, row), madeOn: cityDay(row.made_at, zone), hanging: hanging.get(row.id) ?? 0 })), next,
    })
  }, reading)
}

export async function listHangings(services: Services, viewer: StaffActor, { view, before }: Before & { readonly view: 'hanging' | 'down' }) {
  const cursor = cursorIn(before)
  if (!cursor.ok) return cursor
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const { here, next } = pageOf(await posters.listHangings(tx, viewer.unitPath, view === 'down', cursor.value), (row) => row.down_on ?? row.until_on)
    return ok({ hangings: here.map((row) => shown.hangingShown(row, today)), next, today })
  }, reading)
}

export async function listListings(services: Services, viewer: StaffActor, { view, before }: Before & { readonly view: 'waiting' | 'open' | 'ended' }): Promise<Result<{ listings: ListingShown[]; next: string | null }>> {
  const cursor = cursorIn(before)
  if (!cursor.ok) return cursor
  return inDistrict(services.db, viewer.district, async (tx) => {
    const { here, next } = pageOf(await listings.listListings(tx, viewer.unitPath, view, cursor.value), (row) => row.entered_at)
    const [unit, left] = await Promise.all([unitNames(tx, here.map((each) => each.unit_id)), words.openWords(tx, here.map((each) => each.id))])
    return ok({ listings: here.map((row) => shown.listingShown(row, unit, viewer, left.get(row.id) ?? 0)), next })
  }, reading)
}

export async function listPublicListings(services: Services, district: DistrictId, { before }: Before): Promise<Result<{ listings: PublicListing[]; next: string | null }>> {
  const cursor = cursorIn(before)
  if (!cursor.ok) return cursor
  return inDistrict(services.db, district, async (tx) => {
    const { here, next } = pageOf(await listings.listOpen(tx, services.today(district), cursor.value), (row) => row.entered_at)
    const unit = await unitNames(tx, here.map((each) => each.unit_id))
    return ok({ listings: here.map((row) => ({ ...shown.listingCommon(row, unit), phone: null })), next })
  }, reading)
}

/** One open listing; the telephone is the unit’s, and only where its owner chose that. Refuses `no-such-listing`. */
export function readPublicListing(services: Services, district: DistrictId, id: string): Promise<Result<PublicListing>> {
  return inDistrict(services.db, district, async (tx) => {
    const row = await listings.findListing(tx, id)
    const today = services.today(district)
    if (row?.state !== 'open' || row.until_on < today) return refuse(refusal('no-such-listing', {}))
    const office = row.contact === 'unit' ? await officeOf(tx, row.unit_path, today) : undefined
    return ok({ ...shown.listingCommon(row, await unitNames(tx, [row.unit_id])), phone: office?.phone ?? null })
  }, reading)
}

/** What the owner sees after number and PIN. */
export async function ownShown(services: Services, district: DistrictId, opened: Result<listings.ListingRow>) {
  if (!opened.ok) return opened
  const row = opened.value
  return inDistrict(services.db, district, async (tx) => ok(shown.ownListing(row, await unitNames(tx, [row.unit_id]))), reading)
}

export async function listWords(services: Services, viewer: StaffActor, { before }: Before) {
  const cursor = cursorIn(before)
  if (!cursor.ok) return cursor
  return inDistrict(services.db, viewer.district, async (tx) => {
    const { here, next } = pageOf(await words.listWords(tx, viewer.unitPath, cursor.value), (row) => row.left_at)
    return ok({ words: here.map((row) => shown.wordShown(services, tx.district, row)), next })
  }, reading)
}
