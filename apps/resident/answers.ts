import { MAX_PHOTOS, MAX_TEXT, NOTICE_VERSION, type ReportState, type ReportStep } from '../../capabilities/intake/resident/report-state.ts'
import { answerRefusal } from '../../capabilities/intake/resident/words.ts'
import { refusal as ticketRefusal } from '../../capabilities/tickets/words.ts'
import { checkPhone, cleanText } from '#platform/validators'
import type { Refusal } from '#platform/result'
import { type Sent, withRoom } from './upload.ts'

/** A report with one more page answered, and what is wrong with that answer, if anything. */
export interface Answers {
  readonly state: ReportState
  readonly refusal: Refusal | undefined
}

/** Keeps whatever was typed, right or wrong, so that no way on or back loses it. */
export function answerOf(step: ReportStep, state: ReportState, sent: Sent): Answers {
  const { fields } = sent
  switch (step) {
    case 'which': return whichAnswer(state, fields['service'])
    case 'what': return whatAnswer(state, sent)
    case 'danger': return dangerAnswer(state, fields['danger'])
    case 'notice': return { state: fields['go'] === 'next' ? { ...state, notice: NOTICE_VERSION } : state, refusal: undefined }
    case 'reach': return reachAnswer(state, fields)
    case 'where':
    case 'same':
    case 'urgent':
    case 'check': return { state, refusal: undefined }
  }
}

function whichAnswer(state: ReportState, service = ''): Answers {
  if (service === '') return { state, refusal: ticketRefusal('no-such-service', {}) }
  return { state: { ...state, service: service.slice(0, 20), same: service === state.service ? state.same : 'unknown' }, refusal: undefined }
}

function whatAnswer(state: ReportState, sent: Sent): Answers {
  const text = cleanText(sent.fields['text'] ?? '')
  const { photos, over } = withRoom(state.photos, sent, MAX_PHOTOS)
  const next = { ...state, text: text.slice(0, MAX_TEXT + 1000), photos: [...photos], photosSafe: sent.fields['photosSafe'] === 'yes' }
  if (text === '') return { state: next, refusal: answerRefusal('text-missing', {}) }
  if (text.length > MAX_TEXT) return { state: next, refusal: answerRefusal('text-too-long', { over: text.length - MAX_TEXT }) }
  return { state: next, refusal: sent.refusal ?? photosRefusal(next.photos, over, next.photosSafe) }
}

/** Too many were sent, or nobody has said that no people are on those that are there (PR-23). */
export function photosRefusal(photos: readonly string[], over: number, safe: boolean): Refusal | undefined {
  if (over > 0) return answerRefusal('too-many-photos', { over, most: MAX_PHOTOS })
  return photos.length > 0 && !safe ? answerRefusal('photos-with-people', {}) : undefined
}

function dangerAnswer(state: ReportState, danger: string | undefined): Answers {
  if (danger === 'yes' || danger === 'no') return { state: { ...state, danger }, refusal: undefined }
  return { state, refusal: answerRefusal('danger-missing', {}) }
}

function reachAnswer(state: ReportState, fields: Sent['fields']): Answers {
  const name = cleanText(fields['name'] ?? '').slice(0, 100)
  const phone = cleanText(fields['phone'] ?? '').slice(0, 40)
  const next = { ...state, name, phone, letters: fields['letters'] === 'yes' }
  const checked = phone === '' ? undefined : checkPhone(phone)
  return { state: next, refusal: checked && !checked.ok ? answerRefusal('phone-wrong', { why: checked.refusal }) : undefined }
}
