/** Keep teams' members, posts and the week. */
export const KEEPING = ['unit-head', 'clerk', 'community-officer']
/** Are on rounds themselves: tick attendance and places, enter findings. */
export const GOING = [...KEEPING, 'grid-worker', 'auxiliary']
/** Look at the station’s coverage and the figures. */
export const COUNTING = [...KEEPING, 'director', 'statistician']
export const COVERING = ['unit-head', 'community-officer', 'director']
/** Posts for whom small figures are not kept back: they see the weeks themselves. */
export const SEES_FEW: readonly string[] = [...KEEPING, 'director']
