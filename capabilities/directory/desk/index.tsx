import type { DeskModule } from '#platform/ui/desk'
import { KEEPING } from '../domain.ts'
import { deskWords } from './words.ts'

export const directoryDesk: DeskModule = {
  name: 'directory',
  places: [{ path: 'places', label: deskWords.place, about: deskWords.about, letter: 'D', position: 84, roles: [...KEEPING] }],
  routes: [
    { path: 'places', lazy: () => import('./page.tsx') },
    { path: 'places/:facilityId', lazy: () => import('./facility.tsx') },
  ],
}
