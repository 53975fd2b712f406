import { GUEST_ROLES } from '#platform/access'
import type { Place } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { MODULES } from './modules.ts'
import { deskWords } from './words.ts'

export const WORK: Place = { path: 'work', label: deskWords.work, letter: 'w', position: 0 }

/** Where what somebody begins the day with stands: among the first, after registering. */
const AFTER_REGISTERING = 11.5

/** Places for this post, in the order of a day's work. A guest has those that name the post, and no others. */
export function placesFor(role: string): readonly Place[] {
  const all = [WORK, ...MODULES.flatMap((module) => [...(module.places ?? [])])]
  return all
    .filter((place) => (place.roles ? place.roles.includes(role) : place === WORK || !GUEST_ROLES.includes(role)))
    .map((place) => (place.beginsDayOf?.includes(role) ? { ...place, position: AFTER_REGISTERING } : place))
    .sort((one, other) => one.position - other.position)
}

/** The place a page belongs to by the first piece of its address: its own, or the one of the capability that brings the page; none where it has none. */
export function placeOf(role: string, first: string): Place | undefined {
  const places = placesFor(role)
  const own = places.find((each) => each.path === first || each.path.startsWith(`${first}/`))
  if (own) return own
  const brings = MODULES.find(({ routes }) => routes?.some((each) => each.path?.split('/')[0] === first))
  return places.find((each) => brings?.places?.some((of) => of.path === each.path))
}

export interface PlaceGroup {
  /** None for what a day begins with. */
  readonly label: Said | null
  readonly places: readonly Place[]
}

/** Where each group begins among the positions. */
const GROUPS: readonly { readonly from: number; readonly label: Said | null }[] = [
  { from: 0, label: null },
  { from: 30, label: deskWords.groupDates },
  { from: 45, label: deskWords.groupLists },
  { from: 61, label: deskWords.groupServices },
  { from: 62, label: deskWords.groupStanding },
  { from: 79, label: deskWords.groupPeople },
  { from: 86, label: deskWords.groupSettings },
]

/** The same places under headings, so that a long list is found through; a group without places is left out. */
export function groupsFor(role: string): readonly PlaceGroup[] {
  const places = placesFor(role)
  return GROUPS.map(({ from, label }, index) => {
    const next = GROUPS[index + 1]?.from ?? Number.POSITIVE_INFINITY
    return { label, places: places.filter(({ position }) => position >= from && position < next) }
  }).filter((group) => group.places.length > 0)
}
