import type { DeskModule } from '#platform/ui/desk'
import { VIEWERS } from '../domain.ts'
import { deskWords } from './words.ts'

export const providersDesk: DeskModule = {
  name: 'providers',
  places: [{ path: 'providers', label: deskWords.place, about: deskWords.about, letter: '0', position: 84.5, roles: VIEWERS }],
  routes: [{ path: 'providers', lazy: () => import('./page.tsx') }],
}
