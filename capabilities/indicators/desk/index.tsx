import type { DeskModule } from '#platform/ui/desk'
import { OVERVIEW_READERS, READERS } from '../contract/readers.ts'
import { overviewWords } from './overview-words.ts'
import { deskWords } from './words.ts'

export const indicatorsDesk: DeskModule = {
  name: 'indicators',
  places: [
    { path: 'overview', label: overviewWords.place, about: overviewWords.placeAbout, letter: 'O', position: 1, roles: OVERVIEW_READERS },
    { path: 'indicators', label: deskWords.place, about: deskWords.placeAbout, letter: 'I', position: 62, roles: READERS },
  ],
  routes: [
    { path: 'overview', lazy: () => import('./overview.tsx') },
    { path: 'overview/behind', lazy: () => import('./behind.tsx') },
    { path: 'overview/waiting', lazy: () => import('./waiting.tsx') },
    { path: 'indicators/check', lazy: () => import('./check.tsx') },
    { path: 'indicators/services', lazy: () => import('./services.tsx') },
    { path: 'indicators', lazy: () => import('./indicators.tsx') },
  ],
}
