import type { DeskModule } from '#platform/ui/desk'
import { COUNTING, GOING } from '../domain/roles.ts'
import { deskWords } from './words.ts'

export const dutyDesk: DeskModule = {
  name: 'duty',
  places: [{ path: 'duty', label: deskWords.place, about: deskWords.about, letter: 'Q', position: 43, roles: [...new Set([...GOING, ...COUNTING])] }],
  routes: [{ path: 'duty', lazy: () => import('./page.tsx') }],
}
