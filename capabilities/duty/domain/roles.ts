/** Keep teams' members, posts and the week. */
export const KEEPING = ['unit-head', 'clerk', 'community-officer']
/** Are on rounds themselves: tick attendance and places, enter findings. */
export const GOING = [...KEEPING, 'grid-worker', 'auxiliary']
/** Look at the station’s coverage and the figures. */
export const COUNTING = [...KEEPING, 'director']
export const COVERING = ['unit-head', 'community-officer', 'director']
