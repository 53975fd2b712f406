/** Who says of an alarm what it was. */
export const MARKING = ['committee-head', 'unit-head', 'director', 'dispatcher']
/** Who looks at what rose: figures of units and kinds, nobody's (N-01). */
export const LOOKING = [...MARKING, 'supervisor', 'statistician']
/** Who decides on measures, and reviews them. */
export const DECIDING = ['committee-head', 'unit-head', 'director']
/** Who prepares a council for a place: those who open councils. */
export const PREPARING = ['clerk', 'mediator', 'sector-mediator', 'committee-head', 'unit-head', 'grid-worker', 'community-officer']
/** Who sees which places come back. Whoever only counts does not. */
export const SEEING = [...PREPARING, 'dispatcher', 'director', 'supervisor']
export const PROPOSING = [...PREPARING, 'dispatcher', 'director', 'petition-officer', 'judicial-office']
/** People of a unit that may carry out a measure. */
export const OWNING = ['department-handler', 'service-provider', 'judicial-office', 'petition-officer', 'clerk', 'grid-worker', 'community-officer', 'mediator', 'sector-mediator']
