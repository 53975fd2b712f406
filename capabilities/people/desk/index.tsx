import type { DeskModule } from '#platform/ui/desk'
import { factorWords } from './words.ts'

export const peopleDesk: DeskModule = {
  name: 'people',
  places: [
    { path: 'one-time-code', label: factorWords.place, about: factorWords.placeAbout, letter: '7', position: 95, roles: ['committee-head'] },
  ],
  routes: [{ path: 'one-time-code', lazy: () => import('./second-factor.tsx') }],
}
