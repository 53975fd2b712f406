import { addDays, addMonths, type Day } from '#platform/time'

export const TOPICS = ['fraud', 'five-preventions', 'law', 'traffic', 'fire', 'drugs', 'domestic-violence', 'wages', 'mediation', 'children', 'other'] as const
export type Topic = (typeof TOPICS)[number]

/** `link`: the address on the platform, or empty. Only an https address leads out of the house. */
export function isOutsideAddress(link: string): boolean {
  if (!/^https:\/\/[^\s"'<>]+$/.test(link)) return false
  try {
    return new URL(link).hostname.includes('.')
  } catch {
    return false
  }
}

/** What a question may become: it waits, is chosen for the session, is answered or declined, once. */
export const QUESTION_STATES = ['waiting', 'chosen', 'answered', 'declined'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]
export type QuestionStep = 'chosen' | 'answered' | 'declined'

const QUESTION_STEPS: Readonly<Record<QuestionState, readonly QuestionStep[]>> = { waiting: ['chosen', 'answered', 'declined'], chosen: ['answered', 'declined'], answered: [], declined: [] }
export const mayStep = (from: QuestionState, to: QuestionStep): boolean => QUESTION_STEPS[from].includes(to)

/** Why a question is not answered here; whoever asked reads the ground on the session’s page. */
export const GROUNDS = ['somebody', 'own-matter', 'other-topic', 'asked-before', 'not-polite'] as const
export type Ground = (typeof GROUNDS)[number]

/** A session takes questions until its day is over; a called-off one takes none. */
export function takesQuestions(session: { readonly state: string; readonly on: Day }, today: Day): boolean {
  return session.state === 'planned' && session.on >= today
}

/** Days ahead that a session may be planned, and questions that one session takes. */
export const MOST_DAYS_AHEAD = 180
export const MOST_QUESTIONS = 300

export const NOTICE_STATES = ['waiting', 'published', 'declined', 'withdrawn'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/** Pages of the district a poster leads to; those with a subject lead to one session or one tip. */
export const LEADS_TO = ['report', 'messages', 'children', 'know', 'live', 'tip', 'listings', 'whom', 'law', 'rescue', 'points', 'queue'] as const
export type LeadsTo = (typeof LEADS_TO)[number]
export const WITH_SUBJECT: readonly LeadsTo[] = ['live', 'tip']

const PATHS: Readonly<Record<LeadsTo, string>> = {
  report: '/report', messages: '/messages', children: '/children', know: '/know', live: '/know/live', tip: '/know/tip', listings: '/know/listings', whom: '/whom', law: '/law', rescue: '/rescue', points: '/points', queue: '/queue',
}
/** Below `/d/{slug}`. */
export const pathOf = (to: LeadsTo, subjectId: string | null): string => (subjectId === null ? PATHS[to] : `${PATHS[to]}/${subjectId}`)

export const SHEET_SIZES = ['a4', 'a3'] as const
export type SheetSize = (typeof SHEET_SIZES)[number]

/** A week before its last day somebody looks whether a poster is renewed or comes down. */
export const DUE_DAYS = 7
export const hangingState = (hanging: { readonly untilOn: Day; readonly downOn: Day | null }, today: Day): 'down' | 'over' | 'due' | 'hanging' => {
  if (hanging.downOn !== null) return 'down'
  if (hanging.untilOn < today) return 'over'
  return hanging.untilOn <= addDays(today, DUE_DAYS) ? 'due' : 'hanging'
}

export const LISTING_KINDS = ['flat', 'shop', 'office', 'room'] as const
export type ListingKind = (typeof LISTING_KINDS)[number]
export const CONTACTS = ['message', 'unit'] as const
export type Contact = (typeof CONTACTS)[number]
export const ENDINGS = ['owner', 'let', 'wrong', 'over'] as const
export type Ending = (typeof ENDINGS)[number]
export const WRONGS = ['not-there', 'not-owner', 'price', 'unsafe', 'other'] as const
export type Wrong = (typeof WRONGS)[number]

/** What owners agree to; a change of its text is another version. */
export const CONSENT_VERSION = '2026-1'
export const MOST_MONTHS = 6
/** Word that nobody handled is erased after this many days (PIPL Art. 19). */
export const WORD_DAYS = 30
/** The latest day a listing may run to. */
export const latestUntil = (today: Day): Day => addMonths(today, MOST_MONTHS)
