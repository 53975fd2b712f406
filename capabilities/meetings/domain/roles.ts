/** Who takes part in running the meetings of a unit, by post. */
export const WRITING: readonly string[] = ['clerk', 'dispatcher', 'department-handler', 'petition-officer', 'committee-head', 'unit-head', 'director']
/** Posts of units that are invited read as well. */
export const READING: readonly string[] = [...WRITING, 'judicial-office', 'court-liaison', 'police-liaison', 'community-officer', 'supervisor', 'leader']
export const CONFIRMING: readonly string[] = ['clerk', 'dispatcher', 'department-handler', 'committee-head', 'unit-head', 'director']
export const RHYTHM_SETTING: readonly string[] = ['committee-head', 'unit-head', 'director', 'administrator']
/** Whose page says that a meeting was not held. */
export const HEARING: readonly string[] = ['committee-head', 'unit-head', 'director']
/** Who sets what counts for every unit of a kind. */
export const FOR_KINDS: readonly string[] = ['director', 'administrator']
