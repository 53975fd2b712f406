/** Heads who open, close and renew. */
export const HEADS: readonly string[] = ['unit-head', 'director']
/** Whoever goes from door to door, notes and promises. */
export const VISITING: readonly string[] = ['grid-worker', 'community-officer', 'auxiliary', 'clerk', 'mediator', 'committee-head', 'unit-head']
/** The team that answers bookings of home services. */
export const HOME_TEAM: readonly string[] = ['clerk', 'grid-worker', 'community-officer', 'auxiliary', 'unit-head']
/** Who looks at coverage and what came of it. */
export const READING: readonly string[] = [...VISITING, 'director', 'statistician', 'supervisor']
/** Posts whose area is that of the unit above their own: a police station serves the street it stands in. */
const OF_THE_AREA: readonly string[] = ['community-officer', 'auxiliary']

/** Where somebody may go round: the own unit and below; for officers the area around their station. */
export function areaOf(by: { readonly role: string; readonly unitPath: string }): string {
  const above = by.unitPath.split('.').slice(0, -1).join('.')
  return OF_THE_AREA.includes(by.role) && above !== '' ? above : by.unitPath
}
