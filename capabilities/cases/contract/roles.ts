/** Roles that meet cases at all (`docs/law.md` §8.2); how near each may come is decided case by case in `nearness.ts`. */
export const CASE_ROLES: readonly string[] = [
  'clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary',
  'grid-worker', 'judicial-office', 'unit-head', 'director', 'supervisor', 'observer', 'archivist', 'dpo',
]

/** Who may decide on opening a sealed record, the second of two persons (`docs/law.md` §8.2, PIPL Art. 51). */
export const SEAL_DECIDERS: readonly string[] = ['director', 'dpo', 'committee-head']

/** Roles that may have a sealed case on their desk. */
export const SEALED_OPENERS: readonly string[] = [
  'clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'archivist', 'director', 'dpo', 'unit-head',
  'petition-officer', 'counsellor', 'community-officer', 'department-handler', 'judicial-office',
]

/** Who sees every look at a sealed record. */
export const SEALED_LOOKS: readonly string[] = ['dpo']

/** Who may ask for a sealed record. */
export const SEALED_ASKERS: readonly string[] = ['mediator', 'sector-mediator', 'committee-head', 'director', 'dpo', 'unit-head', 'petition-officer', 'counsellor']
