import type { DeskModule, Place } from '#platform/ui/desk'
import { LOOKING, OWNING, PROPOSING, SEEING } from '../contract/who.ts'
import { deskWords } from './words.ts'

const placesOnly = SEEING.filter((role) => !LOOKING.includes(role))
const ledgerOnly = [...new Set([...PROPOSING, ...OWNING])].filter((role) => !LOOKING.includes(role) && !SEEING.includes(role))

/** One entry of the menu for everybody, which opens on what the post may see. */
const place = (path: string, roles: readonly string[]): Place => ({ path, label: deskWords.place, about: deskWords.about, letter: 'V', position: 64, roles })

export const preventionDesk: DeskModule = {
  name: 'prevention',
  places: [place('prevention', LOOKING), place('prevention/places', placesOnly), place('prevention/measures', ledgerOnly)],
  routes: [
    { path: 'prevention', lazy: () => import('./alarms.tsx') },
    { path: 'prevention/alarms/:id', lazy: () => import('./alarm.tsx') },
    { path: 'prevention/causes', lazy: () => import('./causes.tsx') },
    { path: 'prevention/places', lazy: () => import('./sites.tsx') },
    { path: 'prevention/measures', lazy: () => import('./measures.tsx') },
    { path: 'prevention/measures/:id', lazy: () => import('./measure.tsx') },
  ],
}
