import type { DeskModule } from '#platform/ui/desk'
import { READING } from '../domain.ts'
import { deskWords } from './words.ts'

export const wageClearingDesk: DeskModule = {
  name: 'wage-clearing',
  places: [{ path: 'wages', label: deskWords.place, about: deskWords.about, letter: 'W', position: 68, roles: READING }],
  routes: [
    { path: 'wages', lazy: () => import('./month.tsx') },
    { path: 'wages/:employerId', lazy: () => import('./employer.tsx') },
  ],
}
