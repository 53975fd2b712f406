/** Kinds of posts. A school post is work with children (LPM Art. 62). */
export const POST_KINDS = ['school', 'street', 'night', 'hall', 'line'] as const
export type PostKind = (typeof POST_KINDS)[number]
/** Posts whose people walk: they may have places to pass. */
export const WALKED: readonly PostKind[] = ['street', 'night']

export const SLOT_DAYS = ['school-days', 'working-days', 'every-day'] as const
export type SlotDays = (typeof SLOT_DAYS)[number]

/** What somebody is in a team; parents, guards, teachers and police are the young guardians’ alliance. */
export const PARTS = ['lead', 'member', 'parent', 'guard', 'teacher', 'police'] as const
export type Part = (typeof PARTS)[number]

export const SHIFT_STATES = ['draft', 'published', 'dropped'] as const
export type ShiftState = (typeof SHIFT_STATES)[number]

/** How somebody came onto a shift. */
export const CAME_BY = ['proposed', 'put', 'signed-up', 'swapped'] as const
export type CameBy = (typeof CAME_BY)[number]

export const FINDING_KINDS = ['hazard', 'note', 'incident'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]
export const PASSED_TO = ['hazard', 'note', 'police', 'nothing'] as const
export type PassedTo = (typeof PASSED_TO)[number]

/** What members agree to when they join; another text is another version. */
export const CONSENT_VERSION = '2026-1'
/** A point in time of somebody’s arrival is kept this long; that they came stays ([D], PIPL Art. 19). */
export const POINT_KEPT_DAYS = 30
/** From how long before its beginning a shift can be checked in to. */
export const EARLY_MINUTES = 30
/** A record check holds at most this long: somebody who works with children is looked at every year (LPM Art. 62). */
export const CHECK_MOST_DAYS = 366
