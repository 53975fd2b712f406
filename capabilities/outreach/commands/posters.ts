import { type PosterSheet, renderSheet } from '#cap/documents'
import { officeOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addMonths } from '#platform/time'
import type { HangBody, PosterBody } from '../contract.ts'
import { type LeadsTo, less, one, pathOf, type SheetSize, takesQuestions, WITH_SUBJECT } from '../domain.ts'
import { findSession } from '../store/live.ts'
import { findNotice } from '../store/notices.ts'
import * as store from '../store/posters.ts'
import { refusal } from '../words.ts'
import { posterWords } from '../words/pages.ts'
import { addCounts, dayIn, homeOf, isOurs, type Made, placeOf, publicTexts } from './parts.ts'

/** Where a poster’s code leads. */
export const addressOf = (services: Services, slug: string, poster: { readonly leads_to: LeadsTo; readonly subject_id: string | null }): string =>
  `${services.publicUrl}/d/${slug}${pathOf(poster.leads_to, poster.subject_id)}`

/** Refuses `subject-needed` where a poster of a session or tip has none that is public. */
async function hasSubject(tx: Tx, services: Services, body: PosterBody): Promise<boolean> {
  if (!WITH_SUBJECT.includes(body.leadsTo)) return true
  if (body.subjectId === null) return false
  if (body.leadsTo === 'tip') {
    const notice = await findNotice(tx, body.subjectId)
    return notice?.kind === 'tip' && notice.state === 'published'
  }
  const session = await findSession(tx, body.subjectId)
  return session !== undefined && takesQuestions({ state: session.state, on: session.on_day }, services.today(tx.district))
}

/** Refuses `subject-needed`, `text-empty`, `leads-to-somebody`, `names-somebody`. */
export async function makePoster(services: Services, by: StaffActor, id: string, body: PosterBody): Promise<Made> {
  const texts = publicTexts({ title: body.title, lines: body.lines }, ['title'])
  if (!texts.ok) return texts
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    if (!(await hasSubject(tx, services, body))) return refuse(refusal('subject-needed', {}))
    const subject = WITH_SUBJECT.includes(body.leadsTo) ? body.subjectId : null
    await store.insertPoster(tx, homeOf(by), { id, leads_to: body.leadsTo, subject_id: subject, ...texts.value, made_at: services.clock.now() }, by.id)
    return ok({ id })
  })
}

/** A poster of one’s own unit, of one below or above. */
const isReached = (poster: store.PosterRow, by: StaffActor): boolean => isOurs(poster, by) || isWithin(by.unitPath, poster.unit_path)

/** One sheet of A4 or A3 with the code of the page it leads to. Refuses `no-such-poster`. */
export async function printPoster(services: Services, by: StaffActor, id: string, size: SheetSize): Promise<Result<SentFile>> {
  const { slug, zone, name } = services.district(by.district)
  const sheet = await inDistrict(services.db, by.district, async (tx): Promise<Result<PosterSheet>> => {
    const poster = await store.findPoster(tx, id)
    if (!poster || !isReached(poster, by)) return refuse(refusal('no-such-poster', {}))
    const scanUrl = addressOf(services, slug, poster)
    const office = await officeOf(tx, by.unitPath, services.today(tx.district))
    return ok({
      kind: 'poster', size, title: poster.title, lines: poster.lines.split('\n').filter((each) => each !== ''), scanUrl, scan: posterWords.scan[poster.leads_to].zh,
      scanEn: posterWords.scan[poster.leads_to].en, district: name.zh, unit: by.unitName.zh, ...(office?.phone ? { phone: office.phone } : {}),
    })
  }, { readOnly: true })
  if (!sheet.ok) return sheet
  const bytes = await renderSheet(sheet.value, { printedAt: services.clock.now(), timeZone: zone })
  return ok({ bytes, type: 'application/pdf', name: `${posterWords.file.zh}-${size}.pdf` })
}

/** Refuses `no-such-poster`, `not-a-day`, `until-wrong`, `text-empty`, `leads-to-somebody`, `names-somebody`. */
export async function hangPoster(services: Services, by: StaffActor, posterId: string, id: string, body: HangBody): Promise<Made> {
  const [from, until, texts] = [dayIn(body.from), dayIn(body.until), publicTexts({ place: body.place }, ['place'])]
  if (!from.ok) return from
  if (!until.ok) return until
  if (!texts.ok) return texts
  const today = services.today(by.district)
  if (until.value <= from.value || until.value > addMonths(today, 12) || from.value > today) return refuse(refusal('until-wrong', {}))
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const poster = await store.findPoster(tx, posterId)
    if (!poster || !isReached(poster, by)) return refuse(refusal('no-such-poster', {}))
    const row = { id, poster_id: posterId, place: texts.value.place, from_on: from.value, until_on: until.value }
    if (await store.insertHanging(tx, homeOf(by), row, by.id)) addCounts(tx, homeOf(by), today, [one('hanging', '')])
    return ok({ id })
  })
}

/** Refuses `no-such-hanging`, `not-a-day`, `until-wrong`. */
export async function renewHanging(services: Services, by: StaffActor, id: string, typed: string): Promise<Made> {
  const until = dayIn(typed)
  if (!until.ok) return until
  const today = services.today(by.district)
  if (until.value <= today || until.value > addMonths(today, 12)) return refuse(refusal('until-wrong', {}))
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const hanging = await store.lockHanging(tx, id)
    if (!hanging || !isOurs(hanging, by) || hanging.down_on !== null) return refuse(refusal('no-such-hanging', {}))
    await store.setHanging(tx, id, { until: until.value, downOn: null })
    return ok({ id })
  })
}

/** Refuses `no-such-hanging`. */
export function takeDown(services: Services, by: StaffActor, id: string): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const hanging = await store.lockHanging(tx, id)
    if (!hanging || !isOurs(hanging, by)) return refuse(refusal('no-such-hanging', {}))
    if (hanging.down_on !== null) return ok({ id })
    const today = services.today(tx.district)
    await store.setHanging(tx, id, { until: hanging.until_on, downOn: today })
    addCounts(tx, placeOf(hanging), today, [less('hanging', ''), one('taken-down', '')])
    return ok({ id })
  })
}
