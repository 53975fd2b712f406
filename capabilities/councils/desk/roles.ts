/** Posts that open and keep a council; the others read. The server's access rule says the same. */
export const COUNCIL_WRITERS = ['clerk', 'mediator', 'sector-mediator', 'committee-head', 'unit-head', 'grid-worker', 'community-officer']

export const COUNCIL_READERS = [...COUNCIL_WRITERS, 'dispatcher', 'director']
