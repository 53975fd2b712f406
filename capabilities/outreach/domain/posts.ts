/** Who writes for everybody. */
export const WRITING: readonly string[] = ['editor', 'clerk', 'community-officer']
/** Who looks a second time before a tip, a guide or a card is public. */
export const SECOND: readonly string[] = ['editor', 'unit-head', 'director']
/** Good practice is judged by the head of a mediation committee: whether somebody could recognise it. */
export const PRACTICE_SECOND: readonly string[] = ['committee-head']
export const LOGGING: readonly string[] = [...WRITING, 'auxiliary', 'grid-worker', 'unit-head']
/** Listings have an owner with a telephone: never an editor’s (§8.2). */
export const LISTING: readonly string[] = ['clerk', 'unit-head']
export const COUNTING: readonly string[] = ['editor', 'unit-head', 'director']
export const SEEING: readonly string[] = [...new Set([...LOGGING, ...SECOND, ...PRACTICE_SECOND])]
export const READING_TEXTS: readonly string[] = [...new Set([...WRITING, ...SECOND, ...PRACTICE_SECOND])]
export const READING_LIVE: readonly string[] = [...new Set([...WRITING, 'unit-head', 'director'])]
export const READING_POSTERS: readonly string[] = [...LOGGING]

export const secondFor = (kind: NoticeKind): readonly string[] => (kind === 'practice' ? PRACTICE_SECOND : SECOND)

/** What is told to everybody: a warning against a trick, or good practice. */
export const NOTICE_KINDS = ['tip', 'practice'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]
