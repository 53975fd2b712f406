import type { StaffActor } from '#platform/access'
import { maskPhone } from '#platform/validators'
import type { Services } from '#platform/services'
import { cityDay, type Day } from '#platform/time'
import type { DistrictId } from '#platform/ids'
import type { Said } from '#platform/words'
import { isSeen } from './commands/notices.ts'
import type { HangingShown, ListingShown, NoticeShown, OwnListing, PublicityShown, PublicNotice, QuestionShown, SessionShown, WordShown } from './contract.ts'
import { hangingState, LISTING, secondFor, takesQuestions } from './domain.ts'
import { openReached } from './sealed-texts.ts'
import type { WordRow } from './store/listing-words.ts'
import type { ListingRow } from './store/listings.ts'
import type { QuestionRow, SessionRow } from './store/live.ts'
import type { PublicityRow } from './store/log.ts'
import type { NoticeRow } from './store/notices.ts'
import type { HangingRow } from './store/posters.ts'

type NameOf = (unitId: string) => Said

export interface SessionFigures {
  readonly today: Day
  readonly waiting: number
  readonly answered: number
}

export function sessionShown(row: SessionRow, unit: NameOf, { today, waiting, answered }: SessionFigures): SessionShown {
  return {
    id: row.id, unit: unit(row.unit_id), title: row.title, agenda: row.agenda, hostPost: row.host_post, on: row.on_day, startsAt: row.starts_at, minutes: row.minutes, platform: row.platform, link: row.link,
    state: row.state, takesQuestions: takesQuestions({ state: row.state, on: row.on_day }, today), waiting, answered,
  }
}

export const questionShown = (row: QuestionRow): QuestionShown => ({ id: row.id, text: row.body, state: row.state, ground: row.ground, answer: row.answer, became: row.became })

export function publicityShown(row: PublicityRow, unit: NameOf, viewer: StaffActor): PublicityShown {
  return {
    id: row.id, unit: unit(row.unit_id), topic: row.topic, title: row.title, place: row.place, on: row.on_day, audience: row.audience, materials: row.materials, takenBack: row.taken_back_ground,
    mayTakeBack: row.taken_back_ground === null && viewer.role !== 'director' && (row.unit_id === viewer.unitId || viewer.role === 'unit-head'),
  }
}

const noticeTexts = (row: NoticeRow) => ({
  title: { zh: row.title_zh, en: row.title_en }, happens: { zh: row.happens_zh, en: row.happens_en }, todo: { zh: row.todo_zh, en: row.todo_en }, result: { zh: row.result_zh, en: row.result_en },
})

export function noticeShown(row: NoticeRow, unit: NameOf, viewer: StaffActor): NoticeShown {
  const mayLook = secondFor(row.kind).includes(viewer.role) && isSeen(row, viewer)
  return {
    id: row.id, unit: unit(row.unit_id), kind: row.kind, ...noticeTexts(row), state: row.state, on: row.decided_on, consentOn: row.consent_on, consentFile: row.consent_file, note: row.note,
    mayDecide: mayLook && row.state === 'waiting' && row.written_by !== viewer.id, mayWithdraw: mayLook && row.state === 'published',
  }
}

export function publicNotice(row: NoticeRow & { readonly decided_on: Day }, unit: NameOf): PublicNotice {
  return { id: row.id, unit: unit(row.unit_id), kind: row.kind, ...noticeTexts(row), on: row.decided_on }
}

export function hangingShown(row: HangingRow & { readonly title: string }, today: Day): HangingShown {
  return { id: row.id, title: row.title, place: row.place, from: row.from_on, until: row.until_on, downOn: row.down_on, state: hangingState({ untilOn: row.until_on, downOn: row.down_on }, today) }
}

/** What a listing tells everybody; nothing of its owner. */
export function listingCommon(row: ListingRow, unit: NameOf) {
  return {
    id: row.id, unit: unit(row.unit_id), kind: row.kind, title: row.title, whereabouts: row.whereabouts, details: row.details, squareMetres: row.square_metres, monthlyFen: row.monthly_fen, contact: row.contact, until: row.until_on,
  }
}

export const ownListing = (row: ListingRow, unit: NameOf): OwnListing => ({ ...listingCommon(row, unit), number: row.number, state: row.state })

export function listingShown(row: ListingRow, unit: NameOf, viewer: StaffActor, words: number): ListingShown {
  return {
    ...listingCommon(row, unit), number: row.number, state: row.state, why: row.ended_why, consentOn: row.consent_on, consentVersion: row.consent_version, words,
    mayDecide: row.state === 'waiting' && LISTING.includes(viewer.role) && row.entered_by !== viewer.id,
  }
}

/** A message with its telephone masked: the whole number is shown on asking, and that is written down. */
export function wordShown(services: Services, district: DistrictId, row: WordRow & { readonly number: string; readonly title: string }): WordShown {
  const { text, phone } = openReached(services.keys, district, row.words_sealed)
  return {
    id: row.id, listingId: row.listing_id, number: row.number, title: row.title, kind: row.kind, reason: row.reason === '' ? null : row.reason, text, phoneMasked: phone === '' ? '' : maskPhone(phone),
    on: cityDay(row.left_at, services.district(district).zone),
  }
}
