/** Fewer matters of one kind than this are no repetition. */
const LEAST_MATTERS = 3
/** In a building: from at least as many doors, so that no household is meant. */
const LEAST_DOORS = 2
/** Days that are looked back. */
export const SITE_DAYS = 365

/** Kinds that come from living side by side in one house. What people owe each other says nothing of a building (N-01). */
const OF_BUILDINGS = ['NBR-', 'PRO-', 'ENV-', 'LND-']
/** Matters within a family point at a home, those between schoolchildren at children (N-10), wherever they were reported. */
const NOWHERE = ['FAM-', 'TRT-04']

/** Whether a kind of matter says anything of a building, or of a public place. */
function isAboutAPlace(category: string, publicPlace: boolean): boolean {
  const begins = (each: string) => category.startsWith(each)
  return category !== '' && (publicPlace ? !NOWHERE.some(begins) : OF_BUILDINGS.some(begins))
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
  /** Matters of the kinds that came back; what came once or twice is not among them. */
  readonly n: number
  /** Kinds that came back, most frequent first. */
  readonly categories: readonly { readonly category: string; readonly n: number }[]
}

/**
 * Places where a kind of matter came back, most first. In a building it must come from several doors; what came again from one door
 * alone is that household's own matter and is shown nowhere.
 */
export function repeatedSites(doors: readonly DoorCount[]): readonly SiteCount[] {
  const bySite = new Map<string, DoorCount[]>()
  for (const each of doors.filter(({ category, publicPlace }) => isAboutAPlace(category, publicPlace))) {
    const known = bySite.get(each.site)
    if (known) known.push(each)
    else bySite.set(each.site, [each])
  }
  return [...bySite.entries()]
    .flatMap(([site, own]) => {
      const categories = repeatedKinds(own)
      const n = categories.reduce((sum, each) => sum + each.n, 0)
      return n === 0 ? [] : [{ site, publicPlace: own.every((each) => each.publicPlace), n, categories }]
    })
    .sort((one, other) => other.n - one.n || (one.site < other.site ? -1 : 1))
}

function repeatedKinds(doors: readonly DoorCount[]): SiteCount['categories'] {
  return [...new Set(doors.map((each) => each.category))]
    .map((category) => ({ category, own: doors.filter((each) => each.category === category) }))
    .filter(({ own }) => own.every((each) => each.publicPlace) || new Set(own.map((each) => each.addressId)).size >= LEAST_DOORS)
    .map(({ category, own }) => ({ category, n: own.reduce((sum, each) => sum + each.n, 0) }))
    .filter(({ n }) => n >= LEAST_MATTERS)
    .sort((one, other) => other.n - one.n || (one.category < other.category ? -1 : 1))
}
