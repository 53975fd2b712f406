import type { DeskModule } from '#platform/ui/desk'
import { COMPANY, VIEWERS } from '../domain.ts'
import { deskWords } from './words.ts'

export const providersDesk: DeskModule = {
  name: 'providers',
  places: [{ path: 'providers', label: deskWords.place, about: deskWords.about, letter: 'E', position: 61.5, roles: VIEWERS, beginsDayOf: [COMPANY] }],
  routes: [{ path: 'providers', lazy: () => import('./page.tsx') }],
}
