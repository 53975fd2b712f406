/** Fewer matters than this are no repetition. */
export const LEAST_MATTERS = 3
/** In a building: from at least as many doors, so that no household is meant. */
export const LEAST_DOORS = 2
/** Days that are looked back. */
export const SITE_DAYS = 365
/** A category at a place is worth a council from as many matters on. */
export const LEAST_FOR_COUNCIL = 3

/** Matters between the people of one family say nothing of a building and would point at a home (N-01). */
const OF_HOUSEHOLDS = ['FAM-']

export function isAboutAPlace(category: string): boolean {
  return category !== '' && !OF_HOUSEHOLDS.some((each) => category.startsWith(each))
}

/** What was counted of one category at one door within the period. */
export interface DoorCount {
  readonly addressId: string
  /** The building or the public place that the door belongs to. */
  readonly site: string
  readonly publicPlace: boolean
  readonly category: string
  readonly n: number
}

export interface SiteCount {
  readonly site: string
  readonly publicPlace: boolean
  readonly n: number
  /** Most frequent first. */
  readonly categories: readonly { readonly category: string; readonly n: number }[]
}

/**
 * Places with repeated matters, most first. A building counts only what came from several doors; what came again from one door alone
 * is that household's own matter and is shown nowhere.
 */
export function repeatedSites(doors: readonly DoorCount[]): readonly SiteCount[] {
  const bySite = new Map<string, DoorCount[]>()
  for (const each of doors.filter(({ category }) => isAboutAPlace(category))) bySite.set(each.site, [...(bySite.get(each.site) ?? []), each])
  return [...bySite.entries()]
    .flatMap(([site, own]) => {
      const told = siteOf(site, own)
      return told ? [told] : []
    })
    .sort((one, other) => other.n - one.n || (one.site < other.site ? -1 : 1))
}

function siteOf(site: string, doors: readonly DoorCount[]): SiteCount | undefined {
  const publicPlace = doors.every((each) => each.publicPlace)
  const n = doors.reduce((sum, each) => sum + each.n, 0)
  if (n < LEAST_MATTERS) return undefined
  if (!publicPlace && new Set(doors.map((each) => each.addressId)).size < LEAST_DOORS) return undefined
  const categories = [...new Set(doors.map((each) => each.category))]
    .map((category) => ({ category, n: doors.filter((each) => each.category === category).reduce((sum, each) => sum + each.n, 0) }))
    .sort((one, other) => other.n - one.n || (one.category < other.category ? -1 : 1))
  return { site, publicPlace, n, categories }
}

/** The category that a council at this place could talk about; undefined where none came often enough. */
export function topicOf({ categories }: Pick<SiteCount, 'categories'>): string | undefined {
  const [most] = categories
  return most && most.n >= LEAST_FOR_COUNCIL ? most.category : undefined
}
