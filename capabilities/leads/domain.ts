/** The pure rules of leads. No IO, no clock; runs in the browser too. */
import type { Term } from '#cap/cases'
import { findsSomebody } from '#platform/finds-somebody'
import type { Refusal } from '#platform/result'
import { type Day, day } from '#platform/time'
import { HELP_WORDS } from './words/resident.ts'
import type { Said } from '#platform/words'
import { refusal } from './words/refusals.ts'

export const MESSAGE_KINDS = ['question', 'wish'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** How a note came up: codes of intake's channels, so that a case says where it came from. */
export const NOTE_SOURCES = ['household-visit', 'grid-patrol', 'chat-lead', 'follow-up-visit', 'self-discovered'] as const
export type NoteSource = (typeof NOTE_SOURCES)[number]

/** What an association did before it says how it ended. */
export const ACTS = ['heard-both', 'telephoned', 'on-site', 'papers', 'expert', 'law'] as const
export type Act = (typeof ACTS)[number]
export const RESULTS = ['settled', 'partly-settled', 'not-settled', 'advised'] as const
export type ScreenedResult = (typeof RESULTS)[number]

/** A message is answered within this time: a promise of ours ([D]); a change adds a record. */
export const REPLY_TERMS: readonly Term[] = [{ clock: 'message-reply', length: 5, unit: 'wd', law: '[D]', effectiveFrom: day('2024-01-01') }]

/** What came to nothing is forgotten after this many days ([D], PIPL Art. 19: no longer than the purpose needs). */
export const FORGET_TERMS: readonly Term[] = [{ clock: 'note-forgotten', length: 30, unit: 'cal', law: 'PIPL-19', effectiveFrom: day('2024-01-01') }]

export interface HelpLine {
  readonly number: string
  readonly words: Said
  /** What it rests on. */
  readonly basis: string
  readonly from: Day
  /** Unset while in force. */
  readonly until?: Day
}

/** Numbers that help a child, the nearest first. A change adds a record and ends the old one. */
export const HELP_LINES: readonly HelpLine[] = [
  { number: '110', words: HELP_WORDS.police, basis: 'LPM-11', from: day('2024-01-01') },
  { number: '120', words: HELP_WORDS.ambulance, basis: '[D]', from: day('2024-01-01') },
  { number: '119', words: HELP_WORDS.fire, basis: '[D]', from: day('2024-01-01') },
  { number: '12355', words: HELP_WORDS.youth, basis: '[D]', from: day('2024-01-01') },
  { number: '12345', words: HELP_WORDS.hotline, basis: '[D]', from: day('2024-01-01') },
]

/** The numbers in force on a day. */
export function helpLinesOn(on: Day): readonly HelpLine[] {
  return HELP_LINES.filter((each) => each.from <= on && (each.until === undefined || on < each.until))
}

const IDENTITY = /(?<!\d)\d{17}[\dXx](?!\d)/

/** Nobody is asked for an identity number, and none is kept in a note (PIPL Art. 6). Refuses `identity-number`. */
export function identityRefusal(text: string): Refusal | undefined {
  return IDENTITY.test(text) ? refusal('identity-number', {}) : undefined
}

/** What is published leads to nobody (PIPL Art. 25). Refuses `names-somebody`. */
export function publishRefusal(texts: readonly string[], name: string): Refusal | undefined {
  const found = findsSomebody(...texts) || (name.length > 1 && texts.some((text) => text.includes(name)))
  return found ? refusal('names-somebody', {}) : undefined
}

export interface MessageStanding {
  readonly state: string
  readonly mayPublish: boolean
  readonly published: boolean
}

/** A message is answered or carried over once. Refuses `already-settled`. */
export function settleRefusal({ state }: Pick<MessageStanding, 'state'>): Refusal | undefined {
  return state === 'waiting' || state === 'open' ? undefined : refusal('already-settled', {})
}

/** Published is what was answered, once, and with the asker's yes (PIPL Art. 25). Refuses `not-answered-yet`, `not-agreed`, `already-published`. */
export function publicationRefusal({ state, mayPublish, published }: MessageStanding): Refusal | undefined {
  if (state !== 'answered') return refusal('not-answered-yet', {})
  if (!mayPublish) return refusal('not-agreed', {})
  return published ? refusal('already-published', {}) : undefined
}

/** Posts that may be named for a mailbox. None of a school is among them (LPM Art. 63). */
export const HOLDER_ROLES: readonly string[] = ['community-officer', 'auxiliary', 'police-liaison', 'counsellor']
/** Longest naming in days: then it is decided again (MNR Art. 36: approval beforehand). */
export const LONGEST_NAMING_DAYS = 366

export interface LetterStanding {
  readonly state: string
  readonly danger: boolean
  readonly reported: boolean
  readonly answered: boolean
}

/** Why a letter may be closed without an answer: a child who wrote is never left without a word by mere silence. */
export const NO_ANSWER_GROUNDS = ['spoken', 'no-letter', 'twice'] as const
export type NoAnswerGround = (typeof NO_ANSWER_GROUNDS)[number]

/**
 * A letter in which a child says “danger” is reported before it is closed (LPM Art. 11), and any is answered or closed on a stated
 * ground. Refuses `report-first`, `answer-first`, `already-closed`.
 */
export function closeRefusal({ state, danger, reported, answered }: LetterStanding, ground?: NoAnswerGround): Refusal | undefined {
  if (state === 'closed') return refusal('already-closed', {})
  if (danger && !reported) return refusal('report-first', {})
  return answered || ground !== undefined ? undefined : refusal('answer-first', {})
}

/** Refuses `already-reported`, `already-closed`: it is reported once, and then followed by the report's own ways. */
export function reportRefusal({ state, reported }: Pick<LetterStanding, 'state' | 'reported'>): Refusal | undefined {
  if (reported) return refusal('already-reported', {})
  return state === 'closed' ? refusal('already-closed', {}) : undefined
}

/** The smallest count of letters that is told (PR-24). */
const SMALLEST_TOLD = 5
export const toldCount = (n: number): number | null => (n < SMALLEST_TOLD ? null : n)
