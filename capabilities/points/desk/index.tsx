import type { DeskModule } from '#platform/ui/desk'
import { COUNTING, SEEING } from '../domain.ts'
import { deskWords } from './words.ts'

export const pointsDesk: DeskModule = {
  name: 'points',
  places: [{ path: 'points', label: deskWords.place, about: deskWords.about, letter: 'X', position: 58, roles: [...new Set([...SEEING, ...COUNTING])] }],
  routes: [{ path: 'points', lazy: () => import('./page.tsx') }],
}
