/** Who issues and verifies (`docs/law.md` §8.2): the supervising office, and the director of the centre. */
export const ISSUING = ['supervisor', 'director']
/** Who answers for a unit. */
export const ANSWERING = [
  'unit-head', 'committee-head', 'director', 'dispatcher', 'department-handler', 'petition-officer', 'judicial-office', 'sector-mediator', 'police-liaison', 'community-officer',
]
/** Heads of a level see the orders of the units below theirs. */
export const HEADS = ['unit-head', 'director']
/** Who sees the process and nothing else; the supervising office sees what they see. */
export const BOARD_READERS = ['observer', 'invited-observer', ...ISSUING]
/** Courts decide by law alone; a company is not a body that is supervised here. */
export const NEVER_ORDERED = ['tribunal', 'property-company']
