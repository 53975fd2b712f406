import type { Place } from '#platform/ui/desk'
import { MODULES } from './modules.ts'
import { deskWords } from './words.ts'

export const WORK: Place = { path: 'work', label: deskWords.work, letter: 'w', position: 0 }

/** Places for this post, in the order of a day's work. */
export function placesFor(role: string): readonly Place[] {
  const all = [WORK, ...MODULES.flatMap((module) => [...(module.places ?? [])])]
  return all
    .filter((place) => !place.roles || place.roles.includes(role))
    .sort((one, other) => one.position - other.position)
}
