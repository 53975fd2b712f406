interface Place {
  readonly path: string
  readonly kind: string
}

/** Whoever repairs stands before whoever mediates, where both are equally near. */
const DOERS = ['property-company', 'department', 'street-centre', 'community-centre', 'police-station']

/**
 * Units a request may go to: the nearest to its home first; of those as near, companies and departments first, since most
 * requests go there. Nobody is left out. Pure.
 */
export function unitsFor<Unit extends Place>(units: readonly Unit[], home: string): readonly Unit[] {
  const rank = (kind: string) => (DOERS.includes(kind) ? DOERS.indexOf(kind) : DOERS.length)
  return units.toSorted((one, other) => stepsShared(other.path, home) - stepsShared(one.path, home) || ownFirst(one, other, home) || rank(one.kind) - rank(other.kind))
}

function ownFirst(one: Place, other: Place, home: string): number {
  return Number(other.path === home) - Number(one.path === home)
}

/** How many steps of the tree two paths share. */
function stepsShared(one: string, other: string): number {
  const [mine, theirs] = [one.split('.'), other.split('.')]
  const differs = mine.findIndex((part, index) => part !== theirs[index])
  return differs === -1 ? mine.length : differs
}
