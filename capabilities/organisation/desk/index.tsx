import type { DeskModule } from '#platform/ui/desk'
import { deskWords } from './words.ts'

export const organisationDesk: DeskModule = {
  name: 'organisation',
  places: [{ path: 'units', label: deskWords.place, letter: 'u', position: 90 }],
  routes: [{ path: 'units', lazy: () => import('./units.tsx') }],
}
