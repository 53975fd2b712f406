/** Who notes a call, hands out and checks boxes, notes help and brings somebody home: the counter and whoever is outside. */
export const DOING = ['clerk', 'dispatcher', 'grid-worker', 'community-officer', 'auxiliary', 'unit-head'] as const
/** Who sees open calls of their unit and below. */
export const SEEING = [...DOING, 'committee-head'] as const
/** Who changes catalogue and numbers of the district. */
export const KEEPING = ['administrator'] as const
/** A box stands in somebody’s home: who goes there or answers for those who go. */
export const BOXING = ['clerk', 'grid-worker', 'community-officer', 'unit-head'] as const
/** Whoever may meet somebody in the street, and the head who answers for them. */
export const OUTSIDE = ['clerk', 'grid-worker', 'community-officer', 'auxiliary', 'unit-head', 'rescue-worker'] as const
/** Everybody with a tab on the screen. */
export const OPENING: readonly string[] = [...new Set<string>([...SEEING, ...KEEPING, ...BOXING, ...OUTSIDE])]
/** Of those who see, who sees what other units below have; the others see what their own unit has, as with tickets. */
export const OVERSEEING: readonly string[] = ['clerk', 'dispatcher', 'unit-head', 'committee-head']
