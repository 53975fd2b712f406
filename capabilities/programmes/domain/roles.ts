/** Whoever counsels families; the only ones with a vault (N-04). */
export const COUNSELLORS = ['counsellor']
/** Whoever may keep a pairing: the social worker and the police (“police mother”). */
export const PAIRING = ['counsellor', 'community-officer', 'police-liaison']
/** Whoever runs a programme or a project. */
export const KEEPING = ['counsellor', 'unit-head']
/** Grants a look at a child’s particulars, and reads none. */
export const GRANTING = ['unit-head', 'director']
/** Tutors of schools: entered by the head or by the officers themselves. */
export const TUTORING = ['unit-head', 'community-officer', 'police-liaison']
export const LISTING = ['unit-head', 'community-officer']
export const HEADS = ['unit-head']
/** Everybody with something to do here. */
export const SEEING = ['counsellor', 'community-officer', 'police-liaison', 'unit-head', 'director']
