import { listUnits } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { EvidenceBody, NoticeBody } from '../contract.ts'
import { one, secondFor, spokenNames } from '../domain.ts'
import * as store from '../store/notices.ts'
import { refusal } from '../words.ts'
import { addCounts, dayIn, homeOf, isOurs, type Made, placeOf, publicTexts } from './parts.ts'

const textsOf = (body: NoticeBody): store.NoticeTexts => ({
  title_zh: body.titleZh, title_en: body.titleEn, happens_zh: body.happensZh, happens_en: body.happensEn, todo_zh: body.todoZh, todo_en: body.todoEn, result_zh: body.resultZh, result_en: body.resultEn,
})

/** Title and both texts in English, or none of them; a result has its English where the others have. */
function englishFits(texts: store.NoticeTexts): boolean {
  const all = [texts.title_en, texts.happens_en, texts.todo_en, ...(texts.result_zh === '' ? [] : [texts.result_en])]
  const isWhole = all.every((each) => each !== '') || [...all, texts.result_en].every((each) => each === '')
  return isWhole && !/\p{Script=Han}/u.test(texts.title_en + texts.happens_en + texts.todo_en + texts.result_en)
}

/** Good practice that somebody could be recognised in needs their own consent on paper (PR-20, PIPL Art. 25). Refuses `consent-needed`, `not-a-day`. */
function consentIn(body: NoticeBody, today: Day): Result<Day | null> {
  if (body.kind === 'tip' || !body.recognisable) return ok(null)
  if (body.consentOn === null || cleanText(body.consentFile) === '') return refuse(refusal('consent-needed', {}))
  const on = dayIn(body.consentOn)
  if (!on.ok) return on
  return on.value > today ? refuse(refusal('consent-needed', {})) : on
}

/** Good practice does not say where: every reader here would know who it was. */
async function placesFor(tx: Tx, body: NoticeBody, today: Day): Promise<readonly string[]> {
  return body.kind === 'tip' ? [] : spokenNames((await listUnits(tx, today)).flatMap((each) => [each.name.zh, each.name.en]))
}

/**
 * A tip, or good practice written anew: nobody reads it before a second person looked. Refuses `leads-to-somebody`, `names-somebody`,
 * `names-place`, `text-empty`, `english-missing`, `consent-needed`, `not-a-day`.
 */
export function writeNotice(services: Services, by: StaffActor, id: string, body: NoticeBody): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const today = services.today(tx.district)
    const texts = publicTexts(textsOf(body), ['title_zh', 'happens_zh', 'todo_zh'], await placesFor(tx, body, today))
    if (!texts.ok) return texts
    if (!englishFits(texts.value)) return refuse(refusal('english-missing', {}))
    const consent = consentIn(body, today)
    if (!consent.ok) return consent
    await store.insertNotice(tx, homeOf(by), {
      id, kind: body.kind, ...texts.value, consent_on: consent.value, consent_file: consent.value === null ? '' : cleanText(body.consentFile), written_by: by.id, written_at: services.clock.now(),
    })
    return ok({ id })
  })
}

/** A tip: an editor, a head, the director; good practice: the committee head; who declines says why. Refuses `no-such-notice`, `not-yours-to-decide`, `second-person`, `text-empty`. */
export async function decideNotice(services: Services, by: StaffActor, id: string, decision: { readonly agreed: boolean; readonly note: string }): Promise<Made> {
  const state = decision.agreed ? 'published' : 'declined'
  const note = cleanText(decision.note)
  if (!decision.agreed && note === '') return refuse(refusal('text-empty', {}))
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const notice = await store.lockNotice(tx, id)
    if (!notice || !isSeen(notice, by)) return refuse(refusal('no-such-notice', {}))
    if (!secondFor(notice.kind).includes(by.role)) return refuse(refusal('not-yours-to-decide', {}))
    if (notice.state === state && notice.decided_by === by.id) return ok({ id })
    if (notice.state !== 'waiting') return refuse(refusal('no-such-notice', {}))
    if (notice.written_by === by.id) return refuse(refusal('second-person', {}))
    await store.setNoticeState(tx, id, { state, by: by.id, on: services.today(tx.district), note })
    if (decision.agreed) addCounts(tx, placeOf(notice), services.today(tx.district), [one('published', notice.kind)])
    tx.atEnd(insertChange(tx, services.clock, by, { action: `outreach.notice-${state}`, subjectKind: 'notice', subjectId: id, data: { kind: notice.kind } }))
    return ok({ id })
  })
}

/** A committee stands below the community whose practice it judges; everybody else sees their own unit and below. */
export const isSeen = (notice: { readonly unit_path: string; readonly kind: string }, by: StaffActor): boolean =>
  isOurs(notice, by) || (notice.kind === 'practice' && by.role === 'committee-head' && by.unitPath.startsWith(`${notice.unit_path}.`))

/** Taken down at once, by whoever may decide such a text. Refuses `no-such-notice`, `not-yours-to-decide`. */
export function withdrawNotice(services: Services, by: StaffActor, id: string, note: string): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const notice = await store.lockNotice(tx, id)
    if (!notice || !isSeen(notice, by) || !['published', 'withdrawn'].includes(notice.state)) return refuse(refusal('no-such-notice', {}))
    if (!secondFor(notice.kind).includes(by.role)) return refuse(refusal('not-yours-to-decide', {}))
    if (notice.state === 'withdrawn') return ok({ id })
    await store.setNoticeState(tx, id, { state: 'withdrawn', by: by.id, on: services.today(tx.district), note: cleanText(note) })
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'outreach.notice-withdrawn', subjectKind: 'notice', subjectId: id, data: { kind: notice.kind } }))
    return ok({ id })
  })
}

/** What a title asks for. Refuses `text-empty`, `leads-to-somebody`, `names-somebody`. */
export async function addEvidence(services: Services, by: StaffActor, id: string, body: EvidenceBody): Promise<Made> {
  const texts = publicTexts({ title: body.title, item: body.item, kept_at: body.keptAt }, ['title', 'item'])
  if (!texts.ok) return texts
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    await store.insertEvidence(tx, homeOf(by), { id, ...texts.value, there_on: body.there ? services.today(tx.district) : null }, { by: by.id, at: services.clock.now() })
    return ok({ id })
  })
}

/** Where an item is kept, or that it is not there. Refuses `evidence-unknown`, `leads-to-somebody`, `names-somebody`. */
export async function setEvidence(services: Services, by: StaffActor, id: string, body: { readonly keptAt: string; readonly there: boolean }): Promise<Made> {
  const texts = publicTexts({ kept_at: body.keptAt }, [])
  if (!texts.ok) return texts
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const isKnown = await store.setEvidence(tx, by.unitId, { id, kept_at: texts.value.kept_at, there_on: body.there ? services.today(tx.district) : null })
    return isKnown ? ok({ id }) : refuse(refusal('evidence-unknown', {}))
  })
}
