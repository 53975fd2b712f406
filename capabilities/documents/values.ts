/** The small types papers are made of. */

/** A calendar day in the district, `2026-03-16`. */
export type Day = string
/** A minute on the district's wall clock, `2026-03-16T15:00`. */
export type LocalMinute = string
/** Whole fen; at most Number.MAX_SAFE_INTEGER. */
export type Fen = number

/** A sentence in both languages. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export type CitationTopic =
  | 'nature'
  | 'free'
  | 'voluntary'
  | 'rights'
  | 'duties'
  | 'effect'
  | 'oral-effect'
  | 'performance'
  | 'confirmation'
  | 'remedies'
  | 'personal-information'
  | 'not-accepted'
  | 'agency'
  | 'sensitive'
  | 'under-fourteen'
  | 'handing-on'
  | 'disclosure'

/**
 * One rule of law in our own sentence, with its place. A record with a version, never a string in code:
 * `effectiveFrom` is the day the cited text entered into force, `verifiedOn` the day somebody compared the sentence
 * with the official text (null: nobody yet).
 */
export interface Citation {
  readonly topic: CitationTopic
  /** Full Chinese name without book marks, 中华人民共和国人民调解法. */
  readonly law: string
  /** Chinese article number, 第四条. */
  readonly article: string
  readonly effectiveFrom: Day
  readonly sentenceZh: string
  readonly sentenceEn: string
  readonly verifiedOn: Day | null
}
