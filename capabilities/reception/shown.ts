import type { Said } from '#platform/words'
import type { Day } from '#platform/time'
import { daysBetween } from '#platform/time'
import type { Booth, BoothOpinion, HallWindow, Referral, Visit, Waiting } from './contract.ts'
import {
  AID_BASES, AID_BASIS_KEYS, BODIES, LINKED_AS, type Outcome, OUTCOMES, REFERRAL_STATES, RESULTS, VISIT_KINDS, type VisitKind,
} from './domain.ts'
import type { OpinionRow } from './reads/booths.ts'
import type { WaitingRow } from './reads/queue.ts'
import type { ReferralRow } from './reads/advice.ts'
import type { VisitRow } from './reads/visits.ts'
import type { BoothRow } from './store/booths.ts'
import type { WindowRow } from './store/queue.ts'
import { BASIS_WORDS, BODY_WORDS, KIND_WORDS, LINKED_WORDS, MEANS_WORDS, OUTCOME_WORDS, paperWords, REFERRAL_STATE_WORDS, RESULT_WORDS } from './words.ts'

export const kindOf = (text: string): VisitKind => VISIT_KINDS.find((each) => each === text) ?? 'other'
const outcomeOf = (text: string): Outcome => OUTCOMES.find((each) => each === text) ?? 'open'

export const pair = (zh: string | null, en: string | null): Said | null => (zh === null || en === null ? null : { zh, en })

export function bodyWords(text: string): Said {
  const body = BODIES.find((each) => each === text)
  return body ? { ...BODY_WORDS[body] } : { zh: text, en: text }
}

function linkedOf(row: { readonly linked_as: string | null; readonly linked_id: string | null; readonly linked_code: string | null }): Visit['linked'] {
  const as = LINKED_AS.find((each) => each === row.linked_as)
  return as && row.linked_id !== null ? { as, asWords: { ...LINKED_WORDS[as] }, id: row.linked_id, code: row.linked_code } : null
}

export function visitOf(row: VisitRow, today: Day): Visit {
  const outcome = outcomeOf(row.outcome)
  return {
    id: row.id, onDay: row.on_day, arrivedAt: row.arrived_at.toISOString(), persons: row.persons, kind: row.kind, kindWords: { ...KIND_WORDS[kindOf(row.kind)] },
    window: pair(row.window_zh, row.window_en), ticketCode: row.ticket_code, outcome, outcomeWords: { ...OUTCOME_WORDS[outcome] },
    referredTo: row.referred_to === null ? null : bodyWords(row.referred_to), linked: linkedOf(row), mayChange: outcome !== 'registered' && row.on_day === today,
  }
}

export function windowOf(row: WindowRow, today: Day, host: Said | null): HallWindow {
  return { id: row.id, host: host && { ...host }, name: { zh: row.name_zh, en: row.name_en }, kinds: row.kinds.map(kindOf), open: row.open_on === today }
}

export function waitingOf(row: Omit<WaitingRow, 'called_at' | 'state'>, windowId: string): Waiting {
  return {
    id: row.id, code: row.code, kind: row.kind, kindWords: { ...KIND_WORDS[kindOf(row.kind)] }, priority: row.priority, takenAt: row.taken_at.toISOString(), calls: row.calls,
    forThis: row.window_id === windowId,
  }
}

export function basisOf(text: string | null): Referral['basis'] {
  const basis = AID_BASIS_KEYS.find((each) => each === text)
  return basis ? { words: { ...BASIS_WORDS[basis] }, law: AID_BASES[basis].law, means: { ...MEANS_WORDS[AID_BASES[basis].means] } } : null
}

export function referralOf(row: ReferralRow, today: Day): Referral {
  const state = REFERRAL_STATES.find((each) => each === row.state) ?? 'given'
  const result = RESULTS.find((each) => each === row.result)
  return {
    id: row.id, number: paperWords.number(row.year, row.number), topic: { zh: row.topic_zh, en: row.topic_en }, body: bodyWords(row.body), bodyName: row.body_name,
    basis: basisOf(row.basis), state, stateWords: { ...REFERRAL_STATE_WORDS[state] }, givenOn: row.given_on, receivedOn: row.received_on, receivedBy: row.received_by,
    result: result ? { ...RESULT_WORDS[result] } : null, endedOn: row.ended_on, waitingDays: state === 'given' ? daysBetween(row.given_on, today) : null,
  }
}

export function boothOf(row: BoothRow): Booth {
  const { id, event, bodies, served, solved, opinions } = row
  return { id, event, place: row.place_text, bodies, on: row.on_day, unitName: { zh: row.unit_zh, en: row.unit_en }, served, solved, opinions, cancelled: row.cancelled_on !== null }
}

export function opinionOf(row: OpinionRow): BoothOpinion {
  return { id: row.id, text: row.body, place: row.place_text, notedAt: row.noted_at.toISOString(), linked: linkedOf(row) }
}
