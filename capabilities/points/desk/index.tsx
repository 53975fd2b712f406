import type { DeskModule } from '#platform/ui/desk'
import { COUNTING, KEEPING, SEEING } from '../domain.ts'
import { deskWords } from './words.ts'

export const pointsDesk: DeskModule = {
  name: 'points',
  places: [{ path: 'points', label: deskWords.place, about: deskWords.about, letter: 'X', position: 61.6, roles: [...new Set([...SEEING, ...COUNTING])], beginsDayOf: KEEPING }],
  routes: [{ path: 'points', lazy: () => import('./page.tsx') }],
}
